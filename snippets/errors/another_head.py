import torch
from torch import nn

saved = nn.Sequential(nn.Linear(8, 4), nn.Linear(4, 10)).state_dict()
model = nn.Sequential(nn.Linear(8, 4), nn.Linear(4, 5))
body = {
    name: value
    for name, value in saved.items()
    if value.shape == model.state_dict()[name].shape
}
print(model.load_state_dict(body, strict=False))
print("body loaded:", torch.equal(model[0].weight, saved["0.weight"]))
