import torch

x = torch.tensor(2.0)
w = torch.tensor(3.0, requires_grad=True)
product = w * x
y = product + 1
for name, tensor in (("x", x), ("w", w), ("product", product), ("y", y)):
    made_by = type(tensor.grad_fn).__name__
    print(f"{name:8} leaf: {tensor.is_leaf!s:6} made by: {made_by}")
y.backward()
print("w.grad:", w.grad.item(), " x.grad:", x.grad)
