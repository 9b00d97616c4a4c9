from torch import nn

n, m = 10, 20
gates = {"RNN": 1, "GRU": 3, "LSTM": 4}
for name, g in gates.items():
    layer = getattr(nn, name)(n, m)
    count = sum(p.numel() for p in layer.parameters())
    print(
        f"{name:4} {g} * ((n + m) * m + 2 * m) = {count:,}",
        count == g * ((n + m) * m + 2 * m),
    )
print("LSTM with one bias vector would have", 4 * ((n + m) * m + m))
