import torch
from torch.nn.functional import cross_entropy

smoothing = 0.1
answer, losses = torch.tensor([0]), []
for logit in range(31):
    logits = torch.zeros(1, 10)
    logits[0, 0] = logit
    loss = cross_entropy(logits, answer, label_smoothing=smoothing)
    losses.append(loss.item())
print(f"lowest {min(losses):.2f}, at the largest logit {losses[-1]:.2f}")
print(min(losses) < 0.01)
