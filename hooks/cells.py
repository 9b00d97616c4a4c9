"""The cells of a notebook, made from the parts of a chapter: its text as Jupyter reads it, and its programs.

Outputs are left to the reader's own run, so that there is something to predict.
"""

import html
import re
from dataclasses import dataclass

import nbformat
from nbformat import NotebookNode

import markup
import texts
from parts import Block, Fence, Part, Text
from texts import Resolve

# What needs to be opened: an answer must not be read by accident.
FOLDED = {"predict", "solution", "quiz"}
# Every program of a page stands alone; in a notebook all share one process.
OPENING = '''\
# Proven with these versions; with others, and on other processors, digits may differ.
# %pip install {pins}
from importlib.metadata import version

for package in {packages}:
    print(package, version(package))


def start_afresh(*_):
    """Before each cell: PyTorch's own settings, whatever the cell before has set."""
    import torch

    torch.set_default_dtype(torch.float32)
    torch.set_grad_enabled(True)
    torch.set_printoptions(profile="default")


get_ipython().events.register("pre_run_cell", start_afresh)'''
CHECKING = """\
Here each {called} has a cell of its own. Define in it what the {called} asks for, run it, and it says whether
that is right. First run the next cell: it saves the checker beside this notebook."""
CHECK = """\
# {called} {number}: define {signature} here, and run this cell.


from {module} import check

check({number}, globals())"""
DISTRIBUTIONS = {"sklearn": "scikit-learn"}  # packages that are imported by another name

NUMBERED = re.compile(r"^\*\*(\d+)\.\*\* ", re.MULTILINE)  # an exercise
TASK = re.compile(r"^### Task (\d+):", re.MULTILINE)  # in a lab
SOLUTION = re.compile(r"^(?=<details>\n<summary>Solution</summary>$)", re.MULTILINE)
IMPORT = re.compile(r"^\s*(?:from|import) (\w+)", re.MULTILINE)


@dataclass(frozen=True)
class Checker:
    """What judges the exercises of a chapter: the module, its source, and what each exercise asks for."""

    module: str
    source: str
    signatures: dict[int, str]
    called: str  # "exercise", or "task" in a lab


def notebook(
    parts: list[Part], page: str, resolve: Resolve, pins: dict[str, str], checker: Checker | None = None
) -> NotebookNode:
    """A chapter as a notebook that says the address of its page, and the versions that it was proven with."""
    first, *rest = parts
    assert isinstance(first, Text)
    made = _Cells(resolve, checker)
    heading, _, opening = first.text.strip().partition("\n")
    made.say(made.plain(heading))
    made.say(f"This is the chapter at {page} as a notebook. Run its cells from top to bottom.")
    made.cells.append(_opening(parts, pins))
    for part in [Text(opening), *rest]:
        made.add(part)
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    book: NotebookNode = nbformat.v4.new_notebook(cells=made.cells, metadata=metadata)  # type: ignore[no-untyped-call]
    return book


def with_checks(lab: NotebookNode, checker: Checker) -> NotebookNode:
    """A lab in which each task has a cell, before its solution, that checks a reader's."""
    made = _Cells(str, checker)
    for cell in lab.cells:
        asked, *answers = SOLUTION.split(cell.source) if cell.cell_type == "markdown" else [cell.source]
        if answers:
            cell.source = asked.strip()
        made.cells.append(cell)
        for answer in answers:
            first, made.exercise = not made.exercise, int(TASK.findall(asked)[-1])
            if first:
                made.write(checker)
            made.check(checker)
            made.say(answer)
            asked = answer
    lab.cells = made.cells
    return lab


def _opening(parts: list[Part], pins: dict[str, str]) -> NotebookNode:
    """The first program: the versions of what the chapter's programs import, and settings for the rest."""
    imported = {"torch", *_imported(parts)}
    packages = [name for name in pins if name in imported]
    code = OPENING.format(pins=" ".join(f"{name}=={pins[name]}" for name in packages), packages=packages)
    cell: NotebookNode = nbformat.v4.new_code_cell(code, id="versions")  # type: ignore[no-untyped-call]
    return cell


def _imported(parts: list[Part]) -> set[str]:
    """The packages that programs among these parts import."""
    found: set[str] = set()
    for part in parts:
        if isinstance(part, Block):
            found |= _imported(part.parts)
        elif isinstance(part, Fence) and part.is_program:
            found |= set(IMPORT.findall(part.code))
    return {DISTRIBUTIONS.get(name, name) for name in found}


