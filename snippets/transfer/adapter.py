import torch
from torch import nn


class Adapted(nn.Module):
    def __init__(self, layer, rank):
        super().__init__()
        self.layer = layer.requires_grad_(False)
        self.A = nn.Parameter(torch.randn(rank, layer.in_features))
        self.B = nn.Parameter(torch.zeros(layer.out_features, rank))

    def forward(self, x):
        return self.layer(x) + x @ self.A.T @ self.B.T


torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x, y = torch.randn(2, 100, 64)
layer = nn.Linear(64, 64)
old = layer(x)
adapted = Adapted(layer, rank=2)
print("same at the start:", torch.equal(adapted(x), old))
trained = [p for p in adapted.parameters() if p.requires_grad]
of = sum(p.numel() for p in layer.parameters())
print("trained:", sum(p.numel() for p in trained), "numbers, the layer has", of)
optimizer = torch.optim.Adam(trained, lr=0.01)
for _ in range(50):
    optimizer.zero_grad()
    nn.functional.mse_loss(adapted(x), y).backward()
    optimizer.step()
print("same after training:", torch.allclose(adapted(x), old))
print("without the adapter:", torch.equal(layer(x), old))
new = adapted(x)
with torch.no_grad():
    layer.weight += adapted.B @ adapted.A
print("added to the weight:", torch.allclose(layer(x), new))
