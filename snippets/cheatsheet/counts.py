from torch import nn

n, m, k, c, f = 10, 20, 3, 4, 8
formulas = {
    nn.Linear(n, m): n * m + m,
    nn.Conv2d(c, f, k): k * k * c * f + f,
    nn.Embedding(n, m): n * m,
    nn.RNN(n, m): (n + m) * m + 2 * m,
    nn.GRU(n, m): 3 * ((n + m) * m + 2 * m),
    nn.LSTM(n, m): 4 * ((n + m) * m + 2 * m),
    nn.BatchNorm1d(n): 2 * n,
    nn.LayerNorm(n): 2 * n,
    nn.MultiheadAttention(m, 4): 4 * m * m + 4 * m,
    nn.PReLU(): 1,
    nn.Dropout(): 0,
}
for layer, formula in formulas.items():
    counted = sum(p.numel() for p in layer.parameters())
    print(f"{type(layer).__name__:18} {counted:5} {counted == formula}")
