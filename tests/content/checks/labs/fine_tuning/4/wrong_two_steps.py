"""takes two steps"""

from torch.nn.functional import cross_entropy


def remind(model, old_model, optimizer, x, y, old_x, old_y):
    total = 0
    for net, inputs, labels in [(model, x, y), (old_model, old_x, old_y)]:
        optimizer.zero_grad()
        loss = cross_entropy(net(inputs), labels)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total
