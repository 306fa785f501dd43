"""The numbers and bullets Word puts before paragraphs of a list."""

import re
from collections import defaultdict

from pipeline.word.look import Looks, Props, props
from pipeline.word.package import Element, Package, W

ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
# Bullets of Word are letters of the fonts Symbol and Wingdings; what matters is that there is one.
BULLETS = {"\uf0b7": "•", "o": "o", "\uf0a7": "▪", "\uf02d": "-"}


class Numbering:
    """Counts through the lists of one file in the order of reading."""

    def __init__(self, package: Package, looks: Looks) -> None:
        self._looks = looks
        self._levels: dict[str, dict[int, Element]] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        root = package.one("numbering")
        if root is None:
            return
        abstract = {a.get(f"{W}abstractNumId"): a for a in root.findall(f"{W}abstractNum")}
        for number in root.findall(f"{W}num"):
            key = number.get(f"{W}numId", "")
            link = number.find(f"{W}abstractNumId")
            model = abstract.get(link.get(f"{W}val") if link is not None else None)
            self._levels[key] = _levels(model) if model is not None else {}
            for override in number.findall(f"{W}lvlOverride"):
                level = int(override.get(f"{W}ilvl", "0"))
                own = override.find(f"{W}lvl")
                if own is not None:
                    self._levels[key][level] = own
                start = override.find(f"{W}startOverride")
                if start is not None:
                    self._starts[key, level] = int(start.get(f"{W}val", "1"))

    def of(self, style: str, direct: Props) -> tuple[str, Props]:
        """Label and paragraph properties the list of a paragraph gives it; "" and none without."""
        inherited = self._looks.chain(style, "pPr")
        if "numPr" not in direct and "numPr" not in inherited:
            return "", {}
        merged = inherited | direct
        key, level = merged.get("numPr.numId", "0"), int(merged.get("numPr.ilvl") or 0)
        model = self._levels.get(key, {}).get(level)
        if key == "0" or model is None:
            return "", {}
        return self._label(key, level, model), props(model, "pPr")

    def _label(self, key: str, level: int, model: Element) -> str:
        counts = self._counts[key]
        counts[level] = counts.get(level, self._start(key, level) - 1) + 1
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        text = _value(model, "lvlText", "")
        if _value(model, "numFmt", "decimal") == "bullet":
            return BULLETS.get(text, text)

        def counted(found: re.Match[str]) -> str:
            other = int(found[1]) - 1
            shown = self._levels[key].get(other)
            form = _value(shown, "numFmt", "decimal")
            return _written(counts.get(other, self._start(key, other)), form)

        return re.sub(r"%(\d)", counted, text)

    def _start(self, key: str, level: int) -> int:
        if (key, level) in self._starts:
            return self._starts[key, level]
        return int(_value(self._levels[key].get(level), "start", "1") or 1)


def _levels(model: Element) -> dict[int, Element]:
    return {int(level.get(f"{W}ilvl", "0")): level for level in model.findall(f"{W}lvl")}


def _value(model: Element, name: str, otherwise: str) -> str:
    found = model.find(f"{W}{name}") if model is not None else None
    return otherwise if found is None else str(found.get(f"{W}val", otherwise))


def _written(number: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        found = ""
        for value, letters in ROMAN:
            found += letters * (number // value)
            number %= value
        return found if form == "upperRoman" else found.lower()
    if form in ("upperLetter", "lowerLetter") and number > 0:
        letter = chr(ord("A") + (number - 1) % 26)
        return letter if form == "upperLetter" else letter.lower()
    return f"{number:02d}" if form == "decimalZero" else str(number)
