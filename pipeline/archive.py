"""Seal a school year as a BagIt bag (RFC 8493); say what has changed in a sealed one."""

import json
import logging
import re
import shutil
import stat
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

import bagit

from pipeline.files import digest
from pipeline.findings import Finding, PipelineError, Place, errors, in_order

logging.getLogger("bagit").addHandler(logging.NullHandler())  # it would write to the terminal

MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
FINDINGS = "findings.json"
BACKUP = "Chép lại từ bản sao lưu."
ENTRY = re.compile(r"([0-9a-f]{64}) {1,2}([^ ].*)")
PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def hindrances(unready: Iterable[tuple[str, str]], found: Iterable[Finding]) -> tuple[Finding, ...]:
    """LT-01: why the year cannot be sealed yet.

    unready: file name of a paper and, in Vietnamese, what it lacks («còn là dự thảo», «chưa lập»).
    """
    left = [Finding(Place(paper), "LT-01", _not_yet(reason)) for paper, reason in unready]
    for file in {error.place.file for error in errors(found)}:
        left.append(Finding(Place(file), "LT-01", _not_yet("còn lỗi do «make check» nêu")))
    return in_order(left)


def _not_yet(reason: str) -> str:
    return f"Chưa niêm phong được: {reason}. Hoàn thành rồi chạy lại «make archive»."


