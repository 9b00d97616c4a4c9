"""What stands around the pages: requirements, guides, the pages of reference, labs and recipes as files."""

import re
from collections.abc import Callable, Iterable
from importlib import metadata
from pathlib import Path
from random import Random

from proof import pages
from proof.faults import Fault, Judge, kind
from proof.faults.project import edited, line_of, place, short, text
from proof.quiz import bank

ROUNDS = 1


def judged_by(node: str) -> Judge:
    """A real test as the judge."""
    return Judge(node, "", lambda fault: [])


def somewhere(
    rng: Random,
    paths: Iterable[Path],
    pattern: str,
    new: str,
    sign: str = "{where}",
    fits: Callable[[re.Match[str]], bool] = bool,
) -> Fault | None:
    """A place that a pattern finds in one of these files, edited; `sign` may name place and groups."""
    found = [(path, one) for path in sorted(paths) for one in re.finditer(pattern, text(path)) if fits(one)]
    if not found:
        return None
    path, one = rng.choice(found)
    where, said = place(path, line_of(text(path), one.start())), one.expand(new)
    what = f"{short(one[0])} → {short(said) or 'nothing'}"
    groups = [group or "" for group in one.groups()]
    return Fault(where, what, edited(path, *one.span(), said), path, sign.format(*groups, where=where))


def files(pattern: str) -> list[Path]:
    return sorted(pages.ROOT.glob(pattern))


REQUIREMENTS = "tests/content/test_requirements.py::"
CONSTRAINTS = "requirements/constraints.txt"
PLAIN_PIN = r"(?m)^([\w.-]+)==(\d+)(\.[\w.]+)(?= +# via)"


def is_installed(pin: re.Match[str]) -> bool:
    try:
        return metadata.version(pin[1]) == f"{pin[2]}{pin[3]}"
    except metadata.PackageNotFoundError:
        return False


@kind(
    "a package left out of the constraints",
    "requirements",
    judged_by(f"{REQUIREMENTS}test_whatever_a_package_asks_for_is_pinned"),
    ROUNDS,
)
def unpinned(rng: Random) -> Fault | None:
    pattern = f"{PLAIN_PIN}.*\n"
    return somewhere(rng, files(CONSTRAINTS), pattern, "", "asks for {0}", is_installed)


@kind(
    "a version left open",
    "requirements",
    judged_by(f"{REQUIREMENTS}test_every_requirement_has_one_version"),
    ROUNDS,
)
def floating(rng: Random) -> Fault | None:
    own = [path for path in files("requirements/*.txt") if path.name not in {"constraints.txt", "anki.txt"}]
    return somewhere(rng, own, r"(?m)(?<=\w)==[\d.]+$", ">=1")


@kind(
    "another version than the one installed",
    "requirements",
    judged_by(f"{REQUIREMENTS}test_what_runs_is_what_is_pinned"),
    ROUNDS,
)
def other_version(rng: Random) -> Fault | None:
    return somewhere(rng, files(CONSTRAINTS), PLAIN_PIN, r"\1==9\2\3", "{where}", is_installed)


@kind(
    "a package that nothing asks for",
    "requirements",
    judged_by(f"{REQUIREMENTS}test_no_pin_is_left_over"),
    ROUNDS,
)
def left_over(rng: Random) -> Fault | None:
    return somewhere(rng, files(CONSTRAINTS), r"\Z", "left-over==1.0\n", "left-over")


@kind(
    "an import that nothing asks for",
    "requirements",
    judged_by(f"{REQUIREMENTS}test_what_is_imported_is_asked_for_by_name"),
    ROUNDS,
)
def imported(rng: Random) -> Fault | None:
    """Of a package that another one brings."""
    return somewhere(
        rng, files("hooks/*.py"), r"(?m)^import re\n", "import certifi\nimport re\n", "certifi comes from"
    )


GUIDES = "tests/content/test_guides.py::"


@kind("a path in a guide", "guides", judged_by(f"{GUIDES}test_every_path_in_a_guide_exists"), ROUNDS)
def path_of_guide(rng: Random) -> Fault | None:
    pattern = r"`((?:tests|docs|hooks|requirements)/[\w./-]*\w)(\w)(\.?\w*)`"
    return somewhere(rng, files("*.md"), pattern, r"`\1x\2\3`", "there is no {0}x{1}{2}")


@kind(
    "an output in a guide", "guides", judged_by(f"{GUIDES}test_a_program_prints_what_the_guide_shows"), ROUNDS
)
def output_of_guide(rng: Random) -> Fault | None:
    return somewhere(rng, files("README.md"), r"(?m)^torch\.(int|float)(?=\d+$)", "torch.u\\1", "README.md:")


REFERENCE = "tests/content/test_reference.py::"


@kind(
    "a count on the page about the tests",
    "guides",
    judged_by(f"{REFERENCE}test_the_page_states_what_was_counted"),
    ROUNDS,
)
def count(rng: Random) -> Fault | None:
    return somewhere(
        rng, files("docs/verified.md"), r"(?m)^( *)(\d+)(?=  \w[\w -]+\n)", r"\g<1>1\2", "docs/verified.md"
    )


@kind(
    "an id of a term",
    "guides",
    judged_by(f"{REFERENCE}test_every_term_of_the_glossary_is_linked_from_another_page"),
    ROUNDS,
)
def term(rng: Random) -> Fault | None:
    return somewhere(rng, files("docs/glossary.md"), r"\{#([\w-]+)\}(?=\n:)", r"{#the-\1}", "the-{0}")


