"""The pages of errors: whole entries, all listed by message, and one for each error that a page shows."""

from collections.abc import Callable

import pytest

from proof import errors, pages

# Programs that fail or warn and whose message no entry has, each with the reason.
WITHOUT = {"adam/anomaly.py": "the entries about nan name the functions of smaller programs"}


@pytest.mark.at_each_update
def test_the_list_has_every_entry(
    update_outputs: bool, record_property: Callable[[str, object], None]
) -> None:
    if wrong := errors.settle(update_outputs, record_property):
        pytest.fail(wrong, pytrace=False)


def test_the_navigation_has_every_page_of_errors() -> None:
    found = set((pages.DOCS / errors.FOLDER).glob("*.md"))
    assert found and found == {page.path for page in errors.pages_of_errors()}


def test_there_are_fifty_entries() -> None:
    assert len(errors.entries()) >= 50


@pytest.mark.parametrize("page", errors.pages_of_errors(), ids=lambda page: page.path.stem)
def test_an_entry_has_all_its_parts(page: pages.Page) -> None:
    own = [entry for entry in errors.entries() if entry.page is page]
    wrong = [fault for entry in own for fault in errors.faults(entry)]
    assert own, f"{page.name} has no entry"
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def test_the_search_prefers_a_chapter_to_a_page_of_errors() -> None:
    """It brings an entry to the front where its message is asked for, and nowhere else."""
    for page in (*errors.pages_of_errors(), pages.load_page(pages.DOCS / errors.PAGE)):
        assert page.meta.get("search") == {"boost": 0.5}, (
            f"{page.name}: its front matter lacks search: boost: 0.5"
        )


def test_every_error_that_a_page_shows_has_an_entry() -> None:
    shown = errors.going_wrong()
    without = {name for name, fence in shown.items() if not errors.about(fence)}
    assert shown and without == set(WITHOUT), "\n".join(
        f"{shown[name].where if name in shown else 'WITHOUT'}: {name} has no entry, or has one by now"
        for name in without ^ set(WITHOUT)
    )
