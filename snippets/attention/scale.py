import torch

torch.manual_seed(0)
for d in (16, 256, 1024):
    query, key = torch.randn(300, 1, d), torch.randn(300, 8, d)
    scores = (query * key).sum(dim=2)
    print(f"width {d:4}: variance {scores.var():4.0f}", end="")
    for name, divisor in (("as they are", 1), ("divided", d**0.5)):
        weights = torch.softmax(scores / divisor, dim=1)
        largest = weights.max(dim=1).values
        slope = (largest * (1 - largest)).mean()
        print(f", {name} {largest.mean():.2f}, {slope:.2f}", end="")
    print()
