import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5)
for _ in range(3):
    loss = w.square() / 2
    (own,) = torch.autograd.grad(loss, w, retain_graph=True)
    loss.backward()
    print("only this step's gradient:", torch.equal(w.grad, own))
    optimizer.step()
