import torch


def weights_after(A, y, epochs, falling):
    w = torch.zeros(2, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    for epoch, batches in enumerate(epochs):
        if falling:
            optimizer.param_groups[0]["lr"] = 0.1 / (1 + epoch)
        for rows in batches:
            optimizer.zero_grad()
            torch.nn.functional.mse_loss(A[rows] @ w, y[rows]).backward()
            optimizer.step()
    return w
