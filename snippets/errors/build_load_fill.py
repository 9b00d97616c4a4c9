import torch
from torch import nn

saved = nn.Linear(2, 1)
torch.save(saved.state_dict(), "model.pt")

model = nn.Linear(2, 1)
report = model.load_state_dict(torch.load("model.pt"))
print(report)
model.eval()
print(torch.equal(model.weight, saved.weight))
