from torch import nn

model = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4), nn.Dropout())
layers = [m for m in model.modules() if not list(m.children())]
at_work = [type(m).__name__ for m in layers if m.training]
assert not at_work, f"in training mode: {at_work}"
