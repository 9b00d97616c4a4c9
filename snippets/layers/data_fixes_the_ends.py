import torch
from sklearn.datasets import load_digits
from torch import nn

images, labels = load_digits(return_X_y=True)
features, classes = images.shape[1], len(set(labels))
for hidden in (8, 32):
    model = nn.Sequential(
        nn.Linear(features, hidden),
        nn.ReLU(),
        nn.Linear(hidden, classes),
    )
    scores = model(torch.tensor(images, dtype=torch.float32))
    print(f"{features} -> {hidden} -> {classes}:", tuple(scores.shape))
