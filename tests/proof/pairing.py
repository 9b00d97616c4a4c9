"""Which stored line of a ledger belongs to which claim of its page, whatever came, went or changed there.

A line belongs to the same claim of its section; or to another that stands between the same words, which tells
that the claim changed there: a digit, a name, or two numbers that changed places.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from proof.claims import NUMBER, WORDS

CODE_CLAIM = re.compile(r"\[(`+)(?!`).+?(?<!`)\1\]")
CODE = re.compile(r"`[^`]*`")  # of a neighbour
# Claims near a claim may change with it: only that they stand there counts. `Three times` may become `twice`.
NEAR = re.compile(
    rf"(?:`[^`]*`|\$[^$]*\$|{NUMBER}|\b(?:{'|'.join(WORDS)})\b)(?:[\s-]times\b)?", re.IGNORECASE
)
TOKEN = re.compile(r"#|[^\W\d_]+")
NEAREST = 3  # words on each side
# What a pair is worth. Two claims that changed places are worth more as two changes than as one that moved.
SAME, SAME_SIDE, CHANGED = 2.0, 0.5, 1.6


@dataclass(frozen=True)
class Place:
    """A claim as its context has it, and the nearest words on its sides."""

    claim: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def split(context: str) -> tuple[str, str, str]:
    """The words before a claim, the claim with its brackets, and the words after it."""
    if code := CODE_CLAIM.search(context):
        start, end = code.span()
    else:
        plain = CODE.sub(lambda code: re.sub(r"[\[\]]", " ", code[0]), context)
        plain = plain if "[" in plain and "]" in plain else context  # pieces of code at both ends
        start, end = plain.find("["), plain.rfind("]") + 1
    return context[:start], context[start:end], context[end:]


def place(context: str) -> Place:
    before, claim, after = split(context)
    if before.count("`") % 2:  # the context begins within a piece of code
        before = f"# {before.partition('`')[2]}"
    if after.count("`") % 2:
        after = f"{after.rpartition('`')[0]} #"
    after = re.sub(r"^[\s-]times\b", "", after)
    left, right = (TOKEN.findall(NEAR.sub("#", side).lower()) for side in (before, after))
    return Place(claim, tuple(left[::-1][:NEAREST]), tuple(right[:NEAREST]))


def alike(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Are these the same words, as far as the shorter goes? A context may be cut sooner than it was."""
    return one == two or bool(one and two and one[: len(two)] == two[: len(one)])


def worth(now: Place, then: Place) -> float:
    """How well a claim and a stored line fit: nothing where neither claim nor words are the same."""
    sides = alike(now.before, then.before) + alike(now.after, then.after)
    if now.claim == then.claim:
        return SAME + SAME_SIDE * sides
    return CHANGED if sides == 2 else 0


def paired(now: Sequence[tuple[str, str]], then: Sequence[tuple[str, str]]) -> list[int | None]:
    """For each claim, as section and context, the index of its stored line: in order within each section."""
    pairs: list[int | None] = [None] * len(now)
    for section in dict.fromkeys(name for name, _ in now):
        mine = [i for i, (name, _) in enumerate(now) if name == section]
        stored = [i for i, (name, _) in enumerate(then) if name == section]
        if [now[i] for i in mine] == [then[j] for j in stored]:
            found = [(i, i) for i in range(len(mine))]
        else:
            found = aligned([place(now[i][1]) for i in mine], [place(then[j][1]) for j in stored])
        for i, j in found:
            pairs[mine[i]] = stored[j]
    return pairs


def aligned(now: list[Place], then: list[Place]) -> list[tuple[int, int]]:
    """The pairs, in order, that are worth most together."""
    best = [[0.0] * (len(then) + 1) for _ in range(len(now) + 1)]  # of what follows each pair of places
    worths = [[worth(one, two) for two in then] for one in now]
    for i in reversed(range(len(now))):
        for j in reversed(range(len(then))):
            here = worths[i][j] + best[i + 1][j + 1] if worths[i][j] else 0
            best[i][j] = max(here, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(now) and j < len(then):
        if worths[i][j] and best[i][j] == worths[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
