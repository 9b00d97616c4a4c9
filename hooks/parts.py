"""A page's Markdown as its parts: text, fences, and the blocks between slashes, which hold parts again."""

import re
from collections import deque
from dataclasses import dataclass
from typing import Any

import yaml

FENCE = re.compile(r"(?P<ticks>`{3,}|~{3,})(?P<info>.*)")
BLOCK = re.compile(r"(?P<slashes>/{3,})\s*(?P<kind>\w+)\s*(?:\|\s*(?P<title>.*))?")


@dataclass
class Text:
    """Lines of Markdown."""

    text: str


@dataclass
class Fence:
    """A fence: its info string, what it holds, and the comment before it, such as a mark."""

    info: str
    code: str
    mark: str

    @property
    def is_program(self) -> bool:
        return bool(re.match(r"\s*\{?\s*\.?(python3?|py3?)\b", self.info))

    @property
    def is_output(self) -> bool:
        return "expected-output" in self.mark

    @property
    def title(self) -> str:
        found = re.search(r'title="([^"]*)"', self.info)
        return found[1] if found else ""


@dataclass
class Block:
    """A block such as `/// details | Title`; its kind is the `type` among its options, if it has one."""

    kind: str
    title: str
    parts: "list[Part]"


Part = Text | Fence | Block


def parts_of(markdown: str) -> list[Part]:
    """The parts of a page, in their order."""
    return _parts(deque(markdown.split("\n")), "")


def of_kind(parts: list[Part], kind: str) -> bool:
    """Is a block of this kind among them, or in one of them?"""
    return any(one.kind == kind or of_kind(one.parts, kind) for one in parts if isinstance(one, Block))


def _parts(lines: deque[str], closing: str) -> list[Part]:
    """The parts up to the line that closes the block they stand in."""
    parts: list[Part] = []
    text: list[str] = []
    while lines:
        line = lines.popleft()
        fence, block = FENCE.fullmatch(line), BLOCK.fullmatch(line.rstrip())
        if closing and line.strip() == closing:
            break
        if not fence and not block:
            text.append(line)
            continue
        parts.append(Text("\n".join(text)))
        if fence:
            before = "\n".join(text).rstrip().rpartition("\n")[2]
            mark = before if before.startswith("<!--") else ""
            parts.append(Fence(fence["info"], _code(lines, fence["ticks"]), mark))
        elif block:
            options = _options(lines)
            kind = str(options.get("type", block["kind"]))
            parts.append(Block(kind, block["title"] or "", _parts(lines, block["slashes"])))
        text = []
    return [*parts, Text("\n".join(text))]


def _code(lines: deque[str], closing: str) -> str:
    code = []
    while lines and (line := lines.popleft()).rstrip() != closing:
        code.append(line)
    return "\n".join(code).strip("\n")


def _options(lines: deque[str]) -> dict[str, Any]:
    """The indented YAML under the opening line of a block."""
    options = []
    while lines and lines[0].startswith("    "):
        options.append(lines.popleft())
    try:
        found = yaml.safe_load("\n".join(options))
    except yaml.YAMLError:  # the tests say where
        found = None
    return found if isinstance(found, dict) else {}
