"""Answers of the API as data frames."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

Node = Mapping[str, Any]


def _frame(rows: Iterable[Node], columns: list[str], index: str | None = None) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=columns)
    return frame if index is None else frame.set_index(index)


def _names(nodes: Iterable[Node]) -> str:
    return ", ".join(node["name"] for node in nodes)


def statements(nodes: Iterable[Node]) -> pd.DataFrame:
    """One row a statement, by id; where it has several speakers, offices or targets, they share a cell."""
    columns = ["said", "speaker", "position then", "voice", "form", "act", "words", "quoted", "about", "stance"]
    rows = (
        {
            "said": node["saidAt"],
            "speaker": " and ".join(speaker["name"] for speaker in node["speakers"]),
            "position then": "; ".join(sorted({held["position"]["title"] for held in node["speakerPositions"]})),
            "voice": node["voice"],
            "form": node["form"],
            "act": node["act"],
            "words": node["quote"] or node["text"],
            "quoted": node["quote"] is not None,
            "about": "; ".join(about["target"]["name"] for about in node["about"] if not about["derived"]),
            "stance": "; ".join(
                f'{about["stance"]} {about["target"]["name"]}' for about in node["about"] if about["stance"]
            ),
            "document": node["document"]["id"],
            "span": ", ".join(f'{span["start"]}-{span["end"]}' for span in node["spans"]),
            "id": node["id"],
        }
        for node in nodes
    )
    return _frame(rows, [*columns, "document", "span", "id"], "id")


def claims(nodes: Iterable[Node]) -> pd.DataFrame:
    """One row a claim, by id, with those who assert it, deny it or leave it open, and how often it is asked."""
    rows = (
        {
            "id": node["id"],
            "claim": node["text"],
            "about": _names(node["about"]),
            "asserted by": _names(node["assertedBy"]),
            "denied by": _names(node["deniedBy"]),
            "left open by": _names(node["leftOpenBy"]),
            "times asked": node["asked"]["totalCount"],
        }
        for node in nodes
    )
    columns = ["id", "claim", "about", "asserted by", "denied by", "left open by", "times asked"]
    return _frame(rows, columns, "id")


def in_words(figure: Node) -> str:
    """A figure as one says it: "about 24 or more", "25", "up to 3", "2 to 4"."""
    least, greatest = figure["min"], figure["max"]
    if greatest is None:
        words = f"{least:g} or more"
    elif least is None:
        words = f"up to {greatest:g}"
    else:
        words = f"{least:g}" if least == greatest else f"{least:g} to {greatest:g}"
    return f"about {words}" if figure["approximate"] else words


def tallies(events: Iterable[Node]) -> pd.DataFrame:
    """One row for each figure and each speaker who gives it; nothing is summed."""
    rows = (
        {
            "event": event["id"],
            "measure": tally["measure"],
            "counting": tally["counting"],
            "claimant": speaker["name"],
            "figure": in_words(given["figure"]),
            "min": given["figure"]["min"],
            "max": given["figure"]["max"],
            "superseded": given["superseded"],
            "low": tally["low"],
            "high": tally["high"],
        }
        for event in events
        for tally in event["tallies"]
        for given in tally["figures"]
        for speaker in given["speakers"]
    )
    columns = ["event", "measure", "counting", "claimant", "figure", "min", "max", "superseded", "low", "high"]
    return _frame(rows, columns).convert_dtypes()


def evidence(node: Node) -> pd.DataFrame:
    """One row a passage, in the order of the text; its words are missing where neither text nor words are kept."""
    document = node["document"]
    text = document["text"]
    # A statement may stand nowhere in particular, and has its document still.
    spans: list[Node] = node["spans"] or [{"start": None, "end": None, "exact": None}]

    def passage(span: Node) -> Any:
        if text is None or span["start"] is None or span["end"] is None:
            return span["exact"]
        return text[span["start"] : span["end"]]

    rows = (
        {
            "passage": passage(span),
            "start": span["start"],
            "end": span["end"],
            "quote": node["quote"],
            "speaker mention": node["speakerMention"],
            "cue": node["cue"],
            "document": document["id"],
            "title": document["title"],
            "publisher": document["publisher"]["name"],
            "published": document["publishedAt"],
            "url": document["url"],
            "sha256": document["sha256"],
            "annotator": document["annotator"],
        }
        for span in spans
    )
    columns = ["passage", "start", "end", "quote", "speaker mention", "cue", "document", "title", "publisher"]
    frame = _frame(rows, [*columns, "published", "url", "sha256", "annotator"])
    return frame.astype({"start": "Int64", "end": "Int64"})
