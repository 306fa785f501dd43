"""What was made, remembered beside the papers, so that a person's own edit is never overwritten.

The record holds one SHA-256 a paper, of the file as it was written. A paper is made anew each time
and compared by its bytes, so a change of the workbooks, of a template or of this program counts
alike, and nothing else does.
"""

import json
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path

from pipeline.files import digest, write, write_if_changed
from pipeline.findings import Finding, PipelineError, Place, Severity

RECORD = ".da-lap.json"


class Outcome(Enum):
    """What happened to one paper."""

    WRITTEN = "there was none, or an older one as we had made it"
    CURRENT = "it is as it would be made today"
    EDITED = "edited by hand, and nothing else has changed: left alone"
    EDITED_STALE = "edited by hand or not ours, and would be made otherwise today: left alone"


def put(target: Path, content: bytes, record: dict[str, str]) -> Outcome:
    """Put a paper where that loses nobody's work, and note it in `record` (stem → SHA-256).

    Raises PipelineError where the file may not be written.
    """
    now, remembered = digest(content), record.get(target.stem)
    there = digest(target.read_bytes()) if target.is_file() else None
    if there == now:  # also after a run cut off between writing and remembering
        record[target.stem] = now
        return Outcome.CURRENT
    if there in (None, remembered):
        write(target, content)
        record[target.stem] = now
        return Outcome.WRITTEN
    return Outcome.EDITED if remembered == now else Outcome.EDITED_STALE


def findings(paper: str, outcome: Outcome) -> tuple[Finding, ...]:
    """BT-90: the paper of that file name was edited by hand; it stays as it is."""
    if outcome is Outcome.EDITED:
        message = "Văn bản đã được sửa tay sau khi lập; giữ nguyên bản đã sửa."
        return (Finding(Place(paper), "BT-90", message, severity=Severity.WARNING),)
    if outcome is Outcome.EDITED_STALE:
        message = (
            "Văn bản đã được sửa tay sau khi lập (hoặc chép từ nơi khác), nay bảng tính hoặc mẫu "
            "đã đổi; không ghi đè. Đưa chỗ sửa vào bảng tính hoặc mẫu, đổi tên tệp rồi chạy lại."
        )
        return (Finding(Place(paper), "BT-90", message),)
    return ()


def strangers(folder: Path, stems: set[str]) -> Iterator[Finding]:
    """BT-91: papers lying there that the year no longer has."""
    for path in sorted(folder.glob("*.docx")):
        if path.stem not in stems and not path.name.startswith(("~$", ".")):
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
