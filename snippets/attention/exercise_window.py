import torch


def hears(n, window, layers):
    place = torch.arange(n)
    distance = place[:, None] - place
    seen = ((distance >= 0) & (distance < window)).float()
    reach = torch.eye(n)
    for _ in range(layers):
        reach = ((seen @ reach) > 0).float()
    return reach.bool()


n = 8
for row in hears(n, 3, 1).int().tolist():
    print(*row)
print("scores needed:", hears(n, 3, 1).sum().item(), "of", n * (n + 1) // 2)
for layers in range(1, 5):
    heard = hears(n, 3, layers)[-1].sum()
    print(f"{layers} layers: the last position hears of {heard}")
