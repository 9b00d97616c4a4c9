import torch

big = torch.tensor(2.0**24)
print("2**24 + 1 == 2**24:", bool(big + 1 == big))
print("in float64:        ", bool(big.double() + 1 == big.double()))
print("sigmoid(16) == 1:  ", bool(torch.sigmoid(torch.tensor(16.0)) == 1))
print("sigmoid(17) == 1:  ", bool(torch.sigmoid(torch.tensor(17.0)) == 1))
total, expected = torch.tensor(0.1) + torch.tensor(0.6), torch.tensor(0.7)
print("0.1 + 0.6 == 0.7:  ", bool(total == expected))
print("allclose:          ", torch.allclose(total, expected))
