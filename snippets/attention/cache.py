import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
n, d = 100, 16
ask, offer, answer = torch.randn(3, d, d) / d**0.5
text = torch.randn(n, d)
rows = {"whole": 0, "cache": 0}


def last_output(query, keys, values):
    return torch.softmax(query @ keys.T / d**0.5, dim=0) @ values


kept_keys, kept_values, equal = [], [], True
for t in range(1, n + 1):
    whole = last_output(text[t - 1] @ ask, text[:t] @ offer, text[:t] @ answer)
    rows["whole"] += t
    kept_keys.append(text[t - 1] @ offer)
    kept_values.append(text[t - 1] @ answer)
    rows["cache"] += 1
    keys, values = torch.stack(kept_keys), torch.stack(kept_values)
    cached = last_output(text[t - 1] @ ask, keys, values)
    equal = equal and torch.allclose(whole, cached)
print("keys computed:", rows)
print("outputs equal:", equal)
