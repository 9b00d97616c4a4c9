import torch

w = torch.tensor(2.0, requires_grad=True)
for call in (1, 2, 3):
    (3 * w).backward()
    print(f"after call {call}:", w.grad.item())
