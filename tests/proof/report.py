"""`pytest --report`: which outputs differ on this machine, line by line, as a table to be sent."""

import difflib
import json
import platform
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import torch

from proof import digits, programs, runner
from proof.figures import same_figure
from proof.pages import snippet_name

PACKAGES = ("torch", "numpy", "scikit-learn", "matplotlib")
HEAD = "| program | line | on the page | here | on |\n| --- | --- | --- | --- | --- |\n"


@dataclass(frozen=True)
class Difference:
    """A line that is another here."""

    program: str  # `layers/neuron`
    line: int  # of the output on the page; 0 for all of it
    shown: str
    here: str
    device: str = ""  # empty for the CPU


def lines(program: str, shown: str, here: str, device: str = "") -> Iterator[Difference]:
    """Line by line, what an output has that the page has not, or the other way round."""
    before, now = shown.splitlines(), here.splitlines()
    matcher = difflib.SequenceMatcher(None, before, now, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind != "equal":
            for i in range(max(end - start, last - first)):
                old = before[start + i] if start + i < end else ""
                new = now[first + i] if first + i < last else ""
                yield Difference(program, min(start + i, end - 1, len(before) - 1) + 1, old, new, device)


def differences(path: Path) -> Iterator[Difference]:
    """What a program does otherwise here: on the CPU and, where there is one, on an accelerator."""
    code, name = path.read_text(encoding="utf-8"), snippet_name(path)
    text, svg = path.with_suffix(".txt"), path.with_suffix(".svg")
    shown = text.read_text(encoding="utf-8") if text.exists() else ""
    expected = programs.marks(programs.shown_as(path))
    for device, before in {"": "", **digits.accelerators()}.items():
        result = runner.run(code, name, digits.TIME_LIMIT, before)
        yield from lines(name, shown, result.text, device)
        wrong = programs.wrong_ending(result, expected)
        if wrong and result.text == shown:
            yield Difference(name, 0, "", wrong.splitlines()[0], device)
        figure = "".join(result.figures)
        if svg.exists() and not device and not same_figure(svg.read_text(encoding="utf-8"), figure):
            yield Difference(name, 0, "its figure", "another figure")


def recorded(path: Path) -> Iterator[str]:
    """As the workers of a run hand them over."""
    for one in differences(path):
        yield json.dumps(asdict(one))


def machine() -> str:
    """What the outputs may depend on."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    where = f"Python {platform.python_version()} on {platform.system()}, {platform.machine()}"
    devices = "".join(f", and on {name.partition(' on ')[0]}" for name in digits.accelerators())
    return f"{packages}; {where}, {torch.backends.cpu.get_cpu_capability()}{devices}"


def table(recorded: Iterable[str], programs: int) -> str:
    """The report, in Markdown."""
    found = (Difference(**json.loads(one)) for one in recorded)
    rows = sorted(found, key=lambda one: (one.program, one.device, one.line))
    differing = len({one.program for one in rows})
    said = f"{machine()}\n\n{differing} of {programs} programs differ from their pages.\n"
    if not rows:
        return said
    body = [
        f"| {one.program}.py | {one.line or 'all'} | {_code(one.shown)} | {_code(one.here)} "
        f"| {one.device or 'CPU'} |\n"
        for one in rows
    ]
    return f"{said}\n{HEAD}{''.join(body)}"


def _code(text: str) -> str:
    """A cell of a table, with the text as it is."""
    return f"`{text.replace('`', chr(39)).replace('|', chr(92) + '|')}`" if text.strip() else ""
