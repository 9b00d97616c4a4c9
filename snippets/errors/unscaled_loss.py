import torch

w = torch.ones(2, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
loss = w.square().sum()
loss.backward()
scaler.step(optimizer)
