import torch
from torch import nn

torch.manual_seed(0)
attention = nn.MultiheadAttention(100, num_heads=4)
layers = {
    "Linear(400, 100)": nn.Linear(400, 100).weight,
    "Conv2d(16, 100, 5)": nn.Conv2d(16, 100, kernel_size=5).weight,
    "LSTM(400, 100)": nn.LSTM(400, 100).weight_ih_l0,
    "GRU(400, 100)": nn.GRU(400, 100).weight_ih_l0,
    "Embedding(400, 100)": nn.Embedding(400, 100).weight,
    "BatchNorm2d(100)": nn.BatchNorm2d(100).weight,
    "attention, first": attention.in_proj_weight,
    "attention, last": attention.out_proj.weight,
}
for name, weight in layers.items():
    print(f"{name:19} mean {weight.mean().abs():.2f},", end=" ")
    print(f"std {weight.std():.2f}, largest {weight.max():.2f}")
biases = [attention.in_proj_bias, attention.out_proj.bias]
print("attention's biases are zero:", not any(b.any() for b in biases))
print(f"√(6 / (100 + 300)) = {(6 / (100 + 300)) ** 0.5:.2f}")
