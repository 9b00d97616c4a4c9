"""The learning rate over 60 epochs for three schedules: a staircase that
divides by 10 every 20 epochs, half a cosine wave that falls smoothly from
1 to 0, and a warm-up, which rises for 10 epochs before such a fall."""

import matplotlib.pyplot as plt
import torch
from torch.optim import lr_scheduler as schedules


def rates(make):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    schedule = make(optimizer)
    seen = []
    for _ in range(60):
        seen.append(schedule.get_last_lr()[0])
        optimizer.step()
        schedule.step()
    return seen


def warm_up(optimizer):
    up = schedules.LinearLR(optimizer, 0.1, total_iters=10)
    down = schedules.CosineAnnealingLR(optimizer, 50)
    return schedules.SequentialLR(optimizer, [up, down], milestones=[10])


plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.plot(rates(lambda o: schedules.StepLR(o, 20)))
ax.plot(rates(lambda o: schedules.CosineAnnealingLR(o, 60)))
ax.plot(rates(warm_up))
ax.set(title="Schedules", xlabel="epoch", ylabel="learning rate")
ax.text(21, 0.14, "StepLR", color="C0")
ax.text(31, 0.4, "cosine", color="C1", ha="right")
ax.text(28, 0.8, "warm-up, then cosine", color="C2")
plt.show()
