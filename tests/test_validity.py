"""Every finished paper is a sound Word file, and nothing of its template is left in it."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from tests.papers_made import TEMPLATES, every_paper, paper

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TAG = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
LETTERS = {f"{W}{name}" for name in ("t", "delText", "instrText", "delInstrText")}
HOLDERS = {f"{W}{name}" for name in ("p", "hyperlink", "fldSimple", "ins", "del", "sdtContent")}

PAPERS = every_paper()
WORD_FILES = {**PAPERS, **{f"mẫu {path.stem}": path for path in TEMPLATES.glob("*.docx")}}


def parts(path: Path) -> Iterator[tuple[str, etree._Element]]:
    """Every part of a Word file that is XML: body, headers, notes, properties, references …"""
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                yield name, etree.fromstring(package.read(name))


def tags_left(path: Path) -> list[str]:
    """Where a tag stands in text, however cut into runs, or in an attribute (names, links)."""
    return [
        f"{name}: {said[found.start() :][:20]}"
        for name, root in parts(path)
        for said in ("".join(root.itertext()), *(v for one in root.iter() for v in one.values()))
        if (found := TAG.search(said))
    ]


def astray(path: Path) -> list[str]:
    """Text where Word has room for none: around elements, or not within a run of a paragraph."""
    return [
        f"{name}: {etree.QName(one).localname}"
        for name, root in parts(path)
        for one in root.iter()
        if _text_around(one) or _homeless(one)
    ]


def _text_around(one: etree._Element) -> bool:
    said = [child.tail for child in one]
    if len(one) or (one.tag.startswith(W) and one.tag not in LETTERS):
        said.append(one.text)
    return any((text or "").strip(" \t\r\n") for text in said)


def _homeless(one: etree._Element) -> bool:
    within = one.getparent()
    if one.tag in LETTERS:
        return within.tag != f"{W}r"
    return one.tag == f"{W}r" and within.tag not in HOLDERS


@pytest.mark.parametrize("what", sorted(WORD_FILES))
def test_it_is_valid_for_the_open_xml_rules(what):
    result = OpenXmlValidator().validate(str(WORD_FILES[what]))
    assert [str(error) for error in result.errors] == []


@pytest.mark.parametrize("what", sorted(PAPERS))
def test_no_tag_is_left_in_any_part(what):
    assert tags_left(PAPERS[what]) == []


@pytest.mark.parametrize("what", sorted(WORD_FILES))
def test_no_text_stands_where_word_has_room_for_none(what):
    assert astray(WORD_FILES[what]) == []


# --- what the two checks find


def changed(path: Path, part: str, old: str, new: str) -> Path:
    """The plan with one change in one of its parts; a part it has not becomes `new`."""
    with zipfile.ZipFile(paper("ke-hoach")) as sound, zipfile.ZipFile(path, "w") as faulty:
        held = {name: sound.read(name).decode() for name in sound.namelist()}
        assert old in held.setdefault(part, old)
        held[part] = held[part].replace(old, new, 1)
        for name, text in held.items():
            faulty.writestr(name, text)
    return path


TITLE = "KẾ HOẠCH</w:t>"
NOTE = (
    f'<w:footnotes xmlns:w="{W[1:-1]}"><w:p><w:r><w:t>{{{{ ten }}}}</w:t></w:r></w:p></w:footnotes>'
)
BOX = (
    '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="{}"><v:textbox><w:txbxContent>'
    "<w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
)
TAGS = {
    "the body": ("word/document.xml", TITLE, "{{ ten }}</w:t>"),
    "two runs": ("word/document.xml", TITLE, "{</w:t></w:r><w:r><w:t>{ ten }}</w:t>"),
    "a header": ("word/header2.xml", "</w:p>", "<w:r><w:t>{% if ten %}</w:t></w:r></w:p>"),
    "a footnote": ("word/footnotes.xml", "", NOTE),
    "a text box": ("word/document.xml", TITLE, TITLE + BOX.format("", "{{ ten }}")),
    "the name of a picture": ("word/document.xml", TITLE, TITLE + BOX.format("{{ ten }}", "")),
    "the code of a field": ("word/header1.xml", " PAGE ", " REF {{ ten }} "),
    "a property": ("docProps/core.xml", "</dc:title>", "{{ ten }}</dc:title>"),
    "a link": ("word/_rels/document.xml.rels", 'Target="', 'Target="{{ ten }}'),
}
STRAY = {
    "letters in a paragraph": ("<w:p>", "<w:p>ba"),
    "letters in a row": ("<w:tr>", "<w:tr>ba"),
    "letters in a cell": ("</w:tcPr>", "</w:tcPr>ba"),
    "text in a paragraph": ("</w:pPr>", "</w:pPr><w:t>ba</w:t>"),
    "text in a row": ("<w:tr>", "<w:tr><w:t>ba</w:t>"),
    "text in a cell": ("</w:tcPr>", "</w:tcPr><w:t>ba</w:t>"),
    "a run in a cell": ("</w:tcPr>", "</w:tcPr><w:r><w:t>ba</w:t></w:r>"),
    "a hard space in a paragraph": ("<w:p>", "<w:p>\u00a0"),
}


@pytest.mark.parametrize("where", TAGS)
def test_a_tag_is_found_in(where, tmp_path):
    [found] = tags_left(changed(tmp_path / "ke-hoach.docx", *TAGS[where]))
    assert found.startswith(TAGS[where][0])


@pytest.mark.parametrize("where", STRAY)
def test_stray_text_is_found_as(where, tmp_path):
    [found] = astray(changed(tmp_path / "ke-hoach.docx", "word/document.xml", *STRAY[where]))
    assert found.startswith("word/document.xml")
