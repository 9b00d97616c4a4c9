import torch

w = torch.zeros(1, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.01)
ends = []
for gradient in [1.0, 1.0, 0.0, 0.0]:
    w.grad = torch.tensor([gradient])
    optimizer.step()
    ends.append(round(w.item(), 4))
print(ends)
print(ends[1] == ends[2])
