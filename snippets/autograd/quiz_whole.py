import torch

try:
    torch.tensor([1, 2], requires_grad=True)
    allowed = True
except RuntimeError as error:
    print(error)
    allowed = False
print(allowed)
