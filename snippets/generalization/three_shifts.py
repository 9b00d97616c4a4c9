import torch

torch.manual_seed(0)


def report(name, x, truth, moved=0.0):
    logit = 2 * x + moved  # right where the model was made
    right = ((logit > 0) == truth).float().mean()
    print(f"{name:15} {right:.2f} right, ", end="")
    print(f"says {logit.sigmoid().mean():.2f}, is {truth.float().mean():.2f}")


def drawn(share):  # positives around 1, negatives around -1
    truth = torch.rand(20_000) < share
    return torch.randn(20_000) + 2 * truth - 1, truth


def answers(logit):
    return torch.rand(20_000) < logit.sigmoid()


report("as made", *drawn(0.5))
near = 0.5 + torch.randn(20_000) / 2
report("covariate shift", near, answers(2 * near))
report("label shift", *drawn(0.05))
log_odds = torch.tensor(0.05 / 0.95).log()
report("  logit moved", *drawn(0.05), moved=log_odds)
x, _ = drawn(0.5)
report("concept shift", x, answers(2 * x - 3))
