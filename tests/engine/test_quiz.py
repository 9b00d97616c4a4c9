"""A key of the quiz is computed, by evidence that is the statement's own."""

from pathlib import Path

import pytest

from proof.demo import Demo
from proof.verdicts import verdict_fault

CASES = Path(__file__).parent / "cases"
QUIZ = (CASES / "quiz" / "statement.md").read_text()
FOUR = (CASES / "quiz" / "four.py").read_text()
TYPED = sorted((CASES / "verdicts" / "typed").glob("*.py"))
COMPUTED = sorted((CASES / "verdicts" / "computed").glob("*.py"))


@pytest.fixture
def quiz(demo: Demo) -> Demo:
    demo.program("four", FOUR, "True\n")
    demo.append(QUIZ)
    assert demo.faults() == ""
    return demo


QUIZ_FAULTS = {
    "a flipped key": (
        "**True.**",
        "**False.**",
        "says False, but the last line its evidence prints is",
    ),
    "no evidence": (
        QUIZ[QUIZ.index("```py") : -5],
        "",
        "docs/demo.md:16: quiz statement `two-and-two` has no",
    ),
    "no verdict": (
        "**True.**",
        "Yes.",
        "docs/demo.md:16: quiz statement `two-and-two` states no verdict",
    ),
    "no id": (
        "    attrs: {id: two-and-two}\n",
        "",
        "docs/demo.md:16: this quiz statement has no id",
    ),
    "no link": ("[sums](demo.md#sums)", "sums", "`two-and-two` links to no section"),
    "never closed": ("///\n", "", "docs/demo.md:16: this quiz statement is never closed"),
    "a heading": ("See", "\n### See\n\n", "`two-and-two` holds a heading"),
}


@pytest.mark.parametrize(("old", "new", "complaint"), QUIZ_FAULTS.values(), ids=QUIZ_FAULTS)
def test_a_fault_in_the_quiz_is_found(quiz: Demo, old: str, new: str, complaint: str) -> None:
    text = quiz.page.read_text()
    page, statement = text[: -len(QUIZ)], text[-len(QUIZ) :]
    assert old in statement
    before, _, after = statement.rpartition(old)
    quiz.page.write_text(page + before + new + after)
    assert complaint in quiz.faults()


def test_an_id_used_twice_is_found(quiz: Demo) -> None:
    quiz.append(QUIZ)
    assert "docs/demo.md:31: the quiz id `two-and-two` is taken at docs/demo.md:16" in quiz.faults()


def test_a_typed_verdict_is_found(quiz: Demo) -> None:
    quiz.program("four", "works = True\nprint(works)\n", "True\n")
    assert "docs/demo.md:16: quiz statement `two-and-two`: its evidence prints `works`" in quiz.faults()


@pytest.mark.parametrize("path", TYPED, ids=lambda path: path.stem)
def test_a_verdict_that_anyone_could_type_is_found(path: Path) -> None:
    assert verdict_fault(path.read_text())


@pytest.mark.parametrize("path", COMPUTED, ids=lambda path: path.stem)
def test_a_verdict_that_only_a_run_can_tell_passes(path: Path) -> None:
    assert verdict_fault(path.read_text()) == ""


def test_evidence_of_another_chapter_is_found(quiz: Demo) -> None:
    other = quiz.snippets.parent / "other"
    other.mkdir()
    for suffix in (".py", ".txt"):
        (quiz.snippets / f"four{suffix}").rename(other / f"four{suffix}")
    quiz.page.write_text(quiz.page.read_text().replace("demo/four", "other/four"))
    assert "its evidence other/four.py is not under snippets/demo/" in quiz.faults()


def test_evidence_that_two_statements_exchanged_is_found(quiz: Demo) -> None:
    squared = FOUR.replace("[2, 2]).sum()", "[3]).mul(3)").replace("== 4", "== 9")
    quiz.program("nine", squared, "True\n")
    quiz.append(
        QUIZ.replace("Two and two make four", "Three times three is nine")
        .replace("two-and-two", "three-times-three")
        .replace("four.", "nine.")
        .replace("sums](", "mul](")
    )
    assert quiz.faults() == ""
    text = quiz.page.read_text()
    for old, new in (("demo/four", "demo/other"), ("demo/nine", "demo/four"), ("demo/other", "demo/nine")):
        text = text.replace(old, new)
    quiz.page.write_text(text)
    assert "are demo/nine.py and demo/four.py exchanged?" in quiz.faults()
