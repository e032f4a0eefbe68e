"""Dates as the graph has them."""

import pandas as pd
from pandas.api.typing import NaTType

Moment = pd.Timestamp | NaTType


def interval(date: str | None) -> tuple[Moment, Moment]:
    """
    The first and the last moment of an EDTF date, such as 2019-12, 2019-12-30T14:00Z or ../2019-12-30.

    NaT where it is open, and twice NaT for a date that is missing.
    """
    first, _, last = (date or "../..").partition("/")
    last = last or first
    start = pd.NaT if first == ".." else pd.Period(first.removesuffix("Z")).start_time
    end = pd.NaT if last == ".." else pd.Period(last.removesuffix("Z")).end_time
    return start, end
