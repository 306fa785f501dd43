"""What only pages can tell: each paper printed by LibreOffice into a folder of its own, and read.

Nothing here stops a run: a paper that cannot be printed is one nobody has checked.
"""

import os
import re
import signal
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from pipeline.findings import Finding, Place, Severity
from pipeline.vietnamese import listed, normal

SECONDS = 60  # an office program that asks something would wait for ever
EACH = 10  # seconds more for each paper of many
# Letters of another family are wider or narrower: a line breaks elsewhere than in Word.
MEASURED = re.compile(r"TimesNewRoman|LiberationSerif|Tinos", re.IGNORECASE)
OTHER_LETTERS = (
    "chữ in ra không phải Times New Roman, do máy thiếu phông hoặc văn bản dùng phông khác"
)
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
BEGUN = "CỘNG HÒA XÃ HỘI"
ONE_LINE = "30/2020/NĐ-CP, PL I, Phần I, II.1c"
NUMBERED = "30/2020/NĐ-CP, PL I, Phần I, I.7"
PRACTICE = ""  # no article: a signature with no text above it can be put under any text


@dataclass(frozen=True)
class Printed:
    """The text of each page; why: it was not printed, or not as Word would, in a few words."""

    pages: tuple[str, ...] = ()
    why: str = ""


def missing() -> str:
    """The programs that are not on this machine, in words; "" where none is missing."""
    needed = {"soffice": "LibreOffice", "pdftotext": "pdftotext", "pdffonts": "pdffonts"}
    lacking = [name for program, name in needed.items() if not which(program)]
    return f"máy chưa có {listed(lacking)}" if lacking else ""


def printed(papers: Sequence[Path], work: Path) -> dict[str, Printed]:
    """File → its pages; `work` is a folder that may be thrown away.

    All go through one start of the program; what did not come out of it is tried alone.
    """
    _convert(papers, work, SECONDS + EACH * len(papers))
    shown = {}
    for paper in papers:
        pdf = work / f"{paper.stem}.pdf"
        if not pdf.is_file():
            _convert([paper], work, SECONDS)
        shown[paper.name] = _pages(pdf)
    return shown


def _convert(papers: Sequence[Path], work: Path, seconds: int) -> None:
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    options = ("--headless", "--convert-to", "pdf", "--outdir", str(work))
    _run("soffice", profile, *options, *papers, seconds=seconds)


def _pages(pdf: Path) -> Printed:
    if not pdf.is_file():
        return Printed(why="LibreOffice không in được")
    fonts = [line.split()[0] for line in _run("pdffonts", pdf).splitlines()[2:] if line.strip()]
    if not all(map(MEASURED.search, fonts)):
        return Printed(why=OTHER_LETTERS)
    pages = _run("pdftotext", "-layout", "-enc", "UTF-8", pdf, "-").split("\f")
    return Printed(tuple(pages[:-1]))  # a form feed ends each page


def _run(*command: str | Path, seconds: int = SECONDS) -> str:
    """What a program prints; "" where it does not end in time."""
    started = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        said, _ = started.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        _end(started)
        return ""
    return said.decode("utf-8", errors="replace")


def _end(started: "subprocess.Popen[bytes]") -> None:
    """End a program and those it has started: LibreOffice leaves its work to another."""
    if hasattr(os, "killpg"):
        os.killpg(started.pid, signal.SIGKILL)
    else:
        started.kill()
    started.communicate()


def findings(file: str, pages: Sequence[str]) -> Iterator[Finding]:
    """What is wrong with a paper as it is printed."""
    lines = [[line for line in page.splitlines() if line.strip()] for page in pages]
    if lines:
        yield from _nation(file, lines[0])
        yield from _numbers(file, lines)
        yield from _signature(file, lines)


def _nation(file: str, first: Sequence[str]) -> Iterator[Finding]:
    shown = [normal(line).replace("HOÀ", "HÒA") for line in first]
    if any(BEGUN in line for line in shown) and not any(NATION in line for line in shown):
        yield _warning(
            file,
            "ND30-QH-ONELINE",
            "In ra, Quốc hiệu bị ngắt thành hai dòng; hãy nới rộng cột bên phải của phần đầu.",
            ONE_LINE,
        )


def _numbers(file: str, pages: Sequence[Sequence[str]]) -> Iterator[Finding]:
    """An annex begins without a number."""
    later = [lines for lines in pages[1:] if lines and not normal(lines[0]).startswith("Phụ lục")]
    if later and not any(lines[0].strip().isdecimal() for lines in later):
        yield _warning(
            file,
            "ND30-PGNUM-PRESENT",
            "In ra, từ trang 2 không thấy số trang; hãy đánh số trang ở giữa, đầu trang.",
            NUMBERED,
        )


def _signature(file: str, pages: Sequence[Sequence[str]]) -> Iterator[Finding]:
    """The last block of signatures has text of the paper above it on its page."""
    for number, lines in reversed(list(enumerate(pages, start=1))):
        signed = next((at for at, line in enumerate(lines) if _signs(line)), None)
        if signed is None:
            continue
        above = [line for line in lines[:signed] if not line.strip().isdecimal()]
        if number > 1 and not above:
            yield _warning(
                file,
                "ND30-SIGN-ORPHAN",
                f"In ra, phần ký đứng một mình ở trang {number}; hãy đưa ít nhất hai dòng nội dung "
                "sang trang ấy.",
                PRACTICE,
            )
        return


def _signs(line: str) -> bool:
    """`Nơi nhận:      HIỆU TRƯỞNG`, or a row of posts in capitals."""
    if normal(line).startswith("Nơi nhận:"):
        return True
    posts = [post for post in re.split(r"\s{2,}", line.strip()) if post]
    return all(post.isupper() for post in posts) and posts[-1].endswith("HIỆU TRƯỞNG")


def _warning(file: str, rule: str, message: str, basis: str) -> Finding:
    return Finding(Place(file, "bản in"), rule, message, basis, Severity.WARNING)
