import torch


def losses_with(warm_up, x, y, start, steps):
    columns = []
    for network in range(len(start[0])):
        w = [one[network].clone().requires_grad_() for one in start]
        optimizer = torch.optim.Adam(w)
        column = []
        for step in range(steps):
            for group in optimizer.param_groups:
                group["lr"] = 0.3 * min(1, (step + 1) / warm_up)
            h = torch.tanh(x @ w[0] + w[1])
            h = torch.tanh(h @ w[2] + w[3])
            loss = torch.nn.functional.mse_loss(h @ w[4] + w[5], y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            column.append(loss.item())
        columns.append(column)
    return torch.tensor(columns).T
