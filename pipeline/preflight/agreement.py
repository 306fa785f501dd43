"""Whether papers laid side by side say the same: the names and numbers several of them print."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.findings import Place
from pipeline.papers import PaperKind
from pipeline.preflight.values import AtHand, Facts, Level, Line, Topic, Verdict
from pipeline.vietnamese import fold, listed, name_key

SIDE_BY_SIDE = "các văn bản của một bộ phải khớp nhau"
# What holds for the whole year, by the tag that prints it.
WHOLE_YEAR = {
    "nam_hoc": "Năm học",
    "so_ngay_ke_hoach": "Số, ngày của kế hoạch",
    "quyet_dinh_hoi_dong": "Quyết định thành lập Hội đồng",
    "so_thanh_vien": "Số thành viên Hội đồng",
    "so_dot": "Số đợt thi đua",
}
# What may change on a day and then stays so, as the row of sheet Trường says.
FROM_A_DAY = {
    "ten_truong": "Tên trường",
    "co_quan_chu_quan": "Cơ quan chủ quản",
    "noi_nhan_bao_cao": "Nơi nhận báo cáo",
    "hieu_truong": "Hiệu trưởng",
    "chu_tich_cong_doan": "Chủ tịch Công đoàn",
}
# What the summary of registrations and the final report tell of one and the same day.
REGISTERED = (
    ("Số người đăng ký thi đua", "so_dang_ky", "so_dang_ky"),
    ("Số tập thể đăng ký", "so_tap_the", "so_tap_the"),
    ("Số người đăng ký Lao động tiên tiến", "tong_ldtt", "tong_dang_ky_ldtt"),
)
NAMES = {"ho_ten", "to_truong", "nguoi_ky", "hieu_truong", "chu_tich_cong_doan"}


@dataclass(frozen=True)
class Said:
    """What one paper says of something."""

    one: AtHand
    text: str


def agreement(papers: Sequence[AtHand]) -> Iterator[Line]:
    """Where two papers differ in what must be the same in both."""
    made = sorted((one for one in papers if one.facts), key=_day)
    for tag, name in WHOLE_YEAR.items():
        yield from _differing(name, _said(made, tag))
    for tag, name in FROM_A_DAY.items():
        if _goes_back(said := _said(made, tag)):
            yield from _differing(name, said)
    summary = [one for one in made if one.paper.kind is PaperKind.SUMMARY]
    final = [one for one in made if one.paper.kind is PaperKind.FINAL]
    for name, tag, later in REGISTERED:
        yield from _differing(name, [*_said(summary, tag), *_said(final, later)])
    yield from _targets(made)
    yield from _spellings(made)


def _day(one: AtHand) -> tuple[bool, Any]:
    issued = one.row.issued if one.row else None
    return (issued is None, issued or 0)


def _said(papers: Sequence[AtHand], tag: str) -> list[Said]:
    return [Said(one, one.facts[tag]) for one in papers if one.facts.get(tag)]


def _goes_back(said: Sequence[Said]) -> bool:
    """Whether a value returns after another has taken its place."""
    seen: list[str] = []
    for one in said:
        if one.text in seen[:-1]:
            return True
        if one.text not in seen:
            seen.append(one.text)
    return False


def _differing(name: str, said: Sequence[Said]) -> Iterator[Line]:
    by_text: dict[str, list[AtHand]] = {}
    for one in said:
        by_text.setdefault(one.text, []).append(one.one)
    if len(by_text) > 1:
        told = "; ".join(
            f"«{text}» ở {listed(one.paper.name for one in papers)}"
            for text, papers in by_text.items()
        )
        odd = min(by_text.values(), key=len)
        what = f"{name} không như nhau: {told}; hãy sửa ở bảng tính rồi chạy make reports."
        yield _line(Verdict.FAILED, what, "TL07", odd)


def _targets(papers: Sequence[AtHand]) -> Iterator[Line]:
    """The plan's numbers are those the reports measure by."""
    planned: dict[tuple[str, str], Said] = {}
    for one in papers:
        for row in _rows(one.facts.get("ds_chi_tieu", ())):
            planned[fold(row["noi_dung"]), row["cap"]] = Said(one, row["so_luong"])
    for one in papers:
        for row in _rows(one.facts.get("ds_thuc_hien", ())):
            plan = planned.get((fold(row["noi_dung"]), row["cap"]))
            if plan:
                name = f"Chỉ tiêu «{row['noi_dung']}»"
                yield from _differing(name, [plan, Said(one, row["chi_tieu"])])


def _spellings(papers: Sequence[AtHand]) -> Iterator[Line]:
    """A person's name in all the lists and signatures."""
    spelled: dict[object, list[Said]] = {}
    for one in papers:
        for name in dict.fromkeys(_names(one.facts)):
            spelled.setdefault(name_key(name), []).append(Said(one, name))
    for said in spelled.values():
        if len({one.text for one in said}) > 1:
            ways = listed(dict.fromkeys(f"«{one.text}»" for one in said))
            what = f"Tên một người viết {ways}; hãy viết một cách như trang Nhân sự."
            yield _line(Verdict.ASK, what, "TL26", [one.one for one in said])


def _names(value: Any) -> Iterator[str]:
    """Every name under the tags of names, however deep."""
    for row in _rows(value if isinstance(value, (list, tuple)) else [value]):
        for tag, inner in row.items():
            if tag in NAMES and inner:
                yield inner
            elif isinstance(inner, (list, tuple)):
                yield from _names(inner)


def _rows(values: Any) -> Iterator[Facts]:
    return (value for value in values if isinstance(value, dict))


def _line(verdict: Verdict, what: str, reason: str, papers: Sequence[AtHand]) -> Line:
    places = tuple(dict.fromkeys(Place(one.file) for one in papers))
    return Line(
        verdict,
        Topic.AGREEMENT,
        what,
        SIDE_BY_SIDE,
        Level.PRACTICE,
        reason=reason,
        places=places,
    )
