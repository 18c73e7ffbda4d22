"""vigie read: every kind of input, forms of output, exit status. SPDX-License-Identifier: Apache-2.0"""
import json
import os
import subprocess
import unittest

from command_line import BRIDGE, EXAMPLES, MARKET, PROGRAM, SECONDS, CommandLineTest, environment, html
from loopback import Loopback


class Inputs(CommandLineTest):
    def test_a_file_gives_one_line_of_json_with_story_and_claims(self):
        result = self.vigie("read", self.page("a.html"), status=0)
        self.assertEqual(len(result.out.splitlines()), 1)
        record = result.lines()[0]
        self.assertEqual(record["story"]["file"], "a.html")
        self.assertEqual(record["story"]["headline"], MARKET[0])
        self.assert_tells_market(record)
        self.assertEqual(result.err.splitlines()[-1].split(" in ")[0], "1 pages, 1 stories, 1 claims")

    def test_quotes_stand_where_the_record_says(self):
        for record in self.records(EXAMPLES):
            texts = [paragraph["text"] for paragraph in record["story"]["paragraphs"]]
            for claim in record["claims"]:
                for span in claim["triggers"] + claim["evidence"] + claim["actors"] + claim["targets"]:
                    self.assertEqual(texts[span["p"]][span["from"]:span["to"]], span["quote"])

    def test_files_of_a_folder_are_read_in_order_of_name_with_those_of_folders_in_it(self):
        for name in ("d/b.html", "d/a.txt", "d/sub/c.HTM", "d/notes.docx"):
            self.write(name, html(MARKET) if "a.txt" not in name else "\n\n".join(MARKET))
        self.assertEqual([r["story"]["file"] for r in self.records("d")], ["d/a.txt", "d/b.html", "d/sub/c.HTM"])

    def test_several_arguments_are_read_in_the_order_given(self):
        self.page("b.html"), self.page("a.html", BRIDGE)
        self.assertEqual([r["story"]["file"] for r in self.records("b.html", "a.html")], ["b.html", "a.html"])

    def test_a_dash_reads_standard_input(self):
        record = self.records("-", stdin=html(MARKET).encode())[0]
        self.assertEqual(record["story"]["file"], "-")
        self.assert_tells_market(record)

    def test_plain_text_is_read(self):
        self.assert_tells_market(self.records(self.write("a.txt", "\n\n".join(MARKET)))[0])

    def test_lines_of_jsonl_are_pages_and_a_bad_line_is_named_and_skipped(self):
        lines = [json.dumps({"url": "http://wire.example/1", "text": "\n\n".join(MARKET), "published": "2024-03-13",
                             "outlet": "River Wire", "language": "en"}),
                 "{not json", json.dumps({"url": "http://wire.example/2"}), "", json.dumps(["no", "object"]),
                 json.dumps({"file": "given.html", "html": html(BRIDGE)})]
        result = self.vigie("read", self.write("pages.jsonl", "\n".join(lines)), status=1)
        first, last = result.lines()
        self.assertEqual(first["story"]["url"], "http://wire.example/1")
        self.assertEqual(first["story"]["published"]["basis"], "given")
        self.assertEqual(first["story"]["outlet"]["name"], "River Wire")
        self.assert_tells_market(first)
        self.assertEqual(last["story"]["file"], "given.html")
        named = [line.split(" ")[1] for line in result.complaints()]
        self.assertEqual(named, ["pages.jsonl:2:", "pages.jsonl:3:", "pages.jsonl:5:"])

    def test_a_manifest_says_what_is_known_of_a_file(self):
        self.write("a.txt", "\n\n".join(MARKET))
        self.write("known.jsonl", json.dumps({"file": "pages/a.txt", "published": "2024-03-13", "outlet": "River Wire",
                                              "url": "http://wire.example/1"}) + "\n")
        record = self.records("a.txt", "--manifest", "known.jsonl")[0]
        self.assertEqual((record["story"]["url"], record["story"]["published"]["from"]),
                         ("http://wire.example/1", "2024-03-13"))
        self.assertEqual(record["claims"][0]["time"]["start"], "2024-03-12")

    def test_a_manifest_that_cannot_be_read_stops_all(self):
        self.page("a.html"), self.write("bad.jsonl", '{"file": "a.html"}\n{oops\n')
        missing = self.vigie("read", "a.html", "--manifest", "none.jsonl", status=2)
        self.assertIn("none.jsonl", missing.complaints()[0])
        bad = self.vigie("read", "a.html", "--manifest", "bad.jsonl", status=2)
        self.assertIn("bad.jsonl:2", bad.complaints()[0])
        self.assertEqual(missing.out + bad.out, "")


