"""Nothing is shipped that nobody uses: no asset, no rule of a stylesheet, no abbreviation."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
import tinycss2

from proof.html import Elements
from proof.pages import DOCS, ROOT
from proof.site import Site
from proof.styles import classes, properties, selected, within

ASSETS = DOCS / "assets"
OF_A_BUNDLE = re.compile(
    r"(?:.*-)?LICENSE(?:\.txt)?|README\.txt|.*\.d\.ts"
)  # these stand beside what they speak of
HEIGHT = re.compile(r"n\d+")  # hooks/styles.py
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


@pytest.fixture(scope="module")
def standing(html: str) -> set[str]:
    return names(html)


@pytest.mark.long  # the site is built once more
def test_every_selector_can_match(standing: set[str], scripts: str) -> None:
    """Each name in it stands in a page, or in a script, which may make it; a block may have any height."""
    every = [one for one in selected() if not HEIGHT.fullmatch(one.text)]
    dead = [one for one in every if one.text not in standing and not speaks_of(one.text, scripts)]
    said = "\n".join(f"{one.where}: no page and no script has {one.text}" for one in dead)
    assert every and not dead, f"remove these rules:\n{said}"


@pytest.mark.long  # the site is built once more
def test_every_custom_property_is_used(site: Site, scripts: str) -> None:
    """By a rule, Material's too, or by a script; a figure may take any of its ten colours."""
    folders = [site.folder / "assets" / "stylesheets", site.offline / "assets" / "stylesheets"]
    styles = read([style for folder in folders for style in sorted(folder.rglob("*.css"))])
    used = set(re.findall(r"var\((--[\w-]+)", styles + scripts))
    every = [one for one in properties() if not one.text.startswith("--figure-")]
    dead = [f"{one.where}: nothing uses {one.text}" for one in every if one.text not in used]
    assert every and not dead, "remove these:\n" + "\n".join(dead)


def test_the_theme_s_rules_for_what_stands_in_a_page_are_shipped(site: Site) -> None:
    """What the build leaves out is asked of another parser: hooks/weight.py reads with patterns."""
    (built,) = (site.folder / "assets" / "stylesheets").glob("main.*.css")
    whole = Path(str(files("material"))) / "templates" / "assets" / "stylesheets" / built.name
    shipped = [tinycss2.serialize(rule.prelude) for rule in within(built)]
    html = read(sorted(site.folder.rglob("*.html")))
    standing = set(" ".join(re.findall(r'class="([^"]*)"', html)).split())
    wanted = [rule for rule in within(whole) if any(asked <= standing for asked in classes(rule))]
    lost = {tinycss2.serialize(rule.prelude) for rule in wanted} - set(shipped)
    assert len(wanted) > len(shipped) / 2 and not lost, "\n".join(lost)
    assert len(shipped) < 0.8 * sum(1 for _ in within(whole)), "the build leaves nothing out"


def named(path: Path) -> str:
    """How an asset is spoken of: by its name, or in quotes, as `scripts.js` lists those of the quiz."""
    bare = rf'|"{re.escape(path.stem)}"' if path.is_relative_to(ASSETS / "javascripts") else ""
    return rf"(?<![\w.-]){re.escape(path.name)}(?![\w-]){bare}"


def spoken_of(path: Path, text: str) -> bool:
    """Is an asset named in a text? The pattern is tried where its stem stands: anywhere takes seconds."""
    pattern, at = re.compile(named(path)), text.find(path.stem)
    while at >= 0 and not (pattern.match(text, at) or pattern.match(text, at - 1)):
        at = text.find(path.stem, at + 1)
    return at >= 0


def test_every_asset_is_used(html: str, scripts: str) -> None:
    sources = [
        ROOT / "README.md",
        ROOT / "mkdocs.yml",
        *(ROOT / "hooks").glob("*.py"),
        *ASSETS.rglob("*.css"),
    ]
    text = "\n".join([html, scripts, read(sources)])
    files = [path for path in ASSETS.rglob("*") if path.is_file() and not OF_A_BUNDLE.fullmatch(path.name)]
    unused = [path for path in files if not spoken_of(path, text)]
    listed = ", ".join(path.relative_to(ROOT).as_posix() for path in unused)
    assert files and not unused, f"nothing refers to {listed}: use what is shipped, or remove it"


def test_every_abbreviation_is_on_a_page(html: str) -> None:
    path = DOCS / "glossary.md"
    shown = set(re.findall(r"<abbr [^>]*>([^<]+)</abbr>", html))
    lines = path.read_text(encoding="utf-8").splitlines()
    given = {found[1]: n for n, line in enumerate(lines, 1) if (found := ABBREVIATION.match(line))}
    unused = [f"docs/glossary.md:{n}: no page has {name}" for name, n in given.items() if name not in shown]
    assert given and not unused, "remove these:\n" + "\n".join(unused)
