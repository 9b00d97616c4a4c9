"""Read a folder for each class, split it by group, and pad batches."""

import pickle
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Subset

from proof import pages
from proof.recipes import load

recipe = load("folder_dataset")
FolderDataset, split_by_group, pad_batch = recipe.FolderDataset, recipe.split_by_group, recipe.pad_batch

# A reader's own file, which reads with two workers.
WITH_WORKERS = """
import sys, torch
from torch.utils.data import DataLoader
from folder_dataset import FolderDataset, pad_batch

if __name__ == "__main__":
    data = FolderDataset("data", torch.load, "*.pt")
    loader = DataLoader(
        data, 2, collate_fn=pad_batch, num_workers=2, multiprocessing_context=sys.argv[1]
    )
    for x, lengths, y in loader:
        print(tuple(x.shape), lengths.tolist(), y.tolist())
"""


def read(path: Path) -> Tensor:
    return torch.from_numpy(np.loadtxt(path, np.float32, delimiter=",", ndmin=2))


def write(root: Path, **files: int) -> Path:
    """Files `class__group_number=rows`, each with rows of two columns."""
    for name, rows in files.items():
        path = root / f"{name.replace('__', '/')}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savetxt(path, np.full((rows, 2), rows), "%.1f", ",")
    return root


def test_each_folder_is_a_class_in_the_order_of_names(tmp_path: Path) -> None:
    data = FolderDataset(write(tmp_path, walk__a1=4, run__b1=3, run__a1=2), read, "*.csv")
    assert data.classes == ["run", "walk"] and len(data) == 3
    assert [path.stem for path in data.paths] == ["a1", "b1", "a1"]
    assert [(tuple(data[i][0].shape), data[i][1]) for i in range(3)] == [
        ((2, 2), 0),
        ((3, 2), 0),
        ((4, 2), 1),
    ]
    assert data[0][0].dtype == torch.float32 and data[0][0].eq(2).all()


def test_nothing_is_read_until_it_is_asked_for(tmp_path: Path) -> None:
    seen: list[str] = []

    def noted(path: Path) -> Tensor:
        seen.append(path.stem)
        return read(path)

    data = FolderDataset(write(tmp_path, run__a1=2, run__b1=3), noted, "*.csv")
    assert not seen
    data[1]
    assert seen == ["b1"]


def test_a_folder_that_is_missing_or_empty_is_named(tmp_path: Path) -> None:
    for root in (tmp_path, tmp_path / "none"):
        with pytest.raises(ValueError, match=rf"^{root}: no folder of a class"):
            FolderDataset(root, read, "*.csv")


def test_a_hidden_folder_is_no_class(tmp_path: Path) -> None:
    write(tmp_path, run__a1=2)
    (tmp_path / ".ipynb_checkpoints").mkdir()  # as notebooks leave it, without a file or with copies
    assert FolderDataset(write(tmp_path, walk__a1=2), read, "*.csv").classes == ["run", "walk"]


def test_a_class_without_a_file_is_named(tmp_path: Path) -> None:
    write(tmp_path, run__a1=2)
    (tmp_path / "walk").mkdir()
    with pytest.raises(ValueError, match=r"walk: no file \*\.csv of this class"):
        FolderDataset(tmp_path, read, "*.csv")


def test_files_of_another_kind_make_no_example(tmp_path: Path) -> None:
    write(tmp_path, run__a1=2)
    (tmp_path / "run" / "notes.txt").write_text("by hand")
    assert len(FolderDataset(tmp_path, read, "*.csv")) == 1
    with pytest.raises(ValueError, match=r"run: no file \*\.wav"):
        FolderDataset(tmp_path, read, "*.wav")


def test_a_file_that_cannot_be_read_is_named_with_the_reason(tmp_path: Path) -> None:
    write(tmp_path, run__a1=2)
    (tmp_path / "run" / "b1.csv").write_text("0.1,what\n")
    data = FolderDataset(tmp_path, read, "*.csv")
    data[0]
    with pytest.raises(ValueError, match=r"b1\.csv cannot be read: could not convert string 'what'"):
        data[1]
    (tmp_path / "run" / "b1.csv").unlink()  # as a disk that goes away while training
    with pytest.raises(ValueError, match=r"b1\.csv cannot be read: .*not found"):
        next(iter(DataLoader(Subset(data, [1]))))


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (torch.zeros(0, 2), r"must give a tensor \(L, \.\.\.\), L > 0"),
        (torch.tensor(1.0), r"must give a tensor"),
        ([1.0, 2.0], r"must give a tensor"),
        (torch.tensor([[1.0, torch.nan]]), r"holds nan or inf"),
        (torch.tensor([[torch.inf]]), r"holds nan or inf"),
    ],
)
def test_what_is_read_must_be_rows_of_finite_numbers(tmp_path: Path, made: object, message: str) -> None:
    data = FolderDataset(write(tmp_path, run__a1=2), lambda _: made, "*.csv")
    with pytest.raises(ValueError, match=rf"run/a1\.csv: .*{message}"):
        data[0]


