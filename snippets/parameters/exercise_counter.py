from torch import nn


def table(model):
    """Trainable and frozen parameters of each part that has its own."""
    counted = set()
    for name, module in model.named_modules():
        own = set(module.parameters(recurse=False)) - counted
        counted |= own
        if own:
            trainable = sum(p.numel() for p in own if p.requires_grad)
            frozen = sum(p.numel() for p in own) - trainable
            print(f"{name:4}{type(module).__name__:10}{trainable:6}{frozen:6}")


words = nn.Embedding(100, 16)
scores = nn.Linear(16, 100)
scores.weight = words.weight  # one matrix in two places
scores.bias.requires_grad_(False)
model = nn.Sequential(words, nn.PReLU(), scores)
table(model)
print("in all:", sum(p.numel() for p in model.parameters()))
