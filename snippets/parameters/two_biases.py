import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(10, 20)
print([name for name, _ in lstm.named_parameters()])
output, _ = lstm(torch.randn(7, 10))
output.sum().backward()
same = torch.equal(lstm.bias_ih_l0.grad, lstm.bias_hh_l0.grad)
print("both biases get the same gradient:", same)

before = lstm.bias_ih_l0 + lstm.bias_hh_l0
torch.optim.SGD(lstm.parameters(), lr=0.1).step()
moved = before - (lstm.bias_ih_l0 + lstm.bias_hh_l0)
share = (moved / (0.1 * lstm.bias_ih_l0.grad)).mean()
print(f"an SGD step moves their sum by {share:.1f} times lr · gradient")
