"""Every program prints and draws what the page beside it shows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from proof import pages, runner
from proof.closed_world import length_fault
from proof.pages import Fence, snippet_files, snippet_name
from proof.programs import check_program, difference, fault


@pytest.mark.parametrize("path", snippet_files(".py"), ids=snippet_name)
def test_program(path: Path, update_outputs: bool, record_property: Callable[[str, object], None]) -> None:
    wrong = check_program(path, update_outputs, record_property)
    if wrong:
        pytest.fail(wrong, pytrace=False)


def test_every_program_holds_one_idea() -> None:
    recipes = pages.SNIPPETS / "recipes"  # which have a length of their own
    programs = [path for path in snippet_files(".py") if not path.is_relative_to(recipes)]
    assert programs
    faults = [fault for path in programs if (fault := length_fault(path))]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def readme_programs() -> list[Fence]:
    readme = pages.load_page(pages.ROOT / "README.md")
    return [fence for fence in readme.fences if fence.language == "python"]


@pytest.mark.parametrize("fence", readme_programs(), ids=lambda fence: f"line_{fence.line.number}")
def test_readme_program(fence: Fence) -> None:
    result = runner.run(fence.code, "README")
    assert not fault(result, fence.marks), f"{fence.where}: {fault(result, fence.marks)}"
    assert fence.output is not None, f"{fence.where}: this program shows no output"
    assert result.text == fence.output, f"{fence.where}\n" + difference(
        fence.output, result.text, "README.md"
    )


def test_readme_has_a_program() -> None:
    assert readme_programs()
