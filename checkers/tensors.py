"""Checks solutions of the exercises in the chapter on tensors."""

import torch

from judge import Wrong, alike, compare, draws, exercise, quarters


@exercise(1, "standardize(x)")
def judge_standardize(solution):
    cases = [(quarters(draws(seed), 6, 3) * torch.tensor([1.0, 3, 9]) + seed,) for seed in range(5)]

    def by_n(x):
        return (x - x.mean(dim=0)) / x.std(dim=0, correction=0)

    def by_n_minus_1(x):
        return (x - x.mean(dim=0)) / x.std(dim=0)

    if all(alike(solution(x.clone()), by_n(x)) for (x,) in cases):
        return  # NumPy's rule: as right as PyTorch's
    mistakes = {
        "takes one mean and one deviation over all features, instead of one for each": lambda x: (
            (x - x.mean()) / x.std()
        ),
        "standardizes each example instead of each feature: the mean goes down the rows, dim=0": lambda x: (
            (x - x.mean(dim=1, keepdim=True)) / x.std(dim=1, keepdim=True)
        ),
        "forgets to subtract the mean": lambda x: x / x.std(dim=0),
        "forgets to divide by the standard deviation": lambda x: x - x.mean(dim=0),
        "divides by the variance, not by its root, the standard deviation": lambda x: (
            (x - x.mean(dim=0)) / x.var(dim=0)
        ),
        "divides before it subtracts: put the difference into brackets": lambda x: (
            x - x.mean(dim=0) / x.std(dim=0)
        ),
        "shifts and scales to the range from 0 to 1, which is another scaling": lambda x: (
            (x - x.amin(dim=0)) / (x.amax(dim=0) - x.amin(dim=0))
        ),
    }
    compare(solution, cases, by_n_minus_1, mistakes)


@exercise(2, "table(n)")
def judge_table(solution):
    mistakes = {
        "multiplies each number with itself alone: one of the two needs a new axis, [:, None]": lambda n: (
            torch.arange(1, n + 1) ** 2
        ),
        "adds where it should multiply": lambda n: torch.arange(1, n + 1)[:, None] + torch.arange(1, n + 1),
        "ends one too early: arange stops before its end": lambda n: (
            torch.arange(1, n)[:, None] * torch.arange(1, n)
        ),
        "begins at 0": lambda n: torch.arange(n)[:, None] * torch.arange(n),
        "makes the table of one size, whatever n is": lambda n: (
            torch.arange(1, 6)[:, None] * torch.arange(1, 6)
        ),
    }
    cases = [(5,), (1,), (2,), (9,)]
    compare(solution, cases, lambda n: torch.arange(1, n + 1)[:, None] * torch.arange(1, n + 1), mistakes)


@exercise(3, "without_negatives(x)")
def judge_without_negatives(solution):
    shapes = [(4,), (7,), (2, 3), (3, 1, 2)]
    cases = [(quarters(draws(seed), *shape),) for seed, shape in enumerate(shapes)]
    cases.append((torch.tensor([3, -1, 0, -2]),))
    mistakes = {
        "leaves the negative numbers out: they should become 0, and keep their places": lambda x: x[x >= 0],
        "leaves out what is not positive: it should become 0, and keep its place": lambda x: x[x > 0],
        "gives the mask, not the numbers": lambda x: x > 0,
        "gives the mask of the negative numbers, not the numbers": lambda x: x < 0,
        "replaces the positive numbers: turn the mask round": lambda x: x.clamp(max=0),
        "turns the signs round, instead of giving 0": lambda x: x.abs(),
        "gives back the numbers as they were": lambda x: x,
    }
    compare(solution, cases, lambda x: x.clamp(min=0), mistakes)
    for (x,) in cases:
        before = x.clone()
        solution(x)
        if not torch.equal(x, before):
            after = f"x was {before.tolist()}, and then {x.tolist()}"
            raise Wrong("changes the original: make a clone first, and change that", after)


@exercise(4, "variances(n)")
def judge_variances(solution):
    def root(n):
        """The mean of the deviation by n - 1, for normal numbers."""
        half = torch.tensor(n / 2, dtype=torch.float64)
        return ((torch.lgamma(half) - torch.lgamma(half - 0.5)).exp() * (2 / (n - 1)) ** 0.5).item()

    mistakes = {
        "turns the two round: first by n - 1 (correction=1), then by n (correction=0)": lambda n: (
            1 - 1 / n,
            1.0,
        ),
        "divides by n - 1 both times, or takes the variance of many numbers, not of n: "
        "each row of n has its own, dim=1": lambda n: (1.0, 1.0),
        "divides by n both times": lambda n: (1 - 1 / n, 1 - 1 / n),
        "takes the standard deviation, not its square, the variance": lambda n: (
            root(n),
            root(n) * (1 - 1 / n) ** 0.5,
        ),
        "draws with rand, whose variance is a twelfth: take randn": lambda n: (1 / 12, (1 - 1 / n) / 12),
    }

    def same(got, wanted):
        if isinstance(got, Exception):
            return False
        return alike(got, wanted, 0.06)  # the mean of 10,000 draws moves by a fourth of that

    compare(solution, [(2,), (3,), (4,), (10,)], lambda n: (1.0, 1 - 1 / n), mistakes, same)


def clear_cases():
    """Ten clouds of points, some small; and new points of which each is clearly nearest to one mean."""
    for seed in range(4):
        generator = draws(seed)
        centers = 3 * torch.randn(10, 4, generator=generator)
        labels = torch.cat([torch.arange(10), torch.randint(0, 10, (90,), generator=generator)])
        labels = torch.where((labels < 3) & (torch.arange(100) > 40), 9, labels)  # not as many of each
        images = centers[labels] + 2 * torch.randn(100, 4, generator=generator)
        new = centers[torch.randint(0, 10, (60,), generator=generator)]
        new = new + 2 * torch.randn(60, 4, generator=generator)
        means = torch.stack([images[labels == digit].mean(dim=0) for digit in range(10)])
        two = torch.cdist(new, means).sort(dim=1).values[:, :2]
        yield images, labels, new[two[:, 1] - two[:, 0] > 0.05]


def differences(images, labels, new):
    means = torch.stack([images[labels == digit].mean(dim=0) for digit in range(10)])
    return new[:, None] - means


@exercise(5, "nearest_mean(images, labels, new)")
def judge_nearest_mean(solution):
    def of_sums(images, labels, new):
        sums = torch.stack([images[labels == digit].sum(dim=0) for digit in range(10)])
        return torch.cdist(new, sums).argmin(dim=1)

    mistakes = {
        "takes the nearest single image, not the nearest mean": lambda images, labels, new: labels[
            torch.cdist(new, images).argmin(dim=1)
        ],
        "takes the farthest mean: the smallest distance is at argmin": lambda *all: (
            differences(*all).square().sum(dim=2).argmax(dim=1)
        ),
        "adds differences that cancel: square them first": lambda *all: (
            differences(*all).sum(dim=2).argmin(dim=1)
        ),
        "compares with the sum of the images of each digit, not with their mean": of_sums,
        "gives the distance, not the digit: argmin tells where the smallest is": lambda *all: (
            differences(*all).square().sum(dim=2).amin(dim=1)
        ),
        "gives the distances, not the digits: argmin tells where the smallest is": lambda *all: (
            differences(*all).square().sum(dim=2)
        ),
        "gives the position of an image, not its digit": lambda images, labels, new: torch.cdist(
            new, images
        ).argmin(dim=1),
    }
    compare(solution, list(clear_cases()), lambda *all: differences(*all).norm(dim=2).argmin(dim=1), mistakes)
