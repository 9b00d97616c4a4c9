"""The pages as they are published: snippets expanded, split into fences, sections and quiz statements.

Every object knows the page and the line it was written on, so that a failure can say where to look.
"""

import ast
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import markdown
import yaml
from mkdocs.utils.yaml import yaml_load
from pymdownx.snippets import SnippetExtension, SnippetMissingError, SnippetPreprocessor
from pytest_codeblocks import extract_from_buffer

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
SNIPPETS = ROOT / "snippets"
CONFIG = ROOT / "mkdocs.yml"

FENCE = re.compile(r"^(?P<indent>[ \t]*)(?P<ticks>`{3,}|~{3,})(?P<info>.*)$")
HIGHLIGHTED = re.compile(r'hl_lines="(\d{1,4}(?:-\d{1,4})?(?:\s+\d{1,4}(?:-\d{1,4})?)*)"')
SLUG = re.compile(r"[A-Za-z][\w-]*")
QUOTED = re.compile(r"^\s*>[>\s]*(?:`{3,}|~{3,})")
INCLUDE = re.compile(r'^\s*-+8<-+\s+["\'](?P<path>[^"\']+)["\']\s*$')
OTHER_INCLUDE = re.compile(r"^\s*;*-+8<-+")  # several files at once, or as text
HEADING = re.compile(r"^#{1,6} ")
BLOCK = re.compile(r"^\s*(?P<slashes>/{3,})\s*(?:(?P<kind>\w+)\s*(?:\|\s*(?P<title>.*))?)?$")
NO_LINE_LIMIT = 10**9  # pytest-codeblocks stops at 10,000 expanded lines unless told otherwise


class PageError(Exception):
    """Something is wrong with a page; the message starts with its file and line."""


@dataclass(frozen=True)
class Line:
    """One line of an expanded page, and where it was written."""

    text: str
    page: Path
    number: int
    included: str = ""  # the file that `--8<--` on that line names, if any

    @property
    def where(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.number}"


@dataclass
class Fence:
    """One fenced block: what it holds, how it is marked, and the output that is shown with it."""

    language: str
    info: str
    code: str
    line: Line
    index: int  # of its first line in the expanded page
    marks: dict[str, str] = field(default_factory=dict)  # {"raises": "RuntimeError"}
    output: str | None = None
    drawn: str = ""  # the words of its figures, where the page holds them itself, as a lab does

    @property
    def where(self) -> str:
        return self.line.where

    @property
    def title(self) -> str:
        found = re.search(r'title="([^"]*)"', self.info)
        return found[1] if found else ""

    @property
    def highlights(self) -> list[int]:
        """The line numbers that `hl_lines` asks for."""
        found = HIGHLIGHTED.search(self.info)
        spans = [part.split("-") for part in found[1].split()] if found else []
        return [n for span in spans for n in range(int(span[0]), int(span[-1]) + 1)]


@dataclass(frozen=True)
class Statement:
    """One true/false statement of the quiz."""

    id: str
    text: str
    verdict: bool
    body: list[Line]
    fences: list[Fence]
    where: str


@dataclass(frozen=True)
class Section:
    """The lines of a page from one heading, or one quiz statement, to the next."""

    lines: list[Line]
    fences: list[Fence]


@dataclass(eq=False)  # so that what is read from one can be kept with it
class Page:
    """One Markdown file, expanded."""

    path: Path
    meta: dict[str, object]
    lines: list[Line]
    fences: list[Fence]
    in_fence: list[bool]  # for each line: is it part of a fence?

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def slug(self) -> str:
        """Its path below `docs/`, without an ending: `explore/drills`."""
        return self.path.relative_to(DOCS).with_suffix("").as_posix()

    @property
    def address(self) -> str:
        """Where its view is, below the site's address: `explore/drills/`."""
        return "" if self.slug == "index" else f"{self.slug}/"

    @property
    def programs(self) -> list[Fence]:
        return [fence for fence in self.fences if fence.language == "python"]

    @property
    def text_lines(self) -> list[Line]:
        """The lines that are neither in a fence nor in a figure's file."""
        pairs = zip(self.lines, self.in_fence, strict=True)
        return [line for line, fenced in pairs if not fenced and not line.included.endswith(".svg")]

    def sections(self) -> Iterator[Section]:
        starts = [0]
        for i, line in enumerate(self.lines):
            quiz = i + 1 < len(self.lines) and re.match(r"\s+type: quiz\b", self.lines[i + 1].text)
            if not self.in_fence[i] and (HEADING.match(line.text) or quiz):
                starts.append(i)
        for start, end in zip(starts, [*starts[1:], len(self.lines)], strict=True):
            yield Section(self.lines[start:end], [f for f in self.fences if start <= f.index < end])

    def statements(self) -> Iterator[Statement]:
        for i, line in enumerate(self.lines):
            opening = BLOCK.match(line.text)
            if self.in_fence[i] or not opening or not opening["title"]:
                continue
            options = self._options(i)
            if options.get("type") == "quiz":
                yield self._statement(i, opening, options)

    def _options(self, start: int) -> dict[str, object]:
        """The indented YAML lines under the opening line of a block."""
        texts = []
        for line in self.lines[start + 1 :]:
            if not line.text.startswith("    "):
                break
            texts.append(line.text)
        return _mapping("\n".join(texts), f"{self.lines[start].where}: the options of this block")

    def _statement(self, start: int, opening: re.Match[str], options: dict[str, object]) -> Statement:
        where = self.lines[start].where
        closing = opening["slashes"]
        for end in range(start + 1, len(self.lines)):
            if self.lines[end].text.strip() == closing and not self.in_fence[end]:
                break
        else:
            raise PageError(f"{where}: this quiz statement is never closed: end it with {closing}")
        attributes = options.get("attrs")
        identifier = attributes.get("id") if isinstance(attributes, dict) else None
        if not SLUG.fullmatch(str(identifier or "")):
            raise PageError(f"{where}: this quiz statement has no id: add `    attrs: {{id: some-slug}}`")
        body = self.lines[start + 1 : end]
        verdicts = (re.match(r"\*\*(True|False)\.\*\*", line.text) for line in body)
        verdict = next((found[1] for found in verdicts if found), None)
        if verdict is None:
            raise PageError(
                f"{where}: quiz statement `{identifier}` states no verdict: "
                "start its reason with **True.** or **False.**"
            )
        fences = [f for f in self.fences if start < f.index < end]
        text = opening["title"].strip()
        return Statement(str(identifier), text, verdict == "True", body, fences, where)


