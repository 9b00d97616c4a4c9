import torch


def times_the_least(A, y, part, batches):
    def loss(w, rows):
        return (A[rows] @ w - y[rows]).square().mean()

    every = torch.arange(len(y))
    hessian = torch.func.jacrev(torch.func.grad(loss))(torch.zeros(A.shape[1], dtype=A.dtype), every)
    lr = part * 2 / torch.linalg.eigvalsh(hessian)[-1]
    w = torch.zeros(A.shape[1], dtype=A.dtype, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=lr.item())
    for rows in batches:
        optimizer.zero_grad()
        loss(w, rows).backward()
        optimizer.step()
    best = torch.linalg.pinv(A) @ y
    return loss(w, every) / loss(best, every)
