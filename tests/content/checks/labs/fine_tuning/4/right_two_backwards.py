from torch import nn


def remind(model, old_model, optimizer, x, y, old_x, old_y):
    loss_function, total = nn.CrossEntropyLoss(), 0
    optimizer.zero_grad()
    for net, inputs, labels in [(model, x, y), (old_model, old_x, old_y)]:
        loss = loss_function(net(inputs), labels)
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total
