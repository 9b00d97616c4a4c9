"""Every claim of a page has its proof, and the ledger says which."""

from collections.abc import Callable

import pytest

from proof import ledger, pages
from proof.pages import Page

WITH_CLAIMS = [page for page in pages.load_pages() if ledger.stated(page)]


@pytest.mark.parametrize("page", WITH_CLAIMS, ids=lambda page: page.path.stem)
def test_the_ledger_gives_a_proof_for_every_claim(
    page: Page, update_outputs: bool, record_property: Callable[[str, object], None]
) -> None:
    wrong = ledger.check(page, update_outputs, record_property)
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def test_every_ledger_belongs_to_a_page() -> None:
    stored = {path.stem for path in ledger.path_of(pages.DOCS / "index.md").parent.glob("*.txt")}
    assert stored == {page.path.stem for page in WITH_CLAIMS}
