import torch

torch.manual_seed(0)
points, centres = torch.rand(20_000, 2), torch.rand(1000, 2)
parts = points.split(1000)
nearest = torch.cat([torch.cdist(part, centres).argmin(1) for part in parts])
print("nearest centres:", len(nearest))
at_once, all_pairs = (len(rows) * len(centres) for rows in (parts[0], points))
print("distances held at once:", at_once, "in place of", all_pairs)
