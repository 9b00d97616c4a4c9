from torch import nn

without = nn.Sequential(nn.Linear(10, 18), nn.ReLU(), nn.Linear(18, 5))
with_it = nn.Sequential(
    nn.Linear(10, 18), nn.ReLU(), nn.Dropout(0.5), nn.Linear(18, 5)
)
for model in (without, with_it):
    print(sum(p.numel() for p in model.parameters()))
