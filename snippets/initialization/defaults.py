import torch
from torch import nn

torch.manual_seed(0)
layers = {
    "Linear(400, 100)": nn.Linear(400, 100).weight,
    "Conv2d(16, 100, 5)": nn.Conv2d(16, 100, kernel_size=5).weight,
    "LSTM(400, 100)": nn.LSTM(400, 100).weight_ih_l0,
    "Embedding(400, 100)": nn.Embedding(400, 100).weight,
    "BatchNorm2d(100)": nn.BatchNorm2d(100).weight,
}
for name, weight in layers.items():
    print(f"{name:19} mean {weight.mean().abs():.2f},", end=" ")
    print(f"std {weight.std():.2f}, largest {weight.max():.2f}")
