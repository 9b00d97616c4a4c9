import torch

x = torch.zeros(2)
other_name = x
x = x + 1
print("x = x + 1:", x.tolist(), "the other name:", other_name.tolist())

x = other_name
x += 1
print("x += 1:   ", x.tolist(), "the other name:", other_name.tolist())
x[:] = 7
print("x[:] = 7: ", x.tolist(), "the other name:", other_name.tolist())
