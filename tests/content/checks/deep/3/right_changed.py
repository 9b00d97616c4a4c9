import torch


def reads_others(layer, batch):
    other = batch.clone()
    other[1:] = torch.randn(other[1:].shape)
    with torch.no_grad():
        return not torch.allclose(layer(batch)[0], layer(other)[0], atol=1e-6)
