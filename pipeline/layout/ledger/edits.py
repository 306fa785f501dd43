"""What was changed by hand in a paper we made, and where each change belongs.

Numbers, names and words of the data belong in the workbook: SO-90 to SO-95 (see `told`).
BT-92 words of the template were changed · BT-93 looks were changed.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from pipeline.findings import Finding, Severity
from pipeline.layout.ledger.entries import Entry, Kind
from pipeline.layout.ledger.looks import Restyled
from pipeline.layout.ledger.told import short
from pipeline.layout.ledger.wording import Wording


def rewordings(entries: Sequence[Entry], template: Path) -> Iterator[Finding]:
    """BT-92: for each paragraph in which the template's own words were changed."""
    changed = [entry for entry in entries if entry.kind is Kind.WORDS and not entry.origin]
    if not changed:
        return
    wording = Wording(template)
    for _, group in groupby(changed, key=lambda entry: (entry.place, entry.line, entry.was)):
        several = list(group)
        message = f"{_change(several)}. Đưa vào mẫu? {_where(several[0], wording)}"
        yield Finding(several[0].place, "BT-92", message, severity=Severity.WARNING)


def _change(entries: Sequence[Entry]) -> str:
    """What became of the words of one paragraph."""
    first = entries[0]
    if not first.was:
        return f"Đoạn gõ thêm: «{short(first.line)}»"
    if not first.line:
        return f"Bỏ đoạn «{short(first.was)}» của mẫu, sau chỗ này"
    said = []
    for entry in entries:
        if entry.made and entry.found:
            said.append(f"«{short(entry.made)}» thành «{short(entry.found)}»")
        else:
            verb = "thêm" if entry.found else "bỏ"
            said.append(f"{verb} «{short(entry.found or entry.made)}»")
    return f"Câu chữ của mẫu đã sửa: {', '.join(said)}"


def _where(entry: Entry, wording: Wording) -> str:
    """Where the template would have to be changed; its name where the place is not found."""
    place = wording.place(entry.was or entry.after)
    behind = "" if entry.was else "ngay sau "
    spot = f"{behind}{place}" if place else "chỗ tương ứng"
    return f"Nếu từ nay viết thế, hãy sửa mẫu {wording.template.name}, {spot}."


def restylings(changes: Sequence[Restyled]) -> Iterator[Finding]:
    """BT-93: for each kind of change of looks, at the first place that shows it."""
    for change in changes:
        message = (
            f"Trình bày đã sửa: {change.what} {change.was} thành {change.now}. Giữ hay bỏ? "
            "Hãy trả lời bằng KEEP hoặc DISCARD."
        )
        yield Finding(change.place, "BT-93", message, severity=Severity.WARNING)
