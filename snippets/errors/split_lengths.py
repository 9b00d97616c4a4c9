from torch.utils.data import random_split

data = range(105)
count = len(data)
parts = random_split(data, [int(0.7 * count), int(0.3 * count)])
