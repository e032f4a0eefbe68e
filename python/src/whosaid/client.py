"""Asking the API."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any, Self

import httpx
import pandas as pd
from httpx_retries import Retry, RetryTransport

from whosaid import frames, queries

Filter = Mapping[str, Any]


class ApiError(Exception):
    """What the API refuses: its sentence, and its code (https://spec.graphql.org, `extensions.code`)."""

    def __init__(self, message: str, code: str | None = None, status: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.status = status


# A server that is busy, or whose database does not answer, says when to ask again (RFC 9110, Retry-After). Every query may be
# asked twice: the API has no mutations. A server that is not there is told at once.
_again = Retry(
    total=5,
    total_timeout=15,
    backoff_factor=0.1,
    allowed_methods=["POST"],
    status_forcelist=[429, 503],
    retry_on_exceptions=[],
)


class Client:
    """Asks one server, and a few times more where it says that it cannot answer yet. Its connections are closed by `close`, or at the end of a `with`."""

    def __init__(self, url: str | None = None, token: str | None = None, timeout: float = 60) -> None:
        """By default the server and the token of WHOSAID_API and WHOSAID_TOKEN, or else where `npm start` serves."""
        self.url = url or os.environ.get("WHOSAID_API") or "http://127.0.0.1:4000/graphql"
        token = token or (os.environ.get("WHOSAID_TOKEN") if url is None else None)
        headers = {"accept": "application/graphql-response+json, application/json;q=0.9"}
        if token:
            headers["authorization"] = f"Bearer {token}"
        self._http = httpx.Client(headers=headers, timeout=timeout, transport=RetryTransport(retry=_again))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections."""
        self._http.close()

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """The data of a query. Raises ApiError if there is an error, even where a part of the data came."""
        response = self._http.post(self.url, json={"query": query, "variables": variables})
        try:
            answer = response.json()
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise ApiError(f"{self.url} must answer with JSON, but got: {response.text[:200]}", None, response.status_code)
        if answer.get("errors"):
            first = answer["errors"][0]
            raise ApiError(first["message"], first.get("extensions", {}).get("code"), response.status_code)
        data: dict[str, Any] = answer["data"]
        return data

    def pages(self, query: str, **variables: Any) -> list[dict[str, Any]]:
        """
        All nodes of a connection, page after page.

        The query asks for one connection at the top, with `after: $after` among its arguments, and for its
        `nodes` and `pageInfo { hasNextPage endCursor }` (https://relay.dev/graphql/connections.htm).
        """
        nodes: list[dict[str, Any]] = []
        after: str | None = None
        while True:
            (connection,) = self.ask(query, after=after, **variables).values()
            nodes += connection["nodes"]
            if not connection["pageInfo"]["hasNextPage"]:
                return nodes
            after = connection["pageInfo"]["endCursor"]

    def statements(self, filter: Filter | None = None, order_by: str = "SAID_AT_ASC") -> pd.DataFrame:
        """The statements that a StatementFilter lets through, one row each, by id."""
        return frames.statements(self.pages(queries.STATEMENTS, filter=filter, orderBy=order_by))

    def claims(self, filter: Filter | None = None) -> pd.DataFrame:
        """The claims that a ClaimsFilter lets through, one row each, by id."""
        return frames.claims(self.pages(queries.CLAIMS, filter=filter))

    def tallies(self, event: str | None = None) -> pd.DataFrame:
        """The figures of an event, or of all events: one row for each figure and each who gives it."""
        if event is None:
            return frames.tallies(self.pages(queries.ALL_TALLIES))
        found = self.ask(queries.TALLIES, id=event)["event"]
        if found is None:
            raise KeyError(event)
        return frames.tallies([found])

    def evidence(self, id: str) -> pd.DataFrame:
        """Where a statement stands: one row for each of its passages, with its document."""
        found = self.ask(queries.EVIDENCE, id=id)["statement"]
        if found is None:
            raise KeyError(id)
        return frames.evidence(found)


@cache
def _client(url: str | None, token: str | None) -> Client:
    return Client(url, token)


def _default() -> Client:
    """The client that the environment names; a change of it takes effect with the next call."""
    return _client(os.environ.get("WHOSAID_API"), os.environ.get("WHOSAID_TOKEN"))


def ask(query: str, **variables: Any) -> dict[str, Any]:
    """See Client.ask; the server is the one of WHOSAID_API."""
    return _default().ask(query, **variables)


def pages(query: str, **variables: Any) -> list[dict[str, Any]]:
    """See Client.pages; the server is the one of WHOSAID_API."""
    return _default().pages(query, **variables)


def statements(filter: Filter | None = None, order_by: str = "SAID_AT_ASC") -> pd.DataFrame:
    """See Client.statements; the server is the one of WHOSAID_API."""
    return _default().statements(filter, order_by)


def claims(filter: Filter | None = None) -> pd.DataFrame:
    """See Client.claims; the server is the one of WHOSAID_API."""
    return _default().claims(filter)


def tallies(event: str | None = None) -> pd.DataFrame:
    """See Client.tallies; the server is the one of WHOSAID_API."""
    return _default().tallies(event)


def evidence(id: str) -> pd.DataFrame:
    """See Client.evidence; the server is the one of WHOSAID_API."""
    return _default().evidence(id)
