import torch

w = torch.zeros(1, requires_grad=True)
optimizer = torch.optim.Adagrad([w], lr=0.1)
steps = []
for _ in range(4):
    before = w.item()
    w.grad = torch.tensor([3.0])
    optimizer.step()
    steps.append(round(before - w.item(), 4))
print(steps)
print(all(later < earlier for earlier, later in zip(steps, steps[1:])))
