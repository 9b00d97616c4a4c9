import torch

for gradient in [0.001, 1.0, 1000.0]:
    steps = []
    for kind in (torch.optim.SGD, torch.optim.Adam):
        w = torch.zeros(1, requires_grad=True)
        optimizer = kind([w], lr=0.01)
        w.grad = torch.tensor([gradient])
        optimizer.step()
        steps.append(f"{-w.item():.3g}")
    print(f"gradient {gradient:6}: SGD moves {steps[0]:>5}, Adam {steps[1]}")
