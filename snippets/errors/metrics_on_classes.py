import torch
from sklearn.metrics import accuracy_score

truth = torch.tensor([0, 1, 1])
probabilities = torch.tensor(
    [[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.2, 0.2, 0.6]]
)
predicted = probabilities.argmax(dim=1)
print(predicted.tolist(), f"{accuracy_score(truth, predicted):.2f}")
