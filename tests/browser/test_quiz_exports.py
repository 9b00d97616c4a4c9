"""The quiz for other programs, read back by parsers that others wrote: Anki itself, and two from npm."""

import html
import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page as View
from playwright.sync_api import Route

from proof import node
from proof.quiz import bank

pytestmark = pytest.mark.long

CATEGORY = "$course$/top/Torchproof/"


@dataclass(frozen=True)
class Exported:
    """A statement as another program has it: its text, and the feedback as text and as HTML."""

    chapter: str
    verdict: bool
    statement: str
    feedback: str


def downloaded(view: View, kind: str, folder: Path, chapter: str = "All chapters") -> Path:
    view.goto("quiz/")
    view.get_by_role("combobox", name="Chapter").select_option(chapter)
    view.get_by_text("Save, print or export").click()
    with view.expect_download() as download:
        view.get_by_role("button", name=kind, exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def read_back(path: Path) -> list[dict[str, Any]]:
    """What a parser by others makes of an export."""
    done = node.run("node", "read_export.mjs", str(path))
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"<(?!br)[^>]+>", "", markup).replace("<br>", "\n"))


def in_anki(path: Path) -> list[tuple[str, Exported]]:
    """The notes of a new collection, into which Anki has imported the file twice."""
    if not os.environ.get("REQUIRE_ANKI"):
        pytest.importorskip("anki", reason="Anki is not installed: pip install -r requirements/anki.txt")
    from anki.collection import Collection
    from anki.import_export_pb2 import ImportCsvRequest

    collection = Collection(str(path.with_name("collection.anki2")))
    for _ in range(2):  # a second import finds the same notes by their ids
        metadata = collection.get_csv_metadata(path=str(path), delimiter=None)
        collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata))
    notes = [collection.get_note(number) for number in collection.find_notes("deck:Torchproof")]
    collection.close()
    return [
        (
            note.guid.removeprefix("torchproof-"),
            Exported(
                note.tags[0],
                plain(note.fields[1]).startswith("True."),
                note.fields[0].removeprefix("<p>True or false?</p>"),
                note.fields[1],
            ),
        )
        for note in notes
    ]


def in_gift(path: Path) -> list[tuple[str, Exported]]:
    """The questions of a GIFT file, as `gift-pegjs` reads them: the parser of the format's editors."""
    found, chapter = [], ""
    paragraphs = path.read_text(encoding="utf-8").strip().split("\n\n")
    assert not [paragraph for paragraph in paragraphs if "\n" in paragraph]  # where Moodle cuts the file
    for one in read_back(path):
        if one["type"] == "Category":
            chapter = one["title"].removeprefix(CATEGORY)
            continue
        assert one["type"] == "TF" and one["stem"]["format"] == one["globalFeedback"]["format"] == "html"
        # Whatever this parser calls them: the first is said to a wrong answer, the second to a right one.
        assert one["trueFeedback"]["text"] == "Not correct." and one["falseFeedback"]["text"] == "Correct."
        exported = Exported(chapter, one["isTrue"], one["stem"]["text"], one["globalFeedback"]["text"])
        found.append((one["title"], exported))
    return found


def in_moodle_xml(path: Path) -> list[tuple[str, Exported]]:
    """The questions of a Moodle XML file, as `moodlexml-to-json` reads them."""
    check_what_moodle_needs(ElementTree.parse(path).getroot())
    found, chapter = [], ""
    for one in read_back(path):
        if one["type"] == "category":
            chapter = one["category"].removeprefix(CATEGORY)
            continue
        assert one["type"] == "truefalse" and one["format"] == "html" and one["defaultgrade"] == 1
        exported = Exported(chapter, one["correctAnswer"], one["questiontext"], one["generalfeedback"])
        found.append((one["name"], exported))
    return found


def check_what_moodle_needs(quiz: ElementTree.Element) -> None:
    """What only Moodle's importer reads: ids, formats, and what each answer earns and is told."""
    assert quiz.tag == "quiz" and quiz[0].get("type") == "category"
    categories = quiz.findall("question[@type='category']")
    assert all((one.findtext("category/text") or "").startswith(CATEGORY) for one in categories)
    assert not [text for text in quiz.iter("text") if len(text) or not (text.text or "").strip()]
    for question in quiz.findall("question[@type='truefalse']"):
        assert question.findtext("idnumber") == f"torchproof-{question.findtext('name/text')}"
        rich = [question.find("questiontext"), question.find("generalfeedback")]
        rich += question.findall("answer/feedback")
        assert [one is not None and one.get("format") for one in rich] == ["html"] * 4
        answers = {
            one.findtext("text"): (one.get("fraction"), one.findtext("feedback/text"))
            for one in question.findall("answer")
        }
        assert list(answers) == ["true", "false"] and len(question.findall("answer")) == 2
        assert sorted(answers.values()) == [("0", "Not correct."), ("100", "Correct.")]


READERS: dict[str, Callable[[Path], list[tuple[str, Exported]]]] = {
    "Anki": in_anki,
    "GIFT": in_gift,
    "Moodle XML": in_moodle_xml,
}
each_kind = pytest.mark.parametrize("kind", READERS)


@each_kind
def test_an_export_holds_every_statement_once(view: View, tmp_path: Path, kind: str) -> None:
    exports = READERS[kind](downloaded(view, kind, tmp_path))
    assert sorted(name for name, _ in exports) == sorted(statement.id for statement in bank())
    found = dict(exports)
    for statement in bank():
        exported = found[statement.id]
        wording = re.sub(r"[`*]", "", statement.text)
        assert " ".join(plain(exported.statement).split()) == " ".join(wording.split())
        code = [plain(inline) for inline in re.findall(r"<code>(.*?)</code>", exported.statement)]
        assert code == re.findall(r"`(.+?)`", statement.text)
        assert "class=" not in exported.statement + exported.feedback
        assert exported.verdict is statement.verdict
        assert exported.chapter == Path(statement.where.split(":")[0]).stem
        assert plain(exported.feedback).startswith(f"{statement.verdict}. ")
        assert re.search(r'<a href="http://[^"]+/#[\w-]+">', exported.feedback)  # the link is whole
        evidence = [fence for fence in statement.fences if fence.language == "python"][-1]
        blocks = [plain(block) for block in re.findall(r"<pre><code>(.*?)</code></pre>", exported.feedback)]
        assert blocks == [evidence.code.rstrip(), (evidence.output or "").rstrip()]


@each_kind
def test_an_export_keeps_to_the_chosen_chapter(view: View, tmp_path: Path, kind: str) -> None:
    exports = READERS[kind](downloaded(view, kind, tmp_path, chapter="Autograd"))
    inside = {statement.id for statement in bank() if "autograd.md" in statement.where}
    assert inside and {name for name, _ in exports} == inside


@each_kind
def test_an_export_keeps_text_that_its_format_could_read(view: View, tmp_path: Path, kind: str) -> None:
    """A statement on the page is given a wording in which each format could find its own signs."""
    hostile = r"""\ a\n b \: {c} ~d =e #f ####g ::h:: "i" 'j' %50% l->m &amp; <b> ]]> [html] // $CATEGORY:"""
    first = next(one for one in bank() if re.fullmatch(r"[\w ,.]+", one.text))

    def changed(route: Route) -> None:
        page = route.fetch()
        body = page.text().replace(first.text, html.escape(hostile), 1)
        route.fulfill(response=page, body=body)

    view.route(re.compile(r"/quiz/$"), changed)
    found = dict(READERS[kind](downloaded(view, kind, tmp_path)))
    assert plain(found[first.id].statement) == hostile
    assert len(found) == len(bank())
