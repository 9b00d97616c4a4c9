"""Lines of the ledger."""

import re
from pathlib import Path
from random import Random

from proof import labs, ledger, pages
from proof.faults import Fault, kind
from proof.faults.judges import LEDGER
from proof.faults.project import edited, line_of, place, short, text


def line(rng: Random, pattern: str) -> tuple[Path, Path, re.Match[str]]:
    """A page or lab, its ledger, and a line of that which a pattern finds."""
    paths = {ledger.path_of(path): path for path in [*(p.path for p in pages.load_pages()), *labs.LABS]}
    fitting = [path for path in sorted(paths) if path.exists() and re.search(pattern, text(path))]
    path = rng.choice(fitting)
    return paths[path], path, rng.choice(list(re.finditer(pattern, text(path))))


def changed(rng: Random, pattern: str, new: str) -> Fault:
    page, path, found = line(rng, pattern)
    said = found.expand(new)
    where = place(path, line_of(text(path), found.start()))
    return Fault(where, f"{short(found[0])} → {short(said)}", edited(path, *found.span(), said), page)


@kind("a line left out of the ledger", "the ledger", LEDGER, 4)
def left_out(rng: Random) -> Fault:
    return changed(rng, r"(?m)^(?:printed|set|resolved|evaluated).*\n", "")


@kind("a line put into the ledger", "the ledger", LEDGER, 4)
def put_in(rng: Random) -> Fault:
    return changed(rng, r"(?m)^(?:printed|set|resolved).*\n", r"\g<0>\g<0>")


@kind("a proof that is another line", "the ledger", LEDGER, 5, "that line gives the claim, too")
def other_line(rng: Random) -> Fault:
    return changed(rng, r"(?m)(?<=\.txt:)\d+(?= )", str(rng.randrange(20, 90)))


@kind("a proof that is another program", "the ledger", LEDGER, 4)
def other_program(rng: Random) -> Fault:
    return changed(rng, r"(?m)^(printed|set) +(\w+/)\w+(?=\.\w+:)", r"\1  \2no_such_program")


@kind("a name that resolves to another", "the ledger", LEDGER, 4)
def other_name(rng: Random) -> Fault:
    return changed(rng, r"(?m)^resolved +torch\.(?:nn\.)?\w+", "resolved  torch.nn.Bilinear")


@kind("a check of another formula", "the ledger", LEDGER, 4)
def other_check(rng: Random) -> Fault:
    return changed(rng, r"(?m)^evaluated [\w-]+", "evaluated no-such-check")


@kind("a reason left out of the ledger", "the ledger", LEDGER, 4)
def no_reason(rng: Random) -> Fault:
    return changed(rng, r"(?m)^(cited|given)( +)\S.*?(?=  +\S)", r"\1\2")


@kind("a claim that the ledger quotes otherwise", "the ledger", LEDGER, 4)
def quoted(rng: Random) -> Fault:
    return changed(rng, r"(?m)\[\d", "[9")
