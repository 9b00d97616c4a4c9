import torch
from torch import nn
from torch.distributions import Categorical, Laplace, Normal

predicted = torch.tensor([1.0, 4.0, 2.0])
target = torch.tensor([1.5, 3.0, 2.2])
sigma = 2.0
by_hand = (predicted - target) ** 2 / (2 * sigma**2)
by_hand += torch.log(sigma * torch.sqrt(torch.tensor(2 * torch.pi)))
print("by hand:          ", by_hand)
print("of the normal:    ", -Normal(predicted, sigma).log_prob(target))
variance = torch.full((3,), sigma**2)
gaussian = nn.GaussianNLLLoss(full=True, reduction="none")
print("GaussianNLLLoss:  ", gaussian(predicted, target, variance))

logits, label = torch.tensor([[2.0, 0.0, -1.0]]), torch.tensor([1])
print("of the classes:   ", -Categorical(logits=logits).log_prob(label))
print("cross_entropy:    ", nn.functional.cross_entropy(logits, label))
steps = -Laplace(predicted, 1.0).log_prob(target) - (predicted - target).abs()
print("Laplace - |error|:", steps)
