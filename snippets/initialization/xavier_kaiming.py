import torch
from torch import nn

torch.manual_seed(0)
weight = torch.empty(300, 500)  # 500 inputs, 300 outputs
nn.init.xavier_normal_(weight)
print(f"Xavier:  {weight.std():.4f} measured", end=", ")
print(f"{(2 / (500 + 300)) ** 0.5:.4f} by formula")
nn.init.kaiming_normal_(weight, nonlinearity="relu")
print(f"Kaiming: {weight.std():.4f} measured", end=", ")
print(f"{(2 / 500) ** 0.5:.4f} by formula")
nn.init.kaiming_normal_(weight, mode="fan_out", nonlinearity="relu")
print(f"fan_out: {weight.std():.4f} measured", end=", ")
print(f"{(2 / 300) ** 0.5:.4f} by formula")
