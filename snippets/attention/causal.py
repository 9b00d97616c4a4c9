import torch
from torch.nn.functional import scaled_dot_product_attention

torch.manual_seed(0)
x = torch.randn(5, 8)
seen = torch.ones(5, 5, dtype=torch.bool).tril()
scores = (x @ x.T / 8**0.5).masked_fill(~seen, float("-inf"))
weights = torch.softmax(scores, dim=1)
for row in weights.tolist():
    print("  ".join(f"{w:.2f}" for w in row))
by_hand = weights @ x
masked = scaled_dot_product_attention(x, x, x, attn_mask=seen)
causal = scaled_dot_product_attention(x, x, x, is_causal=True)
print("equal:", torch.allclose(by_hand, masked, atol=1e-6), end=", ")
print(torch.allclose(by_hand, causal, atol=1e-6))
