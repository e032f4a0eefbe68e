"""Drawing in the colours of Neo4j Browser's style."""

from typing import Any
from uuid import uuid4

#: The colour of each kind of node in Neo4j Browser, by label.
COLOURS = {
    "Actor": "#757575",
    "Person": "#0072B2",
    "State": "#B34700",
    "Militia": "#1F1F1F",
    "Organization": "#00664C",
    "Group": "#757575",
    "Statement": "#FFEB8A",
    "Claim": "#FFFFFF",
    "Event": "#D987B8",
    "Topic": "#8CCBF0",
    "Position": "#F2B65C",
    "Document": "#CFCFCF",
    "Judgement": "#8800DD",
    "Member": "#770066",
}

#: Colours that most colour-blind people tell apart (Okabe and Ito), for the stance of a statement.
STANCES = {"FAVOR": "#0072B2", "AGAINST": "#D55E00", "NEUTRAL": "#009E73", "not judged": "#999999"}


def draw(graph: Any, **options: Any) -> Any:
    """
    A neo4j-viz graph as a picture that may stand beside others: 1.11.0 gives the data of all the same id in the page.

    It needs the extra `draw`.
    """
    from IPython.display import HTML

    page: str = graph.render(theme="light", **options).data
    return HTML(page.replace("neo4j-viz-data", f"neo4j-viz-data-{uuid4().hex}"))
