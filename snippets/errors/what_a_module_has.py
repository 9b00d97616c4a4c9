from torch import nn

model = nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 2))
print([name for name, _ in model.named_parameters()])
for layer in model:
    if isinstance(layer, nn.Linear):
        nn.init.zeros_(layer.weight)
print(sum(p.count_nonzero().item() for p in (model[0].weight, model[2].weight)))
print(next(model.parameters()).device)
