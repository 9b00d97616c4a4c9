import torch
from torch.nn import functional as F

kernel = torch.tensor([[1.0, 2], [3, 4]])[None, None]
torch.manual_seed(0)
image = torch.randn(1, 1, 4, 4)
out = F.conv2d(image, kernel)

patches = F.unfold(image, kernel_size=2)  # each window as a column
product = kernel.reshape(1, 4) @ patches[0]
product = product.reshape(1, 1, 3, 3)
print("one product:", torch.allclose(product, out, atol=1e-6))

pixels = torch.eye(16).reshape(16, 1, 4, 4)  # images of one bright pixel
dense = F.conv2d(pixels, kernel).reshape(16, 9).T
dense_out = (dense @ image.flatten()).reshape(1, 1, 3, 3)
print("a dense layer:", torch.allclose(dense_out, out, atol=1e-6))
for row in dense.int().tolist():
    print(*(weight or "." for weight in row))
