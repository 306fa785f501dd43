"""Every paper made is looked at as a finished file; what was found is remembered under `build/`."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.cli.folders import Folders
from pipeline.cli.shared import as_json
from pipeline.findings import Finding, PipelineError, Place, Severity, errors, in_order

if TYPE_CHECKING:
    from pipeline.layout import Known
    from pipeline.school_year import SchoolYear

ROOM = Path(__file__).parents[1]
JUDGES = ("layout/**/*", "word/*", "law/**/*", "findings.py", "vietnamese.py")  # who decides


def remember_known(where: Folders, year: "SchoolYear") -> None:
    """Keep what the gate must know of each paper, so that it need not read the workbooks again."""
    from pipeline.files import write_if_changed
    from pipeline.law import read_law
    from pipeline.layout import known
    from pipeline.papers import papers_of

    told = {paper.stem: _plain(known(year, paper, read_law())) for paper in papers_of(year)}
    write_if_changed(_known_file(where), as_json(told))


def gate(where: Folders, stems: Iterable[str]) -> tuple[Finding, ...]:
    """All that is found in those papers of the year.

    What was found is remembered under `build/`: a paper is looked at again only when its bytes,
    what is known of it, or the rules have changed.
    """
    from pipeline.files import digest, write_if_changed

    told = _kept(_known_file(where))
    before = _kept(_judged_file(where))
    version = _version()
    judged: dict[str, dict[str, Any]] = {}
    for stem in stems:
        path = where.papers / f"{stem}.docx"
        if stem not in told or not path.is_file():
            continue
        key = digest(path.read_bytes() + as_json(told[stem]) + version)
        known_already = before.get(stem, {}).get("key") == key
        found = before[stem]["found"] if known_already else judge(path, told[stem])
        judged[stem] = {"key": key, "found": found}
    write_if_changed(_judged_file(where), as_json(judged))
    return in_order(_finding(one) for said in judged.values() for one in said["found"])


def advice(where: Folders, looked: tuple[Finding, ...]) -> str:
    """What to do with the papers just made."""
    if errors(looked):
        return (
            "Văn bản đã lập nhưng còn lỗi ở trên, chưa gửi đi: sửa bảng tính, mẫu hoặc chính văn "
            "bản rồi chạy lại."
        )
    return f"Xong. Mở thư mục {where.papers} để xem lại trước khi gửi."


def judge(path: Path, told: dict[str, Any]) -> list[dict[str, str]]:
    """What is found in one paper, as JSON holds it; a file that does not open is BT-01."""
    from pipeline.layout import findings
    from pipeline.word import read

    try:
        return [found.as_json() for found in findings(read(path), _known_again(told))]
    except PipelineError as refused:
        return [Finding(Place(path.name), "BT-01", str(refused)).as_json()]


def _known_file(where: Folders) -> Path:
    return where.plan.with_name("known.json")


def _judged_file(where: Folders) -> Path:
    return where.plan.with_name("judged.json")


def _kept(file: Path) -> dict[str, Any]:
    try:
        return dict(json.loads(file.read_text("utf-8")))
    except (OSError, ValueError):
        return {}  # nothing is lost: the papers are looked at again


def _version() -> bytes:
    """A mark of the rules, of the law and of how a file is read, as they are today."""
    from pipeline.files import digest

    sources = sorted(p for kind in JUDGES for p in ROOM.glob(kind) if p.suffix in (".py", ".toml"))
    return digest(b"".join(source.read_bytes() for source in sources)).encode()


def _plain(known: "Known") -> dict[str, Any]:
    """What is known, but the law, as JSON holds it."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in vars(known).items()
        if name != "law"
    }


def _known_again(told: dict[str, Any]) -> "Known":
    from pipeline.law import read_law
    from pipeline.layout import Known

    days = {n: date.fromisoformat(told[n]) for n in ("day", "start", "end") if told[n]}
    people = tuple((name, tuple(posts)) for name, posts in told["people"])
    return Known(**(told | days | {"people": people}), law=read_law())


def _finding(said: dict[str, str]) -> Finding:
    place = Place(said["file"], said["part"], said["position"])
    return Finding(place, said["rule"], said["message"], said["basis"], Severity[said["severity"]])
