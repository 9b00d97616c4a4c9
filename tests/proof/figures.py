"""Figures: matplotlib's SVG made right for the site, and compared with a tolerance."""

import io
import re
from xml.etree import ElementTree

SVG = "http://www.w3.org/2000/svg"
XLINK = "{http://www.w3.org/1999/xlink}href"
MAX_WIDTH = 4.5 * 72  # points: text must stay legible on a phone
POINTS_A_REM = 13.5  # so that text of 10 points is 10.8 px on a phone and 14.8 on a screen
TOLERANCE = 0.11  # points: other CPUs round differently, readers cannot see it
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")
STEPS = re.compile(r'(?<= d=")M[^"A-LN-Z]*(?=")')  # a path as `_relative` writes it, without curves
DEFAULTS = re.compile(r"font-size: 10px|font-family: [^;]*|stroke-linejoin: miter|text-anchor: start")
WORDS = re.compile(r">([^<]+)<")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b")

# matplotlib's default cycle, and black: each becomes a colour of the site, in light and in dark.
BASES = {
    "#000000": "currentColor",
    "#1f77b4": "var(--figure-0)",
    "#ff7f0e": "var(--figure-1)",
    "#2ca02c": "var(--figure-2)",
    "#d62728": "var(--figure-3)",
    "#9467bd": "var(--figure-4)",
    "#8c564b": "var(--figure-5)",
    "#e377c2": "var(--figure-6)",
    "#7f7f7f": "var(--figure-7)",
    "#bcbd22": "var(--figure-8)",
    "#17becf": "var(--figure-9)",
}
PAPER = "var(--md-default-bg-color)"
EYE = 0.2126, 0.7152, 0.0722  # how much of the light is red, green and blue


class FigureError(Exception):
    """A figure that the site cannot show."""


def site_svg(figure: object, slug: str, description: str) -> str:
    """The SVG of a matplotlib figure as the site shows it; needs matplotlib loaded.

    Text stays text, ids start with `slug`, colours are the theme's, `<title>` is the axes' title and
    `<desc>` the description. Raises FigureError where the figure breaks a rule of the site.
    """
    import matplotlib

    for part in (figure, *figure.axes):  # type: ignore[attr-defined]
        part.patch.set_visible(False)  # the page's own paper
    buffer = io.StringIO()
    nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": slug}):
        figure.savefig(buffer, format="svg", metadata=nothing)  # type: ignore[attr-defined]
    titles = [axes.get_title() for axes in figure.axes]  # type: ignore[attr-defined]
    suptitle = figure.get_suptitle()  # type: ignore[attr-defined]
    title = suptitle or " · ".join(filter(None, titles))
    if not title:
        raise FigureError("the figure has no title: call ax.set_title(...) or fig.suptitle(...)")
    if not description:
        raise FigureError("the program has no docstring to describe the figure in words")
    return clean(buffer.getvalue(), slug, title, description)


def clean(svg: str, slug: str, title: str, description: str) -> str:
    """Turn matplotlib's file into one that can stand inside a page."""
    ElementTree.register_namespace("", SVG)
    root = ElementTree.fromstring(svg)
    width = float(root.get("width", "0").removesuffix("pt"))
    if width > MAX_WIDTH:
        raise FigureError(f"the figure is {width / 72:g} inches wide: {MAX_WIDTH / 72:g} is the most")
    prefix = re.sub(r"\W+", "-", slug)
    for parent in list(root.iter()):
        for child in list(parent):
            kind = child.tag.removeprefix(f"{{{SVG}}}")
            if kind == "metadata" or (kind == "defs" and child.find(f"{{{SVG}}}style") is not None):
                parent.remove(child)
            elif kind == "image":
                raise FigureError("the figure embeds a bitmap: use pcolormesh instead of imshow")
    if any(element.tag == f"{{{SVG}}}tspan" for element in root.iter()):
        raise FigureError("the figure has mathtext, whose exponents are too small: name the ticks yourself")
    values = [value for element in root.iter() for value in element.attrib.values()]
    used = dict.fromkeys(name for value in values for name in re.findall(r"#([a-zA-Z_][\w-]+)\)?$", value))
    short = {name: f"{prefix}-{number}" for number, name in enumerate(used)}
    for element in root.iter():
        for key, value in list(element.attrib.items()):
            if key == "id":
                del element.attrib["id"]
                if value in short:
                    element.set("id", short[value])
            elif key == XLINK:
                del element.attrib[XLINK]
                # Not a plain `href`: instant navigation would take it for a link.
                element.set("xlink:href", f"#{short[value[1:]]}")
            elif found := re.fullmatch(r"url\(#(.+)\)", value):
                element.set(key, f"url(#{short[found[1]]})")
            else:
                element.set(key, _attribute(key, value))
        for key in [key for key, value in element.attrib.items() if not value]:
            del element.attrib[key]
    for parent in reversed(list(root.iter())):
        parent[:] = _joined([kept for child in parent for kept in _unwrapped(child)])
    for name in ("width", "height", "version"):
        root.attrib.pop(name, None)
    root.set("class", "figure")
    root.set("role", "img")
    root.set("fill", "currentColor")  # SVG's own default is black, matplotlib's too
    root.set("style", f"max-width:{width / POINTS_A_REM:.4g}rem;font-size:10px")
    root.set("aria-labelledby", f"{prefix}-title")
    root.set("aria-describedby", f"{prefix}-desc")
    texts = (("title", title), ("desc", description))
    for position, (name, text) in enumerate(texts):
        element = ElementTree.Element(f"{{{SVG}}}{name}", {"id": f"{prefix}-{name}"})
        element.text, element.tail = " ".join(text.split()), "\n"
        root.insert(position, element)
    return _compact(ElementTree.tostring(root, encoding="unicode"))


