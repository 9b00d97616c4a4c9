import torch


def shrunk(rates, decay):
    p = torch.nn.Parameter(torch.ones(1))
    p.grad = torch.zeros(1)
    optimizer = torch.optim.AdamW([p], weight_decay=decay)
    for rate in rates:
        optimizer.param_groups[0]["lr"] = rate
        optimizer.step()
    return p
