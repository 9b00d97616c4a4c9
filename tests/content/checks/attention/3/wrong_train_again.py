"""asks the third without eval()"""

import torch


def sound(model, questions, texts):
    was = model.training
    twice = torch.equal(model(questions, texts), model(questions, texts))
    other, words = questions.clone(), texts.clone()
    other[2, 0], words[0, 1] = 3, 5
    model.eval()
    apart = torch.equal(model(questions, texts)[0], model(other, texts)[0])
    model.train(was)
    return twice, apart, not torch.equal(model(questions, texts)[0], model(questions, words)[0])
