"""The proof bites: each fault, planted in a small site, is found and named with its file and line."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from proof import closed_world, figures, formulas, numbers, pages, programs, runner
from proof.quiz import duplicate_ids, statement_faults

SUM = "print(2 + 2)\n"
PLOT = '''"""A line that rises."""
import matplotlib.pyplot as plt

fig, ax = plt.subplots(figsize=(4, 3))
ax.plot([0, 1], [0, 2])
ax.set_title("Rising")
plt.show()
'''
PAGE = """---
title: Demo
---
# Demo

Two and two make four, and $a_i$ is a formula.

```python title="demo/sum.py"
--8<-- "demo/sum.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "demo/sum.txt"
```
"""


class Demo:
    """A small site of one page and one program, to be broken."""

    def __init__(self, root: Path) -> None:
        self.snippets = root / "snippets" / "demo"
        self.snippets.mkdir(parents=True)
        self.page = root / "docs" / "demo.md"
        self.page.parent.mkdir()
        self.page.write_text(PAGE)
        self.program("sum", SUM, "4\n")

    def program(self, slug: str, code: str, text: str | None = None) -> None:
        (self.snippets / f"{slug}.py").write_text(code)
        if text is not None:
            (self.snippets / f"{slug}.txt").write_text(text)

    def edit(self, old: str, new: str) -> None:
        text = self.page.read_text()
        assert old in text
        self.page.write_text(text.replace(old, new, 1))

    def append(self, text: str) -> None:
        self.page.write_text(self.page.read_text() + text)

    def run(self, slug: str, update: bool = False) -> str:
        path = self.snippets / f"{slug}.py"
        return programs.check_program(path, update, lambda *_: None)

    def faults(self) -> str:
        """Everything that the tests of pages, prose and quiz would say."""
        pages.load_pages.cache_clear()
        try:
            found = closed_world.orphans()
            statements = []
            for page in pages.load_pages():
                found += closed_world.fence_faults(page) + formulas.formula_faults(page)
                found += closed_world.pattern_faults(page, closed_world.EMPTY_ALT, "no text alternative")
                found += closed_world.pattern_faults(page, closed_world.OTHER_HOST, "another host")
                found += numbers.number_faults(page)
                statements += list(page.statements())
            for statement in statements:
                found += statement_faults(statement)
            return "\n".join(found + duplicate_ids(statements))
        except pages.PageError as error:
            return str(error)


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Demo]:
    def forget() -> None:
        pages.load_pages.cache_clear()
        pages._preprocessor.cache_clear()

    for name, folder in (("ROOT", ""), ("DOCS", "docs"), ("SNIPPETS", "snippets")):
        monkeypatch.setattr(pages, name, tmp_path / folder)
    forget()
    yield Demo(tmp_path)
    forget()


def test_the_sound_site_passes(demo: Demo) -> None:
    assert demo.faults() == ""
    assert demo.run("sum") == ""


# Programs and what they print


def test_a_changed_digit_in_an_output_is_found(demo: Demo) -> None:
    demo.program("sum", SUM, "5\n")
    wrong = demo.run("sum")
    assert "docs/demo.md:8: snippets/demo/sum.py does not give" in wrong
    assert "-5\n+4" in wrong
    assert "pytest --update-outputs -k demo/sum" in wrong


def test_an_added_print_is_found(demo: Demo) -> None:
    demo.program("sum", SUM + "print('more')\n")
    assert "+more" in demo.run("sum")


def test_an_unseeded_draw_is_found(demo: Demo) -> None:
    code = "import torch\n\nprint(torch.rand(3))\n"
    demo.program("sum", code)
    assert demo.run("sum", update=True) == ""
    assert "does not give what the page shows" in demo.run("sum")


def test_update_writes_what_was_printed_and_nothing_else_does(demo: Demo) -> None:
    demo.program("sum", "print(2 + 3)\n")
    assert demo.run("sum") != ""
    assert (demo.snippets / "sum.txt").read_text() == "4\n"
    assert demo.run("sum", update=True) == ""
    assert (demo.snippets / "sum.txt").read_text() == "5\n"


def test_an_expected_error_is_shown_and_an_unexpected_one_is_found(demo: Demo) -> None:
    demo.program("sum", "print(1)\nprint(1 / 0)\n", "1\nZeroDivisionError: division by zero\n")
    pages.load_pages.cache_clear()
    assert "it should raise nothing" in demo.run("sum")
    demo.edit("```python", '<!--pytest.mark.raises("ZeroDivisionError")-->\n```python')
    pages.load_pages.cache_clear()
    assert demo.run("sum") == ""
    demo.edit("ZeroDivisionError", "ValueError")
    pages.load_pages.cache_clear()
    assert "it should raise ValueError" in demo.run("sum")


def test_an_expected_warning_is_shown_and_an_unexpected_one_is_found(demo: Demo) -> None:
    code = "import warnings\n\nwarnings.warn('careful', stacklevel=1)\n"
    demo.program("sum", code, "UserWarning: careful\n")
    pages.load_pages.cache_clear()
    assert "it should warn with nothing" in demo.run("sum")
    demo.edit("```python", '<!--pytest.mark.warns("UserWarning")-->\n```python')
    pages.load_pages.cache_clear()
    assert demo.run("sum") == ""


def test_a_program_that_hangs_is_killed_and_reported() -> None:
    result = runner.run("while True: pass\n", "demo/hang", time_limit=0.5)
    assert result.failure == "still running after 0.5 s: killed"


def test_a_process_that_dies_is_reported() -> None:
    result = runner.run("import os\nos._exit(3)\n", "demo/dies")
    assert result.failure == "the process died (exit code 3)"


def test_words_on_stderr_are_found(demo: Demo) -> None:
    demo.program("sum", SUM + "import sys\nprint('psst', file=sys.stderr)\n")
    assert "it wrote to stderr:\npsst" in demo.run("sum")


def test_programs_share_no_state() -> None:
    code = "import torch, os\nprint(torch.get_default_dtype(), os.listdir(), __name__)\n"
    before = runner.run(code, "demo/state").stdout
    runner.run("import torch\ntorch.set_default_dtype(torch.float64)\nopen('x', 'w')\n", "demo/set")
    assert runner.run(code, "demo/state").stdout == before == "torch.float32 [] __main__\n"


def test_a_program_can_pickle_its_own_classes() -> None:
    code = "import pickle\nclass A: pass\nprint(type(pickle.loads(pickle.dumps(A()))).__name__)\n"
    assert runner.run(code, "demo/pickle").text == "A\n"


# Figures


def test_a_moved_point_is_found_and_rounding_is_not(demo: Demo) -> None:
    demo.program("plot", PLOT)
    assert demo.run("plot", update=True) == ""
    svg = demo.snippets / "plot.svg"
    drawn = svg.read_text()
    assert "<title" in drawn and "Rising" in drawn and "A line that rises." in drawn
    assert "var(--figure-0)" in drawn and "currentColor" in drawn and "#" not in drawn.replace("#demo", "")
    number = next(n for n in figures.NUMBER.findall(drawn.split(' d="M ')[-1]) if "." in n)
    svg.write_text(drawn.replace(number, f"{float(number) + 0.02:.2f}"))
    assert demo.run("plot") == ""
    svg.write_text(drawn.replace(number, f"{float(number) + 3:.2f}"))
    assert "snippets/demo/plot.svg (shown)" in demo.run("plot")


def test_many_small_steps_do_not_hide_a_drift() -> None:
    flat, wavy, bent = (
        '<path d="M1 2' + 15 * steps + '"/>' for steps in ("l1 0l1 0", "l1 0.1l1 -0.1", "l1 0l1 0.1")
    )
    assert figures.same_figure(flat, wavy)
    assert not figures.same_figure(flat, bent)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('ax.set_title("Rising")\n', "", "the figure has no title"),
        ('"""A line that rises."""\n', "", "no docstring"),
        ("(4, 3)", "(6, 3)", "6 inches wide: 5 is the most"),
        ("[0, 2]", "[0, 2], color='#123456'", "the colour #123456 is not one of the site's"),
        ("ax.plot([0, 1], [0, 2])", "ax.imshow([[0, 1]], cmap='gray')", "embeds a bitmap"),
        ("plt.show()", "", "drawn and not shown"),
        ("plt.show()", "plt.figure(figsize=(2, 2)).suptitle('x')\nplt.show()", "it drew 2 figures"),
    ],
)
def test_a_figure_that_the_site_cannot_show_is_found(demo: Demo, old: str, new: str, complaint: str) -> None:
    assert old in PLOT
    demo.program("plot", PLOT.replace(old, new))
    assert complaint in demo.run("plot", update=True)


def test_a_mix_with_white_becomes_a_mix_with_the_paper() -> None:
    assert figures.theme_colour("#8fbbda") == (
        "color-mix(in srgb,var(--figure-0) 50%,var(--md-default-bg-color))"
    )
    assert figures.theme_colour("#b0b0b0").startswith("color-mix(in srgb,currentColor 31%")


# Pages

FENCES = {
    "py": "```py\nprint(1)\n```\n",
    "braces": "```{.python}\nprint(1)\n```\n",
    "tildes": "~~~python\nprint(1)\n~~~\n",
    "title": '```python title="x.py"\nprint(1)\n```\n',
    "leading space": " ```python\n print(1)\n ```\n",
    "in a tab": '=== "Tab"\n\n    ```python\n    print(1)\n    ```\n',
}


@pytest.mark.parametrize("fence", FENCES.values(), ids=FENCES)
def test_a_fence_that_nothing_runs_is_found(demo: Demo, fence: str) -> None:
    demo.append(f"\n{fence}")
    line = 15 + fence[: fence.index("print")].count("\n")
    assert f"docs/demo.md:{line}: this program is not a whole file" in demo.faults()


QUIZ = """
/// details | Two and two make four.
    type: quiz
    attrs: {id: two-and-two}

