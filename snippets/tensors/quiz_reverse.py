import torch

x = torch.arange(3)
try:
    reversed_by_slice = x[::-1].tolist() == [2, 1, 0]
except ValueError as error:
    print(error)
    reversed_by_slice = False
print("flip:", x.flip(0).tolist())
print(reversed_by_slice)
