"""Turns every paper of the folders named into pages with LibreOffice; nothing may be lost.

The text of the pages is that of the paper, in order; beside it may stand only page numbers and the
headings a table repeats on each of its pages. One family of letters draws it all. Spaces do not
count: a line of a page may end within a word, after a hyphen.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.xmlchemy import BaseOxmlElement

FONT = "LiberationSerif"  # of the measures of Times New Roman, and with every Vietnamese letter


def main(folders: list[str]) -> int:
    faults = [fault for folder in folders for fault in faults_in(Path(folder))]
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


def faults_in(folder: Path) -> Iterator[str]:
    papers = sorted(folder.glob("*.docx"))
    if not papers:
        yield f"{folder}: no paper there"
        return
    with TemporaryDirectory() as work:
        turn_into_pdf(papers, work)
        for paper in papers:
            pdf = Path(work) / f"{paper.stem}.pdf"
            if not pdf.is_file():
                yield f"{paper}: LibreOffice could not open it"
                continue
            *pages, _ = said_by("pdftotext", "-raw", pdf, "-").split("\f")  # ends each page
            print(f"{paper.name}: {len(pages)} trang")
            for fault in (*other_fonts(pdf), *differences(paper, pages)):
                yield f"{paper}: {fault}"


def turn_into_pdf(papers: list[Path], folder: str) -> None:
    own = f"-env:UserInstallation=file://{folder}/profile"
    said_by("soffice", own, "--headless", "--convert-to", "pdf", "--outdir", folder, *papers)


def said_by(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def other_fonts(pdf: Path) -> Iterator[str]:
    """A second family stands for letters the first could not draw."""
    names = [line.split()[0] for line in said_by("pdffonts", pdf).splitlines()[2:]]
    families = {name.partition("+")[2].partition("-")[0] or name for name in names}
    if families != {FONT}:
        yield f"letters of {', '.join(sorted(families))}, not of {FONT} alone"


def differences(paper: Path, pages: list[str]) -> Iterator[str]:
    """Where the text of the pages leaves that of the paper, at the first such place."""
    body = Document(str(paper)).element.body
    text, heads = letters(body), [head for table in body.iter(qn("w:tbl")) if (head := top(table))]
    at = 0
    for number, page in enumerate(pages, start=1):
        shown = unspaced(re.sub(r"\A\d+\n", "", page))
        choices = [shown, *(shown.removeprefix(head) for head in heads)]
        shown = next((one for one in choices if text.startswith(one, at)), shown)
        if not text.startswith(shown, at):
            yield f"page {number} shows {first_difference(shown, text[at:])}"
            return
        at += len(shown)
    if text[at:]:
        yield f"no page shows «{text[at:][:40]}»"


def first_difference(shown: str, meant: str) -> str:
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(shown, meant, strict=False))
    same = len([*alike])
    return f"«{shown[same : same + 40]}», not «{meant[same : same + 40]}»"


def top(table: CT_Tbl) -> str:
    """The letters of the rows it repeats on each page."""
    return "".join(
        letters(row) for row in table.tr_lst if row.find(f".//{qn('w:tblHeader')}") is not None
    )


def letters(holder: BaseOxmlElement) -> str:
    return unspaced("".join(text.text or "" for text in holder.iter(qn("w:t"))))


def unspaced(text: str) -> str:
    return "".join(text.split())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