def test_no_group_is_in_both_parts_and_every_example_in_one() -> None:
    groups = [f"p{i % 10}" for i in range(60)]
    targets = [i // 30 for i in range(60)]
    for seed in range(20):
        training, testing = split_by_group(groups, targets, 0.3, seed)
        assert sorted(training + testing) == list(range(60))
        assert not {groups[i] for i in training} & {groups[i] for i in testing}
        assert len({groups[i] for i in testing}) == 3


def test_a_split_depends_on_its_seed_alone() -> None:
    groups, targets = [f"p{i % 10}" for i in range(60)], [0] * 60
    torch.manual_seed(1)
    one = split_by_group(groups, targets, 0.3)
    state = torch.get_rng_state()
    assert one == split_by_group(groups, targets, 0.3, seed=0)
    assert torch.equal(state, torch.get_rng_state())
    others = [split_by_group(groups, targets, 0.3, seed) for seed in range(1, 6)]
    assert any(other != one for other in others)


def test_a_part_without_a_class_is_refused() -> None:
    groups, targets = ["a", "a", "b", "c", "d"], [0, 1, 0, 0, 0]  # class 1 is of one person
    for seed in range(10):
        with pytest.raises(ValueError, match=r"(training|testing) has no example of class \[1\]: try"):
            split_by_group(groups, targets, 0.5, seed)


@pytest.mark.parametrize(
    ("groups", "share"), [(["a", "a"], 0.4), (["a", "b"], 0.0), (["a", "b"], 1.0), ([], 0.5)]
)
def test_a_part_without_a_group_is_refused(groups: list[str], share: float) -> None:
    with pytest.raises(ValueError, match=r"(training|testing) has no example of class \["):
        split_by_group(groups, [0] * len(groups), share)


def test_rows_of_unequal_length_are_padded_to_the_longest() -> None:
    x, lengths, y = pad_batch([(torch.ones(2, 3), 1), (torch.ones(5, 3), 0)])
    assert x.shape == (2, 5, 3) and lengths.tolist() == [2, 5] and y.tolist() == [1, 0]
    assert x[0, :2].eq(1).all() and x[0, 2:].eq(0).all() and x[1].eq(1).all()
    assert lengths.dtype == y.dtype == torch.int64


def test_one_example_and_rows_of_one_number_are_batches_too() -> None:
    x, lengths, y = pad_batch([(torch.arange(4.0), 2)])
    assert x.tolist() == [[0, 1, 2, 3]] and lengths.tolist() == [4] and y.tolist() == [2]


def test_sizes_that_padding_cannot_mend_are_refused() -> None:
    wide = [(torch.ones(2, 3), 0), (torch.ones(2, 4), 0)]
    with pytest.raises(ValueError, match=r"\[\(2, 3\), \(2, 4\)\]: only the first size may differ"):
        pad_batch(wide)
    with pytest.raises(ValueError, match="only the first size may differ"):
        pad_batch([(torch.ones(2), 0), (torch.ones(2, 4), 0)])


def test_a_loader_gives_what_was_written(tmp_path: Path) -> None:
    data = FolderDataset(write(tmp_path, run__a1=2, run__b1=5, walk__a1=3, walk__b1=1), read, "*.csv")
    training, testing = split_by_group([path.stem[0] for path in data.paths], data.targets, 0.5)
    assert {data.paths[i].stem[0] for i in training} != {data.paths[i].stem[0] for i in testing}
    seen = 0
    for x, lengths, y in DataLoader(data, 3, shuffle=True, collate_fn=pad_batch):
        seen += len(y)
        for row, length in zip(x, lengths.tolist(), strict=True):
            assert row[:length].eq(length).all() and row[length:].eq(0).all()
    assert seen == 4


def test_a_dataset_can_be_sent_to_a_worker_unless_read_has_no_name(tmp_path: Path) -> None:
    write(tmp_path, run__a1=2)
    sent = pickle.loads(pickle.dumps(FolderDataset(tmp_path, torch.load, "*.csv").__dict__))
    assert sent["paths"] == [tmp_path / "run" / "a1.csv"]
    with pytest.raises((pickle.PicklingError, AttributeError), match="pickle"):
        pickle.dumps(FolderDataset(tmp_path, lambda path: read(path), "*.csv").__dict__)


@pytest.mark.long
@pytest.mark.parametrize("started", ["fork", "spawn"])
def test_two_workers_read_the_same_batches(tmp_path: Path, started: str) -> None:
    for name in ("run/a1", "run/b2", "walk/a3"):
        path = tmp_path / "data" / f"{name}.pt"
        path.parent.mkdir(parents=True, exist_ok=True)
        torch.save(torch.ones(int(name[-1]), 2), path)
    source = pages.SNIPPETS / "recipes" / "folder_dataset.py"
    (tmp_path / source.name).write_bytes(source.read_bytes())
    (tmp_path / "mine.py").write_text(WITH_WORKERS)
    run = [sys.executable, "mine.py", started]
    ended = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert ended.stdout.splitlines() == ["(2, 2, 2) [1, 2] [0, 0]", "(1, 3, 2) [3] [1]"], ended.stderr
