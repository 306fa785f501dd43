"""What the ledger finds, told to the person who can mend it.

SO-90 a number that is not that of the data · SO-91 a number or name nothing stands behind · SO-92 a
name that is not that of the data · SO-93 a person the data do not know · SO-94 lines of
the data that are gone from the paper · SO-95 words of a workbook that were changed in the paper.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pipeline.findings import Finding, Severity
from pipeline.layout.ledger.entries import Entry, Kind, Verdict
from pipeline.origins import Origin

SHOWN = 3  # cells named of the many a count rests on
LONG = 90  # letters shown of changed words
BEFORE = re.compile(r"(\S+\s+){0,4}\S*$")
AFTER = re.compile(r"\S*(\s+\S+){0,4}")


def findings(entries: Iterable[Entry]) -> Iterator[Finding]:
    """What of a paper is not as the data have it; the template's own words are no matter here."""
    changed = (entry for entry in entries if entry.verdict is not Verdict.MATCHES)
    for (_, kept), group in groupby(changed, key=lambda entry: (entry.place, bool(entry.line))):
        told = [entry for entry in group if entry.origin or entry.kind is not Kind.WORDS]
        if kept:
            yield from (_finding(entry) for entry in told)
        elif told:
            yield _gone(told)


def _gone(entries: Sequence[Entry]) -> Finding:
    """Whole paragraphs, rows of a table that are no more; their numbers and names with them."""
    said = " | ".join(dict.fromkeys(entry.was for entry in entries))
    cells = cells_of(*(entry.origin for entry in entries if entry.origin))
    message = (
        f"Văn bản bỏ mất «{short(said)}» sau chỗ này; nguồn: {cells}. "
        "Hãy trả lại, hoặc sửa ở đó rồi lập lại."
    )
    words = all(entry.kind is Kind.WORDS for entry in entries)
    severity = Severity.WARNING if words else Severity.ERROR
    return Finding(entries[0].place, "SO-94", message, severity=severity)


def _finding(entry: Entry) -> Finding:
    if entry.verdict is Verdict.UNSOURCED:
        return _unsourced(entry)
    if not entry.origin:
        message = (
            f"{_quoted(entry)} thì mẫu ghi «{short(entry.made)}»; hãy xem lại, đúng thì sửa mẫu."
        )
        return Finding(entry.place, "SO-90", message, severity=Severity.WARNING)
    if entry.kind is Kind.WORDS:
        return _reworded(entry, entry.origin)
    rule = "SO-90" if entry.kind is Kind.NUMBER else "SO-92"
    if not entry.found:
        message = (
            f"Bỏ mất {entry.kind} «{short(entry.made)}» ở «{excerpt(entry)}»; "
            f"{source(entry.origin)}. Hãy trả lại, hoặc sửa ở đó rồi lập lại."
        )
        return Finding(entry.place, rule, message)
    unknown = " Số liệu không có ai tên như thế." if entry.stranger else ""
    message = (
        f"{_quoted(entry)} khác số liệu là «{short(entry.made)}»; {source(entry.origin)}.{unknown} "
        f"Nếu «{short(entry.found)}» đúng, hãy sửa ở đó rồi lập lại."
    )
    return Finding(entry.place, rule, message)


def _reworded(entry: Entry, origin: Origin) -> Finding:
    if not entry.made:
        said = f"«{short(entry.found)}» được thêm vào lời của bảng tính, ở «{excerpt(entry)}»"
    elif not entry.found:
        said = f"«{short(entry.made)}» bị bỏ khỏi lời của bảng tính, ở «{excerpt(entry)}»"
    else:
        said = f"Lời của bảng tính «{short(entry.made)}» được sửa thành «{short(entry.found)}»"
    message = f"{said}; {source(origin)}. Nếu muốn thế, hãy sửa ở đó rồi lập lại."
    return Finding(entry.place, "SO-95", message, severity=Severity.WARNING)


def _unsourced(entry: Entry) -> Finding:
    if entry.stranger:
        message = f"{_quoted(entry)} không có trong số liệu của năm học; hãy xem lại là ai."
        return Finding(entry.place, "SO-93", message, severity=Severity.WARNING)
    message = (
        f"{_quoted(entry)} gõ thêm vào, chưa có nguồn; hãy ghi vào bảng tính, "
        "hoặc đưa câu ấy vào mẫu."
    )
    return Finding(entry.place, "SO-91", message, severity=Severity.WARNING)


def _quoted(entry: Entry) -> str:
    around, said = excerpt(entry), short(entry.found)
    return f"«{said}»" if around == said else f"«{said}» trong «{around}»"


def source(origin: Origin) -> str:
    """`nguồn: nam-hoc.xlsx:Chỉ tiêu:F6 (thẻ ds_chi_tieu.3.so_luong)`."""
    return f"nguồn: {cells_of(origin)} (thẻ {origin.tag})"


def cells_of(*origins: Origin) -> str:
    """`nam-hoc.xlsx:Chỉ tiêu:F6`; of many cells the first few and how many there are."""
    cells = list(dict.fromkeys(cell for origin in origins for cell in origin.cells))
    if not cells:
        return "số máy tự tính"
    told = []
    for sheet, group in groupby(cells[:SHOWN], key=lambda cell: cell.rpartition(":")[0]):
        told.append(f"{sheet}:{', '.join(cell.rpartition(':')[2] for cell in group)}")
    more = f" … cả thảy {len(cells)} ô" if len(cells) > SHOWN else ""
    return "; ".join(told) + more


def excerpt(entry: Entry) -> str:
    """The words around what is spoken of, four on either side."""
    said, line = (entry.found, entry.line) if entry.found else (entry.made, entry.was)
    before, after = line[: entry.at], line[entry.at + len(said) :]
    near, far = BEFORE.search(before), AFTER.match(after)
    left, right = near[0] if near else "", far[0] if far else ""
    more = ("… " if len(left) < len(before) else "", " …" if len(right) < len(after) else "")
    return f"{more[0]}{left}{short(said)}{right}{more[1]}"


def short(text: str) -> str:
    """A long text cut after a word."""
    return text if len(text) <= LONG else f"{text[:LONG].rpartition(' ')[0]} …"
