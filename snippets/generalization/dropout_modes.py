import torch
from torch import nn

torch.manual_seed(0)
dropout, x = nn.Dropout(0.5), torch.ones(10_000)
dropout.train()
y = dropout(x)
print("training: values", y.unique().tolist(), f"mean {y.mean():.1f}")
dropout.eval()
y = dropout(x)
print("evaluation: values", y.unique().tolist())
