from torch import nn


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(4, 4)
        self.rest = [nn.Linear(4, 4), nn.Linear(4, 1)]


names = {name.split(".")[0] for name, _ in Network().named_modules()}
assert "rest" in names, f"registered: {names - {''}}"
