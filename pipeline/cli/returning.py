"""Workbooks given back with their findings marked, and what to write to each tổ."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.folders import Folders
from pipeline.findings import Finding

if TYPE_CHECKING:
    from pipeline.school_year import SchoolYear

UNREADABLE = "BT-01"  # a file refused cannot be marked
LETTER = ".txt"


def give_back(where: Folders, year: "SchoolYear", found: Iterable[Finding]) -> None:
    """Bring the folder of marked copies up to what was found just now, and say what lies there.

    A copy that a person has changed stays as it is, unless it lies among the workbooks by now.
    """
    from pipeline import made

    wanted = _copies(where, tuple(found)) | _letters(where, year, found)
    record = made.read(where.returned)
    _release(where, record)
    kept = [path for path in _old(where, record) if path not in wanted and not _drop(path, record)]
    for path, content in wanted.items():
        outcome = made.put(path, content, record)
        if outcome in (made.Outcome.EDITED, made.Outcome.EDITED_STALE):
            kept.append(path)
    if record or kept:
        made.remember(where.returned, record)
    elif where.returned.is_dir():
        (where.returned / made.RECORD).unlink(missing_ok=True)
        where.returned.rmdir()
    _tell(where, wanted, kept)


def _copies(where: Folders, found: tuple[Finding, ...]) -> dict[Path, bytes]:
    """Where each marked copy goes → its content; one for each workbook with findings."""
    from pipeline.marks import marked, suffix
    from pipeline.tables import spreadsheets

    refused = {finding.place.file for finding in found if finding.rule == UNREADABLE}
    copies: dict[Path, bytes] = {}
    for path in spreadsheets(where.workbooks):
        own = [finding for finding in found if finding.place.file == path.name]
        if own and path.name not in refused:
            target = where.returned / f"{path.stem}{suffix(path)}"
            if target in copies:  # dang-ky.xlsx beside dang-ky.ods
                target = target.with_stem(path.name.replace(".", "-"))
            copies[target] = marked(path, own)
    return copies


def _letters(where: Folders, year: "SchoolYear", found: Iterable[Finding]) -> dict[Path, bytes]:
    """What to write to each tổ, as Notepad of any Windows opens it."""
    from pipeline.marks import messages
    from pipeline.vietnamese import fold

    return {
        where.returned / f"nhan-{fold(team).replace(' ', '-')}{LETTER}": (
            text.replace("\n", "\r\n").encode("utf-8-sig")
        )
        for team, text in messages(year, found).items()
    }


def _old(where: Folders, record: dict[str, str]) -> list[Path]:
    """What an earlier run has put there."""
    there = where.returned.glob("[!~.]*") if where.returned.is_dir() else []
    return sorted(path for path in there if path.stem in record)


def _release(where: Folders, record: dict[str, str]) -> None:
    """A copy that now lies among the workbooks has done its work: it may be overwritten."""
    from pipeline.files import digest
    from pipeline.tables import spreadsheets

    read = {digest(path.read_bytes()) for path in spreadsheets(where.workbooks)}
    for path in _old(where, record):
        if (now := digest(path.read_bytes())) in read:
            record[path.stem] = now


def _drop(path: Path, record: dict[str, str]) -> bool:
    """Delete a copy that is no longer needed, unless a person has changed it; whether it went."""
    from pipeline.files import digest

    if record.get(path.stem) != digest(path.read_bytes()):
        return False
    path.unlink()
    del record[path.stem]
    return True


def _tell(where: Folders, wanted: Iterable[Path], kept: list[Path]) -> None:
    fresh = [path for path in wanted if path not in kept]
    copies = [path.name for path in fresh if path.suffix != LETTER]
    if copies:
        letters = len(fresh) - len(copies)
        beside = f", lời nhắn gửi {letters:02} tổ" if letters else ""
        click.echo(f"Bản đã đánh dấu chỗ cần sửa: {where.returned} ({', '.join(copies)}{beside}).")
    for path in (path for path in kept if path.suffix != LETTER):
        click.echo(
            f"Giữ nguyên {path}, vì đã được sửa; hãy chép vào {where.workbooks} rồi chạy lại, "
            "hoặc xóa đi."
        )
