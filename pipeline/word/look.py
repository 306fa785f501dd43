"""The effective look of letters and paragraphs, as Word works it out.

Document defaults, then the table's style, the paragraph's style with those it is based on, the
character style, and last what is set on the spot (ISO/IEC 29500-1, 17.7.2). Toggles (bold, italic,
capitals) of styles cancel each other out; on the spot they say what holds (17.7.3).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.word.package import Element, Package, W
from pipeline.word.values import Look, Shape

Props = dict[str, str]

TOGGLES = {"b": "bold", "i": "italic", "caps": "caps", "vanish": "hidden", "strike": "struck"}
FALSE = ("0", "false", "off", "none")
MM = 25.4 / 1440  # of a twentieth of a point
DEFAULT_FONT, DEFAULT_SIZE = "Times New Roman", "20"  # half-points; Word's own, without defaults
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
BLACK_THEME = ("text1", "dark1")
VAL = f"{W}val"
KINDS = ("pPr", "rPr")
PROPERTIES = tuple(f"{W}{kind}" for kind in KINDS)


@dataclass(frozen=True, eq=False)
class TableLook:
    """What the style of a table sets for its paragraphs and letters; one for each style asked."""

    paragraphs: Props = field(default_factory=dict)
    letters: Props = field(default_factory=dict)


NO_TABLE = TableLook()


def props(holder: Element, kind: str) -> Props:
    """What `w:pPr` or `w:rPr` under an element sets: `jc`, `ind.left`, `rFonts.ascii`, `b`."""
    found = holder.find(f"{W}{kind}") if holder is not None else None
    return {} if found is None else dict(_flat(found))


def on_the_spot(holder: Element) -> Props:
    """What is set for one paragraph or run: its properties are its first child."""
    first = next(iter(holder), None)
    return dict(_flat(first)) if first is not None and first.tag in PROPERTIES else {}


def _flat(holder: Element) -> Iterator[tuple[str, str]]:
    for child in holder:
        name, said = child.tag.removeprefix(W), child.items()
        if name == "rFonts":
            yield from _fonts(dict(said))
        elif name in ("numPr", "pBdr", "tabs"):
            yield name, "1"
            yield from _listed(name, child)
        elif name not in ("rPr", "sectPr", "rPrChange", "pPrChange"):
            yield name, child.get(VAL, "1")
            for key, value in said:
                if key != VAL:
                    yield f"{name}.{key.rpartition('}')[2]}", value
            if name == "ind" and child.get(f"{W}hanging") is None and child.get(f"{W}firstLine"):
                yield "ind.hanging", "0"  # else one set by a style or a list would outweigh it


def _fonts(said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Sides and their typefaces; one of the theme outweighs one named beside it."""
    for key, value in said.items():
        side = key.rpartition("}")[2]
        if side.endswith("Theme"):
            yield f"rFonts.{side[:-5]}", f"theme:{value}"
        elif f"{key}Theme" not in said:
            yield f"rFonts.{side}", value


def _listed(name: str, holder: Element) -> Iterator[tuple[str, str]]:
    for inner in holder:
        key, value = inner.tag.removeprefix(W), inner.get(VAL, "")
        yield f"{name}.{value if name == 'tabs' else key}", "1" if name == "tabs" else value
        if name == "pBdr":
            yield f"pBdr.{key}.color", inner.get(f"{W}color", "auto")


def on(value: str | None) -> bool:
    """Whether a switch is on: absent is off, a bare element is on."""
    return value is not None and value not in FALSE


