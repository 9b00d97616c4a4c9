"""returns something else than it should"""


def sound(model, questions, texts):
    return [model(questions, texts).shape == (3, 1) for _ in range(3)]
