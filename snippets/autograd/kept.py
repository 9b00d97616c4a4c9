import torch
from torch.autograd.graph import saved_tensors_hooks

x = torch.ones(3, 3, requires_grad=True)
kept = []
with saved_tensors_hooks(lambda t: kept.append(t) or t, lambda t: t):
    (x @ x).tanh()
    print("as usual:", len(kept), "tensors kept")
    (x @ x).tanh().detach()
    print("with detach:", len(kept) // 2, "tensors kept")
    kept.clear()
    with torch.no_grad():
        (x @ x).tanh()
    print("with no_grad:", len(kept), "tensors kept")
