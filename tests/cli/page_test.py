"""vigie page and vigie explain: what people look at when a value is wrong. SPDX-License-Identifier: Apache-2.0"""
import json
import unittest

from command_line import EXAMPLES, MARKET, CommandLineTest


class Page(CommandLineTest):
    def test_paragraphs_are_shown_with_their_roles(self):
        lines = self.vigie("page", self.page("a.html"), status=0).out.splitlines()
        self.assertEqual(lines[0], "== story 1 of 1")
        shown = [tuple(line.split(None, 1)) for line in lines[1:]]
        self.assertIn(("headline", MARKET[0]), shown)
        self.assertIn(("body", MARKET[1]), shown)
        self.assertIn(("outlet", "River Wire"), shown)
        self.assertTrue(any(what == "published" and words.startswith("2024-03-13") for what, words in shown))

    def test_the_view_shows_what_was_kept_and_what_was_left_out(self):
        self.write("a.html", "<html><body><nav><a href=/>Home</a></nav><article><h1>" + MARKET[0] + "</h1><p>" + MARKET[1] +
                   "</p><p>" + MARKET[2].replace("market", "market &lt;script&gt;") + "</p></article></body></html>")
        shown = self.vigie("page", "a.html", "--html", status=0).out
        self.assertTrue(shown.startswith("<!doctype html>") and shown.rstrip().endswith("</html>"))
        self.assertIn('<div class="block out"><small>left out: a menu, advertisement or the like</small> Home</div>', shown)
        self.assertIn('<div class="block headline"><small>headline</small> ' + MARKET[0], shown)
        self.assertEqual(shown.count(MARKET[1]), 2, "on the left and on the right")
        self.assertIn("market &lt;script&gt;", shown)
        self.assertNotIn("<script", shown)

    def test_json_is_the_story_of_the_record(self):
        for page in sorted(EXAMPLES.glob("*.html"))[:5]:
            shown = self.vigie("page", page, "--json", status=0).lines()
            read = self.records(page)
            texts = lambda records: [[p["text"] for p in record["story"]["paragraphs"]] for record in records]
            self.assertEqual(texts(shown), texts(read), page.name)

    def test_a_manifest_is_laid_over_the_page(self):
        self.page("a.html"), self.write("m.jsonl", json.dumps({"file": "a.html", "outlet": "Hill Times"}))
        self.assertIn("Hill Times", self.vigie("page", "a.html", "--manifest", "m.jsonl", status=0).out)

    def test_a_page_without_a_story_says_why(self):
        self.assertIn("empty", self.vigie("page", self.write("a.html", ""), status=1).err)
        self.vigie("page", "none.html", status=2)


class Explain(CommandLineTest):
    def test_each_claim_is_a_line_of_the_case_notation(self):
        out = self.vigie("explain", self.page("a.html"), status=0).out
        self.assertTrue(out.startswith(f"# {MARKET[0]}\n"))
        claim = out.splitlines()[1]
        self.assertRegex(claim, r'^c1  [a-z/+-]+ .*where="Bamenda".*when=2024-03-12.*killed=12')

    def test_one_claim_is_shown_with_its_sentences_and_the_rules_that_read_it(self):
        out = self.vigie("explain", self.page("a.html"), "--claim", "c1", status=0).out
        self.assertIn(f'evidence "{MARKET[1]}"', out)
        self.assertRegex(out, r"(?m)^  read\.[a-z_.]+  ")
        other = self.vigie("explain", "a.html", "--claim", "c99", status=0).out
        self.assertNotIn("c1  ", other)

    def test_why_not_tells_of_words_that_gave_no_claim_of_words_that_did_and_of_words_not_there(self):
        self.page("a.html")
        ask = lambda words: self.vigie("explain", "a.html", "--why-not", words, status=0).out
        self.assertIn("no row of the lexicon", ask("stay closed"))
        self.assertIn("the sentence fed c1", ask("opened fire"))
        self.assertIn("no such words", ask("peace broke out"))

    def test_json_is_one_decision_a_line(self):
        decisions = self.vigie("explain", self.page("a.html"), "--json", status=0).lines()
        self.assertTrue(decisions)
        for decision in decisions:
            self.assertLessEqual({"stage", "rule", "slot", "quote", "value", "why", "refused"}, set(decision))
            self.assertIn(decision["quote"], "\n\n".join(MARKET))

    def test_what_cannot_be_read_is_an_error(self):
        self.assertIn("none.html", self.vigie("explain", "none.html", status=2).complaints()[0])


if __name__ == "__main__":
    unittest.main()