**True.** See [sums](demo.md#sums).

```python title="demo/four.py"
--8<-- "demo/four.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "demo/four.txt"
```
///
"""


@pytest.fixture
def quiz(demo: Demo) -> Demo:
    demo.program("four", "print(2 + 2 == 4)\n", "True\n")
    demo.append(QUIZ)
    assert demo.faults() == ""
    return demo


def show_another_output(demo: Demo) -> None:
    demo.program("four", SUM, "5\n")
    demo.edit("demo/sum.txt", "demo/four.txt")


FAULTS: dict[str, tuple[Callable[[Demo], object], str]] = {
    "a snippet no page uses": (
        lambda demo: demo.program("lost", "print(1)\n"),
        "snippets/demo/lost.py:1: no page shows this program",
    ),
    "an output whose program is gone": (
        lambda demo: (demo.snippets / "lost.txt").write_text("1\n"),
        "snippets/demo/lost.txt:1: its program lost.py is gone",
    ),
    "an output that is not shown": (
        lambda demo: demo.edit(PAGE[PAGE.index("<!--") :], ""),
        "snippets/demo/sum.txt:1: no page shows this output",
    ),
    "an output of another program": (
        show_another_output,
        "docs/demo.md:8: the output shown here is not that of demo/sum.py",
    ),
    "a block of text that no test checks": (
        lambda demo: demo.append("```text\n4\n```\n"),
        "docs/demo.md:15: no test checks this `text` fence",
    ),
    "a program that is skipped": (
        lambda demo: demo.edit("```python", '<!--pytest.mark.skip(reason="slow")-->\n```python'),
        "docs/demo.md:9: a program is never skipped",
    ),
    "an unknown mark": (
        lambda demo: demo.edit("```python", "<!--pytest.mark.xfail()-->\n```python"),
        "docs/demo.md:9: cannot read the mark",
    ),
    "a title that is not the file": (
        lambda demo: demo.edit('title="demo/sum.py"', 'title="demo/add.py"'),
        'docs/demo.md:8: the title of this fence must be its file: title="demo/sum.py"',
    ),
    "a highlight past the end": (
        lambda demo: demo.edit('sum.py"', 'sum.py" hl_lines="1-2"'),
        "docs/demo.md:8: hl_lines asks for line 2 of demo/sum.py, which has 1",
    ),
    "a missing snippet": (
        lambda demo: demo.append('--8<-- "demo/none.py"\n'),
        "docs/demo.md:15: Snippet at path 'demo/none.py' could not be found",
    ),
    "a fence never closed": (
        lambda demo: demo.append("```python\n"),
        "docs/demo.md:15: this fence is never closed",
    ),
    "a number that no program gives": (
        lambda demo: demo.edit("make four", "make 44"),
        "docs/demo.md:6: no program of this section gives 44",
    ),
    "a broken formula": (
        lambda demo: demo.edit("$a_i$", r"$\nonsense{a} & b$"),
        "docs/demo.md:6: this formula renders broken",
    ),
    "an image without words": (
        lambda demo: demo.append("![](assets/logo.svg)\n"),
        "docs/demo.md:15: no text alternative",
    ),
    "a script from a CDN": (
        lambda demo: demo.append('<script src="https://example.org/x.js"></script>\n'),
        "docs/demo.md:15: another host",
    ),
}


@pytest.mark.parametrize(("plant", "complaint"), FAULTS.values(), ids=FAULTS)
def test_a_fault_on_a_page_is_found(demo: Demo, plant: Callable[[Demo], object], complaint: str) -> None:
    plant(demo)
    assert complaint in demo.faults()


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
    quiz.program("four", "print(True)\n", "True\n")
    assert "its evidence prints a typed verdict" in quiz.faults()
