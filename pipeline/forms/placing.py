"""Where forms are put: among the workbooks of the year only where none lies yet."""

from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

from pipeline.files import write
from pipeline.tables import spreadsheets
from pipeline.vietnamese import fold

FOLDER = "bieu-mau"  # beside the workbooks; what lies in it is never read as data


def put(folder: Path, forms: Mapping[str, bytes]) -> dict[Path, bool]:
    """Put each form where it replaces nothing; its place → whether it had to be written.

    A form goes into `folder`; where a workbook that answers to the same name lies there, into
    the subfolder `bieu-mau`, under a new number if that name is taken too. Raises PipelineError
    where a file may not be written.
    """
    there = [path.stem for path in spreadsheets(folder)]
    places = {name: _place(folder, name, content, there) for name, content in forms.items()}
    written = {}
    for name, place in places.items():
        written[place] = not place.exists()
        if written[place]:
            write(place, forms[name])
    return written


def _place(folder: Path, name: str, content: bytes, there: list[str]) -> Path:
    stem = Path(name).stem
    own = folder / name
    if _same(own, content) or not any(_answers(stem, other) for other in there):
        return own
    beside = _beside(folder / FOLDER, stem)
    return next(place for place in beside if not place.exists() or _same(place, content))


def _same(place: Path, content: bytes) -> bool:
    return place.is_file() and place.read_bytes() == content


def _answers(stem: str, other: str) -> bool:
    """Whether both would be read as the same rows: one name is the other, or begins with it.

    `dang-ky` holds what all of `dang-ky-nha-tre`, `dang-ky-mau-giao-5-tuoi` hold together.
    """
    ours, theirs = f"{fold(stem)} ", f"{fold(other)} "
    return ours.startswith(theirs) or theirs.startswith(ours)


def _beside(folder: Path, stem: str) -> Iterator[Path]:
    yield folder / f"{stem}.xlsx"
    yield from (folder / f"{stem}-{number}.xlsx" for number in count(2))
