"""A small site of one page and one program, to be broken: the engine must say where."""

import shutil
from pathlib import Path

from proof import closed_world, forms, formulas, ledger, pages, programs
from proof.quiz import duplicate_ids, exchange_faults, statement_faults


class Demo:
    """A copy of a small site, which stands for the real one while a test runs."""

    def __init__(self, site: Path, root: Path) -> None:
        shutil.copytree(site, root, dirs_exist_ok=True)
        self.snippets = root / "snippets" / "demo"
        self.page = root / "docs" / "demo.md"

    def program(self, slug: str, code: str, text: str | None = None) -> None:
        (self.snippets / f"{slug}.py").write_text(code)
        if text is not None:
            (self.snippets / f"{slug}.txt").write_text(text)

    def edit(self, old: str, new: str) -> None:
        text = self.page.read_text()
        assert old in text
        self.page.write_text(text.replace(old, new, 1))

    def append(self, text: str) -> None:
        self.page.write_text(self.page.read_text() + text)

    def run(self, slug: str, update: bool = False) -> str:
        """What the test of a program says."""
        programs.forget()
        path = self.snippets / f"{slug}.py"
        return programs.check_program(path, update, lambda *_: None)

    def faults(self) -> str:
        """Everything that the tests of pages, claims and quiz say."""
        programs.forget()
        try:
            found = closed_world.orphans()
            statements = []
            for page in pages.load_pages():
                found += closed_world.fence_faults(page) + formulas.formula_faults(page)
                found += closed_world.numbering_faults(page) + forms.form_faults(page)
                found += closed_world.pattern_faults(page, closed_world.EMPTY_ALT, "no text alternative")
                found += closed_world.pattern_faults(page, closed_world.OTHER_HOST, "another host")
                found += [
                    ledger.unproved(claim, ledger.path_of(page.path).relative_to(pages.ROOT).as_posix())
                    for claim, entry in zip(ledger.stated(page), ledger.settled(page, []), strict=True)
                    if entry.proof == "missing"
                ]
                statements += list(page.statements())
            for statement in statements:
                found += statement_faults(statement)
            return "\n".join(found + duplicate_ids(statements) + exchange_faults(statements))
        except pages.PageError as error:
            return str(error)


class Ledgered:
    """A page with its ledger."""

    page: Path

    def check(self, update: bool = False) -> str:
        programs.forget()
        return "\n".join(ledger.check(pages.load_page(self.page), update, lambda *_: None))

    def edit(self, path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
