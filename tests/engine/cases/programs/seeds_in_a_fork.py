# prints: True
import torch

with torch.random.fork_rng():
    torch.manual_seed(0)
    first = torch.rand(3)
torch.manual_seed(0)
print(torch.equal(first, torch.rand(3)))
