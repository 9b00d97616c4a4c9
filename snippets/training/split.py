import torch

torch.manual_seed(0)
order = torch.randperm(500)
train, validation, test = order.split([300, 100, 100])
print(len(train), len(validation), len(test))
together = torch.cat([train, validation, test])
print("each example once:", len(together.unique()) == 500)
