import torch

torch.set_default_dtype(torch.float64)
lr, mu, decay, b1, b2, eps = 0.1, 0.9, 0.01, 0.9, 0.999, 1e-8


def check(optimizer, rule):
    w = torch.tensor(2.0, requires_grad=True)
    steps, mine, memory = optimizer([w]), 2.0, [0.0, 0.0]
    for t in range(1, 11):
        steps.zero_grad()
        (w**2).backward()
        steps.step()
        mine = rule(mine, 2 * mine, memory, t)
    return abs(w.item() - mine) < 1e-12


def momentum(w, g, memory, t):
    memory[0] = mu * memory[0] + g
    return w - lr * memory[0]


def adamw(w, g, memory, t):
    memory[0] = b1 * memory[0] + (1 - b1) * g
    memory[1] = b2 * memory[1] + (1 - b2) * g**2
    m, s = memory[0] / (1 - b1**t), memory[1] / (1 - b2**t)
    return w - lr * decay * w - lr * m / (s**0.5 + eps)


optim = torch.optim
plain = check(lambda p: optim.SGD(p, lr), lambda w, g, *_: w - lr * g)
rolling = check(lambda p: optim.SGD(p, lr, mu), momentum)
adam = check(lambda p: optim.AdamW(p, lr, weight_decay=decay), adamw)
print(f"SGD {plain}, momentum {rolling}, AdamW {adam}")
