"""Names and roles that a screen reader needs, and scripts that do not hold up the page."""

from typing import Any


def on_post_page(output: str, **_: Any) -> str:
    return (
        output.replace(
            'component="search" role="dialog"', 'component="search" role="dialog" aria-label="Search"'
        )
        .replace('<div class="md-dialog"', '<div class="md-dialog" role="status"')
        .replace('<script src="', '<script defer src="')
    )


def on_post_template(output: str, template_name: str, **_: Any) -> str:
    """The page for a missing address gets the same."""
    return on_post_page(output) if template_name == "404.html" else output
