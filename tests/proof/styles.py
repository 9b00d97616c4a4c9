"""Our stylesheets: each selector and each custom property, with the line where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, FunctionBlock, IdentToken, Node, QualifiedRule, SquareBracketsBlock

from proof.pages import DOCS, ROOT

STYLES = DOCS / "assets" / "stylesheets"


@dataclass(frozen=True)
class Name:
    """A class, an id, an attribute or a kind of element in a selector; or a custom property that is set."""

    text: str
    where: str


def selected() -> Iterator[Name]:
    """Every name in every selector."""
    for rule, place in rules():
        yield from (Name(token.value, f"{place}:{token.source_line}") for token in names(rule.prelude))


def properties() -> Iterator[Name]:
    """Every custom property, `--proof-line`, that a rule sets."""
    for rule, place in rules():
        for one in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
            if one.type == "declaration" and one.name.startswith("--"):
                yield Name(one.name, f"{place}:{one.source_line}")


def rules() -> Iterator[tuple[QualifiedRule, str]]:
    """Each rule of each stylesheet, those within `@media` too, and its file."""
    for path in sorted(STYLES.glob("*.css")):
        place = path.relative_to(ROOT).as_posix()
        yield from ((rule, place) for rule in within(path))


def within(path: Path) -> Iterator[QualifiedRule]:
    waiting = tinycss2.parse_stylesheet(path.read_text(encoding="utf-8"), skip_comments=True)
    while waiting:
        rule = waiting.pop()
        if rule.type == "error":
            raise ValueError(f"{path.relative_to(ROOT).as_posix()}:{rule.source_line}: {rule.message}")
        if isinstance(rule, QualifiedRule):
            yield rule
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in {"media", "supports"}:
            waiting += tinycss2.parse_rule_list(rule.content, skip_comments=True)


def classes(rule: QualifiedRule) -> Iterator[set[str]]:
    """For each selector of a rule the classes that it cannot do without: what `:is(…)` holds is left out."""
    asked, before = set[str](), None
    for token in rule.prelude:
        if token == ",":
            yield asked
            asked = set()
        elif before == "." and isinstance(token, IdentToken):
            asked.add(token.value)
        before = token
    yield asked


def names(tokens: list[Node]) -> Iterator[Node]:
    """The tokens of a selector that name something of a page: not `:hover`, nor the value of an attribute."""
    pseudo = False
    for token in tokens:
        if isinstance(token, FunctionBlock):  # :is(…), :not(…), :has(…)
            yield from names(token.arguments)
        elif isinstance(token, SquareBracketsBlock):
            yield from [part for part in token.content if isinstance(part, IdentToken)][:1]
        elif token.type == "hash" or (isinstance(token, IdentToken) and not pseudo):
            yield token
        pseudo = token == ":"
