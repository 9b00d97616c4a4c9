import torch

w = torch.tensor(2.0, requires_grad=True)
with torch.inference_mode():
    y = 3 * w
(w * y).backward()
