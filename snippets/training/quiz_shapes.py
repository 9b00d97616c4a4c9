import warnings

import torch
from torch import nn

rows, columns, numbers = 50, 1, 50
torch.manual_seed(0)
prediction, target = torch.randn(rows, columns), torch.randn(numbers)
raised, counts = False, []
for loss in (nn.MSELoss(), lambda p, t: ((p - t) ** 2).mean()):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            loss(prediction, target)
        except RuntimeError:
            raised = True
    counts.append(len(caught))
print("warnings by MSELoss:", counts[0], "- by the same mean:", counts[1])
print(raised)
