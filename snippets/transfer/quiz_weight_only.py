from torch import nn

model = nn.Sequential(nn.Linear(64, 128), nn.Linear(128, 256))
dict(model.named_parameters())["0.weight"].requires_grad = False
frozen = {name: not p.requires_grad for name, p in model.named_parameters()}
for name, value in frozen.items():
    print(f"{name:9} frozen: {value}")
print(frozen["0.weight"] and frozen["0.bias"])
