import torch

w = torch.zeros(1, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0)
schedule = torch.optim.lr_scheduler.StepLR(optimizer, 1)
w.grad = torch.ones(1)
optimizer.step()
schedule.step()
print(f"first step: {-w.item():.1f}")
print("next learning rate:", schedule.get_last_lr())
