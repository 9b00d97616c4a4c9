from torch import nn


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 2), nn.Linear(2, 2)]


found = len(list(Network().parameters()))
print("parameters found:", found)
print(found == 4)
