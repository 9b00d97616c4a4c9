"""returns more than 1"""

from torch import nn


def share_right(width, x, y, x_test, y_test):
    model = nn.Sequential(nn.Linear(2, width), nn.ReLU(), nn.Linear(width, 2))
    return 100 * (model(x_test).argmax(1) == y_test).float().mean()
