import torch
from torch import nn

plain = nn.Linear(2, 1)
compiled = torch.compile(plain)
names = list(plain.state_dict()), list(compiled.state_dict())
print("plain:", *names[0])
print("compiled:", *names[1])
plain.compile()
print("compiled in place:", *plain.state_dict())
print(names[0] == names[1])
