"""Bằng khen of the city or the ministry: titles in a row, or years of merit.

A way that counts titles of Chiến sĩ thi đua cơ sở came with the law of 2022: CN-22 speaks where the
law of the day has one, CN-23 where it has none.
"""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.checks.chains import proposals
from pipeline.checks.ways import DIPLOMAS, counts_titles, terms
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear


def a_diploma_follows_titles_or_merit(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Bằng khen Thành phố, Bộ xét từ năm 2024 có một trong hai cách đạt.

    Cách thứ nhất là hai năm liên tục Chiến sĩ thi đua cơ sở; cách thứ hai là hai năm liên tục hoàn
    thành xuất sắc nhiệm vụ, trong thời gian đó có hai sáng kiến, đề tài được công nhận. Tính cả năm
    học đang xét. Đề nghị theo phong trào, chuyên đề hay đột xuất thì không theo hai cách này: người
    có trách nhiệm trả lời ở trang Xác nhận, máy thôi báo.

    Căn cứ: 06/2022/QH15, Điều 74, khoản 1, điểm d.
    Mức: lỗi; cảnh báo khi văn bản chưa đối chiếu; câu hỏi khi thiếu dữ liệu.

    Đạt:
        [Trường]
        Mục                     | Giá trị
        Ngày dự kiến quyết định | 15/01/2024
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị | Danh hiệu đề nghị
        Nguyễn Thị An | BK TP             | LĐTT; CSTĐCS
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức
        Nguyễn Thị An      | 2020-2021 | Danh hiệu | CSTĐCS
    Không đạt:
        [Trường]
        Mục                     | Giá trị
        Ngày dự kiến quyết định | 15/01/2024
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị | Danh hiệu đề nghị | Xếp loại viên chức
        Nguyễn Thị An | BK TP             | LĐTT; CSTĐCS      | Hoàn thành tốt nhiệm vụ
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức
        Nguyễn Thị An      | 2020-2021 | Danh hiệu | LĐTT
        Nguyễn Thị An      | 2020-2021 | Xếp loại  | Hoàn thành tốt nhiệm vụ
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    yield from _judged(year, law, by_titles=True)


def a_diploma_follows_merit(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Bằng khen Thành phố, Bộ xét trước năm 2024: hai năm liên tục xuất sắc và hai sáng kiến.

    Xuất sắc là xếp loại hoàn thành xuất sắc nhiệm vụ, tính cả năm học đang xét; sáng kiến, đề tài
    trong hai năm ấy được công nhận ở cấp nào cũng tính. Đề nghị theo phong trào, chuyên đề hay đột
    xuất thì trả lời ở trang Xác nhận.

    Căn cứ: 91/2017/NĐ-CP, Điều 39 (chưa đối chiếu).
    Mức: cảnh báo; câu hỏi khi thiếu dữ liệu.

    Đạt:
        [Trường]
        Mục                     | Giá trị
        Ngày dự kiến quyết định | 25/7/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị | Danh hiệu đề nghị | Xếp loại viên chức
        Nguyễn Thị An | BK TP             | LĐTT              | Hoàn thành xuất sắc nhiệm vụ
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến          | Cấp công nhận
        Nguyễn Thị An | Góc chơi từ lá cây khô | Trường
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức         | Cấp
        Nguyễn Thị An      | 2020-2021 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2020-2021 | Sáng kiến | Vườn rau của bé              | Huyện
    Không đạt:
        [Trường]
        Mục                     | Giá trị
        Ngày dự kiến quyết định | 25/7/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị | Danh hiệu đề nghị | Xếp loại viên chức
        Nguyễn Thị An | BK TP             | LĐTT              | Hoàn thành xuất sắc nhiệm vụ
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến          | Cấp công nhận
        Nguyễn Thị An | Góc chơi từ lá cây khô | Trường
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức    | Cấp
        Nguyễn Thị An      | 2020-2021 | Xếp loại  | Hoàn thành tốt nhiệm vụ |
        Nguyễn Thị An      | 2020-2021 | Sáng kiến | Vườn rau của bé         | Huyện
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    yield from _judged(year, law, by_titles=False)


def _judged(year: SchoolYear, law: Law, *, by_titles: bool) -> Iterator[Finding]:
    """What proposals of Bằng khen lack, under the ways with or without titles."""
    for proposal in proposals(year, *DIPLOMAS):
        provision = law.provision("diploma_ways", on=proposal.day)
        if counts_titles(provision.value) is by_titles:
            ways = [terms(proposal, way) for way in provision.value]
            for found in proposal.judged(provision, *ways):
                yield found if found.subject else _unless_for_a_feat(found, proposal.subject)


def _unless_for_a_feat(found: Finding, subject: str) -> Finding:
    """The finding, which an answer settles: what is given for a movement needs no such years."""
    way_out = "Khen theo phong trào, chuyên đề hay đột xuất thì không cần các năm ấy."
    message = f"{found.message} {way_out}"
    return replace(found, message=message, subject=subject)
