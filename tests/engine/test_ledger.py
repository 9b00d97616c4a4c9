"""The ledger sees each claim, finds its nearest proof, and says what changed and where."""

from pathlib import Path

import pytest

from proof import claims, evidence, ledger, names, pages
from proof.demo import Ledgered

PAGE = """---
title: Demo
description: Adds two and two.
---
# Demo

## Sums {#sums}

Two and three: the sum is 5, and the mean is 2.5. Nothing here is 97 %, or −2.

```python title="demo/sum.py"
--8<-- "demo/sum.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "demo/sum.txt"
```

## Other {#other}

There are 40 rows, and `torch.zeros(2, 3)` has six numbers.
"""
SUM = """# The answer is not 7.
numbers = [2, 3]
print("sum:", sum(numbers))
print("mean:", sum(numbers) / 2, "of", 5)
print("share: 97%", -2)
"""


PRINTED = "sum: 5\nmean: 2.5 of 5\nshare: 97% -2\n"


class Demo(Ledgered):
    """A page with one program, and its ledger."""

    def __init__(self, root: Path) -> None:
        self.page = root / "docs" / "demo.md"
        self.program = root / "snippets" / "demo" / "sum.py"
        for path in (self.page, self.program):
            path.parent.mkdir(parents=True)
        self.page.write_text(PAGE, encoding="utf-8")
        self.program.write_text(SUM, encoding="utf-8")
        self.program.with_suffix(".txt").write_text(
            "sum: 5\nmean: 2.5 of 5\nshare: 97% -2\n", encoding="utf-8"
        )

    @property
    def ledger(self) -> Path:
        return ledger.path_of(self.page)


@pytest.fixture
def demo(apart: Path) -> Demo:
    demo = Demo(apart)
    demo.edit(demo.page, "There are 40 rows", "There are rows")
    assert demo.check(update=True) == "" and demo.check() == ""
    return demo


def said(text: str) -> list[tuple[str, str]]:
    found, _ = claims.scanned(text)
    return [(kind, text) for kind, text, *_ in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a 10-18-20-5 network of 683", [("number", "10-18-20-5"), ("number", "683")]),
        (
            "from −0.77 to 1.8e-7, 57 % or 941 ms",
            [("number", w) for w in ("−0.77", "1.8e-7", "57 %", "941 ms")],
        ),
        ("between 3-5 and 177,004,800", [("number", w) for w in ("3", "5", "177,004,800")]),
        ("2²⁴ + 1", [("number", "2²⁴"), ("number", "1")]),
        ("Twice as many, or half", [("word", "Twice"), ("word", "half")]),
        ("`nn.Linear(3, 1)` and $x^2 + 1$", [("code", "nn.Linear(3, 1)"), ("formula", "$x^2 + 1$")]),
        ('[a link](page.md#99 "of 12 parts") {#id-3}', [("number", "12")]),
        ('<img src="4.png" alt="a row of 7"> float32', [("number", "7")]),
        ("https://example.org/3 <!-- 8 -->", []),
    ],
)
def test_the_claims_of_a_text(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("number", "printed", "given"),
    [
        ("0.57", "0.5684", True),
        ("0.57", "0.58", False),
        ("683", "684", False),
        ("177,004,800", "177004800", True),
        ("1.8e-7", "1.7881e-07", True),
        ("32,896", "[256, 128, 32896]", True),
        ("−0.77", "-0.7712", True),
        ("−0.77", "0.7712", False),
        ("57 %", "57%", True),
        ("57 %", "57", False),
        ("4 bytes", "float32 4 bytes each", True),
        ("32 bits", "torch.float32", True),
        ("4 KiB", "4 bytes each", False),
        ("2 ms", "2 times in 2 rooms", False),
        ("2²⁴", "16777216", True),
        ("10-18-5", "10 to 18 to 5", True),
        ("10-18-5", "10 to 18 to 6", False),
    ],
)
def test_a_number_is_given_as_written_or_rounded(number: str, printed: str, given: bool) -> None:
    claim = claims.Claim("", "number", number, "", pages.Line("", Path(), 0))
    source = evidence.Source("printed", "", printed, evidence.numbers_in(printed))
    assert ledger.gives(source, claim) is given


