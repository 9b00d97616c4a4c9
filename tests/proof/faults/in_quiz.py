"""Keys of the quiz, their evidence, and what holds a statement together."""

import re
from pathlib import Path
from random import Random

from proof import pages, quiz
from proof.faults import Fault, kind
from proof.faults.judges import CHANGED, EVIDENCE, EXCHANGED, IDS, KEYS
from proof.faults.project import edited, line_of, place, text
from proof.pages import Statement


def one_of(rng: Random) -> tuple[Statement, Path, int]:
    """A statement, its page, and where its id stands there."""
    statement = rng.choice(quiz.bank())
    path = pages.ROOT / statement.where.partition(":")[0]
    return statement, path, text(path).index(f"{{id: {statement.id}}}")


def within(rng: Random, pattern: str, new: str) -> Fault | None:
    """The first place that a pattern finds in a statement's text is something else."""
    statement, path, start = one_of(rng)
    found = re.compile(pattern).search(text(path), start)
    end = text(path).index("\n///", start)
    if not found or found.end() > end:
        return None
    said = found.expand(new)
    what = f"{statement.id}: {found[0]} → {said or 'nothing'}"
    where = place(path, line_of(text(path), found.start()))
    return Fault(where, " ".join(what.split()), edited(path, *found.span(), said), path)


@kind("a key turned round", "keys", KEYS, 4)
def key(rng: Random) -> Fault | None:
    return within(rng, r"\*\*True", "**False") or within(rng, r"\*\*False", "**True")


@kind("a key left out", "keys", KEYS, 3)
def no_key(rng: Random) -> Fault | None:
    return within(rng, r"\*\*(?:True|False)\.\*\* ", "")


@kind("a statement without a link to its section", "keys", KEYS, 3)
def no_link(rng: Random) -> Fault | None:
    """The last link of its reason is plain text."""
    statement, path, start = one_of(rng)
    end = text(path).index("\n```", start)
    reason = text(path)[start:end]
    said = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", reason)
    where = place(path, line_of(text(path), start))
    return (
        Fault(where, f"{statement.id}: no link", edited(path, start, end, said), path)
        if said != reason
        else None
    )


@kind("an id that is taken", "keys", IDS, 3)
def same_id(rng: Random) -> Fault | None:
    """Of a statement elsewhere: two answers would be stored as one."""
    other, _, _ = one_of(rng)
    return within(rng, r"\{id: [\w-]+(?=\})", f"{{id: {other.id}") if (other) else None


@kind("an id with a wrong letter", "keys", KEYS, 3)
def wrong_id(rng: Random) -> Fault | None:
    return within(rng, r"\{id: (\w)", r"{id: _\1")


@kind("a statement never closed", "keys", KEYS, 3)
def unclosed(rng: Random) -> Fault | None:
    """The last of a page: any other would be closed by the next."""
    path = rng.choice(quiz.chapters()).path
    end = text(path).rindex("\n///\n")
    return Fault(place(path, line_of(text(path), end)), "/// left out", edited(path, end, end + 4, ""), path)


@kind("a typed verdict", "keys", EVIDENCE, 4)
def typed(rng: Random) -> Fault | None:
    """The evidence prints its verdict, and computes nothing that decides it."""
    statement, _, _ = one_of(rng)
    program = quiz.evidence(statement)
    assert program
    source = pages.SNIPPETS / program.title
    start = text(source).rstrip("\n").rindex("\n") + 1
    said = f"print({statement.verdict})\n"
    where = place(source, line_of(text(source), start))
    return Fault(where, said.strip(), edited(source, start, len(text(source)), said), source)


@kind("evidence that is not shown", "keys", KEYS, 3)
def unproven(rng: Random) -> Fault | None:
    statement, path, start = one_of(rng)
    first, end = text(path).index("\n```", start), text(path).index("\n///", start)
    where = place(path, line_of(text(path), first))
    return Fault(where, f"{statement.id}: no evidence", edited(path, first, end, ""), path)


@kind("two programs of evidence exchanged", "keys", EXCHANGED, 3)
def exchanged(rng: Random) -> Fault | None:
    """Of one chapter and one verdict: each key is still right."""
    pairs = [
        (one, two)
        for one in quiz.bank()
        for two in quiz.bank()
        if one.id < two.id
        and one.verdict == two.verdict
        and one.where.partition(":")[0] == two.where.partition(":")[0]
    ]
    one, two = rng.choice(pairs)
    path = pages.ROOT / one.where.partition(":")[0]
    first, second = (quiz.evidence(statement) for statement in (one, two))
    assert first and second
    names = {first.title.removesuffix(".py"): second.title.removesuffix(".py")}
    names |= {new: old for old, new in names.items()}
    said = re.sub(r"[\w/]+(?=\.(?:py|txt)\")", lambda name: names.get(name[0], name[0]), text(path))
    return Fault(one.where, f"{one.id} ↔ {two.id}", {path: said}, path)


@kind("a comparison of evidence negated", "keys", CHANGED, 4)
def compared(rng: Random) -> Fault | None:
    """In the line that prints the verdict."""
    signs = {"<": ">=", ">": "<=", "==": "!=", "!=": "==", "<=": ">", ">=": "<"}
    statement, _, _ = one_of(rng)
    program = quiz.evidence(statement)
    assert program
    source = pages.SNIPPETS / program.title
    start = text(source).rstrip("\n").rindex("\n") + 1
    found = re.compile(r"(?<= )(?:[<>]=?|[!=]=)(?= )").search(text(source), start)
    if not found:
        return None
    where = place(source, line_of(text(source), found.start()))
    files = edited(source, *found.span(), signs[found[0]])
    return Fault(where, f"{found[0]} → {signs[found[0]]}", files, source)
