import torch

predicted = torch.tensor([0, 2, 1])
labels = torch.tensor([0, 2, 2])
right = predicted == labels
print("all:", right.all().item())
print("any:", right.any().item())
print("not:", ~(labels > 0))
print("or: ", (labels < 1) | (predicted < 1))
print("and:", right & (labels > 1))
