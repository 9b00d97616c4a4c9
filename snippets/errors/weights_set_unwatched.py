import torch
from torch import nn

w = torch.tensor(3.0, requires_grad=True)
(w**2).backward()
embedding = nn.Embedding(10, 4)
with torch.no_grad():
    w -= 0.1 * w.grad
    embedding.weight[0] = torch.zeros(4)
print(f"w: {w.item():.1f}, still watched: {w.requires_grad}")
print("row:", embedding.weight[0].tolist())
