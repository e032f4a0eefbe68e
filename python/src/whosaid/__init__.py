"""Who said what about whom, as pandas data frames."""

from whosaid.client import ApiError, Client, ask, claims, evidence, pages, statements, tallies
from whosaid.dates import interval
from whosaid.drawing import COLOURS, STANCES, draw

__all__ = [
    "COLOURS",
    "STANCES",
    "ApiError",
    "Client",
    "ask",
    "claims",
    "draw",
    "evidence",
    "interval",
    "pages",
    "statements",
    "tallies",
]
