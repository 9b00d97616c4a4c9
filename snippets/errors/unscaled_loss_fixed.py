import torch

w = torch.ones(2, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
loss = w.square().sum()
scaler.scale(loss).backward()
print("scaled gradient:", w.grad.tolist())
scaler.step(optimizer)
scaler.update()
print(f"after the step: {w[0].item():.2f}, {w[1].item():.2f}")
