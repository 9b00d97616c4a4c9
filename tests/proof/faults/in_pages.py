"""Fences, heads, images and formulas of pages: what a page must have, and what it must not."""

import re
from random import Random

from proof import links, pages
from proof.faults import Fault, kind
from proof.faults.judges import FENCES, HEADS, HOSTS, IMAGES, LINKED, ORPHANS, RENDERED
from proof.faults.project import edited, line_of, place, short, text


def on_a_page(rng: Random, pattern: str, new: str, where: str = "") -> Fault | None:
    """A place that a pattern finds on one page, edited; `where` is a text that such a page has."""
    every = [path for path in sorted(pages.DOCS.glob("*.md")) if where in text(path)]
    path = rng.choice([path for path in every if re.search(pattern, text(path))])
    found = rng.choice(list(re.finditer(pattern, text(path))))
    said = found.expand(new)
    line = place(path, line_of(text(path), found.start()))
    return Fault(
        line, f"{short(found[0])} → {short(said) or 'nothing'}", edited(path, *found.span(), said), path
    )


SECTION = r"(?m)^## .*\n"


@kind("a fence that no test runs", "pages", FENCES, 2)
def untested(rng: Random) -> Fault | None:
    language = rng.choice(["bash", "text", "python", "py", "pycon", "json", ""])
    return on_a_page(rng, SECTION, rf"\g<0>\n```{language}\nprint(2 + 2)\n```\n")


@kind("a program typed into a page", "pages", FENCES, 2)
def typed(rng: Random) -> Fault | None:
    """With the title of a file, as if it were included."""
    return on_a_page(rng, r'(```python title="[^"]+"[^\n]*\n)--8<-- [^\n]+', r"\1print(2 + 2)")


@kind("a title of another program", "pages", FENCES, 2)
def title(rng: Random) -> Fault | None:
    return on_a_page(rng, r'(```python title="\w+/)\w+', r"\1another")


@kind("an output of another program", "pages", FENCES, 2)
def other_output(rng: Random) -> Fault | None:
    outputs = [path for path in pages.snippet_files(".txt") if text(path).strip()]
    other = rng.choice(outputs).relative_to(pages.SNIPPETS).as_posix()
    return on_a_page(rng, r'(```text\n--8<-- ")[^"]+', rf"\g<1>{other}")


@kind("a highlighted line that is not there", "pages", FENCES, 2)
def highlight(rng: Random) -> Fault | None:
    return on_a_page(rng, r'(```python title="[^"]+")[^\n]*', r'\1 hl_lines="90"')


@kind("a skipped program", "pages", FENCES, 2)
def skipped(rng: Random) -> Fault | None:
    return on_a_page(rng, r"(?m)^```python title", r'<!--pytest.mark.skip(reason="slow")-->\n\g<0>')


@kind("a fence never closed", "pages", FENCES, 2)
def unclosed(rng: Random) -> Fault | None:
    return on_a_page(rng, r'(?m)(?<=\.txt")\n```$(?=[^`]*\Z)', "")


@kind("a fence in a quote", "pages", FENCES, 2)
def quoted(rng: Random) -> Fault | None:
    return on_a_page(rng, SECTION, r"\g<0>\n> ```python\n> print(2 + 2)\n> ```\n")


@kind("an include of nothing", "pages", FENCES, 2)
def nothing_included(rng: Random) -> Fault | None:
    return on_a_page(rng, r'(--8<-- "\w+/\w+)(?=\.py")', r"\1_again")


@kind("a page without a description", "pages", HEADS, 2)
def undescribed(rng: Random) -> Fault | None:
    return on_a_page(rng, r"(?m)^description: .*\n", rng.choice(["", "description: Too short.\n"]))


@kind("an image without words", "pages", IMAGES, 2)
def wordless(rng: Random) -> Fault | None:
    image = rng.choice(["![](assets/images/logo.svg)", '<img src="assets/images/logo.svg">'])
    return on_a_page(rng, SECTION, rf"\g<0>\n{image}\n")


@kind("an image of another host", "pages", HOSTS, 2)
def elsewhere(rng: Random) -> Fault | None:
    return on_a_page(rng, SECTION, r"\g<0>\n![A plot](https://example.org/plot.svg)\n")


@kind(
    "a link to another section",
    "links to another section",
    LINKED,
    8,
    "its line has a word of that one, too",
)
def other_section(rng: Random) -> Fault | None:
    """One that is there: the build is content."""
    target = rng.choice([name for name in links.targets() if not name.startswith("quiz.md")])
    return on_a_page(rng, r"\]\((?:\w+\.md)?#[\w-]+\)", f"]({target})")


@kind("a broken command in a formula", "formulas", RENDERED, 2)
def broken(rng: Random) -> Fault | None:
    return on_a_page(rng, r"\\(frac|sqrt|cdot|partial|text)\b(?=[^$\n]*\$)", r"\\\1x")


@kind("a formula never closed", "formulas", RENDERED, 2)
def open_formula(rng: Random) -> Fault | None:
    return on_a_page(rng, r"(?m)(?<=[^$\s`])\$(?= |,|\.)(?=[^$\n]*$)", "")


@kind("a program that no page shows", "pages", ORPHANS, 2)
def unshown(rng: Random) -> Fault | None:
    """Nor what it printed, or a file beside it."""
    path = rng.choice([p for p in pages.snippet_files(".py") if p.with_suffix(".txt").exists()])
    name = rng.choice(["unshown.py", "unshown.txt", "unshown.svg", "notes.md"])
    added = path.with_name(name)
    return Fault(place(added), "added", {added: "print(2 + 2)\n"}, path)


@kind("a figure that no page shows", "pages", ORPHANS, 2)
def undrawn(rng: Random) -> Fault | None:
    return on_a_page(rng, r'(?s)<figure markdown>\n<div [^>]*>\n--8<-- "[^"]+\.svg"\n.*?</figure>\n', "")