def test_each_claim_is_proven_by_its_nearest_line(demo: Demo) -> None:
    proofs = {entry.context: (entry.proof, entry.reference) for entry in ledger.read(demo.ledger)}
    by_claim = {
        context[context.find("[") + 1 : context.find("]")]: proof for context, proof in proofs.items()
    }
    assert by_claim["5"] == ("printed", "demo/sum.txt:1")
    assert by_claim["2.5"] == ("printed", "demo/sum.txt:2")  # the line that speaks of the mean
    assert by_claim["97 %"] == ("printed", "demo/sum.txt:3")
    assert by_claim["−2"] == ("printed", "demo/sum.txt:3")
    assert by_claim["three"] == ("set", "demo/sum.py:2")
    assert by_claim["six"] == ("plain", "")
    assert by_claim["`torch.zeros(2, 3)`"] == ("resolved", "torch.zeros")


def test_of_two_programs_that_give_a_number_the_one_beside_it_proves_it(demo: Demo) -> None:
    other = demo.program.with_name("other.py")
    other.write_text("print(5)\n", encoding="utf-8")
    other.with_suffix(".txt").write_text("5\n", encoding="utf-8")
    fence = '```python title="demo/other.py"\n--8<-- "demo/other.py"\n```\n'
    for text, program in (("All 5 of them.", "sum"), (f"{fence}\nAll 5 of them.\n\n{fence}", "other")):
        page = PAGE.replace("## Other", f"{text}\n\n## Other").replace("40 rows", "rows")
        demo.page.write_text(page, encoding="utf-8")
        demo.ledger.unlink()
        assert demo.check(update=True) == ""
        assert any(
            entry.context.startswith("All [5]") and entry.reference.startswith(f"demo/{program}.")
            for entry in ledger.read(demo.ledger)
        )


def test_of_two_lines_that_give_a_number_the_one_with_its_neighbours_proves_it(demo: Demo) -> None:
    demo.edit(demo.page, "## Other", "They are 5 and 2.5.\n\n## Other")
    assert demo.check(update=True) == ""
    assert ("They are [5] and 2.5.", "demo/sum.txt:2") in [
        (entry.context, entry.reference) for entry in ledger.read(demo.ledger)
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sum is 5", "sum is 2"),
        ("three: the", "two: the"),
        ("six numbers", "five numbers"),
        ("zeros(2, 3)", "zeros(2, 4)"),
        ("97 %", "97"),
        ("−2", "2"),
        (", or −2", ""),
        ("has six", "has six times two"),
        ("description: Adds two", "description: Adds three"),
    ],
)
def test_a_claim_that_changes_comes_or_goes_is_seen(demo: Demo, old: str, new: str) -> None:
    demo.edit(demo.page, old, new)
    wrong = demo.check()
    line = next(i for i, text in enumerate(PAGE.split("\n"), 1) if old in text)
    assert f"docs/demo.md:{line}: tests/ledger/demo.txt says otherwise" in wrong
    assert "pytest --update-outputs -k" in wrong


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sum is 5", "sum is 2"),
        ("three: the", "two: the"),
        ("six numbers", "five numbers"),
        ("or −2", "or 2"),
    ],
)
def test_a_claim_that_changes_while_its_proof_holds_is_refused_also_by_an_update(
    demo: Demo, old: str, new: str
) -> None:
    """Each new number stands in the section, or is a word without a proof: nothing else would tell."""
    demo.edit(demo.page, old, new)
    for update in (True, False, True):
        assert "has not changed: mend" in demo.check(update)
    demo.edit(demo.page, new, old)
    assert demo.check(update=True) == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sum is 5, and the mean is 2.5", "sum is 2.5, and the mean is 5"),
        ("Two and three", "Three and two"),
        ("`torch.zeros(2, 3)` has six", "six has `torch.zeros(2, 3)`"),
    ],
)
def test_two_claims_that_changed_places_are_refused_also_by_an_update(demo: Demo, old: str, new: str) -> None:
    """Each of the two stands in the section, and still has its proof: only its place tells."""
    demo.edit(demo.page, old, new)
    for update in (True, False, True):
        assert "has not changed: mend" in demo.check(update)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Two and three: the sum", "The sum"),
        ("The sum is", "Nobody doubts it. Two and three, or five: then the sum is"),
        (
            "Two and three: the sum is 5, and",
            "Two and three: the sum is 5. Of these 5, 2 and 3 are whole, and",
        ),
        ("There are rows, and", "Other words, and"),
    ],
)
def test_a_text_that_grows_or_shrinks_is_accepted_by_an_update(demo: Demo, old: str, new: str) -> None:
    demo.edit(demo.page, old if old in PAGE else "There are rows", new)
    assert demo.check(update=True) == "" and demo.check() == ""


