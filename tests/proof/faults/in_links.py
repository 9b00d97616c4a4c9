"""Links, anchors and the navigation: one strict build hears of them all."""

import re
from collections.abc import Iterable
from pathlib import Path
from random import Random

from proof import pages, site
from proof.faults import Fault, Judge, Kind, kind
from proof.faults.in_project import files, somewhere
from proof.faults.project import edited, line_of, place, put, text
from proof.faults.together import planted_too
from proof.faults.trial import Outcome

# Every test that looks at the built site, and `mkdocs build --strict` in .ci/run, begin with this build.
BUILD = Judge("tests/conftest.py::site", "built", lambda fault: [])
DEAD = "{where}: the link to {1}-gone leads nowhere"


def build_all(kinds: Iterable[Kind], seed: str) -> list[Outcome]:
    """Plant all faults of these kinds at once, build, and look for each in what the build says."""
    before, faults = dict[Path, bytes | None](), list[tuple[Kind, Fault]]()
    for one in kinds:
        for turn in range(one.times):
            fault = planted_too(one, Random(f"{seed}/{one.name}/{turn}"), before)
            faults += [(one, fault)] if fault else []
    try:
        site.build(pages.ROOT.parent / "site", "http://127.0.0.1:8000/")
        said = ""
    except RuntimeError as error:
        said = str(error)
    finally:
        for path, held in before.items():
            put(path, held)
    outcomes = []
    for one, fault in faults:
        assert fault.sign, f"{one.name}: nothing would tell it from another fault"
        caught = fault.sign in said
        outcomes.append(Outcome(one.name, fault.where, fault.what, caught, caught))
    return outcomes


def markdown() -> list[Path]:
    return files("docs/*.md")


@kind("a link to a section that is not there", "links", BUILD, 8)
def no_section(rng: Random) -> Fault | None:
    return somewhere(rng, markdown(), r"(\]\()(\w+\.md#[\w-]+)(?<!-gone)(?=\))", r"\1\2-gone", DEAD)


@kind("a link to a page that is not there", "links", BUILD, 6)
def no_page(rng: Random) -> Fault | None:
    sign = "{where}: the link to gone-{1} leads nowhere"
    return somewhere(
        rng, markdown(), r"(\]\()((?!gone-)\w+\.md(?:#[\w-]+)?(?<!-gone))(?=\))", r"\1gone-\2", sign
    )


@kind("an anchor under another name", "links", BUILD, 6)
def anchor(rng: Random) -> Fault | None:
    """Of a heading that other pages link to."""
    paths = [path for path in markdown() if path.stem not in {"index", "glossary"}]
    linked = set(re.findall(r"\]\((\w+\.md#[\w-]+)\)", "\n".join(map(text, markdown()))))
    found = [
        (path, one)
        for path in paths
        for one in re.finditer(r"(?m)^## [^{\n]*\{#([\w-]+)(?<!-anew)\}$", text(path))
        if f"{path.name}#{one[1]}" in linked
    ]
    path, one = rng.choice(found)
    where = place(path, line_of(text(path), one.start()))
    sign = f"'{path.name}' does not contain an anchor '#{one[1]}'"
    return Fault(
        where, f"#{one[1]} → #{one[1]}-anew", edited(path, one.end(1), one.end(1), "-anew"), path, sign
    )


@kind("a link of a lab to a page that is not there", "links", BUILD, 4)
def of_lab(rng: Random) -> Fault | None:
    pattern = r"(\]\()(\.\./(?!gone-)(\w+\.md#[\w-]+))(?=\))"
    labs = files("docs/labs/*.ipynb")
    return somewhere(rng, labs, pattern, r"\1../gone-\3", "links to ../gone-{2}, which is not there")


@kind("a page that the navigation leaves out", "links", BUILD, 2)
def left_out(rng: Random) -> Fault | None:
    path = pages.DOCS / f"extra_{rng.randrange(100, 999)}.md"
    said = f"---\ntitle: Extra\ndescription: {'x' * 80}\n---\n# Extra\n"
    return Fault(place(path), "added", {path: said}, path, path.name)


@kind("a page of the navigation that is not there", "links", BUILD, 2)
def not_there(rng: Random) -> Fault | None:
    name = f"gone_{rng.randrange(100, 999)}.md"
    fault = somewhere(
        rng, files("mkdocs.yml"), r"(?m)^  - Quiz: quiz.md\n", rf"\g<0>  - Gone: {name}\n", name
    )
    return fault
