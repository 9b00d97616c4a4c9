"""How many of the planted faults were caught: by kind for a test's report, by family for the site."""

from collections.abc import Iterable

from proof.faults import GOALS, KINDS
from proof.faults.trial import Outcome

HEAD = ("kind", "caught", "updated")


def families(outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    grouped: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        grouped.setdefault(KINDS[outcome.kind].family, []).append(outcome)
    return grouped


def kinds(outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    grouped: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        grouped.setdefault(outcome.kind, []).append(outcome)
    return grouped


def table(grouped: dict[str, list[Outcome]]) -> str:
    """A line for each group: of how many faults how many were caught, and refused after an update.

    The rates come first: a phone shows the beginning of a long line.
    """
    rows = [HEAD, *((name, *rates(found)) for name, found in grouped.items())]
    return "".join(f"{caught:>10}  {refused:>10}  {name}\n" for name, caught, refused in rows)


def rates(found: list[Outcome]) -> tuple[str, str]:
    planted = len(found)
    return (
        f"{sum(one.caught for one in found)} of {planted}",
        f"{sum(one.refused for one in found)} of {planted}",
    )


def by_family(outcomes: Iterable[Outcome]) -> str:
    """What the site shows."""
    every = list(outcomes)
    return table({**families(every), "all": every})


def by_kind(outcomes: Iterable[Outcome]) -> str:
    """What a run prints: each kind, and each fault that was left or accepted, with the reason."""
    every = list(outcomes)
    lines = [table(kinds(every))]
    for title, left in (
        ("not caught", [one for one in every if not one.caught]),
        ("caught, and accepted by an update", [one for one in every if one.caught and not one.refused]),
    ):
        lines += [f"{title}:\n" if left else f"{title}: none\n"]
        lines += [f"  {one.kind}: {one.where}: {one.what} ({reason(one)})\n" for one in left]
    return "".join(lines)


def reason(outcome: Outcome) -> str:
    return KINDS[outcome.kind].reason or "no reason is known: mend the check"


def missed_goals(outcomes: Iterable[Outcome]) -> list[str]:
    """The families of which too few faults were caught."""
    return [
        f"{family}: {rates(found)[0]} faults were caught, {goal:.0%} are wanted"
        for family, found in families(outcomes).items()
        if sum(one.caught for one in found) < (goal := GOALS.get(family, 1.0)) * len(found)
    ]
