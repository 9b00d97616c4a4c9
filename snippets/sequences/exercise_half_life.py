import torch


def bias_for(share, steps):
    return torch.logit(torch.tensor(share) ** (1 / steps)).item()


for bias in (0.0, 1.0, 3.0, 5.0):
    gate = torch.sigmoid(torch.tensor(bias))
    print(f"bias {bias:.0f}: gate {gate:.3f}, left after 100 steps", end=" ")
    print(f"{gate**100:.0e}")
bias = bias_for(0.5, 100)
gate = torch.sigmoid(torch.tensor(bias))
print(f"half is left with gate {gate:.4f}, bias {bias:.2f}")
