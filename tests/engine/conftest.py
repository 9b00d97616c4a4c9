"""The small site that the tests of the engine break, in a folder of its own for each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from proof import pages
from proof.demo import Demo

CASES = Path(__file__).parent / "cases"


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Demo]:
    def forget() -> None:
        pages.load_pages.cache_clear()
        pages._preprocessor.cache_clear()

    for name, folder in (("ROOT", ""), ("DOCS", "docs"), ("SNIPPETS", "snippets")):
        monkeypatch.setattr(pages, name, tmp_path / folder)
    forget()
    yield Demo(CASES / "site", tmp_path)
    forget()
