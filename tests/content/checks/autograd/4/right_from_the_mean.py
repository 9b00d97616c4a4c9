import torch


def fit_circle(points):
    center = points.mean(0).requires_grad_()
    log_radius = torch.zeros(1, requires_grad=True)
    for _ in range(1000):
        loss = ((points - center).norm(dim=1) - log_radius.exp()).square().mean()
        loss.backward()
        with torch.no_grad():
            for number in (center, log_radius):
                number -= 0.05 * number.grad
                number.grad.zero_()
    return center.tolist(), log_radius.exp().item()
