from torch import nn, zeros

layer = nn.MultiheadAttention(16, 4, batch_first=True)
counts = []
for length in (50, 100):
    x = zeros(1, length, 16)
    _, weights = layer(x, x, x, average_attn_weights=False)
    counts.append(weights.numel())
print(f"{counts[0]:,} and {counts[1]:,} scores")
print(counts[1] == 2 * counts[0])
