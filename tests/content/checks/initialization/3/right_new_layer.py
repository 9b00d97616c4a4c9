from torch import nn


def first_loss(model, size, x, target):
    old = model[-1]
    model[-1] = nn.Linear(old.in_features, old.out_features)
    model[-1].weight.data.normal_(0, size)
    model[-1].bias.data.fill_(0)
    return nn.CrossEntropyLoss()(model(x), target)
