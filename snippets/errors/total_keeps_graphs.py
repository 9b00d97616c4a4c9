import torch


def nodes(tensor):
    seen, todo = set(), [tensor.grad_fn]
    while todo:
        node = todo.pop()
        if node is not None and node not in seen:
            seen.add(node)
            todo += [before for before, _ in node.next_functions]
    return len(seen)


w = torch.tensor(1.0, requires_grad=True)
total = 0.0
for step in range(1, 1001):
    loss = (w - 3).square()
    loss.backward()
    total += loss
    if step in (10, 100, 1000):
        print(step, "steps:", nodes(total), "nodes kept")
