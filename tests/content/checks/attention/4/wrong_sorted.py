"""returns what is true, not what the model says"""


def both_ways(model, texts):
    digits = texts[:, :4].sort(dim=1).values
    return digits, digits
