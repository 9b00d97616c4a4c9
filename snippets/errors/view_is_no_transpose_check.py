import torch

x = torch.tensor([[1, 2, 3], [4, 5, 6]])
turned = x.view(3, 2)
print("row 0 was column 0:", torch.equal(turned[0], x[:, 0]))
