import torch

M, v = torch.arange(6.0).reshape(2, 3), torch.tensor([4.0, 0.0, 1.0])
by_loop, steps = torch.zeros(2), 0
for i in range(2):
    for j in range(3):
        by_loop[i] += M[i, j] * v[j]
        steps += 1
print("equal:", torch.equal(by_loop, M @ v))
print("rounds of the loop:", steps)
