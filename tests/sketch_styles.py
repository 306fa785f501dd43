"""A look that comes from styles and from the theme instead of from the spot."""

import re

from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree
from lxml.etree import _Element as Element

W = nsdecls("w")
THEME = "/theme"
VIET = re.compile(rb'(<a:font script="Viet" typeface=")[^"]*')


def by_styles(made: WordFile) -> None:
    """Letters come from a style, the shape from one based on it; nothing is set on the spot."""
    letters: dict[bytes, str] = {}
    shapes: dict[tuple[bytes, str], str] = {}
    for paragraph in made.element.body.iter(qn("w:p")):
        held = paragraph.get_or_add_pPr()
        section = held.find(qn("w:sectPr"))
        if section is not None:
            held.remove(section)
        look, shape = _common_look(paragraph), _inner(held)
        base = letters.setdefault(look, f"VBchu{len(letters)}")
        name = shapes.setdefault((shape, base), f"VBdoan{len(shapes)}")
        for child in list(held):
            held.remove(child)
        held.append(parse_xml(f'<w:pStyle {W} w:val="{name}"/>'))
        if section is not None:
            held.append(section)
    styles = made.styles.element
    for look, name in letters.items():
        styles.append(_style(name, "Normal", f"<w:rPr>{look.decode()}</w:rPr>"))
    for (shape, base), name in shapes.items():
        styles.append(_style(name, base, f"<w:pPr>{shape.decode()}</w:pPr>"))


def _common_look(paragraph: Element) -> bytes:
    """What all its runs set, taken from them; nothing where they differ."""
    runs = paragraph.findall(qn("w:r"))
    looks = {_inner(run.find(qn("w:rPr"))) for run in runs}
    if len(looks) != 1:
        return b""
    for run in runs:
        if run.rPr is not None:
            run.remove(run.rPr)
    return looks.pop()


def _inner(held: Element | None) -> bytes:
    return b"".join(etree.tostring(child) for child in held) if held is not None else b""


def _style(key: str, base: str, inner: str) -> Element:
    return parse_xml(
        f'<w:style {W} w:type="paragraph" w:customStyle="1" w:styleId="{key}">'
        f'<w:name w:val="{key}"/><w:basedOn w:val="{base}"/>{inner}</w:style>'
    )


def by_theme(made: WordFile) -> None:
    """No typeface is named: the theme's for Vietnamese is Times New Roman, for others Calibri."""
    fonts = made.styles["Normal"].element.rPr.rFonts
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for side in ("ascii", "hAnsi", "eastAsia"):
        fonts.set(qn(f"w:{side}Theme"), "minorHAnsi")
    theme = next(r.target_part for r in made.part.rels.values() if r.reltype.endswith(THEME))
    theme._blob = VIET.sub(rb"\1Times New Roman", theme.blob)
    language = made.settings.element.find(qn("w:themeFontLang"))
    language.set(qn("w:val"), "vi-VN")
