import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
attention = nn.MultiheadAttention(8, 2, batch_first=True)
short, long = torch.randn(3, 8), torch.randn(5, 8)
batch = pad_sequence([short, long], batch_first=True)
is_padding = torch.tensor([[0, 0, 0, 1, 1], [0, 0, 0, 0, 0]]).bool()
alone, _ = attention(short, short, short)
for name, mask in (("no mask", None), ("mask", is_padding)):
    out, _ = attention(batch, batch, batch, key_padding_mask=mask)
    same = torch.allclose(out[0, :3], alone, atol=1e-6)
    print(f"{name:8} the short text as alone: {same}")
