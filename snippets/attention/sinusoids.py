import torch


def sinusoids(length, width):
    place = torch.arange(length)[:, None]
    rate = 10_000 ** -(torch.arange(0, width, 2) / width)
    waves = torch.stack([(place * rate).sin(), (place * rate).cos()], dim=2)
    return waves.flatten(1)  # sine, cosine, sine, cosine, …


table = sinusoids(length=200, width=32)
print(tuple(table.shape), "lengths:", table.norm(dim=1).unique().tolist())
near = table @ table[50]
print("likest to position 50:", near.topk(3).indices.sort().values.tolist())
for start in (0, 50, 150):
    print(f"{start} and {start + 7}: {table[start] @ table[start + 7]:.3f}")
