import torch

sizes = []
for gradient in (0.001, 1000.0):
    w = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.Adam([w], lr=0.01)
    w.grad = torch.tensor([gradient])
    optimizer.step()
    sizes.append(-w.item())
print([f"{size:.4f}" for size in sizes])
print(abs(sizes[0] - sizes[1]) < 1e-5)
