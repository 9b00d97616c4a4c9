"""Templates, hooks, styles and scripts: tests of the built site, of Node and of the browser judge them."""

from pathlib import Path
from random import Random

from proof import pages
from proof.faults import Fault, kind
from proof.faults.in_project import files, judged_by, somewhere
from proof.faults.project import edited, line_of, place, short, text

BUILT = "tests/content/test_built.py::"
NOTEBOOKS = "tests/content/test_notebooks.py::"
ASSETS = "tests/content/test_assets.py::"
SCRIPTS = "tests/javascript/test_javascript.py::test_the_scripts_hold"
Edit = tuple[str, str, str]  # a file, a text in it, and what stands there instead


def one_of(rng: Random, *edits: Edit) -> Fault:
    """One of these mistakes: each would be made by hand, so each must still have its place."""
    for name, old, _ in edits:
        assert old in text(pages.ROOT / name), f"{name} has no {old!r} any more: name another mistake"
    name, old, new = rng.choice(edits)
    path = pages.ROOT / name
    start = text(path).index(old)
    what = f"{short(old)} → {short(new) or 'nothing'}"
    return Fault(
        place(path, line_of(text(path), start)), what, edited(path, start, start + len(old), new), path
    )


# Templates


@kind("a head that says less", "templates", judged_by(f"{BUILT}test_the_head_says_what_the_page_is"), 1)
def head(rng: Random) -> Fault | None:
    pattern = r'(?m)^ *<meta property="(og:(?:type|title|description|url))".*\n'
    return somewhere(rng, files("overrides/main.html"), pattern, "", "{0}")


@kind(
    "a page for a missing address that helps less",
    "templates",
    judged_by("tests/browser/test_views.py::test_a_missing_page_helps"),
    1,
)
def missing(rng: Random) -> Fault | None:
    file = "overrides/404.html"
    return one_of(
        rng,
        (file, "in nav.pages", "in nav.pages[1:]"),
        (file, "one.url | url", "one.title | url"),
        (file, "{% for one in nav.pages %}", "{% for one in nav.items %}"),
    )


@kind(
    "a box of the search without its words",
    "templates",
    judged_by("tests/browser/test_search.py::test_words_that_no_page_has_find_nothing"),
    1,
)
def box(rng: Random) -> Fault | None:
    file = "overrides/partials/search-dialog.html"
    return one_of(
        rng,
        (file, '<p role="status"></p>', "<p></p>"),
        (file, 'id="search-words"', 'id="words"'),
        (file, 'class="search"', 'class="search-dialog"'),
    )


# Hooks


@kind("a hook of programs", "hooks", judged_by(f"{BUILT}test_every_fence_is_in_the_built_page"), 1)
def programs(rng: Random) -> Fault | None:
    file = "hooks/programs.py"
    return one_of(
        rng,
        (file, '{SNIPPETS.as_posix()}/{name}"', '{name}"'),
        (file, '<a class="filename" href', '<a class="file" href'),
        (file, 'block.css_first("span.filename")', 'block.css_first("span.title")'),
    )


@kind(
    "a hook of notebooks", "hooks", judged_by(f"{NOTEBOOKS}test_all_text_of_a_chapter_is_in_its_notebook"), 1
)
def notebooks(rng: Random) -> Fault | None:
    file = "hooks/cells.py"
    return one_of(
        rng,
        ("hooks/texts.py", 'COMMENT.sub("", text)', "text"),
        ("hooks/texts.py", 'resolve(link[0]), ATTRIBUTES.sub("", text)', "resolve(link[0]), text"),
        (file, "made.say(made.plain(heading))", "made.say(heading.upper())"),
    )


@kind("a hook that gives an answer away", "hooks", judged_by(f"{NOTEBOOKS}test_answers_are_folded"), 1)
def folded(rng: Random) -> Fault | None:
    file = "hooks/cells.py"
    return one_of(
        rng,
        (file, '"predict", "solution", "quiz"', '"predict", "quiz"'),
        (file, "self.say(_fold(text) if folded and text else text)", "self.say(text)"),
        (file, "self.add_all(part.parts, folded=True)", "self.add_all(part.parts, folded=False)"),
    )


