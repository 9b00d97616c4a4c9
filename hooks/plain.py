"""Each page as plain Markdown, for readers who are programs: its programs and what they print are put in.

It lies beside the page, `/layers/index.md`, which names it in its head. `llms.txt` lists all of them.
"""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file
from mkdocs.utils.meta import get_data

import markup
import preview
import texts
from notebooks import expanded, resolver
from parts import Block, Fence, Part, parts_of

HEAD = "> {description}\n\nThis is {url} as Markdown, with its programs and what they print put in."
DIV = re.compile(r"^ *(?:</?div[^>]*>)+$", re.MULTILINE)

read: list[File] = []  # the pages of this build
index: list[str] = []  # the lines of llms.txt


def wanted(config: MkDocsConfig) -> bool:
    return not config.plugins["material/offline"].config.enabled


def on_files(files: Files, config: MkDocsConfig) -> None:
    read[:] = preview.changed(files, config)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    if not config.extra["partial"]:
        index[:] = [f"# {config.site_name}", f"> {config.site_description}", "Each page as Markdown:"]
        index.extend(listed(nav.items, config))


def listed(items: list[Any], config: MkDocsConfig) -> list[str]:
    """The lines of pages and sections, in the order of the navigation; pages in a row are one list.

    What is no page there is a link: to another site, or to a page that is missing, which the build says.
    """
    lines: list[str] = []
    for item in items:
        if isinstance(item, Section):
            lines += [f"## {item.title}", *listed(item.children, config)]
            continue
        line = f"- [{item.title}]({item.url})"
        if isinstance(item, Page):
            url = urljoin(config.site_url or "", address(item.file))
            line = f"- [{item.title}]({url}): {described(item.file)}"
        if lines and lines[-1].startswith("- "):
            lines[-1] += f"\n{line}"
        else:
            lines.append(line)
    return lines


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    if not wanted(config):
        return
    for file in read:
        text = of_lab(file, config) if file.src_uri.endswith(".ipynb") else of_page(file, config)
        write_file(text.encode(), str(Path(config.site_dir, address(file))))
    if not config.extra["partial"]:
        write_file(("\n\n".join(index) + "\n").encode(), str(Path(config.site_dir, "llms.txt")))


def address(page: File) -> str:
    """Where the Markdown of a page lies."""
    return page.dest_uri.removesuffix(".html") + ".md"


def described(page: File) -> str:
    """The description that a page gives of itself; a lab has it in its metadata."""
    lab = page.src_uri.endswith(".ipynb")
    said = json.loads(page.content_string)["metadata"] if lab else get_data(page.content_string)[1]
    return str(said.get("description", ""))


def of_page(file: File, config: MkDocsConfig) -> str:
    markdown, _ = get_data(file.content_string)
    resolve = resolver(file.src_uri, config.site_url or "")
    return whole(written(parts_of(expanded(markdown, config)), resolve), file, config)


def of_lab(file: File, config: MkDocsConfig) -> str:
    """The text and the programs of a lab, with the outputs that are stored in it."""
    resolve = resolver(file.src_uri, config.site_url or "")
    made = []
    for cell in json.loads(file.content_string)["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            made += written(parts_of(source), resolve)
            continue
        made.append(fenced("python", source))
        for output in cell["outputs"]:
            if output["output_type"] == "stream":
                made += ["Output:", fenced("text", "".join(output["text"]).rstrip("\n"))]
            else:
                made.append(told("".join(output["data"]["image/svg+xml"])))
    return whole(made, file, config)


def whole(made: list[str], file: File, config: MkDocsConfig) -> str:
    """The page under its title, with what it says of itself and where it is to be read."""
    heading, _, opening = made[0].partition("\n")
    head = HEAD.format(description=described(file), url=urljoin(config.site_url or "", file.url))
    return "\n\n".join(one for one in [heading, head, opening.strip(), *made[1:]] if one) + "\n"


def written(parts: list[Part], resolve: texts.Resolve) -> list[str]:
    """The parts of a page, one after another; nothing is folded."""
    made: list[str] = []
    for part in parts:
        match part:
            case Fence():
                made += ["Output:"] if part.is_output else []
                made.append(fenced(re.sub(r' hl_lines="[^"]*"', "", part.info).strip(), part.code))
            case Block():
                asked = "True or false? " if part.kind == "quiz" else ""
                made += [f"**{asked}{part.title}**"] if part.title else []
                made += written(part.parts, resolve)
            case _:
                made.append(texts.plain(DIV.sub("", part.text), resolve, told))
    return [one for one in made if one]


def fenced(info: str, code: str) -> str:
    longest = max((len(ticks) for ticks in re.findall(r"^`{3,}", code, re.MULTILINE)), default=2)
    ticks = "`" * (longest + 1)
    return f"{ticks}{info}\n{code}\n{ticks}"


def told(figure: str) -> str:
    """A figure in words: its title, what it shows, and the text beside it."""
    tree = markup.parse(figure)
    title, *rest = (found for kind in ("title", "desc", "figcaption") if (found := tree.css_first(kind)))
    return " ".join([f"*Figure: {title.text().strip()}.*", *(one.text().strip() for one in rest)])
