import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
stack = nn.GRU(input_size=3, hidden_size=5, num_layers=2, dropout=0.5)
below, above = nn.GRU(3, 5), nn.GRU(5, 5)
copies = [*below.parameters(), *above.parameters()]
for copy, weight in zip(copies, stack.parameters(), strict=True):
    copy.data = weight.data
x = torch.randn(7, 4, 3)  # steps, examples, features
stack.eval()
output, last = stack(x)
states, _ = below(x)
by_hand, _ = above(states)
print("output", tuple(output.shape), "last states", tuple(last.shape))
print("by hand the same:", torch.allclose(output, by_hand))
print("last[0] is of the layer below:", torch.allclose(last[0], states[-1]))
stack.train()
dropped, again = stack(x)[0], stack(x)[0]
print("in training twice the same:", torch.equal(dropped, again))
print("zeros in its output:", (dropped == 0).sum().item())
