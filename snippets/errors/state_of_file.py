import torch
from torch import nn

torch.save(nn.Linear(2, 1).state_dict(), "model.pt")
state = torch.load("model.pt")
print({name: tuple(tensor.shape) for name, tensor in state.items()})

model = nn.Linear(2, 1)
model.load_state_dict(state)
model.eval()
print(tuple(model(torch.ones(3, 2)).shape))
