import torch

x = torch.arange(6).reshape(2, 3)
turned = x.T
print("shape:", tuple(turned.shape))
print("contiguous:", x.is_contiguous(), turned.is_contiguous())
print("T shares memory:", turned.data_ptr() == x.data_ptr())
print("x.reshape(6) does:", x.reshape(6).data_ptr() == x.data_ptr())
flat = turned.reshape(6)
print("x.T.reshape(6) does:", flat.data_ptr() == x.data_ptr(), flat.tolist())
