"""A folder for each class: read its files, split them by group, pad batches."""

from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import Dataset


class FolderDataset(Dataset[tuple[Tensor, int]]):
    """Pairs of what `read` makes of a file, (L, ...), and its class number.

    Each folder in `root` that is not hidden is a class; their sorted names are
    `classes`: save them with the model. For workers, `read` must be defined at
    the top level of a file.
    """

    def __init__(
        self, root: str, read: Callable[[Path], Tensor], pattern: str
    ) -> None:
        """List the files, read none. Raises ValueError for an empty class."""
        folders = sorted(p for p in Path(root).glob("[!.]*") if p.is_dir())
        if not folders:
            raise ValueError(f"{Path(root).absolute()}: no folder of a class")
        self.read, self.classes = read, [folder.name for folder in folders]
        self.paths: list[Path] = []
        self.targets: list[int] = []
        for number, folder in enumerate(folders):
            found = sorted(folder.glob(pattern))
            if not found:
                raise ValueError(f"{folder}: no file {pattern} of this class")
            self.paths += found
            self.targets += [number] * len(found)

    def __len__(self) -> int:
        return len(self.paths)

    def __getitem__(self, i: int) -> tuple[Tensor, int]:
        """Read file i. Raises ValueError, with its name, if it is unfit."""
        path = self.paths[i]
        try:
            x = self.read(path)
        except Exception as error:
            raise ValueError(f"{path} cannot be read: {error}") from error
        if not isinstance(x, Tensor) or not x.dim() or not x.numel():
            raise ValueError(f"{path}: read must give a tensor (L, ...), L > 0")
        if not x.isfinite().all():
            raise ValueError(f"{path}: holds nan or inf: mend or remove it")
        return x, self.targets[i]


def split_by_group(
    groups: Sequence[str], targets: Sequence[int], share: float, seed: int = 0
) -> tuple[list[int], list[int]]:
    """Positions for training and testing, with no group in both.

    About `share` of the groups are held out. Raises ValueError if that
    leaves either part without a group, or without an example of a class.
    """
    names, shuffled = sorted(set(groups)), torch.Generator().manual_seed(seed)
    order = torch.randperm(len(names), generator=shuffled).tolist()
    held = {names[k] for k in order[: round(share * len(names))]}
    parts: tuple[list[int], list[int]] = [], []
    for i, group in enumerate(groups):
        parts[group in held].append(i)
    for name, part in zip(("training", "testing"), parts):
        missing = set(targets) - {targets[i] for i in part}
        if missing or not part:
            raise ValueError(
                f"{name} has no example of class {sorted(missing)}: try "
                "another seed or share, or collect more groups"
            )
    return parts


def pad_batch(xs: list[tuple[Tensor, int]]) -> tuple[Tensor, Tensor, Tensor]:
    """A `collate_fn`: rows (N, L, ...) padded with 0, lengths, classes (N,).

    Raises ValueError where more than the first size differs.

    Source: PyTorch 2.13 documentation, torch.utils.data (2026).
    """
    if len({x.shape[1:] for x, _ in xs}) > 1:
        shapes = sorted({tuple(x.shape) for x, _ in xs})
        raise ValueError(f"{shapes}: only the first size may differ: cut them")
    lengths, y = torch.tensor([(len(x), target) for x, target in xs]).T
    return pad_sequence([x for x, _ in xs], batch_first=True), lengths, y


if __name__ == "__main__":
    for name in ("run/a1", "run/b2", "walk/a3", "walk/b4"):
        Path("example", name).parent.mkdir(parents=True, exist_ok=True)
        torch.save(torch.ones(int(name[-1]), 2), f"example/{name}.pt")
    data = FolderDataset("example", torch.load, "*.pt")
    groups = [path.stem[0] for path in data.paths]
    _, testing = split_by_group(groups, data.targets, share=0.5)
    x, lengths, y = pad_batch([data[i] for i in testing])
    print(tuple(x.shape), lengths.tolist(), [data.classes[k] for k in y])
