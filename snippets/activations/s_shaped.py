"""Two panels. Left: the sigmoid rises from 0 to 1 and tanh from -1 to 1.
Right: their slopes, two bells around zero; the sigmoid's is at most a
quarter, the slope of tanh is at most 1, and both vanish at the ends."""

import matplotlib.pyplot as plt
import torch

plt.rc("axes.spines", top=False, right=False)
fig, (left, right) = plt.subplots(
    1, 2, figsize=(4.5, 2.4), layout="constrained"
)
for function in (torch.sigmoid, torch.tanh):
    x = torch.linspace(-6, 6, 49, requires_grad=True)
    y = function(x)
    y.sum().backward()
    left.plot(x.detach(), y.detach())
    right.plot(x.detach(), x.grad)
left.set(title="Sigmoid and tanh", xlabel="x")
right.set(title="Their slopes", xlabel="x")
left.text(-6, 0.3, "sigmoid", color="C0")
left.text(0.2, -0.7, "tanh", color="C1")
plt.show()
