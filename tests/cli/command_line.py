"""What the tests of the command line share: a folder for each test, runs of the program, pages to read.

    class Reading(CommandLineTest):
        def test_...(self):
            result = self.vigie("read", self.page("a.html"), status=0)

The program and its knowledge come from $VIGIE and $VIGIE_KNOWLEDGE (ctest sets them); by hand:
    VIGIE=build/release/vigie python3 tests/cli/read_test.py
SPDX-License-Identifier: Apache-2.0
"""
import dataclasses
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("VIGIE", ROOT / "build" / "release" / "vigie")).resolve()
EXAMPLES = ROOT / "examples" / "pages"
SECONDS = 300  # sanitized builds on a busy machine are slow

MARKET = ("Gunmen kill 12 villagers in Bamenda",
          "Gunmen opened fire on a market in Bamenda on Tuesday, killing 12 civilians, a doctor at the hospital said.",
          "The army said that its soldiers had reached the town in the evening and that the market would stay closed.")
BRIDGE = ("Rebels destroy bridge near Goma",
          "Rebels blew up a bridge near Goma on Monday, wounding three soldiers, the governor told reporters.",
          "Traders said that trucks could no longer reach the city and that the price of flour had doubled in a week.")


@dataclasses.dataclass
class Result:
    status: int
    bytes: bytes
    err: str

    @property
    def out(self) -> str:
        return self.bytes.decode("utf-8")

    def lines(self) -> list:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    def complaints(self) -> list:
        return [line for line in self.err.splitlines() if line.startswith("vigie: ")]


def html(texts, published="2024-03-13T08:00:00Z", outlet="River Wire") -> str:
    body = "".join(f"<p>{text}</p>\n" for text in texts[1:])
    return (f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{texts[0]}</title>'
            f'<meta property="article:published_time" content="{published}">'
            f'<meta property="og:site_name" content="{outlet}"></head><body><nav><a href="/">Home</a></nav>'
            f"<article><h1>{texts[0]}</h1>\n{body}</article></body></html>\n")


def environment(**more) -> dict:
    """This process's, without what would change the program's behaviour."""
    kept = {key: value for key, value in os.environ.items()
            if not key.lower().endswith("_proxy") and key not in ("NO_COLOR", "TERM")}
    return {**kept, **more}


class CommandLineTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="vigie-cli-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def vigie(self, *arguments, stdin=b"", status=None, env=None) -> Result:
        """Runs the program in the test's folder; `status` is the exit status to be had."""
        done = subprocess.run([str(PROGRAM), *map(str, arguments)], input=stdin, capture_output=True, check=False,
                              cwd=self.folder, env=environment(**(env or {})), timeout=SECONDS)
        result = Result(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))
        if status is not None:
            self.assertEqual(result.status, status, f"{arguments}\n{result.err}")
        return result

    def write(self, name: str, content) -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return name

    def page(self, name: str, texts=MARKET, **told) -> str:
        return self.write(name, html(texts, **told))

    def records(self, *arguments, status=0, **options) -> list:
        return self.vigie("read", *arguments, status=status, **options).lines()

    def assert_tells_market(self, record):
        """That a story of MARKET was read, claim and all."""
        text = " ".join(paragraph["text"] for paragraph in record["story"]["paragraphs"])
        self.assertIn("Gunmen opened fire on a market in Bamenda", text)
        killed = [figure["best"] for claim in record["claims"] for figure in claim["figures"]
                  if figure["what"] == "killed"]
        self.assertIn(12, killed)
