"""How many may be Chiến sĩ thi đua cơ sở for so many Lao động tiên tiến."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pipeline.checks.fighters import FIGHTER, WORKER, fighters
from pipeline.checks.said import warning
from pipeline.checks.units import Person
from pipeline.findings import Finding, Place
from pipeline.law import LOCAL_SHOWN, Law, Provision
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Result
from pipeline.vietnamese import count, decimal
from pipeline.vocabulary import SchoolFact

SHEET = Place(Result.workbook, Result.sheet)
PERCENT = 100


@dataclass(frozen=True)
class Quota:
    """Of `workers` so many percent. local: the percentage of sheet `Trường`: in place of the
    law's where the law leaves it to them, else only where it is the smaller."""

    provision: Provision
    workers: int
    local: Decimal | None = None

    @property
    def percent(self) -> Decimal:
        if self.local is None:
            return self.lawful_percent
        return self.local if self.provision.local else min(self.local, self.lawful_percent)

    @property
    def lawful_percent(self) -> Decimal:
        return Decimal(str(self.provision.value)) * PERCENT

    @property
    def most(self) -> int:
        return self._of(self.percent)

    @property
    def lawful_most(self) -> int:
        """The most that the law itself lets pass."""
        return self._of(self.lawful_percent)

    def _of(self, percent: Decimal) -> int:
        return int(Fraction(percent) * self.workers / PERCENT)


def quota(year: SchoolYear, law: Law) -> Quota | None:
    """The quota of the year; None before anybody is proposed."""
    day = year.consideration_day()
    if not day or not any(fighters(year)):
        return None
    share = year.item(SchoolFact.FIGHTER_SHARE, day)
    base = year.item(SchoolFact.FIGHTER_BASE, day)
    return Quota(
        law.provision("grassroots_fighter_share", on=day),
        base.value if base and isinstance(base.value, int) else _workers(year),
        share.value if share and isinstance(share.value, Decimal) else None,
    )


def _workers(year: SchoolYear) -> int:
    people = (Person(m, r) for r in year.results if (m := year.member(r)))
    return sum(person.holds(WORKER) for person in people)


def they_stay_within_the_share(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Chiến sĩ thi đua cơ sở không quá 15% số Lao động tiên tiến, lấy phần nguyên.

    Người được đề nghị danh hiệu cao hơn cũng tính là Lao động tiên tiến. Trang Trường có «Tỷ lệ
    CSTĐCS tối đa (%)» nhỏ hơn thì dùng tỷ lệ ấy, và quá tỷ lệ ấy mà chưa quá tỷ lệ của luật thì
    máy chỉ nhắc; có «Số LĐTT để tính tỷ lệ CSTĐCS» thì dùng số ấy.

    Căn cứ: 91/2017/NĐ-CP, Điều 9, khoản 3; từ ngày 01/01/2024 là quy định của địa phương/trường.
    Mức: lỗi; cảnh báo khi xét từ ngày 01/01/2024.

    Đạt:
        [Trường]
        Mục                            | Giá trị
        Ngày kết thúc                  | 31/5/2022
        Số LĐTT để tính tỷ lệ CSTĐCS   | 7
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến; Chiến sĩ thi đua cơ sở
    Không đạt:
        [Trường]
        Mục                            | Giá trị
        Ngày kết thúc                  | 31/5/2022
        Số LĐTT để tính tỷ lệ CSTĐCS   | 7
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        Trần Thị Bình
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến; Chiến sĩ thi đua cơ sở
        Trần Thị Bình | Lao động tiên tiến; Chiến sĩ thi đua cơ sở
        => ket-qua.xlsx:Kết quả cá nhân
    """
    allowed, proposed = quota(year, law), len(list(fighters(year)))
    if not allowed or proposed <= allowed.most:
        return
    told = (
        f"{count(proposed)} người được đề nghị «{FIGHTER}», mà {decimal(allowed.percent)}% của "
        f"{count(allowed.workers)} {WORKER} là {count(allowed.most)} người: thừa "
        f"{count(proposed - allowed.most)} người; hãy bớt, hoặc ghi tỷ lệ, số Lao động tiên tiến "
        "theo hướng dẫn của cấp trên ở trang Trường."
    )
    if proposed > allowed.lawful_most:
        yield allowed.provision.finding(SHEET, "", told)
    else:
        yield warning(SHEET, told, LOCAL_SHOWN)


def so_few_have_no_fighter(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Ít Lao động tiên tiến quá thì tỷ lệ không cho người nào là Chiến sĩ thi đua cơ sở.

    15% của chưa đến 7 người thì phần nguyên là 0. Nhiều nơi cấp trên tính tỷ lệ chung của nhiều
    trường; khi ấy ghi số chung vào «Số LĐTT để tính tỷ lệ CSTĐCS» ở trang Trường. Xét từ ngày
    01/01/2024 thì luật không ghi tỷ lệ, quy tắc này không báo.

    Căn cứ: 91/2017/NĐ-CP, Điều 9, khoản 3.
    Mức: cảnh báo.

    Đạt:
        [Trường]
        Mục                            | Giá trị
        Ngày kết thúc                  | 31/5/2022
        Số LĐTT để tính tỷ lệ CSTĐCS   | 7
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến; Chiến sĩ thi đua cơ sở
    Không đạt:
        [Trường]
        Mục                            | Giá trị
        Ngày kết thúc                  | 31/5/2022
        Số LĐTT để tính tỷ lệ CSTĐCS   | 6
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến; Chiến sĩ thi đua cơ sở
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    allowed = quota(year, law)
    if not allowed or allowed.most or allowed.provision.local:
        return
    for one in fighters(year):
        yield warning(
            one.result.at("titles"),
            f"{one.proposed}, mà {decimal(allowed.percent)}% của {count(allowed.workers)} {WORKER} "
            "chưa được một người; hãy hỏi cấp trên có tính tỷ lệ chung nhiều trường không, rồi ghi "
            f"«{SchoolFact.FIGHTER_BASE}» ở trang Trường.",
            allowed.provision.shown,
        )
