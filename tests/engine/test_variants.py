"""The engine catches a variant that is not true, says too much, or cannot be told from another."""

from dataclasses import replace

import pytest

from proof import pages, variants
from proof.variants import Table, VariantError

CODE = 'a, b = 2, 3\nsaid = 5\nprint("sum:", sum([a, b]))\nprint(sum([a, b]) == said)'
LINES = ["**True.** Two and three. See [sums](sums.md#sum).", "```python"]
STATEMENT = pages.Statement(
    "a-sum",
    "The sum of 2 and 3 is 5.",
    True,
    [pages.Line(text, pages.DOCS / "sums.md", 7) for text in LINES],
    [],
    "docs/sums.md:6",
)
VALUES = [{"a": 4, "said": 7}, {"b": 9, "said": 12}, {"a": 1, "b": 1, "said": 2}]
GOOD = Table(
    STATEMENT,
    "sums/quiz_sum.py",
    CODE,
    "The sum of {a} and {b} is {said}.",
    "It is {a + b}.",
    VALUES,
    "snippets/sums/variants.toml: [a-sum]",
)


def test_a_good_table_has_no_fault() -> None:
    assert not variants.table_faults(GOOD)


def test_a_variant_is_the_program_with_its_numbers_and_what_that_prints() -> None:
    decided, block = variants.block(GOOD, {"a": 4, "said": 8})
    assert not decided
    assert block.startswith("/// details | The sum of 4 and 3 is 8.\n    type: variant\n")
    assert "**False.** It is 7. See [sums](sums.md#sum).\n" in block
    assert "a, b = 4, 3\nsaid = 8\n" in block and "```text\nsum: 7\nFalse\n```" in block


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"sentence": "The sum of {a} and {b} is {said}, or so."}, "and docs/sums.md:6 says"),
        ({"sentence": "The sum of {a} and {c} is {said}."}, "does not set c once"),
        ({"sentence": "The sum of {a} and {a + 1} is {said}."}, "does not set a + 1 once"),
        ({"sentence": "The sum of 2 and 3 is 5."}, "names no value"),
        ({"values": [*VALUES, {"c": 4}]}, "c is not in its sentence"),
        ({"values": VALUES[:2]}, "at least 3 variants"),
        ({"values": [*VALUES, {"a": 2}]}, "said twice: The sum of 2 and 3 is 5."),
        ({"values": [*VALUES, VALUES[0]]}, "said twice: The sum of 4 and 3 is 7."),
        ({"code": CODE.replace("said = 5", "said = a + b")}, "does not set said once"),
        ({"code": CODE.replace("said = 5", "said = 5\na = 2")}, "does not set a once"),
    ],
)
def test_a_table_that_cannot_be_right_is_named(change: dict[str, object], said: str) -> None:
    [fault] = variants.table_faults(replace(GOOD, **change))  # type: ignore[arg-type]
    assert fault.startswith(GOOD.where) and said in fault


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"reason": "It is 70."}, "70 of its reason is neither in the program nor in what it prints"),
        ({"reason": "It is {missing}."}, "NameError"),
        ({"code": CODE + "\nprint(a)"}, "the last line is no verdict"),
        ({"code": CODE + "\n1 / 0"}, "ZeroDivisionError"),
        ({"code": CODE.replace('"sum:"', '"' + 60 * "-" + '"')}, "over 80 columns"),
    ],
)
def test_a_variant_that_is_not_proven_is_named(change: dict[str, str], said: str) -> None:
    with pytest.raises(VariantError) as raised:
        variants.block(replace(GOOD, **change), VALUES[0])  # type: ignore[arg-type]
    assert str(raised.value).startswith(GOOD.where) and said in str(raised.value)


def test_only_literals_at_the_top_that_stay_are_settings() -> None:
    code = "a, b = 1, -2\nc = [1, 2.0]\nd = a + b\ne = 3\nfor e in c:\n    f = 4\n"
    assert list(variants.settings(code)) == ["a", "b", "c"]
    assert variants.with_values(code, {"b": 5, "a": -7, "c": (1,)}).startswith("a, b = -7, 5\nc = (1,)\n")


def test_a_verdict_that_other_seeds_change_is_named() -> None:
    code = "import torch\n\na = 2\ntorch.manual_seed(0)\nprint(bool(torch.rand(1) < a / 4))"
    table = replace(GOOD, code=code, reason="So.", values=[{"a": 2}])
    assert len(variants.wavering(table, 20)) in range(1, 20)
    assert not variants.wavering(replace(table, values=[{"a": 4}]), 5)
    assert not variants.wavering(GOOD, 5)  # draws nothing
