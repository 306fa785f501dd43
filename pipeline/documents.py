"""A template and its facts → a Word file, the same bytes every time."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docxtpl import DocxTemplate
from jinja2 import TemplateError, TemplateRuntimeError, UndefinedError
from jinja2.environment import Environment
from markupsafe import Markup, escape

from pipeline.findings import PipelineError
from pipeline.templates import PROPERTIES, environment, opened

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest day a zip can name
PROPERTY_LIMIT = 255  # characters Word keeps in a property of the file
# What XML cannot carry, and control characters no paper means; a line break prints as one.
UNPRINTABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# As references, so that docxtpl sees no tag in a fact, in none of its passes.
BRACES = {ord("{"): "&#123;", ord("}"): "&#125;"}


def fill(template: Path, facts: Mapping[str, object]) -> bytes:
    """The paper: the template with every tag answered from the facts.

    Facts are texts, yes/no, or lists of rows of such. Raises PipelineError where the template does
    not open or a tag is wrong, and where a fact cannot be printed.
    """
    for fault in _unprintable(facts, ""):
        raise PipelineError(f"{fault} Hãy sửa ô bảng tính đã cho dữ kiện ấy rồi chạy lại.")
    paper = _Paper(template)
    paper.docx = opened(template)
    strict = environment().overlay(finalize=_printed)
    try:
        paper.render(dict(facts), strict, autoescape=True)
    except (TemplateError, TypeError, SyntaxError) as error:  # TypeError: a loop over a yes/no
        raise PipelineError(
            f"Không lập được văn bản từ mẫu {template.name}: {_reason(error)}. "
            "Chạy «make templates» để xem từng chỗ sai trong mẫu."
        ) from error
    saved = io.BytesIO()
    paper.save(saved)
    return _undated(saved)


class _Paper(DocxTemplate):  # type: ignore[misc]
    def fix_tables(self, xml: str) -> Element:
        """As docxtpl does, and what Word asks for besides: rows in a table, a paragraph in a cell.

        SyntaxError where docxtpl's lenient parser would drop text without a word.
        """
        parse_xml(xml)
        body: Element = super().fix_tables(xml)
        for table in list(body.iter(qn("w:tbl"))):
            if table.find(qn("w:tr")) is None:
                table.getparent().remove(table)
        for cell in body.iter(qn("w:tc")):
            if cell.find(qn("w:p")) is None:
                cell.append(OxmlElement("w:p"))
        return body

    def render_properties(self, context: dict[str, object], jinja_env: Environment) -> None:
        """Title and the like, which are no XML yet; a file without properties stays without."""
        if RT.CORE_PROPERTIES not in {rel.reltype for rel in self.docx.part.package.rels.values()}:
            return
        plain = jinja_env.overlay(autoescape=False, finalize=_text)
        for name in PROPERTIES:
            if source := getattr(self.docx.core_properties, name):
                said = plain.from_string(source).render(context)
                setattr(self.docx.core_properties, name, said[:PROPERTY_LIMIT])


def _text(value: object) -> str:
    if isinstance(value, bool | list | Mapping):
        raise TemplateRuntimeError("một thẻ in gọi tên dữ kiện có/không hoặc danh sách")
    return str(value)


def _printed(value: object) -> Markup:
    return Markup(escape(_text(value)).translate(BRACES))


def _unprintable(fact: object, name: str) -> Iterator[str]:
    """One sentence for each fact that is no plain, printable JSON."""
    if isinstance(fact, Mapping):
        for key, value in fact.items():
            yield from _unprintable(value, f"{name}.{key}" if name else str(key))
    elif isinstance(fact, list) and all(isinstance(row, Mapping) for row in fact):
        for number, row in enumerate(fact, start=1):
            yield from _unprintable(row, f"{name}, dòng {number}")
    elif not isinstance(fact, str | bool):
        yield f"Dữ kiện «{name}» không phải chữ, có/không hay danh sách: {fact!r}."
    elif isinstance(fact, str) and (bad := UNPRINTABLE.search(fact)):
        yield f"Dữ kiện «{name}» có ký tự không in được U+{ord(bad[0]):04X}."


def _reason(error: Exception) -> str:
    if isinstance(error, UndefinedError):
        *_, name = re.findall(r"'(\w+)'", str(error)) or [str(error)]
        return f"không có dữ kiện nào cho thẻ «{name}»"
    if isinstance(error, SyntaxError):
        return "một vòng lặp hoặc điều kiện mở ở chỗ này mà đóng ở chỗ khác"
    return str(error)


def _undated(saved: io.BytesIO) -> bytes:
    """The same zip without its clock and the marks of the machine that wrote it."""
    plain = io.BytesIO()
    with zipfile.ZipFile(saved) as before, zipfile.ZipFile(plain, "w") as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, before.read(name))
    return plain.getvalue()
