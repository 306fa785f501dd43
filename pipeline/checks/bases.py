"""The legal texts a paper rests on: in force on its day."""

from collections.abc import Iterator
from datetime import date

from pipeline.checks.said import weighed
from pipeline.findings import Finding
from pipeline.law import Law, LegalText, Status
from pipeline.papers import COUNCIL_DECISION, papers_of
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import Basis
from pipeline.vietnamese import fold, short_date
from pipeline.vocabulary import BasisKind

EMULATION_LAW = fold("Thi đua, khen thưởng")
OF_PARLIAMENT = "/QH"  # in the number of every Luật


def texts_cited_are_in_force(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Văn bản pháp luật dẫn ở phần căn cứ còn hiệu lực vào ngày của văn bản dẫn nó.

    Máy nhận ra văn bản bằng số, ký hiệu; Luật Thi đua, khen thưởng bằng ngày ban hành. Văn bản
    không có trong danh mục pháp luật của máy thì không soát.

    Căn cứ: hiệu lực của văn bản được dẫn.
    Mức: lỗi; cảnh báo khi ngày hiệu lực chưa đối chiếu.

    Đạt:
        [Căn cứ]
        Loại      | Số, ký hiệu   | Ngày      | Dùng cho
        Nghị định | 91/2017/NĐ-CP | 31/7/2017 | Kế hoạch
        [Văn bản]
        Văn bản  | Ngày ban hành
        Kế hoạch | 31/12/2023
    Không đạt:
        [Căn cứ]
        Loại      | Số, ký hiệu   | Ngày      | Dùng cho
        Nghị định | 91/2017/NĐ-CP | 31/7/2017 | Kế hoạch
        [Văn bản]
        Văn bản  | Ngày ban hành
        Kế hoạch | 01/01/2024
        => nam-hoc.xlsx:Căn cứ:B2
    """
    for basis in year.bases:
        text = _text(basis, law)
        for paper, day in _papers(basis, year) if text else ():
            if text and not text.in_force(day):
                yield _told(basis, text, paper, day, law)
                break  # the first paper will do: the cure is the same row


def _text(basis: Basis, law: Law) -> LegalText | None:
    """The listed text that a row cites: by its number; a Luật by its day and name."""
    if basis.symbol:
        return next((t for t in law.texts.values() if fold(t.number) == fold(basis.symbol)), None)
    if basis.kind is not BasisKind.LAW or EMULATION_LAW not in fold(basis.subject):
        return None
    laws = [text for text in law.texts.values() if OF_PARLIAMENT in text.number]
    return next((t for t in laws if t.issued.exact and t.issued.first == basis.day), None)


def _papers(basis: Basis, year: SchoolYear) -> Iterator[tuple[str, date]]:
    """The signed papers that a row is used for, with their days."""
    used = set(map(fold, basis.used_for))
    named = [(paper.name, {fold(paper.name), fold(paper.kind)}) for paper in papers_of(year)]
    for name, names in (*named, (COUNCIL_DECISION, {fold(COUNCIL_DECISION)})):
        row = year.document(name)
        if row and row.issued and used & names:
            yield name, row.issued


def _told(basis: Basis, text: LegalText, paper: str, day: date, law: Law) -> Finding:
    name = f"{basis.kind or 'văn bản'} {basis.symbol or basis.subject}"
    cited = f"{paper} ký ngày {short_date(day)} dẫn {name}"
    heir = law.texts.get(text.repealed_by)
    place = basis.at("symbol" if basis.symbol else "day")
    if day < text.since.first:
        wrong = f"đến {text.since} mới có hiệu lực; hãy dẫn văn bản của ngày ấy"
        return weighed(text.status, place, f"{cited}, {wrong}.", text.number)
    cure = f"hãy thay bằng {heir.number}" if heir else "hãy thay bằng văn bản đang có hiệu lực"
    status = text.status if heir is None or heir.status is Status.VERIFIED else heir.status
    return weighed(
        status, place, f"{cited}, chỉ có hiệu lực đến {text.until}; {cure}.", text.number
    )
