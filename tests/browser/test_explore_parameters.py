"""The parameter calculator in a browser: PyTorch's numbers, the address, and rows that can be moved."""

import contextlib
import io
import random
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page as View
from playwright.sync_api import expect
from torch import nn

pytestmark = pytest.mark.long

PAGE = "explore/parameters/"
HOSTILE = "nn.Sequential(<img src=x onerror=alert(1)>)"


@pytest.fixture
def calculator(view: View) -> View:
    view.goto(f"{PAGE}?start")
    expect(view.locator(".explore-layers > li")).to_have_count(6)
    return view


def network(seed: int) -> tuple[str, str]:
    """A small network, and the shape of its input."""
    rng = random.Random(seed)
    channels, filters, size, units = (rng.randint(1, 9) for _ in range(4))
    side = size + 4
    text = f"""nn.Sequential(
    nn.Conv2d({channels}, {filters}, 3, bias={rng.random() < 0.5}),
    nn.{rng.choice(["BatchNorm2d", "Identity"])}({filters}),
    nn.Flatten(),  # {side - 2} x {side - 2}
    nn.Linear({filters} * {side - 2} * {side - 2}, {units}),
)"""
    return text, f"{rng.randint(2, 5)}, {channels}, {side}, {side}"


def built(text: str) -> nn.Module:
    module: nn.Module = eval(text, {"nn": nn})
    return module


def test_the_numbers_are_pytorchs(calculator: View) -> None:
    for seed in range(8):
        text, shape = network(seed)
        calculator.get_by_label("Network", exact=True).fill(text)
        calculator.get_by_label("Shape of the input").fill(shape)
        module = built(text)
        count = sum(p.numel() for p in module.parameters())
        expect(calculator.locator(".explore-memory strong")).to_have_text(f"{count:,} parameters")
        units = list(module.children())[-1].out_features
        comes = f"comes out as ({shape.split(',')[0]}, {units})."
        expect(calculator.locator(".explore-status")).to_contain_text(comes)


def test_the_address_keeps_the_network(calculator: View) -> None:
    calculator.get_by_role("button", name="Words").click()
    expect(calculator).to_have_url(re.compile(r"net=nn\.Sequential.*&input="))
    calculator.reload()
    expect(calculator.get_by_label("Network", exact=True)).to_have_value(re.compile("LSTM"))
    expect(calculator.locator(".explore-layers > li")).to_have_count(2)
    calculator.get_by_role("button", name="Reset").click()
    expect(calculator).to_have_url(re.compile(rf"{PAGE}$"))


@pytest.mark.parametrize("text", [HOSTILE, "(" * 3000, "\0", "nn.Sequential(" + "nn.ReLU()," * 300 + ")"])
def test_a_hostile_address_does_no_harm(view: View, text: str) -> None:
    view.on("dialog", lambda dialog: pytest.fail(dialog.message))
    view.goto(f"{PAGE}?net={quote(text)}&input=%3Cb%3E&__proto__=1")
    expect(view.locator(".explorable > .explore-wrong")).to_contain_text("The address gives “<b>”")
    expect(view.locator(".explore-plot > *")).not_to_have_count(0)
    assert view.locator(".explorable img").count() == 0
    view.get_by_role("button", name="Reset").click()
    expect(view.locator(".explore-layers > li")).to_have_count(6)


def test_a_mistake_is_told_with_its_line(calculator: View) -> None:
    field = calculator.get_by_label("Network", exact=True)
    field.fill("nn.Sequential(\n    nn.Conv2d(3, 8, 3, groups=2),\n)")
    says = "Line 2: in_channels must be divisible by groups"
    expect(calculator.locator(".explore-plot .explore-wrong")).to_have_text(says)
    expect(calculator.locator(".explore-status")).to_have_text(says)
    field.fill("nn.Sequential(\n    nn.Linear(8, 3),\n    nn.Linear(9, 2),\n)")
    calculator.get_by_label("Shape of the input").fill("4, 8")
    says = "mat1 and mat2 shapes cannot be multiplied (4x3 and 9x2)"
    expect(calculator.locator(".explore-plot .explore-wrong")).to_have_text(says)
    expect(calculator.locator(".explore-status")).to_contain_text(f"Line 3: {says}")


def test_layers_are_moved_added_and_removed_by_keyboard_and_pointer(calculator: View) -> None:
    rows = calculator.locator(".explore-head")
    up = calculator.get_by_role("button", name="Move MaxPool2d up")
    up.press("Enter")
    expect(rows.nth(2)).to_have_text("MaxPool2d(2)")
    calculator.keyboard.press("Enter")  # the button moved with its row, and kept the focus
    expect(rows.nth(1)).to_have_text("MaxPool2d(2)")
    calculator.get_by_role("button", name="Remove Flatten").click()
    expect(rows).to_have_count(5)
    calculator.get_by_role("button", name="Remove Linear").click()
    calculator.get_by_label("Layer to add").select_option("Conv2d")
    calculator.get_by_role("button", name="Add this layer").press("Space")
    expect(rows.last).to_have_text("Conv2d(8, 16, 3, padding=1)")
    text = calculator.get_by_label("Network", exact=True).input_value()
    assert [type(layer).__name__ for layer in built(text).children()][-1] == "Conv2d"


def test_the_program_prints_what_it_says(calculator: View) -> None:
    calculator.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for example in ("Dense", "Images", "Words", "Attention"):
        calculator.get_by_role("button", name=example).click()
        expect(calculator.locator(".explore-status")).to_contain_text("comes out as")
        calculator.get_by_role("button", name="Copy the program").click()
        expect(calculator.get_by_role("button", name="Copied")).to_be_visible()
        program = calculator.evaluate("() => navigator.clipboard.readText()")
        with contextlib.redirect_stdout(io.StringIO()) as out:
            exec(program, {})
        assert out.getvalue().splitlines() == re.findall(r"  # (.*)", program)


@pytest.mark.parametrize("example", ["Images", "Attention"])
def test_it_fits_a_phone(calculator: View, example: str) -> None:
    calculator.set_viewport_size({"width": 390, "height": 800})
    calculator.get_by_role("button", name=example).click()
    expect(calculator.locator(".explore-status")).to_contain_text("comes out as")
    wide = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert calculator.evaluate(wide) == 0
