"""The card for those who send a link on: drawn by its program, named by each page, small."""

from collections.abc import Callable
from pathlib import Path

import pytest

from proof import card
from proof.html import Elements, built
from proof.pages import ROOT
from proof.site import Site, view_paths


def test_the_card_is_what_its_program_draws(
    tmp_path: Path, update_outputs: bool, record_property: Callable[[str, object], None]
) -> None:
    drawn = tmp_path / card.CARD.name
    card.draw(drawn)
    differs = not card.CARD.exists() or card.difference(card.CARD, drawn) > 1
    name = card.CARD.relative_to(ROOT).as_posix()
    if update_outputs and differs:
        card.CARD.write_bytes(drawn.read_bytes())
        record_property("rewrote", name)
    elif differs:
        pytest.fail(
            f"{name} is not what its program draws now: pytest --update-outputs -k card", pytrace=False
        )


@pytest.mark.parametrize("path", view_paths())
def test_a_page_names_the_card_by_a_whole_address(site: Site, path: str) -> None:
    named = {one.get("property"): one.get("content") for one in Elements(built(site, path)).all("meta")}
    assert named["og:image"] == f"{site.url}{card.CARD.relative_to(ROOT / 'docs').as_posix()}"
    assert named["og:image:alt"] and card.CARD.stat().st_size < 100_000
