"""Kỷ niệm chương: full years in the sector, once in a life."""

from collections.abc import Iterator

from pipeline.careers import months
from pipeline.checks.chains import Proposal, proposals, shown
from pipeline.checks.said import question
from pipeline.findings import Finding
from pipeline.law import Law, Provision
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import count, short_date
from pipeline.vocabulary import Honour

MEDAL = Honour.SECTOR_MEDAL


def a_sector_medal_takes_full_years(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Kỷ niệm chương Vì sự nghiệp Giáo dục: đủ hai mươi năm trong ngành, mỗi người nhận một lần.

    Số năm tính tròn từ Ngày vào ngành đến ngày xét, không kể thời gian bị kỷ luật. Người đã ở vùng
    đặc biệt khó khăn được xét sớm hơn; sổ không ghi việc ấy, nên người chỉ thiếu đúng số năm có
    thể được giảm thì máy hỏi. Lần nhận trước tìm ở trang Lịch sử và các năm đã niêm phong.

    Căn cứ: 22/2018/TT-BGDĐT; 29/2023/TT-BGDĐT.
    Mức: lỗi; cảnh báo khi văn bản chưa đối chiếu; câu hỏi khi thiếu dữ liệu hoặc từng bị kỷ luật.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2019
        [Nhân sự]
        Họ và tên     | Ngày vào ngành
        Nguyễn Thị An | 31/5/1999
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị
        Nguyễn Thị An | KNC
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2019
        [Nhân sự]
        Họ và tên     | Ngày vào ngành
        Nguyễn Thị An | 01/6/2004
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị
        Nguyễn Thị An | KNC
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    for proposal in proposals(year, MEDAL):
        provision = law.provision("sector_medal_years", on=proposal.day)
        held = [r for r in proposal.career.holding(MEDAL) if r.label < year.label]
        if held:
            told = f"đã nhận ở {', '.join(shown(record, MEDAL) for record in held)}"
            message = f"{proposal.told} nhưng {told}, mỗi người chỉ nhận một lần; hãy bỏ đề nghị."
            yield provision.finding(proposal.place, "", message)
        else:
            hardship = law.provision("sector_medal_hardship", on=proposal.day)
            yield from _in_sector(proposal, provision, hardship)


def _in_sector(proposal: Proposal, provision: Provision, hardship: Provision) -> Iterator[Finding]:
    """What the years in the sector lack, or what must be asked about them."""
    since = proposal.member.in_sector_since
    asked = f"{proposal.told}, cần đủ {count(provision.value)} năm trong ngành"
    if since is None:
        told = f"{asked}; trang Nhân sự chưa có Ngày vào ngành, không đủ dữ liệu; hãy ghi"
        yield question(proposal.place, proposal.subject, f"{told} hoặc trả lời.", provision.shown)
        return
    spent = months(since, proposal.day)
    told = f"{asked}; từ {short_date(since)} đến {short_date(proposal.day)} là {_spelt(spent)}"
    if provision.met_by(spent // 12):
        yield from _disciplined(proposal, told, provision)
    elif provision.met_by(spent // 12 + hardship.value["less"]):
        served = count(hardship.value["served"])
        told = (
            f"{told}; chỉ đủ nếu có từ {served} năm ở vùng đặc biệt khó khăn; hãy bỏ đề nghị, "
            "hoặc trả lời đã ở đâu, từ năm nào."
        )
        yield question(proposal.place, proposal.subject, told, hardship.shown)
    else:
        cure = "hãy xem lại Ngày vào ngành ở trang Nhân sự, hoặc bỏ đề nghị"
        yield provision.finding(proposal.place, "", f"{told}; {cure}.")


def _disciplined(proposal: Proposal, told: str, provision: Provision) -> Iterator[Finding]:
    """How long a discipline lasted is not on record: a person must take it off."""
    years = sorted(label for label, record in proposal.career.years.items() if record.discipline)
    if years:
        asked = f"{told}, nhưng bị kỷ luật ở {', '.join(years)}; hãy trừ thời gian bị kỷ luật"
        message = f"{asked} rồi trả lời còn đủ hay không."
        yield question(proposal.place, proposal.subject, message, provision.shown)


def _spelt(spent: int) -> str:
    """239 → `19 năm 11 tháng`."""
    years, left = divmod(spent, 12)
    return f"{years} năm {left} tháng" if left else f"{years} năm"
