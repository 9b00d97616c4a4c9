import torch
from torch import nn

neuron = nn.Linear(3, 1)
with torch.no_grad():
    neuron.weight.copy_(torch.tensor([[2.0, -1.0, 0.5]]))
    neuron.bias.fill_(4.0)

x = torch.tensor([1.0, 3.0, 6.0])
by_hand = 2.0 * 1.0 + (-1.0) * 3.0 + 0.5 * 6.0 + 4.0
print("by hand:     ", by_hand)
print("by nn.Linear:", neuron(x).item())
