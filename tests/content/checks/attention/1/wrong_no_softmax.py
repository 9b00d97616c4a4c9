"""takes no softmax"""


def attend(query, key, value):
    return query @ key.T / key.shape[1] ** 0.5 @ value
