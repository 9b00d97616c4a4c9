import torch


def rotated(x, start=0):
    length, width = x.shape
    place = torch.arange(start, start + length)[:, None]
    rate = 10_000 ** -(torch.arange(0, width, 2) / width)
    turn = torch.polar(torch.ones(length, width // 2), place * rate)
    pairs = torch.view_as_complex(x.reshape(length, -1, 2))
    return torch.view_as_real(pairs * turn).reshape(length, width)


torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
query, key = torch.randn(5, 16), torch.randn(5, 16)
plain = query @ key.T
scores = rotated(query) @ rotated(key).T
later = rotated(query, 1000) @ rotated(key, 1000).T
print("as without rotation:", torch.allclose(scores, plain))
print("the same 1,000 positions later:", torch.allclose(scores, later))
print("norms stay:", torch.allclose(rotated(key).norm(dim=1), key.norm(dim=1)))
