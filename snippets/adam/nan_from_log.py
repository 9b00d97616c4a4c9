import torch

ways = {
    "x · log x": lambda x: x * torch.log(x),
    "xlogy": lambda x: torch.special.xlogy(x, x),
    "clamped": lambda x: x * torch.log(x.clamp(min=1e-6)),
}
for name, way in ways.items():
    x = torch.tensor([0.5, 0.0], requires_grad=True)
    loss = way(x).sum()
    loss.backward()
    slopes = ", ".join(f"{slope:.2f}" for slope in x.grad.tolist())
    print(f"{name:9}  loss {loss.item():5.2f}, gradient {slopes}")
