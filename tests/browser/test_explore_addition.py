"""The transformer that adds, in the page: it shows what torch gives, by keyboard and pointer; it is light."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
import torch
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as View

from proof import beside, pages
from proof.browser import reader, watched, weighed
from proof.site import Site

FOLDER = pages.DOCS / "labs" / "addition"
MOST_KIB = 80
STEPS = ["ones", "tens", "hundreds"]


@pytest.fixture(scope="module")
def train() -> Iterator[Any]:
    """The lab's program, in float64."""
    with beside.imported(FOLDER, "train") as (train,):
        yield train


@pytest.fixture(scope="module")
def figure(browser: Browser, site: Site) -> Iterator[View]:
    with watched(reader(browser, site), site) as view:
        view.goto("explore/addition/?start")
        view.locator(".explore-values").wait_for()
        yield view


def status(view: View) -> Locator:
    return view.locator(".explore-status")


def table(view: View) -> dict[tuple[str, str], float]:
    """The values as the page shows them."""
    rows = view.locator(".explore-values tr").evaluate_all(
        "rows => rows.slice(1).map(row => [...row.cells].map(cell => cell.textContent))"
    )
    return {(what, of): float(value) for what, of, value in rows}


def reset(figure: View) -> None:
    """Reset, and wait for the frame that draws it: no reader types before."""
    figure.get_by_role("button", name="Reset").click()
    figure.evaluate("() => new Promise(requestAnimationFrame)")


def switched_off(model: Any, layer: int, head: int) -> Any:
    def silent(_: Any, given: tuple[torch.Tensor]) -> tuple[torch.Tensor]:
        brought = given[0].clone()
        brought[..., 8 * head : 8 * head + 8] = 0
        return (brought,)

    return model.blocks[layer].out_of_heads.register_forward_pre_hook(silent)


def test_random_sums_show_what_torch_gives(figure: View, train: Any) -> None:
    model = train.load(FOLDER / "weights.json")
    draw = random.Random(0)
    figure.locator(".explore-values summary").click()
    for _ in range(5):
        a, b, step = draw.randrange(100), draw.randrange(100), draw.randrange(3)
        layer, head = draw.randrange(2), draw.randrange(4)
        reset(figure)
        figure.get_by_role("spinbutton", name="First number").fill(str(a))
        figure.get_by_role("spinbutton", name="Second number").fill(str(b))
        figure.get_by_label("Watch it write the").select_option(STEPS[step])
        box = figure.get_by_role("checkbox", name=f"Layer {layer + 1}, head {head + 1}")
        box.focus()
        box.press("Space")
        expect(box).not_to_be_checked()
        off = switched_off(model, layer, head)
        with torch.no_grad():
            written = train.answers(model, train.sums()[[100 * a + b]])
            wanted = model(written[:, :-1])[0, train.QUESTION - 1 + step].softmax(dim=0)
        off.remove()
        text = "".join(train.TOKENS[i] for i in written[0])
        found = f"Without head {head + 1} of layer {layer + 1}: {a} + {b} = {int(text[:5:-1])}: "
        expect(status(figure)).to_contain_text(found + ("right" if int(text[:5:-1]) == a + b else "wrong"))
        shown = table(figure)
        for token, share in zip(train.TOKENS, wanted.tolist(), strict=True):
            assert abs(shown["next character, probability", token] - share) < 6e-5
        looks = model.blocks[1].looks[0, 3, train.QUESTION - 1 + step]
        for i in range(train.QUESTION + step):
            key = f"layer 2, head 4{', off' if (layer, head) == (1, 3) else ''}: weight"
            assert abs(shown[key, f"{text[i]}, character {i + 1}"] - looks[i].item()) < 6e-5


def test_the_text_and_the_numbers_follow_each_other_and_stand_in_the_address(figure: View) -> None:
    reset(figure)
    text = figure.get_by_label("The text it reads")
    first = figure.get_by_role("spinbutton", name="First number")
    text.fill("21+43=")
    expect(first).to_have_value("21")
    first.fill("7")
    expect(text).to_have_value("07+43=")
    text.fill("07+43=9")
    expect(status(figure)).to_contain_text("(The ones are yours.)")
    text.fill("07+4")
    expect(figure.get_by_role("alert").filter(has_text="6 to 8 characters")).to_be_visible()
    text.fill("5=+67=")
    expect(status(figure)).to_contain_text("5=+67= asks for no sum")
    figure.get_by_role("checkbox", name="Layer 1, head 3").uncheck()
    figure.wait_for_url("**h13=off**")
    said = status(figure).text_content()
    figure.reload()
    expect(text).to_have_value("5=+67=")
    expect(figure.get_by_role("checkbox", name="Layer 1, head 3")).not_to_be_checked()
    expect(status(figure)).to_have_text(said or "nothing")


def test_the_carry_can_be_lent_and_a_step_chosen_by_pointer(figure: View) -> None:
    figure.goto("explore/addition/?a=21&b=43&carrier=other")
    expect(status(figure)).to_contain_text(
        "With head 3 reading 28 + 46 at the tens: 21 + 43 = 74: wrong, it is 64"
    )
    figure.locator(".explore-heads svg").first.locator(".explore-step").nth(2).click()
    expect(figure.get_by_label("Watch it write the")).to_have_value("hundreds")
    expect(status(figure)).to_contain_text("At the hundreds it gives 0")


def test_a_hostile_address_is_told_and_harmless(figure: View) -> None:
    figure.goto("explore/addition/?a=1e9&text=<b>1&h11=maybe&h99=off&step=__proto__&b=12")
    expect(figure.get_by_role("alert").first).to_contain_text("first number")
    expect(status(figure)).to_contain_text("58 + 12 = 70: right.")


def test_a_phone_does_not_scroll_sideways_with_all_of_it_alive(figure: View) -> None:
    figure.set_viewport_size({"width": 390, "height": 844})
    figure.goto("explore/addition/?start")
    figure.locator(".explore-tile").first.wait_for()
    assert figure.evaluate("document.documentElement.scrollWidth") <= 390
    figure.set_viewport_size({"width": 1280, "height": 800})


def test_it_weighs_little_and_nothing_before_it_is_wanted(view: View) -> None:
    asked: list[str] = []
    view.on("request", lambda request: asked.append(request.url))
    view.goto("attention/", wait_until="networkidle")
    assert not [url for url in asked if "weights.json" in url or "/views/" in url]
    weight = weighed(view)
    view.get_by_role("button", name="Add two numbers").click()
    view.locator(".explore-tile").first.wait_for()
    view.wait_for_load_state("networkidle")
    assert [url for url in asked if "weights.json" in url]
    assert 20 < weight() / 1024 <= MOST_KIB


def test_an_answer_takes_less_than_a_frame(figure: View) -> None:
    figure.goto("explore/addition/?start")
    figure.locator(".explore-tile").first.wait_for()
    took = figure.evaluate(
        """async () => {
          const base = new URL('../../assets/javascripts/explore/', location.href)
          const [{ load }, { write }] = await Promise.all(
            [import(base + 'transformer.js'), import(base + 'addition.js')])
          const weights = await (await fetch('../../labs/addition/weights.json')).json()
          const network = load(weights), times = []
          for (let i = 10; i < 60; i++) {
            const begin = performance.now()
            write(network, weights.tokens, `${i}+${99 - i}=`, { off: [], other: false })
            times.push(performance.now() - begin)
          }
          return times.sort((a, b) => a - b)
        }"""
    )
    print(f"median {took[25]:.1f} ms, best {took[0]:.1f} ms")
    assert took[5] < 16
