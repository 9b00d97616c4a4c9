"""Pages as nobody would write them: blocks that are right, and then something that is not."""

from hypothesis import strategies as st


def included(name: str) -> str:
    """A program and what it prints, as a page includes them."""
    return f"""```python title="{name}.py"
--8<-- "{name}.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "{name}.txt"
```
"""


FENCE, OUTPUT = included("demo/sum").split("<!--")
OUTPUT = f"<!--{OUTPUT}"
STATEMENT = (
    "/// details | Two and two make {}.\n    type: quiz\n    attrs: {{id: made-{}}}\n\n**True.** Add.\n///\n"
)
RIGHT = st.one_of(
    st.sampled_from(
        [
            *("# Heading\n", "## Sums {#sums}\n", "- one\n- two\n", "| a | b |\n| - | - |\n| 1 | `x` |\n"),
            *(FENCE, FENCE + OUTPUT, "> said\n", "<figure markdown>\n<p>Two.</p>\n</figure>\n"),
            *("The sum of $a + b$ is 4, not `5`.\n", "$$\na = 2\n$$\n", "1. one\n2. two\n\n\n"),
        ]
    ),
    st.builds(STATEMENT.format, st.integers(1, 3), st.integers(1, 3)),
    st.text("abc 0123,.%−²*_`$[](){}#|<>&\\\"'é\u00a0", max_size=40).map(lambda text: f"{text}\n"),
    # A fence of some form, around something that may end it.
    st.builds(
        "{0}{1}{2}\n{0}print(1)\n{0}{3}\n{4}{1}\n".format,
        st.sampled_from(["", "", "", " ", "    ", "\t", "> "]),
        st.sampled_from(["```", "````", "~~~", "~~~~"]),
        st.sampled_from(
            ["", "text", "python", " py", "{.python}", 'python title="x"', 'text hl_lines="0-x"']
        ),
        st.sampled_from(["", "```", "~~~", " ```", "````", "    four", "```text", "<!--", "///", "# 5"]),
        st.sampled_from(["", "", "", " ", "    ", "\t", "> "]),
    ),
)
WRONG = st.sampled_from(
    [
        *("```", "~~~", "````", "```python", "    ```", "\t```", "> ```", "``` ```", "    code", "\tcode"),
        *("///", "/// details | Never closed", "    type: quiz", "    attrs: {id", "    attrs: {id: [1]}"),
        *("---", "--8<--", '--8<-- "demo"', '--8<-- "demo/none.py"', '--8<-- "demo/sum.py:1:1"', ";--8<--"),
        *('--8<-- "demo/raw.txt"', "<!--", "-->", "<!--pytest.mark.skip-->", "<!--pytest.mark.raises(1)-->"),
        *("<!--pytest-codeblocks:cont-->", "<!--pytest-codeblocks:expected-output-->", "<pre>", "</pre>"),
        *("<div>", "<div markdown>", "</div>", "<script>", "<style>", "</figure>", "[^1]: note", "*[A]: b"),
        *("$$", "$a", "**True.**", "\x00", "\x02", "\x0c", "\x1c", "\x85", "\u2028", "\ufeff", "\u202e"),
        *("1" * 400, "1e999", "2²²²²²²²²²", "9⁻⁻", "0⁻¹", "0.5e-3⁹", "−", "²", "\u0302", "`", "``", "$x^$"),
        *(
            "title: x",
            "=== x",
            "!!! note",
            "??? x",
            ": a definition",
            "![](x.png)",
            "\\",
            "&#10;",
            "\U0001f600",
        ),
    ]
)
FRONT = st.sampled_from(
    [
        *(
            "",
            "---\ntitle: Demo\n---\n",
            "--- \ntitle: Demo\n--- \n",
            "---\ntitle: Demo\n...\n",
            "\ufeff---\n",
        ),
        *("---\n", "---\n- a\n---\n", "---\na: b: c\n---\n", "---\n2024-99-99\n---\n", "---\n\tx\n---\n"),
        *(
            "\ufeff---\ntitle: Demo\n---\n",
            "---\ntitle: 5\ndescription: [2]\n---\n",
            "---\n---\n",
            "title: x\n",
        ),
    ]
)
HEAD = st.one_of(st.just("---\ntitle: Demo\n---\n# Demo\n\n"), FRONT)


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    """A page as it might come from any editor."""
    lines = "\n".join(draw(st.lists(RIGHT, max_size=5))).split("\n")
    for _ in range(draw(st.sampled_from([0, 0, 1, 2]))):
        at = draw(st.integers(0, len(lines)))
        what = draw(st.sampled_from(["add", "add", "add", "drop", "indent"]))
        if what == "add":
            lines.insert(at, draw(WRONG))
        elif at < len(lines):
            lines[at : at + 1] = (
                [] if what == "drop" else [draw(st.sampled_from([" ", "    ", "\t"])) + lines[at]]
            )
    text = draw(HEAD) + "\n".join(lines)
    end = draw(st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"]))
    broken = draw(st.sampled_from([b"", b"", b"", b"", b"", b"\xff"]))
    return text.replace("\n", end).encode() + broken
