"""Links to sections: that each leads somewhere, the build sees; whether to the right place, words tell.

Some of a link, or of its line, stand in the heading; or the section has all words of the link.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proof import pages
from proof.claims import section_name
from proof.ledger import COMMON
from proof.pages import Page
from proof.terms import ENTRY

LINK = re.compile(r"\[(?P<text>[^\]\n]+)\]\((?:\.\./)?(?P<page>\w+\.md)?#(?P<id>[\w-]+)\)")


@dataclass(frozen=True)
class Target:
    """A section, or a term of the glossary."""

    heading: str  # and its id, which a reader sees in the address
    text: str


def link_faults(page: Page, known: dict[str, Target]) -> list[str]:
    """Links whose words have nothing to do with the section that they lead to, of those in `targets`."""
    faults = []
    for line in (line for line in page.text_lines if not line.included):
        around = words(LINK.sub(r"\g<text>", line.text))
        for link in LINK.finditer(line.text):
            target = known.get(f"{link['page'] or page.path.name}#{link['id']}")
            if target and not fits(words(link["text"]), around, target):
                faults.append(
                    f"{line.where}: {link[0]} shares no word with that section: "
                    "mend the link, or let its words say where it leads"
                )
    return faults


def fits(said: set[str], around: set[str], target: Target) -> bool:
    heading = words(target.heading)
    return bool((said | around) & heading) or (bool(said) and said <= words(target.text))


def words(text: str) -> set[str]:
    """The beginnings of words, so that `scaled` meets `scale`."""
    found = (word for word in re.findall(r"[a-z]{3,}|[a-z]\d+", text.lower().replace("_", " ")))
    return {word[:4] for word in found if word not in COMMON}


def targets() -> dict[str, Target]:
    """What can be linked to, by page and id: `layers.md#chain`."""
    return dict(_targets())


def _targets() -> Iterator[tuple[str, Target]]:
    for page in pages.load_pages():
        seen: set[str] = set()
        for section in page.sections():
            name = section_name(section, seen)
            heading = section.lines[0].text.partition("{#")[0] if section.lines else ""
            text = "\n".join(line.text for line in section.lines)
            yield f"{page.path.name}#{name}", Target(f"{heading} {name.replace('-', ' ')}", text)
            for term in ENTRY.finditer(text):
                named = Target(f"{term['names']} {term['id'].replace('-', ' ')}", term["text"])
                yield f"{page.path.name}#{term['id']}", named
