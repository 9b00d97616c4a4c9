import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(10, 20)
print([name for name, _ in lstm.named_parameters()])
output, _ = lstm(torch.randn(7, 10))
output.sum().backward()
same = torch.equal(lstm.bias_ih_l0.grad, lstm.bias_hh_l0.grad)
print("both biases always get the same gradient:", same)
