import torch

torch.manual_seed(0)
x = torch.randn(60, 2)
y = torch.sin(2 * x[:, :1]) * x[:, 1:]
shapes = [(2, 20), (1, 20), (20, 1), (1, 1)]
start = [torch.randn(10, n, m) / (2 * n) ** 0.5 for n, m in shapes]
choices = {
    "SGD 0.1": lambda p: torch.optim.SGD(p, lr=0.1),
    "SGD 0.1, momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    "Adam 0.001": lambda p: torch.optim.Adam(p, lr=0.001),
    "Adam 0.01": lambda p: torch.optim.Adam(p, lr=0.01),
}
for name, choose in choices.items():
    w = [one.clone().requires_grad_() for one in start]  # 10 networks
    optimizer = choose(w)
    for _ in range(300):
        h = torch.tanh(x @ w[0] + w[1])
        losses = (h @ w[2] + w[3] - y).square().mean(dim=(1, 2))
        optimizer.zero_grad()
        losses.sum().backward()
        optimizer.step()
    print(f"{name:17} median error {losses.median().item():.0e}")
