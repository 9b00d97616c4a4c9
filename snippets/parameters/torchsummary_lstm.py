import torch
import torchsummary
from torch import nn

torch.manual_seed(0)
torchsummary.summary(nn.Sequential(nn.LSTM(10, 20)), (5, 10), device="cpu")
