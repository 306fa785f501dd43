"""Every workbook, sheet and column of a school year, declared once.

A sheet is a frozen model: each field is a column (its Vietnamese heading, its type, its help, an
example). The reader, the blank form, the messages and the data dictionary all follow from here.
"""

from functools import cache
from pathlib import Path

from pipeline.sheets import registration, results, year
from pipeline.sheets.row import Column, Names, Row, Source
from pipeline.vietnamese import fold

YEAR, REGISTRATION, RESULTS = year.WORKBOOK, registration.WORKBOOK, results.WORKBOOK
WORKBOOKS = (YEAR, REGISTRATION, RESULTS)

# Field of SchoolYear → sheet, in the order of the workbooks' tabs.
SHEETS: dict[str, type[Row]] = {
    "school": year.SchoolItem,
    "members": year.Member,
    "teams": year.Team,
    "bases": year.Basis,
    "council": year.CouncilSeat,
    "periods": year.Period,
    "targets": year.Target,
    "movements": year.Movement,
    "tasks": year.Task,
    "documents": year.Document,
    "recipients": year.Recipient,
    "sizes": year.Size,
    "history": year.PastHonour,
    "answers": year.Answer,
    "registrations": registration.Registration,
    "collective_registrations": registration.CollectiveRegistration,
    "period_results": results.PeriodResult,
    "results": results.Result,
    "collective_results": results.CollectiveResult,
    "decisions": results.Decision,
    "target_results": results.TargetResult,
    "initiatives": results.Initiative,
    "contests": results.ContestResult,
    "role_models": results.RoleModel,
    "activities": results.Activity,
    "meetings": results.Meeting,
    "remarks": results.Remark,
}


@cache
def workbook_of(file: str) -> str:
    """The workbook a file holds, all or in part: `Đăng ký tổ Nhà trẻ.xls` → `dang-ky.xlsx`.

    "" where it holds none. There is one file for the year; the others may come one from each tổ.
    """
    words = fold(Path(file).stem)
    for workbook in WORKBOOKS:
        ours = fold(Path(workbook).stem)
        if words == ours or (workbook != YEAR and words.startswith(f"{ours} ")):
            return workbook
    return ""


__all__ = [
    "REGISTRATION",
    "RESULTS",
    "SHEETS",
    "WORKBOOKS",
    "YEAR",
    "Column",
    "Names",
    "Row",
    "Source",
    "workbook_of",
]
