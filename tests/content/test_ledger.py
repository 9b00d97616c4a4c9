"""Every claim of a page, and of a lab, has its proof, and the ledger says which."""

from collections.abc import Callable
from pathlib import Path

import pytest

from proof import labs, ledger, pages

PAGES = [*sorted(pages.DOCS.rglob("*.md")), *labs.LABS]  # read once a test asks for them


@pytest.mark.of_a_page
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_ledger_gives_a_proof_for_every_claim(
    path: Path, update_outputs: bool, record_property: Callable[[str, object], None]
) -> None:
    # In an update, programs and labs have given their outputs by now: read them again.
    page = (labs.load_lab if path.suffix == ".ipynb" else pages.load_page)(path)
    wrong = ledger.check(page, update_outputs, record_property)
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def test_every_ledger_belongs_to_a_page() -> None:
    stored = set((pages.ROOT / "tests" / "ledger").rglob("*.txt"))
    read = [*pages.load_pages(), *labs.load_labs()]
    assert stored == {ledger.path_of(page.path) for page in read if ledger.stated(page)}
