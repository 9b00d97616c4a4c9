"""The checkers of exercises: what they say of right solutions, of each mistake, and of what is none."""

import ast
import sys
from functools import partial
from pathlib import Path

import numpy
import pytest
import torch

from proof import labs, pages, quiz, solutions
from proof.solutions import Case

CASES = solutions.cases()
PAGES = [*quiz.chapters(), *labs.load_labs()]
CHAPTERS = {page.slug: page for page in PAGES if page.slug in solutions.chapters()}
EXERCISES = [(page, number) for page in CHAPTERS.values() for number in solutions.exercises(page)]
each_chapter = pytest.mark.parametrize("page", CHAPTERS.values(), ids=CHAPTERS)
each_exercise = pytest.mark.parametrize(
    ("page", "number"), EXERCISES, ids=[f"{page.slug}/{number}" for page, number in EXERCISES]
)
# What may stand under the name that an exercise asks for, and what the reader is told then.
NO_SOLUTION = {
    "{name}x = print": "there is no {name} in my_{chapter}.py yet. Is {name}x meant? Then call it {name}.",
    "": "there is no {name} in my_{chapter}.py yet.",
    "{name} = 3": "is no function but of type int: define it as {signature}",
    "def {name}(): return 1": "takes other arguments: write it as {signature}",
    "def {name}(*all): raise ValueError('no')": "stops with ValueError",
    "def {name}(*all): exit()": "stops with SystemExit",
    "def {name}(*all): return 'nothing'": "",
    "def {name}(*all): return []": "",
}


@pytest.fixture(autouse=True)
def _as_it_was() -> object:
    """A solution may set a type or a seed for the whole process; such small ones need one thread.

    What it draws by NumPy, as scikit-learn does, no checker seeds.
    """
    torch.set_num_threads(1)
    numpy.random.seed(0)
    dtype, state = torch.get_default_dtype(), torch.get_rng_state()
    yield
    torch.set_default_dtype(dtype)
    torch.set_rng_state(state)


@pytest.mark.parametrize(  # that of a lab is tried where it stands, see test_labs.py
    ("page", "number"),
    [(page, number) for page, number in EXERCISES if page.path.suffix == ".md"],
    ids=lambda one: getattr(one, "slug", None),
)
def test_our_solution_is_right(
    page: pages.Page, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # some write files
    path = solutions.ours(page)[number]
    text = solutions.said(page.slug, number, path.read_text(encoding="utf-8"), path)
    assert solutions.verdict(page.slug, number, text) == "right", text


@pytest.mark.long
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_solution_gets_its_verdict(case: Case) -> None:
    code = case.path.read_text(encoding="utf-8")
    text = solutions.said(case.chapter, case.number, code, case.path)
    said = solutions.verdict(case.chapter, case.number, text)
    assert (said == "right") == (case.verdict == "right") and said.startswith(case.verdict), text
    assert "\n    " in text or said == "right", f"an example should follow:\n{text}"


@each_exercise
@pytest.mark.parametrize("code", NO_SOLUTION)
def test_what_is_no_solution_is_told_so(page: pages.Page, number: int, code: str) -> None:
    signature = solutions.checker(page.slug).EXERCISES[number][0]
    words = {"name": signature.partition("(")[0], "chapter": page.path.stem, "signature": signature}
    text = solutions.said(page.slug, number, code.format(**words), Path("my.py"))
    said = solutions.verdict(page.slug, number, text)
    assert said != "right" and said.startswith(NO_SOLUTION[code].format(**words)), text


@each_exercise
def test_two_other_solutions_are_right(page: pages.Page, number: int) -> None:
    found = [case for case in CASES if (case.chapter, case.number) == (page.slug, number)]
    assert sum(case.verdict == "right" for case in found) >= 2
    assert any(case.verdict != "right" for case in found)


@each_chapter
def test_every_mistake_that_is_named_was_made(page: pages.Page) -> None:
    told = [case.verdict for case in CASES if case.chapter == page.slug and case.verdict != "right"]
    named = solutions.mistakes(page.slug)
    idle = [
        f"checkers/{page.slug}.py:{line}: no wrong solution is told this: {name}"
        for line, name in named
        if not any(name.startswith(said) or said.startswith(name) for said in told)
    ]
    assert named and not idle, "\n".join(idle)


@each_chapter
def test_every_exercise_has_a_checker(page: pages.Page) -> None:
    checked = solutions.checker(page.slug).EXERCISES
    assert list(checked) == solutions.exercises(page) != []
    text = "\n".join(line.text for line in page.text_lines)
    for signature, _ in checked.values():
        assert f"`{signature}`" in text, f"{page.name}: the exercise does not name {signature}"
    assert f"checkers/check_{page.path.stem}.py)" in text


def test_every_chapter_has_a_checker() -> None:
    assert set(CHAPTERS) == {page.slug for page in PAGES if solutions.exercises(page)}


@each_chapter
def test_a_checker_needs_torch_alone_and_can_be_read(page: pages.Page) -> None:
    code = solutions.source(page.slug)
    assert code.count("\n") <= 500, f"{code.count(chr(10))} lines"
    nodes = list(ast.walk(ast.parse(code)))
    imported = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} - sys.stdlib_module_names == {"torch"}


def test_a_reader_runs_a_checker_beside_their_solutions(tmp_path: Path) -> None:
    mine = tmp_path / "my_tensors.py"
    mine.write_text("print('hello')\ndef table(n):\n    return n[0]\n", encoding="utf-8")
    code, text = solutions.as_reader(tmp_path, "tensors", "2")
    assert code == 1 and "hello" not in text
    assert text.splitlines()[0] == "Exercise 2, table(n): stops with TypeError"
    assert "in line 3   return n[0]" in text and "called as   table(5)" in text
    assert [path.name for path in tmp_path.iterdir()] == ["my_tensors.py", "check_tensors.py"]


def test_a_checker_says_what_to_write_and_how_to_ask(tmp_path: Path) -> None:
    mine, ask = tmp_path / "my_tensors.py", partial(solutions.as_main, tmp_path, "tensors")
    code, text = ask()
    assert code == 1 and text.startswith("There is no my_tensors.py here yet.") and "2  table(n)" in text
    mine.write_text("import torch\n\ndef table(n:\n", encoding="utf-8")
    code, text = ask("2")
    assert code == 1 and text.startswith("my_tensors.py stops in line 3") and "SyntaxError" in text
    mine.write_text("import torch\n\ntorch.ones(2, 3) @ torch.ones(2)\n", encoding="utf-8")
    code, text = ask("2")
    assert code == 1 and text.startswith("my_tensors.py stops in line 3") and "RuntimeError: size" in text
    mine.write_text(solutions.ours(CHAPTERS["tensors"])[2].read_text("utf-8"), encoding="utf-8")
    assert ask("2") == (0, "Exercise 2, table(n): right\n")
    code, text = ask()
    assert code == 1 and "Exercise 1, standardize(x): there is no standardize in my_tensors.py yet." in text
    code, text = ask("7")
    assert code == 1 and text.startswith("There is no exercise 7.")
