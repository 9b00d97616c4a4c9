import numpy as np
import torch

array = np.array([1.0, 2.0, 3.0, 4.0])
x = torch.tensor([1.0, 2.0, 3.0, 4.0])


def attempt(action):
    try:
        return action()
    except (ValueError, RuntimeError) as error:
        return type(error).__name__


rows = {
    "x[::-1]": (array[::-1].tolist(), attempt(lambda: x[::-1])),
    "x.std()": (f"{array.std():.4f}", f"{x.std():.4f}"),
    "integer mean": (
        np.array([1, 2]).mean(),
        attempt(lambda: torch.tensor([1, 2]).mean()),
    ),
    "size": (array.size, tuple(x.size())),
    "grad to NumPy": ("-", attempt(x.clone().requires_grad_().numpy)),
    "default dtype": (array.dtype, x.dtype),
}
for what, (numpy_says, torch_says) in rows.items():
    print(f"{what:14}{numpy_says!s:22}{torch_says}")
