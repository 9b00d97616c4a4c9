"""Formulas are read as they are meant, and a check sees each change of one."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from proof import arithmetic, checks, claims, evidence, expressions, labs, ledger, pages
from proof.arithmetic import FormulaError
from proof.claims import Claim
from proof.evidence import Program

READ = {
    r"$$\sigma(x) = \frac{1}{1 + e^{-x}}$$": "sigma(x) = 1 / (1 + e ** (-x))",
    r"$\tanh x = 2 \sigma(2x) - 1$": "tanh(x) = 2 * sigma(2 * x) - 1",
    r"$1 - \tanh^2$": "1 - tanh(x) ** 2",
    r"$y = x^2 + 15 \sin^3 x$": "y = x ** 2 + 15 * sin(x) ** 3",
    r"$$p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$$": "p_i = e ** z_i / sum_j(e ** z_j)",
    r"$$\text{Var}(y) = n \cdot \text{Var}(w) \cdot \text{E}[x^2]$$": "Var(y) = n * Var(w) * E(x ** 2)",
    r"$$w \leftarrow w - \text{lr} \cdot g$$": "w ← w - lr * g",
    r"$W_2 (W_1 x + b_1)$": "W_2 * (W_1 * x + b_1)",
    r"$\hat{y} = 45.50 x - 0.77$": "y_hat = 45.5 * x - 0.77",
    r"$2 / (n_{in} + n_{out})$": "2 / (n_in + n_out)",
    "w ← w − lr · m̂ / (√ŝ + ε)": "w ← w - lr * m_hat / (sqrt(s_hat) + epsilon)",
    "4 · ((n + m) · m + 2m)": "4 * ((n + m) * m + 2 * m)",
    "g²": "g ** 2",
}
UNREADABLE = [r"$\int x$", "$2 +$", "$(w + 1$", "4 · 8)", "$a, b$", r"$\frac{1}$", "$w_$"]

# A check, the row of a table, a formula for which it holds, and changes of it that it must see.
CHANGED = [
    ("identity", "", r"$\sigma(x) = 1/(1 + e^{-x})$", [r"$\sigma(x) = 6/(1 + e^{-x})$", "$x = x$"]),
    ("identity", "", r"$\sigma(x) = 1/(1 + e^{-x})$", [r"$\sigma(x) = 1/(1 + e^{x})$"]),
    ("identity", "", "$(A B) C = A (B C)$", ["$A B = B A$", "$A (B + c) = A B + c$"]),
    ("relu", "", r"$f(x) = \max(0, x)$", [r"$f(x) = \min(0, x)$", r"$f(x) = \max(1, x)$"]),
    ("softmax", "", r"$p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$", [r"$p_i = \frac{e^{z_i}}{\sum_j e^{z_i}}$"]),
    ("softmax", "", r"$p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$", [r"$p_i = \frac{e^{z_j}}{\sum_i e^{z_j}}$"]),
    ("cross-entropy", "", r"$-\log p$", [r"$\log p$", r"$-\log 2p$"]),
    ("slope-of-tanh", "", r"$1 - \tanh^2$", [r"$1 + \tanh^2$", r"$1 - \tanh^3$", r"$1 - \sin^2$"]),
    ("neuron", "", "$w_1 x_1 + w_2 x_2 + w_3 x_3 + b$", ["$w_1 x_1 + w_2 x_2 + w_3 x_2 + b$"]),
    ("neuron", "", "$w_1 x_1 + w_2 x_2 + w_3 x_3 + b$", ["$w_1 x_1 + w_2 x_2 + w_3 x_3$"]),
    ("column-layer", "", "$Wx + b$", ["$xW + b$", "$Wx - b$"]),
    ("line", "", r"$\hat{y} = w x + b$", [r"$\hat{y} = w x - b$", "$y = w x + b$", r"$\hat{y} < w x + b$"]),
    ("parameters-of-row", "`LSTM(n, m)`", "4 · ((n + m) · m + 2m)", ["8 · ((n + m) · m + 2m)"]),
    ("parameters-of-row", "`LSTM(n, m)`", "4 · ((n + m) · m + 2m)", ["4 · ((n + m) · m + m)", "4 · n"]),
    ("parameters-of-row", "`BatchNorm1d(n)`, `LayerNorm(n)`", "2n", ["2 · n · n", "3n", "2", "n"]),
    ("parameters-of-row", "`Conv2d(c, f, k, groups=g)`", "k·k·(c/g)·f + f", ["k·k·c·f + f", "k·k·(c/g)·f"]),
    ("sgd", "", "w ← w − lr · g", ["w ← w + lr · g", "w ← w − g", "w = w − lr · g", "g ← w − lr · g"]),
    ("momentum", "", "v ← μ · v + g", ["v ← μ · v − g", "v ← v + g", "v ← μ · g + v"]),
    ("momentum", "", "w ← w − lr · v", ["w ← w − lr · g", "w ← v − lr · w"]),
    ("adamw", "", "w ← w − lr · decay · w − lr · m̂ / (√ŝ + ε)", ["w ← w − lr · m̂ / (√ŝ + ε)"]),
    ("adamw", "", "w ← w − lr · decay · w − lr · m̂ / (√ŝ + ε)", ["w ← w − lr · decay · w − lr · m̂ / √ŝ"]),
    ("adamw", "", "w ← w − lr · decay · w − lr · m̂ / (√ŝ + ε)", ["w ← w − decay · w − lr · m̂ / (√ŝ + ε)"]),
    ("largest-rate", "", r"$\text{lr} < \frac{2}{c}$", [r"$\text{lr} > \frac{2}{c}$", r"$\text{lr} < 3/c$"]),
    ("largest-rate-with-momentum", "", "2 · (1 + μ) / c", ["2 · (1 − μ) / c", "2 · (1 + μ) · c", "2 / c"]),
    ("largest-rate-with-nesterov", "", "2 · (1 + μ) / ((1 + 2 · μ) · c)", ["2 · (1 + μ) / ((1 + μ) · c)"]),
    ("nesterov", "", "w ← w − lr · (g + μ · v)", ["w ← w − lr · (g + v)", "w ← w − lr · (v + μ · g)"]),
    ("dampening", "", "v ← μ · v + (1 − d) · g", ["v ← μ · v + d · g", "v ← (1 − d) · v + μ · g"]),
    (
        "adam",
        "",
        r"$m \leftarrow \beta_1 m + (1 - \beta_1) g$",
        [r"$m \leftarrow \beta_2 m + (1 - \beta_2) g$"],
    ),
    (
        "adam",
        "",
        r"$s \leftarrow \beta_2 s + (1 - \beta_2) g^2$",
        [r"$s \leftarrow \beta_2 s + (1 - \beta_2) g$"],
    ),
    ("adam", "", "w ← w − lr · m̂ / (√ŝ + ε)", ["w ← w − lr · m̂ / ŝ", "w ← w − lr · m̂ / (√ŝ − ε)"]),
    (
        "sgd-with-decay",
        "",
        r"$w \leftarrow w - \text{lr} \cdot (g + \text{decay} \cdot w)$",
        [r"$w \leftarrow w - \text{lr} \cdot (g - \text{decay} \cdot w)$"],
    ),
    ("corrected-mean", "", r"$\hat{m} = m / (1 - \beta_1^t)$", [r"$\hat{m} = m / (1 - \beta_2^t)$"]),
    ("corrected-mean", "", r"$\hat{s} = s / (1 - \beta_2^t)$", [r"$\hat{s} = s / (1 + \beta_2^t)$"]),
    ("final-velocity", "", r"$1 / (1 - \mu)$", [r"$1 / (1 + \mu)$", r"$2 / (1 - \mu)$", r"$1 / \mu$"]),
    ("central-difference", "", r"$\frac{f(w + h) - f(w - h)}{2h}$", [r"$\frac{f(w + h) - f(w)}{h}$"]),
    ("variance-of-a-sum", "", r"$\text{Var}(y) = n \text{Var}(w) \text{E}[x^2]$", [r"$\text{Var}(y) = n$"]),
    ("variance-of-a-sum", "", r"$n \text{Var}(w)$", [r"$\text{Var}(w)$", r"$n \text{Var}(x)$"]),
    (
        "variance-of-a-product",
        "",
        r"$\text{Var}(w x) = \text{E}[w^2] \cdot \text{E}[x^2]$",
        [r"$\text{Var}(w x) = \text{Var}(w) \cdot \text{Var}(x)$", r"$\text{Var}(w x) = \text{E}[x^2]$"],
    ),
    ("variance-of-even-numbers", "", "$b^2 / 3$", ["$b^2 / 2$", "$b / 3$", "$b^2 / 12$"]),
    ("xavier", "", "$2 / (n_{in} + n_{out})$", ["$2 / n_{in}$", "$1 / (n_{in} + n_{out})$"]),
    ("keeps-the-gradient", "", "$1 / n_{out}$", ["$1 / n_{in}$", "$2 / n_{out}$"]),
    ("default-shrinks", "", r"$1/\sqrt{6}$", [r"$1/\sqrt{5}$", r"$1/\sqrt{7}$", "$1/6$"]),
    ("last-whole-number", "", "$2^{24}$", ["$2^{23}$", "$2^{25}$", "$3^{24}$"]),
    (
        "attention",
        "",
        r"$\text{attention}(Q, K, V) = \text{softmax}\left(\frac{Q K^T}{\sqrt{d}}\right) V$",
        [
            r"$\text{attention}(Q, K, V) = \text{softmax}\left(\frac{Q K^T}{d}\right) V$",
            r"$\text{attention}(Q, K, V) = \text{softmax}\left(Q K^T\right) V$",
            r"$\text{attention}(Q, K, V) = \text{softmax}\left(\frac{Q K^T}{\sqrt{d}}\right)$",
            r"$\text{attention}(Q, K, V) = \frac{Q K^T}{\sqrt{d}} V$",
        ],
    ),
    ("not-a-number", "", r"$0 \cdot \log 0$", [r"$1 \cdot \log 0$", r"$0 \cdot \log 1$"]),
]
# One change of a formula, wherever it fits.
CHANGES: dict[str, Callable[[str], str]] = {
    r"\d": lambda found: str((int(found) + random.randint(1, 9)) % 10),
    r"\\cdot|·|×": lambda _: "+",
    r"\+": lambda _: "−",
    r"(?<![{(^])[-−]": lambda _: "+",
    "/": lambda _: "·",
    "<": lambda _: ">",
    r"\\sqrt|√|[²³]": lambda _: "",
    r"\\(?:sin|tanh)": lambda _: r"\cos",
    r"\\max": lambda _: r"\min",
    r"(?<![\\\w{])[a-z](?![\w}])": lambda _: "q",
    r"[+−-] [\w·]+(?=\$*$)": lambda _: "",  # the last term
}


@pytest.mark.parametrize("text", READ)
def test_a_formula_is_read_as_it_is_meant(text: str) -> None:
    assert str(arithmetic.read(text)) == READ[text]


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_cannot_be_read_says_where_and_makes_a_claim(text: str) -> None:
    with pytest.raises(FormulaError, match=re.escape(f"cannot read the formula {text} from")):
        arithmetic.read(text)
    assert arithmetic.says_something(text)


def test_a_lone_symbol_or_number_says_nothing() -> None:
    lone = ["$x$", "$x_1$", r"$\hat{y}$", r"$\mu$", "$n_{in}$", "$3$", "$-2$", r"$\tanh$"]
    claimed = ["$2x$", "$x^2$", "$w = 3$", r"$\sqrt{2}$", r"$\tanh x$", r"$\text{E}[x]$"]
    assert [text for text in lone + claimed if arithmetic.says_something(text)] == claimed


def test_arithmetic_in_plain_letters_is_one_claim() -> None:
    text = "It has 4 · (n + m), 28 × 28 = 784; a 32 × 32 image, g², in × out, from 1 − lr·c on: −2 or 3/4."
    found = [said for kind, said, *_ in claims.scanned(text)[0] if kind == "formula"]
    assert found == ["4 · (n + m)", "28 × 28 = 784", "g²", "in × out", "1 − lr·c", "3/4"]
    row = "| `PReLU(n)` | n | for each of n channels, `a` | 2n |"
    assert [said for kind, said, *_ in claims.scanned(row)[0] if kind == "formula"] == ["n"]


@pytest.mark.parametrize(("name", "row", "formula", "changes"), CHANGED, ids=lambda value: str(value)[:40])
def test_a_check_holds_for_its_formula_and_for_no_other(
    name: str, row: str, formula: str, changes: list[str]
) -> None:
    assert checks.holds(name, formula, row)
    assert [change for change in changes if checks.holds(name, change, row)] == []


def in_the_book() -> Iterator[tuple[Claim, str, tuple[Program, ...]]]:
    """Each formula, the proof that its ledger names, and the programs of its section."""
    for page in [*pages.load_pages(), *labs.load_labs()]:
        stated = ledger.stated(page)
        near = ledger.Evidence(page).near
        for claim, entry in zip(
            stated, ledger.paired(stated, ledger.read(ledger.path_of(page.path))), strict=True
        ):
            if claim.kind == "formula" and entry:
                yield claim, entry.reference, tuple(near(claim))


def test_every_check_proves_a_formula_of_the_book() -> None:
    assert set(checks.CHECKS) - {reference for _, reference, _ in in_the_book()} == set()


def test_changed_formulas_of_the_book_are_refused() -> None:
    planted, survivors = 0, []
    for claim, reference, programs in in_the_book():
        random.seed(claim.text)  # what is planted in one formula depends on no other
        places = [
            (place, change)
            for pattern, change in CHANGES.items()
            for place in re.finditer(pattern, claim.text)
        ]
        for place, change in random.sample(places, min(2, len(places))):
            planted += 1
            changed = claim.text[: place.start()] + change(place[0]) + claim.text[place.end() :]
            try:
                if checks.holds(reference, changed, claim.row, programs):
                    survivors.append(f"{claim.where}: {changed}")
            except FormulaError:
                pass
    assert planted > 100 and survivors == []


PAGE = """# Demo

