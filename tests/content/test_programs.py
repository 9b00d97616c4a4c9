"""Every program prints and draws what the page beside it shows."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from proof import labs, pages
from proof.closed_world import length_fault, style_faults
from proof.figures import BASES, contrast
from proof.pages import snippet_files, snippet_name
from proof.programs import check_program

PROGRAMS = [
    pytest.param(
        path, id=snippet_name(path), marks=pytest.mark.draws if path.with_suffix(".svg").exists() else ()
    )
    for path in snippet_files(".py")
]


@pytest.mark.parametrize("path", PROGRAMS)
def test_program(path: Path, update_outputs: bool, record_property: Callable[[str, object], None]) -> None:
    wrong = check_program(path, update_outputs, record_property)
    if wrong:
        pytest.fail(wrong, pytrace=False)


def test_every_program_holds_one_idea() -> None:
    recipes = pages.SNIPPETS / "recipes"  # which have a length of their own
    project = pages.SNIPPETS / "own_data" / "whole.py"  # from files to a judged model, for readers to change
    programs = [p for p in snippet_files(".py") if not p.is_relative_to(recipes) and p != project]
    assert programs
    faults = [fault for path in programs if (fault := length_fault(path))]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def test_every_program_and_lab_that_draws_states_the_house_style() -> None:
    codes = {
        path.relative_to(pages.ROOT).as_posix(): path.read_text("utf-8") for path in snippet_files(".py")
    }
    for lab in labs.load_labs():
        codes[lab.name] = "\n".join(fence.code for fence in lab.programs)
    example = pages.load_page(pages.ROOT / "CONTRIBUTING.md").programs[0]
    codes[example.where] = example.code
    drawing = [name for name, code in codes.items() if "plt.show()" in code]
    assert len(drawing) > len(snippet_files(".svg")) + len(labs.LABS)
    faults = [fault for name, code in codes.items() for fault in style_faults(name, code)]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def test_a_label_in_the_colour_of_its_curve_is_legible() -> None:
    css = (pages.DOCS / "assets/stylesheets/torchproof.css").read_text(encoding="utf-8")
    schemes = re.findall(r'^\[data-md-color-scheme="(\w+)"\] \{$(.*?)^\}$', css, re.DOTALL | re.MULTILINE)
    assert [name for name, _ in schemes] == ["default", "slate"]
    for name, rules in schemes:
        colours = dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", rules))
        for base in BASES.values():
            colour = base.removeprefix("var(").rstrip(")").replace("currentColor", "--md-default-fg-color")
            ratio = contrast(colours[colour], colours["--md-default-bg-color"])
            assert ratio >= 4.5, f"{name}: {colour} has a contrast of {ratio:.2f} with the paper"
