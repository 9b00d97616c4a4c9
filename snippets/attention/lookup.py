import torch

keys = torch.tensor([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0]])
values = torch.tensor([[10.0], [20.0], [30.0]])
query = torch.tensor([0.8, 0.6])
scores = keys @ query
print("scores:", [round(s, 1) for s in scores.tolist()])
for factor in (1, 10, 100):
    weights = torch.softmax(factor * scores, dim=0)
    shares = [f"{w:.2f}" for w in weights.tolist()]
    found = (weights @ values).item()
    print(f"times {factor:3}: weights {' '.join(shares)}, value {found:.1f}")
