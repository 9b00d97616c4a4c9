from torch import nn


class Network(nn.Module):
    def __init__(self):
        self.layer = nn.Linear(1, 1)


try:
    Network()
    failed = False
except AttributeError as error:
    print(error)
    failed = True
print(failed)
