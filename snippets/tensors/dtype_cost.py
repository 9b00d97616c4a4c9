import torch

for dtype in (torch.float64, torch.float32, torch.float16, torch.bfloat16):
    third = torch.tensor(1 / 3, dtype=dtype)
    size = third.element_size()
    print(f"{str(dtype)[6:]:9}{size} bytes  1/3 = {third.item():.10f}")
