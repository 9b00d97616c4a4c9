"""What a program prints is held against its file, and how it ends against its page."""

import pytest

from proof import closed_world, pages
from proof.demo import Demo

SUM = "print(2 + 2)\n"


def test_the_sound_site_passes(demo: Demo) -> None:
    assert demo.faults() == ""
    assert demo.run("sum") == ""


def test_a_changed_digit_in_an_output_is_found(demo: Demo) -> None:
    demo.program("sum", SUM, "5\n")
    wrong = demo.run("sum")
    assert "docs/demo.md:8: snippets/demo/sum.py does not give" in wrong
    assert "-5\n+4" in wrong
    assert "pytest --update-outputs -k demo/sum" in wrong


def test_an_added_print_is_found(demo: Demo) -> None:
    demo.program("sum", SUM + "print('more')\n")
    assert "+more" in demo.run("sum")


def test_initial_weights_that_show_are_found(demo: Demo) -> None:
    demo.program("sum", "from torch import nn\n\nprint(nn.Linear(2, 2).weight)\n")
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
    assert "it should raise nothing" in demo.run("sum")
    demo.edit("```python", '<!--pytest.mark.raises("ZeroDivisionError")-->\n```python')
    assert demo.run("sum") == ""
    demo.edit("ZeroDivisionError", "ValueError")
    assert "it should raise ValueError" in demo.run("sum")


def test_an_expected_warning_is_shown_and_an_unexpected_one_is_found(demo: Demo) -> None:
    code = "import warnings\n\nwarnings.warn('careful', stacklevel=1)\n"
    demo.program("sum", code, "UserWarning: careful\n")
    assert "it should warn with nothing" in demo.run("sum")
    demo.edit("```python", '<!--pytest.mark.warns("UserWarning")-->\n```python')
    assert demo.run("sum") == ""


MODEL = "class Model:\n    pass\n\n\n"
TRAINING = "import torch\n\nx = torch.ones(1, requires_grad=True)\nx.sum().backward()\n"


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ("import torch\n\n" + closed_world.MOST_STATEMENTS * "print(1)\n", ""),
        ("print(1)\n" + closed_world.MOST_STATEMENTS * "print(1)\n", "where nothing is trained"),
        (TRAINING + closed_world.MOST_STATEMENTS * "print(1)\n", ""),
        (TRAINING + closed_world.MOST_TO_TRAIN * "print(1)\n", "are the most"),
        (MODEL + TRAINING + closed_world.MOST_TO_TRAIN * "print(1)\n", ""),
        (MODEL + TRAINING + closed_world.MOST_TO_DEFINE * "print(1)\n", "are the most"),
    ],
)
def test_a_program_that_is_too_long_is_found(demo: Demo, code: str, complaint: str) -> None:
    demo.program("sum", code)
    wrong = closed_world.length_fault(demo.snippets / "sum.py")
    assert complaint in wrong and bool(complaint) == wrong.startswith("snippets/demo/sum.py:1: ")
    assert pages.snippet_name(demo.snippets / "sum.py") == "demo/sum"
