"""What goes in besides pages: feeds, mail, archives, packed files; a broken one never stops the others.
SPDX-License-Identifier: Apache-2.0"""
import gzip
import io
import json
import unittest
import zipfile

from command_line import BRIDGE, MARKET, CommandLineTest, html


def record(url, body, kind="response"):
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body.encode()
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nContent-Length: {len(answer)}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"


def feed(*stories):
    items = "".join(f"<item><title>{s[0]}</title><link>http://a.example/{i}</link><pubDate>Wed, 13 Mar 2024 08:00:00 GMT</pubDate>"
                    f"<description>{s[1]} {s[2]}</description></item>" for i, s in enumerate(stories))
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>River Wire</title><language>en</language>{items}</channel></rss>'


def letter(story):
    return (f"From: River Wire <a@example.org>\r\nSubject: {story[0]}\r\nDate: Wed, 13 Mar 2024 08:00:00 +0000\r\n"
            f"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{story[1]}\r\n\r\n{story[2]}\r\n")


class Inputs(CommandLineTest):
    def test_every_kind_of_input_gives_the_same_claims(self):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("news/a.html", html(MARKET))
            archive.writestr("picture.png", b"\x89PNG")
        inputs = {"a.rss": feed(MARKET), "a.eml": letter(MARKET), "a.html.gz": gzip.compress(html(MARKET).encode()),
                  "a.warc": record("http://a.example/1", html(MARKET)), "a.zip": packed.getvalue(),
                  "a.warc.gz": gzip.compress(record("http://a.example/1", html(MARKET))),
                  "a.jsonl.gz": gzip.compress(json.dumps({"html": html(MARKET)}).encode() + b"\n")}
        for name, content in inputs.items():
            records = self.records(self.write(name, content))
            self.assertEqual(len(records), 1, name)
            self.assert_tells_market(records[0])
            self.assertEqual(records[0]["story"]["published"]["from"], "2024-03-13", name)
        self.assertEqual(len(self.records(".", "--quiet")), len(inputs), "a folder holds them all")

    def test_a_feed_gives_a_story_for_each_item(self):
        records = self.records(self.write("a.xml", feed(MARKET, BRIDGE)))
        self.assertEqual([r["story"]["headline"] for r in records], [MARKET[0], BRIDGE[0]])
        self.assertEqual(records[1]["story"]["url"], "http://a.example/1")

    def test_a_web_archive_on_standard_input(self):
        result = self.vigie("read", "-", stdin=gzip.compress(record("http://a.example/1", html(MARKET))), status=0)
        self.assert_tells_market(result.lines()[0])

    def test_a_broken_record_is_told_with_its_place_and_the_others_are_read(self):
        good = record("http://a.example/1", html(MARKET)), record("http://a.example/2", html(BRIDGE))
        self.write("a.warc", good[0] + b"noise\r\n" + good[1])
        result = self.vigie("read", "a.warc", status=1)
        self.assertEqual(len(result.lines()), 2)
        self.assertEqual(len(result.complaints()), 1)
        self.assertIn("a.warc:1: what follows is no WARC record", result.complaints()[0])

    def test_a_zip_that_was_cut(self):
        result = self.vigie("read", self.write("a.zip", b"PK\x03\x04" + b"\0" * 40), self.page("b.html"), status=1)
        self.assertIn("a.zip: is no .zip file that can be read", result.complaints()[0])
        self.assert_tells_market(result.lines()[0])

    def test_what_grows_too_much_is_refused(self):
        result = self.vigie("read", self.write("a.html.gz", gzip.compress(b" " * (300 << 20))), status=2)
        self.assertIn("grow more than", result.complaints()[0])

    def test_a_folder_with_its_sitemap_reads_each_page_once(self):
        self.page("site/one.html"), self.page("site/two.html", BRIDGE)
        self.write("site/sitemap.xml", "<urlset><url><loc>http://a.example/one.html</loc></url></urlset>")
        self.assertEqual(len(self.records("site")), 2)
        only = self.records("site/sitemap.xml")
        self.assertEqual([r["story"]["url"] for r in only], ["http://a.example/one.html"])


if __name__ == "__main__":
    unittest.main()
