import torch

logits = torch.tensor([3.0, 1.0, 0.0])
largest = {t: (logits / t).softmax(0).max().item() for t in (0.5, 1, 2)}
print({t: round(chance, 2) for t, chance in largest.items()})
print(largest[2] > largest[1])
