import numpy as np
from torch import nn

layer = nn.Conv2d(1, 2, kernel_size=3)
layer(np.ones((1, 1, 8, 8)))
