"""The queries of the data frames."""

STATEMENTS = """
query ($filter: StatementFilter, $orderBy: StatementOrder, $after: String) {
  statements(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
    nodes {
      id
      saidAt
      speakers { name }
      speakerPositions { position { title } }
      voice
      form
      act
      quote
      text
      about { target { name } stance derived }
      document { id }
      spans { start end }
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""

CLAIMS = """
query ($filter: ClaimsFilter, $after: String) {
  claims(filter: $filter, first: 100, after: $after) {
    nodes {
      id
      text
      about { name }
      assertedBy { name }
      deniedBy { name }
      leftOpenBy { name }
      asked: statements(verb: ASKS) { totalCount }
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""

_TALLIES = """
  tallies {
    measure
    counting
    low
    high
    figures { figure { min max approximate } speakers { name } superseded }
  }
"""

TALLIES = f"query ($id: ID!) {{ event(id: $id) {{ id {_TALLIES} }} }}"

ALL_TALLIES = f"""
query ($after: String) {{
  events(first: 100, after: $after) {{ nodes {{ id {_TALLIES} }} pageInfo {{ hasNextPage endCursor }} }}
}}
"""

EVIDENCE = """
query ($id: ID!) {
  statement(id: $id) {
    quote
    speakerMention
    cue
    spans { start end exact }
    document { id title url sha256 text publisher { name } publishedAt annotator }
  }
}
"""
