"""Sixty invented careers and what may be proposed, on both sides of every change of the law.

A row is one teacher. `Năm nay` is the school year of the day on which titles are considered; the
columns after it are the years before, latest first. Short words: LĐTT, CSTĐCS, CSTĐTP, BK, BKTTg,
KNC are titles and commendations; XS, HT, HTNV ratings; SK an initiative of the school, SK-TP of
the city; KL a reprimand; KĐK did not register. `?`: nothing is on record. Everyone was recruited
in 2010 unless the row says so, and the council has not met yet.
"""

import pytest

from pipeline import eligibility
from pipeline.eligibility import Judgement
from pipeline.eligibility.told import lacking
from pipeline.law import read_law
from tests.builders import a_year, tables

CAREERS = """
    [Chiến sĩ thi đua cơ sở]
    Ngày xét   | Năm nay                  | Kết luận            | Vì
    30/5/2022  | LĐTT HT SK               | đủ điều kiện        |
    30/5/2022  | HT SK                    | đủ điều kiện        |
    30/5/2022  | LĐTT XS                  | thiếu một điều kiện | Sáng kiến, đề tài được công nhận: chưa có
    30/5/2022  | LĐTT HT                  | thiếu một điều kiện | Sáng kiến, đề tài được công nhận: chưa có
    30/5/2022  | HTNV SK                  | thiếu một điều kiện | Xếp loại từ Hoàn thành tốt nhiệm vụ: Hoàn thành nhiệm vụ
    30/5/2022  | HTNV                     | chưa đủ             | Xếp loại từ Hoàn thành tốt nhiệm vụ: Hoàn thành nhiệm vụ
    30/5/2022  | HT SK KL                 | thiếu một điều kiện | Không bị kỷ luật từ Khiển trách: năm học này có kỷ luật
    30/5/2022  | SK                       | không đủ dữ liệu    | chưa có xếp loại năm học 2021-2022
    30/5/2022  | LĐTT HT SK KĐK           | thiếu một điều kiện | Đã đăng ký thi đua: không đăng ký danh hiệu nào
    30/5/2022  | HT SK tuyển:01/9/2021    | thiếu một điều kiện | Tuyển dụng đã 10 tháng: từ 01/9/2021
    31/5/2022  | HT SK tuyển:31/7/2021    | đủ điều kiện        |
    31/12/2023 | LĐTT XS                  | thiếu một điều kiện | Sáng kiến, đề tài được công nhận: chưa có
    01/01/2024 | LĐTT XS                  | đủ điều kiện        |
    01/01/2024 | LĐTT HT                  | thiếu một điều kiện | không có ở 2023-2024; hoặc Sáng kiến
    01/01/2024 | LĐTT HT SK KĐK           | đủ điều kiện        |
    15/01/2024 | XS                       | chưa có quy định    | cho ngày 15/01/2024
    30/5/2024  | XS                       | đủ điều kiện        |
    30/5/2024  | HT SK tuyển:01/9/2023    | đủ điều kiện        |
    30/5/2024  | HT SK tuyển:01/12/2023   | thiếu một điều kiện | Tuyển dụng đã 6 tháng: từ 01/12/2023
    30/6/2025  | LĐTT XS                  | đủ điều kiện        |
    01/7/2025  | LĐTT XS                  | đủ điều kiện        |
    30/9/2026  | LĐTT XS                  | đủ điều kiện        |
    01/10/2026 | LĐTT XS                  | thiếu một điều kiện | Sáng kiến, đề tài được công nhận: chưa có
    01/10/2026 | LĐTT HT SK               | thiếu một điều kiện | Hoàn thành xuất sắc nhiệm vụ: không có ở 2026-2027
    01/10/2026 | XS SK                    | đủ điều kiện        |
    01/10/2026 | HTNV                     | chưa đủ             | Hoàn thành xuất sắc nhiệm vụ: không có ở 2026-2027

    [Chiến sĩ thi đua Thành phố]
    Ngày xét   | Năm nay      | Năm trước     | Trước nữa    | Kết luận            | Vì
    30/5/2022  | CSTĐCS SK-TP | CSTĐCS        | CSTĐCS       | đủ điều kiện        |
    30/5/2022  | CSTĐCS SK    | CSTĐCS SK-TP  | CSTĐCS       | đủ điều kiện        |
    30/5/2022  | CSTĐCS SK    | CSTĐCS SK     | CSTĐCS SK    | thiếu một điều kiện | Sáng kiến, đề tài cấp Thành phố: chưa có
    30/5/2022  | CSTĐCS SK-TP | CSTĐCS        | LĐTT         | thiếu một điều kiện | 03 năm liên tục: không có ở 2019-2020
    30/5/2022  | CSTĐCS SK-TP | LĐTT          | CSTĐCS       | thiếu một điều kiện | 03 năm liên tục: không có ở 2020-2021
    30/5/2022  | CSTĐCS SK-TP | ?             | CSTĐCS       | không đủ dữ liệu    | không đủ dữ liệu 2020-2021
    30/5/2022  | CSTĐCS SK-TP | CSTĐCS        | ?            | không đủ dữ liệu    | không đủ dữ liệu 2019-2020
    30/5/2022  | CSTĐCS SK-TP | CSTĐCS        | SK           | không đủ dữ liệu    | không đủ dữ liệu 2019-2020
    30/5/2022  | ?            | CSTĐCS SK-TP  | CSTĐCS       | không đủ dữ liệu    | không đủ dữ liệu 2021-2022
    30/5/2022  | CSTĐCS SK-TP | CSTĐCS        | XS SK        | không đủ dữ liệu    | không đủ dữ liệu 2019-2020
    30/5/2022  | CSTĐCS SK-TP | CSTĐCS        | HTNV         | thiếu một điều kiện | 03 năm liên tục: không có ở 2019-2020
    30/5/2022  | CSTĐCS SK    | LĐTT          | ?            | chưa đủ             | 03 năm liên tục: không có ở 2020-2021
    30/5/2022  | LĐTT SK-TP   | CSTĐCS        | CSTĐCS       | đủ điều kiện        |
    30/5/2022  | LĐTT HT      | CSTĐCS SK-TP  | CSTĐCS       | thiếu một điều kiện | 03 năm liên tục: không có ở 2021-2022
    31/12/2023 | LĐTT XS      | CSTĐCS SK-TP  | CSTĐCS       | thiếu một điều kiện | 03 năm liên tục: không có ở 2023-2024
    01/01/2024 | LĐTT XS      | CSTĐCS SK-TP  | CSTĐCS       | đủ điều kiện        |
    30/5/2024  | CSTĐCS SK-TP | CSTĐCS CSTĐTP | CSTĐCS       | thiếu một điều kiện | đã được Chiến sĩ thi đua Thành phố năm học 2022-2023
    30/6/2025  | CSTĐCS SK-TP | CSTĐCS        | CSTĐCS       | đủ điều kiện        |
    01/7/2025  | CSTĐCS SK-TP | CSTĐCS        | CSTĐCS       | đủ điều kiện        |
    01/10/2026 | CSTĐCS SK-TP | CSTĐCS        | CSTĐCS       | đủ điều kiện        |

    [Bằng khen cấp Thành phố, cấp Bộ]
    Ngày xét   | Năm nay       | Năm trước    | Kết luận            | Vì
    30/5/2022  | XS SK         | XS SK        | đủ điều kiện        |
    30/5/2022  | XS SK SK      | XS           | đủ điều kiện        |
    30/5/2022  | XS SK         | XS           | thiếu một điều kiện | Sáng kiến, đề tài được công nhận: mới có 01/02
    30/5/2022  | XS SK         | HT SK        | thiếu một điều kiện | xuất sắc nhiệm vụ 02 năm liên tục: không có ở 2020-2021
    30/5/2022  | XS SK SK      | ?            | không đủ dữ liệu    | không đủ dữ liệu 2020-2021
    31/12/2023 | CSTĐCS HT SK  | CSTĐCS HT SK | thiếu một điều kiện | xuất sắc nhiệm vụ 02 năm liên tục: không có ở
    01/01/2024 | CSTĐCS HT SK  | CSTĐCS HT SK | đủ điều kiện        |
    30/5/2024  | CSTĐCS XS SK  | XS SK        | đủ điều kiện        |
    30/5/2024  | CSTĐCS HT     | LĐTT HT      | thiếu một điều kiện | thi đua cơ sở 02 năm liên tục: không có ở 2022-2023
    30/5/2024  | CSTĐCS        | ?            | không đủ dữ liệu    | không đủ dữ liệu 2022-2023
    30/5/2024  | LĐTT HT       | ?            | thiếu một điều kiện | không có ở 2023-2024, không đủ dữ liệu 2022-2023
    30/6/2025  | XS SK         | XS SK BK     | thiếu một điều kiện | đã được Bằng khen của Chủ tịch UBND Thành phố năm học 2023-2024
    01/10/2026 | CSTĐCS        | CSTĐCS       | đủ điều kiện        |

    [Bằng khen của Thủ tướng Chính phủ]
    Ngày xét   | Năm nay   | -1        | -2        | -3        | -4    | -5 | Kết luận            | Vì
    30/5/2022  | XS SK     | XS SK     | XS SK     | XS SK     | XS SK | BK | đủ điều kiện        |
    30/5/2022  | XS SK     | XS SK     | XS SK     | XS SK     | XS    | BK | thiếu một điều kiện | mới có 04/05
    30/5/2022  | XS SK SK  | XS SK     | XS SK     | XS SK     | XS BK | LĐTT | thiếu một điều kiện | trước 2017-2018: mới có ở 2017-2018
    30/5/2022  | XS SK     | XS SK     | XS SK     | XS SK     | XS SK | ?  | không đủ dữ liệu    | chưa thấy, không đủ dữ liệu 2016-2017 trở về trước
    31/12/2023 | CSTĐCS HT | CSTĐCS HT | CSTĐCS HT | HT        | HT BK |    | chưa đủ             | xuất sắc nhiệm vụ 05 năm liên tục
    01/01/2024 | CSTĐCS HT | CSTĐCS HT | CSTĐCS HT | HT        | HT BK |    | đủ điều kiện        |
    30/5/2024  | LĐTT HT   | CSTĐCS HT | CSTĐCS HT | LĐTT HT   | LĐTT HT BK | | thiếu một điều kiện | Chiến sĩ thi đua cơ sở: mới có 02/03
    30/5/2024  | CSTĐCS HT | CSTĐCS HT | CSTĐCS HT | ?         | HT BK |    | không đủ dữ liệu    | không đủ dữ liệu 2020-2021
    30/5/2025  | CSTĐCS HT | CSTĐCS HT | CSTĐCS HT | HTNV      | HT BK |    | thiếu một điều kiện | tốt nhiệm vụ trở lên 05 năm liên tục: không có ở 2021-2022
    01/10/2026 | CSTĐCS HT | CSTĐCS HT | CSTĐCS HT | HT        | HT BK |    | đủ điều kiện        |

    [Kỷ niệm chương Vì sự nghiệp Giáo dục]
    Ngày xét   | Năm nay             | Năm trước | Kết luận            | Vì
    30/5/2022  | HT ngành:01/6/2002  |           | thiếu một điều kiện | 19 năm 11 tháng, đủ vào tháng 6/2022
    30/5/2022  | HT ngành:30/5/2002  |           | đủ điều kiện        |
    30/5/2022  | HT ngành:01/9/2010  |           | chưa đủ             | 11 năm 8 tháng, đủ vào tháng 9/2030
    30/5/2022  | HT                  |           | không đủ dữ liệu    | chưa ghi Ngày vào ngành
    30/5/2022  | HT ngành:01/9/1995  | KNC       | chưa đủ             | đã nhận năm học 2020-2021
    30/5/2022  | HT ngành:01/9/1995  | KL        | không đủ dữ liệu    | trừ thời gian bị kỷ luật (có ở 2020-2021)
    13/10/2018 | HT ngành:01/9/1995  |           | chưa có quy định    | cho ngày 13/10/2018
    14/10/2018 | HT ngành:01/9/1995  |           | đủ điều kiện        |
    02/4/2026  | HT ngành:02/4/2006  |           | đủ điều kiện        |
"""  # noqa: E501

