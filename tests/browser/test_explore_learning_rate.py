"""The explorable of learning rate and momentum: what it shows is PyTorch's, however it is set."""

import random
from collections.abc import Callable
from typing import Any

import pytest
import torch
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as View

from proof.browser import reader, watched
from proof.site import Site

PATH = "explore/learning_rate/"
ROUNDED = 5.1e-3  # of three digits
SURFACES: dict[str, Callable[..., torch.Tensor]] = {
    "parabola": lambda x: x**2,
    "two_valleys": lambda x: x**4 + x**3 - 2 * x**2 - 2 * x,
    "quadratic": lambda x, y: (x**2 + 100 * y**2) / 2,
    "saddle": lambda x, y: x**2 + (y**2 - 1) ** 2 / 4,
}
RUNS = """async runs => {
  const { adam, sgd, surfaces } = await import('/assets/javascripts/explore/optimizer.js')
  return runs.map(([surface, optimizer, given]) =>
    (optimizer === 'adam' ? adam : sgd)({ ...given, gradient: surfaces[surface].gradient }))
}"""


def followed(surface: str, optimizer: str, start: list[float], steps: int, **given: Any) -> torch.Tensor:
    """The points of a run, by PyTorch."""
    point = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    kind = torch.optim.Adam if optimizer == "adam" else torch.optim.SGD
    moved, path = kind([point], **given), [point.detach().clone()]
    for _ in range(steps):
        moved.zero_grad()
        SURFACES[surface](*point).backward()  # type: ignore[no-untyped-call]
        moved.step()
        path.append(point.detach().clone())
    return torch.stack(path)


def test_as_it_is_built_it_goes_where_pytorch_goes(view: View) -> None:
    chance, runs, wanted = random.Random(0), [], []
    for _ in range(40):
        surface, optimizer = chance.choice(["parabola", "quadratic"]), chance.choice(["sgd", "adam"])
        start = [chance.uniform(-4, 4) for _ in range(1 if surface == "parabola" else 2)]
        given: dict[str, Any] = {"lr": 10 ** chance.uniform(-4, -1.9)}
        if optimizer == "sgd":
            given["momentum"] = chance.random()
            given["nesterov"] = chance.random() < 0.5
        runs.append([surface, optimizer, {**given, "start": start, "steps": 50}])
        wanted.append(followed(surface, optimizer, start, 50, **given))
    view.goto(f"{PATH}?start")
    for points, torchs, run in zip(view.evaluate(RUNS, runs), wanted, runs, strict=True):
        apart = (torch.tensor(points, dtype=torch.float64) - torchs).abs().amax(1) / torchs.abs().amax()
        assert apart.max() <= 1e-12, f"{run}: {apart.max():.1e}"


def number(text: str) -> float:
    return float(text.replace("−", "-"))


def last_row(root: Locator) -> list[float]:
    return [number(cell) for cell in root.locator("tbody tr").last.locator("td").all_inner_texts()]


def shows_pytorchs(root: Locator, surface: str, **also: Any) -> None:
    """The last row of the table is where PyTorch gets with what the controls say."""
    fields = {
        name: root.locator(f"[data-control={name}] input[type=number]").input_value()
        for name in ("lr", "momentum", "x", "y", "steps")
    }
    dimensions = 1 if surface in {"parabola", "two_valleys"} else 2
    start = [float(fields["x"]), float(fields["y"])][:dimensions]
    steps = int(fields["steps"])
    given = {"lr": float(fields["lr"]), "momentum": float(fields["momentum"]), **also}
    point = followed(surface, "sgd", start, steps, **given)[-1]
    wanted = [steps, *point.tolist(), float(SURFACES[surface](*point))]
    shown = last_row(root)[: len(wanted)]
    assert shown == pytest.approx(wanted, rel=ROUNDED, abs=1e-200), f"{shown} for {wanted}, {fields}"


def come_to_life(view: View, search: str = "") -> Locator:
    view.goto(PATH + (search or "?start"), wait_until="networkidle")
    root = view.locator(".explore-live")
    root.locator(".explore-values > summary").click()
    expect(root.locator(".explore-values td").first).to_be_attached()
    return root


def drawn_anew(view: View) -> None:
    view.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.mark.long
