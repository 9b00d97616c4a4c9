from torch import nn


def table(model):
    """Trainable and frozen parameters of each part that has its own."""
    for name, module in model.named_modules():
        own = list(module.parameters(recurse=False))
        if own:
            trainable = sum(p.numel() for p in own if p.requires_grad)
            frozen = sum(p.numel() for p in own) - trainable
            print(f"{name:4}{type(module).__name__:8}{trainable:6}{frozen:6}")


model = nn.Sequential(nn.Linear(8, 4), nn.PReLU(), nn.Linear(4, 2))
model[0].requires_grad_(False)
table(model)
