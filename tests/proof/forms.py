"""What is written so that the site could read it otherwise than the tests, in silence: it is refused.

Markdown has many ways to write a thing. Pages use one of them, which Markdown and the engine read alike.
"""

import re
import unicodedata

from proof.pages import HIGHLIGHTED, Line, Page

# What opens a block that is told its options in indented lines.
BLOCK = re.compile(r"^/{3,}\s*\w+")
OPTION = re.compile(r"^ {4}\w+:")
INFO = re.compile(r'[\w+-]*(?:\s+(?:title|hl_lines)="[^"]*")*\s*')
RAW = re.compile(r"<(pre|script|style|textarea|xmp)\b", re.IGNORECASE)
TAG = re.compile(
    r"<(/?)(article|aside|details|div|figure|figcaption|nav|section|table|ul|ol|p)\b[^>]*>", re.I
)
SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|<!--.*?-->")  # says a tag, and opens none
TURNS_TEXT = range(0x202A, 0x202F), range(0x2066, 0x206A)  # what a reader sees is not what stands there


def form_faults(page: Page) -> list[str]:
    """The lines of a page that only one of the two might take for code, each with its place."""
    return [*character_faults(page), *fence_forms(page), *indented(page), *raw_blocks(page)]


def character_faults(page: Page) -> list[str]:
    """Characters that nobody sees and some programs take for an end of line, or drop."""
    return [
        f"{line.where}: take out the character U+{ord(letter):04X}, which cannot be seen"
        for line in page.lines
        for letter in sorted(set(line.text))
        if (unicodedata.category(letter) in {"Cc", "Zl", "Zp"} and letter != "\t")
        or letter == "\ufeff"
        or any(ord(letter) in turned for turned in TURNS_TEXT)
    ]


def fence_forms(page: Page) -> list[str]:
    faults = []
    for fence in page.fences:
        if fence.line.text.lstrip(" \t") != fence.line.text:
            faults.append(f"{fence.where}: begin this fence at the start of its line")
        if not INFO.fullmatch(fence.info):
            faults.append(f"{fence.where}: write `{fence.info}` as a language, and title or hl_lines")
        elif "hl_lines" in fence.info and not HIGHLIGHTED.search(fence.info):
            faults.append(f'{fence.where}: hl_lines takes numbers of lines, as in hl_lines="2 5-7"')
    return faults


def indented(page: Page) -> list[str]:
    """Lines that Markdown may take for code, since they are indented, and no test for a fence."""
    faults, options = list[str](), False
    for line in page.text_lines:
        options = bool(BLOCK.match(line.text) or (options and OPTION.match(line.text)))
        if re.match(r" *\t| {4}", line.text) and not options:
            faults.append(f"{line.where}: an indented line may be code: write a fence, or less space")
    return faults


def raw_blocks(page: Page) -> list[str]:
    """Tags that hide Markdown from the site: those of text as it is, and those that are never closed."""
    faults, opened = list[str](), list[tuple[str, Line]]()
    for line in page.text_lines:
        text = SPAN.sub("", line.text)
        if found := RAW.search(text):
            faults.append(f"{line.where}: no test sees what <{found[1]}> holds: write a fence")
        for closing, name in TAG.findall(text):
            if not closing:
                opened.append((name.lower(), line))
            elif not opened or opened.pop()[0] != name.lower():
                faults.append(f"{line.where}: </{name}> closes nothing that is open here")
                opened.clear()
    return faults + [f"{line.where}: <{name}> is never closed" for name, line in opened]
