"""Closed world: nothing on a page goes untested, nothing under snippets/ goes unshown."""

import re
from collections import Counter
from pathlib import Path

import markdown
import pages
import pytest
from l2m4m import LaTeX2MathMLExtension
from pages import Fence, Line, Page, snippet_files

FORMULA = re.compile(r"\$\$[^$]+\$\$|\$[^$]+\$")
EMPTY_ALT = re.compile(r"!\[\s*\]\(|<img(?![^>]*\balt=\"[^\"]+\")[^>]*>")
OTHER_HOST = re.compile(
    r"<(?:script|link|img|iframe|source|video|audio)\b[^>]*\b(?:src|href)=[\"']?(?:https?:)?//"
    r"|!\[[^\]]*\]\((?:https?:)?//"
    r"|@import\s|url\([\"']?(?:https?:)?//"
)


def programs(page: Page) -> list[Fence]:
    return [fence for fence in page.fences if fence.language == "python"]


def text_lines(page: Page) -> list[Line]:
    """The lines of a page that are neither in a fence nor in a figure's file."""
    pairs = zip(page.lines, page.in_fence, strict=True)
    return [line for line, fenced in pairs if not fenced and not line.included.endswith(".svg")]


def fence_faults(page: Page) -> list[str]:
    """What is wrong with the fences of one page, each with its place."""
    sources = {path.read_text(encoding="utf-8").strip("\n"): path for path in snippet_files(".py")}
    faults = [
        f"{line.where}: the figure {line.included} is not stored: run pytest --update-outputs"
        for line in page.lines
        if line.included.endswith(".svg") and not (pages.SNIPPETS / line.included).exists()
    ]
    for fence in page.fences:
        path = sources.get(fence.code.strip("\n"))
        if fence.language == "python":
            faults += program_faults(fence, path)
        elif "skip" not in fence.marks:
            faults.append(
                f"{fence.where}: no test checks this `{fence.info}` fence: mark it as the expected "
                'output of a program, or put <!--pytest.mark.skip(reason="…")--> before it'
            )
    return faults


def program_faults(fence: Fence, path: Path | None) -> list[str]:
    if "skip" in fence.marks:
        return [f"{fence.where}: a program is never skipped"]
    if path is None:
        return [
            f"{fence.where}: this program is not a whole file under snippets/: "
            'write it there and include it with --8<-- "chapter/slug.py"'
        ]
    name = path.relative_to(pages.SNIPPETS).as_posix()
    faults = []
    if fence.title != name:
        faults.append(f'{fence.where}: the title of this fence must be its file: title="{name}"')
    length = fence.code.strip("\n").count("\n") + 1
    faults += [
        f"{fence.where}: hl_lines asks for line {n} of {name}, which has {length}"
        for n in fence.highlights
        if not 1 <= n <= length
    ]
    text = path.with_suffix(".txt")
    if fence.output is not None:
        if not text.exists():
            faults.append(f"{fence.where}: {name} has no stored output: run pytest --update-outputs")
        elif fence.output.strip("\n") != text.read_text(encoding="utf-8").strip("\n"):
            faults.append(f"{fence.where}: the output shown here is not that of {name}")
    return faults


def orphans() -> list[str]:
    """Files under snippets/ that no page shows, or that no program made."""
    everything = [fence for page in pages.load_pages() for fence in programs(page)]
    shown = {fence.code.strip("\n") for fence in everything}
    printed = {fence.code.strip("\n") for fence in everything if fence.output is not None}
    drawn = {line.included for page in pages.load_pages() for line in page.lines if line.included}
    faults = []
    for path in sorted(pages.SNIPPETS.rglob("*")):
        name = path.relative_to(pages.ROOT).as_posix()
        program = path.with_suffix(".py")
        code = program.read_text(encoding="utf-8").strip("\n") if program.exists() else None
        hidden = any(part.startswith((".", "__")) for part in path.relative_to(pages.SNIPPETS).parts)
        if path.is_dir() or hidden or path.name == "ruff.toml":
            continue
        if path.suffix not in {".py", ".txt", ".svg"}:
            faults.append(f"{name}:1: not a program, and not what one printed or drew")
        elif code is None:
            faults.append(f"{name}:1: its program {program.name} is gone: delete it")
        elif path.suffix == ".py" and code not in shown:
            faults.append(f"{name}:1: no page shows this program: include it or delete it")
        elif path.suffix == ".txt" and code not in printed:
            faults.append(f"{name}:1: no page shows this output beside its program")
        elif path.suffix == ".svg" and path.relative_to(pages.SNIPPETS).as_posix() not in drawn:
            faults.append(f"{name}:1: no page shows this figure")
    return faults


