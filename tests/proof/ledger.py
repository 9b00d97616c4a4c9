"""The ledger: each claim of a page, and what proves it, one line a claim in `tests/ledger/<page>.txt`.

`settled` gives the ledger as it should be: it keeps what an author wrote and what still holds, and finds the
nearest proof for the rest. A number that nothing gives is `missing` until a program prints it, or an author
types why it needs none.
"""

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from proof import arithmetic, checks, names, pages, pairing, repeats
from proof.arithmetic import FormulaError
from proof.claims import UNITS, WORDS, Claim, claims, says_something, scanned, section_name
from proof.evidence import Program, Source, numbers_in, programs_of, reads_as, shown_at, sources_of, stored
from proof.pages import Page

FOUND = ("printed", "drawn", "set")  # by a program, in the order in which they are preferred
TESTED = ("resolved", "evaluated", "repeated")  # by a test of its own
TYPED = ("cited", "given", "plain")  # by an author, with a reason
LINE = re.compile(r"^(?P<proof>[a-z]+)\s+(?:(?P<reference>\S.*?)\s{2,})?(?P<context>\S.*)$")
UNIT = re.compile(rf"\d[\u00a0\u202f ]?(%|(?:{UNITS}))$")
# What says a unit in a line of a program, where it is not the unit itself: `float32` has 32 bits.
SAYS_UNIT = {"%": "%", "byte": r"\bbytes?\b|element_size", "bit": r"\bbits?\b|float|int"}
# Words that any line may have: they tie a claim to none.
COMMON = frozenset(
    re.findall(
        r"\w+",
        "all and are but each for from has have here into its les more most not one only print same than "
        "that the then there they thi two three what when where which with",
    )
)


class LedgerError(Exception):
    """A ledger that cannot be read; the message starts with its file and line."""


@dataclass(frozen=True)
class Entry:
    """One line of a ledger."""

    section: str
    proof: str
    reference: str  # `layers/neuron.txt:2`, `torch.nn.Linear`, or a reason
    context: str


def path_of(page: Path) -> Path:
    """The ledger of a page or lab."""
    return pages.ROOT / "tests" / "ledger" / page.relative_to(pages.DOCS).with_suffix(".txt")


def read(path: Path) -> list[Entry]:
    entries, section = [], ""
    if not path.exists():
        return []
    try:
        text = pages.read_text(path)
    except pages.PageError as error:
        raise LedgerError(str(error)) from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("# "):
            section = line[2:]
        elif line.strip():
            found = LINE.match(line)
            if not found or found["proof"] not in (*FOUND, *TYPED, *TESTED, "missing"):
                raise LedgerError(f"{path.relative_to(pages.ROOT)}:{number}: not a line of a ledger: {line}")
            entries.append(Entry(section, found["proof"], found["reference"] or "", found["context"]))
    return entries


def written(entries: Iterable[Entry]) -> str:
    out, section = "", ""
    for entry in entries:
        if entry.section != section:
            section = entry.section
            out += f"{chr(10) if out else ''}# {section}\n"
        reference = f"{entry.reference:<40}  " if entry.reference else " " * 42
        out += f"{entry.proof:<10}{reference}{entry.context}\n"
    return out


class Evidence:
    """What the programs of a page gave, section by section."""

    def __init__(self, page: Page) -> None:
        self.programs: dict[str, list[Program]] = {}
        self.lines: dict[str, list[tuple[int, str]]] = {}  # of each section: where it shows which program
        seen: set[str] = set()
        for section in page.sections():
            name = section_name(section, seen)
            self.programs[name] = programs_of(section)
            self.lines[name] = shown_at(section)

    @cached_property
    def everywhere(self) -> list[Program]:
        return [program for programs in self.programs.values() for program in programs]

    def beside(self, claim: Claim) -> set[str]:
        """The names of the last program that stands before a claim, and of the first after it."""
        shown = self.lines.get(claim.section, [])
        before = [name for line, name in shown if line <= claim.line.number]
        after = [name for line, name in shown if line > claim.line.number]
        return {*before[-1:], *after[:1]}

    def near(self, claim: Claim) -> list[Program]:
        """What may prove a claim: its section's; the whole page's where it stands before any section."""
        whole_page = claim.section in {"front-matter", next(iter(self.programs))}
        return self.everywhere if whole_page else self.programs.get(claim.section, [])


def gives(source: Source, claim: Claim) -> bool:
    """Does this line give the claim, as written or rounded, with its sign and unit?"""
    if claim.kind == "code":
        return occurs(claim.text, source.text)
    if claim.kind == "word":
        return any(abs(number - WORDS[claim.text.lower()]) < 1e-9 for number in source.numbers)
    said = re.match(r"[−+-]?[\d.,_e⁰¹²³⁴⁵⁶⁷⁸⁹⁻-]+", claim.text, re.IGNORECASE)
    assert said
    if re.search(r"\d-\d", said[0]):
        return all(float(part) in source.numbers for part in said[0].split("-"))
    unit = UNIT.search(claim.text)
    if unit and not re.search(SAYS_UNIT.get(unit[1].rstrip("s"), rf"\b{unit[1]}\b"), source.text):
        return False
    return any(reads_as(said[0].rstrip(".,"), number) for number in source.numbers)