## Slopes {#slopes}

The slope of $w^3 - w$ is $3w^2 - 1$, at $w = 2$ too.

```python title="demo/cube.py"
--8<-- "demo/cube.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "demo/cube.txt"
```
"""
CUBE = "w = 2.0\ny = w**3 - w\nprint(y)\n"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    for name, folder in (("ROOT", ""), ("DOCS", "docs"), ("SNIPPETS", "snippets")):
        monkeypatch.setattr(pages, name, tmp_path / folder)
    found = tmp_path / "docs" / "demo.md"
    program = tmp_path / "snippets" / "demo" / "cube.py"
    for path, text in ((found, PAGE), (program, CUBE), (program.with_suffix(".txt"), "6.0\n")):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    caches = (pages._preprocessor, evidence.stored, expressions.places, checks.proving, checks.holds)
    for cached in caches:
        cached.cache_clear()
    yield found
    for cached in caches:
        cached.cache_clear()


def said(page: Path, update: bool = False) -> str:
    return "\n".join(ledger.check(pages.load_page(page), update, lambda *_: None))


def test_the_program_of_a_section_proves_what_it_computes(page: Path) -> None:
    assert said(page, update=True) == "" and said(page) == ""
    formulas = [entry for entry in ledger.read(ledger.path_of(page)) if entry.proof == "evaluated"]
    assert [entry.reference for entry in formulas] == [
        "demo/cube.py:2",
        "slope of demo/cube.py:2",
        "demo/cube.py:1",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("$w^3 - w$", "$w^3 + w$"),
        ("$3w^2 - 1$", "$3w^2 - 2$"),
        ("$w = 2$", "$w = 3$"),
        ("$w^3 - w$", "$v^3 - v$"),
    ],
)
def test_a_formula_that_no_program_computes_is_red_even_when_updated(page: Path, old: str, new: str) -> None:
    assert said(page, update=True) == ""
    page.write_text(PAGE.replace(old, new), encoding="utf-8")
    assert f"docs/demo.md:5: no check evaluates the formula {new}, read as `" in said(page)
    assert "or write a check in tests/proof/checks/" in said(page, update=True)


def test_a_formula_that_cannot_be_read_is_named_with_its_line(page: Path) -> None:
    page.write_text(PAGE.replace("$w^3 - w$", r"$\oint w$, $w -$"), encoding="utf-8")
    assert "docs/demo.md:5: cannot read the formula $w -$ from `its end` on: write it more plainly" in said(
        page
    )


def test_no_reason_excuses_a_formula(page: Path) -> None:
    assert said(page, update=True) == ""
    path = ledger.path_of(page)
    text = path.read_text(encoding="utf-8").replace(
        "evaluated demo/cube.py:2  ", "plain     because I say so  "
    )
    path.write_text(text, encoding="utf-8")
    assert "docs/demo.md:5: tests/ledger/demo.txt says otherwise" in said(page)


def test_a_program_that_computes_something_else_proves_nothing(page: Path) -> None:
    program = page.parent.parent / "snippets" / "demo" / "cube.py"
    program.write_text(CUBE.replace("w**3 - w", "w**3 + w"), encoding="utf-8")
    assert "no check evaluates the formula $w^3 - w$" in said(page, update=True)
