import torch


def nearest_mean(images, labels, new):
    hot = torch.nn.functional.one_hot(labels, 10).to(images.dtype)
    means = hot.T @ images / hot.sum(0)[:, None]
    score = 2 * new @ means.T - means.square().sum(1)
    return score.max(1).indices
