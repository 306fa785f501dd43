"""Where a new element belongs among others, and how a text is written: what Excel insists on."""

import re
from typing import Any

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ORDER = {  # root → its children, as far as something is put among them
    "worksheet": (
        "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection "
        "protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews "
        "mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions "
        "pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches "
        "ignoredErrors smartTags drawing legacyDrawing"
    ),
    "workbook": (
        "fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection "
        "bookViews sheets functionGroups externalReferences definedNames"
    ),
    "styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs",
}


def named(name: str) -> str:
    """The full name of an element of spreadsheets."""
    return f"{{{MAIN}}}{name}"


def local(element: Any) -> str:
    """The name of an element without its namespace; "" of a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def child(root: Any, name: str) -> Any:
    """The child of that name; made in its place where there is none."""
    found = root.find(named(name))
    if found is None:
        found = etree.Element(named(name))
        insert(root, found)
    return found


def insert(root: Any, element: Any) -> None:
    """Put a child in front of those of its own name, behind those that must come before."""
    order = ORDER[local(root)].split()
    before = order[: order.index(local(element))]
    places = [n for n, other in enumerate(root, start=1) if local(other) in before]
    root.insert(max(places, default=0), element)


def plain(text: str) -> str:
    """A text without what XML forbids; what Excel would take for a code of a letter is masked."""
    allowed = re.sub(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]", "", text)
    return re.sub(r"(?=_x[0-9A-Fa-f]{4}_)", "_x005F", allowed)


def text_of(item: Any) -> str:
    """The text of a string item or a comment, its pieces joined, without phonetic signs."""
    pieces = item.findall(named("t")) + item.findall(f"{named('r')}/{named('t')}")
    return "".join(piece.text or "" for piece in pieces)