RATINGS = {
    "XS": "Hoàn thành xuất sắc nhiệm vụ",
    "HT": "Hoàn thành tốt nhiệm vụ",
    "HTNV": "Hoàn thành nhiệm vụ",
}
LEVELS = {"SK": "Trường", "SK-TP": "Thành phố"}
KINDS = {
    **dict.fromkeys(("LĐTT", "CSTĐCS", "CSTĐTP"), "Danh hiệu"),
    **dict.fromkeys(("BK", "BKTTg", "KNC"), "Hình thức"),
}


def careers() -> list[tuple[str, dict[str, str]]]:
    """Every row with the honour of its table."""
    return [
        (honour, dict(zip(rows[0], row, strict=True)))
        for honour, rows in tables(CAREERS).items()
        for row in rows[1:]
    ]


def label(first: int) -> str:
    return f"{first}-{first + 1}"


def past(year: int, facts: str) -> list[str]:
    """The rows of sheet `Lịch sử` of one year."""
    rows = []
    for number, word in enumerate(facts.replace("?", "").split()):
        if word in RATINGS:
            rows.append(f"Xếp loại | {RATINGS[word]} |")
        elif word in LEVELS:
            rows.append(f"Sáng kiến | Biện pháp {number} năm {year} | {LEVELS[word]}")
        elif word == "KL":
            rows.append("Kỷ luật | Khiển trách |")
        else:
            rows.append(f"{KINDS[word]} | {'BK TP' if word == 'BK' else word} |")
    return [f"GV01 | {label(year)} | {row}" for row in rows]


