"""returns the new loss alone"""

from torch.nn.functional import cross_entropy


def remind(model, old_model, optimizer, x, y, old_x, old_y):
    optimizer.zero_grad()
    new = cross_entropy(model(x), y)
    loss = new + cross_entropy(old_model(old_x), old_y)
    loss.backward()
    optimizer.step()
    return new.item()
