"""The data dictionary of the workbooks as Markdown: `docs/bang-tinh.md` is kept equal to it."""

from collections.abc import Iterator

from pipeline.sheets import SHEETS, WORKBOOKS, Column, Row
from pipeline.vocabulary import FactName, SchoolFact

INTRODUCTION = """\
# Các bảng tính

Mỗi năm học có ba bảng tính trong `inputs/<năm học>/`. Trang này liệt kê mọi trang tính và cột; nó
được sinh ra từ chính khai báo mà máy dùng để đọc, nên không sửa tay ở đây.

Máy tìm dòng tiêu đề theo tên cột, thứ tự cột tùy ý. Cột đánh dấu ● thì dòng nào cũng phải điền.
"""


def as_markdown() -> str:
    """Every sheet and column, then every list a cell chooses from."""
    return "\n".join([INTRODUCTION, *_workbooks(), *_items(), *_lists()]) + "\n"


def _workbooks() -> Iterator[str]:
    for workbook in WORKBOOKS:
        yield f"## `{workbook}`\n"
        for sheet in SHEETS.values():
            if sheet.workbook == workbook:
                yield from _sheet(sheet)


def _sheet(sheet: type[Row]) -> Iterator[str]:
    yield f"### {sheet.sheet}\n\n{sheet.about} Điền: {sheet.filled}.\n"
    yield "| Cột | | Kiểu | Cách ghi | Ví dụ |\n|---|---|---|---|---|"
    for column in sheet.columns().values():
        required = "●" if column.required else ""
        kind = _kind(column)
        yield f"| {column.heading} | {required} | {kind} | {column.help} | {column.example} |"
    yield ""


def _kind(column: Column) -> str:
    kind = f"{column.kind.name}, nhiều giá trị" if column.kind.many else column.kind.name
    return f"{kind}; gợi ý từ {column.names.value}" if column.names else kind


def _items() -> Iterator[str]:
    yield "## Mục của trang Trường\n"
    yield "| Mục | | Giữ sang năm sau |\n|---|---|---|"
    for item in SchoolFact:
        fact: FactName = item.value
        yield f"| {fact.name} | {'●' * fact.required} | {'có' if fact.carried else ''} |"
    yield ""


def _lists() -> Iterator[str]:
    """Each list once, under the first heading that uses it."""
    yield "## Danh mục\n"
    listed: set[tuple[str, ...]] = set()
    for sheet in SHEETS.values():
        for column in sheet.columns().values():
            choices = column.kind.choices
            if len(choices) > 1 and choices not in listed:
                listed.add(choices)
                yield f"- **{column.heading}** ({sheet.sheet}): {'; '.join(choices)}."
