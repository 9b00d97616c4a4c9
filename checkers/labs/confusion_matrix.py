"""Checks solutions of the tasks in the lab from logits to a confusion matrix."""

import torch

from judge import compare, draws, exercise, number, quarters


@exercise(1, "standardized(images, rows, floor)")
def judge_standardized(solution):
    def right(images, rows, floor, put=lambda std, floor: std.clamp(min=floor), measure=None):
        measured = images[rows] if measure is None else measure(images)
        return (images - measured.mean(dim=0)) / put(measured.std(dim=0), floor)

    def with_floor(put):
        return lambda *case: right(*case, put=put)

    mistakes = {
        "measures all images: measure those in rows alone": lambda *case: right(
            *case, measure=lambda images: images
        ),
        "puts no floor under the standard deviations": with_floor(lambda std, floor: std),
        "adds the floor to each standard deviation: it should stand under them": with_floor(torch.add),
        "takes the floor as the largest standard deviation: it is the smallest": with_floor(
            lambda std, floor: std.clamp(max=floor)
        ),
        "divides by the floor, whatever the standard deviation is": with_floor(lambda std, floor: floor),
        "has a floor of its own: take the one that is given": with_floor(lambda std, floor: std.clamp(min=1)),
        "puts the floor under the variance: it belongs under its root": with_floor(
            lambda std, floor: std.square().clamp(min=floor).sqrt()
        ),
        "divides by the variance: divide by its root": with_floor(
            lambda std, floor: std.square().clamp(min=floor)
        ),
        "takes one mean and one standard deviation for all pixels: each pixel has its own": (
            lambda images, rows, floor: (images - images[rows].mean()) / images[rows].std().clamp(min=floor)
        ),
        "measures along the rows: each pixel has a mean over the images": lambda images, rows, floor: (
            (images - images.mean(dim=1, keepdim=True)) / images.std(dim=1, keepdim=True).clamp(min=floor)
        ),
        "returns the images in rows alone: return all of them": lambda images, rows, floor: right(
            images, rows, floor
        )[rows],
        "subtracts the mean, and does not divide": with_floor(lambda std, floor: 1),
        "divides, and does not subtract the mean": lambda images, rows, floor: (
            images / images[rows].std(dim=0).clamp(min=floor)
        ),
    }
    cases = []
    for seed, n, floor in ((0, 6, 0.5), (1, 12, 2.0), (2, 9, 0.25)):
        generator = draws(seed)
        images = 4 + 2 * quarters(generator, n, 4)
        rows = torch.randperm(n, generator=generator)[: n // 2 + 1]
        images[rows, 0] = 3.0  # a pixel that never changes there
        images[:, 1] = 4 + 0.1 * (images[:, 1] - 4)  # and one that changes little
        cases.append((images, rows, floor))
    compare(solution, cases, right, mistakes)


@exercise(2, "f1_scores(counts)")
def judge_f1(solution):
    def both(counts):
        hits = counts.diagonal()
        return hits / counts.sum(dim=0), hits / counts.sum(dim=1)

    def right(counts):
        precision, recall = both(counts)
        return 2 * precision * recall / (precision + recall)

    mistakes = {
        "takes the usual mean of precision and recall: F1 is the harmonic one": lambda counts: (
            sum(both(counts)) / 2
        ),
        "takes the root of their product: F1 is the harmonic mean": lambda counts: (
            both(counts)[0] * both(counts)[1]
        ).sqrt(),
        "leaves out the factor 2": lambda counts: right(counts) / 2,
        "gives the precision: F1 takes the recall too": lambda counts: both(counts)[0],
        "gives the recall: F1 takes the precision too": lambda counts: both(counts)[1],
        "gives the lower of the two": lambda counts: torch.minimum(*both(counts)),
        "gives one number, the mean: return one for each digit": lambda counts: right(counts).mean(),
        "gives the accuracy: return one number for each digit": lambda counts: (
            counts.diagonal().sum() / counts.sum()
        ),
        "returns the best digit and the worst: return the F1 of each": lambda counts: (
            right(counts).argmax(),
            right(counts).argmin(),
        ),
        "divides by all counts: divide by those of a row or a column": lambda counts: (
            counts.diagonal() / counts.sum()
        ),
    }
    cases = []
    for seed, classes in ((0, 3), (1, 4), (2, 10)):
        counts = torch.randint(0, 9, (classes, classes), generator=draws(seed))
        counts += torch.diag(torch.arange(5, 5 + classes))
        cases.append((counts,))
    compare(solution, cases, right, mistakes)


@exercise(3, "when_sure(logits, labels, limit)")
def judge_sure(solution):
    def of(logits, labels, limit, dim=1):
        probabilities = logits.softmax(dim=dim)
        return probabilities.amax(dim=1), probabilities.argmax(dim=1) == labels

    def said(answered, hits):
        return answered.double().mean().item(), hits[answered].double().mean().item()

    def right(logits, labels, limit):
        sure, hits = of(logits, labels, limit)
        return said(sure > limit, hits)

    def by_truth(logits, labels, limit):
        true = logits.softmax(dim=1)[range(len(labels)), labels]
        return said(true > limit, of(logits, labels, limit)[1])

    def rest(logits, labels, limit):
        share, _ = right(logits, labels, limit)
        sure, hits = of(logits, labels, limit)
        return share, said(sure <= limit, hits)[1]

    def everywhere(logits, labels, limit):
        _, hits = of(logits, labels, limit)
        return right(logits, labels, limit)[0], hits.double().mean().item()

    def of_all(logits, labels, limit):
        share, accuracy = right(logits, labels, limit)
        return share, share * accuracy

    mistakes = {
        "compares the logits with the limit: take softmax first": lambda logits, labels, limit: said(
            logits.amax(dim=1) > limit, of(logits, labels, limit)[1]
        ),
        "takes softmax over the images: take it over the classes": lambda logits, labels, limit: said(
            logits.softmax(dim=0).amax(dim=1) > limit, of(logits, labels, limit)[1]
        ),
        "asks how likely the true class is: that is not known of a new image": by_truth,
        "answers where it is least sure": lambda logits, labels, limit: said(
            of(logits, labels, limit)[0] <= limit, of(logits, labels, limit)[1]
        ),
        "gives the accuracy on the rest: give it where the network answers": rest,
        "gives the accuracy on all images: give it where the network answers": everywhere,
        "divides the right answers by all images: divide by those that it answers": of_all,
        "counts the answers: divide by the number of images": lambda *case: (
            right(*case)[0] * len(case[1]),
            right(*case)[1],
        ),
        "returns the accuracy alone: the share first": lambda *case: right(*case)[1],
        "returns the accuracy first: the share comes first": lambda *case: right(*case)[::-1],
    }
    cases = []
    for seed, n, limit in ((0, 5, 0.6), (1, 8, 0.9), (2, 9, 0.8), (3, 12, 0.5)):
        generator = draws(seed)
        logits = 2 * quarters(generator, n, 3) + 1
        # Of the first two it is sure, of the third unsure.
        logits[:3] = torch.tensor([[12.0, 1.0, 0.0], [0.0, 9.0, 1.0], [0.0, 0.25, 0.0]])
        labels = (logits + 3 * torch.randn(n, 3, generator=generator)).argmax(dim=1)
        labels[:3] = torch.tensor([0, 2, 1])
        cases.append((logits, labels, limit))
    compare(solution, cases, right, mistakes)


@exercise(4, "spread_of_score(hit, times)")
def judge_spread(solution):
    def right(hit, times, drawn=None):
        return hit.std(correction=0).item() / (drawn or len(hit)) ** 0.5

    def close(got, wanted):
        """The spread of so many draws is off by 2 in 100 or so."""
        value = None if isinstance(got, Exception) else number(got)
        return value is not None and abs(value - wanted) <= 0.15 * abs(wanted) + 1e-6

    mistakes = {
        "draws without replacement: then each draw has the same images": lambda hit, times: 0,
        "gives the mean of the scores: their standard deviation is asked": lambda hit, times: (
            hit.mean().item()
        ),
        "gives the spread of single images: take the mean of each draw first": lambda *case: right(*case, 1),
        "gives the variance: take its root": lambda *case: right(*case) ** 2,
        "divides by the root of times: more draws measure the spread, and make it no smaller": (
            lambda hit, times: right(hit, times) / times**0.5
        ),
        "draws as many images as times: draw as many as hit has": lambda hit, times: right(hit, times, times),
        "draws 897 images, whatever hit has": lambda *case: right(*case, 897),
        "draws 100 images: draw as many as hit has": lambda *case: right(*case, 100),
        "counts the right answers: take their share": lambda *case: right(*case) * len(case[0]),
    }
    cases = []
    for seed, n, share in ((0, 400, 0.9), (1, 150, 0.7)):
        hit = torch.rand(n, generator=draws(seed)) < share
        cases.append((hit.to(torch.get_default_dtype()), 2000))
    compare(solution, cases, right, mistakes, close)
