import torchsummary
from torch import nn

torchsummary.summary(nn.Sequential(nn.LSTM(10, 20)), (5, 10), device="cpu")
