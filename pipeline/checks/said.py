"""A finding by its weight; the runner stamps the code on it."""

from pipeline.findings import Finding, Place, Severity
from pipeline.law import Status


def error(place: Place, message: str, basis: str = "") -> Finding:
    """A fault that stops the papers which need that workbook."""
    return Finding(place, "", message, basis)


def warning(place: Place, message: str, basis: str = "") -> Finding:
    """A doubt that stops nothing."""
    return Finding(place, "", message, basis, Severity.WARNING)


def question(place: Place, subject: str, message: str, basis: str = "") -> Finding:
    """What only a person can answer, in sheet `Xác nhận`, of the subject named."""
    return Finding(place, "", message, basis, Severity.HOLD, subject)


def weighed(status: Status, place: Place, message: str, basis: str) -> Finding:
    """An error where the text behind it was verified, else a warning that says it was not."""
    if status is Status.VERIFIED:
        return error(place, message, basis)
    return warning(place, message, f"{basis} (chưa đối chiếu văn bản gốc)")
