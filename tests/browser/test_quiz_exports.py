"""The quiz for other programs, read back by other parsers: Anki itself, a grammar, an XML parser."""

import html
import os
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lark import Lark, Token
from playwright.sync_api import Page as View

from proof.quiz import bank


@dataclass(frozen=True)
class Exported:
    """A statement as another program has it: its text, and the feedback as text and as HTML."""

    chapter: str
    verdict: bool
    statement: str
    feedback: str


def downloaded(view: View, kind: str, folder: Path) -> Path:
    view.goto("quiz/")
    view.get_by_text("Save, print or export").click()
    with view.expect_download() as download:
        view.get_by_role("button", name=kind, exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"<(?!br)[^>]+>", "", markup).replace("<br>", "\n"))


def compare(found: dict[str, Exported]) -> None:
    """Every statement of the bank: its wording, verdict, chapter, reason and program, and none besides."""
    assert set(found) == {statement.id for statement in bank()}
    for statement in bank():
        exported = found[statement.id]
        wording = re.sub(r"[`*]", "", statement.text)
        assert " ".join(plain(exported.statement).split()) == " ".join(wording.split())
        assert exported.verdict is statement.verdict
        assert exported.chapter == Path(statement.where.split(":")[0]).stem
        assert plain(exported.feedback).startswith(f"{statement.verdict}. ")
        assert re.search(r'<a href="http://[^"]+/#[\w-]+">', exported.feedback)  # the link is whole
        evidence = [fence for fence in statement.fences if fence.language == "python"][-1]
        blocks = [plain(block) for block in re.findall(r"<pre><code>(.*?)</code></pre>", exported.feedback)]
        assert blocks == [evidence.code.rstrip(), (evidence.output or "").rstrip()]


def test_anki_imports_every_statement_once(view: View, tmp_path: Path) -> None:
    if not os.environ.get("REQUIRE_ANKI"):
        pytest.importorskip("anki", reason="Anki is not installed: pip install -r requirements/anki.txt")
    from anki.collection import Collection
    from anki.import_export_pb2 import ImportCsvRequest

    path = downloaded(view, "Anki", tmp_path)
    collection = Collection(str(tmp_path / "collection.anki2"))
    for _ in range(2):  # a second import finds the same notes by their ids
        metadata = collection.get_csv_metadata(path=str(path), delimiter=None)
        collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata))
    notes = [collection.get_note(number) for number in collection.find_notes("deck:Torchproof")]
    collection.close()
    assert len(notes) == len(bank())
    compare(
        {
            note.guid.removeprefix("torchproof-"): Exported(
                note.tags[0],
                plain(note.fields[1]).startswith("True."),
                note.fields[0].removeprefix("<p>True or false?</p>"),
                note.fields[1],
            )
            for note in notes
        }
    )


GIFT = Lark(
    r"""
    start: (category | question)*
    category: "$CATEGORY: $course$/top/Torchproof/" NAME
    question: "::" TEXT "::" "[html]" TEXT "{" VERDICT "#" TEXT "#" TEXT "####" TEXT "}"
    NAME: /\w+/
    VERDICT: "TRUE" | "FALSE"
    TEXT: /(?:[^\\~=#{}:\n]|\\[\\~=#{}:])+/
    %ignore /\s+/
    """,
    parser="lalr",
)


def test_gift_holds_every_statement(view: View, tmp_path: Path) -> None:
    path = downloaded(view, "GIFT", tmp_path)
    found, chapter = {}, ""
    for part in GIFT.parse(path.read_text(encoding="utf-8")).children:
        assert not isinstance(part, Token)
        values = [re.sub(r"\\(.)", r"\1", str(token)) for token in part.children]
        if part.data == "category":
            (chapter,) = values
        else:
            name, statement, verdict, wrong, right, feedback = values
            assert (wrong, right) == ("Not correct.", "Correct.")
            found[name] = Exported(chapter, verdict == "TRUE", statement, feedback)
    compare(found)


def test_moodle_xml_holds_every_statement(view: View, tmp_path: Path) -> None:
    path = downloaded(view, "Moodle XML", tmp_path)
    found, chapter = {}, ""
    for question in ElementTree.parse(path).getroot():
        if question.get("type") == "category":
            chapter = question.findtext("category/text", "").removeprefix("$course$/top/Torchproof/")
            continue
        assert question.get("type") == "truefalse" and question.findtext("defaultgrade") == "1"
        answers = {one.findtext("text"): one for one in question.findall("answer")}
        assert {one.get("fraction") for one in answers.values()} == {"0", "100"}
        right = next(text for text, one in answers.items() if one.get("fraction") == "100")
        said = {text: one.findtext("feedback/text") for text, one in answers.items()}
        assert said == {"true": said["true"], "false": said["false"]} and said[right] == "Correct."
        name = question.findtext("name/text", "")
        assert question.findtext("idnumber") == f"torchproof-{name}"
        statement = question.findtext("questiontext[@format='html']/text", "")
        feedback = question.findtext("generalfeedback[@format='html']/text", "")
        found[name] = Exported(chapter, right == "true", statement, feedback)
    compare(found)


@pytest.mark.parametrize("kind", ["Anki", "GIFT", "Moodle XML"])
def test_an_export_keeps_to_the_chosen_chapter(view: View, tmp_path: Path, kind: str) -> None:
    view.goto("quiz/")
    view.get_by_role("combobox", name="Chapter").select_option("Autograd")
    view.get_by_text("Save, print or export").click()
    with view.expect_download() as download:
        view.get_by_role("button", name=kind, exact=True).click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    inside = {one.id for one in bank() if "autograd.md" in one.where}
    assert len(inside) >= 7 and all(name in text for name in inside) and "weight-shape" not in text


def test_code_in_an_export_is_formatted(view: View, tmp_path: Path) -> None:
    text = downloaded(view, "Anki", tmp_path).read_text(encoding="utf-8")
    assert "The weight of <code>nn.Linear(3, 2)</code> has shape <code>(3, 2)</code>." in text
    assert "class=" not in text