def _attribute(key: str, value: str) -> str:
    """One attribute, as short as it can be: the theme's colours, the page's own font, rounded numbers."""
    if key == "style":
        value = re.sub(r"font: ([\d.]+px)[^;]*", r"font-size: \1", value)
        value = DEFAULTS.sub("", value)
        value = re.sub(r"\s*;[\s;]*", ";", value).replace(": ", ":").strip("; ")
    if key in {"style", "fill", "stroke"}:
        value = COLOUR.sub(lambda found: theme_colour(found[0]), value)
    if key in {"d", "x", "y", "transform", "viewBox", "width", "height", "points"}:
        value = NUMBER.sub(lambda found: f"{round(float(found[0]), 1):.12g}", value)
        value = re.sub(r"\s+", " ", value).strip()
    if key == "transform":
        value = re.sub(r"rotate\(-?0 [^)]*\)", "", value)
    return _relative(value) if key == "d" else value


def _relative(path: str) -> str:
    """A path of straight lines from point to point, not from the origin: half the bytes when compressed."""
    steps = re.findall(r"([MLz]) ?(?:(-?[\d.]+) (-?[\d.]+))?", path)
    if len(steps) != len(re.findall("[a-zA-Z]", path)):
        return path  # it has curves
    out, at = [], (0.0, 0.0)
    for command, x, y in steps:
        if command == "z":
            out.append("z")
            continue
        point = (float(x), float(y))
        if command == "M":
            out.append(f"M{x} {y}")
        else:
            across, up = (f"{round(now - was, 1):.12g}" for now, was in zip(point, at, strict=True))
            out.append(f"l{across} {up}")
        at = point
    return "".join(out)


def _absolute(path: str) -> str:
    """The points that `_relative` went through: a comparison of steps would miss many small ones."""
    out, at = [], (0.0, 0.0)
    for command, x, y in re.findall(r"([Mlz])(?:(-?[\d.]+) (-?[\d.]+))?", path):
        if command == "z":
            out.append("z")
            continue
        start = at if command == "l" else (0.0, 0.0)
        at = (start[0] + float(x), start[1] + float(y))
        out.append(f"{command}{at[0]:.1f} {at[1]:.1f}")
    return "".join(out)


def _unwrapped(element: ElementTree.Element) -> list[ElementTree.Element]:
    """A group that groups nothing gives way to what it holds: half the elements, and a faster page."""
    return list(element) if element.tag == f"{{{SVG}}}g" and not element.attrib else [element]


def _joined(elements: list[ElementTree.Element]) -> list[ElementTree.Element]:
    """Paths in a row that look the same become one, if one can see nothing through them: fewer elements."""
    out: list[ElementTree.Element] = []
    for element in elements:
        mine = {key: value for key, value in element.attrib.items() if key != "d"}
        before = {key: value for key, value in out[-1].attrib.items() if key != "d"} if out else {}
        paths = bool(out) and element.tag == out[-1].tag == f"{{{SVG}}}path"
        if paths and mine == before and "opacity" not in mine.get("style", ""):
            out[-1].set("d", out[-1].get("d", "") + element.get("d", ""))
        else:
            out.append(element)
    return out


def _compact(svg: str) -> str:
    """No comments, no blank lines, no empty groups; one element a line so that a diff can be read."""
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    while (shorter := re.sub(r"<g>\s*</g>|<g\s*/>|<defs\s*/>", "", svg)) != svg:
        svg = shorter
    lines = (line.strip() for line in svg.split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def theme_colour(colour: str) -> str:
    """A colour of the site: a base colour, or its mix with the paper; anything else is a FigureError."""
    if len(colour) == 4:
        colour = "#" + "".join(2 * digit for digit in colour[1:])
    colour = colour.lower()
    if colour == "#ffffff":
        return PAPER
    if colour in BASES:
        return BASES[colour]
    wanted = _rgb(colour)
    for base, name in BASES.items():
        ink = [255 - level for level in _rgb(base)]
        share = sum((255 - w) * i for w, i in zip(wanted, ink, strict=True)) / sum(i * i for i in ink)
        mixed = [255 - share * i for i in ink]
        if all(abs(w - m) <= 1.5 for w, m in zip(wanted, mixed, strict=True)):
            return f"color-mix(in srgb,{name} {100 * share:.0f}%,{PAPER})"
    raise FigureError(
        f"the colour {colour} is not one of the site's: use C0 to C9, black, white, "
        "or a mix of one of them with white"
    )


def _rgb(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def contrast(one: str, other: str) -> float:
    """How well a colour stands out from another, as WCAG counts it: 4.5 is the least for text."""
    dark, light = sorted(sum(w * _light(c) for w, c in zip(EYE, _rgb(x), strict=True)) for x in (one, other))
    return (light + 0.05) / (dark + 0.05)


def _light(level: int) -> float:
    part = level / 255
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def same_figure(one: str, other: str) -> bool:
    """The same words, and points that differ by no more than a reader could see."""
    if WORDS.findall(one) != WORDS.findall(other):
        return False
    one, other = (STEPS.sub(lambda found: _absolute(found[0]), svg) for svg in (one, other))
    if NUMBER.sub("", one) != NUMBER.sub("", other):
        return False
    pairs = zip(NUMBER.findall(one), NUMBER.findall(other), strict=True)
    return all(a == b or abs(float(a) - float(b)) <= TOLERANCE for a, b in pairs)


def texts(svg: str) -> str:
    """What a figure says in words and numbers."""
    return "\n".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))
