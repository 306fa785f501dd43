"""Headings, items and recipients numbered by Word instead of typed."""

import re

from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

W = nsdecls("w")
LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))
TYPED = tuple(map(re.compile, (r"[IVX]+\. ", r"\d+\. ", r"[a-zđ]\) ", "- ")))  # by level


def numbered(made: WordFile) -> None:
    """Typed `I.`, `1.`, `a)`, `-` become levels of one list."""
    _add_list(made)
    for paragraph in made.element.body.iter(qn("w:p")):
        first = paragraph.find(f"{qn('w:r')}/{qn('w:t')}")
        for level, typed in enumerate(TYPED):
            if first is not None and (lead := typed.match(first.text or "")):
                first.text = first.text[lead.end() :]
                number = parse_xml(
                    f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
                )
                paragraph.get_or_add_pPr().insert_element_before(
                    number, "w:pBdr", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
                )
                break


def _add_list(made: WordFile) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="0" w:firstLine="{0 if form == "bullet" else 720}"/></w:pPr></w:lvl>'
        for n, (form, text) in enumerate(LEVELS)
    )
    part = made.part.numbering_part.element
    part.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{levels}</w:abstractNum>'))
    part.append(parse_xml(f'<w:num {W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
