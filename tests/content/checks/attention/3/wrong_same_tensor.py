"""compares a tensor with itself"""

import torch


def sound(model, questions, texts):
    twice = torch.equal(model(questions, texts), model(questions, texts))
    model.eval()
    other, words = questions, texts
    other[2, 0], words[0, 1] = 3, 5
    score = model(questions, texts)[0]
    return (
        twice,
        torch.equal(score, model(other, texts)[0]),
        not torch.equal(score, model(questions, words)[0]),
    )
