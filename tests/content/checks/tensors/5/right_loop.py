import torch


def nearest_mean(images, labels, new):
    answers = []
    for image in new:
        off = [((images[labels == d].mean(0) - image) ** 2).sum() for d in range(10)]
        answers.append(off.index(min(off)))
    return torch.tensor(answers)
