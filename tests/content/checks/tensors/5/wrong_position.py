"""gives the position of an image, not its digit"""


def nearest_mean(images, labels, new):
    return (new[:, None] - images).norm(dim=2).argmin(1)
