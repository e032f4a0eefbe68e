"""What the notebooks share: asking the API, reading dates, and drawing in the colours of the Browser style."""

import os
import re
from pathlib import Path
from uuid import uuid4

import pandas as pd
from gql import Client, gql
from gql.transport.httpx import HTTPXTransport
from IPython.display import HTML

#: Where the API answers; `npm run notebooks` sets it, and the default is where `npm start` serves.
API = os.environ.get("WHOSAID_API") or "http://127.0.0.1:4000/graphql"

_client = Client(transport=HTTPXTransport(url=API, timeout=60))


def ask(query, **variables):
    """The data that the API answers; raises gql's TransportQueryError with the API's own sentence when it refuses."""
    request = gql(query)
    request.variable_values = variables
    return _client.execute(request)


def pages(query, **variables):
    """
    All nodes of a connection, page after page, as a list for pandas.

    The query asks for one connection at the top, with `after: $after` among its arguments, and for its
    `nodes` and `pageInfo { hasNextPage endCursor }` (https://relay.dev/graphql/connections.htm).
    """
    nodes, after = [], None
    while True:
        (connection,) = ask(query, after=after, **variables).values()
        nodes += connection["nodes"]
        if not connection["pageInfo"]["hasNextPage"]:
            return nodes
        after = connection["pageInfo"]["endCursor"]


def interval(date):
    """
    The first and the last moment of an EDTF date, such as 2019-12, 2019-12-30T14:00Z or ../2019-12-30.

    NaT where it is open, and twice NaT for a date that is missing.
    """
    first, _, last = (date or "../..").partition("/")
    last = last or first
    start = pd.NaT if first == ".." else pd.Period(first.removesuffix("Z")).start_time
    end = pd.NaT if last == ".." else pd.Period(last.removesuffix("Z")).end_time
    return start, end


_style = Path(__file__).parents[1] / "browser" / "style.grass"

#: The colour of each kind of node in Neo4j Browser, by label.
COLOURS = dict(re.findall(r"^node\.(\w+) \{[^}]*?^ *color: (#\w{6})", _style.read_text(), re.MULTILINE))

#: Colours that most colour-blind people tell apart (Okabe and Ito), for the stance of a statement.
STANCES = {"FAVOR": "#0072B2", "AGAINST": "#D55E00", "NEUTRAL": "#009E73", "not judged": "#999999"}


def draw(graph, **options):
    """A neo4j-viz graph as a picture that may stand beside others: 1.11.0 gives the data of all the same id in the page."""
    page = graph.render(theme="light", **options).data
    return HTML(page.replace("neo4j-viz-data", f"neo4j-viz-data-{uuid4().hex}"))
