# prints: 64 True
import sklearn.datasets
import torch

X = sklearn.datasets.load_digits().data
print(X.shape[1], torch.optim.SGD is not torch.nn.functional.relu)
