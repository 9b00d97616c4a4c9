import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")
prediction, target = torch.randn(50, 1), torch.randn(50)
try:
    print("a number:", nn.MSELoss()(prediction, target).ndim == 0)
    raised = False
except RuntimeError:
    raised = True
print(raised)
