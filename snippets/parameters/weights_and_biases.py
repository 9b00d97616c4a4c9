from torch import nn

model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 2))
totals = {"weight": 0, "bias": 0}
for name, parameter in model.named_parameters():
    kind = name.split(".")[-1]
    totals[kind] += parameter.numel()
    print(f"{name:9} {tuple(parameter.shape)!s:7} {parameter.numel()}")
print(totals)
