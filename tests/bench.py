"""`make bench`: how long the secretary waits, as ratios measured in one run.

Whole commands against importing pandas and docxtpl; reading, imports apart, against one plain
openpyxl load of the same files; the gate of finished papers against python-docx opening the same
paper and walking its paragraphs.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

import openpyxl
from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from pipeline.intake import read_books, read_folder
from pipeline.law import read_law
from pipeline.layout import findings
from pipeline.layout.known import Known
from pipeline.tables import read_workbook
from pipeline.word import read
from tests.papers_made import made, paper

PROJECT = Path(__file__).parents[1]
SAMPLE = PROJECT / "inputs" / "2021-2022"
ROUNDS = 7
# Of the make that calls this; and compiled Python is kept, as on the secretary's machine.
UNSET = ("MAKEFLAGS", "MFLAGS", "PYTHONDONTWRITEBYTECODE")
MEASURE = [sys.executable, "-c", "import pandas, docxtpl"]
Ratios = list[float]


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def commands(folder: Path) -> tuple[Ratios, Ratios]:
    """`make reports` from nothing and with nothing changed, to the measure."""
    own = {name: str(folder / name.lower()) for name in ("OUTPUTS", "BUILD", "ARCHIVE")}
    environment = {k: v for k, v in os.environ.items() if k not in UNSET} | own

    def run(*command: str) -> float:
        return seconds(
            lambda: subprocess.run(
                command, cwd=PROJECT, env=environment, check=True, capture_output=True
            )
        )

    make = ("make", "reports", "YEAR=2021-2022")
    run(*make)  # the first run compiles Python; nobody waits for that twice
    full, unchanged = [], []
    for _ in range(ROUNDS):  # alternating, so that a busy machine slows all three alike
        for name in ("OUTPUTS", "BUILD"):
            shutil.rmtree(own[name])
        whole, nothing, measure = run(*make), run(*make), run(*MEASURE)
        full.append(whole / measure)
        unchanged.append(nothing / measure)
    return full, unchanged


def sample_year() -> Ratios:
    """The three workbooks of the sample year, read and understood, to loading them."""
    paths = sorted(SAMPLE.glob("*.xlsx"))
    read_folder(SAMPLE)
    return [
        seconds(lambda: read_folder(SAMPLE))
        / seconds(lambda: [openpyxl.load_workbook(path) for path in paths])
        for _ in range(ROUNDS)
    ]


def long_lists(folder: Path) -> tuple[Ratios, Ratios]:
    """5,000 registrations to loading them; and to four times the time of 1,250."""
    quarter, whole = (long_list(folder / str(rows), rows) for rows in (1250, 5000))
    to_load, to_quarter = [], []
    for _ in range(ROUNDS):
        took = seconds(lambda: read_books([read_workbook(whole)], label="2021-2022"))
        part = seconds(lambda: read_books([read_workbook(quarter)], label="2021-2022"))
        to_load.append(took / seconds(lambda: openpyxl.load_workbook(whole)))
        to_quarter.append(took / (4 * part))
    return to_load, to_quarter


def long_list(folder: Path, rows: int) -> Path:
    """The registrations of the sample year over and over."""
    sample = openpyxl.load_workbook(SAMPLE / "dang-ky.xlsx")["Đăng ký cá nhân"]
    head, *people = list(sample.iter_rows(min_row=3, values_only=True))
    book = openpyxl.Workbook()
    book.worksheets[0].title = sample.title
    book.worksheets[0].append(head)
    for number in range(rows):
        book.worksheets[0].append(people[number % len(people)])
    folder.mkdir()
    book.save(folder / "dang-ky.xlsx")
    return folder / "dang-ky.xlsx"


def gate(path: Path, known: Known) -> Ratios:
    """Looking through a finished paper to python-docx walking its paragraphs, tables included."""

    def walk() -> list[str]:
        body = Document(str(path))._body
        return [Paragraph(one, body).text for one in body._element.iter(qn("w:p"))]

    findings(read(path), known), walk()
    return [seconds(lambda: findings(read(path), known)) / seconds(walk) for _ in range(ROUNDS)]


def many_papers(known: Known) -> Ratios:
    """200 papers one after the other: each further quarter of them to the first."""
    quarter = [*islice(cycle(made().values()), 50)]
    first, *others = [
        seconds(lambda: [findings(read(path), known) for path in quarter]) for _ in range(4)
    ]
    return [other / first for other in others]


def main() -> None:
    known = Known(read_law())
    with tempfile.TemporaryDirectory(prefix="do-toc-do-") as name:
        full, unchanged = commands(Path(name))
        to_load, to_quarter = long_lists(Path(name))
    print("Tỷ số (trung vị, nhỏ nhất - lớn nhất)")
    print(" so với nạp pandas và docxtpl:")
    tell("make reports, lập mới tất cả", full, 6)
    tell("make reports, không có gì đổi", unchanged, 0.3)
    print(" so với openpyxl mở cùng tệp:")
    tell("đọc ba bảng tính của một năm", sample_year(), 2.5)
    tell("đọc 5.000 dòng đăng ký", to_load, 3)
    print(" so với bốn lần 1.250 dòng:")
    tell("đọc 5.000 dòng đăng ký", to_quarter, 1.3)
    print(" so với python-docx mở và đi hết các đoạn của cùng văn bản:")
    tell("soát kế hoạch (8 trang)", gate(paper("ke-hoach"), known), 3)
    tell("soát tổng kết (18 trang)", gate(paper("tong-ket"), known), 3)
    print(" so với 50 văn bản đầu:")
    tell("soát từng 50 văn bản sau, đến 200", many_papers(known), 1.3)


def tell(what: str, ratios: Ratios, limit: float) -> None:
    middle = statistics.median(ratios)
    spread = f"{min(ratios):.2f} - {max(ratios):.2f}"
    verdict = "đạt" if middle <= limit else "CHƯA ĐẠT"
    print(f"  {what:34} {middle:5.2f}  ({spread})  mức {limit}: {verdict}")


if __name__ == "__main__":
    main()
