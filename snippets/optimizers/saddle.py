import torch

torch.set_default_dtype(torch.float64)


def f(w):
    x, y = w
    return x**2 + (y**2 - 1) ** 2 / 4


def steps(y, momentum):
    w = torch.tensor([1.0, y], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=momentum)
    for step in range(200):
        if w[1] > 0.5:
            return f"{step} steps"
        optimizer.zero_grad()
        f(w).backward()
        optimizer.step()
    return "not in 200 steps"


matrix = torch.autograd.functional.hessian(f, torch.zeros(2))
curvatures = torch.linalg.eigvalsh(matrix).tolist()
print("curvatures at (0, 0):", curvatures)
print(f"a step there multiplies y by {1 - 0.1 * curvatures[0]:.1f}")
for y in [0.01, 0.0001, 0.000001, 0.0]:
    print(f"from y = {y:g}: {steps(y, 0.0)}, with momentum {steps(y, 0.9)}")
