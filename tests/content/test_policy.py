"""The policy of each hosted page: the same on all, no wider than it must be, and kept."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from proof.html import Elements, built
from proof.site import Site, view_paths

VIEWS = view_paths()
WIDEST = {  # each directive with all that it may allow, beside hashes
    "default-src": {"'none'"},
    "script-src": {"'self'", "'wasm-unsafe-eval'"},  # the search is WebAssembly
    "style-src": {"'self'"},
    "img-src": {"'self'", "data:"},  # the theme's icons
    "font-src": {"'self'"},
    "connect-src": {"'self'"},
    "base-uri": {"'none'"},
    "form-action": {"'none'"},
}
HASH = re.compile(r"'sha256-[\w+/]{43}='")


def policy(html: str) -> dict[str, set[str]]:
    """What a page's policy allows, and that nothing which it should hold back comes before it."""
    head = Elements(html[: html.index("</head>")]).found
    place = next(
        n for n, (_, given) in enumerate(head) if given.get("http-equiv") == "content-security-policy"
    )
    assert {name for name, _ in head[:place]} <= {"html", "head", "meta"}, "something loads before the policy"
    rules = (head[place][1]["content"] or "").split("; ")
    return {rule.split()[0]: set(rule.split()[1:]) for rule in rules}


@pytest.mark.parametrize("path", [*VIEWS, "404.html"])
def test_a_page_keeps_to_its_policy(site: Site, path: str) -> None:
    html = (site.folder / path).read_text("utf-8") if path == "404.html" else built(site, path)
    rules = policy(html)
    hashes = {value for value in rules["script-src"] if HASH.fullmatch(value)}
    assert {**rules, "script-src": rules["script-src"] - hashes} == WIDEST
    assert rules == policy(built(site, "")), "under instant navigation the first page's policy stays"
    scripts = re.findall(r"<script(?: id=\"\w+\")?>(.*?)</script>", html, re.DOTALL)
    digests = [hashlib.sha256(script.encode()).digest() for script in scripts]
    assert hashes and {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests} == hashes
    tree = LexborHTMLParser(html)
    assert not tree.css("style, [style]"), "see hooks/styles.py"
    every = [(name, value or "") for one in tree.css("*") for name, value in one.attributes.items()]
    assert not [name for name, _ in every if name.startswith("on")]
    assert not [value for _, value in every if value.lower().strip().startswith("javascript:")]


def test_a_host_that_reads_headers_is_told_the_rest(site: Site) -> None:
    first, *headers = (site.folder / "_headers").read_text(encoding="utf-8").splitlines()
    assert first == "/*" and all(re.fullmatch(r"  [A-Z][\w-]+: \S.*", line) for line in headers)
    assert "  Content-Security-Policy: frame-ancestors 'none'" in headers


@pytest.mark.long  # the site is built once more
def test_a_site_in_a_folder_has_no_policy(site: Site) -> None:
    """Material's search writes a script there."""
    views = sorted(site.offline.rglob("*.html"))
    assert len(views) > len(VIEWS) and not Path(site.offline, "_headers").exists()
    assert not [view for view in views if "content-security-policy" in view.read_text("utf-8").lower()]