def test_a_claim_that_changes_with_its_proof_finds_it_again(demo: Demo) -> None:
    demo.edit(demo.page, "mean is 2.5", "mean is 3.5")
    demo.edit(demo.program.with_suffix(".txt"), "2.5", "3.5")
    assert demo.check(update=True) == "" and demo.check() == ""


def test_a_doubted_claim_is_accepted_without_its_line(demo: Demo) -> None:
    demo.edit(demo.page, "sum is 5", "sum is 2")
    assert "delete that line of tests/ledger/demo.txt" in demo.check(update=True)
    lines = demo.ledger.read_text(encoding="utf-8").splitlines(keepends=True)
    demo.ledger.write_text("".join(line for line in lines if "[5]" not in line), encoding="utf-8")
    assert demo.check(update=True) == "" and demo.check() == ""


def test_a_number_that_nothing_gives_is_refused_also_by_an_update(demo: Demo) -> None:
    demo.edit(demo.page, "There are rows", "There are 40 rows")
    for update in (False, True, False):
        assert "docs/demo.md:21: nothing in its section gives 40" in demo.check(update)
    demo.edit(demo.ledger, "missing   " + " " * 42, f"given     {'as the exercise says':<42}")
    assert demo.check() == ""
    demo.edit(demo.ledger, "as the exercise says", " " * 20)  # a reason has to be typed
    assert "nothing in its section gives 40" in demo.check()


@pytest.mark.parametrize("number", ["7", "64"])
def test_a_comment_or_a_name_proves_no_number(demo: Demo, number: str) -> None:
    demo.edit(demo.program, "numbers = [2, 3]", "numbers = [2, 3]\nfloat64 = float")
    demo.edit(demo.page, "mean is 2.5", f"mean is {number}")
    assert f"nothing in its section gives {number}" in demo.check(update=True)


def test_a_proof_that_an_author_chose_stays_while_it_holds(demo: Demo) -> None:
    demo.edit(demo.ledger, "demo/sum.txt:1", "demo/sum.py:4 ")
    demo.edit(demo.ledger, "printed   demo/sum.py:4", "set       demo/sum.py:4")
    assert demo.check() == ""
    demo.edit(demo.page, "## Sums", "Some words.\n\n## Sums")
    assert demo.check(update=True) == "" and "set       demo/sum.py:4" in demo.ledger.read_text("utf-8")
    demo.edit(demo.program, '"of", 5', '"of", 6')
    assert "-set       demo/sum.py:4" in demo.check()


def test_a_changed_output_takes_the_proof_away(demo: Demo) -> None:
    demo.edit(demo.program.with_suffix(".txt"), "97%", "98%")
    assert "docs/demo.md:9: nothing in its section gives 97 %" in demo.check()


def test_lines_stay_put_when_other_text_moves(demo: Demo) -> None:
    before = demo.ledger.read_text(encoding="utf-8")
    demo.edit(demo.page, "# Demo\n", "# Demo\n\nSome words without a claim.\n")
    assert demo.check() == "" and demo.ledger.read_text(encoding="utf-8") == before


def test_a_line_that_is_none_is_said(demo: Demo) -> None:
    demo.edit(demo.ledger, "printed ", "prnted  ")
    with pytest.raises(ledger.LedgerError, match=r"tests/ledger/demo\.txt:\d+: not a line of a ledger"):
        demo.check()


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("nn.Linear(3, 1)", "torch.nn.Linear"),
        ("nn.Linear(3)", ""),
        ("nn.Linearr", ""),
        ("nn.Linear(3, 1, biass=True)", ""),
        ("Conv2d(c, f, (k, h), groups=g)", "torch.nn.Conv2d"),
        ("argmax(dim=1)", "torch.argmax"),
        ("argmax(dimm=1)", ""),
        (".numpy()", "torch.Tensor.numpy"),
        ("optimizer.zero_grad()", "torch.nn.Module.zero_grad"),
        ("optimizer.zerograd()", ""),
        ("bias=False", "torch.nn.BatchNorm1d(bias)"),
        ("biass=False", ""),
        ("torch.save(model, …)", "torch.save"),
        ("for", "keyword for"),
        ("model[0].parameters()", "torch.nn.Module.parameters"),
    ],
)
def test_a_name_resolves_with_its_arguments_or_not_at_all(code: str, path: str) -> None:
    assert names.resolve(code) == path
