from torch import nn

block = nn.TransformerEncoderLayer(768, 12, 4 * 768, device="meta")
attention = sum(p.numel() for p in block.self_attn.parameters())
feed_forward = sum(
    p.numel()
    for layer in (block.linear1, block.linear2)
    for p in layer.parameters()
)
print(f"attention {attention:,}, feed-forward {feed_forward:,}")
print(attention > feed_forward)
