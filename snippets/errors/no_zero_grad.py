import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5)
for _ in range(6):
    loss = w.square() / 2
    loss.backward()
    print(f"w {w.item():5.2f} gradient {w.grad.item():5.2f}")
    optimizer.step()
