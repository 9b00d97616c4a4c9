from torch import nn

without = [nn.ReLU(), nn.Sigmoid(), nn.Tanh(), nn.GELU(), nn.SiLU()]
without += [nn.Softmax(dim=1), nn.LeakyReLU(), nn.Softplus(), nn.ELU()]
without += [nn.Dropout(0.5), nn.MaxPool2d(2), nn.AvgPool2d(2), nn.Flatten()]
print(
    "parameters in",
    len(without),
    "of these layers together:",
    sum(p.numel() for layer in without for p in layer.parameters()),
)
for layer in (nn.PReLU(), nn.PReLU(64)):
    print(layer, sum(p.numel() for p in layer.parameters()))
