"""The quiz for everyone: by keyboard, by screen reader, magnified, without motion, in forced colours."""

from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as View

from proof.quiz import bank
from proof.quiz_forms import FALSE, TRUE, answer, chosen, feedback, form
from proof.site import Site

pytestmark = pytest.mark.long


def accessible(view: View, roles: set[str]) -> list[tuple[str, str, dict[str, Any]]]:
    """The browser's accessibility tree in reading order: role, name and properties of some roles."""
    session = view.context.new_cdp_session(view)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    found: list[tuple[str, str, dict[str, Any]]] = []

    def visit(node: dict[str, Any]) -> None:
        role = node.get("role", {}).get("value", "")
        if not node["ignored"] and role in roles:
            properties = {p["name"]: p["value"].get("value") for p in node.get("properties", [])}
            found.append((role, node.get("name", {}).get("value", ""), properties))
        for child in node.get("childIds", []):
            visit(nodes[child])

    visit(next(node for node in nodes.values() if "parentId" not in node))
    return found


CONTROLS = {"group", "checkbox", "button", "link", "status", "combobox", "DisclosureTriangle"}


def of_statement(view: View, text: str) -> list[tuple[str, str, dict[str, Any]]]:
    """The controls from one statement to the next."""
    all_of = accessible(view, CONTROLS)
    start = next(i for i, (role, name, _) in enumerate(all_of) if role == "group" and name.startswith(text))
    end = next(i for i in range(start + 1, len(all_of)) if all_of[i][0] == "group")
    return all_of[start:end]


def test_a_statement_reads_in_order_and_announces_its_outcome(view: View) -> None:
    view.goto("quiz/")
    expect(view.locator("details.quiz")).to_have_count(0)  # all forms are built
    asked = "In an nn.Linear"
    assert [(role, name) for role, name, _ in of_statement(view, asked)[1:]] == [
        ("checkbox", "I am not sure"),
        ("button", "True"),
        ("button", "False"),
        ("link", "Link to this statement"),
        ("status", ""),
    ]
    answer(view, TRUE, "True", unsure=True)
    after = of_statement(view, asked)
    assert [(role, name) for role, name, _ in after[1:]] == [
        ("checkbox", "I am not sure"),
        ("button", "True"),
        ("button", "False"),
        ("button", "Try again"),
        ("link", "Link to this statement"),
        ("status", ""),
        ("link", "a layer"),
    ]
    assert ("DisclosureTriangle", "The program") in [
        (role, name) for role, name, _ in accessible(view, CONTROLS)
    ]
    assert after[1][2]["checked"] == "true" and after[1][2]["disabled"]
    assert [one[2]["pressed"] for one in after[2:4]] == ["true", "false"]
    assert after[2][2]["disabled"] and after[3][2]["disabled"]
    assert after[6][2]["live"] == "polite" and after[6][2]["atomic"] and after[6][2]["focused"]
    expect(feedback(view, TRUE)).to_have_text(
        "Correct: the statement is true. You were not sure, so it will be asked again."
    )


def test_the_tools_have_names_in_reading_order(view: View) -> None:
    view.goto("quiz/")
    view.get_by_text("Save, print or export").click()
    tools = accessible(view, CONTROLS)
    start = next(i for i, (role, name, _) in enumerate(tools) if (role, name) == ("group", "Quiz"))
    assert [(role, name) for role, name, _ in tools[start + 1 : start + 14] if role != "group"] == [
        ("combobox", "Chapter"),
        ("combobox", "Show"),
        ("button", f"Go through {len(bank())} unanswered"),
        ("button", "Review"),
        ("DisclosureTriangle", "Save, print or export"),
        ("button", "Save my answers"),
        ("button", "Load answers"),
        ("button", "Forget all answers"),
        ("button", "Print as an exam"),
        ("button", "Anki"),
        ("button", "GIFT"),
        ("button", "Moodle XML"),
    ]


