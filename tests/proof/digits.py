"""Should my digits match? How far each printed number moves with the machine, the precision and the seeds.

`tests/digits/<folder>.txt` has a part for each program that draws, and for each other whose numbers move: a
head with the settings under which it ran and ended as its page says, and a line for each number that one of
them moved. `3.2  0.41  float64: 0.4; 20 seeds: 0.38 to 0.47` is the second number that the third line prints.
"""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import torch

from proof import evidence, pages, programs, runner, seeds
from proof.pages import snippet_name

FOLDER = "tests/digits"
TIME_LIMIT = 600  # seconds: more threads than the machine has processors may take long
INSTRUCTIONS = {  # by what PyTorch calls them: its own, then what its libraries may use
    "DEFAULT": ("plainest instructions", "MKL_CBWR='COMPATIBLE', ONEDNN_MAX_CPU_ISA='SSE41'"),
    "AVX2": ("AVX2", "ONEDNN_MAX_CPU_ISA='AVX2'"),
    "AVX512": ("AVX-512", "ONEDNN_MAX_CPU_ISA='AVX512_CORE'"),
}
THREADS = (2, 4)  # beside one, with which the pages are made
FLOAT64 = "float64"
ABSENT = "not there"
SHARE = 120  # of the programs that are stored, one in so many is the sample
SEEDS = f"{seeds.SHIFTS} seeds"
HEAD = re.compile(r"^# (?P<program>\S+)\.py  (?P<settings>\S.*)$")
LINE = re.compile(r"^(?P<place>\d+\.\d+)\s+(?P<printed>\S+)\s{2,}(?P<moves>\S.*)$")
MOVE = re.compile(r"^(?P<setting>\S[^:;]*): (?P<found>\S[^:;]*)$")
DAY = re.compile(r" on \d{4}-\d\d-\d\d")
Place = tuple[int, int]  # the line, and which of its numbers
Numbers = list[list[str]]  # of each line


class DigitsError(Exception):
    """A line that cannot be read; the message starts with file and line."""


@dataclass
class Digits:
    """How far the numbers that a program prints move."""

    program: str  # `layers/neuron`
    settings: list[str] = field(default_factory=list)  # under which it was run
    printed: dict[Place, str] = field(default_factory=dict)  # the numbers that moved
    moves: dict[Place, dict[str, str]] = field(default_factory=dict)  # by setting, where to

    def note(self, setting: str, printed: Numbers, found: dict[Place, str]) -> None:
        """Add a setting, with the numbers that it moved."""
        self.settings.append(setting)
        for (line, position), number in found.items():
            self.printed[line, position] = printed[line - 1][position - 1]
            self.moves.setdefault((line, position), {})[setting] = number

    def keep(self, other: "Digits", setting: str) -> None:
        """Add a setting as another measurement has it."""
        self.settings.append(setting)
        for place, moves in other.moves.items():
            if setting in moves:
                self.printed[place] = other.printed[place]
                self.moves.setdefault(place, {})[setting] = moves[setting]


def path_of(program: str) -> Path:
    """The file with the digits of a program's folder."""
    return pages.ROOT / FOLDER / f"{program.partition('/')[0]}.txt"


@cache
def settings() -> dict[str, str]:
    """What this machine can try, seeds aside: the name of each setting, and the code that sets it."""
    best = list(INSTRUCTIONS).index(torch.backends.cpu.get_cpu_capability())
    found = {
        name: f"import os; os.environ.update(ATEN_CPU_CAPABILITY={capability.lower()!r}, {libraries})"
        for capability, (name, libraries) in list(INSTRUCTIONS.items())[: best + 1]
    }
    found |= {f"{n} threads": f"import torch; torch.set_num_threads({n})" for n in THREADS}
    return {**found, FLOAT64: "from proof import double; double.begin()", **accelerators()}


def accelerators() -> dict[str, str]:
    """The accelerator of this machine, with the day, and the code that makes it the default device."""
    device = torch.accelerator.current_accelerator() if torch.accelerator.is_available() else None
    if device is None:
        return {}
    model = torch.cuda.get_device_name() if device.type == "cuda" else device.type.upper()
    name = f"{model} on {datetime.date.today():%Y-%m-%d}"
    return {name: f"import torch; torch.set_default_device({device.type!r})"}


def kind(setting: str) -> str:
    """The setting without the day on which a device was tried."""
    return setting.partition(" on ")[0]


def numbers(text: str) -> Numbers:
    return [evidence.PRINTED.findall(line) for line in text.splitlines()]


