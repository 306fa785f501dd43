"""What was made, remembered beside the papers, so that a person's own edit is never overwritten.

The record holds one SHA-256 a paper, of the file as it was written, and one of an edited paper a
person chose to keep. A paper is made anew each time and compared by its bytes, so a change of the
workbooks, of a template or of this program counts alike, and nothing else does.
"""

import json
from collections.abc import Iterator, Mapping
from enum import Enum
from itertools import chain, count
from pathlib import Path

from pipeline.files import digest, write, write_if_changed
from pipeline.findings import Finding, PipelineError, Place, Severity

RECORD = ".da-lap.json"
KEPT = " (giữ bản sửa tay)"  # behind the stem: the SHA-256 of the edited paper to keep
SET_ASIDE = ".da-sua-tay"  # behind the stem: an edited paper that was not kept


class Outcome(Enum):
    """What happened to one paper."""

    WRITTEN = "there was none, or an older one as we had made it"
    CURRENT = "it is as it would be made today"
    KEPT = "edited by hand, to be kept as a person said, and neither has changed since"
    EDITED = "edited by hand, and nothing else has changed: left alone"
    EDITED_STALE = "edited by hand or not ours, and would be made otherwise today: left alone"


def put(target: Path, content: bytes, record: dict[str, str]) -> Outcome:
    """Put a paper where that loses nobody's work, and note it in `record` (stem → SHA-256).

    Raises PipelineError where the file may not be written.
    """
    now, remembered = digest(content), record.get(target.stem)
    there = digest(target.read_bytes()) if target.is_file() else None
    if there == now:  # also after a run cut off between writing and remembering
        _note(target, now, record)
        return Outcome.CURRENT
    if there in (None, remembered):
        write(target, content)
        _note(target, now, record)
        return Outcome.WRITTEN
    if remembered != now:
        return Outcome.EDITED_STALE
    return Outcome.KEPT if there == record.get(target.stem + KEPT) else Outcome.EDITED


def _note(target: Path, written: str, record: dict[str, str]) -> None:
    record[target.stem] = written
    record.pop(target.stem + KEPT, None)


def is_kept(target: Path, content: bytes, record: Mapping[str, str]) -> bool:
    """Whether the paper lies there as a person edited it and chose to keep it beside `content`."""
    if not target.is_file():
        return False
    kept = (record.get(target.stem), record.get(target.stem + KEPT))
    return kept == (digest(content), digest(target.read_bytes()))


def keep(target: Path, content: bytes, record: dict[str, str]) -> None:
    """Note that the edited paper is to stay, knowing what would be made today."""
    record[target.stem] = digest(content)
    record[target.stem + KEPT] = digest(target.read_bytes())


def set_aside(target: Path) -> Path:
    """Move an edited paper beside, so that a new one can be made and nothing is lost.

    Raises PipelineError where it is open in Word.
    """
    numbers = chain([""], (f"-{number}" for number in count(2)))
    names = (target.with_name(f"{target.stem}{SET_ASIDE}{number}.docx") for number in numbers)
    aside = next(path for path in names if not path.exists())
    try:
        return target.rename(aside)
    except PermissionError as cause:
        raise PipelineError(
            f"Không chuyển được {target}; hãy đóng tệp trong Word rồi chạy lại."
        ) from cause


def is_set_aside(path: Path) -> bool:
    """Whether it is an edited paper a person did not keep."""
    return path.suffix == ".docx" and SET_ASIDE in path.stem


def findings(file: str, outcome: Outcome) -> tuple[Finding, ...]:
    """BT-90: the file of that name was edited by hand; it stays as it is."""
    if outcome is Outcome.EDITED:
        message = "Văn bản đã được sửa tay sau khi lập; giữ nguyên bản đã sửa."
        remedy = _answers(file)
        severity = Severity.WARNING
    elif outcome is Outcome.EDITED_STALE:
        message = (
            "Văn bản đã được sửa tay sau khi lập (hoặc chép từ nơi khác), nay bảng tính hoặc mẫu "
            "đã đổi; không ghi đè."
        )
        remedy = _answers(file) or "Đưa chỗ sửa vào bảng tính, đổi tên tệp rồi chạy lại."
        severity = Severity.ERROR
    else:
        return ()
    return (Finding(Place(file), "BT-90", f"{message} {remedy}".rstrip(), severity=severity),)


def _answers(file: str) -> str:
    """How a person says what is to become of an edited paper; "" of a workbook."""
    stem = file.removesuffix(".docx")
    if stem == file:
        return ""
    return (
        f'Giữ bản sửa tay: make reports KEEP="{stem}". Lập lại bản mới (bản sửa tay chuyển sang '
        f'{stem}{SET_ASIDE}.docx): make reports DISCARD="{stem}".'
    )


def strangers(folder: Path, stems: set[str]) -> Iterator[Finding]:
    """BT-91: papers lying there that the year no longer has."""
    for path in sorted(folder.glob("*.docx")):
        known = path.stem in stems or is_set_aside(path)
        if not known and not path.name.startswith(("~$", ".")):
            yield Finding(
                Place(path.name),
                "BT-91",
                "Văn bản này không có trong danh mục của năm học; nếu là bản cũ, hãy chuyển đi.",
                severity=Severity.WARNING,
            )


def read(folder: Path) -> dict[str, str]:
    """Stem of each paper → SHA-256 of what was written; empty where nothing was.

    Raises PipelineError where the record is damaged.
    """
    record = folder / RECORD
    if not record.is_file():
        return {}
    try:
        kept = json.loads(record.read_text("utf-8"))
        return {str(stem): str(written) for stem, written in kept.items()}
    except (ValueError, AttributeError) as cause:
        raise PipelineError(
            f"Không đọc được {record} (sổ ghi văn bản đã lập). Xóa tệp ấy, chuyển các văn bản "
            f"trong {folder} sang nơi khác rồi chạy lại."
        ) from cause


def remember(folder: Path, record: Mapping[str, str]) -> None:
    """Keep the record; PipelineError where it may not be written."""
    text = json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True)
    write_if_changed(folder / RECORD, f"{text}\n".encode())
