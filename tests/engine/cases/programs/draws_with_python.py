# says: without a seed: first call random.seed(0)
import random

print(random.random() < 1)
