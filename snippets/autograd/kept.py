import torch
from torch.autograd.graph import saved_tensors_hooks

x = torch.ones(3, 3, requires_grad=True)


def kept(compute):
    """Count the tensors that are kept for the way back."""
    found = []
    with saved_tensors_hooks(lambda t: found.append(t) or t, lambda t: t):
        compute()
    return len(found)


print("as usual:    ", kept(lambda: (x @ x).tanh()))
print("with detach: ", kept(lambda: (x @ x).tanh().detach()))
with torch.no_grad():
    print("with no_grad:", kept(lambda: (x @ x).tanh()))
