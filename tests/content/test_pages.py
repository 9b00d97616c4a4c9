"""Closed world: nothing on a page goes untested, nothing under snippets/ goes unshown."""

import re
from collections import Counter

import pytest

from proof import closed_world, forms, labs, links, pages
from proof.claims import LIST_NUMBER
from proof.closed_world import EMPTY_ALT, OTHER_HOST
from proof.formulas import FORMULA, formula_faults
from proof.pages import snippet_files


def report(faults: list[str]) -> None:
    if faults:
        pytest.fail("\n".join(dict.fromkeys(faults)), pytrace=False)


def each_page(check: object, *arguments: object) -> list[str]:
    assert callable(check) and pages.load_pages()
    return [fault for page in pages.load_pages() for fault in check(page, *arguments)]


def test_every_fence_is_a_test_or_says_why_not() -> None:
    assert any(page.programs for page in pages.load_pages())
    report(each_page(closed_world.fence_faults))


def test_nothing_is_written_so_that_the_site_may_read_it_otherwise() -> None:
    report(each_page(forms.form_faults))


def test_every_page_says_what_it_is() -> None:
    report(each_page(closed_world.head_faults))


def test_every_snippet_is_on_a_page() -> None:
    assert snippet_files(".py") and snippet_files(".txt") and snippet_files(".svg")
    report(closed_world.orphans())


def test_no_two_snippets_are_the_same() -> None:
    counts = Counter(path.read_text(encoding="utf-8") for path in snippet_files(".py"))
    twins = [p for p in snippet_files(".py") if counts[p.read_text(encoding="utf-8")] > 1]
    report([f"{path.relative_to(pages.ROOT)}:1: the same program stands elsewhere" for path in twins])


def test_exercises_tasks_and_lists_are_counted_on() -> None:
    read = [*pages.load_pages(), *labs.load_labs()]
    assert any(LIST_NUMBER.match(line.text) for page in read for line in page.text_lines)
    report([fault for page in read for fault in closed_world.numbering_faults(page)])


def test_every_formula_renders() -> None:
    assert any(FORMULA.search(line.text) for page in pages.load_pages() for line in page.lines)
    report(each_page(formula_faults))


def test_every_image_has_words() -> None:
    report(
        each_page(
            closed_world.pattern_faults, EMPTY_ALT, "this image has no text alternative: say what it shows"
        )
    )


def test_a_link_to_a_section_shares_a_word_with_it() -> None:
    """In pages and labs; that it leads somewhere, the build sees."""
    read = [*pages.load_pages(), *labs.load_labs()]
    assert any(links.LINK.search(line.text) for page in read for line in page.text_lines)
    known = links.targets()
    report([fault for page in read for fault in links.link_faults(page, known)])


def test_nothing_is_loaded_from_another_host() -> None:
    report(each_page(closed_world.pattern_faults, OTHER_HOST, "this loads a file from another host: ship it"))


def test_the_site_around_the_pages_loads_nothing_from_another_host() -> None:
    folders = [pages.ROOT / "overrides", pages.DOCS / "assets"]
    files = [p for folder in folders for p in folder.rglob("*") if p.suffix in {".html", ".css", ".js"}]
    assert files
    faults = []
    for path in [*files, pages.ROOT / "mkdocs.yml"]:
        extra = r"|^\s*-\s*[\"']?(?:https?:)?//" if path.suffix == ".yml" else ""
        pattern = re.compile(OTHER_HOST.pattern + extra)
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if pattern.search(line):
                place = f"{path.relative_to(pages.ROOT)}:{number}"
                faults.append(f"{place}: this loads a file from another host: ship it")
    report(faults)
