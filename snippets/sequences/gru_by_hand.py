import torch
from torch import nn

torch.manual_seed(0)
layer = nn.GRU(input_size=3, hidden_size=5)
x = torch.randn(7, 3)
W_r, W_z, W_n = layer.weight_ih_l0.chunk(3)
U_r, U_z, U_n = layer.weight_hh_l0.chunk(3)
b_r, b_z, b_n = layer.bias_ih_l0.chunk(3)
d_r, d_z, d_n = layer.bias_hh_l0.chunk(3)


def last_state(as_in_the_paper):
    h = torch.zeros(5)
    for x_t in x:
        r = torch.sigmoid(W_r @ x_t + b_r + U_r @ h + d_r)
        z = torch.sigmoid(W_z @ x_t + b_z + U_z @ h + d_z)
        if as_in_the_paper:
            n = torch.tanh(W_n @ x_t + b_n + U_n @ (r * h) + d_n)
        else:
            n = torch.tanh(W_n @ x_t + b_n + r * (U_n @ h + d_n))
        h = (1 - z) * n + z * h
    return h


_, last = layer(x)
for paper in (False, True):
    off = (last_state(paper) - last[0]).abs().max().item()
    name = "as in the paper" if paper else "as in PyTorch"
    print(f"{name:15} equal to nn.GRU: {off < 1e-6}, off by {off:.2f}")
