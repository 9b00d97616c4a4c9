"""The pages of activations and of initialization show what PyTorch gives, and the address keeps it."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
import torch
from playwright.sync_api import Browser
from playwright.sync_api import Page as View

from proof.activations import FUNCTIONS, value_and_slope
from proof.site import Site

ROWS = """() => [...document.querySelectorAll('.explore-values tbody tr')].map(
  row => [...row.cells].map(cell => cell.textContent))"""


def opened(browser: Browser, site: Site, address: str, width: int = 1280) -> View:
    view = browser.new_context(base_url=site.url, viewport={"width": width, "height": 900}).new_page()
    view.goto(address if "?" in address else f"{address}?start")
    view.locator(".explore-status").wait_for()
    view.locator(".explore-values summary").click()
    return view


def rows(view: View) -> list[list[str]]:
    view.wait_for_timeout(100)  # a frame, and some
    found: list[list[str]] = view.evaluate(ROWS)
    return found


def left_by_torch(name: str, x: float, depth: int) -> float:
    start = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    y = start
    for _ in range(depth):
        y = FUNCTIONS[name](y)
    (gradient,) = torch.autograd.grad(y, start)
    return gradient.item()


def test_the_numbers_shown_are_those_of_pytorch(browser: Browser, site: Site) -> None:
    view = opened(browser, site, "explore/activations/?third=gelu")
    draw = random.Random(0)
    for name in draw.sample(list(FUNCTIONS), 4):
        x, depth = round(draw.uniform(-6, 6), 2), draw.randint(1, 40)
        view.get_by_label("Function", exact=True).select_option(name)
        view.locator('[data-control="x"] input[type=number]').fill(str(x))
        view.locator('[data-control="depth"] input[type=number]').fill(str(depth))
        shown = [float(cell) for cell in (rows(view)[0][index] for index in (1, 2, 3, 5))]
        value, slope = value_and_slope(name, torch.tensor([x], dtype=torch.float64))
        wanted = [x, value.item(), slope.item(), left_by_torch(name, x, depth)]
        assert shown == pytest.approx(wanted, rel=1e-6, abs=1e-300), (name, x, depth)


def test_x_is_moved_on_the_curve_by_the_slider_and_by_keys(browser: Browser, site: Site) -> None:
    view = opened(browser, site, "explore/activations/")
    view.locator(".explore-svg").first.scroll_into_view_if_needed()
    box: Any = view.locator(".explore-across").first.bounding_box()
    view.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 60)
    view.mouse.down()
    view.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + 80, steps=3)
    view.mouse.up()
    assert float(rows(view)[0][1]) == pytest.approx(3, abs=0.05)
    view.locator('[data-control="x"] input[type=range]').press("ArrowRight")
    assert float(rows(view)[0][1]) == pytest.approx(3.01, abs=0.05)
    view.wait_for_function("() => location.search.includes('x=')")


@pytest.mark.parametrize("page", ["activations", "initialization"])
def test_a_hostile_address_does_no_harm_on_a_phone(browser: Browser, site: Site, page: str) -> None:
    hostile = (
        "?x=NaN&depth=1e9&gain=-1&activation=<img src=x onerror=alert(1)>&scheme=__proto__&first=constructor"
    )
    view = opened(browser, site, f"explore/{page}/{hostile}", width=390)
    assert view.locator(".explorable [role=alert]").first.inner_text().startswith("The address gives")
    assert view.evaluate("document.documentElement.scrollWidth") == 390
    assert view.locator(".explorable img").count() == 0


def test_scheme_and_gain_agree_and_networks_are_fetched_when_wanted(browser: Browser, site: Site) -> None:
    view = opened(browser, site, "explore/initialization/")
    asked: list[str] = []  # for data: the browser asks for the tab's icon when it likes
    view.on("request", lambda request: asked.append(request.url) if "bands" in request.url else None)
    view.get_by_label("Scheme").select_option("kaiming")
    assert float(rows(view)[-1][1]) == pytest.approx(2)
    view.locator('[data-control="gain"] input[type=number]').fill("1")
    assert float(rows(view)[-1][1]) == pytest.approx(2**-29)
    assert view.get_by_label("Scheme").input_value() == "own"
    assert not asked
    with view.expect_response("**/bands.json") as response:
        view.get_by_label("Show 64 networks").check()
    assert json.loads(response.value.text()) == json.loads(
        (Path(__file__).parents[2] / "docs/explore/initialization/bands.json").read_text(encoding="utf-8")
    )
    view.locator(".explore-band").nth(1).wait_for(state="attached")
    view.wait_for_function("() => location.search.includes('seeds=on')")
    again = opened(browser, site, "explore/initialization/" + view.evaluate("location.search"))
    assert rows(again) == rows(view)
