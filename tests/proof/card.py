"""The card that is shown where somebody sends a link to the site: a program, and what it printed."""

from pathlib import Path
from typing import Any

from proof.pages import DOCS, SNIPPETS

CARD = DOCS / "assets" / "images" / "card.png"
SIZE = 1200, 630  # pixels, as those who show cards ask for
PROGRAM = SNIPPETS / "autograd" / "first_gradient.py"
PAPER, BLOCK, INK, QUIET, FLAME = "#14181f", "#1f2530", "#f2f4f8", "#aab3c2", "#ffb454"


def draw(path: Path) -> None:
    """Draw the card anew."""
    from matplotlib.figure import Figure
    from matplotlib.patches import FancyBboxPatch

    width, height = SIZE
    figure = Figure(figsize=(width / 100, height / 100), dpi=100, facecolor=PAPER)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(height, 0))
    axes.set_axis_off()

    def write(x: float, y: float, text: str, size: float, colour: str = INK, **more: Any) -> None:
        axes.text(x, y, text, fontsize=size * 0.72, color=colour, va="top", linespacing=1.5, **more)

    write(60, 34, "Torchproof", 54, FLAME, weight="bold")
    write(60, 108, "Deep learning in PyTorch, proven by running it", 32)
    code, printed = (PROGRAM.with_suffix(kind).read_text("utf-8").rstrip("\n") for kind in (".py", ".txt"))
    for top, deep, text, colour in ((166, 308, code, INK), (486, 124, printed, QUIET)):
        box = FancyBboxPatch((60, top), width - 120, deep, boxstyle="round,pad=0,rounding_size=12")
        axes.add_patch(box)
        box.set(facecolor=BLOCK, linewidth=0)
        write(88, top + 14, text, 24, colour, family="monospace")
    figure.savefig(path, facecolor=PAPER, metadata={"Software": None})


def difference(one: Path, other: Path) -> float:
    """How much two cards differ, in levels of grey, in the mean over all their pixels."""
    from matplotlib.image import imread

    first, second = imread(one), imread(other)
    return float(255 * abs(first - second).mean()) if first.shape == second.shape else 255.0
