import torch

rates = {
    "0.1": lambda t: 0.1,
    "1 / t": lambda t: 1 / t,
    "1 / t²": lambda t: 1 / t**2,
}
for name, rate in rates.items():
    torch.manual_seed(0)
    w = torch.full((1000,), 5.0)  # 1000 runs, each from 5
    print(f"rate {name}:")
    for t in range(1, 1001):
        example = 2 + torch.randn(1000)  # one for each run, around 2
        w = w - rate(t) * (w - example)  # the gradient of (w - example)² / 2
        if t in (100, 1000):
            mean, spread = w.mean(), w.std()
            print(f"    after {t:4} steps {mean:.2f} ± {spread:.2f}")
