from torch import nn


class Lost(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(4, 4), nn.Linear(4, 2)]


class Found(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(4, 4), nn.Linear(4, 2)])


for model in (Lost(), Found()):
    total = sum(p.numel() for p in model.parameters())
    print(f"{type(model).__name__:5} {total:2} parameters")
