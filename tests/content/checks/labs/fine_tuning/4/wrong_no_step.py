"""takes no step"""

from torch.nn.functional import cross_entropy


def remind(model, old_model, optimizer, x, y, old_x, old_y):
    optimizer.zero_grad()
    loss = cross_entropy(model(x), y) + cross_entropy(old_model(old_x), old_y)
    loss.backward()
    return loss.item()
