import torch
from torch import nn

tokens, said = 100, 100
logits = torch.zeros(4, tokens)
targets = torch.tensor([3, 1, 4, 1])
loss = nn.functional.cross_entropy(logits, targets)
print(f"loss {loss:.3f}, perplexity {loss.exp():.1f}")
print(round(loss.exp().item(), 3) == said)
