"""A .docx as a package: opened with care, its parts and what they refer to."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from lxml import etree

from pipeline.findings import PipelineError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
STRICT = b"http://purl.oclc.org/ooxml/"
MOST_BYTES = 100_000_000  # of the file, and of one part unpacked
MOST_PARTS = 5_000
LOCKED = b"\xd0\xcf\x11\xe0"  # an old .doc, or a .docx with a password
BROKEN = (zipfile.BadZipFile, zlib.error, etree.LxmlError, EOFError, OSError, RuntimeError)
PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)
SAVE_AGAIN = "hãy mở bằng Word, lưu lại dạng Word Document (.docx) rồi chạy lại"

Element = Any  # lxml has no types


@dataclass(frozen=True)
class Package:
    """An opened .docx: the main part and what it refers to."""

    path: Path
    archive: zipfile.ZipFile
    main: str

    def xml(self, part: str) -> Element:
        """The root of a part; None where there is none."""
        if part not in self.names:
            return None
        return etree.fromstring(self.archive.read(part), PARSER)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(self.archive.namelist())

    @cached_property
    def related(self) -> dict[str, tuple[str, str]]:
        """Number → kind and name of the parts the main part refers to."""
        return dict(_related(self.archive, self.main))

    def one(self, kind: str) -> Element:
        """The root of the one part of that kind; None where there is none."""
        part = next((part for known, part in self.related.values() if known == kind), "")
        return self.xml(part)


def _related(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[str, tuple[str, str]]]:
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in archive.namelist():
        return
    for link in etree.fromstring(archive.read(rels), PARSER):
        kind = link.get("Type", "").rpartition("/")[2]
        if link.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))
            yield link.get("Id", ""), (kind, target.lstrip("/"))


def opened(path: Path) -> Package:
    """The package at `path`; PipelineError, one sentence, where it is no sound .docx."""
    try:
        return _opened(path)
    except FileNotFoundError as cause:
        raise PipelineError(f"Không thấy tệp {path}; hãy xem lại tên và thư mục.") from cause
    except IsADirectoryError as cause:
        raise PipelineError(f"{path} là thư mục; hãy ghi tên một tệp .docx.") from cause
    except BROKEN as cause:
        raise refused(path, "tệp hỏng hoặc chép chưa hết", SAVE_AGAIN) from cause


def _opened(path: Path) -> Package:
    with path.open("rb") as file:
        start = file.read(8)
    if start.startswith(LOCKED):
        raise refused(path, "tệp là .doc đời cũ hoặc có mật khẩu", SAVE_AGAIN)
    if not start.startswith(b"PK"):
        raise refused(path, "tệp không phải văn bản Word (.docx)", SAVE_AGAIN)
    archive = zipfile.ZipFile(path)
    sizes = [entry.file_size for entry in archive.infolist() if entry.filename.endswith(".xml")]
    if len(archive.infolist()) > MOST_PARTS or sum(sizes) > MOST_BYTES:
        raise refused(path, "tệp quá lớn so với một văn bản", "hãy tách bớt phần đính kèm")
    main = next((part for _, (kind, part) in _related(archive, "") if kind == "officeDocument"), "")
    start = archive.read(main)[:20_000] if main in archive.namelist() else b""
    if W[1:-1].encode() not in start:
        if STRICT in start:
            raise refused(path, "tệp lưu kiểu Strict Open XML", SAVE_AGAIN)
        raise refused(path, "tệp không phải văn bản Word (.docx)", SAVE_AGAIN)
    return Package(path, archive, main)


def refused(path: Path, why: str, remedy: str) -> PipelineError:
    """`Không mở được to-trinh.docx: tệp hỏng hoặc chép chưa hết; hãy mở bằng Word …`"""
    return PipelineError(f"Không mở được {path.name}: {why}; {remedy}.")
