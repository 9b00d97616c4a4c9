import copy


def sound(model, questions, texts):
    quiet = copy.deepcopy(model).eval()
    first = quiet(questions, texts)
    other_questions, other_texts = copy.deepcopy(questions), copy.deepcopy(texts)
    other_questions[0, 0] = 1
    other_texts[2, 0] = 7
    apart = quiet(other_questions, texts)[2].item() == first[2].item()
    heard = quiet(questions, other_texts)[2].item() != first[2].item()
    twice = model(questions, texts).tolist() == model(questions, texts).tolist()
    return twice, apart, heard
