import torch
from torch import nn

torch.manual_seed(0)
layer = nn.GRU(3, 5)
x = torch.randn(12, 3)
whole, _ = layer(x)

for detach in (False, True):
    x.requires_grad_().grad = None
    state, outputs = None, []
    for chunk in x.split(4):
        output, state = layer(chunk, state)
        if detach:
            state = state.detach()
        outputs.append(output)
    outputs = torch.cat(outputs)
    outputs[-1].sum().backward()
    reached = (x.grad.abs().sum(1) > 0).nonzero().flatten() + 1
    print(f"detach {detach}: same output {torch.allclose(outputs, whole)},")
    print("  steps that get a gradient:", reached.tolist())