@kind(
    "a hook of the notebooks' versions",
    "hooks",
    judged_by(f"{NOTEBOOKS}test_its_versions_are_those_that_it_was_proven_with"),
    1,
)
def versions(rng: Random) -> Fault | None:
    return one_of(
        rng,
        ("hooks/cells.py", "{name}=={pins[name]}", "{name}>={pins[name]}"),
        ("hooks/cells.py", '"sklearn": "scikit-learn"', '"sklearn": "sklearn"'),
        ("hooks/cells.py", "if name in imported]", "if name]"),
    )


@kind(
    "a hook of the search",
    "hooks",
    judged_by("tests/content/test_search.py::test_all_words_of_a_page_are_searched"),
    1,
)
def searched(rng: Random) -> Fault | None:
    file = "hooks/search.py"
    return one_of(
        rng,
        (file, 'kind = "folded"', 'kind = ""'),
        (file, 'kind = "code"', 'kind = ""'),
        (file, "hidden += block", "hidden = block"),
    )


@kind(
    "a hook of labs",
    "hooks",
    judged_by("tests/browser/test_labs.py::test_a_lab_s_page_holds_all_of_it_and_nothing_else[fine_tuning]"),
    1,
)
def labs(rng: Random) -> Fault | None:
    file = "hooks/labs.py"
    return one_of(
        rng,
        (file, '"predict" in cell', '"prediction" in cell'),
        (file, 'folded.attrs["class"] = "solution"', 'folded.attrs["class"] = "answer"'),
        (file, "{svg}</div>", "</div>"),
        (file, ">Download this lab<", ">Download<"),
    )


# Styles


@kind("a selector that nothing has", "styles", judged_by(f"{ASSETS}test_every_selector_can_match"), 1)
def selector(rng: Random) -> Fault | None:
    sheets = files("docs/assets/stylesheets/*.css")
    pattern = r"(?m)(?<=[ (]\.)(quiz-[a-z]+)(?=[ {:])"
    return somewhere(rng, sheets, pattern, r"\1x", "has {0}x")


@kind("a property under another name", "styles", judged_by(f"{ASSETS}test_every_custom_property_is_used"), 1)
def custom(rng: Random) -> Fault | None:
    pattern = r"(?m)^  (--proof-\w+)(?=:)"
    return somewhere(rng, files("docs/assets/stylesheets/*.css"), pattern, r"  \1-anew", "{0}-anew")


@kind("an asset that nothing uses", "styles", judged_by(f"{ASSETS}test_every_asset_is_used"), 1)
def asset(rng: Random) -> Fault | None:
    name = rng.choice(["images/unused.svg", "javascripts/unused.js", "stylesheets/unused.css"])
    path = Path(pages.DOCS, "assets", name)
    return Fault(place(path), "added", {path: "/**/\n"}, path, "unused.")


@kind(
    "an abbreviation that no page has",
    "styles",
    judged_by(f"{ASSETS}test_every_abbreviation_is_on_a_page"),
    1,
)
def abbreviation(rng: Random) -> Fault | None:
    return somewhere(rng, files("docs/glossary.md"), r"(?m)^\*\[(\w+)\](?=:)", r"*[\1X]", "no page has {0}X")


@kind(
    "a colour too pale to read",
    "styles",
    judged_by("tests/browser/test_views.py::test_axe_finds_nothing[layers/]"),
    1,
)
def pale(rng: Random) -> Fault | None:
    names = "typeset-color|typeset-a-color|code-fg-color|default-fg-color--light"
    return somewhere(
        rng,
        files("docs/assets/stylesheets/torchproof.css"),
        rf"(?m)^  (--md-(?:{names})): #\w+;",
        r"  \1: #7b7b7b;",  # on white and on black alike
        "color-contrast",
    )


# Scripts: types and rules of form name file and line; laws and forms are tried


UNTRIED = ("ranking", "search", "steps", "shortcuts", "quiz/exam", "quiz/progress")


