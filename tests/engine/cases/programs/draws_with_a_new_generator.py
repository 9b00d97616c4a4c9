# says: without a seed: first call np.random.default_rng(0)
import numpy as np

print(np.random.default_rng().random(3).shape)
