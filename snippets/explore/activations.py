"""Two panels. Left: the slopes of sigmoid, tanh and ReLU. Right, on a
logarithmic scale: what is left of the gradient when these slopes multiply
through ten layers, from x = 1. With the sigmoid it falls below a millionth,
with tanh to a few hundredths, and with ReLU all of it is left."""

import matplotlib.pyplot as plt
import torch

plt.rc("axes.spines", top=False, right=False)
fig, (left, right) = plt.subplots(
    1, 2, figsize=(4.5, 2.4), layout="constrained"
)
places = {
    torch.sigmoid: (4.5, 1e-5),
    torch.tanh: (10, 0.005),
    torch.relu: (10, 0.2),
}
for i, (function, place) in enumerate(places.items()):
    x = torch.linspace(-5, 5, 51, requires_grad=True)
    function(x).sum().backward()
    left.plot(x.detach(), x.grad)
    x = y = torch.tensor(1.0, requires_grad=True)
    gradients = [1.0]
    for _ in range(10):
        y = function(y)
        gradients.append(torch.autograd.grad(y, x, retain_graph=True)[0].item())
    right.plot(gradients)
    right.text(*place, function.__name__, color=f"C{i}", ha="right")
left.set(title="Slopes", xlabel="x")
right.set(title="Left of the gradient", xlabel="layers", yscale="log")
right.set_yticks([1e-6, 1e-4, 0.01, 1], ["0.000001", "0.0001", "0.01", "1"])
right.minorticks_off()
plt.show()