def snippet_files(suffix: str) -> list[Path]:
    """All files under snippets/ with one suffix, sorted."""
    return sorted(SNIPPETS.rglob(f"*{suffix}"))


def snippet_name(path: Path) -> str:
    """`snippets/layers/neuron.py` is called `layers/neuron`."""
    return path.relative_to(SNIPPETS).with_suffix("").as_posix()


def shown(path: Path) -> set[str]:
    """The names of the programs, and of the sections of other pages, that a page includes, and of no lab."""
    includes = filter(None, map(INCLUDE.match, path.read_text("utf-8", "replace").split("\n")))
    return {include["path"].partition(".")[0] for include in includes}


@cache
def loaded(path: Path) -> Page:
    """A page as it was first read."""
    return load_page(path)


@cache
def load_pages() -> tuple[Page, ...]:
    """Every page of the site, expanded."""
    return tuple(loaded(path) for path in sorted(DOCS.rglob("*.md")))


def load_page(path: Path) -> Page:
    """Expand one Markdown file and split it; raises PageError where it cannot be read."""
    meta, lines = _expand(path)
    return Page(path, meta, lines, *split_fences(lines))


def split_fences(lines: list[Line]) -> tuple[list[Fence], list[bool]]:
    """The fences among the lines of a page, or of a cell; and for each line, whether it is part of one."""
    spans = list(_fence_spans(lines))
    in_fence = [False] * len(lines)
    for start, end in spans:
        in_fence[start : end + 1] = [True] * (end + 1 - start)
    return _fences(lines, spans), in_fence


@cache
def _preprocessor() -> SnippetPreprocessor:
    extension = SnippetExtension(**snippet_options())
    return SnippetPreprocessor(extension.getConfigs(), markdown.Markdown())


def snippet_options() -> dict[str, Any]:
    """How the site sets the extension that includes snippets."""
    extensions = _settings(CONFIG.read_text(encoding="utf-8"))["markdown_extensions"]
    named = {name: options for one in extensions if isinstance(one, dict) for name, options in one.items()}
    options = named["pymdownx.snippets"]
    # Nothing is appended: lines are expanded one at a time, and what is appended is a page's own part.
    return {**options, "base_path": [str(ROOT / path) for path in options["base_path"]], "auto_append": []}


@cache
def _settings(config: str) -> dict[str, Any]:
    """What mkdocs.yml says: it is read slowly, and seldom changes."""
    return yaml_load(config)


def _expand(path: Path) -> tuple[dict[str, object], list[Line]]:
    """Front matter, and the lines after pymdownx has put the snippets in."""
    raw = read_text(path).split("\n")
    meta, first = _front_matter(raw, path)
    lines = []
    for number, text in enumerate(raw[first:], first + 1):
        include = INCLUDE.match(text)
        name = include["path"] if include else ""
        where = f"{path.relative_to(ROOT)}:{number}"
        if OTHER_INCLUDE.match(text) and not include:
            raise PageError(f'{where}: include one file a line: --8<-- "chapter/slug.py"')
        # One line at a time, so that each expanded line knows where it came from.
        try:
            expanded = _preprocessor().run([text])
        except SnippetMissingError as error:
            missing = re.search(r"'(.*?)'", str(error))
            if not missing or not _is_new_result(SNIPPETS / missing[1]):
                raise PageError(f"{where}: {error}") from None
            expanded = [""]
        except (OSError, ValueError) as error:  # a folder, or no text
            raise PageError(f"{where}: {name} cannot be included: {error}") from None
        lines += [Line(line, path, number, name) for line in expanded]
    return meta, lines


