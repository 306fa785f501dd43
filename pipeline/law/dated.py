"""A day as a legal text gives it: exact, or only its month or its year."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from pipeline.vietnamese import short_date

PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?")


@dataclass(frozen=True, order=True)
class When:
    """From `first` to `last` it may be; the same day twice where it is known."""

    first: date
    last: date

    @classmethod
    def of(cls, written: "date | str") -> "When":
        """A date, "2024-02" or "2026". Raises ValueError on any other text."""
        if isinstance(written, date):
            return cls(written, written)
        if not (match := PARTIAL.fullmatch(written)):
            raise ValueError(f"{written!r} is neither a day nor a month nor a year")
        year, month = int(match[1]), int(match[2] or 0)
        if not month:
            return cls(date(year, 1, 1), date(year, 12, 31))
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]))

    @property
    def exact(self) -> bool:
        return self.first == self.last

    def __str__(self) -> str:
        if self.exact:
            return short_date(self.first)
        if self.first.month == self.last.month:
            return f"tháng {short_date(self.first)[3:]}"
        return f"năm {self.first.year}"
