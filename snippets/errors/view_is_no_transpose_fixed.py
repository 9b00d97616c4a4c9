import torch

x = torch.tensor([[1, 2, 3], [4, 5, 6]])
print(x.T.tolist())
print("row 0 was column 0:", torch.equal(x.T[0], x[:, 0]))

images = torch.arange(24).reshape(1, 2, 4, 3)  # colours last
first = images.permute(0, 3, 1, 2)
same = images[0, 1, 2, 0] == first[0, 0, 1, 2]
print("the red of a pixel:", same.item())
