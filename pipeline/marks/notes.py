"""What is to be mended, as a note at the cell itself; notes that stand there keep their text.

Our words begin with a line of their own, by which they are known and taken out of a copy that comes
back (LibreOffice forgets who wrote a note). A cell with a conversation (threaded comment) is left
alone.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from pipeline.findings import Finding
from pipeline.marks.book import NUMBER
from pipeline.marks.package import Package, parsed
from pipeline.marks.page import Cell, Page, address, cell_at
from pipeline.marks.schema import MAIN, insert, named, plain, text_of
from pipeline.marks.shapes import has_shapes, no_boxes, with_boxes, without_boxes
from pipeline.vietnamese import sentence

OURS = "Việc cần sửa"
HEAD = f"―― {OURS} ――"
WORDS = re.compile(rf"(^|\r?\n){HEAD}.*", re.DOTALL)
LOOK = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>'
COMMENTS_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
DRAWING_KIND = "application/vnd.openxmlformats-officedocument.vmlDrawing"
NO_COMMENTS = f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>'.encode()
CONVERSATION = "tc="  # how the author of a threaded comment begins


def note(found: Sequence[Finding]) -> str:
    """What a note says: each finding with its weight and what it rests on."""
    return "\n".join((HEAD, *map(_said, found)))


def _said(found: Finding) -> str:
    basis = f"\nCăn cứ: {found.basis}" if found.basis else ""
    return f"{sentence(found.severity)}: {found.message}{basis}"


def take_out_notes(page: Page) -> None:
    """Take every note of ours out of a sheet, and our words out of the notes of others."""
    for part in page.package.related(page.tab.part, "comments").values():
        comments = page.package.tree(part)
        gone = set()
        for cell, comment in _notes(comments).items():
            cut = _cut(comment.find(named("text")))
            if cut and not text_of(comment.find(named("text"))):
                comment.getparent().remove(comment)
                gone.add(cell)
        if gone:
            _take_out_boxes(page, gone)
        if gone and not _notes(comments):
            page.package.drop(part)


def _take_out_boxes(page: Page, gone: set[Cell]) -> None:
    if (part := _drawing(page)) is None:
        return
    left = without_boxes(_text(page.package, part), gone)
    page.package.put(part, _bytes(left))
    if not has_shapes(left):
        page.root.remove(page.root.find(named("legacyDrawing")))
        page.package.drop(part)


def put_notes(page: Page, marks: Mapping[Cell, Sequence[Finding]]) -> None:
    """Put a note at each cell."""
    if not marks:
        return
    comments = page.package.tree(_comments_part(page))
    part = _drawing(page) or _new_drawing(page)
    texts = {}
    standing = _notes(comments)
    for cell, found in marks.items():
        comment = standing.get(cell)
        if comment is None:
            comment = _new_note(comments, cell)
        elif _author(comments, comment).startswith(CONVERSATION):
            continue
        _say(comment.find(named("text")), plain(note(found)))
        texts[cell] = text_of(comment.find(named("text")))
    drawing = with_boxes(_text(page.package, part), page, texts)
    page.package.put(part, _bytes(drawing))


def _notes(comments: Any) -> dict[Cell, Any]:
    found = {cell_at(c.get("ref", "")): c for c in comments.iter(named("comment"))}
    return {cell: comment for cell, comment in found.items() if cell}


def _author(comments: Any, comment: Any) -> str:
    authors = [author.text or "" for author in comments.iter(named("author"))]
    number = int(comment.get("authorId", "0"))
    return authors[number] if number < len(authors) else ""


def _new_note(comments: Any, cell: Cell) -> Any:
    authors = comments.find(named("authors"))
    names = [author.text for author in authors]
    if OURS not in names:
        etree.SubElement(authors, named("author")).text = OURS
        names.append(OURS)
    comment = etree.SubElement(
        comments.find(named("commentList")),
        named("comment"),
        ref=address(cell),
        authorId=str(names.index(OURS)),
    )
    etree.SubElement(comment, named("text"))
    return comment


def _say(text: Any, words: str) -> None:
    """Add a piece to a text, on lines of its own."""
    if text_of(text):
        words = f"\n{words}"
    for bare in text.findall(named("t")):  # beside pieces a bare text would not be shown
        piece = etree.Element(named("r"))
        text.replace(bare, piece)
        piece.append(bare)
    piece = parsed(f'<r xmlns="{MAIN}">{LOOK}<t xml:space="preserve"/></r>'.encode())
    piece[-1].text = words
    text.insert(len(text.findall(named("r"))), piece)


def _cut(text: Any) -> bool:
    """Cut our words off, and the pieces they filled; whether there were any."""
    if (ours := WORDS.search(text_of(text))) is None:
        return False
    left = ours.start()
    for words in [*text.findall(named("t")), *text.findall(f"{named('r')}/{named('t')}")]:
        kept = (words.text or "")[:left]
        left -= len(kept)
        if not kept and words.text:
            text.remove(words if words.getparent() is text else words.getparent())
        words.text = kept
    return True


def _comments_part(page: Page) -> str:
    package, owner = page.package, page.tab.part
    for part in package.related(owner, "comments").values():
        return part
    part = package.free("xl/comments{}.xml")
    package.put(part, NO_COMMENTS)
    package.declare(part, COMMENTS_KIND)
    package.relate(owner, "comments", part)
    return part


def _drawing(page: Page) -> str | None:
    """The part with the boxes of a sheet; None where it has none yet."""
    named_by = page.root.find(named("legacyDrawing"))
    if named_by is None:
        return None
    return page.package.related(page.tab.part, "vmlDrawing").get(named_by.get(NUMBER))


def _new_drawing(page: Page) -> str:
    package = page.package
    part = package.free("xl/drawings/vmlDrawing{}.vml")
    package.put(part, _bytes(no_boxes(int("".join(filter(str.isdigit, part))))))
    package.declare_suffix("vml", DRAWING_KIND)
    element = etree.Element(named("legacyDrawing"))
    element.set(NUMBER, package.relate(page.tab.part, "vmlDrawing", part))
    insert(page.root, element)
    return part


def _text(package: Package, part: str) -> str:
    return package.part(part).decode("utf-8", "surrogateescape")


def _bytes(drawing: str) -> bytes:
    return drawing.encode("utf-8", "surrogateescape")
