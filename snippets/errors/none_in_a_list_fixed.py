import torch

values = [1.5, None, 2.0]
known = [value for value in values if value is not None]
print(torch.tensor(known))
marked = [float("nan") if v is None else v for v in values]
print(torch.tensor(marked).isnan())
