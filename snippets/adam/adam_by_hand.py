import torch

torch.set_default_dtype(torch.float64)
w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.1)
mine, m, s = 1.0, 0.0, 0.0
for t in range(1, 5):
    optimizer.zero_grad()
    (w**2).backward()
    optimizer.step()

    g = 2 * mine
    m = 0.9 * m + 0.1 * g
    s = 0.999 * s + 0.001 * g**2
    m_hat, s_hat = m / (1 - 0.9**t), s / (1 - 0.999**t)
    mine = mine - 0.1 * m_hat / (s_hat**0.5 + 1e-8)
    print(f"step {t}: {w.item():.4f} by PyTorch, {mine:.4f} by hand")
