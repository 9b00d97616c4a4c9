"""Nothing is shipped that nobody uses: no asset, no rule of a stylesheet, no abbreviation."""

import re
from pathlib import Path

import pytest

from proof.html import Elements
from proof.pages import DOCS, ROOT
from proof.site import Site
from proof.styles import properties, selected

ASSETS = DOCS / "assets"
OF_A_BUNDLE = re.compile(r"(?:.*-)?LICENSE(?:\.txt)?|README\.txt")  # these stand beside what they speak of
ABBREVIATION = re.compile(r"\*\[([^\]]+)\]:")


def read(paths: list[Path]) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


@pytest.fixture(scope="module")
def html(site: Site) -> str:
    """Every built page, also that for a missing address, and those for a folder: their search is another."""
    return read([*sorted(site.folder.rglob("*.html")), *sorted(site.offline.rglob("*.html"))])


@pytest.fixture(scope="module")
def scripts(site: Site) -> str:
    """What runs in a page, ours and Material's, as it is built: without its comments."""
    return read(sorted(site.folder.rglob("*.js")))


def names(html: str) -> set[str]:
    """The classes, ids, attributes and kinds of element in pages."""
    found = set()
    for name, attributes in Elements(html).found:
        found |= {name, *attributes, attributes.get("id") or "", *(attributes.get("class") or "").split()}
    return found


def speaks_of(name: str, script: str) -> bool:
    """A script names `data-state` so, or as `dataset.state`."""
    spelled = re.escape(name)
    if name.startswith("data-"):
        camel = re.sub(r"-(\w)", lambda found: found[1].upper(), name.removeprefix("data-"))
        spelled += rf"|dataset\.{camel}"
    return bool(re.search(rf"(?<![\w-])(?:{spelled})(?![\w-])", script))


def test_every_selector_can_match(html: str, scripts: str) -> None:
    """Each name in it stands in a page, or in a script, which may make it."""
    standing, every = names(html), list(selected())
    dead = [one for one in every if one.text not in standing and not speaks_of(one.text, scripts)]
    said = "\n".join(f"{one.where}: no page and no script has {one.text}" for one in dead)
    assert every and not dead, f"remove these rules:\n{said}"


def test_every_custom_property_is_used(site: Site, scripts: str) -> None:
    """By a rule, Material's too, or by a script; a figure may take any of its ten colours."""
    styles = read(sorted((site.folder / "assets" / "stylesheets").rglob("*.css")))
    used = set(re.findall(r"var\((--[\w-]+)", styles + scripts))
    every = [one for one in properties() if not one.text.startswith("--figure-")]
    dead = [f"{one.where}: nothing uses {one.text}" for one in every if one.text not in used]
    assert every and not dead, "remove these:\n" + "\n".join(dead)


def named(path: Path) -> str:
    """How an asset is spoken of: by its name, or in quotes, as `scripts.js` lists those of the quiz."""
    bare = rf'|"{re.escape(path.stem)}"' if path.parent.parent == ASSETS / "javascripts" else ""
    return rf"(?<![\w.-]){re.escape(path.name)}(?![\w-]){bare}"


def test_every_asset_is_used(html: str, scripts: str) -> None:
    sources = [
        ROOT / "README.md",
        ROOT / "mkdocs.yml",
        *(ROOT / "hooks").glob("*.py"),
        *ASSETS.rglob("*.css"),
    ]
    text = "\n".join([html, scripts, read(sources)])
    files = [path for path in ASSETS.rglob("*") if path.is_file() and not OF_A_BUNDLE.fullmatch(path.name)]
    unused = [path for path in files if not re.search(named(path), text)]
    listed = ", ".join(path.relative_to(ROOT).as_posix() for path in unused)
    assert files and not unused, f"nothing refers to {listed}: use what is shipped, or remove it"


def test_every_abbreviation_is_on_a_page(html: str) -> None:
    path = DOCS / "glossary.md"
    shown = set(re.findall(r"<abbr [^>]*>([^<]+)</abbr>", html))
    lines = path.read_text(encoding="utf-8").splitlines()
    given = {found[1]: n for n, line in enumerate(lines, 1) if (found := ABBREVIATION.match(line))}
    unused = [f"docs/glossary.md:{n}: no page has {name}" for name, n in given.items() if name not in shown]
    assert given and not unused, "remove these:\n" + "\n".join(unused)
