import torch

torch.manual_seed(0)
agree = []
for _ in range(100):
    w = torch.randn(5, dtype=torch.float64, requires_grad=True)
    a, b = (w**2).sum(), w.sin().sum()
    (of_sum,) = torch.autograd.grad(a + b, w, retain_graph=True)
    (of_a,) = torch.autograd.grad(a, w)
    (of_b,) = torch.autograd.grad(b, w)
    agree.append(torch.allclose(of_sum, of_a + of_b))
print("cases that agree:", sum(agree))
print(all(agree))
