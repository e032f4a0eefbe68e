"""Against a server that holds the examples, named by WHOSAID_API and WHOSAID_TOKEN."""

import os
import re
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pandas as pd

import whosaid
from whosaid import ApiError, Client, frames
from whosaid.frames import in_words

ZARIF = "radio-farda-2019-12-30#zarif-on-united-states"
STRIKES = "us-strikes-2019-12-29"


class Statements(unittest.TestCase):
    def test_all_come_once_page_after_page(self) -> None:
        frame = whosaid.statements()
        loaded = whosaid.ask("{ graphStatus { statements } }")["graphStatus"]["statements"]
        self.assertGreater(loaded, 100)
        self.assertEqual(len(frame), loaded)
        self.assertTrue(frame.index.is_unique)

    def test_a_filter_and_an_order(self) -> None:
        chosen = {"document": {"id": "radio-farda-2019-12-30"}, "form": "DIRECT"}
        frame = whosaid.statements(chosen, order_by="SAID_AT_DESC")
        self.assertIn(ZARIF, frame.index)
        self.assertEqual(set(frame["form"]), {"DIRECT"})
        self.assertEqual(list(frame.index), list(whosaid.statements(chosen).index)[::-1])

    def test_none_is_a_frame_with_columns(self) -> None:
        frame = whosaid.statements({"document": {"id": "no-such-document"}})
        self.assertEqual((len(frame), "speaker" in frame.columns), (0, True))


class Claims(unittest.TestCase):
    def test_who_says_what_of_them(self) -> None:
        frame = whosaid.claims()
        row = frame.loc["united-states-acts-further-against-militias-in-iraq"]
        self.assertEqual((row["asserted by"], row["left open by"]), ("", "Mark Esper"))

    def test_a_filter(self) -> None:
        disputed = whosaid.claims({"disputed": True})
        self.assertLess(0, len(disputed))
        self.assertLess(len(disputed), len(whosaid.claims()))


class Tallies(unittest.TestCase):
    def test_of_one_event_and_of_all(self) -> None:
        one = whosaid.tallies(STRIKES)
        self.assertEqual(list(one["claimant"]), ["Radio Farda"] + 2 * ["Popular Mobilization Forces"])
        every = whosaid.tallies()
        pd.testing.assert_frame_equal(
            every[every["event"] == STRIKES].reset_index(drop=True), one, check_dtype=False
        )

    def test_of_no_event(self) -> None:
        with self.assertRaises(KeyError):
            whosaid.tallies("no-such-event")

    def test_figures_in_words(self) -> None:
        for least, greatest, words in [(25, None, "25 or more"), (None, 3, "up to 3"), (2, 4, "2 to 4"), (5, 5, "5")]:
            self.assertEqual(in_words({"min": least, "max": greatest, "approximate": False}), words)
        self.assertEqual(in_words({"min": 24, "max": None, "approximate": True}), "about 24 or more")


class Evidence(unittest.TestCase):
    def test_of_a_text_that_is_not_kept(self) -> None:
        frame = whosaid.evidence(ZARIF)
        self.assertTrue((frame["start"] < frame["end"]).all())
        self.assertTrue(frame["passage"].isna().all())
        self.assertEqual(set(frame["publisher"]), {"Radio Farda"})

    def test_of_a_text_that_is_kept(self) -> None:
        document = {"text": "Ada: it is so. Bo: no.", "publisher": {"name": "The Paper"}}
        given = ["id", "title", "url", "sha256", "publishedAt", "annotator"]
        spans = [{"start": 5, "end": 14, "exact": None}, {"start": None, "end": None, "exact": "it is"}]
        words = {"quote": "it is so", "speakerMention": "Ada", "cue": None}
        frame = frames.evidence({**words, "spans": spans, "document": {**dict.fromkeys(given), **document}})
        self.assertEqual(list(frame["passage"]), ["it is so.", "it is"])
        nowhere = frames.evidence({**words, "spans": [], "document": {**dict.fromkeys(given), **document}})
        self.assertEqual((len(nowhere), nowhere["passage"].isna().all()), (1, True))

    def test_of_no_statement(self) -> None:
        with self.assertRaises(KeyError):
            whosaid.evidence("no#such")


