import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(40, 2)
y = torch.sin(2 * x[:, :1]) * x[:, 1:]
shapes = [(2, 16), (1, 16), (16, 16), (1, 16), (16, 1), (1, 1)]
start = [torch.randn(20, n, m) / (2 * n) ** 0.5 for n, m in shapes]


def train(lr, warm_up):
    w = [one.clone().requires_grad_() for one in start]  # 20 networks
    optimizer = torch.optim.Adam(w, lr)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / warm_up)
    )
    losses = []
    for _ in range(100):
        h = torch.tanh(x @ w[0] + w[1])
        h = torch.tanh(h @ w[2] + w[3])
        losses.append((h @ w[4] + w[5] - y).square().mean(dim=(1, 2)))
        optimizer.zero_grad()
        losses[-1].sum().backward()
        optimizer.step()
        schedule.step()
    return torch.stack(losses).detach()


for lr in (0.01, 0.3):
    plain, warm = train(lr, 1), train(lr, 30)
    lower = (warm[-1] < plain[-1]).sum().item()
    print(f"lr {lr}: warm-up ends lower in {lower} of 20 runs,")
    for name, losses in [("without", plain), ("with", warm)]:
        highest, last = losses.amax(dim=0).median(), losses[-1].median()
        print(f"    {name}: highest loss {highest:.2f}, last {last:.2f}")
