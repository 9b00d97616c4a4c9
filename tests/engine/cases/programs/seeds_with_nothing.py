# says: without a seed: first call random.seed(0)
import random

random.seed()
print(random.random() < 1)
