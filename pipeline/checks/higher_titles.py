"""Titles above Chiến sĩ thi đua cơ sở: the titles in a row and the initiative behind them."""

from collections.abc import Iterator

from pipeline.careers import YearRecord, window
from pipeline.checks.chains import in_a_row, in_all, proposals, recognised
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.vocabulary import Honour, Level

FIGHTER, CITY, NATIONAL = (
    Honour.GRASSROOTS_FIGHTER,
    Honour.CITY_FIGHTER,
    Honour.NATIONAL_FIGHTER,
)


def a_city_fighter_was_one_year_after_year(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Chiến sĩ thi đua Thành phố đã ba năm liên tục là Chiến sĩ thi đua cơ sở.

    Tính cả năm học đang xét, theo danh hiệu được đề nghị; các năm trước theo trang Lịch sử và năm
    đã niêm phong. Năm học chưa có dòng nào thì máy hỏi, chưa coi là không đạt.

    Căn cứ: 91/2017/NĐ-CP, Điều 9, khoản 2; 06/2022/QH15, Điều 22, khoản 1, điểm a.
    Mức: lỗi; cảnh báo khi văn bản chưa đối chiếu; câu hỏi khi thiếu dữ liệu.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | LĐTT; CSTĐCS; CSTĐTP
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức | Số quyết định
        Nguyễn Thị An      | 2020-2021 | Danh hiệu | CSTĐCS               | 9331/QĐ-UBND
        Nguyễn Thị An      | 2019-2020 | Danh hiệu | CSTĐCS               | 9226/QĐ-UBND
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | LĐTT; CSTĐCS; CSTĐTP
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức | Số quyết định
        Nguyễn Thị An      | 2020-2021 | Danh hiệu | CSTĐCS               | 9331/QĐ-UBND
        Nguyễn Thị An      | 2019-2020 | Danh hiệu | LĐTT                 | 9226/QĐ-UBND
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    for proposal in proposals(year, CITY):
        provision = law.provision("city_fighter_consecutive", on=proposal.day)
        years = window(proposal.career, provision.value)
        term = in_a_row(str(FIGHTER), years, lambda r: r.won(FIGHTER), FIGHTER)
        yield from proposal.judged(provision, [term])


def a_city_fighter_has_an_initiative(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Chiến sĩ thi đua Thành phố có sáng kiến, đề tài được cấp Thành phố trở lên công nhận.

    Tính sáng kiến của năm học đang xét và của các năm trong chuỗi Chiến sĩ thi đua cơ sở.

    Căn cứ: 91/2017/NĐ-CP, Điều 9, khoản 2; 06/2022/QH15, Điều 22, khoản 1.
    Mức: lỗi; cảnh báo khi văn bản chưa đối chiếu; câu hỏi khi thiếu dữ liệu.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | LĐTT; CSTĐCS; CSTĐTP
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến          | Cấp công nhận
        Nguyễn Thị An | Góc chơi từ lá cây khô | Thành phố
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | LĐTT; CSTĐCS; CSTĐTP
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến          | Cấp công nhận
        Nguyễn Thị An | Góc chơi từ lá cây khô | Huyện
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức | Số quyết định
        Nguyễn Thị An      | 2020-2021 | Danh hiệu | CSTĐCS               | 9331/QĐ-UBND
        Nguyễn Thị An      | 2019-2020 | Danh hiệu | CSTĐCS               | 9226/QĐ-UBND
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    for proposal in proposals(year, CITY):
        row = law.provision("city_fighter_consecutive", on=proposal.day)
        spread = law.provision("city_fighter_initiative", on=proposal.day)
        years = window(proposal.career, row.value)
        yield from proposal.judged(spread, [recognised(years, 1, Level(spread.value))])


def a_national_fighter_was_one_of_the_city(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Chiến sĩ thi đua toàn quốc đã hai lần liên tục là Chiến sĩ thi đua Thành phố, có sáng kiến.

    Hai lần ấy có thể cách nhau một chuỗi Chiến sĩ thi đua cơ sở, nên máy tìm trong số năm của hai
    chuỗi, tính cả năm học đang xét. Sáng kiến phải được cấp Thành phố hoặc Bộ công nhận; phạm vi
    ảnh hưởng toàn quốc thì người xét tự xem.

    Căn cứ: 91/2017/NĐ-CP; 06/2022/QH15, Điều 21.
    Mức: lỗi; cảnh báo khi văn bản chưa đối chiếu; câu hỏi khi thiếu dữ liệu.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | CSTĐCS; CSTĐTQ
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến          | Cấp công nhận
        Nguyễn Thị An | Góc chơi từ lá cây khô | Bộ
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức | Số quyết định
        Nguyễn Thị An      | 2020-2021 | Danh hiệu | CSTĐTP               | 5331/QĐ-UBND
        Nguyễn Thị An      | 2017-2018 | Danh hiệu | CSTĐTP               | 5118/QĐ-UBND
    Không đạt:
        [Trường]
        Mục                    | Giá trị
        Ngày dự kiến quyết định | 15/01/2024
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | CSTĐCS; CSTĐTP; CSTĐTQ
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến          | Cấp công nhận
        Nguyễn Thị An | Góc chơi từ lá cây khô | Bộ
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức | Số quyết định
        Nguyễn Thị An      | 2020-2021 | Danh hiệu | CSTĐCS               | 9331/QĐ-UBND
        Nguyễn Thị An      | 2019-2020 | Danh hiệu | CSTĐCS               | 9226/QĐ-UBND
        Nguyễn Thị An      | 2018-2019 | Danh hiệu | CSTĐCS               | 9118/QĐ-UBND
        Nguyễn Thị An      | 2017-2018 | Danh hiệu | CSTĐCS               | 9072/QĐ-UBND
        Nguyễn Thị An      | 2016-2017 | Danh hiệu | LĐTT                 | 9015/QĐ-UBND
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    for proposal in proposals(year, NATIONAL):
        twice = law.provision("national_fighter_consecutive", on=proposal.day)
        spread = law.provision("national_fighter_initiative", on=proposal.day)
        row = law.provision("city_fighter_consecutive", on=proposal.day)
        years = window(proposal.career, twice.value * row.value)
        times = in_all(f"lần {CITY} liên tục", years, twice.value, _won, CITY)
        found = recognised(years, 1, Level(spread.value))
        yield from proposal.judged(twice, [times, found])


def _won(record: YearRecord) -> int | None:
    return record.won(CITY)
