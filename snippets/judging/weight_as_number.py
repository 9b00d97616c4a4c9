from torch import nn

nn.BCEWithLogitsLoss(pos_weight=19.0)
