"""says which bugs it has"""

import torch


def sound(model, questions, texts):
    draws = not torch.equal(model(questions, texts), model(questions, texts))
    model.eval()
    other, words = questions.clone(), texts.clone()
    other[2, 0], words[0, 1] = 3, 5
    score = model(questions, texts)[0]
    return (
        draws,
        not torch.equal(score, model(other, texts)[0]),
        torch.equal(score, model(questions, words)[0]),
    )
