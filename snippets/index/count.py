from torch import nn

model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 2))
for name, parameter in model.named_parameters():
    print(f"{name:9} {str(tuple(parameter.shape)):7} {parameter.numel():2}")
total = sum(parameter.numel() for parameter in model.parameters())
print(f"in total {total:11}")
