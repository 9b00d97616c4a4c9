import torch


def standardized(images, rows, floor):
    result = torch.empty_like(images)
    for pixel in range(images.shape[1]):
        column = images[rows][:, pixel]
        std = column.std()
        if std < floor:
            std = floor
        result[:, pixel] = (images[:, pixel] - column.mean()) / std
    return result
