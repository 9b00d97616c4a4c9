"""Two panels. Left: the sigmoid rises from 0 to 1 and tanh from -1 to 1.
Right: their slopes, two bells around zero; the sigmoid's is at most a
quarter, the slope of tanh is at most 1, and both vanish at the ends."""

import matplotlib.pyplot as plt
import torch

fig, (left, right) = plt.subplots(1, 2, figsize=(5, 2.6), layout="constrained")
for name, function in [("sigmoid", torch.sigmoid), ("tanh", torch.tanh)]:
    x = torch.linspace(-6, 6, 49, requires_grad=True)
    y = function(x)
    y.sum().backward()
    left.plot(x.detach(), y.detach(), label=name)
    right.plot(x.detach(), x.grad)
left.set(title="Sigmoid and tanh", xlabel="x")
right.set(title="Their slopes", xlabel="x")
left.legend()
plt.show()
