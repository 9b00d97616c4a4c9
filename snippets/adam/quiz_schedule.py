import torch

w = torch.zeros(1, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)
w.grad = torch.ones(1)
for _ in range(3):
    optimizer.step()
print("after three steps:", schedule.get_last_lr())
print(optimizer.param_groups[0]["lr"] < 0.1)
