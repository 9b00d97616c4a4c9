import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")
torch.manual_seed(0)
prediction, target = torch.randn(50, 1), torch.randn(50)
try:
    print("a number:", nn.MSELoss()(prediction, target).ndim == 0)
    raised = False
except RuntimeError:
    raised = True
print(raised)