class Looks:
    """The styles of one file, asked for the look of its paragraphs and runs."""

    def __init__(self, package: Package) -> None:
        self._package = package
        root = package.one("styles")
        self._styles: dict[str, Element] = {}
        self.names: dict[str, str] = {}
        self.default_paragraph = self.default_table = ""
        defaults = None
        if root is not None:
            defaults = root.find(f"{W}docDefaults")
            for style in root.iter(f"{W}style"):
                self._add(style)
        inner = {"pPr": "pPrDefault", "rPr": "rPrDefault"}
        self._defaults = {
            kind: props(defaults.find(f"{W}{outer}") if defaults is not None else None, kind)
            for kind, outer in inner.items()
        }
        self._chains: dict[tuple[str, str, str], Props] = {}
        self._tables: dict[tuple[str, str], TableLook] = {}
        self._looks: dict[object, Look] = {}
        self._shapes: dict[object, tuple[Shape, Props]] = {}

    def _add(self, style: Element) -> None:
        key = style.get(f"{W}styleId", "")
        self._styles[key] = style
        name = style.find(f"{W}name")
        self.names[key] = name.get(f"{W}val", key) if name is not None else key
        if on(style.get(f"{W}default")) and style.get(f"{W}default"):
            if style.get(f"{W}type") == "paragraph":
                self.default_paragraph = key
            elif style.get(f"{W}type") == "table":
                self.default_table = key

    def chain(self, style: str, kind: str, part: str = "") -> Props:
        """What a style sets, those it is based on first; part: for that part of a table."""
        key = (style, kind, part)
        if key not in self._chains:
            self._chains[key] = {}  # ends a ring of styles
            if (one := self._styles.get(style)) is not None:
                based = one.find(f"{W}basedOn")
                own = one.find(f"{W}tblStylePr[@{W}type='{part}']") if part else one
                inherited = self.chain(based.get(VAL, ""), kind, part) if based is not None else {}
                self._chains[key] = inherited | props(own, kind)
        return self._chains[key]

    def table(self, style: str, part: str = "") -> TableLook:
        """What a table's style sets, and what it sets for a part of it: "firstRow"."""
        if (style, part) not in self._tables:
            sets = (self.chain(style, kind) | self.chain(style, kind, part) for kind in KINDS)
            self._tables[style, part] = TableLook(*sets)
        return self._tables[style, part]

    def shape(
        self, style: str, direct: Props, table: TableLook, numbering: Props
    ) -> tuple[Shape, Props]:
        """How a paragraph is set, and all its properties; `numbering`: what its list sets."""
        key = (style, *direct.items(), table, *numbering.items())
        if key not in self._shapes:
            merged = self._defaults["pPr"] | table.paragraphs
            merged |= self._with_list(self.chain(style, "pPr"), numbering, direct)
            self._shapes[key] = _shape(merged), merged
        return self._shapes[key]

    @staticmethod
    def _with_list(style: Props, numbering: Props, direct: Props) -> Props:
        """A list set on the spot outweighs the style; one the style names does not."""
        if "numPr" in direct:
            return style | numbering | direct
        return numbering | style | direct

    def look(self, style: str, direct: Props, table: TableLook) -> Look:
        """How letters look; `direct` may name a character style (`rStyle`)."""
        key = (style, *direct.items(), table)
        if key not in self._looks:
            character = self.chain(direct.get("rStyle", ""), "rPr")
            layers = (table.letters, self.chain(style, "rPr"), character)
            merged = dict(self._defaults["rPr"])
            for layer in (*layers, direct):
                merged |= layer
            for name in TOGGLES:
                if name not in direct:
                    # Styles toggle each other; the defaults of the document hold beside them.
                    set_by = sum(on(layer.get(name)) for layer in layers)
                    merged[name] = str(int(set_by % 2 or on(self._defaults["rPr"].get(name))))
            self._looks[key] = self._look(merged)
        return self._looks[key]

    def _look(self, merged: Props) -> Look:
        sides = (self._font(merged.get(f"rFonts.{side}", "")) for side in ("ascii", "hAnsi"))
        latin, other = (side or DEFAULT_FONT for side in sides)
        toggles = {ours: on(merged.get(name)) for name, ours in TOGGLES.items()}
        return Look(
            latin,
            other,
            _number(merged.get("sz", DEFAULT_SIZE), 20) / 2,
            underline=merged.get("u", "none") not in FALSE,
            raised=merged.get("vertAlign", "baseline") != "baseline",
            colour=_colour(merged),
            highlight=_highlight(merged),
            spaced=_number(merged.get("spacing")) / 20,
            stretched=_number(merged.get("w"), 100) / 100,
            **toggles,
        )

    def _font(self, said: str) -> str:
        if not said.startswith("theme:"):
            return said
        return self._theme.get("major" if "major" in said else "minor", "")

    @cached_property
    def _theme(self) -> Mapping[str, str]:
        """major, minor → the typeface; that for Vietnamese where the file says it is in it."""
        root, settings = self._package.one("theme"), self._package.one("settings")
        language = settings.find(f"{W}themeFontLang") if settings is not None else None
        vietnamese = language is not None and language.get(f"{W}val", "").startswith("vi")
        found = {}
        for size in ("major", "minor"):
            for fonts in root.iter(f"{DRAWING}{size}Font") if root is not None else ():
                latin = fonts.find(f"{DRAWING}latin")
                found[size] = latin.get("typeface", "") if latin is not None else ""
                for font in fonts.findall(f"{DRAWING}font") if vietnamese else ():
                    if font.get("script") == "Viet":
                        found[size] = font.get("typeface", "")
        return found


def _number(said: str | None, otherwise: float = 0.0) -> float:
    try:
        return float(said) if said is not None else otherwise
    except ValueError:  # "12pt", which newer files may say
        digits = "".join(c for c in str(said) if c in "-.0123456789")
        return float(digits) * 20 if digits.strip("-.") else otherwise


def _colour(merged: Props) -> str:
    if merged.get("color.themeColor") in BLACK_THEME and "color.themeTint" not in merged:
        return "auto"
    said = merged.get("color", "auto")
    return "auto" if said in ("auto", "1") else said.upper()


def _highlight(merged: Props) -> str:
    said = merged.get("highlight", "none")
    return "" if said == "none" else said


def _shape(merged: Props) -> Shape:
    def mm(*names: str) -> float:
        said = next((merged[name] for name in names if name in merged), None)
        return round(_number(said) * MM, 2)

    rule = merged.get("spacing.lineRule", "auto")
    line = _number(merged.get("spacing.line"), 240)
    gaps = {side: _gap(merged, side) for side in ("before", "after")}
    hanging = mm("ind.hanging")
    return Shape(
        _align(merged),
        mm("ind.left", "ind.start"),
        mm("ind.right", "ind.end"),
        -hanging if hanging else mm("ind.firstLine"),
        gaps["before"],
        gaps["after"],
        line if rule == "auto" else line / 20,
        rule,
        on(merged.get("contextualSpacing")),
        on(merged.get("pageBreakBefore")),
        "tabs.center" in merged,
    )


def _align(merged: Props) -> str:
    """Left, right, center, both; a paragraph in a frame stands where its frame does."""
    said = merged.get("framePr.xAlign") or merged.get("jc", "left")
    return {"start": "left", "end": "right"}.get(said, said)


def _gap(merged: Props, side: str) -> float:
    if on(merged.get(f"spacing.{side}Autospacing")):
        return 14.0  # what Word puts for "Auto"
    return _number(merged.get(f"spacing.{side}")) / 20
