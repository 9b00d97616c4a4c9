"""Whatever a file holds, it is read as the site reads it, or refused with its place: hypothesis tries."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import markdown
import nbformat
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from proof import (
    arithmetic,
    claims,
    closed_world,
    drawn_pages,
    evidence,
    forms,
    formulas,
    labs,
    ledger,
    pages,
)
from proof.pages import Page, PageError

HOOKS = pages.ROOT / "hooks"
REAL = pages.snippet_options()
# What the engine raises of its own accord begins with one of these.
IN_LAB = re.compile(r"docs/labs/demo\.ipynb(:\d+: |, cell (`\w+`|\d+)[,:] )")
PLACE = re.compile(r"docs/demo\.md:(\d+): |tests/ledger/demo\.txt:(\d+): ")


def hostile(examples: int) -> settings:
    """The same examples in each run, and no folder of theirs."""
    known = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    return settings(
        max_examples=examples, derandomize=True, database=None, deadline=None, suppress_health_check=known
    )


def assert_that(holds: bool, said: object) -> None:
    assert holds, said


def has_place(said: str, written: bytes) -> None:
    """A complaint begins with the file and a line that it has."""
    found = PLACE.match(said)
    assert found, said
    lines = re.split(rb"\r\n|\r|\n", written)
    assert 1 <= int(found[1] or found[2]) <= len(lines), said


@cache
def renderer(folder: Path) -> markdown.Markdown:
    """Markdown as the site sets it, with the snippets of a folder."""
    asked = pages._settings(pages.CONFIG.read_text(encoding="utf-8"))["markdown_extensions"]
    options = {name: given for one in asked if isinstance(one, dict) for name, given in one.items()}
    options["pymdownx.snippets"] = {**REAL, "base_path": [str(folder)]}
    names = [one if isinstance(one, str) else next(iter(one)) for one in asked]
    return markdown.Markdown(extensions=["fenced_code", *names], extension_configs=options)


def shown(page: Page) -> list[str]:
    """The blocks of code that the site shows of a page."""
    made = renderer(pages.SNIPPETS)
    made.reset()
    raw = pages.read_text(page.path).split("\n")
    text = "\n".join(raw[pages._front_matter(raw, page.path)[1] :])
    return [str(block.text()).strip("\n") for block in LexborHTMLParser(made.convert(text)).css("pre")]


def fences(page: Page) -> list[str]:
    """The blocks of code that the engine sees there."""
    return [text.strip("\n") for one in page.fences for text in (one.code, one.output) if text is not None]


def faults_of(page: Page) -> list[str]:
    """What the tests of pages complain of."""
    found = closed_world.fence_faults(page) + closed_world.numbering_faults(page)
    return found + formulas.formula_faults(page)


@pytest.fixture
def demo(apart: Path) -> Path:
    """A page that is not written yet, beside a program."""
    for name, text in {"sum.py": b"print(2 + 2)\n", "sum.txt": b"4\n", "raw.txt": b"\xff\n"}.items():
        path = apart / "snippets" / "demo" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
    (apart / "docs").mkdir()
    return apart / "docs" / "demo.md"


def test_a_page_is_read_as_the_site_shows_it_or_refused_with_its_place(demo: Path) -> None:
    ends = dict.fromkeys(("refused", "complained of", "read"), 0)

    @hostile(250)
    @given(drawn_pages.pages())
    def holds(written: bytes) -> None:
        demo.write_bytes(written)
        try:
            page = pages.load_page(demo)
            list(page.statements())
        except PageError as error:
            ends["refused"] += 1
            return has_place(str(error), written)
        said = forms.form_faults(page) or faults_of(page)
        for one in said:
            has_place(one, written)
        ends["complained of" if said else "read"] += 1
        if not said:
            assert fences(page) == shown(page)

    holds()
    assert min(ends.values()) > 25, ends


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(HOOKS))
    import parts

    return parts


def programs_in(parts: ModuleType, found: list[Any]) -> Iterator[str]:
    for one in found:
        if isinstance(one, parts.Block):
            yield from programs_in(parts, one.parts)
        elif isinstance(one, parts.Fence) and one.is_program:
            yield one.code.strip("\n")


def test_a_notebook_has_the_programs_of_its_page_and_is_valid(demo: Path, parts: ModuleType) -> None:
    import cells

    @hostile(100)
    @given(drawn_pages.pages())
    @example(b"/// details | Open\n    attrs: {id\n///\n")
    def holds(written: bytes) -> None:
        demo.write_bytes(written)
        text = written.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n")
        found = parts.parts_of(text)  # of any text
        try:
            page = pages.load_page(demo)
        except PageError:
            return
        expanded = "\n".join(line.text for line in page.lines)
        found = parts.parts_of(expanded)
        if forms.form_faults(page) or faults_of(page):
            return
        programs = [fence.code.strip("\n") for fence in page.programs]
        assert list(programs_in(parts, found)) == programs
        book = cells.notebook(found, "", str, {"torch": "1"})
        nbformat.validate(book)
        made = [cell.source for cell in book.cells if cell.metadata.get("program")]
        assert made == programs

    holds()


CELL = st.fixed_dictionaries(
    {"cell_type": st.sampled_from(["code", "markdown", "raw", "other", None]), "metadata": st.just({})},
    optional={
        "id": st.sampled_from(["a", "b", "c", "", "no id", 5]),
        "source": st.one_of(st.text("`~a\n", max_size=12), st.lists(st.text("`~a\n", max_size=8)), st.none()),
        "execution_count": st.none(),
        "outputs": st.lists(
            st.sampled_from(
                [
                    {"output_type": "stream", "name": "stdout", "text": "4\n"},
                    {"output_type": "stream", "name": "stderr", "text": ["4\n"]},
                    {"output_type": "stream"},
                    {"output_type": "execute_result", "data": {}, "metadata": {}, "execution_count": 1},
                    {"output_type": "display_data", "data": {"text/plain": "4"}, "metadata": {}},
                    {"output_type": "display_data", "data": {"image/svg+xml": ["<svg/>"]}, "metadata": {}},
                    {"output_type": "error", "ename": "E", "evalue": "", "traceback": []},
                    None,
                ]
            ),
            max_size=2,
        ),
    },
)
PRINTED = {"output_type": "stream", "name": "stdout", "text": ["4\n", "5\n"]}
GOOD = st.builds(
    lambda number, code, source: {
        **{
            "cell_type": "code" if code else "markdown",
            "id": f"cell{number}",
            "metadata": {},
            "source": source,
        },
        **({"execution_count": None, "outputs": [PRINTED]} if code else {}),
    },
    st.integers(0, 99),
    st.booleans(),
    st.text("`~a\n", max_size=12),
)
HEAD = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}}
BOOK = st.one_of(
    st.lists(GOOD | GOOD | GOOD | CELL, max_size=3).map(lambda cells: {**HEAD, "cells": cells}),
    st.sampled_from(
        [[], {}, 5, None, "x", {"cells": []}, {**HEAD, "cells": {}}, {**HEAD, "nbformat": 3, "cells": []}]
    ),
).map(json.dumps)
NOT_JSON = st.sampled_from(
    ["", "{", "[" * 99_999, '{"cells": [}', "\ufeff{}", "NaN", '{"cells":\n\n nope}', "\xff"]
)


def test_a_lab_is_read_whole_or_refused_with_its_place(apart: Path) -> None:
    path = apart / "docs" / "labs" / "demo.ipynb"
    path.parent.mkdir(parents=True)
    ends = {"refused": 0, "read": 0}

    @hostile(200)
    @given(st.one_of(BOOK, BOOK, NOT_JSON), st.sampled_from(["utf-8", "utf-8-sig", "latin-1"]))
    def holds(written: str, encoding: str) -> None:
        path.write_bytes(written.encode(encoding, "replace"))
        try:
            read = labs.load_lab(path)
        except PageError as error:
            ends["refused"] += 1
            return assert_that(bool(IN_LAB.match(str(error))), error)
        ends["read"] += 1
        cells = json.loads(written)["cells"]
        code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
        assert [one.code for one in read.programs if one.line.text == ""] == code
        printed = ["".join(o["text"]) for cell in cells for o in cell.get("outputs", []) if "text" in o]
        assert "".join(one.output or "" for one in read.programs if one.line.text == "") == "".join(printed)

    holds()
    assert min(ends.values()) > 20, ends


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *("# top", "#top", "", "  ", "plain", "plain  a", "missing", "printed   a/b.txt:1    [4] is"),
                *("plain                                               [two]", "Plain [two]", "cited  x [3]"),
                *(
                    "set       a/b.py:1                                  the [4]",
                    "\tplain [2]",
                    "evaluated x",
                    "# ",
                ),
                *(
                    "resolved  torch.x                                   [`x`]",
                    "plain     a  b  c  [5]",
                    "\x0c",
                    "-",
                ),
            ]
        ),
        st.text("pla in[]`#:.4\t\u2028\x85\x0b", max_size=60),
    ),
    max_size=6,
)


BEFORE = st.sampled_from([b"", b"", b"\xef\xbb\xbf", b"\xff"])


def test_a_ledger_is_read_and_written_alike_or_refused_with_its_place(apart: Path, parts: ModuleType) -> None:
    import placing

    path = ledger.path_of(apart / "docs" / "demo.md")
    path.parent.mkdir(parents=True)
    ends = {"refused": 0, "read": 0}

    @hostile(200)
    @given(
        LINES, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from([b"", b"", b"\xef\xbb\xbf", b"\xff"])
    )
    def holds(lines: list[str], end: str, before: bytes) -> None:
        written = before + "\n".join(lines).replace("\n", end).encode()
        path.write_bytes(written)
        try:
            read = ledger.read(path)
        except ledger.LedgerError as error:
            ends["refused"] += 1
            return has_place(str(error), written)
        ends["read"] += 1
        assert len(read) == sum(bool(one.strip()) and not one.startswith("# ") for one in lines)
        text = ledger.written(read)
        path.write_text(text, encoding="utf-8")
        assert ledger.read(path) == read
        shown = placing.read(text, "demo")  # as the build reads it
        assert [(e.section, e.proof, e.reference, e.context) for e in shown] == [
            (e.section, e.proof, e.reference, e.context) for e in read
        ]

    holds()
    assert min(ends.values()) > 20, ends


def test_a_ledger_that_was_just_written_holds(demo: Path) -> None:
    read = 0

    @hostile(40)
    @given(drawn_pages.pages())
    def holds(written: bytes) -> None:
        nonlocal read
        demo.write_bytes(written)
        ledger.path_of(demo).unlink(missing_ok=True)
        try:
            page = pages.load_page(demo)
        except PageError:
            return
        if forms.form_faults(page) or faults_of(page):
            return
        for one in ledger.check(page, True, lambda *_: None):
            has_place(one, written)
        read += 1
        again = ledger.check(pages.load_page(demo), False, lambda *_: None)
        assert not [one for one in again if "says otherwise" in one], again

    holds()
    assert read > 5


def test_any_formula_is_read_or_refused() -> None:
    @hostile(200)
    @given(st.text("x1²⁻·←×+−/^_{}()[]\\fracsqrt $=<λ\u0302,", max_size=24))
    @example("(" * 9999)
    @example("9" * 9999)
    def holds(text: str) -> None:
        for formula in (text, f"${text}$"):
            try:
                arithmetic.read(formula)
            except arithmetic.FormulaError as refused:
                assert_that(formula in str(refused), formula)

    holds()


SCRAPS = st.one_of(
    st.sampled_from(
        ["1e999", "2²⁴", "9⁻⁻", "2²²²²²²", "0⁻¹", "10-18-5", "57 %", "−0.77", "half", "`x`", "$x^2$"]
    ),
    st.sampled_from(
        ["1,000", "1_000", "3 ms", "4th", ".5", "5.", "1.2.3", "[", "]", "<b>", "-->", "0x1f", "٣", "½"]
    ),
    st.text("0123456789.,_e+-−⁻² %`$", min_size=1, max_size=8),
)


def test_any_claim_is_held_against_any_output() -> None:
    held = 0

    @hostile(200)
    @given(st.lists(SCRAPS, max_size=5).map(" ".join), st.lists(SCRAPS, max_size=3).map(" ".join))
    def holds(text: str, printed: str) -> None:
        nonlocal held
        source = evidence.Source("printed", "demo/sum.txt:1", printed, evidence.numbers_in(printed))
        line = pages.Line(text, pages.ROOT / "docs" / "demo.md", 1)
        for claim in claims.claims_of(claims.Paragraph("top", [line])):
            assert claim.where == "docs/demo.md:1" and claim.context.count("[") >= 1
            if claim.kind != "formula":
                held += ledger.gives(source, claim)

    holds()
    assert held > 10
