import torch
from torch.nn.functional import scaled_dot_product_attention

torch.manual_seed(0)
query = torch.randn(2, 8)  # 2 positions ask
key = torch.randn(5, 8)  # 5 positions are asked
value = torch.randn(5, 3)  # and answer
scores = query @ key.T / 8**0.5
weights = torch.softmax(scores, dim=1)
mixed = weights @ value
theirs = scaled_dot_product_attention(query, key, value)
print("scores", tuple(scores.shape), "output", tuple(mixed.shape))
print("each row sums to 1:", torch.allclose(weights.sum(dim=1), torch.ones(2)))
print("equal:", torch.allclose(mixed, theirs, atol=1e-6))
