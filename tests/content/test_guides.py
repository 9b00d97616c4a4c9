"""README and CONTRIBUTING: programs run, each other fence says why not, and what they name exists."""

import re
from pathlib import Path

import pytest

from proof import pages, runner
from proof.pages import Fence, Page
from proof.programs import difference, fault

GUIDES = [pages.load_page(pages.ROOT / name) for name in ("README.md", "CONTRIBUTING.md")]
each_guide = pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.path.stem)
PATH = re.compile(r"`([\w.-]+/[\w./-]*)`")  # in code, with no <placeholder> in it


def programs() -> list[Fence]:
    found = [fence for guide in GUIDES for fence in guide.programs if "skip" not in fence.marks]
    assert found, "the README shows no program"
    return found


@pytest.mark.parametrize("fence", programs(), ids=lambda fence: fence.where)
def test_a_program_prints_what_the_guide_shows(fence: Fence) -> None:
    result = runner.run(fence.code, "guide")
    assert not fault(result, fence.marks), f"{fence.where}: {fault(result, fence.marks)}"
    assert fence.output is not None, f"{fence.where}: this program shows no output"
    wrong = difference(fence.output, result.text, fence.where)
    assert result.text == fence.output, f"{fence.where}\n{wrong}"


@each_guide
def test_every_other_fence_says_why_nothing_tries_it(guide: Page) -> None:
    silent = [f for f in guide.fences if not f.marks.get("skip") and f not in programs()]
    places = [f'{f.where}: put <!--pytest.mark.skip(reason="…")--> before this fence' for f in silent]
    assert guide.fences and not places, "\n".join(places)


@each_guide
def test_every_path_in_a_guide_exists(guide: Page) -> None:
    named = [(line.where, path) for line in guide.text_lines for path in PATH.findall(line.text)]
    ours = [(where, path) for where, path in named if (pages.ROOT / Path(path).parts[0]).is_dir()]
    gone = [f"{where}: there is no {path}" for where, path in ours if not (pages.ROOT / path).exists()]
    assert ours and not gone, "\n".join(gone)


def drawn() -> list[str]:
    """The paths in CONTRIBUTING's picture of the layout, each from the root."""
    (picture,) = (fence for fence in GUIDES[1].fences if "picture" in fence.marks.get("skip", ""))
    lines = [line for line in picture.code.splitlines() if line.strip()]
    folder, paths = "", []
    for line in lines:
        name = line.split()[0]
        folder = folder if line.startswith(" ") else name
        paths.append(folder + name if line.startswith(" ") else name)
    return paths


def test_the_picture_of_the_layout_is_true() -> None:
    assert drawn() and len(set(drawn())) == len(drawn())
    gone = [path for path in drawn() if not (pages.ROOT / path).exists()]
    assert not gone, f"CONTRIBUTING.md: the layout shows what is not there: {', '.join(gone)}"
    folders = [path for path in (pages.ROOT / "tests").iterdir() if path.is_dir() and path.name[0] != "_"]
    missed = {f"tests/{path.name}/" for path in folders} - set(drawn())
    assert not missed, f"CONTRIBUTING.md: the layout lacks {', '.join(sorted(missed))}"
