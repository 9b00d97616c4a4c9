import torch

weights = torch.tensor([0.8, 0.1, 0.1])
values = torch.tensor([[0.1, 0.0], [0.0, 5.0], [3.0, 0.0]])
parts = weights[:, None] * values
print("output:", *(f"{number:.2f}" for number in parts.sum(dim=0)))
for weight, part in zip(weights.tolist(), parts):
    print(f"weight {weight:.1f} adds a vector of length {part.norm():.2f}")
