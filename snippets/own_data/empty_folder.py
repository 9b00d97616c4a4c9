from pathlib import Path

from torch.utils.data import DataLoader

Path("recordings", "walk").mkdir(parents=True, exist_ok=True)
Path("recordings", "walk", "ada-1.csv").write_text("0.1,0.2\n")
paths = sorted(Path("recording").glob("*/*.csv"))  # no such folder
print("files found:", len(paths))
DataLoader(paths, batch_size=4, shuffle=True)
