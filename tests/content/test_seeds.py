"""What a program that draws random numbers concludes holds with other seeds too: `pytest -m seeds`."""

from collections.abc import Callable

import pytest

from proof import seeds
from proof.seeds import Conclusion

REPEATED = [one for one in (*seeds.declared(), *seeds.of_the_quiz()) if one.of]


def test_every_program_that_draws_says_what_it_concludes() -> None:
    faults = seeds.undeclared()
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def test_every_conclusion_is_true_of_what_the_page_shows() -> None:
    faults = seeds.untrue(REPEATED)
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.mark.seeds
@pytest.mark.parametrize("conclusion", REPEATED, ids=lambda one: one.program)
def test_a_conclusion_holds_with_other_seeds(
    conclusion: Conclusion,
    update_outputs: bool,
    record_property: Callable[[str, object], None],
    pytestconfig: pytest.Config,
) -> None:
    shifts = None if update_outputs else pytestconfig.getoption("--shifts")
    wrong = seeds.check(conclusion, update_outputs, record_property, shifts)
    if wrong:
        pytest.fail(wrong, pytrace=False)
