import torch

torch.manual_seed(0)
for n in (100, 400, 1600):
    right = torch.rand(1000, n) < 0.9  # 1000 test sets of n examples
    scores = right.double().mean(dim=1)
    error = (0.9 * 0.1 / n) ** 0.5
    print(f"{n:4} examples: scores spread by {scores.std():.4f}, ", end="")
    near = ((scores - 0.9).abs() < 2 * error).double().mean()
    print(f"formula {error:.4f}, {near:.0%} from ", end="")
    print(f"{0.9 - 2 * error:.3f} to {0.9 + 2 * error:.3f}")
