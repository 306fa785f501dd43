"""Colours that go away by themselves: a rule for each marked cell, over its own look.

The rule holds while the cell still has the value it had when it was marked. It names SIGN, by
which it is known as ours and taken out of a copy that comes back.
"""

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from pipeline.marks.page import Cell, Page, address
from pipeline.marks.schema import insert, local, named, plain

SIGN = "viec-can-sua"
LONGEST = 255  # characters of a text inside a formula
RULES = "conditionalFormatting"


def take_out_colours(page: Page) -> None:
    """Take every rule of ours out of a sheet."""
    for rule in list(page.root.iterfind(f"{named(RULES)}/{named('cfRule')}")):
        if any(f'"{SIGN}"' in (f.text or "") for f in rule.iterfind(named("formula"))):
            group = rule.getparent()
            group.remove(rule)
            if group.find(named("cfRule")) is None:
                group.getparent().remove(group)


def put_colours(page: Page, colours: Mapping[Cell, int]) -> None:
    """Colour cells, each by the number of its look, before all rules that stand there."""
    if not colours:
        return
    _make_room(page.root, len(colours))
    for priority, (cell, look) in reversed([*enumerate(colours.items(), start=1)]):
        insert(page.root, _rule(page, cell, look, priority))


def _make_room(root: Any, count: int) -> None:
    """Number the standing rules on from `count`, in the order they had."""
    rules = [e for e in root.iter() if local(e) == "cfRule" and e.get("priority")]
    rules.sort(key=lambda rule: int(rule.get("priority")))
    for number, rule in enumerate(rules, start=count + 1):
        rule.set("priority", str(number))


def _rule(page: Page, cell: Cell, look: int, priority: int) -> Any:
    first, last = map(address, page.area(cell))
    area = first if first == last else f"{first}:{last}"
    group = etree.Element(named(RULES), sqref=area)
    rule = etree.SubElement(
        group, named("cfRule"), type="expression", dxfId=str(look), priority=str(priority)
    )
    # A joined range shows one cell, and all of it is to be coloured by that one.
    own = first if first == last else re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", first)
    etree.SubElement(rule, named("formula")).text = _still(page, page.cells.get(cell), own)
    return group


def _still(page: Page, cell: Any, own: str) -> str:
    """The formula that holds while the cell `own` has the value it has now."""
    same = _same(page, cell, own)
    return f'AND(N("{SIGN}")=0,{same})' if same else f'N("{SIGN}")=0'


def _same(page: Page, cell: Any, own: str) -> str:
    """The condition on the value; "" where none can be put into words."""
    if cell is None or not len(cell):
        return f"ISBLANK({own})"
    kind, value = cell.get("t", "n"), cell.findtext(named("v"), "")
    if kind == "e":
        return f"ISERROR({own})"
    if kind == "b":
        return f"ISLOGICAL({own}),{own}={'TRUE' if value == '1' else 'FALSE'}"
    if kind in ("s", "str", "inlineStr"):
        return _same_text(page.text(cell), own)
    number = re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", value)
    return f"ISNUMBER({own}),{own}={value}" if number else ""


def _same_text(text: str, own: str) -> str:
    if text != plain(text) or "_x" in text:
        return ""
    if len(text) <= LONGEST:
        quoted = text.replace('"', '""')
        return f'EXACT({own},"{quoted}")'
    return f"LEN({own})={len(text.encode('utf-16-le')) // 2}"  # as Excel counts letters