def occurs(code: str, text: str) -> bool:
    wanted = re.escape(" ".join(code.split())).replace(r"\ ", r"\s+")
    return bool(re.search(rf"(?<!\w){wanted}(?!\w)", text))


def words(text: str) -> list[str]:
    """The words of a text that tie it to something, without the s of a plural."""
    return [
        word for word in (w.rstrip("s") for w in re.findall(r"[a-z]{3,}", text.lower())) if word not in COMMON
    ]


def nearest(claim: Claim, programs: list[Program], beside: set[str]) -> Source | None:
    """The best proof: its program stands beside the claim, and it shares the words and numbers around it.

    Of two that are as near, what is printed comes before what is drawn before what is set.
    """
    giving = {
        source: program.name in beside
        for program in programs
        for source in sources_of(program)
        if gives(source, claim)
    }
    before, _, rest = claim.context.partition("[")
    after = rest.rpartition("]")[2]
    weight: dict[str, float] = {}
    # A label stands before its number more often than after it.
    for side, start in ((words(before)[::-1], 1), (words(after), 1.5)):
        for steps, word in enumerate(side):
            weight[word] = max(weight.get(word, 0), 1 / (start + steps))
    others = set(numbers_in(before) + numbers_in(after)) - set(numbers_in(claim.text))

    def rank(source: Source) -> tuple[float, int]:
        shared = sum(weight.get(word, 0) for word in set(words(source.text)))
        tied = shared + len(others & set(source.numbers)) / 4
        if source.kind == "set":
            tied = tied / 2 - 0.2  # the words of a program are names, and a list in it may hold any number
        return -tied - giving[source], FOUND.index(source.kind)

    return min(giving, key=rank, default=None)


def proof_of(claim: Claim, evidence: Evidence) -> Entry:
    """The nearest proof of a claim; `missing` where there is none."""
    proof, reference = "missing", ""
    if claim.kind == "formula":
        check = checks.proving(claim.text, claim.row, tuple(evidence.near(claim)))
        return Entry(claim.section, "evaluated" if check else "missing", check, claim.context)
    source = nearest(claim, evidence.near(claim), evidence.beside(claim))
    if claim.kind == "code":
        path = names.resolve(claim.text)
        source = source or nearest(claim, evidence.everywhere, set())
        if path and not (
            source and path.endswith(")")
        ):  # a variable of a program may share an argument's name
            return Entry(claim.section, "resolved", path, claim.context)
    repeated = repeats.proving(claim, evidence.near(claim))
    counts = {number for pair in repeats.counts(claim.context) for number in pair}
    if repeated and not (source and source.kind == "printed" and counts <= set(source.numbers)):
        proof, reference = "repeated", repeated
    elif source:
        proof, reference = source.kind, source.place
    elif claim.kind == "word":
        proof = "plain"
    return Entry(claim.section, proof, reference, claim.context)


def at(place: str, evidence: Evidence) -> list[Source]:
    """What stands at a place: of this page, or of a program that another page shows."""
    elsewhere = stored(place.partition(":")[0].rpartition(".")[0])
    programs = [*evidence.everywhere, *([elsewhere] if elsewhere else [])]
    return [source for program in programs for source in sources_of(program) if source.place == place]


def holds(entry: Entry, claim: Claim, evidence: Evidence) -> bool:
    """Does the proof that stands in a ledger still prove this claim?"""
    if claim.kind == "formula":
        near = tuple(evidence.near(claim))
        return entry.proof == "evaluated" and checks.holds(entry.reference, claim.text, claim.row, near)
    if entry.proof in TYPED:
        return bool(entry.reference) or (claim.kind == "word" and proof_of(claim, evidence).proof == "plain")
    if entry.proof == "repeated":
        return repeats.holds(entry.reference, claim, evidence.near(claim))
    if entry.proof in FOUND:
        sources = at(entry.reference, evidence)
        return any(source.kind == entry.proof and gives(source, claim) for source in sources)
    return entry.proof == "resolved" and names.resolve(claim.text) == entry.reference


@lru_cache(maxsize=64)  # more than there are pages
def stated(page: Page) -> list[Claim]:
    """The claims of a page that its ledger lists."""
    return [claim for claim in claims(page) if claim.kind != "formula" or says_something(claim)]


def settled(page: Page, stored: list[Entry]) -> list[Entry]:
    """The ledger of a page as it should be, given the one that is stored."""
    evidence, found = Evidence(page), stated(page)
    doubts = doubted(found, stored, evidence)
    return [
        Entry(claim.section, old.proof, old.reference, claim.context)
        if old and says(old, claim) and holds(old, claim, evidence)
        else doubts.get(claim) or proof_of(claim, evidence)
        for claim, old in zip(found, paired(found, stored), strict=True)
    ]


