import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x = torch.linspace(-3, 3, 50)[:, None]
y = torch.sin(2 * x)


class Swish(nn.Module):
    def __init__(self, learned):
        super().__init__()
        self.beta = nn.Parameter(torch.tensor(1.0), requires_grad=learned)

    def forward(self, x):
        return x * torch.sigmoid(self.beta * x)


def fit(seed, learned):
    torch.manual_seed(seed)
    first, second = Swish(learned), Swish(learned)
    model = nn.Sequential(
        nn.Linear(1, 20), first, nn.Linear(20, 20), second, nn.Linear(20, 1)
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(200):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item(), first.beta.item(), second.beta.item()


print("same as SiLU at first:", torch.allclose(Swish(True)(x), nn.SiLU()(x)))
ahead = 0
for seed in range(5):
    error, *slopes = fit(seed, learned=True)
    fixed = fit(seed, learned=False)[0]
    ahead += error < fixed
    print("beta became", *(f"{slope:.1f}" for slope in slopes), end=", ")
    print(f"error {error:.0e}, with beta fixed {fixed:.0e}")
print(f"ahead with a learned beta in {ahead} of 5 runs")
