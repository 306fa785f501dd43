"""How the estimate looks on the screen and on paper."""

from decimal import Decimal
from typing import Any

import xlsxwriter

from pipeline.money import Scenario

FILE = "du-tru-tien-thuong.xlsx"
# Dots in every language of Excel; a plain thousands separator follows the machine.
# The space at the end keeps the figure off the border.
DONG = r"[>=1000000]#\.000\.000\ ;[>=1000]#\.000\ ;0\ "
A4, LINE = 9, 15
TITLES = {
    Scenario.REGISTERED: "theo đăng ký",
    Scenario.PROPOSED: "theo đề nghị của Hội đồng",
    Scenario.DECIDED: "theo quyết định đã có",
}


class Looks:
    """The formats of the workbook."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        framed = {"border": 1, "valign": "vcenter", "text_wrap": True}
        amount = {"border": 1, "valign": "vcenter", "num_format": DONG}
        heading = {**framed, "bold": True, "align": "center", "bg_color": "#DDEBF7"}
        self.title = book.add_format({"bold": True, "font_size": 14, "align": "center"})
        self.about = book.add_format({"italic": True, "text_wrap": True, "valign": "top"})
        self.heading = book.add_format(heading)
        self.text = book.add_format(framed)
        self.centred = book.add_format({**framed, "align": "center"})
        self.money = book.add_format(amount)
        self.total = book.add_format({**framed, "bold": True})
        self.sum = book.add_format({**amount, "bold": True})


def plain(amount: Decimal) -> int | float:
    """As a cell holds a number."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def on_a4(page: Any) -> None:
    """The page on its side, one sheet wide, its name and number at the foot."""
    page.set_paper(A4)
    page.set_landscape()
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    page.fit_to_pages(1, 0)
    page.set_footer(f"&L{FILE} · &A&RTrang &P/&N")
