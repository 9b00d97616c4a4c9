"""shifts and scales to the range from 0 to 1"""


def standardize(x):
    low, high = x.min(dim=0).values, x.max(dim=0).values
    return (x - low) / (high - low)
