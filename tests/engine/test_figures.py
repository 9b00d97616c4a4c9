"""What a program draws is made right for the site, and held against its file."""

from pathlib import Path

import pytest

from proof import closed_world, figures
from proof.demo import Demo

PLOT = (Path(__file__).parent / "cases" / "plot.py").read_text()


def test_a_moved_point_is_found_and_rounding_is_not(demo: Demo) -> None:
    demo.program("plot", PLOT)
    assert demo.run("plot", update=True) == ""
    svg = demo.snippets / "plot.svg"
    drawn = svg.read_text()
    assert "<title" in drawn and "Rising" in drawn and "A line that rises." in drawn
    assert "var(--figure-0)" in drawn and "currentColor" in drawn and "#" not in drawn.replace("#demo", "")
    number = next(n for n in figures.NUMBER.findall(drawn.split(' d="M ')[-1]) if "." in n)
    svg.write_text(drawn.replace(number, f"{float(number) + 0.02:.2f}"))
    assert demo.run("plot") == ""
    svg.write_text(drawn.replace(number, f"{float(number) + 3:.2f}"))
    assert "snippets/demo/plot.svg (shown)" in demo.run("plot")


@pytest.mark.parametrize("tag", ["text", "title", "desc"])
def test_words_and_the_numbers_among_them_are_compared_exactly(tag: str) -> None:
    one = f'<{tag} x="1.2">0.01</{tag}><{tag} x="5">0.1</{tag}>'
    swapped = f'<{tag} x="1.2">0.1</{tag}><{tag} x="5">0.01</{tag}>'
    assert figures.same_figure(one, one.replace("1.2", "1.25"))
    assert not figures.same_figure(one, swapped)


def test_update_writes_a_label_that_was_changed(demo: Demo) -> None:
    demo.program("plot", PLOT.replace('"Rising"', '"By 0.01"'))
    assert demo.run("plot", update=True) == ""
    demo.program("plot", PLOT.replace('"Rising"', '"By 0.10"'))
    assert "By 0.10" in demo.run("plot")
    assert demo.run("plot", update=True) == ""
    assert "By 0.10" in (demo.snippets / "plot.svg").read_text()


def test_many_small_steps_do_not_hide_a_drift() -> None:
    flat, wavy, bent = (
        '<path d="M1 2' + 15 * steps + '"/>' for steps in ("l1 0l1 0", "l1 0.1l1 -0.1", "l1 0l1 0.1")
    )
    assert figures.same_figure(flat, wavy)
    assert not figures.same_figure(flat, bent)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('ax.set_title("Rising")\n', "", "the figure has no title"),
        ('"""A line that rises."""\n', "", "no docstring"),
        ("(4, 3)", "(6, 3)", "6 inches wide: 4.5 is the most"),
        ("[0, 2]", "[0, 2], color='#123456'", "the colour #123456 is not one of the site's"),
        ("ax.plot([0, 1], [0, 2])", "ax.imshow([[0, 1]], cmap='gray')", "embeds a bitmap"),
        ('ax.set_title("Rising")\n', "ax.set(title='Rising', yscale='log')\n", "name the ticks yourself"),
        ("plt.show()", "", "drawn and not shown"),
        ("plt.show()", "plt.figure(figsize=(2, 2)).suptitle('x')\nplt.show()", "it drew 2 figures"),
    ],
)
def test_a_figure_that_the_site_cannot_show_is_found(demo: Demo, old: str, new: str, complaint: str) -> None:
    assert old in PLOT
    demo.program("plot", PLOT.replace(old, new))
    assert complaint in demo.run("plot", update=True)


def test_a_mix_with_white_becomes_a_mix_with_the_paper() -> None:
    assert figures.theme_colour("#8fbbda") == (
        "color-mix(in srgb,var(--figure-0) 50%,var(--md-default-bg-color))"
    )
    assert figures.theme_colour("#b0b0b0").startswith("color-mix(in srgb,currentColor 31%")


def test_paths_that_look_the_same_are_joined_and_others_are_not(demo: Demo) -> None:
    lines = [f"ax.plot([0, 1], [0, {up}], {how})" for up, how in ((1, "'C1'"), (2, "'C1'"), (3, "'C2'"))]
    seen_through = [line.replace("C1'", "C3', alpha=0.5") for line in lines[:2]]
    demo.program("plot", PLOT.replace("ax.plot([0, 1], [0, 2])", "\n".join([*lines, *seen_through])))
    assert demo.run("plot", update=True) == ""
    drawn = (demo.snippets / "plot.svg").read_text()
    assert [drawn.count(f"stroke:var(--figure-{colour})") for colour in (1, 2, 3)] == [1, 1, 2]


def test_many_small_steps_hide_no_drift_in_a_joined_path_either() -> None:
    flat, bent = ('<path d="M9 9l1 0M1 2' + 15 * steps + '"/>' for steps in ("l1 0", "l1 0.1"))
    assert figures.same_figure(flat, flat.replace("M9", "M9.1"))
    assert not figures.same_figure(flat, bent)


SUBPLOTS = "fig, ax = plt.subplots("


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("", "", ""),
        ("plt.show()", "", ""),
        (closed_world.STYLE, "", "state the house style of figures"),
        (closed_world.STYLE, 'plt.rc("axes.spines", top=False)', "state the house style of figures"),
        (SUBPLOTS, "plt.rc('font', size=9)\n" + SUBPLOTS, "once and nothing else"),
        (', layout="constrained"', "", 'give plt.subplots a figsize, and layout="constrained"'),
        ("figsize=(4, 3), ", "", 'give plt.subplots a figsize, and layout="constrained"'),
        ("plt.show()", "ax.legend(frameon=False)\nplt.show()", ""),
        ("plt.show()", "ax.legend()\nplt.show()", "label the curves with ax.text"),
    ],
)
def test_a_figure_in_another_style_is_found(old: str, new: str, complaint: str) -> None:
    assert old in PLOT
    faults = closed_world.style_faults("plot.py", PLOT.replace(old, new))
    assert complaint in "".join(faults) and len(faults) == bool(complaint)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert figures.contrast("#ffffff", "#000000") == pytest.approx(21)
    assert figures.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
