"""The cells of a notebook, made from the parts of a chapter: its text as Jupyter reads it, and its programs.

Outputs are left to the reader's own run, so that there is something to predict.
"""

import html
import re
from collections.abc import Callable

import nbformat
from nbformat import NotebookNode

import markup
from parts import Block, Fence, Part, Text

# What needs to be opened: an answer must not be read by accident.
FOLDED = {"predict", "solution", "quiz"}
Resolve = Callable[[str], str]  # from a link as the page has it to a whole address
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
DISTRIBUTIONS = {"sklearn": "scikit-learn"}  # packages that are imported by another name

IMPORT = re.compile(r"^\s*(?:from|import) (\w+)", re.MULTILINE)
KEPT = re.compile(r"(`+).*?\1|\$\$.*?\$\$|\$[^$\n]+\$", re.DOTALL)  # code and formulas
LINK = re.compile(r"(?<=\]\()[^)\s]+")
ATTRIBUTES = re.compile(r"[ \t]*\{:?\s*[#.][^}]*\}")
ABBREVIATION = re.compile(r"^\*\[[^\]]+\]:.*$", re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
FIGURE = re.compile(r"^<figure.*?^</figure>$", re.DOTALL | re.MULTILINE)


def notebook(parts: list[Part], page: str, resolve: Resolve, pins: dict[str, str]) -> NotebookNode:
    """A chapter as a notebook that says the address of its page, and the versions that it was proven with."""
    first, *rest = parts
    assert isinstance(first, Text)
    made = _Cells(resolve)
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

    def __init__(self, resolve: Resolve) -> None:
        self.cells: list[NotebookNode] = []
        self.resolve = resolve
        self.texts = 0

    def add(self, part: Part, folded: bool = False) -> None:
        """Add a part of the page; `folded` where it belongs to an answer."""
        match part:
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

    def plain(self, text: str) -> str:
        """Markdown that Jupyter reads too: no comments, attributes or abbreviations, and whole addresses."""
        text = FIGURE.sub(lambda found: _caption(found[0]), COMMENT.sub("", text))
        text = ABBREVIATION.sub("", text)
        made, end = "", 0
        for kept in KEPT.finditer(text):
            made += self.unmarked(text[end : kept.start()]) + kept[0]
            end = kept.end()
        made += self.unmarked(text[end:])
        return re.sub(r"\n{3,}", "\n\n", made).strip()

    def unmarked(self, text: str) -> str:
        return LINK.sub(lambda link: self.resolve(link[0]), ATTRIBUTES.sub("", text))


def _has_program(block: Block) -> bool:
    return any(isinstance(part, Fence) and part.is_program for part in block.parts)


def _fold(text: str) -> str:
    return f"<details>\n<summary>Answer</summary>\n\n{text}\n\n</details>"


def _caption(figure: str) -> str:
    """What a figure shows, in words: its program draws it anew."""
    caption = markup.parse(figure).css_first("figcaption")
    return "*Figure:* " + html.unescape((caption.inner_html if caption else "") or "")
