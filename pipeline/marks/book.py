"""The tabs of a workbook, and a sheet of ours before them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from pipeline.marks.package import OFFICE, Package
from pipeline.marks.schema import child, named
from pipeline.vietnamese import fold

NUMBER = f"{{{OFFICE}}}id"
SHEET_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


@dataclass(frozen=True)
class Tab:
    """One tab: its title and the part that holds it."""

    title: str
    part: str


def book_part(package: Package) -> str:
    """The part of the workbook itself."""
    [part] = package.related("", "officeDocument").values()
    return part


def tabs(package: Package) -> list[Tab]:
    """Every tab of cells, in order."""
    return [tab for tab in _all_tabs(package) if package.tree(tab.part).tag == named("worksheet")]


def _all_tabs(package: Package) -> Iterator[Tab]:
    part = book_part(package)
    for sheet in _sheets(package):
        links = {link.get("Id"): package.target(part, link) for link in package.links(part)}
        if (held := links.get(sheet.get(NUMBER), "")) in package:
            yield Tab(sheet.get("name", ""), held)


def _sheets(package: Package) -> Any:
    return package.tree(book_part(package)).find(named("sheets"))


def take_out_sheet(package: Package, title: str) -> None:
    """Take a tab out, and the names that hold in it; without such a tab nothing happens."""
    for tab in list(_all_tabs(package)):
        if fold(tab.title) == fold(title):
            place = [sheet.get("name") for sheet in _sheets(package)].index(tab.title)
            _sheets(package).remove(_sheets(package)[place])
            _move_names(package, place, -1)
            package.drop(tab.part)


def put_sheet_first(package: Package, title: str, content: bytes, *, heading_row: int) -> None:
    """Put a sheet before all others, the only one selected when the workbook opens."""
    for tab in _all_tabs(package):
        for view in package.tree(tab.part).iter(named("sheetView")):
            view.attrib.pop("tabSelected", None)  # two selected tabs are edited together
    for view in package.tree(book_part(package)).iter(named("workbookView")):
        view.attrib.pop("activeTab", None)
        view.attrib.pop("firstSheet", None)
    part = package.free("xl/worksheets/sheet{}.xml")
    package.put(part, content)
    package.declare(part, SHEET_KIND)
    sheets = _sheets(package)
    number = max((int(sheet.get("sheetId")) for sheet in sheets), default=0) + 1
    sheet = etree.Element(named("sheet"), name=title, sheetId=str(number))
    sheet.set(NUMBER, package.relate(book_part(package), "worksheet", part))
    sheets.insert(0, sheet)
    _move_names(package, 0, 1)
    _print_on_each_page(package, title, heading_row)


def _print_on_each_page(package: Package, title: str, row: int) -> None:
    names = child(package.tree(book_part(package)), "definedNames")
    name = etree.SubElement(
        names, named("definedName"), name="_xlnm.Print_Titles", localSheetId="0"
    )
    name.text = f"'{title}'!${row}:${row}"


def _move_names(package: Package, place: int, step: int) -> None:
    """Let the names of single sheets follow their sheets from `place` on; those of one gone go."""
    names = package.tree(book_part(package)).find(named("definedNames"))
    for name in [] if names is None else list(names):
        own = int(name.get("localSheetId", "-1"))
        if step < 0 and own == place:
            names.remove(name)
        elif own >= place:
            name.set("localSheetId", str(own + step))
    if names is not None and not len(names):
        names.getparent().remove(names)
