"""What a dossier quotes: certificates of initiatives, and awards of earlier years."""

from collections.abc import Iterator

from pipeline.careers import career, collective_career
from pipeline.checks.said import error, warning
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.vietnamese import count, fold, listed, name_key
from pipeline.vocabulary import HistoryKind, Honour, Level

QUOTED = (HistoryKind.TITLE, HistoryKind.COMMENDATION)
SOURCES = {"decision": "số", "decided": "ngày", "authority": "cơ quan quyết định"}


def an_initiative_has_its_certificate(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Sáng kiến dùng để xét Chiến sĩ thi đua cơ sở có số, ngày công nhận để kèm vào hồ sơ.

    Chưa có dòng sáng kiến nào thì quy tắc về điều kiện của danh hiệu báo, quy tắc này không báo.

    Căn cứ: 91/2017/NĐ-CP, Điều 50; 98/2023/NĐ-CP; 152/2025/NĐ-CP.
    Mức: lỗi; cảnh báo khi xét từ ngày 01/01/2024.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở
        [Sáng kiến]
        Họ và tên     | Số quyết định | Ngày công nhận
        Nguyễn Thị An | 21/QĐ-MNHS    | 20/4/2022
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở
        [Sáng kiến]
        Họ và tên     | Số quyết định | Ngày công nhận
        Nguyễn Thị An |               | 20/4/2022
        => ket-qua.xlsx:Sáng kiến:B2
    """
    day = year.consideration_day()
    for result in year.results if day else ():
        member = year.member(result)
        own = [row for row in year.initiatives if member and year.member(row) is member]
        certified = [row for row in own if row.decision and row.recognised]
        if day and Honour.GRASSROOTS_FIGHTER in result.titles and own and not certified:
            provision = law.provision("initiative_certificate", on=day)
            field = "recognised" if own[0].decision else "decision"
            if provision.value:
                yield provision.finding(
                    own[0].at(field),
                    "",
                    f"Sáng kiến của {result.name} chưa đủ số, ngày công nhận để kèm giấy chứng "
                    "nhận vào hồ sơ Chiến sĩ thi đua cơ sở; hãy ghi theo quyết định công nhận.",
                )


def past_awards_say_their_decision(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Danh hiệu, hình thức khen của các năm trước có số, ngày và cơ quan quyết định.

    Báo cáo thành tích phải dẫn đủ; người, tập thể chỉ được đề nghị Lao động tiên tiến thì mới nhắc.

    Căn cứ: báo cáo thành tích dẫn quyết định đã có.
    Mức: lỗi với người, tập thể năm nay có đề nghị khen; cảnh báo với người khác.

    Đạt:
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở
        [Lịch sử]
        Họ và tên, tập thể | Loại      | Số quyết định | Ngày quyết định | Cơ quan
        Nguyễn Thị An      | Danh hiệu | 12/QĐ-UBND    | 11/8/2021       | UBND huyện Gia Lâm
    Không đạt:
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở
        [Lịch sử]
        Họ và tên, tập thể | Loại      | Số quyết định | Ngày quyết định | Cơ quan
        Nguyễn Thị An      | Danh hiệu |               | 11/8/2021       | UBND huyện Gia Lâm
        => nam-hoc.xlsx:Lịch sử:C2
    """
    proposed = _proposed(year)
    for row in year.history:
        lacking = [name for name in SOURCES if not getattr(row, name)]
        if row.kind in QUOTED and lacking:
            quoted = (fold(row.code) if row.code else name_key(row.name)) in proposed
            weigh, why = (
                (error, ", mà năm nay có đề nghị khen phải dẫn") if quoted else (warning, "")
            )
            yield weigh(
                row.at(lacking[0]),
                f"«{row.honour}» năm học {row.school_year} của {row.name} chưa có "
                f"{listed(SOURCES[name] for name in lacking)}{why}; hãy ghi theo quyết định.",
            )


def _proposed(year: SchoolYear) -> set[object]:
    """Codes and names of those whose record is quoted: proposed for more than LĐTT."""
    found: set[object] = set()
    for result in year.results:
        if any(h is not Honour.ADVANCED_WORKER for h in (*result.titles, *result.commendations)):
            member = year.member(result) or result
            found |= {fold(member.code), name_key(member.name)}
    for unit in year.collective_results:
        if unit.titles or unit.commendations:
            found.add(name_key(unit.collective))
    return found


def one_state_award_a_year(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Mỗi năm một người, một tập thể chỉ có một đề nghị khen cấp Nhà nước.

    Tính cả điều đã có quyết định trong năm học.

    Căn cứ: 08/2017/TT-BNV; 12/2019/TT-BNV; 06/2022/QH15 (chưa đối chiếu).
    Mức: lỗi khi xét trước năm 2020; cảnh báo từ năm 2020.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị
        Nguyễn Thị An | BKTTg
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị
        Nguyễn Thị An | BKTTg; HCLĐ hạng Ba
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    day = year.consideration_day()
    people = [(r.name, career(year, m)) for r in year.results if (m := year.member(r))]
    units = [(r.collective, collective_career(year, r.collective)) for r in year.collective_results]
    for name, record in (*people, *units) if day else ():
        state = [a for a in record.now.awards if a.honour.value.level is Level.STATE]
        provision = law.provision("state_awards_in_a_year", on=day) if day and state else None
        if provision and not provision.met_by(len(state)):
            yield provision.finding(
                state[-1].place,
                "",
                f"{name} có {count(len(state))} đề nghị, quyết định cấp Nhà nước trong năm học: "
                f"{listed(str(award.honour) for award in state)}; hãy để lại "
                f"{count(provision.value)}.",
            )
