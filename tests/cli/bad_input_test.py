"""Pages that are none, or broken: each gives a clear message, and every other page of the batch is still read.
SPDX-License-Identifier: Apache-2.0"""
import json
import os
import subprocess
import unittest

from command_line import BRIDGE, MARKET, PROGRAM, CommandLineTest, environment, html


class BadInput(CommandLineTest):
    def batch(self, name, content) -> tuple:
        """Reads a folder with this page between two good ones; the records of the bad one, and the result."""
        self.page("batch/0.html"), self.page("batch/z.html", BRIDGE)
        if content is not None:
            self.write(f"batch/{name}", content)
        result = self.vigie("read", "batch", "--jobs", 2)
        stories = {record["story"]["file"]: record for record in result.lines()}
        self.assert_tells_market(stories.pop("batch/0.html"))
        self.assertEqual(stories.pop("batch/z.html")["story"]["headline"], BRIDGE[0])
        self.assertNotIn("terminate", result.err)
        return list(stories.values()), result

    def refused(self, name, content, words):
        records, result = self.batch(name, content)
        self.assertEqual(records, [])
        self.assertEqual(result.status, 1, result.err)
        self.assertEqual(len(result.complaints()), 1, result.err)
        self.assertIn(f"batch/{name}", result.complaints()[0])
        self.assertIn(words, result.complaints()[0])

    def test_an_empty_file(self):
        self.refused("a.html", b"", "empty")

    def test_a_file_of_white_space(self):
        self.refused("a.html", b" \n\t\r\n" * 500, "")

    def test_a_binary_file(self):
        self.refused("a.html", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40, "no text")

    def test_a_picture_with_the_name_of_a_page(self):
        self.refused("a.html", b"\x89PNG\r\n\x1a\n" + os.urandom(4000), "")

    def test_a_page_without_a_story(self):
        self.refused("a.html", "<html><body><nav><a href='/'>Home</a></nav><script>x()</script></body></html>", "")

    def test_a_page_of_100_megabytes(self):
        page = html(MARKET).encode()
        self.refused("a.html", page + b"<!-- " + b"x" * (100_000_000 - len(page)) + b" -->", "64 MiB")

    def test_the_same_on_standard_input_and_in_one_line_of_jsonl(self):
        large = b"<p>" + b"x" * 70_000_000
        self.assertIn("64 MiB", self.vigie("read", "-", stdin=large, status=2).complaints()[0])
        self.write("a.jsonl", b'{"html":"' + b"x" * 70_000_000 + b'"}\n' + json.dumps({"html": html(MARKET)}).encode())
        result = self.vigie("read", "a.jsonl", status=1)
        self.assertIn("a.jsonl:1: ", result.complaints()[0])
        self.assert_tells_market(result.lines()[0])

    def test_deeply_nested_html(self):
        inside = "".join(f"<p>{text}</p>" for text in MARKET[1:])
        for depth in (600, 20_000, 200_000):
            page = "<div>" * depth + inside + "</div>" * depth
            records, result = self.batch("a.html", f"<html><body><h1>{MARKET[0]}</h1>{page}</body></html>")
            self.assertEqual((result.status, len(records)), (0, 1), f"depth {depth}: {result.err}")
            self.assert_tells_market(records[0])

    def test_tags_that_never_close(self):
        tags, text = "<b><i><table><tr><td>", "".join(f"<p>{text}" for text in MARKET)
        records, result = self.batch("a.html", tags * 200 + text)
        self.assertEqual((result.status, len(records)), (0, 1), result.err)
        self.assert_tells_market(records[0])
        # Each paragraph opens all of them again: past the limit of nodes.
        self.refused("a.html", tags * 3000 + text, "")

    def test_invalid_utf_8(self):
        page = html(MARKET).encode().replace(b"a doctor", b"a doc\xff\xc0\xaftor").replace(b"The army", b"Th\xe2\x82 army")
        records, result = self.batch("a.html", page)
        self.assertEqual(result.status, 0, result.err)
        self.assert_tells_market(records[0])
        self.assertIn("\ufffd", json.dumps(records[0]["story"]["paragraphs"], ensure_ascii=False))

    def test_a_wrong_charset_label(self):
        for label, coding in (("utf-16", "utf-8"), ("utf-8", "cp1252"), ("no-such-charset", "utf-8")):
            texts = (MARKET[0], MARKET[1], MARKET[2] + " L’hôpital a été fermé.")
            page = html(texts).replace('charset="utf-8"', f'charset="{label}"').encode(coding)
            records, result = self.batch("a.html", page)
            self.assertEqual(result.status, 0, f"{label}: {result.err}")
            self.assert_tells_market(records[0])
            self.assertIn("L’hôpital a été fermé", records[0]["story"]["paragraphs"][-1]["text"], label)

    def test_null_bytes_and_control_characters_between_words(self):
        records, result = self.batch("a.html", html(MARKET).replace("opened", "opened\0\x01\x1b[31m"))
        self.assertEqual(result.status, 0, result.err)
        text = json.dumps(records, ensure_ascii=False)
        self.assertFalse(any(ord(c) < 32 for c in text))
        self.assertNotIn("\\u0000", text)
        self.assertNotIn("\\u001b", text)

    def test_a_page_cut_in_the_middle_of_a_tag_and_of_a_character(self):
        page = html((MARKET[0], MARKET[1], MARKET[2] + " Café")).encode()
        for end in (page.index(b"Caf\xc3\xa9") + 4, page.index(b"</article>") + 4):
            records, result = self.batch("a.html", page[:end])
            self.assertEqual(result.status, 0, result.err)
            self.assert_tells_market(records[0])

    def test_a_word_of_a_megabyte_and_a_paragraph_of_ten_thousand_sentences(self):
        records, result = self.batch("a.html", html((*MARKET, "x" * 1_000_000, "The road was closed. " * 10_000)))
        self.assertEqual(result.status, 0, result.err)
        self.assert_tells_market(records[0])

    def test_a_folder_with_a_folder_named_like_a_page(self):
        (self.folder / "batch" / "a.html").mkdir(parents=True)
        records, result = self.batch("a.html", None)
        self.assertEqual((records, result.status), ([], 0))

    def test_a_folder_with_a_link_to_nowhere(self):
        (self.folder / "batch").mkdir()
        (self.folder / "batch" / "a.html").symlink_to("nowhere")
        self.refused("a.html", None, "No such file")

    def test_a_link_to_nowhere_named_by_hand(self):
        (self.folder / "a.html").symlink_to("nowhere")
        self.page("b.html")
        result = self.vigie("read", "a.html", "b.html", status=1)
        self.assertIn("a.html: No such file", result.complaints()[0])
        self.assert_tells_market(result.lines()[0])

    def test_a_file_without_rights(self):
        if os.geteuid() == 0:
            self.skipTest("rights do not bind the superuser")
        self.write("batch/a.html", html(MARKET))
        (self.folder / "batch" / "a.html").chmod(0)
        self.refused("a.html", None, "ermission")

    def test_a_folder_without_pages(self):
        (self.folder / "empty").mkdir()
        self.page("a.html")
        result = self.vigie("read", "empty", "a.html", status=1)
        self.assertIn("empty: ", result.complaints()[0])
        self.assert_tells_market(result.lines()[0])

    def test_names_that_are_not_utf_8(self):
        try:
            with open(os.fsencode(self.folder) + b"/caf\xe9.html", "wb") as out:
                out.write(html(MARKET).encode())
        except OSError:
            self.skipTest("this file system takes no such names")
        result = self.vigie("read", ".", status=0)
        self.assert_tells_market(result.lines()[0])


class Unwritable(CommandLineTest):
    def test_a_full_disk_is_an_error_not_a_shorter_record(self):
        self.page("a.html")
        with open("/dev/full", "wb") as full:
            self.assertEqual(self.run_into(full, "read", "a.html"), 2)

    def run_into(self, out, *arguments) -> int:
        return subprocess.run([str(PROGRAM), *arguments], stdout=out, stderr=subprocess.DEVNULL, cwd=self.folder,
                              env=environment(), check=False).returncode

    def test_more_threads_than_are_of_use_are_refused(self):
        self.vigie("read", self.page("a.html"), "--jobs", 257, status=2)


if __name__ == "__main__":
    unittest.main()
