from torch import nn


def report(name, layer, uses):
    parameters = sum(p.numel() for p in layer.parameters())
    products = layer.weight.numel() * uses
    print(f"{name:12}{parameters:9,} parameters{products:12,} products")


report("dense", nn.Linear(1024, 1024), uses=1)
report("convolution", nn.Conv2d(3, 64, 3, padding=1), uses=32 * 32)
