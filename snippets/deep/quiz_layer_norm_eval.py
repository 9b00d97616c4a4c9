import torch
from torch import nn

torch.manual_seed(0)
norm = nn.LayerNorm(6)
for _ in range(5):
    norm(torch.randn(8, 6) + 3)
x = torch.randn(2, 6)
in_training = norm(x)
in_evaluation = norm.eval()(x)
print("kept beside its parameters:", [name for name, _ in norm.named_buffers()])
print(not torch.equal(in_training, in_evaluation))
