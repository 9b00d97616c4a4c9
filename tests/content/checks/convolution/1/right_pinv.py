import torch

torch.set_default_dtype(torch.float64)


def weights_between(signal, target, size):
    rows = torch.stack([signal[i : i + size] for i in range(len(signal) - size + 1)])
    return (torch.linalg.pinv(rows) @ target)[:, None]