def contents(folder: Path, under: str, *, apart: str = "") -> dict[str, Path]:
    """What of a folder belongs in a bag, by its name there; lock files of Office, side files, what
    the system hides and the subfolder `apart`, made anew at any time, are left out."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {
        f"{under}/{name}": path
        for name, path in sorted(files.items())
        if path.is_file()
        and not any(part.startswith(("~$", ".")) for part in name.split("/"))
        and not (apart and name.startswith(f"{apart}/"))
    }


def seal(
    archive: Path,
    year: str,
    payload: Mapping[str, Path],
    found: Iterable[Finding],
    *,
    school: str,
    day: date,
) -> Path:
    """The sealed bag `archive/<year>`: the payload (name in the bag → file), copied, and findings.

    Ask `hindrances` first. Raises PipelineError where the year is sealed already or a file cannot
    be copied; then nothing is left but a side folder, which the next run clears.
    """
    bag = archive / year
    if bag.exists():
        raise PipelineError(
            f"Năm học {year} đã niêm phong trong {bag}; hồ sơ đã niêm phong không thay đổi. Quyết "
            "định, văn bản đến sau thì ghi vào trang «Lịch sử» của năm học kế tiếp."
        )
    side = archive / f".{year}.tmp"
    shutil.rmtree(side, ignore_errors=True)
    try:
        _copy(payload, side)
        findings = [finding.as_json() for finding in in_order(found)]
        text = json.dumps(findings, ensure_ascii=False, indent=2)
        (side / FINDINGS).write_bytes(f"{text}\n".encode())
        bagit.make_bag(str(side), _bag_info(school, year, day), checksums=["sha256"])
        _sort_tag_manifest(side)
        side.rename(bag)
    except (OSError, bagit.BagError) as cause:
        raise PipelineError(
            f"Chưa niêm phong được năm học {year} ({cause}). Đóng các tệp đang mở trong Word, "
            "Excel, kiểm tra ổ đĩa còn chỗ và cho phép ghi, rồi chạy lại."
        ) from cause
    for path in _files(bag).values():
        path.chmod(stat.S_IREAD | stat.S_IRGRP | stat.S_IROTH)
    return bag


def _copy(payload: Mapping[str, Path], side: Path) -> None:
    side.mkdir(parents=True)
    for name, source in payload.items():
        (side / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, side / name)


def _bag_info(school: str, year: str, day: date) -> dict[str, str]:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    return {
        "Source-Organization": school,
        "External-Identifier": year,
        "External-Description": (
            f"Hồ sơ công tác Thi đua, khen thưởng năm học {year}: bảng tính, văn bản, mẫu, "
            "quy định đã áp dụng và kết quả soát"
        ),
        "Bagging-Date": day.isoformat(),
        "Bag-Software-Agent": f"{project['name']} {project['version']}",
    }


def _sort_tag_manifest(bag: Path) -> None:
    """bagit lists tag files as the disk does; the same year must give the same bytes anywhere."""
    manifest = bag / TAG_MANIFEST
    entries = sorted(manifest.read_bytes().splitlines(), key=lambda entry: entry.split()[1])
    manifest.write_bytes(b"\n".join(entries) + b"\n")


def sealed_workbooks(archive: Path) -> dict[str, Path]:
    """School year → the folder of its workbooks in the bag; a supplement is not a year."""
    bags = sorted(archive.glob("????-????/data/inputs"))
    return {folder.parent.parent.name: folder for folder in bags if folder.is_dir()}


def verify(archive: Path) -> tuple[Finding, ...]:
    """What is wrong with the sealed years of a folder; nothing is changed.

    LT-02 changed · LT-03 missing · LT-04 not sealed with the rest · LT-05 a list of sealed files
    that is damaged · LT-06 a folder that is no sealed year.
    """
    if not archive.is_dir():
        return ()
    bags = [path for path in archive.iterdir() if path.is_dir() and not path.name.startswith(".")]
    return in_order(finding for bag in bags for finding in _verify_bag(bag))


def _verify_bag(bag: Path) -> Iterator[Finding]:
    lists = [bag / name for name in (MANIFEST, TAG_MANIFEST) if (bag / name).is_file()]
    if not lists and not (bag / "bagit.txt").is_file():
        yield _told(bag, "", "LT-06", "Thư mục không phải hồ sơ đã niêm phong; chuyển đi nơi khác.")
        return
    sealed: dict[str, str] = {}
    for manifest in lists:
        yield from _read_list(bag, manifest, sealed)
    for name in sorted({MANIFEST, TAG_MANIFEST} - {path.name for path in lists} - sealed.keys()):
        yield _told(bag, name, "LT-05", f"Không còn bản kê các tệp đã niêm phong. {BACKUP}")
    present = _files(bag)
    for name, expected in sealed.items():
        if name not in present:
            yield _told(bag, name, "LT-03", f"Tệp đã niêm phong nay không còn. {BACKUP}")
        elif _digest(present[name]) != expected:
            yield _told(bag, name, "LT-02", f"Nội dung đã khác khi niêm phong. {BACKUP}")
    listed = {path.name for path in lists}
    for name in present.keys() - sealed.keys() - {TAG_MANIFEST}:
        if (MANIFEST if name.startswith("data/") else TAG_MANIFEST) in listed:
            message = "Tệp không nằm trong hồ sơ khi niêm phong; chuyển đi nơi khác."
            yield _told(bag, name, "LT-04", message)


def _told(bag: Path, name: str, rule: str, message: str, position: str = "") -> Finding:
    return Finding(Place(bag.name, name, position), rule, message)


def _read_list(bag: Path, manifest: Path, sealed: dict[str, str]) -> Iterator[Finding]:
    """Add the files a manifest lists, by name, to `sealed`; tell of lines that cannot be read."""
    # Strictly as it was written: whoever is not told of one changed byte may not be told of two.
    *lines, rest = manifest.read_bytes().decode("utf-8", errors="replace").split("\n")
    for number, line in enumerate([*lines, rest] if rest else lines, start=1):
        entry = ENTRY.fullmatch(line)
        if entry and number <= len(lines):
            sealed[unicodedata.normalize("NFC", entry[2])] = entry[1]
        else:
            message = f"Bản kê các tệp đã niêm phong bị hỏng. {BACKUP}"
            yield _told(bag, manifest.name, "LT-05", message, f"dòng {number}")


def _files(bag: Path) -> dict[str, Path]:
    """Every file of a bag; a name is the same in NFC and NFD, for it travels through other disks.

    A second file of the same name keeps its own spelling, so that it is seen to be one too many.
    """
    files: dict[str, Path] = {}
    for path in sorted(path for path in bag.rglob("*") if not path.is_dir()):
        name = path.relative_to(bag).as_posix()
        plain = unicodedata.normalize("NFC", name)
        files[plain if plain not in files else name + " (trùng tên)"] = path
    return files


def _digest(path: Path) -> str:
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""
