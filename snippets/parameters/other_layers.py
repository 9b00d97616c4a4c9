from torch import nn


def count(module):
    return sum(p.numel() for p in module.parameters())


layers = {
    "Embedding(1000, 64)": nn.Embedding(1000, 64),
    "BatchNorm2d(64)": nn.BatchNorm2d(64),
    "LayerNorm(64)": nn.LayerNorm(64),
    "GroupNorm(8, 64)": nn.GroupNorm(8, 64),
    "RMSNorm(64)": nn.RMSNorm(64),
    "InstanceNorm2d(64)": nn.InstanceNorm2d(64),
    "MultiheadAttention(512, 8)": nn.MultiheadAttention(512, 8),
    "TransformerEncoderLayer(512, 8)": nn.TransformerEncoderLayer(
        512, 8, dim_feedforward=2048, batch_first=True
    ),
}
for name, layer in layers.items():
    print(f"{name:32}{count(layer):9,}")