class _Cells:
    """Cells as they come, text in one cell until a program follows."""

    def __init__(self, resolve: Resolve, checker: Checker | None) -> None:
        self.cells: list[NotebookNode] = []
        self.resolve = resolve
        self.checker = checker
        self.exercise = 0  # the last that was asked
        self.texts = 0

    def add(self, part: Part, folded: bool = False) -> None:
        """Add a part of the page; `folded` where it belongs to an answer."""
        match part:
            case Text() if self.checker and (asked := NUMBERED.search(part.text)):
                opening, question = part.text[: asked.start()], part.text[asked.start() :]
                self.say(self.plain(opening))
                if not self.exercise:
                    self.write(self.checker)
                self.say(self.plain(question))
                self.exercise = int(asked[1])
            case Text():
                text = self.plain(part.text)
                self.say(_fold(text) if folded and text else text)
            case Fence() if part.is_program:
                self.run(part, folded)
            case Fence() if not part.is_output:
                self.say(f"```{part.info}\n{part.code}\n```")
            case Block(kind="quiz"):
                self.say(f"**True or false?** {part.title}")
                self.add_all(sorted(part.parts, key=lambda one: isinstance(one, Text)), folded=True)
            case Block(kind="predict"):
                self.say(f"**{part.title}**", before=not _has_program(part))
                self.add_all(part.parts, folded=True)
            case Block():
                if part.kind == "solution" and self.checker:
                    self.check(self.checker)
                self.say("" if part.kind == "program" else f"**{part.title}**")
                self.add_all(part.parts, folded or part.kind in FOLDED)

    def add_all(self, parts: list[Part], folded: bool) -> None:
        for part in parts:
            self.add(part, folded)

    def say(self, text: str, before: bool = False) -> None:
        """Add text; with `before`, ahead of the program that has just been added: a question comes first."""
        if not text.strip():
            return
        place = len(self.cells) - (before and self.cells[-1].cell_type == "code")
        if place and self.cells[place - 1].cell_type == "markdown":
            self.cells[place - 1].source += f"\n\n{text.strip()}"
            return
        self.texts += 1
        cell = nbformat.v4.new_markdown_cell(text.strip(), id=f"text-{self.texts}")  # type: ignore[no-untyped-call]
        self.cells.insert(place, cell)

    def run(self, program: Fence, hidden: bool) -> None:
        """Add a program."""
        metadata: dict[str, object] = {"program": program.title}
        if "mark.raises" in program.mark:
            metadata["tags"] = ["raises-exception"]  # so that "Run all" goes on
        if hidden:
            metadata["jupyter"] = {"source_hidden": True}
        name = re.sub(r"\W", "-", program.title.removesuffix(".py"))
        taken = sum(cell.metadata.get("program") == program.title for cell in self.cells)
        self.cells.append(
            nbformat.v4.new_code_cell(  # type: ignore[no-untyped-call]
                program.code, id=f"{name}-{taken + 1}" if taken else name, metadata=metadata
            )
        )

    def write(self, checker: Checker) -> None:
        """Add the cell that saves the checker, and say what it is for."""
        self.say(CHECKING.format(called=checker.called))
        code = f"%%writefile {checker.module}.py\n{checker.source.rstrip()}"
        metadata = {"jupyter": {"source_hidden": True}, "check": "saved"}
        cell = nbformat.v4.new_code_cell(code, id="checker", metadata=metadata)  # type: ignore[no-untyped-call]
        self.cells.append(cell)

    def check(self, checker: Checker) -> None:
        """Add the cell for a reader's solution of the last exercise, which checks it."""
        number, signature = self.exercise, checker.signatures[self.exercise]
        called = checker.called
        code = CHECK.format(
            called=called.capitalize(), number=number, signature=signature, module=checker.module
        )
        name = f"{called}-{number}"
        cell = nbformat.v4.new_code_cell(code, id=name, metadata={"check": signature})  # type: ignore[no-untyped-call]
        self.cells.append(cell)

    def plain(self, text: str) -> str:
        return texts.plain(text, self.resolve, _caption)


def _has_program(block: Block) -> bool:
    return any(isinstance(part, Fence) and part.is_program for part in block.parts)


def _fold(text: str) -> str:
    return f"<details>\n<summary>Answer</summary>\n\n{text}\n\n</details>"


def _caption(figure: str) -> str:
    """What a figure shows, in words: its program draws it anew."""
    caption = markup.parse(figure).css_first("figcaption")
    return "*Figure:* " + html.unescape((caption.inner_html if caption else "") or "")
