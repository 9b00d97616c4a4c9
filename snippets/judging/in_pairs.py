import torch

torch.manual_seed(0)
n, sets = 1000, 2000
case = torch.rand(sets, n)  # one number for each example of a test set
a = case < 0.91
b = (case < 0.88) | ((case > 0.91) & (case < 0.93))
elsewhere = torch.rand(sets, n) < 0.90  # b on test sets of its own
print(f"a and b differ on {(a != b).double().mean():.0%} of the examples")
pairs = {"two test sets": elsewhere, "the same one": b}
for name, other in pairs.items():
    ahead = a.double().mean(dim=1) - other.double().mean(dim=1)
    behind = (ahead < 0).double().mean()
    needed = n * (2 * ahead.std() / 0.01) ** 2
    print(f"on {name:13} ahead by {ahead.mean():.3f} ", end="")
    print(f"± {ahead.std():.3f}, behind in {behind:.0%}, ", end="")
    print(f"needs {needed:.0f} examples")
