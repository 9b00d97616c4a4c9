import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))
first, _, last = model
with torch.no_grad():
    first.weight.copy_(torch.tensor([[3.0, 1.0], [1.0, 2.0]]))
    first.bias.zero_()
    x = torch.randn(50, 2)
    output, sizes = model(x), first.weight.abs().sum(dim=0)
    first.weight[1] *= 8  # ReLU passes the factor on
    last.weight[:, 1] /= 8
    same = torch.allclose(model(x), output)
    new_sizes = first.weight.abs().sum(dim=0)
print("same outputs:", same)
print("weights of each feature:", sizes.tolist(), new_sizes.tolist())
print(bool(same and sizes.argmax() == new_sizes.argmax()))
