import tempfile
from pathlib import Path

root = Path(tempfile.mkdtemp())


def numbers():
    folders = sorted(path.name for path in root.iterdir())
    return {name: k for k, name in enumerate(folders)}


for name in ("rest", "walk", "run"):
    Path(root, name).mkdir()
before = numbers()
Path(root, "bike").mkdir()
after = numbers()
print(before)
print(after)
print(all(before[name] == after[name] for name in before))
