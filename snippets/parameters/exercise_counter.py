from torch import nn


def table(model):
    """Trainable and frozen parameters of each part that has its own."""
    counted, found = set(), {}
    for name, module in model.named_modules():
        own = set(module.parameters(recurse=False)) - counted
        counted |= own
        if own:
            trainable = sum(p.numel() for p in own if p.requires_grad)
            frozen = sum(p.numel() for p in own) - trainable
            found[name] = trainable, frozen
    return found


words = nn.Embedding(100, 16)
scores = nn.Linear(16, 100)
scores.weight = words.weight  # one matrix in two places
scores.bias.requires_grad_(False)
model = nn.Sequential(words, nn.PReLU(), scores)
for name, (trainable, frozen) in table(model).items():
    print(
        f"{name:4}{type(model[int(name)]).__name__:10}{trainable:6}{frozen:6}"
    )
print("in all:", sum(p.numel() for p in model.parameters()))
