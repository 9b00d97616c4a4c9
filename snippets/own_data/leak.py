import torch
from torch import nn

people, each = 60, 5
person = torch.arange(people).repeat_interleave(each)


def accuracy_on(testing, x, y):
    """Train on all the other recordings, measure on these."""
    model = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(100):
        optimizer.zero_grad()
        logits = model(x[~testing])
        nn.functional.cross_entropy(logits, y[~testing]).backward()
        optimizer.step()
    right = model(x[testing]).argmax(dim=1) == y[testing]
    return right.float().mean()


by_file, by_person = torch.zeros(10), torch.zeros(10)
for seed in range(10):
    torch.manual_seed(seed)
    manner = torch.randn(people, 8)
    x = manner[person] + 0.3 * torch.randn(people * each, 8)
    y = torch.randint(2, (people,))[person]  # by lot: nothing to learn
    files = torch.randperm(people * each) < 100
    some = torch.isin(person, torch.randperm(people)[:20])
    by_file[seed] = accuracy_on(files, x, y)
    by_person[seed] = accuracy_on(some, x, y)
for name, a in (("files", by_file), ("people", by_person)):
    print(f"unseen {name}: accuracy {a.min():.2f} to {a.max():.2f},", end=" ")
    print(f"mean {a.mean():.2f}")
