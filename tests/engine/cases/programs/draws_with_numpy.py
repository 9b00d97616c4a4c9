# says: without a seed: first call np.random.seed(0)
import numpy as np

print(np.random.rand(3).shape)
