import torch
from torch import nn

theirs = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
state = nn.DataParallel(theirs).state_dict()
weights = {name: w.half() for name, w in state.items()}
torch.save({"model": weights, "epoch": 90}, "published.pt")

file = torch.load("published.pt", map_location="cpu")
print("the file:", list(file))
for name, weight in file["model"].items():
    print(f"  {name:16}{tuple(weight.shape)!s:9} {weight.dtype}")

model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 2))
report = model.load_state_dict(file["model"], strict=False)
print("as it is, missing:", report.missing_keys)

own = model.state_dict()
found = {name.removeprefix("module."): w for name, w in file["model"].items()}
fits = {
    name: w
    for name, w in found.items()
    if name in own and w.shape == own[name].shape
}
report = model.load_state_dict(fits, strict=False)
print("taken over:", list(fits), "as", model[0].weight.dtype)
print("only in the file:", sorted(found.keys() - fits.keys()))
print("not in the file: ", report.missing_keys)
