"""Every claim of a page, and of a lab, has its proof, and the ledger says which."""

from collections.abc import Callable

import pytest

from proof import labs, ledger, pages
from proof.pages import Page

WITH_CLAIMS = [page for page in (*pages.load_pages(), *labs.load_labs()) if ledger.stated(page)]


@pytest.mark.at_each_update
@pytest.mark.parametrize("page", WITH_CLAIMS, ids=lambda page: page.path.stem)
def test_the_ledger_gives_a_proof_for_every_claim(
    page: Page, update_outputs: bool, record_property: Callable[[str, object], None]
) -> None:
    # In an update, programs and labs have given their outputs by now: read them again.
    page = (labs.load_lab if page.path.suffix == ".ipynb" else pages.load_page)(page.path)
    wrong = ledger.check(page, update_outputs, record_property)
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def test_every_ledger_belongs_to_a_page() -> None:
    stored = set((pages.ROOT / "tests" / "ledger").rglob("*.txt"))
    assert stored == {ledger.path_of(page.path) for page in WITH_CLAIMS}
