import torch

v = torch.zeros(3, requires_grad=True)
with torch.autograd.set_detect_anomaly(True):
    direction = v / v.norm()
    print(direction.tolist())
    direction.sum().backward()