@kind(
    "a page that the front page leaves out",
    "guides",
    judged_by(f"{REFERENCE}test_the_front_page_leads_to_all_that_the_site_names"),
    ROUNDS,
)
def unlinked(rng: Random) -> Fault | None:
    index = text(pages.DOCS / "index.md")
    pattern = r"\[([^\]]+)\]\((\w+\.md|labs/\w+\.ipynb)\)"
    once = lambda one: index.count(f"]({one[2]})") == 1  # noqa: E731
    return somewhere(rng, files("docs/index.md"), pattern, r"\1", "docs/index.md: link to {1}", once)


@kind("a myth without a run", "guides", judged_by(f"{REFERENCE}test_every_myth_has_a_run_and_a_link"), ROUNDS)
def myth(rng: Random) -> Fault | None:
    return somewhere(rng, files("docs/myths.md"), r"(?s)/// details \| The run\n.*?\n///\n", "", "no run")


@kind(
    "a chapter that the quiz page leaves out",
    "guides",
    judged_by("tests/content/test_quiz.py::test_the_quiz_page_shows_every_statement_once"),
    ROUNDS,
)
def chapter(rng: Random) -> Fault | None:
    return somewhere(rng, files("docs/quiz.md"), r'(?m)^--8<-- "(\w+)\.md:quiz"$', "", "{0}.md:quiz")


LABS = "tests/content/test_labs.py::"


@kind(
    "a statement that a lab quotes otherwise",
    "labs",
    judged_by(f"{LABS}test_a_lab_ends_with_chapters_and_statements"),
    ROUNDS,
)
def quoted(rng: Random) -> Fault | None:
    pattern = r'(?m)^(    "- \[[^\]]*?)\b(\w+)(\W*\]\(\.\./\w+\.md#([\w-]+)\))'
    statements = {one.id for one in bank()}
    return somewhere(
        rng,
        files("docs/labs/*.ipynb"),
        pattern,
        r"\1never\3",
        "`{3}` reads otherwise",
        lambda found: found[4] in statements,
    )


@kind(
    "a cell of a lab as its author ran it", "labs", judged_by(f"{LABS}test_a_lab_has_all_its_parts"), ROUNDS
)
def counted(rng: Random) -> Fault | None:
    pattern = r'"execution_count": null'
    fault = somewhere(rng, files("docs/labs/*.ipynb"), pattern, '"execution_count": 7')
    assert fault
    return Fault(fault.where, fault.what, fault.files, fault.subject, f"{fault.subject.name}: run")


@kind(
    "a lab that the site does not name",
    "labs",
    judged_by(f"{LABS}test_the_labs_tried_are_those_that_the_site_names"),
    ROUNDS,
)
def unnamed(rng: Random) -> Fault | None:
    return somewhere(rng, files("mkdocs.yml"), r"(?m)^ +- .*: (labs/\w+\.ipynb)\n", "", "")


PAGES = "tests/content/test_pages.py::"


@kind("a program that stands twice", "pages", judged_by(f"{PAGES}test_no_two_snippets_are_the_same"), ROUNDS)
def twin(rng: Random) -> Fault | None:
    path = rng.choice(pages.snippet_files(".py"))
    added = path.with_name(f"{path.stem}_twin.py")
    return Fault(place(added), "added", {added: text(path)}, added, place(added))


@kind(
    "a file of another host",
    "templates",
    judged_by(f"{PAGES}test_the_site_around_the_pages_loads_nothing_from_another_host"),
    ROUNDS,
)
def other_host(rng: Random) -> Fault | None:
    paths = [*files("overrides/**/*.html"), *files("docs/assets/stylesheets/*.css")]
    fault = somewhere(rng, paths, r"\A.*\n", "")
    assert fault
    path = fault.subject
    added = (
        '@import url("https://example.org/x.css");\n'
        if path.suffix == ".css"
        else '<script src="https://example.org/x.js"></script>\n'
    )
    return Fault(place(path), "added", {path: added + text(path)}, path, place(path))


@kind(
    "a file too long to read",
    "guides",
    judged_by("tests/engine/test_layout.py::test_no_file_is_too_long_to_read"),
    ROUNDS,
)
def long(rng: Random) -> Fault | None:
    path = rng.choice([*files("hooks/*.py"), *files("tests/content/test_*.py")])
    return Fault(place(path, 401), "400 lines more", {path: text(path) + "#\n" * 400}, path, place(path, 401))


RECIPES = "tests/recipes/"
SIGNS = {"<": ">", ">": "<", "+": "-", "-": "+", "not": ""}


@kind(
    "a recipe that does otherwise",
    "recipes",
    judged_by(f"{RECIPES}test_{{subject}}.py"),
    ROUNDS,
    "it does the same with it",
)
def otherwise(rng: Random) -> Fault | None:
    """In a function of a recipe, not in its example."""
    pattern = r"(?m)(?<= )(<|>|not)(?= )(?=[^\n]*:\n)(?=(?s:.*)__main__)"
    found = [(p, one) for p in files("snippets/recipes/*.py") for one in re.finditer(pattern, text(p))]
    path, one = rng.choice(found)
    where = place(path, line_of(text(path), one.start()))
    said = SIGNS[one[1]]
    return Fault(where, f"{one[0]} → {said}", edited(path, *one.span(), said), path)


@kind(
    "a recipe that does not say what it raises",
    "recipes",
    judged_by(f"{RECIPES}test_every_recipe.py::TestEachRecipe::test_says_what_its_functions_take_and_raise"),
    ROUNDS,
)
def silent(rng: Random) -> Fault | None:
    path = rng.choice(files("snippets/recipes/*.py"))
    return Fault(
        place(path), "aises → ails with", {path: text(path).replace("aises ", "ails with ")}, path, path.name
    )
