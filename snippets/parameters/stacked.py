from torch import nn


def count(**options):
    lstm = nn.LSTM(10, 20, **options)
    return sum(p.numel() for p in lstm.parameters())


def one_layer(n, m):
    return 4 * ((n + m) * m + 2 * m)


print("one layer:    ", count(), one_layer(10, 20))
stacked = one_layer(10, 20) + one_layer(20, 20)
print("two layers:   ", count(num_layers=2), stacked)
print("bidirectional:", count(bidirectional=True), 2 * one_layer(10, 20))
both = 2 * one_layer(10, 20) + 2 * one_layer(40, 20)
print("both:         ", count(num_layers=2, bidirectional=True), both)
