import torch


def sound(model, questions, texts):
    with torch.no_grad():
        first, second = model(questions, texts), model(questions, texts)
        model.eval()
        score = model(questions, texts)
        questions_2 = torch.cat([questions[:1], questions[1:].flip(1)])
        texts_2 = texts.clone()
        texts_2[:, 0] = texts[:, 0] % 9 + 1
        apart = torch.allclose(model(questions_2, texts)[0], score[0], atol=1e-6)
        heard = not torch.allclose(model(questions, texts_2)[0], score[0], atol=1e-6)
    return [bool((first - second).abs().max() < 1e-6), apart, heard]
