"""The README's steps hold: each addition, made in a copy of the project, leaves its tests green."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from proof import pages
from proof.drawn_pages import included
from proof.quiz import bank

NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "node_modules", "site")
ADDITIONS = Path(__file__).parent / "additions"  # for each step the files that its author writes
# Slow, and the same as before, or of what is not copied; the update has just run the new program or lab.
NOT_AGAIN = (
    "test_program or runs_as_it_stands or test_guides or test_workflows or test_addition or test_assets"
    " or test_requirements or fails_the_build or repository or sample_still or test_hostile or test_report"
    " or (TestEachRecipe and not column_means)"
)


def unchanged(path: Path, before: Path) -> bool:
    return before.exists() and path.read_bytes() == before.read_bytes()


class Copy:
    """A copy of the project, to which things are added."""

    def __init__(self, root: Path) -> None:
        self.root = root / "project"
        shutil.copytree(pages.ROOT, self.root, ignore=NOT_COPIED)

    def write(self, kind: str) -> None:
        """Put in the files that such an addition begins with."""
        shutil.copytree(ADDITIONS / kind, self.root, dirs_exist_ok=True, ignore=NOT_COPIED)

    def replace(self, name: str, old: str, new: str) -> None:
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{name} has no {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def insert(self, name: str, before: str, text: str) -> None:
        self.replace(name, before, text + before)

    def pytest(self, *arguments: str, code: int = 0) -> str:
        """Run a part of the suite in the copy; fails with what it said where it ends with another code."""
        own = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *arguments, f"--basetemp={self.root.parent / 'of-the-copy'}"],
            cwd=self.root,
            env=own,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != code:
            pytest.fail(f"pytest {shlex.join(arguments)}\n{done.stdout}{done.stderr}", pytrace=False)
        return done.stdout

    def update(self, heading: str, name: str) -> str:
        """Run the command that the README gives under a heading, for something of this name."""
        readme = (pages.ROOT / "README.md").read_text(encoding="utf-8")
        section = readme.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
        command, *_ = re.findall(r"`pytest (--update-outputs -k <\w+>)`", section)
        return self.pytest(*shlex.split(re.sub(r"<\w+>", name, command)))

    def untouched(self) -> list[str]:
        """The pages and labs that are as they were, named as the tests of one page begin its name."""
        docs = self.root / "docs"
        before = [path for path in docs.rglob("*") if path.suffix in {".md", ".ipynb"}]
        same = (
            path.relative_to(docs) for path in before if unchanged(path, pages.DOCS / path.relative_to(docs))
        )
        return [f"[{path.with_suffix('').as_posix()}" for path in same if path.stem != "index"]

    def try_out(self, *files: str) -> None:
        """Run the tests of what is published, those of a page where it was changed, and these."""
        left_out = " or ".join([NOT_AGAIN, *self.untouched()])
        self.pytest(
            "tests/content", *files, "--ignore=tests/content/test_readme_steps.py", "-k", f"not ({left_out})"
        )


pytestmark = pytest.mark.long


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


STATEMENT = f"""/// details | `nn.Identity` learns.
    type: quiz
    attrs: {{id: identity-learns}}

**False.** It has no parameters. See [layers](layers.md#layer).

{included("layers/quiz_identity_learns")}///

"""


def add_a_snippet(copy: Copy) -> None:
    copy.write("snippet")
    text = f"Flipped twice, a tensor is what it was.\n\n{included('tensors/there_and_back')}\n"
    copy.insert("docs/tensors.md", "## Exercises", text)
    said = copy.update("Add a snippet", "there_and_back")
    assert "snippets/tensors/there_and_back.txt\n" in said and "docs/verified.md\n" in said


def add_a_statement(copy: Copy) -> None:
    copy.write("statement")
    copy.insert("docs/layers.md", "<!-- --8<-- [end:quiz] -->", STATEMENT)
    copy.update("Add a statement to the quiz", "quiz_identity_learns")


def add_a_page(copy: Copy) -> None:
    """A chapter: of all pages the one with the most steps."""
    copy.write("page")
    copy.insert("mkdocs.yml", "      - Autograd: autograd.md\n", "      - Masks: masks.md\n")
    copy.insert(
        "docs/index.md", "- [Autograd](autograd.md)", "- [Masks](masks.md): a choice by a condition.\n"
    )
    copy.insert("docs/quiz.md", "## Autograd", '## Masks {#masks}\n\n--8<-- "masks.md:quiz"\n\n')
    copy.update("Add a page", "masks")


def add_a_recipe(copy: Copy) -> None:
    copy.write("recipe")
    text = f"## Column means {{#means}}\n\nWhere is a table centred?\n\n{included('recipes/column_means')}\n"
    copy.insert("docs/recipes.md", "## Where to go next", text)
    copy.update("Add a recipe", "column_means")


def add_a_lab(copy: Copy) -> None:
    """As Jupyter saves it after its author has run a cell: numbered, and with a picture of pixels."""
    copy.write("lab")
    asked = [one for one in bank() if not re.search(r"\d", one.text)]  # a lab's cells print its numbers
    chosen = [*asked[:2], *asked[-2:]]
    quoted = [f"- [{one.text}](../{Path(one.where.split(':')[0]).name}#{one.id})" for one in chosen]
    copy.replace("docs/labs/powers.ipynb", "STATEMENTS", json.dumps("\n".join(quoted))[1:-1])
    copy.insert("mkdocs.yml", "  - Quiz: quiz.md\n", "      - Powers: labs/powers.ipynb\n")
    copy.insert("docs/index.md", "Beside them:", "A lab draws [powers](labs/powers.ipynb).\n\n")
    said = copy.update("Add a lab", "powers")
    assert "docs/labs/powers.ipynb\n" in said


def test_all_five_can_be_added_one_after_another(copy: Copy) -> None:
    for add in (add_a_snippet, add_a_statement, add_a_page, add_a_recipe, add_a_lab):
        add(copy)
    copy.try_out("tests/recipes/test_column_means.py", "tests/recipes/test_every_recipe.py")
    counts = "tests/browser/test_quiz_review.py::test_the_front_page_shows_progress_beside_each_chapter"
    assert "1 passed" in copy.pytest(counts, "-m", "long")  # the statements, in views


def test_a_check_can_be_added_and_seen_failing(copy: Copy) -> None:
    """The example of CONTRIBUTING.md."""
    programs = (one.code for one in pages.load_page(pages.ROOT / "CONTRIBUTING.md").programs)
    (check,) = (code for code in programs if code.startswith("def test_"))
    tests, page = copy.root / "tests/content/test_pages.py", copy.root / "docs/tensors.md"
    tests.write_text(f"{tests.read_text(encoding='utf-8')}\n\n{check}", encoding="utf-8")
    arguments = ["tests/content/test_pages.py", "-k", "obviously"]
    copy.pytest(*arguments)
    lines = page.read_text(encoding="utf-8").count("\n")
    page.write_text(f"{page.read_text(encoding='utf-8')}\nObviously.\n", encoding="utf-8")
    said = copy.pytest(*arguments, code=1)
    assert f"docs/tensors.md:{lines + 2}: say why instead of *obviously*" in said
