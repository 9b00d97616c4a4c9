import torch

logits = torch.tensor([2.0, 1.0, 0.0])
p = torch.softmax(logits, dim=0)
print("probabilities:", [f"{value:.2f}" for value in p.tolist()])
print(f"sum: {p.sum():.2f}")
shifted = torch.softmax(logits + 100, dim=0)
print("same after adding 100:", torch.allclose(p, shifted))
