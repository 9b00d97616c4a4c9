import torch
from torch._subclasses.fake_tensor import FakeTensorMode

with FakeTensorMode():  # shapes and devices, and no numbers
    x = torch.ones(3, 2)
    weight = torch.ones(2, device="cuda")
    x * weight
