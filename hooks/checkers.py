"""The checkers of exercises: for each chapter that has one, a file to download, made of two.

One is the chapter's own, the other what all checkers share. That of a lab, in `labs/`, judges its tasks.
"""

import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

import markup

FOLDER = Path("checkers")
SHARED = "judge"
KIND = 'CALLED = "exercise"'  # in what all share: how a reader knows what is judged
EXERCISE = re.compile(r'^@exercise\((\d+), "(.*?)"\)', re.MULTILINE)
HEAD = """\
{docstring}

# Save this beside my_{chapter}.py, in which you define what the {called}s name, and run
#     python check_{chapter}.py 2
# for {called} 2, or without a number for all. It needs PyTorch, and nothing else.
"""
DOCSTRING = re.compile(r'\A""".*?"""\n', re.DOTALL)
IMPORTED = re.compile(rf"^from {SHARED} import (?:\(.*?\)|[^\n]*)\n", re.DOTALL | re.MULTILINE)
LAST = """

if __name__ == "__main__":
    sys.exit(main("{chapter}", sys.argv[1:]))
"""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make the checkers."""
    root = Path(config.config_file_path).parent
    for chapter in chapters(root):
        made = File.generated(config, address(chapter), content=assembled(root, chapter))
        files.append(made)
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A link to a checker saves it."""
    if f"{FOLDER}/check_" not in html:
        return html
    tree = markup.parse(html)
    for link in tree.css(f'a[href*="{FOLDER}/check_"]'):
        link.attrs["download"] = None
    return markup.written(tree)


def chapters(root: Path) -> list[str]:
    """The chapters that have a checker, and the labs, as `labs/hidden_units`."""
    own = (path.relative_to(root / FOLDER) for path in (root / FOLDER).rglob("*.py"))
    return sorted({path.with_suffix("").as_posix() for path in own} - {SHARED})


def address(chapter: str) -> str:
    return f"{FOLDER}/{module(chapter)}.py"


def module(chapter: str) -> str:
    """What a reader imports."""
    return f"check_{posixpath.basename(chapter)}"


def called(chapter: str) -> str:
    """What a checker judges: a chapter has exercises, a lab has tasks."""
    return "task" if chapter.startswith("labs/") else "exercise"


def signatures(root: Path, chapter: str) -> dict[int, str]:
    """What the exercises of a chapter ask for."""
    own = (root / FOLDER / f"{chapter}.py").read_text("utf-8")
    return {int(number): signature for number, signature in EXERCISE.findall(own)}


def assembled(root: Path, chapter: str) -> str:
    """One file that needs no other."""
    own, shared = ((root / FOLDER / f"{name}.py").read_text("utf-8") for name in (chapter, SHARED))
    docstring = DOCSTRING.search(own)
    assert docstring, f"{FOLDER}/{chapter}.py: begin with a docstring"
    words = {"chapter": posixpath.basename(chapter), "called": called(chapter)}
    head = HEAD.format(docstring=docstring[0].strip(), **words)
    assert KIND in shared, f"{FOLDER}/{SHARED}.py has no line {KIND}"
    shared = shared.replace(KIND, f'CALLED = "{called(chapter)}"')
    body = IMPORTED.sub("", DOCSTRING.sub("", own)).strip("\n")
    both = f"{DOCSTRING.sub('', shared).strip()}\n\n\n# The {called(chapter)}s\n\n{body}\n"
    return f"{head}\n{both}{LAST.format(**words)}"
