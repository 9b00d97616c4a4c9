import torch
from torch.nn import functional as F

image = torch.tensor([[0.0, 0, 9, 9, 9], [0, 0, 9, 9, 9], [0, 0, 0, 9, 9]])
kernel = torch.tensor([[-1.0, 1], [-1, 1]])
rows, columns = 3 - 2 + 1, 5 - 2 + 1
out = torch.zeros(rows, columns)
for i in range(rows):
    for j in range(columns):
        window = image[i : i + 2, j : j + 2]
        out[i, j] = (window * kernel).sum()
print(out)
torchs = F.conv2d(image[None, None], kernel[None, None])[0, 0]
print("F.conv2d gives the same:", torch.equal(out, torchs))
