"""A fault on a page is found, and named with its file and line.

Each case is a page whose front matter holds the complaint it must cause.
"""

from pathlib import Path

import pytest
import yaml

from proof.demo import Demo

CASES = sorted((Path(__file__).parent / "cases" / "pages").glob("*.md"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_fault_on_a_page_is_found(demo: Demo, path: Path) -> None:
    text = path.read_text()
    complaint = yaml.safe_load(text.split("---")[1])["complaint"]
    demo.page.write_text(text)
    assert complaint in demo.faults()


def test_a_snippet_that_no_page_uses_is_found(demo: Demo) -> None:
    demo.program("lost", "print(1)\n")
    assert "snippets/demo/lost.py:1: no page shows this program" in demo.faults()


def test_an_output_whose_program_is_gone_is_found(demo: Demo) -> None:
    (demo.snippets / "lost.txt").write_text("1\n")
    assert "snippets/demo/lost.txt:1: its program lost.py is gone" in demo.faults()


def test_an_output_that_is_not_shown_is_found(demo: Demo) -> None:
    text = demo.page.read_text()
    demo.page.write_text(text[: text.index("<!--")])
    assert "snippets/demo/sum.txt:1: no page shows this output" in demo.faults()


def test_an_output_of_another_program_is_found(demo: Demo) -> None:
    demo.program("four", "print(2 + 2)\n", "5\n")
    demo.edit("demo/sum.txt", "demo/four.txt")
    assert "docs/demo.md:8: the output shown here is not that of demo/sum.py" in demo.faults()


@pytest.mark.parametrize(("asked", "empty"), [("2", 2), ("1-2", 2), ("2-3", 2), ("1-3", 0), ("1 3", 0)])
def test_a_highlight_on_an_empty_line_is_found(demo: Demo, asked: str, empty: int) -> None:
    demo.program("sum", "total = 2 + 2\n\nprint(total)\n", "4\n")
    demo.edit('title="demo/sum.py"', f'title="demo/sum.py" hl_lines="{asked}"')
    complaint = f"docs/demo.md:8: hl_lines begins or ends on line {empty} of demo/sum.py, which is empty"
    assert (complaint in demo.faults()) == bool(empty)
    assert bool(empty) == ("hl_lines" in demo.faults())


def test_lists_that_count_on_and_from_one_again_are_right(demo: Demo) -> None:
    demo.append("\n**1.** One.\n**2.** Two.\n\n1. A list.\n2. It goes on.\n\n**1.** Others.\n**2.** Two.\n")
    assert "count on" not in demo.faults()
