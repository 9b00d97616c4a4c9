"""leaves out the new images"""

from torch.nn.functional import cross_entropy


def remind(model, old_model, optimizer, x, y, old_x, old_y):
    optimizer.zero_grad()
    loss = cross_entropy(old_model(old_x), old_y)
    loss.backward()
    optimizer.step()
    return loss.item()