def script(rng: Random, pattern: str, new: str, sign: str) -> Fault | None:
    paths = [pages.DOCS / "assets" / "javascripts" / f"{name}.js" for name in UNTRIED]
    fault = somewhere(rng, paths, pattern, new)
    assert fault
    line = fault.where.rpartition(":")[2]
    signed = sign.format(name=fault.subject.name, line=line)
    return Fault(fault.where, fault.what, fault.files, fault.subject, signed)


@kind("a misspelt name in a script", "scripts", judged_by(f"{SCRIPTS}[types]"), 1)
def misspelt(rng: Random) -> Fault | None:
    pattern = r"(?<=\.)(set|get|find|map|filter|includes|addEventListener|querySelector)(?=\()"
    return script(rng, pattern, r"\1x", "{name}({line},")


@kind("a name in a script that nothing uses", "scripts", judged_by(f"{SCRIPTS}[lint]"), 1)
def unused(rng: Random) -> Fault | None:
    fault = script(rng, r"(?m)^(\s+)(?=const \w+ = )", r"\1const unused = 1; ", "'unused' is")
    return fault


@kind("a law of the quiz", "scripts", judged_by(f"{SCRIPTS}[test]"), 1)
def law(rng: Random) -> Fault | None:
    folder = "docs/assets/javascripts/quiz"
    return one_of(
        rng,
        (f"{folder}/review.js", "[0, DAY, 7 * DAY]", "[0, DAY, 8 * DAY]"),
        (f"{folder}/review.js", "answer !== statement.verdict || unsure", "answer !== statement.verdict"),
        (f"{folder}/review.js", "unsure) return { ...made, step: 0 }", "unsure) return { ...made, step: 1 }"),
        (f"{folder}/answers.js", "[undefined, true, false].includes", "[undefined, true].includes"),
        (f"{folder}/answers.js", "held.length === entries.length", "true"),
    )


@kind(
    "a form of the quiz",
    "scripts",
    judged_by("tests/browser/test_quiz.py::test_a_wrong_answer_says_so_in_words_with_reason_and_evidence"),
    1,
)
def form(rng: Random) -> Fault | None:
    file = "docs/assets/javascripts/quiz/forms.js"
    return one_of(
        rng,
        (file, '"False", () => decide(false)', '"False", () => decide(true)'),
        (file, '"Not correct"', '"Wrong"'),
        (file, 'verdict ? "true" : "false"', 'verdict ? "false" : "true"'),
        (file, "answer.hidden = open", "answer.hidden = true"),
    )


# Exports


def exported(rng: Random, *edits: tuple[str, str]) -> Fault:
    return one_of(rng, *(("docs/assets/javascripts/quiz/exports.js", old, new) for old, new in edits))


ONCE = "tests/browser/test_quiz_exports.py::test_an_export_holds_every_statement_once"


@kind("an export to Anki", "exports", judged_by(f"{ONCE}[Anki]"), 1)
def anki(rng: Random) -> Fault | None:
    return exported(
        rng,
        ("quoted(feedback), chapter]", "quoted(statement), chapter]"),
        ('field.replace(/"/g, \'""\')', "field"),
        ("`torchproof-${id}`, quoted", "`torchproof-${chapter}`, quoted"),
    )


@kind("an export to GIFT", "exports", judged_by(f"{ONCE}[GIFT]"), 1)
def gift(rng: Random) -> Fault | None:
    return exported(
        rng,
        ('one.verdict ? "TRUE" : "FALSE"', 'one.verdict ? "FALSE" : "TRUE"'),
        (r"/[\\~=#{}:]/g", r"/[\\~=#{}]/g"),
        ("####${safe(one.feedback)}", "####"),
    )


@kind("an export to Moodle", "exports", judged_by(f"{ONCE}[Moodle XML]"), 1)
def moodle(rng: Random) -> Fault | None:
    return exported(
        rng,
        ('right ? "100" : "0"', 'right ? "0" : "100"'),
        ('"text", one.id', '"text", one.chapter'),
        ('"generalfeedback", one.feedback', '"generalfeedback", one.statement'),
    )
