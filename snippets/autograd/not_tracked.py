import torch
from torch import nn

layer = nn.Linear(2, 1)
x = torch.ones(1, 2)
print("as usual:      ", layer(x).requires_grad)
with torch.no_grad():
    print("no_grad:       ", layer(x).requires_grad)
with torch.inference_mode():
    print("inference_mode:", layer(x).requires_grad)
print("detach:        ", layer(x).detach().requires_grad)
layer.eval()
print("eval:          ", layer(x).requires_grad)
