import torch


def numbers_kept(optimizer):
    values = [v for s in optimizer.state_dict()["state"].values() for v in s.values()]
    return sum(v.numel() for v in values if isinstance(v, torch.Tensor))
