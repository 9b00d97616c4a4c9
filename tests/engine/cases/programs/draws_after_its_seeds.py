# prints: 6 6 6 6
import random

import numpy as np
import torch
from sklearn.datasets import make_circles

torch.manual_seed(0)
random.seed(0)
np.random.seed(0)
shuffled = random.sample(range(6), 6)
X, _ = make_circles(6)
Y, _ = make_circles(6, random_state=0)
print(len(torch.rand(6)), len(shuffled), len(X), len(Y))
