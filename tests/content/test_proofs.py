"""Show proofs: what a page fetches when its switch is turned on holds every claim of its ledger."""

import json
from pathlib import Path

import pytest

from proof import labs, ledger, pages
from proof.html import Elements, built
from proof.pages import Page
from proof.site import Site

PAGES = [*pages.load_pages(), *labs.load_labs()]


def data_of(site: Site, page: Page) -> tuple[str, Path]:
    """The address of a view and, beside it, the script with its proofs."""
    return page.address, site.folder / page.address / f"{page.path.stem}.proofs.js"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.slug)
def test_every_claim_with_a_proof_has_its_place(site: Site, page: Page) -> None:
    path, script = data_of(site, page)
    wanted: dict[str, int] = {}
    for entry in ledger.read(ledger.path_of(page.path)):
        if entry.reference and entry.section != "front-matter":
            wanted[entry.section] = wanted.get(entry.section, 0) + 1
    switches = [one for one in Elements(built(site, path)).all("button") if one.get("role") == "switch"]
    assert [one["data-proofs"] for one in switches] == ([script.name] if script.exists() else [])
    held = json.loads(script.read_text(encoding="utf-8").partition("=")[2])["sections"] if switches else {}
    counts = {name: (len(numbers) - 1) // 3 for name, numbers in held.items()}
    own = {name: count for name, count in counts.items() if name in wanted}
    assert own == wanted
    # What is not its own are statements, which have their proofs in their chapter's ledger.
    assert set(counts) - set(wanted) <= {statement.id for statement in page.statements()}


def test_the_quiz_has_the_proofs_of_every_chapter_s_statements(site: Site) -> None:
    quiz = next(page for page in PAGES if page.path.stem == "quiz")
    ids = {statement.id for statement in quiz.statements()}
    entries = [entry for page in PAGES for entry in ledger.read(ledger.path_of(page.path))]
    wanted = {entry.section for entry in entries if entry.reference} & ids
    held = json.loads(data_of(site, quiz)[1].read_text(encoding="utf-8").partition("=")[2])["sections"]
    assert wanted and set(held) >= wanted