def first_year(day: str) -> int:
    """30/5/2022 → 2021: the school year runs from August."""
    _, month, year = map(int, day.split("/"))
    return year if month >= 8 else year - 1


def this_year(facts: str) -> str:
    """The sheets of the year that is judged."""
    words = facts.replace("?", "").split()
    dated = {"tuyển": "01/9/2010", "ngành": ""} | dict(w.split(":") for w in words if ":" in w)
    rating = next((RATINGS[word] for word in words if word in RATINGS), "")
    titles = "; ".join(word for word in words if word in ("LĐTT", "CSTĐCS"))
    discipline = "Khiển trách" if "KL" in words else ""
    lines = [
        "[Nhân sự]\nMã | Họ và tên | Ngày tuyển dụng | Ngày vào ngành",
        f"GV01 | Nguyễn Thị An | {dated['tuyển']} | {dated['ngành']}",
        "[Đăng ký cá nhân]\nMã | Danh hiệu thi đua | Không đăng ký (lý do)",
        "GV01 | | Không có nguyện vọng" if "KĐK" in words else "GV01 | LĐTT |",
        "[Kết quả cá nhân]\nMã | Xếp loại viên chức | Danh hiệu đề nghị | Kỷ luật",
        f"GV01 | {rating} | {titles} | {discipline}" if words else "",
        "[Sáng kiến]\nMã | Tên sáng kiến | Cấp công nhận",
        *(f"GV01 | Biện pháp {n} | {LEVELS[w]}" for n, w in enumerate(words) if w in LEVELS),
    ]
    return "\n".join(lines)


def judged(honour: str, row: dict[str, str]) -> Judgement:
    """What is said of one teacher and one honour."""
    day, now, *before = (cell for name, cell in row.items() if name not in ("Kết luận", "Vì"))
    first = first_year(day)
    history = [line for n, cell in enumerate(before, 1) for line in past(first - n, cell)]
    sheets = [
        f"[Trường]\nMục | Giá trị\nNgày kết thúc | {day}",
        this_year(now),
        "[Lịch sử]\nMã | Năm học | Loại | Danh hiệu, hình thức | Cấp",
        *history,
    ]
    told = a_year("\n".join(sheets), label(first))
    hearing = eligibility.hearing(told, read_law())
    everything = eligibility.judge_person(hearing, told.members[0])
    return next(one for one in everything if one.honour == honour)


def test_there_are_sixty_careers_and_more() -> None:
    assert len(careers()) >= 60


@pytest.mark.parametrize(
    ("honour", "row"), careers(), ids=[" | ".join(row.values()) for _, row in careers()]
)
def test_each_career_is_judged_as_written(honour: str, row: dict[str, str]) -> None:
    found = judged(honour, row)
    assert str(found.verdict) == row["Kết luận"], lacking(found)
    assert row["Vì"] in lacking(found)