def read_text(path: Path) -> str:
    """A file as mkdocs reads it, without the mark that some editors put at its beginning."""
    raw = path.read_bytes()
    try:
        # As mkdocs does: every end of a line is a line feed then.
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise PageError(
            f"{path.relative_to(ROOT)}:{line}: this is not UTF-8: save the file as such"
        ) from None


def _front_matter(raw: list[str], path: Path) -> tuple[dict[str, object], int]:
    """What stands between the lines of dashes at the beginning, and the number of lines that are its."""
    if raw[0].rstrip() != "---":
        return {}, 0
    place = f"{path.relative_to(ROOT)}:1: its front matter"
    for end, text in enumerate(raw[1:], 1):
        if text.rstrip() in {"---", "..."}:
            return _mapping("\n".join(raw[1:end]), place), end + 1
    raise PageError(f"{place} is never closed: end it with ---")


def _mapping(text: str, what: str) -> dict[str, object]:
    """Keys and values from YAML; `what` says whose they are, with its place."""
    try:
        found = yaml.safe_load(text) or {}
    except (yaml.YAMLError, ValueError) as error:  # a date that no calendar has is the second
        raise PageError(f"{what} cannot be read: {' '.join(str(error).split())}") from None
    if not isinstance(found, dict):
        raise PageError(f"{what} must be keys with values, such as `title: Demo`")
    return found


def _is_new_result(path: Path) -> bool:
    """Does a program stand there whose output is not stored yet? Its own test will say so."""
    return path.suffix in {".txt", ".svg"} and not path.exists() and path.with_suffix(".py").exists()


def _fence_spans(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """First and last index of every fence, whatever its form."""
    start, closing = -1, ""
    for i, line in enumerate(lines):
        found = FENCE.match(line.text)
        if start < 0 and found:
            start, closing = i, found["indent"] + found["ticks"]
        elif start >= 0 and found and found[0].rstrip() == closing:
            yield start, i
            start = -1
        elif start < 0 and QUOTED.match(line.text):
            raise PageError(f"{line.where}: no test sees a fence in a quote: take it out of the quote")
    if start >= 0:
        raise PageError(f"{lines[start].where}: this fence is never closed with {closing.strip()}")


def _language(info: str) -> str:
    """`{.python .x}`, `py title="x"` and `python` are all `python`."""
    word = re.match(r"\s*\{?\s*\.?([\w+-]*)", info)
    name = word[1].lower() if word else ""
    return {"py": "python", "python3": "python", "py3": "python"}.get(name, name)


def _fences(lines: list[Line], spans: list[tuple[int, int]]) -> list[Fence]:
    """Split with pytest-codeblocks, and hold its count against ours: it drops what it does not know."""
    texts = [line.text for line in lines]
    for start, end in spans:
        opening = FENCE.match(texts[start])
        assert opening
        ticks = "`" * len(opening["ticks"])
        texts[start] = f"{opening['indent']}{ticks}{_language(opening['info'])}"
        texts[end] = f"{opening['indent']}{ticks}"
    source = "\n".join(texts) + "\n"
    try:
        blocks = extract_from_buffer(io.StringIO(source), max_num_lines=NO_LINE_LIMIT)
    except RuntimeError as error:
        raise PageError(f"{lines[0].where}: {error}") from None

    opened = {start: end for start, end in spans}
    fences = []
    for block in blocks:
        # pytest-codeblocks counts the line of a fence's opening from 1.
        start = block.lineno - 1
        line = lines[start]
        opening = FENCE.match(line.text)
        if opening is None or start not in opened:
            raise PageError(f"{line.where}: pytest-codeblocks sees a fence here and the site does not")
        marks = dict(_mark(line, mark) for mark in block.marks)
        info = opening["info"].strip()
        fences.append(Fence(_language(info), info, block.code, line, start, marks, block.expected_output))
    found = len(fences) + sum(fence.output is not None for fence in fences)
    if found != len(spans):
        raise PageError(
            f"{lines[0].where}: {len(spans)} fences from here on, "
            f"but pytest-codeblocks sees {found}: look for a fence inside a fence"
        )
    return fences


def _mark(line: Line, mark: str) -> tuple[str, str]:
    """`pytest.mark.raises("X")` as ("raises", "X"), read without `eval`."""
    try:
        call = ast.parse(mark, mode="eval").body
        assert isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
        name = call.func.attr
        value = call.args[0] if call.args else call.keywords[0].value
        argument = ast.literal_eval(value)
        assert name in {"raises", "warns", "skip"} and isinstance(argument, str) and argument.strip()
    except (SyntaxError, AssertionError, IndexError, ValueError):
        raise PageError(
            f"{line.where}: cannot read the mark `{mark}`: use "
            'pytest.mark.raises("Error"), pytest.mark.warns("Warning") '
            'or pytest.mark.skip(reason="why no test runs it")'
        ) from None
    return name, argument
