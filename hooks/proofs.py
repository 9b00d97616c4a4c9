"""Show proofs: beside each page with claims a script says where in its text each stands, and what proves it.

It is made from the page's ledger, and fetched when a reader turns the switch on that the page gets here. How
far the digits of its programs move another script says, fetched when a reader asks. A claim of the ledger
that is not on the page is a warning, which fails a strict build.
"""

import json
import logging
import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file
from selectolax.lexbor import LexborHTMLParser, LexborNode

import digits
import markup
from parts import Fence, parts_of
from placing import Entry, Place, Section, placed, read, sections_of

log = logging.getLogger("mkdocs.hooks.proofs")
LEDGERS = Path("tests", "ledger")
NOWHERE = "front-matter"  # what it says stands in no text
CHECKS = "verified.md"  # says how they work
BLOCKS = ".highlight.program"
TITLES = "a.filename, .evidence > a"  # the second where a program is fetched (evidence.py)
PROGRAM = re.compile(r"(?P<name>[\w/]+)\.(?:py|txt|svg)(?::(?P<line>\d+))?$")
HELD = re.compile(r"\d+ of \d+")
CELL = re.compile(r"(?P<name>labs/\w+\.ipynb#[\w.-]+?)(?::(?:printed|drawn))?(?::(?P<line>\d+))?$")
WORDS = {"resolved", "cited", "given", "plain"}  # all others may name a program
SWITCH = (
    '<p class="proofs" data-search-exclude hidden><button type="button" role="switch" aria-checked="false"'
    ' data-proofs="{name}">Show proofs</button></p>'
)
Proof = list[str | int]
Found = tuple[Entry, Place]

ledgers: dict[str, list[Entry]] = {}  # of this build, by the page's path
holding: dict[str, list[Entry]] = {}  # of each section the first ledger that has it
moved: digits.Found = {}  # of this build, by program
shown: dict[str, str] = {}  # of each program the address of the first page that shows it


def on_pre_build(config: MkDocsConfig) -> None:
    ledgers.clear()
    holding.clear()
    shown.clear()
    moved.clear()
    root = Path(config.config_file_path).parent
    moved.update(digits.read(root))
    for path in sorted((root / LEDGERS).rglob("*.txt")):
        name = path.relative_to(root / LEDGERS).with_suffix("").as_posix()
        ledgers[name] = read(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix())
        for entry in ledgers[name]:
            holding.setdefault(entry.section, ledgers[name])


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    for title in markup.parse(html).css("a.filename"):
        shown.setdefault(title.text(), page.url)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Write what proves a page's claims, and put the switch on it: all other hooks have polished it."""
    tree = markup.parse(page.content or "")
    sections = sections_of(tree)
    # While an author writes, the preview goes on.
    found = claims_of(
        page.file.src_uri, sections, logging.INFO if config.extra["preview"] else logging.WARNING
    )
    if not found:
        return
    checks = next((one.url for one in nav.pages if one.file.src_uri == CHECKS), page.url)
    cells = cells_of(page, len(tree.css(BLOCKS)))
    titles = programs_of(tree)
    made = proofs_of(page.url, sections, found, cells, titles)
    made["checks"] = get_relative_url(checks, page.url)
    known = digits.of_page(moved, [*titles, *(str(proof[1]) for proof in made["proofs"])])
    made["digits"] = [*known]
    write(address(page.file), "proven", made, config)
    if known:
        write(address(page.file, "digits"), "digits.known", known, config)
    heading = first_number(sections, found) if page.is_homepage else tree.css_first("h1")
    assert heading is not None
    heading.insert_after(markup.element(SWITCH.format(name=posixpath.basename(address(page.file)))))
    page.content = markup.written(tree)


def address(page: File, what: str = "proofs") -> str:
    """Where the proofs of a page lie, or the digits: beside it, in a hosted site and in a folder."""
    return posixpath.join(posixpath.dirname(page.dest_uri), f"{page.name}.{what}.js")


def write(path: str, name: str, data: object, config: MkDocsConfig) -> None:
    """Write a script that hands over what it holds, by its own address."""
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=False)
    script = f"torchproof.{name}[document.currentScript.src]={text}\n"
    write_file(script.encode(), str(Path(config.site_dir, path)))


