"""Awards of the state: merit in the years after the award of the level below."""

from collections.abc import Iterator

from pipeline.checks.chains import held_before, proposals
from pipeline.checks.ways import DIPLOMA, DIPLOMAS, counts_titles, following, terms
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.vocabulary import Honour

PRIME_MINISTER = Honour.PRIME_MINISTER_CERTIFICATE


def a_state_diploma_follows_titles(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Bằng khen của Thủ tướng xét từ năm 2024: Bằng khen, năm năm làm tốt, ba lần danh hiệu.

    Đã có Bằng khen cấp Thành phố hoặc cấp Bộ; năm năm liên tục hoàn thành tốt nhiệm vụ trở lên,
    tính cả năm học đang xét, trong đó ba lần là Chiến sĩ thi đua cơ sở.

    Căn cứ: 06/2022/QH15, Điều 73, khoản 1, điểm b.
    Mức: lỗi; cảnh báo khi văn bản chưa đối chiếu; câu hỏi khi thiếu dữ liệu.

    Đạt:
        [Trường]
        Mục                     | Giá trị
        Ngày dự kiến quyết định | 15/01/2024
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị | Danh hiệu đề nghị | Xếp loại viên chức
        Nguyễn Thị An | BKTTg             | CSTĐCS            | Hoàn thành tốt nhiệm vụ
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức
        Nguyễn Thị An      | 2020-2021 | Xếp loại  | Hoàn thành tốt nhiệm vụ
        Nguyễn Thị An      | 2019-2020 | Xếp loại  | Hoàn thành tốt nhiệm vụ
        Nguyễn Thị An      | 2018-2019 | Xếp loại  | Hoàn thành tốt nhiệm vụ
        Nguyễn Thị An      | 2017-2018 | Xếp loại  | Hoàn thành tốt nhiệm vụ
        Nguyễn Thị An      | 2020-2021 | Danh hiệu | CSTĐCS
        Nguyễn Thị An      | 2018-2019 | Danh hiệu | CSTĐCS
        Nguyễn Thị An      | 2017-2018 | Hình thức | BK TP
    Không đạt:
        [Trường]
        Mục                     | Giá trị
        Ngày dự kiến quyết định | 15/01/2024
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị | Danh hiệu đề nghị | Xếp loại viên chức
        Nguyễn Thị An | BKTTg             | CSTĐCS            | Hoàn thành tốt nhiệm vụ
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức
        Nguyễn Thị An      | 2020-2021 | Xếp loại  | Hoàn thành tốt nhiệm vụ
        Nguyễn Thị An      | 2019-2020 | Xếp loại  | Hoàn thành tốt nhiệm vụ
        Nguyễn Thị An      | 2018-2019 | Xếp loại  | Hoàn thành tốt nhiệm vụ
        Nguyễn Thị An      | 2017-2018 | Xếp loại  | Hoàn thành nhiệm vụ
        Nguyễn Thị An      | 2020-2021 | Danh hiệu | CSTĐCS
        Nguyễn Thị An      | 2018-2019 | Danh hiệu | CSTĐCS
        Nguyễn Thị An      | 2016-2017 | Hình thức | BK TP
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    yield from _state_diplomas(year, law, by_titles=True)


def a_state_diploma_follows_merit(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Bằng khen của Thủ tướng xét trước năm 2024: sau Bằng khen, năm năm xuất sắc, năm sáng kiến.

    Năm năm liên tục hoàn thành xuất sắc nhiệm vụ ấy là các năm sau năm được Bằng khen cấp Thành
    phố, cấp Bộ, tính cả năm học đang xét.

    Căn cứ: 91/2017/NĐ-CP, Điều 38 (chưa đối chiếu).
    Mức: cảnh báo; câu hỏi khi thiếu dữ liệu.

    Đạt:
        [Trường]
        Mục                     | Giá trị
        Ngày dự kiến quyết định | 25/7/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị | Xếp loại viên chức
        Nguyễn Thị An | BKTTg             | Hoàn thành xuất sắc nhiệm vụ
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến          | Cấp công nhận
        Nguyễn Thị An | Góc chơi từ lá cây khô | Huyện
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức         | Cấp
        Nguyễn Thị An      | 2020-2021 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2019-2020 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2018-2019 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2017-2018 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2020-2021 | Sáng kiến | Sáng kiến thứ 1              | Huyện
        Nguyễn Thị An      | 2019-2020 | Sáng kiến | Sáng kiến thứ 2              | Huyện
        Nguyễn Thị An      | 2018-2019 | Sáng kiến | Sáng kiến thứ 3              | Huyện
        Nguyễn Thị An      | 2017-2018 | Sáng kiến | Sáng kiến thứ 4              | Huyện
        Nguyễn Thị An      | 2016-2017 | Hình thức | BK TP                        |
    Không đạt:
        [Trường]
        Mục                     | Giá trị
        Ngày dự kiến quyết định | 25/7/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị | Xếp loại viên chức
        Nguyễn Thị An | BKTTg             | Hoàn thành xuất sắc nhiệm vụ
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến          | Cấp công nhận
        Nguyễn Thị An | Góc chơi từ lá cây khô | Huyện
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức         | Cấp
        Nguyễn Thị An      | 2020-2021 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2019-2020 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2018-2019 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2017-2018 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2020-2021 | Sáng kiến | Sáng kiến thứ 1              | Huyện
        Nguyễn Thị An      | 2019-2020 | Sáng kiến | Sáng kiến thứ 2              | Huyện
        Nguyễn Thị An      | 2018-2019 | Sáng kiến | Sáng kiến thứ 3              | Huyện
        Nguyễn Thị An      | 2017-2018 | Sáng kiến | Sáng kiến thứ 4              | Huyện
        Nguyễn Thị An      | 2017-2018 | Hình thức | BK TP                        |
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    yield from _state_diplomas(year, law, by_titles=False)


def a_labour_order_follows_the_state_diploma(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Huân chương Lao động hạng Ba: sau Bằng khen của Thủ tướng, năm năm xuất sắc, hai sáng kiến.

    Năm năm liên tục hoàn thành xuất sắc nhiệm vụ ấy là các năm sau năm được Bằng khen, tính cả năm
    học đang xét; sáng kiến, đề tài được cấp Thành phố trở lên công nhận. Xét từ năm 2024 thì chưa
    có quy định được đối chiếu, máy hỏi.

    Căn cứ: 91/2017/NĐ-CP, Điều 24.
    Mức: lỗi; câu hỏi khi thiếu dữ liệu.

    Đạt:
        [Trường]
        Mục                     | Giá trị
        Ngày dự kiến quyết định | 25/7/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị | Xếp loại viên chức
        Nguyễn Thị An | HCLĐ hạng Ba      | Hoàn thành xuất sắc nhiệm vụ
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến          | Cấp công nhận
        Nguyễn Thị An | Góc chơi từ lá cây khô | Bộ
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức         | Cấp
        Nguyễn Thị An      | 2020-2021 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2019-2020 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2018-2019 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2017-2018 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2019-2020 | Sáng kiến | Vườn rau của bé              | Thành phố
        Nguyễn Thị An      | 2016-2017 | Hình thức | BKTTg                        |
    Không đạt:
        [Trường]
        Mục                     | Giá trị
        Ngày dự kiến quyết định | 25/7/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị | Xếp loại viên chức
        Nguyễn Thị An | HCLĐ hạng Ba      | Hoàn thành xuất sắc nhiệm vụ
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến          | Cấp công nhận
        Nguyễn Thị An | Góc chơi từ lá cây khô | Bộ
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức         | Cấp
        Nguyễn Thị An      | 2020-2021 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2019-2020 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2018-2019 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2017-2018 | Xếp loại  | Hoàn thành xuất sắc nhiệm vụ |
        Nguyễn Thị An      | 2019-2020 | Sáng kiến | Vườn rau của bé              | Huyện
        Nguyễn Thị An      | 2016-2017 | Hình thức | BKTTg                        |
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    for proposal in proposals(year, Honour.LABOUR_ORDER_THIRD):
        provision = law.provision("labour_order_third_ways", on=proposal.day)
        ways = [following(proposal, way, PRIME_MINISTER) for way in provision.value]
        yield from proposal.judged(provision, *ways)


def _state_diplomas(year: SchoolYear, law: Law, *, by_titles: bool) -> Iterator[Finding]:
    """What proposals of that Bằng khen lack, under the ways with or without titles."""
    for proposal in proposals(year, PRIME_MINISTER):
        provision = law.provision("prime_minister_ways", on=proposal.day)
        if counts_titles(provision.value) is by_titles:
            ways = [
                following(proposal, way, *DIPLOMAS)
                if way.get("following")
                else [held_before(proposal, DIPLOMA, year.label, *DIPLOMAS), *terms(proposal, way)]
                for way in provision.value
            ]
            yield from proposal.judged(provision, *ways)
