"""A Word template: where its tags run, which facts it asks for, and every fault of its tags.

What Word shows is read tag by tag, in every branch; what docxtpl would find besides (picture
titles, deleted text, field codes) is read from the source it makes of each part.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from docx.document import Document as WordFile
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateSyntaxError, meta
from jinja2.sandbox import SandboxedEnvironment

from pipeline.findings import Finding, PipelineError, Place, Severity
from pipeline.templates.grammar import SYNTAX
from pipeline.templates.reading import Tags, faults, unknown
from pipeline.templates.word import Line, lines, opened, parts, twin

__all__ = ["PROPERTIES", "Tags", "check", "environment", "opened", "tags", "twin", "unused"]

# The properties of the file that are filled in, under the names Word shows.
PROPERTIES = {
    "title": "tiêu đề",
    "subject": "chủ đề",
    "author": "tác giả",
    "keywords": "từ khóa",
    "category": "thể loại",
    "content_status": "trạng thái",
    "comments": "ghi chú",
    "last_modified_by": "người sửa cuối",
}
LEFTOVERS = {
    ".//w:ins | .//w:del | .//w:moveFrom | .//w:moveTo | .//w:rPrChange | .//w:pPrChange": (
        "dấu vết sửa (Track Changes): vào Review, chọn Accept All Changes and Stop Tracking"
    ),
    ".//w:commentReference": (
        "ghi chú bên lề (Comment): vào Review, chọn Delete All Comments in Document"
    ),
    "./w:trackRevisions": "chế độ ghi dấu vết (Track Changes): vào Review, tắt Track Changes",
}


class _Strict(SandboxedEnvironment):
    def getattr(self, obj: object, attribute: str) -> object:
        """A column of a row; the methods of Python's own types do not exist for a template."""
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return self.undefined(obj=obj, name=attribute)


def environment() -> SandboxedEnvironment:
    """Where tags run: text prints as written, the unknown fails, there is nothing to call."""
    strict = _Strict(autoescape=True, undefined=StrictUndefined)
    strict.globals.clear()
    strict.filters.clear()
    strict.tests.clear()
    return strict


def check(path: Path, known: Tags) -> tuple[Finding, ...]:
    """Every fault of a template, in the order of reading.

    MAU-01 a tag no fact answers · MAU-02 more than print, loop, choose · MAU-03 a tag that is not
    whole · MAU-05 leftovers of editing (a warning) · MAU-07 a file that does not open.
    """
    try:
        document = opened(path)
    except PipelineError as cannot:
        return (Finding(Place(path.name), "MAU-07", str(cannot)),)
    found: list[Finding] = []
    for name, text, source in _texts(document):
        place = Place(path.name, name)
        found += faults(place, text, known) or _hidden(place, source, known)
    return (*found, *_leftovers(path.name, document))


def _texts(document: WordFile) -> Iterator[tuple[str, list[Line], str]]:
    """Each part: its name, its paragraphs, and the source docxtpl makes of it."""
    for name, part in parts(document):
        yield name, list(lines(part)), _source(part)
    held = document.core_properties
    said = [Line((called,), getattr(held, name)) for name, called in PROPERTIES.items()]
    yield "thuộc tính tệp", said, "\n".join(line.text for line in said)


def _source(part: Element) -> str:
    patcher = DocxTemplate("")
    return str(patcher.patch_xml(patcher.xml_to_string(part)))


def _hidden(place: Place, source: str, known: Tags) -> list[Finding]:
    try:
        asked = meta.find_undeclared_variables(SYNTAX.parse(source))
    except TemplateSyntaxError:
        message = "Có thẻ viết chưa đúng ngoài phần chữ (tên hình, mã trường, chữ đã xóa)."
        return [Finding(place, "MAU-03", message)]
    return [Finding(place, "MAU-01", unknown(name, known)) for name in sorted(asked - set(known))]


def _leftovers(file: str, document: WordFile) -> Iterator[Finding]:
    for name, part in (*parts(document), ("thiết lập", document.settings.element)):
        for where, what in LEFTOVERS.items():
            if part.xpath(where):
                message = f"Mẫu còn {what}, rồi lưu lại."
                yield Finding(Place(file, name), "MAU-05", message, severity=Severity.WARNING)
