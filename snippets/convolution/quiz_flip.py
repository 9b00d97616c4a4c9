import torch
from torch.nn import functional as F

signal = torch.tensor([[[0.0, 0, 1, 0, 0]]])
kernel = torch.tensor([[[1.0, 2, 3]]])
out = F.conv1d(signal, kernel)[0, 0]
convolution = torch.tensor([1.0, 2, 3])  # a lone 1 copies the kernel
print("conv1d:", out.tolist())
print(torch.equal(out, convolution))