def claims_of(source: str, sections: dict[str, Section], level: int) -> list[Found]:
    """The claims of a page that have a proof, each with its place; a statement has them in another ledger."""
    own = ledgers.get(source.rpartition(".")[0], [])
    listed = {entry.section: own for entry in own if entry.section != NOWHERE}
    for name, section in sections.items():
        if section.is_statement and name in holding:
            listed.setdefault(name, holding[name])
    found = []
    for name, entries in listed.items():
        wanted = [entry for entry in entries if entry.section == name]
        places = placed(sections.get(name, Section()), wanted)
        for entry, place in zip(wanted, places, strict=True):
            if place is None:
                complain(source, entry, level)
            elif entry.reference:  # a number word without is no claim
                found.append((entry, place))
    return found


def complain(source: str, entry: Entry, level: int) -> None:
    said = (
        "docs/%s: the page has no such claim as %s lists in section %s (%s): mend the text, or "
        "accept it with pytest --update-outputs -k ledger"
    )
    log.log(level, said, source, entry.where, entry.section, entry.context)


def programs_of(tree: LexborHTMLParser) -> dict[str, str]:
    """The programs that a page shows; of those in a statement, its address."""
    titles = {title.text(): "" for title in tree.css("a.filename")}
    for statement in tree.css("details.quiz[id]"):
        titles |= {title.text(): f"#{statement.attributes['id']}" for title in statement.css(TITLES)}
    return titles


def proofs_of(
    url: str, sections: dict[str, Section], found: list[Found], cells: dict[str, int], titles: dict[str, str]
) -> dict[str, Any]:
    """What `proofs/` reads: for each section its length, then `gap, size, proof` of each claim."""
    proofs: list[Proof] = []
    lists: dict[str, list[int]] = {}
    places: dict[str, str] = {}  # of programs that are not to be seen with the page
    end = 0
    for entry, place in found:
        proof = proof_of(entry, cells)
        if proof not in proofs:
            proofs.append(proof)
        section = sections[entry.section]
        if entry.section not in lists:
            lists[entry.section], end = [section.length()], 0
        start, after = section.length(place.start), section.length(place.end)
        lists[entry.section] += [start - end, after - start, proofs.index(proof)]
        end = after
        program = str(proof[1])
        if program not in titles and program in shown:
            places[program] = get_relative_url(shown[program], url)
        elif titles.get(program, "") not in {"", f"#{entry.section}"}:
            places[program] = titles[program]
    return {"places": places, "proofs": proofs, "sections": lists}


def proof_of(entry: Entry, cells: dict[str, int]) -> Proof:
    """Its kind; and a program, or the number of a lab's, with the line (0 for all of it); or else words."""
    if entry.proof not in WORDS:
        if cell := CELL.search(entry.reference):
            if cell["name"] not in cells:
                raise PluginError(f"{entry.where}: the lab has no program {cell['name']}: update its ledger")
            return [entry.proof, cells[cell["name"]], int(cell["line"] or 0)]
        if program := PROGRAM.search(entry.reference):
            held = HELD.match(entry.reference) if entry.proof == "repeated" else None
            kind = f"{entry.proof} {held[0]}" if held else entry.proof
            return [kind, f"{program['name']}.py", int(program["line"] or 0)]
    return [entry.proof, entry.reference]


def cells_of(page: Page, blocks: int) -> dict[str, int]:
    """The programs of a lab as its ledger names them, numbered as they come on the page."""
    if not page.file.src_uri.endswith(".ipynb"):
        return {}
    names = []
    for cell in json.loads(Path(page.file.abs_src_path or "").read_text(encoding="utf-8"))["cells"]:
        name = f"{page.file.src_uri}#{cell['id']}"
        if cell["cell_type"] == "code":
            names.append(name)
            continue
        fences = [part for part in parts_of("".join(cell["source"])) if isinstance(part, Fence)]
        names += [f"{name}.{n}" if n else name for n, fence in enumerate(fences) if fence.is_program]
    if len(names) != blocks:
        raise PluginError(f"docs/{page.file.src_uri} has {len(names)} programs, and {blocks} are shown")
    return {name: number for number, name in enumerate(names)}


def first_number(sections: dict[str, Section], found: list[Found]) -> LexborNode | None:
    """Mark the front page's first claim, which shows everyone what the switch does; gives its block."""
    entry, place = found[0]
    strings = sections[entry.section].strings
    string, start = next(one for one in reversed(strings) if one[1] <= place.start)
    block, text = string.parent, string.text()
    number = text[place.start - start : place.end - start]
    string.insert_before(text[: place.start - start])
    string.insert_before(markup.element(f'<span class="first-claim">{number}</span>'))
    string.insert_before(text[place.end - start :])
    string.decompose()
    return block
