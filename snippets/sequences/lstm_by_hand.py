import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
layer = nn.LSTM(input_size=3, hidden_size=5)
x = torch.randn(7, 3)
W, U = layer.weight_ih_l0, layer.weight_hh_l0
b = layer.bias_ih_l0 + layer.bias_hh_l0
print("four parts in one matrix:", tuple(W.shape))

h, c = torch.zeros(5), torch.zeros(5)
states, gates = [], []
for x_t in x:
    i, f, g, o = (W @ x_t + U @ h + b).chunk(4)
    i, f, o = torch.sigmoid(i), torch.sigmoid(f), torch.sigmoid(o)
    g = torch.tanh(g)
    c = f * c + i * g
    h = o * torch.tanh(c)
    states.append(h)
    gates += [i, f, o]

output, (last_h, last_c) = layer(x)
print("output by hand the same:", torch.allclose(output, torch.stack(states)))
print("cell by hand the same:", torch.allclose(last_c[0], c))
gates = torch.stack(gates)
print(f"gates when new: {gates.min():.1f} to {gates.max():.1f}", end=", ")
print(f"mean {gates.mean():.1f}")
