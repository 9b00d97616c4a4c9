"""Who catches a fault: the checks that the tests of content call, with what they are given there."""

from collections.abc import Callable
from pathlib import Path

from proof import closed_world, formulas, labs, ledger, links, pages, programs, quiz, seeds
from proof.faults import Fault, Judge
from proof.faults.project import forget, results_of

CONTENT = "tests/content"


def silent(*_: object) -> None:
    """What an update rewrites here is put back: nobody need hear of it."""


def page_of(path: Path) -> pages.Page:
    return (labs.load_lab if path.suffix == ".ipynb" else pages.load_page)(path)


def _ledger(fault: Fault) -> list[str]:
    return ledger.check(page_of(fault.subject), False, silent)


def _settled(fault: Fault) -> None:
    ledger.check(page_of(fault.subject), True, silent)


LEDGER = Judge(
    f"{CONTENT}/test_ledger.py::test_the_ledger_gives_a_proof_for_every_claim",
    "ledger.check",
    _ledger,
    _settled,
)


def _program(fault: Fault) -> list[str]:
    wrong = programs.check_program(fault.subject, False, silent)
    return [wrong] if wrong else []


def _rerun(fault: Fault) -> None:
    programs.check_program(fault.subject, True, silent)


PROGRAM = Judge(f"{CONTENT}/test_programs.py::test_program", "check_program", _program, _rerun)


def _changed_program(fault: Fault) -> list[str]:
    """After an update of its outputs, a changed program is judged by the pages that show it."""
    shown = showing(fault)
    return [*_program(fault), *_claims(shown, False), *_keys(shown)]


def _accepted_program(fault: Fault) -> None:
    _rerun(fault)
    forget([fault.subject, *results_of(fault.subject)])
    _claims(showing(fault), True)


def showing(fault: Fault) -> list[pages.Page]:
    title = fault.subject.relative_to(pages.SNIPPETS).as_posix()
    return [page for page in pages.load_pages() if title in {fence.title for fence in page.programs}]


def _claims(shown: list[pages.Page], update: bool) -> list[str]:
    return [wrong for page in shown for wrong in ledger.check(page, update, silent)]


CHANGED = Judge(PROGRAM.test, "check_program", _changed_program, _accepted_program)


def _keys(shown: list[pages.Page]) -> list[str]:
    home = [page for page in shown if page.path.stem != "quiz"]  # which includes what is theirs
    statements = [statement for page in home for statement in page.statements()]
    return [fault for statement in statements for fault in quiz.statement_faults(statement)]


def of_quiz(test: str, check: str, judge: Callable[[Fault], list[str]]) -> Judge:
    return Judge(f"{CONTENT}/test_quiz.py::{test}", check, judge)


KEYS = of_quiz(
    "test_every_key_is_computed",
    "statement_faults",
    lambda fault: _keys([pages.load_page(fault.subject)]),
)
EVIDENCE = of_quiz("test_every_key_is_computed", "statement_faults", lambda fault: _keys(showing(fault)))
EXCHANGED = of_quiz(
    "test_no_two_statements_have_each_others_evidence",
    "exchange_faults",
    lambda _: quiz.exchange_faults(quiz.bank()),
)
IDS = of_quiz("test_every_id_is_used_once", "duplicate_ids", lambda _: quiz.duplicate_ids(quiz.bank()))


def of_pages(test: str, check: str, judge: Callable[[pages.Page], list[str]]) -> Judge:
    return Judge(
        f"{CONTENT}/test_pages.py::{test}", check, lambda fault: judge(pages.load_page(fault.subject))
    )


FENCES = of_pages(
    "test_every_fence_is_a_test_or_says_why_not", "closed_world.fence_faults", closed_world.fence_faults
)
HEADS = of_pages("test_every_page_says_what_it_is", "closed_world.head_faults", closed_world.head_faults)
COUNTED = of_pages(
    "test_exercises_tasks_and_lists_are_counted_on",
    "closed_world.numbering_faults",
    closed_world.numbering_faults,
)
RENDERED = of_pages("test_every_formula_renders", "formula_faults", formulas.formula_faults)
IMAGES = of_pages(
    "test_every_image_has_words",
    "closed_world.pattern_faults, EMPTY_ALT",
    lambda page: closed_world.pattern_faults(page, closed_world.EMPTY_ALT, "it has no words"),
)
HOSTS = of_pages(
    "test_nothing_is_loaded_from_another_host",
    "closed_world.pattern_faults, OTHER_HOST",
    lambda page: closed_world.pattern_faults(page, closed_world.OTHER_HOST, "from another host"),
)
ORPHANS = Judge(
    f"{CONTENT}/test_pages.py::test_every_snippet_is_on_a_page",
    "closed_world.orphans",
    lambda _: closed_world.orphans(),
)


LINKED = of_pages(
    "test_a_link_to_a_section_shares_a_word_with_it",
    "links.link_faults",
    lambda page: links.link_faults(page, links.targets()),
)


def _length(fault: Fault) -> list[str]:
    wrong = closed_world.length_fault(fault.subject)
    return [wrong] if wrong else []


LENGTH = Judge(f"{CONTENT}/test_programs.py::test_every_program_holds_one_idea", "length_fault", _length)


def of_seeds(test: str, check: str, judge: Callable[[Fault], list[str]]) -> Judge:
    return Judge(f"{CONTENT}/test_seeds.py::{test}", check, judge)


DECLARED = of_seeds(
    "test_every_program_that_draws_says_what_it_concludes", "seeds.undeclared", lambda _: seeds.undeclared()
)
TRUE_HERE = of_seeds(
    "test_every_conclusion_is_true_of_what_the_page_shows",
    "seeds.untrue",
    lambda fault: seeds.untrue(seeds.read(fault.subject)),
)
REPEATED = of_seeds(
    "test_a_conclusion_holds_with_other_seeds",
    "seeds.check",
    lambda fault: [
        wrong
        for one in seeds.read(fault.subject)
        if one.where == fault.where and (wrong := seeds.check(one, False, silent))
    ],
)
