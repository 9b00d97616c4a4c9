from torch import nn

total = sum(p.numel() for p in nn.LSTM(10, 20).parameters())
print("PyTorch:", total, " one bias vector:", 4 * ((10 + 20) * 20 + 20))
print(total == 4 * ((10 + 20) * 20 + 20))
