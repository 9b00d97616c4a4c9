import torch

torch.set_default_dtype(torch.float64)
w = [torch.zeros(1, requires_grad=True) for _ in range(2)]
adagrad = torch.optim.Adagrad([w[0]], lr=0.1)
rmsprop = torch.optim.RMSprop([w[1]], lr=0.1, alpha=0.9)
total = recent = 0.0
for t in range(1, 201):
    g = 10.0 if t <= 100 else 0.1  # then a flatter slope
    before = [one.item() for one in w]
    w[0].grad, w[1].grad = torch.tensor([g]), torch.tensor([g])
    adagrad.step()
    rmsprop.step()

    total = total + g**2
    recent = 0.9 * recent + 0.1 * g**2
    mine = [0.1 * g / (total**0.5 + 1e-10), 0.1 * g / (recent**0.5 + 1e-8)]
    if t in (1, 100, 101, 200):
        theirs = [old - new.item() for old, new in zip(before, w, strict=True)]
        print(f"step {t:3}: AdaGrad {theirs[0]:.4f}, by hand {mine[0]:.4f};")
        print(f"          RMSProp {theirs[1]:.4f}, by hand {mine[1]:.4f}")
