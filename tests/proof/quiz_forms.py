"""Statements of the quiz in a view: find one, answer it, read what it says."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Route, expect
from playwright.sync_api import Page as View

from proof.site import Site

FALSE, TRUE = "weight-shape", "every-input"  # two statements of the first chapter, and their verdicts


def form(view: View, name: str) -> Locator:
    return view.locator(f"form.quiz#{name}")


def answer(view: View, name: str, choice: str, unsure: bool = False) -> None:
    expect(view.locator("details.quiz")).to_have_count(0)  # while forms are built, those below still move
    form(view, name).get_by_label("I am not sure").set_checked(unsure)
    chosen(view, name, choice).click()


def chosen(view: View, name: str, choice: str) -> Locator:
    """The button that answers so."""
    return form(view, name).get_by_role("button", name=choice, exact=True)


def feedback(view: View, name: str) -> Locator:
    return form(view, name).get_by_role("status")


def overall(view: View) -> Locator:
    return view.locator(".quiz-overall")


def edited(view: View, site: Site, edit: Callable[[str], str]) -> None:
    """Serve the quiz page with another text, as a later release of the site would."""

    def fulfil(route: Route) -> None:
        html = Path(site.folder, "quiz", "index.html").read_text(encoding="utf-8")
        changed = edit(html)
        assert changed != html
        route.fulfill(body=changed, content_type="text/html")

    view.route("**/quiz/", fulfil)


# A browser that refuses to store; what Material itself keeps there is not our subject.
REFUSE = """for (const name of %s) {
  const own = Storage.prototype[name]
  Storage.prototype[name] = function (key, ...rest) {
    if (key.startsWith('torchproof')) throw new Error('no')
    return own.call(this, key, ...rest)
  }
}"""


START = datetime.datetime(2026, 3, 2, 12, tzinfo=datetime.UTC)


def at(view: View, days: float) -> None:
    """Open the quiz so many days after the start."""
    view.clock.set_fixed_time(START + datetime.timedelta(days=days))
    view.goto("quiz/")


def asked(view: View) -> list[str]:
    """The statements on show."""
    names: list[str] = view.locator("form.quiz:visible").evaluate_all("all => all.map(one => one.id)")
    return names


def press(view: View, name: str) -> None:
    view.get_by_role("button", name=name, exact=True).click()


def note(view: View) -> Any:
    return expect(view.locator(".quiz-note"))