def test_at_twice_the_size_nothing_is_lost(browser: Browser, site: Site) -> None:
    """A window of 1280 by 900 at 200 % zoom."""
    view = browser.new_page(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    view.goto(f"{site.url}quiz/")
    view.get_by_text("Save, print or export").click()
    answer(view, FALSE, "True")
    for area in (".quiz-tools, form.quiz", ".quiz-serving, form.quiz"):
        shown = view.locator(f":is({area}) :is(button, select, label, legend):visible").all()
        assert shown
        for seen in shown:
            box = seen.bounding_box()
            assert box and box["x"] >= 0 and box["x"] + box["width"] <= 640
        assert view.evaluate("document.documentElement.scrollWidth") <= 640
        if "tools" in area:
            view.get_by_role("button", name="Review 1 due").click()
    view.close()


def test_reduced_motion_moves_nothing(browser: Browser, site: Site) -> None:
    view = browser.new_page(reduced_motion="reduce")
    view.goto(f"{site.url}quiz/")
    answer(view, FALSE, "True")
    view.get_by_role("button", name="Review 1 due").click()
    moving = "document.getAnimations().filter(one => one.effect.target.closest('article')).length"
    assert view.evaluate(moving) == 0
    assert view.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    view.close()


def test_in_forced_colours_choices_and_outcomes_can_be_told(browser: Browser, site: Site) -> None:
    view = browser.new_page(forced_colors="active")
    view.goto(f"{site.url}quiz/")
    look = "one => (s => [s.borderTopStyle, s.outlineStyle, s.borderTopWidth])(getComputedStyle(one))"
    assert chosen(view, FALSE, "True").evaluate(look)[:2] == ["solid", "none"]
    unsure = form(view, FALSE).get_by_label("I am not sure")
    assert unsure.evaluate("one => getComputedStyle(one).appearance") == "auto"
    answer(view, FALSE, "True")
    assert chosen(view, FALSE, "True").evaluate(look)[:2] == ["solid", "solid"]
    assert chosen(view, FALSE, "False").evaluate(look)[:2] == ["solid", "none"]
    expect(feedback(view, FALSE)).to_have_text("Not correct: the statement is false.")  # words, not colour
    assert form(view, FALSE).evaluate(look)[0] == "solid" and form(view, FALSE).evaluate(look)[2] != "0px"
    view.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_targets_are_large_enough_to_touch(view: View, width: int) -> None:
    view.set_viewport_size({"width": width, "height": 900})
    view.goto("quiz/")
    answer(view, FALSE, "True")
    view.get_by_text("Save, print or export").click()
    sizes = []
    for area in ("quiz-tools", "quiz-choices", "quiz-answer > details", "quiz-serving"):
        if area == "quiz-serving":
            view.get_by_role("button", name="Review 1 due").click()
        kinds = ("label", "select", "summary", "button")
        targets = view.locator(", ".join(f".{area} {kind}:visible:not(.highlight *)" for kind in kinds))
        found = targets.or_(view.locator(".quiz-link:visible")).evaluate_all(
            "all => all.map(one => one.getBoundingClientRect()).map(box => [box.width, box.height])"
        )
        assert targets.count()
        sizes += found
    assert all(min(size) >= 44 for size in sizes), sizes


def test_the_keyboard_alone_answers_a_statement(view: View) -> None:
    view.goto("quiz/")
    form(view, FALSE).focus()
    view.keyboard.press("Tab")
    view.keyboard.press("Space")
    expect(form(view, FALSE).get_by_label("I am not sure")).to_be_checked()
    for button in ("True", "False"):
        view.keyboard.press("Tab")
        expect(chosen(view, FALSE, button)).to_be_focused()
    expect(form(view, FALSE)).to_have_attribute("data-state", "open")  # to pass over one is no answer
    view.keyboard.press("Enter")
    expect(feedback(view, FALSE)).to_contain_text("Correct: the statement is false. You were not sure")
    expect(feedback(view, FALSE)).to_be_focused()  # the next Tab goes on from the answer, not from the top
    for _ in range(2):  # the link in the reason, then the program
        view.keyboard.press("Tab")
    view.keyboard.press("Enter")
    expect(form(view, FALSE).locator(".output")).to_be_visible()


def test_a_key_answers_the_statement_that_has_the_focus_and_no_other(view: View) -> None:
    view.goto("quiz/")
    expect(view.locator("details.quiz")).to_have_count(0)
    states = "all => all.map(one => one.dataset.state)"
    view.keyboard.press("t")  # nothing has the focus
    form(view, FALSE).focus()
    for keys in ("Control+t", "Alt+f", "Meta+f"):
        view.keyboard.press(keys)
    view.keyboard.press("Enter")
    assert set(view.locator("form.quiz").evaluate_all(states)) == {"open"}
    view.keyboard.press("Shift+F")
    expect(feedback(view, FALSE)).to_have_text("Correct: the statement is false.")
    expect(feedback(view, FALSE)).to_be_focused()
    view.keyboard.press("f")  # it is answered: what is pressed once too often does nothing
    view.keyboard.press("t")
    expect(view.get_by_role("dialog")).to_have_count(0)
    assert sorted(set(view.locator("form.quiz").evaluate_all(states))) == ["open", "right"]
    view.keyboard.press("/")
    view.keyboard.type("tf")
    expect(view.locator("dialog.search input")).to_have_value("tf")
    assert view.locator("form.quiz[data-state=open]").count() == view.locator("form.quiz").count() - 1
