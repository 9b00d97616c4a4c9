import torch

predicted = torch.tensor([0, 2, 1])
labels = torch.tensor([0, 2, 2])
if predicted == labels:
    print("all right")
