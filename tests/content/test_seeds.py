"""What a program that draws random numbers concludes holds with other seeds too: `pytest -m seeds`."""

from collections.abc import Callable

import pytest

from proof import pages, seeds
from proof.seeds import Conclusion

ALL = [*seeds.declared(), *seeds.of_the_quiz()]
REPEATED = [one for one in ALL if one.of]


def test_every_program_that_draws_says_what_it_concludes() -> None:
    said, drawing = [one.program for one in ALL], {pages.snippet_name(path) for path in seeds.that_draw()}
    faults = [
        f"snippets/{name}.py draws random numbers: say in {seeds.path_of(name).relative_to(pages.ROOT)} "
        "what it concludes, or that it `shows` a run"
        for name in sorted(drawing - set(said))
    ]
    faults += [f"{one.where}: {one.program}.py draws nothing" for one in ALL if one.program not in drawing]
    faults += [
        f"{one.where}: {one.program}.py has more than one line" for one in ALL if said.count(one.program) > 1
    ]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def test_every_conclusion_is_true_of_what_the_page_shows() -> None:
    faults = []
    for one in REPEATED:
        stored = (pages.SNIPPETS / f"{one.program}.txt").read_text(encoding="utf-8")
        if not seeds.holds(one, stored, stored):
            faults.append(f"{one.where}: {one.what} is not even true of {one.program}.txt as it is")
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.mark.seeds
@pytest.mark.parametrize("conclusion", REPEATED, ids=lambda one: one.program)
def test_a_conclusion_holds_with_other_seeds(
    conclusion: Conclusion, update_outputs: bool, record_property: Callable[[str, object], None]
) -> None:
    wrong = seeds.check(conclusion, update_outputs, record_property)
    if wrong:
        pytest.fail(wrong, pytrace=False)
