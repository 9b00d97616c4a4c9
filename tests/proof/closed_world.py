"""Closed world: nothing on a page goes untested, nothing under snippets/ goes unshown."""

import ast
import re
from pathlib import Path

from proof import pages
from proof.claims import LIST_NUMBER
from proof.pages import Fence, Page, snippet_files

DESCRIPTION = 70, 170  # characters: what a list of results shows whole
# One idea. A program that trains also brings its data, its network and its loop.
MOST_STATEMENTS, MOST_TO_TRAIN, MOST_TO_DEFINE = 25, 45, 65
# The house style of figures, with figsize and layout: CONTRIBUTING shows it.
STYLE = 'plt.rc("axes.spines", top=False, right=False)'
EMPTY_ALT = re.compile(r"!\[\s*\]\(|<img(?![^>]*\balt=\"[^\"]+\")[^>]*>")
OTHER_HOST = re.compile(
    r"<(?:script|link|img|iframe|source|video|audio)\b[^>]*\b(?:src|href)=[\"']?(?:https?:)?//"
    r"|!\[[^\]]*\]\((?:https?:)?//"
    r"|@import\s(?!\{)|url\([\"']?(?:https?:)?//"
)


def fence_faults(page: Page) -> list[str]:
    """What is wrong with the fences of one page, each with its place."""
    faults = [
        f"{line.where}: the figure {line.included} is not stored: run pytest --update-outputs"
        for line in page.lines
        if line.included.endswith(".svg") and not (pages.SNIPPETS / line.included).exists()
    ]
    for fence in page.fences:
        if fence.language == "python":
            faults += program_faults(fence, source_of(fence))
        elif "skip" not in fence.marks:
            faults.append(
                f"{fence.where}: no test checks this `{fence.info}` fence: mark it as the expected "
                'output of a program, or put <!--pytest.mark.skip(reason="…")--> before it'
            )
    return faults


def source_of(fence: Fence) -> Path | None:
    """The file under snippets/ that a program is: the one that its title names, or another."""
    code = fence.code.strip("\n")
    named = pages.SNIPPETS / fence.title
    if re.fullmatch(r"\w[\w/]*\.py", fence.title) and named.is_file() and _code(named) == code:
        return named
    return next((path for path in snippet_files(".py") if _code(path) == code), None)


def _code(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip("\n")


def head_faults(page: Page) -> list[str]:
    """What the front matter lacks: search engines and the browser's tab show what stands there."""
    shortest, longest = DESCRIPTION
    faults = (
        [] if page.meta.get("title") else [f"{page.name}:1: give this page a `title` in its front matter"]
    )
    length = len(str(page.meta.get("description", "")))
    if not shortest <= length <= longest:
        faults.append(
            f"{page.name}:1: its `description` has {length} characters: {shortest} to {longest} are wanted"
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
    lines = fence.code.strip("\n").split("\n")
    length = len(lines)
    asked = set(fence.highlights)
    faults += [
        f"{fence.where}: hl_lines begins or ends on line {n} of {name}, which is empty"
        for n in sorted(asked)
        if 1 <= n <= length and not lines[n - 1].strip() and not {n - 1, n + 1} <= asked
    ]
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


def length_fault(path: Path) -> str:
    """What is wrong with the length of a program: its imports and docstrings do not count."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    free = (ast.Import, ast.ImportFrom)
    counted = [node for node in ast.walk(tree) if isinstance(node, ast.stmt) and not isinstance(node, free)]
    length = sum(
        not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)) for node in counted
    )
    trains = any(isinstance(node, ast.Attribute) and node.attr == "backward" for node in ast.walk(tree))
    defines = any(isinstance(node, ast.ClassDef) for node in ast.walk(tree))  # the model, too
    most = (MOST_TO_DEFINE if defines else MOST_TO_TRAIN) if trains else MOST_STATEMENTS
    if length <= most:
        return ""
    name = path.relative_to(pages.ROOT).as_posix()
    return (
        f"{name}:1: {length} statements: {most} are the most{'' if trains else ' where nothing is trained'}"
    )


def style_faults(name: str, code: str) -> list[str]:
    """What is wrong with how a program draws: each states the house style, to draw the same elsewhere."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    called = [
        (ast.unparse(call.func), {k.arg: ast.unparse(k.value) for k in call.keywords}) for call in calls
    ]
    if "plt.show" not in dict(called):
        return []
    stated = [line.strip() for line in code.splitlines()].count(STYLE)
    settings = sum(function.startswith(("plt.rc", "plt.style")) for function, _ in called)
    faults = []
    if not stated == settings == 1:
        faults.append(f"{name}: state the house style of figures, once and nothing else: {STYLE}")
    for function, given in called:
        made = function in {"plt.subplots", "plt.figure"}
        if made and not ("figsize" in given and given.get("layout") == "'constrained'"):
            faults.append(f'{name}: give {function} a figsize, and layout="constrained"')
        if function.endswith(".legend") and given.get("frameon") != "False":
            faults.append(f"{name}: label the curves with ax.text, or give the legend frameon=False")
    return faults


def orphans() -> list[str]:
    """Files under snippets/ that no page shows, or that no program made."""
    everything = [fence for page in pages.load_pages() for fence in page.programs]
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
        if path.stem == "variants" and path.suffix in {".toml", ".md"}:
            continue  # tests/content/test_variants.py holds these two together
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


def numbering_faults(page: Page) -> list[str]:
    """Numbers of exercises, tasks and lists that do not count one, two, three: no proof is asked of them."""
    faults, last = [], dict[str, int]()
    for line in page.text_lines:
        numbered = LIST_NUMBER.match(line.text)
        if numbered:
            mark, number = numbered[1], int(numbered["number"])
            if number not in (1, last.get(mark, 0) + 1):
                faults.append(f"{line.where}: {number} comes after {last.get(mark, 0)}: count on, or from 1")
            last[mark] = number
    return faults


def pattern_faults(page: Page, pattern: re.Pattern[str], complaint: str) -> list[str]:
    return [f"{ln.where}: {complaint}" for ln in page.text_lines if pattern.search(ln.text)]
