import torch

x = torch.arange(12).reshape(3, 4)
print("one number:", x[1, 2].item())
print("a row:     ", x[1].tolist())
print("a column:  ", x[:, 2].tolist())
print("a block:   ", x[:2, 1:3].tolist())
print("a mask:    ", x[x > 8].tolist())
x[x > 8] = 0
print("written:   ", x.tolist()[2])
