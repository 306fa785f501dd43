"""Opens the page of the pre-flight in Chromium and prints it: nothing may be lost or fetched.

One to three A4 pages, without colour, every cell of the page on them, no word beyond the margins.
The page forbids itself to fetch anything: an attempt would be told on the console, where nothing
may stand.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

A4 = (595, 842)  # points
MARGIN = 14 / 25.4 * 72
MOST_PAGES = 3
FORBIDS = "default-src 'none'"
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer")


class Cells(HTMLParser):
    """The text of each cell and heading of a page, without heads meant for the ear alone."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.within = self.unseen = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("thead", "tbody"):
            self.unseen = ("class", "unseen") in attrs
        if tag in ("td", "th", "h1", "h2", "p", "strong"):
            self.within = not self.unseen
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self.within:
            self.texts[-1] += data


def main(pages: list[str]) -> int:
    faults = [f"{page}: {fault}" for page in pages for fault in faults_of(Path(page).resolve())]
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


def faults_of(page: Path) -> Iterator[str]:
    html = page.read_text("utf-8")
    if FORBIDS not in html:
        yield "does not forbid itself to fetch anything"
    with TemporaryDirectory(ignore_cleanup_errors=True) as work:
        pdf = Path(work) / "page.pdf"
        console = opened(page, pdf, work)
        if not pdf.is_file():
            yield f"Chromium could not print it: {console[-300:]}"
            return
        yield from (f"on the console: {line}" for line in console.splitlines() if "CONSOLE" in line)
        yield from faults_of_print(pdf, html)


def opened(page: Path, pdf: Path, work: str) -> str:
    """Print the page; what Chromium logs."""
    own = (f"--user-data-dir={work}/profile", f"--print-to-pdf={pdf}", "--enable-logging=stderr")
    command = ("chromium", *QUIET, *own, page.as_uri())
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False).stderr


def faults_of_print(pdf: Path, html: str) -> Iterator[str]:
    about = said_by("pdfinfo", pdf)
    number = int(re.search(r"Pages:\s+(\d+)", about)[1])
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", about)
    print(f"{number} trang")
    if not 1 <= number <= MOST_PAGES:
        yield f"{number} pages"
    if not size or (round(float(size[1])), round(float(size[2]))) != A4:
        yield f"not A4: {about}"
    right = [
        float(edge)
        for edge in re.findall(r'xMax="([\d.]+)"', said_by("pdftotext", "-bbox", pdf, "-"))
    ]
    if max(right) > A4[0] - MARGIN + 1:
        yield f"a word reaches {max(right):.0f} points, beyond the margin"
    shown = unspaced(said_by("pdftotext", "-raw", pdf, "-"))
    lost = [text for text in Cells(html).texts if unspaced(text) not in shown]
    yield from (f"no page shows «{text.strip()}»" for text in lost)
    if coloured(pdf):
        yield "not in black and white"


def coloured(pdf: Path) -> bool:
    """Whether any dot of the pages has a colour."""
    said_by("pdftoppm", "-r", "40", pdf, pdf.with_suffix(""))
    for picture in pdf.parent.glob(f"{pdf.stem}*.ppm"):
        dots = picture.read_bytes().split(b"\n", 3)[3]
        if dots[0::3] != dots[1::3] or dots[1::3] != dots[2::3]:
            return True
    return False


def said_by(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def unspaced(text: str) -> str:
    return "".join(text.split()).casefold()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