def test_what_it_shows_is_pytorchs_by_keyboard_and_by_pointer(view: View) -> None:
    chance, root = random.Random(1), come_to_life(view)
    for surface in SURFACES:
        root.locator("[data-control=surface] select").select_option(surface)
        for _ in range(4):
            drawn_anew(view)  # another surface brings its own start
            most = {"parabola": 0.9, "two_valleys": 0.02, "quadratic": 0.018, "saddle": 0.3}[surface]
            for name, value in {
                "lr": most * 10 ** chance.uniform(-2, 0),
                "momentum": chance.uniform(0, 0.95),
                "x": chance.uniform(-1.5, 1.5),
                "steps": chance.randint(0, 60),
            }.items():
                field = root.locator(f"[data-control={name}] input[type=number]")
                field.fill(f"{value:.3g}")
            nesterov = root.locator("[data-control=nesterov] input")
            nesterov.set_checked(chance.random() < 0.5)
            drawn_anew(view)
            shows_pytorchs(root, surface, nesterov=nesterov.is_checked())
        slider = root.locator("[data-control=momentum] input[type=range]")
        box = slider.bounding_box()
        assert box
        before = slider.input_value()
        slider.click(position={"x": chance.uniform(0.1, 0.6) * box["width"], "y": box["height"] / 2})
        drawn_anew(view)
        assert slider.input_value() != before
        shows_pytorchs(root, surface, nesterov=nesterov.is_checked())


def drag(view: View, handle: Locator, across: float, up: float) -> None:
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    view.mouse.move(x, y)
    view.mouse.down()
    for part in (0.3, 0.6, 1):
        view.mouse.move(x + part * across, y - part * up)
        drawn_anew(view)
    view.mouse.up()


@pytest.mark.long
def test_the_start_and_the_point_on_the_map_can_be_dragged(view: View) -> None:
    root = come_to_life(view)
    start, point = root.locator(".explore-handle").first, root.locator(".explore-handle").last
    drag(view, start, 120, 40)
    x = root.locator("[data-control=x] input[type=number]")
    assert -4 < float(x.input_value()) < 0
    shows_pytorchs(root, "parabola")
    drag(view, point, 190, -30)
    assert float(root.locator("[data-control=lr] input[type=number]").input_value()) > 1.9
    expect(root.locator(".explore-status")).to_contain_text("Diverges at step")
    root.locator("[data-control=surface] select").select_option("quadratic")
    drawn_anew(view)
    drag(view, root.locator(".explore-handle").first, 60, -50)
    assert float(root.locator("[data-control=y] input[type=number]").input_value()) < 1.4
    shows_pytorchs(root, "quadratic")


@pytest.mark.long
def test_a_run_goes_step_by_step_where_motion_is_welcome(browser: Browser, site: Site) -> None:
    context = reader(browser, site)
    with watched(context, site) as view:
        view.emulate_media(reduced_motion="no-preference")
        root = come_to_life(view)
        steps = root.locator("[data-control=steps] input[type=number]")
        run = root.get_by_role("button", name="Run", exact=True)
        run.press("Enter")
        view.wait_for_function(
            "() => document.querySelector('[data-control=steps] input[type=number]').value < 40"
        )
        expect(steps).to_have_value("60")
        root.get_by_role("button", name="From the start").press("Enter")
        expect(steps).to_have_value("0")
        root.get_by_role("button", name="Step", exact=True).press("Enter")
        expect(steps).to_have_value("1")
        view.emulate_media(reduced_motion="reduce")
        steps.fill("50")
        run.press("Enter")
        drawn_anew(view)
        expect(steps).to_have_value("50")


@pytest.mark.long
def test_what_does_not_count_cannot_be_set(view: View) -> None:
    root = come_to_life(view)
    expect(root.locator("[data-control=y]")).to_be_hidden()
    root.locator("[data-control=optimizer] select").select_option("adam")
    drawn_anew(view)
    for name in ("momentum", "nesterov"):
        expect(root.locator(f"[data-control={name}] input").first).to_be_disabled()
    root.locator("[data-control=surface] select").select_option("saddle")
    expect(root.locator("[data-control=y]")).to_be_visible()
