"""Names and roles that a screen reader needs, and scripts that do not hold up the page."""

from typing import Any

from selectolax.lexbor import LexborHTMLParser


def on_post_page(output: str, **_: Any) -> str:
    document = LexborHTMLParser(output, scripting=True)
    for search in document.css("[data-md-component=search][role=dialog]"):
        search.attrs["aria-label"] = "Search"
    for toast in document.css(".md-dialog"):
        toast.attrs["role"] = "status"
    for anchor in document.css(
        "a.headerlink"
    ):  # for the mouse: else each heading ends in "pilcrow", and in a stop
        anchor.attrs["tabindex"], anchor.attrs["aria-hidden"] = "-1", "true"
    for script in document.css("script[src]"):
        script.attrs["defer"] = ""
    return document.html or ""


def on_post_template(output: str, template_name: str, **_: Any) -> str:
    """The page for a missing address gets the same."""
    return on_post_page(output) if template_name == "404.html" else output