def formula_faults(page: Page) -> list[str]:
    """Formulas that l2m4m cannot turn into clean MathML, and dollar signs that open none."""
    faults, opened = [], Line("", page.path, 0)
    for line in text_lines(page):
        text = opened.text + re.sub(r"`+[^`]*`+", "", line.text)
        where = opened.where if opened.text else line.where
        formulas = FORMULA.findall(text)
        faults += [fault for formula in formulas for fault in formula_fault(where, formula)]
        # A formula in $$ may go on over lines; one in $ stays on its own.
        left = FORMULA.sub("", text)
        goes_on = left.lstrip().startswith("$$") and line.text.strip()
        if "$" in left and not goes_on:
            faults.append(f"{where}: a formula is opened here with $ and not closed on its line")
        opened = (
            Line(left + "\n", page.path, opened.number or line.number) if goes_on else Line("", page.path, 0)
        )
    return faults


def formula_fault(where: str, formula: str) -> list[str]:
    html = markdown.markdown(formula, extensions=[LaTeX2MathMLExtension()])
    words = re.sub(r"<[^>]+>|&(lt|gt|#\w+);", "", html)
    if "<math" not in html or "<merror" in html or re.search(r"[\\&$]", words):
        return [f"{where}: this formula renders broken: {formula}"]
    return []


def pattern_faults(page: Page, pattern: re.Pattern[str], complaint: str) -> list[str]:
    return [f"{ln.where}: {complaint}" for ln in text_lines(page) if pattern.search(ln.text)]


def report(faults: list[str]) -> None:
    if faults:
        pytest.fail("\n".join(dict.fromkeys(faults)), pytrace=False)


def each_page(check: object, *arguments: object) -> list[str]:
    assert callable(check) and pages.load_pages()
    return [fault for page in pages.load_pages() for fault in check(page, *arguments)]


def test_every_fence_is_a_test_or_says_why_not() -> None:
    assert any(programs(page) for page in pages.load_pages())
    report(each_page(fence_faults))


def test_every_snippet_is_on_a_page() -> None:
    assert snippet_files(".py") and snippet_files(".txt") and snippet_files(".svg")
    report(orphans())


def test_no_two_snippets_are_the_same() -> None:
    counts = Counter(path.read_text(encoding="utf-8") for path in snippet_files(".py"))
    twins = [p for p in snippet_files(".py") if counts[p.read_text(encoding="utf-8")] > 1]
    report([f"{path.relative_to(pages.ROOT)}:1: the same program stands elsewhere" for path in twins])


def test_every_formula_renders() -> None:
    assert any(FORMULA.search(line.text) for page in pages.load_pages() for line in page.lines)
    report(each_page(formula_faults))


def test_every_image_has_words() -> None:
    report(each_page(pattern_faults, EMPTY_ALT, "this image has no text alternative: say what it shows"))


def test_nothing_is_loaded_from_another_host() -> None:
    report(each_page(pattern_faults, OTHER_HOST, "this loads a file from another host: ship it"))


def test_the_site_around_the_pages_loads_nothing_from_another_host() -> None:
    folders = [pages.ROOT / "overrides", pages.DOCS / "assets"]
    files = [p for folder in folders for p in folder.rglob("*") if p.suffix in {".html", ".css", ".js"}]
    assert files
    faults = []
    for path in [*files, pages.ROOT / "mkdocs.yml"]:
        extra = r"|^\s*-\s*[\"']?(?:https?:)?//" if path.suffix == ".yml" else ""
        pattern = re.compile(OTHER_HOST.pattern + extra)
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if pattern.search(line):
                place = f"{path.relative_to(pages.ROOT)}:{number}"
                faults.append(f"{place}: this loads a file from another host: ship it")
    report(faults)
