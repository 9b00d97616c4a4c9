from torch import nn

model = nn.Sequential(nn.Linear(4, 4), nn.ReLU())
print(model.device)
