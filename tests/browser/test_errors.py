"""Errors by message: the search leads from each to its entry, as does the box above the list."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as View

from proof import errors
from proof.browser import searched
from proof.site import Site

CUT = 60  # characters of a message: what fits on a line of a terminal that is not wide
PASTED = "RuntimeError: mat1 and mat2 shapes cannot be multiplied (128x3072 and 1024x7)"


def pasted() -> Iterator[tuple[str, set[str]]]:
    """Each message as it is pasted, whole or cut, with other numbers, and the addresses of its entries."""
    for fence in errors.going_wrong().values():
        entries = {entry.address for entry in errors.about(fence)}
        said = errors.said_last(fence)
        if not entries or fence.line.page.stem == "silent":
            continue  # a check that a reader writes has the reader's own words
        last = said.split("\n")[-1].strip()
        for line in (last, re.sub(r"\d+", lambda number: str(int(number[0]) * 7 + 3), last)):
            bare = line.removeprefix(f"{errors.ending(fence)}: ")
            yield from ((one, entries) for one in (said, line, line[:CUT], bare, bare[:CUT]))


@pytest.mark.long  # it asks hundreds of times
def test_each_message_leads_to_its_entry_first(browser: Browser, site: Site) -> None:
    wanted: dict[str, set[str]] = {}
    for message, entries in pasted():
        wanted[message] = wanted.get(message, set()) | entries
    found = searched(browser, site, list(wanted))
    lost = [f"{one}: {found[one]}" for one in wanted if not wanted[one] & set(found[one][:1])]
    assert wanted and not lost, "\n".join(lost)


def test_a_message_leads_to_its_entry_first(browser: Browser, site: Site) -> None:
    found = searched(browser, site, [PASTED])
    assert found[PASTED][0] == "errors/shapes/#mat1-and-mat2"


def test_what_is_pasted_above_the_list_leaves_its_entry(view: View) -> None:
    view.goto("errors/")
    box = view.get_by_role("searchbox", name="Find your message")
    items = view.locator(".messages li:visible")
    every = items.count()
    box.fill(PASTED)
    expect(items.locator("a")).to_have_text(["mat1 and mat2 shapes cannot be multiplied"])
    expect(view.locator(".messages-box [role=status]")).to_have_text(f"1 of {every}")
    expect(view.locator("h2#silent")).to_be_hidden()
    box.fill("dataloader")
    expect(items.filter(has_text="'DataLoader' object").first).to_be_visible()
    expect(items.filter(has_not_text="DataLoader")).to_have_count(0)
    box.fill("qwertzuiop")
    expect(items).to_have_count(0)
    expect(view.locator(".messages-box [role=status]")).to_contain_text("None has these words")
    box.fill("")
    expect(items).to_have_count(every)
