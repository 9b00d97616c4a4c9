import numpy as np
from torch import nn

layer = nn.Linear(2, 1)
layer(np.ones((3, 2)))
