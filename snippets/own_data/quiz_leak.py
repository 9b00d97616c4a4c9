import torch

torch.manual_seed(0)
person = torch.arange(100).repeat_interleave(5)
manner, by_lot = torch.randn(100, 8), torch.randint(2, (100,))
x, y = manner[person] + 0.2 * torch.randn(500, 8), by_lot[person]
distance = torch.cdist(x, x).fill_diagonal_(float("inf"))


def accuracy(distance):
    """Give each recording the class of the one nearest to it."""
    return (y[distance.argmin(dim=1)] == y).float().mean().item()


same = person[:, None] == person
known = accuracy(distance)
new = accuracy(distance.masked_fill(same, float("inf")))
print(f"known people {known:.1f}, new people {new:.1f}")
print(known < new + 0.2)
