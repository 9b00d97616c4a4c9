import torch
from sklearn.metrics import accuracy_score

torch.manual_seed(0)
truth = torch.tensor([0, 1, 2, 1])
probabilities = torch.softmax(torch.randn(4, 3), dim=1)
accuracy_score(truth, probabilities)
