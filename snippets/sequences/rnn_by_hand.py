import torch
from torch import nn

torch.manual_seed(0)
layer = nn.RNN(input_size=3, hidden_size=5)
x = torch.randn(7, 3)  # 7 steps of 3 numbers
W, U = layer.weight_ih_l0, layer.weight_hh_l0
b = layer.bias_ih_l0 + layer.bias_hh_l0

h = torch.zeros(5)
states = []
for x_t in x:
    h = torch.tanh(W @ x_t + U @ h + b)
    states.append(h)

output, last = layer(x)
print("output", tuple(output.shape), "last state", tuple(last.shape))
same = torch.allclose(output, torch.stack(states), atol=1e-6)
print("by hand the same:", same)
print("last state is the last output:", torch.equal(last[0], output[-1]))
