"""The council: of this school year, chaired by the head, of the right people, with a secretary."""

from collections.abc import Iterator
from datetime import date

from pipeline.checks.moments import in_force
from pipeline.checks.offices import DEPUTY, offices
from pipeline.checks.said import error, warning
from pipeline.findings import Finding, Place
from pipeline.law import Law
from pipeline.papers import COUNCIL_DECISION
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import CouncilSeat, Document
from pipeline.vietnamese import count, listed, name_key, short_date
from pipeline.vocabulary import CouncilDuty, SchoolFact

SHEET = Place(CouncilSeat.workbook, CouncilSeat.sheet)


def the_head_founds_and_chairs_it(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Hiệu trưởng thành lập Hội đồng của năm học và làm Chủ tịch Hội đồng.

    Trang Hội đồng có một Chủ tịch, là Hiệu trưởng. Trang Văn bản có dòng «Quyết định thành lập
    Hội đồng» đủ số và ngày; ngày từ 01 tháng 7 trước năm học đến ngày kết thúc năm học.

    Căn cứ: 52/2020/TT-BGDĐT, Điều 11, khoản 1.
    Mức: lỗi.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày bắt đầu  | 05/9/2021
        Ngày kết thúc | 31/5/2022
        Hiệu trưởng   | Lê Thị Hạnh
        [Hội đồng]
        Họ và tên     | Nhiệm vụ
        Lê Thị Hạnh   | Chủ tịch
        Nguyễn Thị An | Thư ký
        [Văn bản]
        Văn bản                       | Số | Ngày ban hành
        Quyết định thành lập Hội đồng | 40 | 15/9/2021
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày bắt đầu  | 05/9/2021
        Ngày kết thúc | 31/5/2022
        Hiệu trưởng   | Lê Thị Hạnh
        [Hội đồng]
        Họ và tên     | Nhiệm vụ
        Lê Thị Hạnh   | Phó Chủ tịch
        Nguyễn Thị An | Chủ tịch
        [Văn bản]
        Văn bản                       | Số | Ngày ban hành
        Quyết định thành lập Hội đồng | 40 | 15/9/2020
        => nam-hoc.xlsx:Hội đồng:A3
        => nam-hoc.xlsx:Văn bản:C2
    """
    day = year.day(SchoolFact.START)
    if not day:
        return
    provision = law.provision("council_chaired_by_head", on=day)
    for place, message in (*_chair_faults(year), *_decision_faults(year)):
        yield provision.finding(place, "", message)


def _chair_faults(year: SchoolYear) -> Iterator[tuple[Place, str]]:
    chairs = [seat for seat in year.council if seat.duty is CouncilDuty.CHAIR]
    heads = [str(row.value) for row in in_force(year, SchoolFact.HEAD)]
    if not chairs:
        yield SHEET, "Hội đồng chưa có Chủ tịch; hãy ghi Hiệu trưởng làm Chủ tịch."
    for seat in chairs:
        if heads and name_key(seat.name) not in map(name_key, heads):
            yield (
                seat.at("name"),
                f"Chủ tịch Hội đồng là {seat.name} nhưng Hiệu trưởng là {listed(heads)}; hãy ghi "
                "Hiệu trưởng làm Chủ tịch.",
            )
    for seat in chairs[1:]:
        yield seat.at("duty"), "Hội đồng có hai Chủ tịch; hãy sửa nhiệm vụ của một người."


def _decision_faults(year: SchoolYear) -> Iterator[tuple[Place, str]]:
    decision = year.document(COUNCIL_DECISION)
    if decision is None:
        place = Place(Document.workbook, Document.sheet)
        yield place, f"Chưa có dòng «{COUNCIL_DECISION}»; hãy thêm dòng, ghi số và ngày."
        return
    for field, lacking in (("number", "số"), ("issued", "ngày ban hành")):
        if getattr(decision, field) is None:
            yield decision.at(field), f"«{COUNCIL_DECISION}» chưa có {lacking}; hãy ghi vào."
    start, end = year.day(SchoolFact.START), year.day(SchoolFact.END)
    if decision.issued and start and end:
        # The new school year is prepared from July on, when the old one is closed.
        opened = date(start.year, 7, 1)
        if not opened <= decision.issued <= end:
            yield (
                decision.at("issued"),
                f"«{COUNCIL_DECISION}» ngày {short_date(decision.issued)} không thuộc năm học "
                f"{year.label}; hãy lập Hội đồng của năm học này.",
            )


def it_has_the_required_people(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Hội đồng có các Phó Hiệu trưởng, Chủ tịch Công đoàn và các tổ trưởng.

    Bí thư Chi bộ và Bí thư Đoàn Thanh niên cũng là thành viên, nhưng bảng tính không ghi ai giữ
    chức vụ ấy nên máy không soát được.

    Căn cứ: 52/2020/TT-BGDĐT, Điều 11, khoản 1 (chưa đối chiếu thành phần).
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục                | Giá trị
        Ngày bắt đầu       | 05/9/2021
        Chủ tịch Công đoàn | Trần Thị Bình
        [Hội đồng]
        Họ và tên
        Trần Thị Bình
    Không đạt:
        [Trường]
        Mục                | Giá trị
        Ngày bắt đầu       | 05/9/2021
        Chủ tịch Công đoàn | Trần Thị Bình
        [Hội đồng]
        Họ và tên
        Nguyễn Thị An
        => nam-hoc.xlsx:Hội đồng
    """
    day = year.day(SchoolFact.START)
    if not (day and year.council):
        return
    provision = law.provision("council_of_required_people", on=day)
    seated = {name_key(seat.name) for seat in year.council}
    for name, role in _expected(year, day):
        if name and name_key(name) not in seated:
            yield provision.finding(
                SHEET, "", f"Hội đồng chưa có {name} ({role}); hãy thêm vào, hoặc ghi rõ vì sao."
            )


def _expected(year: SchoolYear, day: date) -> Iterator[tuple[str, str]]:
    for member in year.members:
        if DEPUTY in offices(member.post) and member.serves(day):
            yield member.name, member.post
    yield year.text(SchoolFact.UNION_CHAIR, day), str(SchoolFact.UNION_CHAIR)
    for team in year.teams:
        yield team.leader, f"tổ trưởng {team.team}"


def its_size_is_odd(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Hội đồng có số thành viên lẻ.

    Căn cứ: 52/2020/TT-BGDĐT, Điều 11, khoản 1 (mới thấy ghi cho trường tiểu học).
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục          | Giá trị
        Ngày bắt đầu | 05/9/2021
        [Hội đồng]
        Họ và tên
        Lê Thị Hạnh
        Trần Thị Bình
        Nguyễn Thị An
    Không đạt:
        [Trường]
        Mục          | Giá trị
        Ngày bắt đầu | 05/9/2021
        [Hội đồng]
        Họ và tên
        Lê Thị Hạnh
        Trần Thị Bình
        => nam-hoc.xlsx:Hội đồng
    """
    day = year.day(SchoolFact.START)
    if day and year.council and len(year.council) % 2 == 0:
        provision = law.provision("council_of_odd_size", on=day)
        size = count(len(year.council))
        yield provision.finding(
            SHEET, "", f"Hội đồng có {size} thành viên, là số chẵn; nên thêm hoặc bớt một người."
        )


def its_secretariat_is_named(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Hội đồng có Thư ký, và Ban thư ký được đánh dấu.

    Căn cứ: giúp việc cho Hội đồng có Ban thư ký; Thư ký lập biểu và ghi biên bản.
    Mức: lỗi khi chưa có Thư ký; cảnh báo khi chưa đánh dấu Ban thư ký.

    Đạt:
        [Hội đồng]
        Họ và tên     | Nhiệm vụ | Ban thư ký (x)
        Nguyễn Thị An | Thư ký   | x
    Không đạt:
        [Hội đồng]
        Họ và tên     | Nhiệm vụ | Ban thư ký (x)
        Nguyễn Thị An | Ủy viên  | x
        => nam-hoc.xlsx:Hội đồng
    """
    if year.council and not any(s.duty is CouncilDuty.SECRETARY for s in year.council):
        yield error(SHEET, "Hội đồng chưa có Thư ký; hãy ghi nhiệm vụ Thư ký cho một người.")
    if year.council and not any(s.secretariat for s in year.council):
        yield warning(SHEET, "Chưa đánh dấu ai thuộc Ban thư ký; hãy gõ x ở cột Ban thư ký.")
