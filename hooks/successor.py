"""The site, built by Zensical, the successor of Material: `python hooks/successor.py site`.

Zensical reads `mkdocs.yml`, renders the pages and puts them into its own templates, but runs no plugin and no
hook of MkDocs. So what these do before a page is rendered is done here to a copy of the sources, where labs
become Markdown; and what they do after it is done to the pages that Zensical made. With `--without-hooks` the
site is what pages, styles and scripts are by themselves.
"""

import argparse
import json
import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler, clean_directory, write_file
from mkdocs.utils.yaml import yaml_load

import labs
import markup
import plain

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = ROOT / "mkdocs.yml"
LAB = re.compile(r"(\]\([^)\s]*)\.ipynb(?=[)#])")  # where a link leads to one
FOLDED = re.compile(r"<details>\n<summary>([^\n]*)</summary>\n(.*?)</details>", re.DOTALL)
TEXT = re.compile(r'(?<=<a id="__skip" tabindex="-1"></a>).*(?=</article>)', re.DOTALL)


def build(site: Path, *, with_hooks: bool) -> None:
    """What `mkdocs build --strict` does, with Zensical in the place where it renders."""
    named = yaml_load(SETTINGS.read_text(encoding="utf-8"))["hooks"]
    # That of the labs reads what mkdocs-jupyter makes of them.
    hooks = [hook for hook in named if with_hooks and hook != "hooks/labs.py"]
    config = load_config(str(SETTINGS), site_dir=str(site), hooks=hooks)
    warnings = CountHandler()
    warnings.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(warnings)
    run = config.plugins
    run.on_startup(command="build", dirty=False)
    config = run.on_config(config)
    if not plain.wanted(config):
        raise SystemExit("hooks/successor.py: Zensical builds no site for a folder yet: unset OFFLINE")
    run.on_pre_build(config=config)
    clean_directory(config.site_dir)
    files = run.on_files(get_files(config), config=config)
    set_exclusions(files, config)
    nav = run.on_nav(get_navigation(files, config), config=config, files=files)
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder), files, config)
        zensical(Path(folder), site)
    polish(files, nav, config)
    run.on_post_build(config=config)
    if counts := warnings.get_counts():
        raise SystemExit(f"hooks/successor.py: {counts[0][1]} warnings")


def prepare(folder: Path, files: Files, config: MkDocsConfig) -> None:
    """The sources as Zensical reads them."""
    settings = yaml_load(SETTINGS.read_text(encoding="utf-8"))
    settings["theme"]["variant"] = "classic"  # the look that our styles are for
    settings["extra"] |= config.extra
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings).replace(".ipynb", ".md"), encoding="utf-8")
    for name in ("overrides", "snippets"):
        (folder / name).symlink_to(ROOT / name)
    for file in files:
        if file.inclusion is InclusionLevel.EXCLUDED:
            continue
        made, name = file.content_bytes, file.src_uri
        if page := file.page:
            made, name = source_of(page, files, config).encode(), name.replace(".ipynb", ".md")
        write_file(made, str(folder / "docs" / name))


def source_of(page: Page, files: Files, config: MkDocsConfig) -> str:
    """The Markdown of a page or a lab; it links to labs as to pages."""
    page.read_source(config)
    markdown = page.markdown or ""
    if page.file.src_uri.endswith(".ipynb"):
        lab = json.loads(markdown)
        described = lab["metadata"]["description"]
        page.meta = {"title": page.title, "description": described, "search": {"boost": 0.5}}
        markdown = of_lab(lab["cells"], labs.downloads(page, config, page.file.name))
    markdown = config.plugins.on_page_markdown(markdown, page=page, config=config, files=files)
    return f"---\n{json.dumps(page.meta)}\n---\n\n" + LAB.sub(r"\1.md", markdown)


def of_lab(cells: list[dict[str, Any]], downloads: str) -> str:
    """The cells of a lab in the forms that chapters have."""
    made: list[str] = []
    for cell in cells:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            made.append(FOLDED.sub(r"/// details | \1\n    type: solution\n\2///", source))
            continue
        made.append(plain.fenced("python", source))
        shown = [result(output) for output in cell["outputs"]]
        if shown and "predict" in cell["metadata"].get("tags", []):
            shown = ["/// details | I have a prediction: show the result\n    type: predict", *shown, "///"]
        made += shown
    heading, _, rest = "\n\n".join(made).partition("\n")
    return f"{heading}\n\n{downloads}\n{rest}\n"


def result(output: dict[str, Any]) -> str:
    """What a cell printed or drew."""
    if output["output_type"] == "stream":
        return plain.fenced("text", "".join(output["text"]).removesuffix("\n"))
    svg = "".join(output["data"]["image/svg+xml"])
    return f"<figure><div data-search-exclude>{svg}</div></figure>"


def zensical(folder: Path, site: Path) -> None:
    """Render the prepared folder."""
    command = [sys.executable, "-m", "zensical", "build"]
    plainly = {**os.environ, "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=folder, env=plainly, capture_output=True, text=True, check=False)
    if done.returncode:
        missing = "pip install -r requirements/successor.txt?"
        raise SystemExit(f"Zensical fails ({missing})\n{done.stdout}{done.stderr}")
    shutil.copytree(folder / "site", site, dirs_exist_ok=True)


def polish(files: Files, nav: Navigation, config: MkDocsConfig) -> None:
    """What our hooks do to the pages that mkdocs has rendered, done to these."""
    run, read = config.plugins, list[tuple[Page, str, str]]()
    for page in [file.page for file in files.documentation_pages() if file.page]:
        view = Path(page.file.abs_dest_path).read_text(encoding="utf-8")
        text = TEXT.search(view)
        assert text, f"{page.file.dest_uri}: its text is not where Zensical used to put it"
        read.append((page, view[: text.start()], view[text.end() :]))
        page.toc = contents(text[0])
        page.content = run.on_page_content(text[0], page=page, config=config, files=files)
    for page, before, after in read:
        run.on_page_context(get_context(nav, files, config, page), page=page, config=config, nav=nav)
        made = run.on_post_page(f"{before}{page.content}{after}", page=page, config=config)
        if config.hooks:
            labs.on_post_page(made, page, config)  # of its hook, what does not ask for mkdocs-jupyter's page
        write_file(made.encode(), page.file.abs_dest_path)
    lost = Path(config.site_dir, "404.html")
    made = lost.read_text(encoding="utf-8")
    made = run.on_post_template(made, template_name=lost.name, config=config)
    write_file(made.encode(), str(lost))


def contents(html: str) -> TableOfContents:
    """The sections of a page, from its headings."""
    title, *sections = [
        AnchorLink(one.text().removesuffix("¶").strip(), one.attributes["id"] or "", int((one.tag or "")[1]))
        for one in markup.parse(html).css("h1[id], h2[id]")
    ]
    title.children = sections
    return TableOfContents([title])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("site", type=Path, help="the folder to build, which is emptied first")
    parser.add_argument("--without-hooks", action="store_true", help="polish nothing")
    given = parser.parse_args()
    build(given.site.resolve(), with_hooks=not given.without_hooks)
