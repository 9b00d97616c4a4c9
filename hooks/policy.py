"""A Content-Security-Policy in each hosted page: it loads and runs nothing that is not of the site.

Inline scripts are allowed by their hashes. Instant navigation keeps the policy of a reader's first page, so
all pages have the same. There is none where a site is opened from a folder, whose search writes a script, nor
in an author's preview, which a script tells when to load anew.
"""

import base64
import hashlib
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from selectolax.lexbor import LexborHTMLParser

PLACE = "<!-- the policy -->"
CHARSET = '<meta charset="utf-8">'
RULES = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {hashes}; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
)
# For hosts that read it: what only a header can say.
HEADERS = """\
/*
  Content-Security-Policy: frame-ancestors 'none'
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
"""

hashes: set[str] = set()  # of the inline scripts of this build


def on_pre_build(config: MkDocsConfig) -> None:
    hashes.clear()


def wanted(config: MkDocsConfig) -> bool:
    return not config.extra["preview"] and not config.plugins["material/offline"].config.enabled


def on_post_page(output: str, config: MkDocsConfig, **_: Any) -> str:
    """Note the scripts, which all other hooks have changed; the policy comes when all pages are known."""
    if not wanted(config):
        return output
    for script in LexborHTMLParser(output, scripting=True).css("script:not([src], [type])"):
        digest = hashlib.sha256((script.text() or "").encode()).digest()
        hashes.add(f"'sha256-{base64.b64encode(digest).decode()}'")
    assert CHARSET in output, f"no place for the policy: {CHARSET}"
    return output.replace(CHARSET, CHARSET + PLACE, 1)


def on_post_template(output: str, template_name: str, config: MkDocsConfig, **_: Any) -> str:
    """The page for a missing address gets the same."""
    return on_post_page(output, config) if template_name == "404.html" else output


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    if not wanted(config):
        return
    rules = RULES.format(hashes=" ".join(sorted(hashes)))
    policy = f'<meta http-equiv="content-security-policy" content="{rules}">'
    site = Path(config.site_dir)
    for view in site.rglob("*.html"):
        view.write_text(view.read_text("utf-8").replace(PLACE, policy, 1), encoding="utf-8")
    (site / "_headers").write_text(HEADERS, encoding="utf-8")
