from torch import nn

counts = []
for heads in (1, 2, 4, 8, 16):
    layer = nn.MultiheadAttention(512, heads)
    counts.append(sum(p.numel() for p in layer.parameters()))
print(counts)
print(len(set(counts)) == 1)
