import torch

w = torch.tensor(1.0, requires_grad=True)
total = 0.0
for _ in range(10):
    loss = (w - 3).square()
    loss.backward()
    total += loss.item()
print("total is a number:", isinstance(total, float))
print("mean loss:", total / 10)
