"""The small site that the tests of the engine break, in a folder of its own for each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from proof import pages, programs
from proof.demo import Demo

CASES = Path(__file__).parent / "cases"


@pytest.fixture
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of its own, which the engine takes for the project."""

    for name, folder in (("ROOT", ""), ("DOCS", "docs"), ("SNIPPETS", "snippets")):
        monkeypatch.setattr(pages, name, tmp_path / folder)
    programs.forget()
    yield tmp_path
    programs.forget()


@pytest.fixture
def demo(apart: Path) -> Demo:
    return Demo(CASES / "site", apart)
