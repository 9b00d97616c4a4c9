import torch

prediction = torch.tensor([[1.0], [2.0], [3.0]])
target = torch.tensor([1.0, 2.0, 3.0])
shapes = tuple(prediction.shape), tuple(target.shape)
assert shapes[0] == shapes[1], shapes