class Asking(unittest.TestCase):
    def test_what_is_refused_has_its_code(self) -> None:
        with self.assertRaises(ApiError) as caught:
            whosaid.ask("{ none }")
        self.assertEqual(caught.exception.code, "GRAPHQL_VALIDATION_FAILED")

    def test_a_wrong_token(self) -> None:
        client = Client(os.environ["WHOSAID_API"], "0000000000000000")
        with client, self.assertRaises(ApiError) as caught:
            client.ask("{ __typename }")
        self.assertEqual((caught.exception.code, caught.exception.status), ("UNAUTHENTICATED", 401))

    def test_another_server(self) -> None:
        url = os.environ["WHOSAID_API"]
        with Client(url, os.environ["WHOSAID_TOKEN"]) as client:
            self.assertEqual(client.ask("{ __typename }"), {"__typename": "Query"})
        # The token of the environment is for the server of the environment.
        with Client(url) as client, self.assertRaises(ApiError):
            client.ask("{ __typename }")

    def test_what_is_no_api(self) -> None:
        client = Client(os.environ["WHOSAID_API"].replace("/graphql", "/health"))
        with client, self.assertRaises(ApiError) as caught:
            client.ask("{ __typename }")
        self.assertIn("must answer with JSON", str(caught.exception))


class Busy(unittest.TestCase):
    """A server that answers each question with the next of these statuses, and then with an answer."""

    def answer(self, *statuses: int) -> dict[str, object] | ApiError:
        asked = 0

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                nonlocal asked
                self.rfile.read(int(self.headers["content-length"]))
                status = statuses[asked] if asked < len(statuses) else 200
                asked += 1
                told = b'{"data": {"a": 1}}' if status == 200 else b'{"errors": [{"message": "not yet"}]}'
                self.send_response(status)
                if status != 200:
                    self.send_header("retry-after", "0")
                self.send_header("content-length", str(len(told)))
                self.end_headers()
                self.wfile.write(told)

            def log_message(self, *_: object) -> None:
                pass

        with HTTPServer(("127.0.0.1", 0), Handler) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            try:
                with Client(f"http://127.0.0.1:{server.server_port}") as client:
                    return client.ask("{ a }")
            except ApiError as error:
                return error
            finally:
                server.shutdown()

    def test_is_asked_again(self) -> None:
        for status in (429, 503):
            self.assertEqual(self.answer(status, status), {"a": 1})

    def test_is_told_in_the_end(self) -> None:
        told = self.answer(*[503] * 20)
        self.assertEqual((str(told), getattr(told, "status", None)), ("not yet", 503))

    def test_what_is_wrong_is_asked_once(self) -> None:
        told = self.answer(400)
        self.assertEqual(getattr(told, "status", None), 400)


class Dates(unittest.TestCase):
    def test_intervals(self) -> None:
        day = pd.Timestamp("2019-12-30")
        start, end = whosaid.interval("2019-12-30")
        self.assertEqual((start, end.floor("D")), (day, day))
        start, end = whosaid.interval("../2019-12-30")
        self.assertTrue(pd.isna(start))
        self.assertEqual(end.floor("D"), day)
        self.assertTrue(all(pd.isna(one) for one in whosaid.interval(None)))


class Drawing(unittest.TestCase):
    def test_the_colours_are_those_of_the_style(self) -> None:
        style = Path(os.environ["WHOSAID_STYLE"]).read_text()
        found = re.findall(r"^node\.(\w+) \{[^}]*?^ *color: (#\w{6})", style, re.MULTILINE)
        self.assertEqual(whosaid.COLOURS, dict(found))


if __name__ == "__main__":
    unittest.main()
