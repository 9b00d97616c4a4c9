"""A lab as a reader sees it: all of it, nothing else, and ready to be taken along."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page as View

from proof.labs import LABS, cells, solutions, stored
from proof.site import Site

NOT_SVG = re.compile(r"<svg.*?</svg>|href=\"[^\"]*\"", re.DOTALL)


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_a_lab_s_page_holds_all_of_it_and_nothing_else(view: View, site: Site, path: Path) -> None:
    html = Path(site.folder, "labs", path.stem, "index.html").read_text(encoding="utf-8")
    body = html[html.index("<article") : html.index("</article>")]
    assert not re.search(r"<style|<script| style=\"|jp-|https?://(?!www\.w3\.org)", NOT_SVG.sub("", body))
    view.goto(f"labs/{path.stem}/")
    code = [cell for cell in cells(path) if cell["cell_type"] == "code"]
    solved = [fence.code for solution in solutions(path) for fence in solution]
    text = {tuple(one.split()) for one in view.locator("article pre").all_text_contents()}
    for source in [*(cell["source"] for cell in code), *solved]:
        assert tuple(source.split()) in text
    assert all(tuple(stored(cell)[0].split()) in text for cell in code if stored(cell)[0])
    assert view.locator("figure svg").count() == sum(len(stored(cell)[1]) for cell in code)
    assert view.locator("details.predict").count() >= 4 and view.locator("details.solution").count() >= 3
    first = view.locator("details.predict").first
    assert not first.locator("pre, svg").first.is_visible()  # folded until the reader has predicted
    with view.expect_download() as download:
        view.get_by_role("link", name="Download this lab").click()
    # What it has beside the lab, tests/content/test_labs.py holds against it.
    saved = Path(site.folder, "labs", path.stem, path.name)
    assert Path(download.value.path()).read_bytes() == saved.read_bytes()
    assert view.get_by_role("link", name="Open in Colab").count() == 0  # no repository is configured