def doubted(found: list[Claim], stored: list[Entry], evidence: Evidence) -> dict[Claim, Entry]:
    """The claims that changed between the same words, while what proved them before still does.

    The text changed and the evidence did not: an update looks for no other proof of such a claim, since some
    line of the section may give any number. Nor does it where a count of runs with other seeds is another
    now. With each claim comes its stored line.
    """
    doubts = {}
    for claim, old in zip(found, paired(found, stored), strict=True):
        if not old:
            continue
        if says(old, claim):
            doubtful = old.proof == "repeated" and not holds(old, claim, evidence)
        else:
            doubtful = holds(old, said_before(old, claim), evidence)
        if doubtful and proof_of(claim, evidence).proof not in ("missing", "repeated"):
            doubts[claim] = old
    return doubts


def paired(found: list[Claim], stored: list[Entry]) -> list[Entry | None]:
    """For each claim its stored line, which has the same claim, or the one that stood there before."""
    now, then = ([(one.section, one.context) for one in some] for some in (found, stored))
    return [None if i is None else stored[i] for i in pairing.paired(now, then)]


def says(entry: Entry, claim: Claim) -> bool:
    """Has this line the same claim? Its words may have changed."""
    return pairing.split(entry.context)[1] == pairing.split(claim.context)[1]


def said_before(former: Entry, claim: Claim) -> Claim:
    """The claim as its stored line has it."""
    text = pairing.split(former.context)[1][1:-1]
    kind = next((found[0] for found in scanned(text)[0]), claim.kind)
    text = text.strip("`").strip() if kind == "code" else text
    return replace(claim, kind=kind, text=text, context=former.context)


def check(page: Page, update: bool, record: Callable[[str, object], None]) -> list[str]:
    """Compare a page's ledger with what it should be, or rewrite it; returns what is wrong, and where."""
    path = path_of(page.path)
    stored = read(path)
    wanted = settled(page, stored)
    text = written(wanted)
    if update and text != (path.read_text(encoding="utf-8") if path.exists() else ""):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        record("rewrote", path.relative_to(pages.ROOT).as_posix())
    wrong = [] if update else changes(page, stored, wanted)
    doubts = doubted(stated(page), stored, Evidence(page))
    wrong += [doubt(claim, former, path) for claim, former in doubts.items()]
    return wrong + [
        unproved(claim, path.relative_to(pages.ROOT).as_posix())
        for claim, entry in zip(stated(page), wanted, strict=True)
        if entry.proof == "missing"
    ]


def doubt(claim: Claim, former: Entry, ledger: Path) -> str:
    """What to do about a claim that changed while its evidence did not."""
    proof = former.reference or f"a claim that is {former.proof}"
    if says(former, claim):
        return (
            f"{claim.where}: this does not say as tests/seeds does in how many runs it held ({proof} stood "
            f"here): mend the sentence, or delete that line of {ledger.relative_to(pages.ROOT).as_posix()} "
            "and update again"
        )
    return (
        f"{claim.where}: here stood {former.context}, and {proof} has not changed: mend {claim.text}, or, "
        f"if it is right, delete that line of {ledger.relative_to(pages.ROOT).as_posix()} and update again"
    )


def unproved(claim: Claim, ledger: str) -> str:
    """What to do about a claim that nothing proves."""
    if claim.kind != "formula":
        return (
            f"{claim.where}: nothing in its section gives {claim.text} ({claim.context}): print it there, or "
            f"type `cited`, `given` or `plain` and a reason in {ledger}"
        )
    try:
        formula = arithmetic.read(claim.text)
    except FormulaError as error:
        return f"{claim.where}: {error}"
    return (
        f"{claim.where}: no check evaluates the formula {claim.text}, read as `{formula}`: mend it, "
        "compute it in a program of its section, or write a check in tests/proof/checks/"
    )


def changes(page: Page, stored: list[Entry], wanted: list[Entry]) -> list[str]:
    """Where the stored ledger differs, by the page's line or, for what is gone, by the ledger's name."""
    found, name = stated(page), path_of(page.path).relative_to(pages.ROOT).as_posix()
    said = []
    matcher = difflib.SequenceMatcher(None, stored, wanted, autojunk=False)
    for kind, before, until, start, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        place = found[min(start, len(found) - 1)].where if found else f"{page.name}:1"
        lines = [f"-{line}" for line in written(stored[before:until]).splitlines()]
        lines += [f"+{line}" for line in written(wanted[start:end]).splitlines()]
        said.append("\n".join([f"{place}: {name} says otherwise", *lines]))
    if said:
        said.append(
            f"If each proof is right, accept it with: pytest --update-outputs -k ledger and {page.path.stem}"
        )
    return said
