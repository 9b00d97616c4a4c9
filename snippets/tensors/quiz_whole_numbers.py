import torch

n = torch.arange(2**24 - 5, 2**24 + 6, dtype=torch.int64)
exact = n.float().long() == n
for number, kept in zip(n.tolist()[4:8], exact.tolist()[4:8]):
    print(number, "is stored exactly:", kept)
print(bool(exact.all()))
