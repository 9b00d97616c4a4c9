from torch import nn

sizes = {
    "small": (12, 768),
    "medium": (24, 1024),
    "large": (36, 1280),
    "XL": (48, 1600),
}


def count(*modules):
    return sum(p.numel() for module in modules for p in module.parameters())


for name, (blocks, d) in sizes.items():
    tokens = nn.Embedding(50_257, d, device="meta")  # also the output layer
    places = nn.Embedding(1024, d, device="meta")
    block = nn.TransformerEncoderLayer(d, d // 64, 4 * d, device="meta")
    norm = nn.LayerNorm(d, device="meta")
    total = count(tokens, places, norm) + blocks * count(block)
    shares = (
        count(tokens, places),
        blocks * count(block.self_attn),
        blocks * count(block.linear1, block.linear2),
    )
    print(
        f"{name:6} {total:13,}:", *(f"{s / total:.2f}" for s in shares), end=""
    )
    kept = 2 * blocks * d * 2  # keys and values, two bytes each
    print(f", cache {kept:,} bytes a token")