def places(printed: Numbers) -> Iterator[tuple[Place, str]]:
    """Each number with its place."""
    for line, row in enumerate(printed, 1):
        for position, number in enumerate(row, 1):
            yield (line, position), number


def pairs(printed: Numbers, found: Numbers) -> dict[Place, str]:
    """The numbers of another run, where it printed as many lines, and in a line as many numbers."""
    if len(printed) != len(found):
        return {}
    return {
        (line, position): number
        for (line, position), number in places(found)
        if len(printed[line - 1]) == len(found[line - 1])
    }


def moved(printed: Numbers, found: dict[Place, str]) -> dict[Place, str]:
    """Those that are not as printed, or not there."""
    return {
        place: found.get(place, ABSENT)
        for place, number in places(printed)
        if place not in found or evidence.value(found[place]) != evidence.value(number)
    }


def span(printed: Numbers, runs: list[Numbers]) -> dict[Place, str]:
    """From where to where each number goes over these runs, where it is not always as printed."""
    found = [moved(printed, pairs(printed, run)) for run in runs]
    ranges = {}
    for place, number in places(printed):
        all_of_it = [run.get(place, number) for run in found]
        if ABSENT in all_of_it:
            ranges[place] = "not in all"
        elif any(place in run for run in found):
            least, most = min(all_of_it, key=evidence.value), max(all_of_it, key=evidence.value)
            same = evidence.value(least) == evidence.value(most)
            ranges[place] = least if same else f"{least} to {most}"
    return ranges


def tried(path: Path, names: Iterable[str]) -> Iterator[tuple[str, Numbers, dict[Place, str]]]:
    """Run a program under each of these settings: its name, what the page shows, the numbers that moved.

    A setting under which the program does not end as its page says is left out, and float64 where it names
    that itself: then it draws numbers of this type too.
    """
    code, name = path.read_text(encoding="utf-8"), snippet_name(path)
    expected = programs.marks(programs.shown_as(path))
    printed = numbers(path.with_suffix(".txt").read_text(encoding="utf-8"))
    for setting in names:
        if setting == FLOAT64 and re.search(r"float64|\bdouble\(", code):
            continue
        result = runner.run(code, name, TIME_LIMIT, settings()[setting])
        if not programs.wrong_ending(result, expected):
            found = moved(printed, pairs(printed, numbers(result.text)))
            # What precision moves in a program that draws nothing: digits, and not the bytes of a type.
            if setting == FLOAT64 and not seeds.draws(code):
                found = {place: one for place, one in found.items() if re.search(r"\d[.e]", one)}
            yield setting, printed, found


def reseeded(path: Path, shifts: int) -> tuple[Numbers, list[Numbers]]:
    """What the page shows, and what so many runs with other seeds print; none if one ends in another way."""
    expected = programs.marks(programs.shown_as(path))
    printed = numbers(path.with_suffix(".txt").read_text(encoding="utf-8"))
    runs = []
    for _, result in seeds.runs(path, shifts, TIME_LIMIT):
        if programs.wrong_ending(result, expected):
            return printed, []
        runs.append(numbers(result.text))
    return printed, runs


def measured(path: Path) -> Digits:
    """Run a program under all that this machine can try."""
    digits = Digits(snippet_name(path))
    for setting, printed, found in tried(path, settings()):
        digits.note(setting, printed, found)
    if seeds.draws(path.read_text(encoding="utf-8")):
        printed, runs = reseeded(path, seeds.SHIFTS)
        if runs:
            digits.note(SEEDS, printed, span(printed, runs))
    return digits


def merged(fresh: Digits, stored: Digits | None) -> Digits:
    """A measurement, and what is stored of settings that this machine does not have."""
    here = {*map(kind, settings()), SEEDS}
    for setting in stored.settings if stored else []:
        if kind(setting) not in here:
            assert stored
            fresh.keep(stored, setting)
    # As settings() has them, then seeds, then devices: the same whichever machine measured.
    order = [*(name for name, _ in INSTRUCTIONS.values()), *(f"{n} threads" for n in THREADS), FLOAT64, SEEDS]
    fresh.settings.sort(key=lambda name: order.index(name) if name in order else len(order))
    return fresh


def read(path: Path) -> dict[str, Digits]:
    """The programs of one file; raises DigitsError for a line that cannot be read."""
    found: dict[str, Digits] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if head := HEAD.match(line):
            program = head["program"]
            found[program] = Digits(program, head["settings"].split(", "))
        elif line and not (found and _add(found[program], line)):
            raise DigitsError(
                f"{path.relative_to(pages.ROOT)}:{number}: neither a program with its settings nor a number "
                f"with what moves it: delete the line, and measure it anew, with {accept(path.stem)}"
            )
    return found


