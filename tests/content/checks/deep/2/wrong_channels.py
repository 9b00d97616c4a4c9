"""stops with AttributeError"""


def counted(norm):
    return 2 * norm.num_features, 2 * norm.num_features + 1
