"""Formulas: each renders as clean MathML."""

import re

import markdown
from l2m4m import LaTeX2MathMLExtension

from proof.pages import Line, Page

FORMULA = re.compile(r"\$\$[^$]+\$\$|\$[^$]+\$")


def formula_faults(page: Page) -> list[str]:
    """Formulas that l2m4m cannot turn into clean MathML, and dollar signs that open none."""
    faults, opened = [], Line("", page.path, 0)
    for line in page.text_lines:
        text = opened.text + re.sub(r"`+[^`]*`+", "", line.text)
        where = opened.where if opened.text else line.where
        formulas = FORMULA.findall(text)
        faults += [fault for formula in formulas for fault in formula_fault(where, formula)]
        # A formula in $$ may go on over lines; one in $ stays on its own.
        left = FORMULA.sub("", text)
        goes_on = left.lstrip().startswith("$$") and line.text.strip()
        if "$" in left and not goes_on:
            faults.append(f"{where}: a formula is opened here with $ and not closed on its line")
        opened = (
            Line(left + "\n", page.path, opened.number or line.number) if goes_on else Line("", page.path, 0)
        )
    if opened.text:
        faults.append(f"{opened.where}: a formula is opened here with $$ and never closed")
    return faults


def formula_fault(where: str, formula: str) -> list[str]:
    try:
        html = markdown.markdown(formula, extensions=[LaTeX2MathMLExtension()])
    except Exception as error:  # its converter raises what it likes
        return [f"{where}: this formula cannot be read ({error}): {formula}"]
    words = re.sub(r"<[^>]+>|&(lt|gt|#\w+);", "", html)
    if "<math" not in html or "<merror" in html or re.search(r"[\\&$]", words):
        return [f"{where}: this formula renders broken: {formula}"]
    return []
