from torch import nn


def network(*widths):
    layers = []
    for inputs, outputs in zip(widths, widths[1:]):
        layers += [nn.Linear(inputs, outputs), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


shapes = [(10, 8, 1), (10, 8, 8, 8, 1), (10, 64, 1)]
for widths in [*shapes, (10, 64, 64, 1), (10, 64, 2, 64, 1)]:
    total = sum(p.numel() for p in network(*widths).parameters())
    print(f"{'-'.join(map(str, widths)):12} {total:5,} parameters")
