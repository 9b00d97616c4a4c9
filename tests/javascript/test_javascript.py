"""The scripts of the site: types across files, lint, and the laws of what needs no document."""

import json
import re

import pytest

from proof import node
from proof.pages import DOCS
from proof.site import Site

SCRIPTS = DOCS / "assets" / "javascripts"


@pytest.mark.parametrize("script", ["types", "lint", "test"])
def test_the_scripts_hold(script: str) -> None:
    done = node.run("npm", "run", "--silent", script)
    if done.returncode:
        pytest.fail(f"`npm run {script}` in tests/javascript:\n{done.stdout}{done.stderr}", pytrace=False)
    assert script != "test" or re.search(r"(?m)^# pass [1-9]", done.stdout), "no test was found"


def test_no_built_script_uses_what_is_not_yet_defined(site: Site) -> None:
    """The minifier may move a declaration: github.com/tdewolff/minify/issues/958."""
    built = site.folder / "assets" / "javascripts"
    ours = [path.relative_to(SCRIPTS).as_posix() for path in SCRIPTS.rglob("*.js")]
    texts = {name: (built / name).read_text(encoding="utf-8") for name in ours}
    assert "explore/plot.js" in texts
    done = node.run("node", "ordered.mjs", given=json.dumps(texts))
    assert not done.returncode, done.stderr
    if done.stdout:
        pytest.fail(f"begin that function with a pattern, `const {{ … }} = …`:\n{done.stdout}", pytrace=False)


def test_the_lockfile_names_no_registry() -> None:
    assert '"resolved"' not in (node.FOLDER / "package-lock.json").read_text(encoding="utf-8")
