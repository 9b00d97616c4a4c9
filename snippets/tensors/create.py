import numpy as np
import torch

torch.manual_seed(0)
print(torch.tensor([[1.0, 2.0], [3.0, 4.0]]))
print(torch.zeros(2, 3).shape, torch.ones(4).shape)
print(torch.arange(0, 10, 2))
print(torch.arange(1, 1.3, 0.1))
print(torch.linspace(0, 1, 5))
print(torch.tensor(np.array([5, 6])))
print("rand lies in [0, 1):", bool((torch.rand(1000) < 1).all()))
print("randn has both signs:", torch.randn(1000).sign().unique().tolist())
