import torch
from torch.nn.functional import scaled_dot_product_attention as attention

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.randn(6, 8)
shuffle = torch.tensor([3, 0, 5, 1, 4, 2])
place = torch.randn(6, 8)  # a vector for each position
for name, causal, add in (
    ("nothing added", False, 0 * place),
    ("positions added", False, place),
    ("causal mask", True, 0 * place),
):
    plain, other = x + add, x[shuffle] + add
    out = attention(plain, plain, plain, is_causal=causal)
    shuffled = attention(other, other, other, is_causal=causal)
    same = torch.allclose(out[shuffle], shuffled)
    print(f"{name:15} shuffled in, shuffled out: {same}")
