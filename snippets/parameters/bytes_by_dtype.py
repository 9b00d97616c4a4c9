import torch
from torch import nn

for dtype in (torch.float64, torch.float32, torch.bfloat16, torch.int8):
    weight = torch.zeros(128, 256, dtype=dtype)
    size = weight.numel() * weight.element_size()
    print(f"{str(dtype)[6:]:9}{weight.element_size()} bytes each, {size:7,}")
model = nn.Linear(256, 128)
print("a layer starts as", model.weight.dtype)
