"""What a collective needs beyond its own year: rank, earlier years, titles of people that stand."""

from collections import Counter
from collections.abc import Iterator

from pipeline.careers import YearRecord, collective_career
from pipeline.checks.collectives import ADVANCED, EXCELLENT, lacks_share
from pipeline.checks.units import Unit, least_read, refusal, units
from pipeline.findings import Finding
from pipeline.law import Law, Provision
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import count, listed
from pipeline.vocabulary import CollectiveRating, Honour

WORKER, FIGHTER = Honour.ADVANCED_WORKER, Honour.GRASSROOTS_FIGHTER
FLAGS = (Honour.CITY_FLAG, Honour.GOVERNMENT_FLAG)
DIPLOMAS = (Honour.CITY_CERTIFICATE, Honour.MINISTRY_CERTIFICATE)


def a_flag_goes_to_the_first(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Cờ thi đua chỉ đề nghị cho tập thể xếp thứ nhất trong cụm, mỗi Cờ một tập thể.

    Căn cứ: 15/2003/QH11; 06/2022/QH15, Điều 25, Điều 26 (chưa đối chiếu).
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị        | Xếp thứ trong cụm
        Trường Mầm non Hoa Sen | Cờ thi đua của Thành phố | 1
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị        | Xếp thứ trong cụm
        Trường Mầm non Hoa Sen | Cờ thi đua của Thành phố | 2
        => ket-qua.xlsx:Kết quả tập thể:C2
    """
    day = year.consideration_day()
    proposed = Counter(h for row in year.collective_results for h in row.titles if h in FLAGS)
    for row in year.collective_results if day else ():
        for flag in FLAGS:
            if not day or flag not in row.titles:
                continue
            provision = law.provision("flag_rank", on=day)
            told = f"{row.collective} được đề nghị «{flag}»"
            if row.rank is None or not provision.met_by(row.rank):
                rank = "chưa ghi thứ hạng" if row.rank is None else f"xếp thứ {row.rank}"
                cure = "hãy ghi đúng thứ hạng, hoặc bỏ đề nghị"
                yield provision.finding(
                    row.at("rank"), "", f"{told} nhưng {rank} trong cụm; {cure}."
                )
            if proposed[flag] > 1:
                yield provision.finding(
                    row.at("titles"),
                    "",
                    f"{told} cùng {count(proposed[flag] - 1)} tập thể khác; mỗi cụm một Cờ, hãy để "
                    "một tập thể.",
                )


def a_diploma_follows_excellent_years(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Tập thể được đề nghị Bằng khen đã hai năm liên tục hoàn thành xuất sắc nhiệm vụ.

    Năm được Tập thể Lao động xuất sắc cũng tính. Tính cả năm học đang xét, theo trang Lịch sử và
    các năm đã niêm phong; năm học không có dòng nào là không đủ dữ liệu, chứ chưa phải không đạt.

    Căn cứ: 91/2017/NĐ-CP, Điều 39; 06/2022/QH15, Điều 74 (chưa đối chiếu).
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Kết quả tập thể]
        Tập thể                | Hình thức đề nghị                     | Mức hoàn thành
        Trường Mầm non Hoa Sen | Bằng khen của Chủ tịch UBND Thành phố | Hoàn thành xuất sắc
        [Lịch sử]
        Họ và tên, tập thể     | Năm học   | Loại     | Danh hiệu, hình thức
        Trường Mầm non Hoa Sen | 2020-2021 | Xếp loại | Hoàn thành xuất sắc
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Kết quả tập thể]
        Tập thể                | Hình thức đề nghị                     | Mức hoàn thành
        Trường Mầm non Hoa Sen | Bằng khen của Chủ tịch UBND Thành phố | Hoàn thành xuất sắc
        [Lịch sử]
        Họ và tên, tập thể     | Năm học   | Loại     | Danh hiệu, hình thức
        Trường Mầm non Hoa Sen | 2020-2021 | Xếp loại | Hoàn thành tốt
        => ket-qua.xlsx:Kết quả tập thể:B2
    """
    day = year.consideration_day()
    for row in year.collective_results if day else ():
        diploma = next((h for h in row.commendations if h in DIPLOMAS), None)
        name = year.collective(row.collective)
        if day and diploma and name:
            provision = law.provision("collective_diploma_years", on=day)
            chain = collective_career(year, name).chain(_excellent)
            if len(chain.years) < provision.value:
                unknown = f"; năm học {chain.unknown} không đủ dữ liệu" if chain.unknown else ""
                yield provision.finding(
                    row.at("commendations"),
                    "",
                    f"{name} được đề nghị «{diploma}», cần {count(provision.value)} năm liên tục "
                    f"lao động xuất sắc hoặc hoàn thành xuất sắc; mới thấy "
                    f"{count(len(chain.years))} năm{unknown}; hãy bổ sung trang Lịch sử, hoặc bỏ "
                    "đề nghị.",
                )


def _excellent(record: YearRecord) -> bool:
    return bool(record.award(EXCELLENT)) or record.rating is CollectiveRating.EXCELLENT


def titles_stand_without_the_refused(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Tập thể vẫn đủ tỷ lệ, đủ Chiến sĩ thi đua cơ sở sau khi bỏ danh hiệu cá nhân trái luật.

    Máy bỏ Lao động tiên tiến của người xếp loại dưới mức luật định hoặc bị kỷ luật, và Chiến sĩ
    thi đua cơ sở của người ấy hay của người không có cách đạt nào của ngày xét (sáng kiến, hoàn
    thành xuất sắc), rồi tính lại tập thể. Tập thể chưa đủ từ trước khi bỏ thì quy tắc khác đã báo.

    Căn cứ: 15/2003/QH11, Điều 27, Điều 28; 06/2022/QH15, Điều 27, Điều 28.
    Mức: lỗi; cảnh báo khi một quy định phải dùng đến chưa đối chiếu.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Xếp loại viên chức      | Danh hiệu đề nghị
        Nguyễn Thị An | Hoàn thành tốt nhiệm vụ | Lao động tiên tiến
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động tiên tiến
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Tên trường    | Trường Mầm non Hoa Sen
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Xếp loại viên chức  | Danh hiệu đề nghị
        Nguyễn Thị An | Hoàn thành nhiệm vụ | Lao động tiên tiến
        [Kết quả tập thể]
        Tập thể                | Danh hiệu đề nghị
        Trường Mầm non Hoa Sen | Tập thể Lao động tiên tiến
        => ket-qua.xlsx:Kết quả tập thể:B2
    """
    for honour, name in ((ADVANCED, "advanced"), (EXCELLENT, "excellent")):
        for unit in units(year, honour):
            needed = law.provision(f"{name}_collective_share", on=unit.day)
            refused = _refused(unit, WORKER, year, law)
            before, after = lacks_share(unit, needed), lacks_share(unit, needed, len(refused))
            if after and not before:
                yield _falls(unit, honour, after, refused, needed)
    for unit in units(year, EXCELLENT):
        needed = law.provision("excellent_collective_fighters", on=unit.day)
        fighters, refused = unit.holding(FIGHTER), _refused(unit, FIGHTER, year, law)
        left = len(fighters) - len(refused)
        if needed.met_by(len(fighters)) and not needed.met_by(left):
            after = f"có {count(left)} Chiến sĩ thi đua cơ sở, cần ít nhất {count(needed.value)}"
            yield _falls(unit, EXCELLENT, after, refused, needed)


Refused = list[tuple[str, Provision]]  # who and why, and by which provision


def _refused(unit: Unit, honour: Honour, year: SchoolYear, law: Law) -> Refused:
    """Whose title the law refuses, with the reason."""
    return [
        (f"{person.name} ({why[0]})", why[1])
        for person in unit.holding(honour)
        if (why := refusal(person, honour, year, law, unit.day))
    ]


def _falls(unit: Unit, honour: Honour, after: str, refused: Refused, needed: Provision) -> Finding:
    """The collective that falls with its people, under the provision read the least well."""
    return least_read(needed, *(provision for _, provision in refused)).finding(
        unit.row.at("titles"),
        "",
        f"Bỏ danh hiệu không đúng quy định của {listed(who for who, _ in refused)} thì {unit.name} "
        f"{after} nên không đạt «{honour}»; hãy sửa danh hiệu cá nhân rồi xét lại tập thể.",
    )
