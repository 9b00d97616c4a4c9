"""What a program prints and draws, held against the files beside it and the page that shows it."""

import difflib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from proof import evidence, pages, runner
from proof.figures import same_figure
from proof.pages import Fence, snippet_name

ACCEPT = "If the new result is right, accept it with: pytest --update-outputs -k "


def shown_as(program: Path) -> list[Fence]:
    """The fences, over all pages that include this program, that hold it."""
    code = program.read_text(encoding="utf-8").strip("\n")
    read = [pages.loaded(path) for path in showing().get(snippet_name(program), ())]
    return [fence for page in read for fence in page.programs if fence.code.strip("\n") == code]


@cache
def showing() -> dict[str, list[Path]]:
    """Of each program the pages that include it; only these need be expanded for it."""
    found: dict[str, list[Path]] = {}
    for path in sorted(pages.DOCS.rglob("*.md")):
        for name in pages.shown(path):
            found.setdefault(name, []).append(path)
    return found


def forget() -> None:
    """Read all anew when it is asked for again: something has changed."""
    for cached in (showing, pages.loaded, pages.load_pages, pages._preprocessor, evidence.stored):
        cached.cache_clear()


def marks(fences: list[Fence]) -> dict[str, str]:
    """How a program ends, on which all its fences must agree."""
    kinds = {tuple(fence.marks.items()) for fence in fences}
    places = ", ".join(fence.where for fence in fences)
    assert len(kinds) < 2, f"{places}: one program, marked in different ways"
    return dict(next(iter(kinds), ()))


def fault(result: runner.Result, expected: dict[str, str]) -> str:
    """Why a run counts as failed, whatever it printed; empty where it does not."""
    if wrong := wrong_ending(result, expected):
        return wrong
    if not result.text.strip() and not result.figures:
        return "it prints and draws nothing"
    if len(result.figures) > 1:
        return f"it drew {len(result.figures)} figures: one a program"
    return ""


def wrong_ending(result: runner.Result, expected: dict[str, str]) -> str:
    """Why a program did not end as its page says; empty where it did."""
    if result.failure:
        return result.failure
    if result.stderr:
        return f"it wrote to stderr:\n{result.stderr}"
    error, warning = expected.get("raises", ""), expected.get("warns", "")
    if result.error.partition(":")[0].rpartition(".")[2] != error:
        return f"it should raise {error or 'nothing'}, and raised {result.error or 'nothing'}"
    if [said.partition(":")[0] for said in result.warnings] != ([warning] if warning else []):
        said = "; ".join(result.warnings)
        return f"it should warn with {warning or 'nothing'}, and warned with {said or 'nothing'}"
    return ""


def difference(shown: str, got: str, name: str) -> str:
    lines = difflib.unified_diff(
        shown.splitlines(), got.splitlines(), f"{name} (shown)", "this run", lineterm="", n=1
    )
    return "\n".join(list(lines)[:40])


def settle(path: Path, got: str, same: bool, update: bool, record: Callable[[str, object], None]) -> str:
    """Compare a stored result with a run's, or rewrite it; returns what differs."""
    shown = path.read_text(encoding="utf-8") if path.exists() else ""
    if same or shown == got:
        return ""
    if not update:
        return difference(shown, got, path.relative_to(pages.ROOT).as_posix())
    if got:
        path.write_text(got, encoding="utf-8")
    else:
        path.unlink()
    record("rewrote", path.relative_to(pages.ROOT).as_posix())
    return ""


def check_program(path: Path, update: bool, record: Callable[[str, object], None]) -> str:
    """Run one program and compare; returns what is wrong, with the place, or nothing."""
    code = path.read_text(encoding="utf-8")
    fences = shown_as(path)
    place = f"{fences[0].where}: " if fences else ""
    here = f"{place}{path.relative_to(pages.ROOT).as_posix()}"
    result = runner.run(code, snippet_name(path))
    if wrong := fault(result, marks(fences)):
        line = f":{result.line}" if result.line else ""
        return f"{here}{line}: {wrong}"

    svg, figure = path.with_suffix(".svg"), "".join(result.figures)
    stored = svg.read_text(encoding="utf-8") if svg.exists() else ""
    differences = [
        settle(path.with_suffix(".txt"), result.text, False, update, record),
        settle(svg, figure, bool(figure) and same_figure(stored, figure), update, record),
    ]
    if any(differences):
        listing = "\n".join(filter(None, differences))
        return f"{here} does not give what the page shows\n{listing}\n{ACCEPT}{snippet_name(path)}"
    return ""
