import torch


def standardized(images, rows, floor):
    std, mean = torch.std_mean(images[rows], dim=0)
    return (images - mean) / torch.maximum(std, torch.tensor(floor))
