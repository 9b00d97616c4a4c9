import torch


def counted(norm):
    learned = sum(len(p.flatten()) for p in norm.parameters() if p.requires_grad)
    everything = sum(t.nelement() for t in norm.state_dict().values())
    return torch.tensor([learned, everything - learned])