def _add(digits: Digits, line: str) -> bool:
    """Add the number of a line; is it one?"""
    said = LINE.match(line)
    moves = [MOVE.match(move) for move in said["moves"].split("; ")] if said else []
    if not said or not all(move and move["setting"] in digits.settings for move in moves):
        return False
    row, position = map(int, said["place"].split("."))
    digits.printed[row, position] = said["printed"]
    digits.moves[row, position] = {move["setting"]: move["found"] for move in moves if move}
    return True


def written(every: Iterable[Digits]) -> str:
    return "\n".join("".join(_lines(one)) for one in sorted(every, key=lambda one: one.program))


def _lines(digits: Digits) -> Iterator[str]:
    yield f"# {digits.program}.py  {', '.join(digits.settings)}\n"
    for (line, position), moves in sorted(digits.moves.items()):
        said = "; ".join(f"{setting}: {moves[setting]}" for setting in digits.settings if setting in moves)
        yield f"{f'{line}.{position}':<5} {digits.printed[line, position]:<8}  {said}\n"


@cache
def stored() -> dict[str, Digits]:
    """All that the files under tests/digits/ hold."""
    return {
        name: digits
        for file in sorted((pages.ROOT / FOLDER).glob("*.txt"))
        for name, digits in read(file).items()
    }


def accept(name: str) -> str:
    return f"pytest -m digits --update-outputs -k {name}"


def check(path: Path, update: bool, record: Callable[[str, object], None]) -> str:
    """Measure a program again and compare, or write what was found; returns what differs."""
    file, name = path_of(snippet_name(path)), snippet_name(path)
    every = read(file) if file.exists() else {}
    before = every.pop(name, None)
    now = merged(measured(path), before)
    wanted = [now] if now.moves or seeds.draws(path.read_text(encoding="utf-8")) else []
    got, shown = written(wanted), written([before] if before else [])
    if DAY.sub("", got) == DAY.sub("", shown):
        return ""
    if update:
        file.parent.mkdir(exist_ok=True)
        file.write_text(written([*every.values(), *wanted]), encoding="utf-8")
        record("rewrote", file.relative_to(pages.ROOT).as_posix())
        return ""
    changes = programs.difference(shown, got, file.relative_to(pages.ROOT).as_posix())
    return f"snippets/{name}.py: its digits move otherwise\n{changes}\nIf that is right: {accept(name)}"


def faults() -> list[str]:
    """Programs that draw and have no digits, those that are no more, and numbers that are not printed so."""
    known = stored()
    drawing = {snippet_name(path) for path in seeds.that_draw() if path.with_suffix(".txt").exists()}
    found = [
        f"snippets/{name}.py draws random numbers: measure how far its digits move, with {accept(name)}"
        for name in sorted(drawing - set(known))
    ]
    for name, one in known.items():
        where, text = path_of(name).relative_to(pages.ROOT), pages.SNIPPETS / f"{name}.txt"
        printed = numbers(text.read_text(encoding="utf-8")) if text.exists() else []
        now = dict(places(printed))
        found += [
            f"{where}: {name}.txt does not print {number} as number {place[1]} of line {place[0]}: "
            f"measure it again, with {accept(name)}"
            for place, number in one.printed.items()
            if now.get(place) != number
        ]
        if not printed:
            found.append(f"{where}: no program {name}.py prints anything: delete its lines")
    return found


def sample() -> list[str]:
    """One program in many, tried with each run of the suite."""
    return sorted(stored())[SHARE // 2 :: SHARE]


def disagreement(known: Digits) -> str:
    """Where a run under each setting of this machine, and one with other seeds, is not as stored."""
    path = pages.SNIPPETS / f"{known.program}.py"
    wrong = []
    for setting, _, found in tried(path, [one for one in settings() if one in known.settings]):
        stored = {place: moves[setting] for place, moves in known.moves.items() if setting in moves}
        if stored != found:
            wrong.append(f"{setting}: stored are {stored}, and found {found}")
    if SEEDS in known.settings:
        printed, runs = reseeded(path, 1)
        for run in runs:
            for place, number in pairs(printed, run).items():
                span = known.moves.get(place, {}).get(SEEDS, dict(places(printed))[place])
                ends = [*map(evidence.value, evidence.PRINTED.findall(span))]
                if ends and not ends[0] <= evidence.value(number) <= ends[-1]:
                    wrong.append(f"other seeds: number {place} is {number}, and {span} is stored")
    if wrong:
        return "\n".join([f"snippets/{known.program}.py: {accept(known.program)}", *wrong])
    return ""
