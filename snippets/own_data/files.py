from pathlib import Path

import numpy as np
import torch

torch.manual_seed(0)
for kind, spread in {"rest": 0.1, "walk": 1.0, "run": 1.8}.items():
    folder = Path("motion", kind)
    folder.mkdir(parents=True, exist_ok=True)
    for person in ("ada", "bo"):
        length = int(torch.randint(4, 9, ()))
        rows = spread * torch.randn(length, 2)
        np.savetxt(folder / f"{person}-1.csv", rows, "%.1f", ",")

for path in sorted(Path("motion").glob("*/*.csv")):
    lines = path.read_text().splitlines()
    print(path.as_posix(), len(lines), "rows")
print("columns:", len(lines[0].split(",")))
