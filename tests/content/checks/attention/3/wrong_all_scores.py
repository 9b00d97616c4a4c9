"""lets no example stay as it is"""

import torch


def sound(model, questions, texts):
    twice = torch.equal(model(questions, texts), model(questions, texts))
    model.eval()
    other, words = questions.clone(), texts.clone()
    other[2, 0], words[0, 1] = 3, 5
    scores = model(questions, texts)
    return twice, torch.equal(scores, model(other, texts)), not torch.equal(scores, model(questions, words))
