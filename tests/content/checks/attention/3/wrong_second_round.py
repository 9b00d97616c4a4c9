"""turns the second round"""

import torch


def sound(model, questions, texts):
    twice = torch.equal(model(questions, texts), model(questions, texts))
    model.eval()
    other, words = questions.clone(), texts.clone()
    other[2, 0], words[0, 1] = 3, 5
    score = model(questions, texts)[0]
    return twice, bool(score != model(other, texts)[0]), bool(score != model(questions, words)[0])
