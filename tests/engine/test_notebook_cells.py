"""What a page's Markdown becomes in a notebook, part by part."""

import sys

import pytest

from proof import pages

PAGE = """
# Demo

Opening with [a link](other.md#there), `[code](kept.md)` and $a_i [x](y)$. {.lead}

/// tab | First
    new: true

Inside a tab.
///

```sh
ls
```

<figure markdown>
<div markdown="0">
<svg><title>Not this</title></svg>
</div>
<figcaption markdown="span">Rising, `a < b`, as *said*.</figcaption>
</figure>

```python title="demo/once.py" hl_lines="1"
import sklearn
```
<!--pytest-codeblocks:expected-output-->
```text
shown
```

/// details | Predict: what now?
    type: predict

It rises.
///

/// details | Solution
    type: solution

First words.

<!--pytest.mark.raises("ValueError")-->
```py title="demo/twice.py"
raise ValueError
```

/// admonition | Inside
Deeper.
///
///

/// details | It is so.
    type: quiz
    attrs: {id: so}

**True.** Because.

```python title="demo/once.py"
import sklearn
```
///

*[ReLU]: rectified linear unit
"""
TEXTS = [
    "# Demo\n\nThis is the chapter at http://site/demo/ as a notebook. Run its cells from top to bottom.",
    "Opening with [a link](http://site/other.md#there), `[code](kept.md)` and $a_i [x](y)$.\n\n"
    "**First**\n\nInside a tab.\n\n```sh\nls\n```\n\n*Figure:* Rising, `a < b`, as *said*.\n\n"
    "**Predict: what now?**",
    "<details>\n<summary>Answer</summary>\n\nIt rises.\n\n</details>\n\n**Solution**\n\n"
    "<details>\n<summary>Answer</summary>\n\nFirst words.\n\n</details>",
    "**Inside**\n\n<details>\n<summary>Answer</summary>\n\nDeeper.\n\n</details>\n\n"
    "**True or false?** It is so.",
    "<details>\n<summary>Answer</summary>\n\n**True.** Because.\n\n</details>",
]
PROGRAMS = [
    ("versions", {}),
    ("demo-once", {"program": "demo/once.py"}),
    (
        "demo-twice",
        {"program": "demo/twice.py", "tags": ["raises-exception"], "jupyter": {"source_hidden": True}},
    ),
    ("demo-once-2", {"program": "demo/once.py", "jupyter": {"source_hidden": True}}),
]


def test_each_part_of_a_page_becomes_what_jupyter_shows_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path, str(pages.ROOT / "hooks")])
    import cells
    import parts

    page = parts.parts_of(PAGE)
    pins = {"torch": "2.0", "scikit-learn": "1.0", "numpy": "3.0"}
    made = cells.notebook(page, "http://site/demo/", lambda link: f"http://site/{link}", pins)
    assert [cell.source for cell in made.cells if cell.cell_type == "markdown"] == TEXTS
    code = [cell for cell in made.cells if cell.cell_type == "code"]
    assert [(cell.id, dict(cell.metadata)) for cell in code] == PROGRAMS
    assert "%pip install torch==2.0 scikit-learn==1.0\n" in code[0].source
    assert parts.of_kind(page, "quiz") and not parts.of_kind(page[:5], "quiz")