class Addresses(CommandLineTest):
    def setUp(self):
        super().setUp()
        # "Café" with the byte of ISO 8859-1: only the server says which encoding that is.
        latin = html(("Gunmen kill 12 in Café", *MARKET[1:])).replace('<meta charset="utf-8">', "").encode("latin-1")
        self.server = Loopback({"/a.html": (200, "text/html; charset=ISO-8859-1", latin),
                                "/moved": (302, "/a.html", b""),
                                "/round": (302, "/round", b""),
                                "/large.html": (200, "text/html", b"<p>" + b"x" * (65 << 20))})
        self.addCleanup(self.server.stop)

    def test_an_address_is_fetched_and_decoded_as_its_server_says(self):
        record = self.records(self.server.url("/a.html"))[0]
        self.assertEqual(record["story"]["url"], self.server.url("/a.html"))
        self.assertEqual(record["story"]["headline"], "Gunmen kill 12 in Café")
        self.assert_tells_market(record)

    def test_a_story_that_moved_bears_its_new_address(self):
        self.assertEqual(self.records(self.server.url("/moved"))[0]["story"]["url"], self.server.url("/a.html"))

    def test_addresses_that_fail_are_named_and_the_others_read(self):
        urls = [self.server.url(path) for path in ("/none", "/round", "/large.html", "/a.html")]
        self.write("list.urls", "# what to read\n" + "\n".join(urls) + "\nftp://wire.example/a\n\n")
        result = self.vigie("read", "list.urls", status=1)
        self.assertEqual([r["story"]["url"] for r in result.lines()], [urls[3]])
        self.assertEqual([line.split(" ")[1] for line in result.complaints()],
                         [url + ":" for url in urls[:3]] + ["list.urls:6:"])
        self.assertIn("404", result.complaints()[0])
        self.assertIn("64 MiB", result.complaints()[2])

    def test_a_server_that_is_not_there_is_a_message(self):
        url = self.server.url("/a.html")
        self.server.stop()
        self.assertIn(url, self.vigie("read", url, status=2).complaints()[0])


class Outputs(CommandLineTest):
    def test_any_number_of_threads_gives_the_same_bytes(self):
        one = self.vigie("read", EXAMPLES, "--jobs", 1, status=0).bytes
        self.assertGreater(len(one), 10_000)
        for jobs in (2, 4, 16):
            self.assertEqual(self.vigie("read", EXAMPLES, "--jobs", jobs, status=0).bytes, one)

    def test_pretty_prints_the_same_record_over_many_lines(self):
        self.page("a.html")
        pretty = self.vigie("read", "a.html", "--pretty", status=0).out
        self.assertGreater(len(pretty.splitlines()), 20)
        self.assertEqual([json.loads(pretty)], self.records("a.html"))

    def test_only_claims_prints_the_claims_of_the_record(self):
        self.page("a.html")
        claims = self.records("a.html", "--only", "claims")
        self.assertEqual(claims, [claim for r in self.records("a.html") for claim in r["claims"]])
        self.assertTrue(claims)

    def test_quiet_says_nothing_but_what_failed(self):
        self.page("a.html")
        self.assertEqual(self.vigie("read", "a.html", "--quiet", status=0).err, "")
        result = self.vigie("read", "a.html", "none.html", "--quiet", status=1)
        self.assertEqual(len(result.err.splitlines()), 1)

    def test_the_record_states_what_made_it(self):
        made_by = self.records(self.page("a.html"))[0]["made_by"]
        version = self.vigie("--version", status=0).out.strip()
        self.assertEqual(made_by["program"], version)
        self.assertRegex(made_by["knowledge"], "^[0-9a-f]{16}$")

    def test_a_reader_that_goes_away_ends_the_program(self):
        reader, writer = os.pipe()
        os.close(reader)
        process = subprocess.run([str(PROGRAM), "read", "-q", str(EXAMPLES)], stdout=writer, stderr=subprocess.PIPE,
                                 env=environment(), timeout=SECONDS, check=False)
        os.close(writer)
        self.assertNotEqual(process.returncode, 0)


class ExitStatus(CommandLineTest):
    def test_zero_where_all_was_read(self):
        self.vigie("read", self.page("a.html"), status=0)

    def test_one_where_some_pages_failed_each_on_a_line_of_its_own(self):
        self.page("a.html"), self.write("empty.html", "")
        result = self.vigie("read", "none.html", "a.html", "empty.html", status=1)
        self.assert_tells_market(result.lines()[0])
        self.assertEqual([line.split(" ")[1] for line in result.complaints()], ["none.html:", "empty.html:"])
        self.assertIn("3 pages, 1 stories", result.err)
        self.assertIn("2 failed", result.err)

    def test_two_where_nothing_was_read(self):
        self.vigie("read", "none.html", status=2)
        self.vigie("read", status=2)
        self.vigie("read", "--no-such-option", "a.html", status=2)
        self.vigie("no-such-command", status=2)
        self.vigie(status=2)

    def test_knowledge_that_cannot_be_used_is_named_with_a_remedy(self):
        self.page("a.html")
        self.write("bad.knowledge", b"not knowledge" * 100)
        for path in ("none.knowledge", "bad.knowledge"):
            for result in (self.vigie("read", "a.html", "--knowledge", path, status=2),
                           self.vigie("read", "a.html", env={"VIGIE_KNOWLEDGE": path}, status=2)):
                self.assertIn(path, result.complaints()[0])
                self.assertEqual(result.out, "")
        self.assertIn("knowledge build", self.vigie("read", "a.html", "--knowledge", "bad.knowledge").complaints()[0])


if __name__ == "__main__":
    unittest.main()
