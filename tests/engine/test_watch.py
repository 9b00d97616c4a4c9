"""A saved page is verified with its programs, a saved program with the pages that show it."""

from pathlib import Path

import pytest

from proof import ledger, pages, watch
from proof.demo import Demo


@pytest.fixture
def settled(demo: Demo) -> Demo:
    """A small site whose ledger is written."""
    assert not demo.faults()
    for update in (True, False):
        assert not ledger.check(pages.load_page(demo.page), update, lambda *_: None)
    return demo


def said(before: watch.Times) -> str:
    """What the watch says of all that was saved since."""
    return "\n".join(filter(None, watch.wrongs(watch.changed(before, watch.saved()))))


def test_what_holds_is_not_complained_of(settled: Demo) -> None:
    before = watch.saved()
    assert {path.suffix for path in before} == {".md", ".py", ".txt"} and not watch.changed(before, before)
    assert not "".join(watch.wrongs(before))


def test_a_saved_program_is_run(settled: Demo) -> None:
    before, program = watch.saved(), settled.snippets / "sum.py"
    program.write_text(program.read_text().replace("print(", "print(1 + ", 1))
    assert "demo/sum.py does not give what the page shows" in said(before)


def test_a_saved_output_is_held_against_the_page(settled: Demo) -> None:
    before, output = watch.saved(), settled.snippets / "sum.txt"
    output.write_text(output.read_text().replace("4", "5"))
    assert "docs/demo.md" in said(before)


def test_a_saved_page_has_a_proof_for_each_claim(settled: Demo) -> None:
    before = watch.saved()
    settled.append("\nIt is 77 here.\n")
    assert "77" in said(before)


def test_a_page_that_cannot_be_read_is_named(settled: Demo) -> None:
    before = watch.saved()
    settled.append('\n--8<-- "demo/missing.py"\n')
    assert "docs/demo.md" in said(before)


def test_what_is_gone_is_left_alone(settled: Demo, tmp_path: Path) -> None:
    loose = tmp_path / "docs" / "loose.md"
    loose.write_text("# Loose\n")
    before = watch.saved()
    loose.unlink()
    assert watch.changed(before, watch.saved()) == {loose} and not said(before)
