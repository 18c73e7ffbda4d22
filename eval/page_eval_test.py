#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The scorers of pages, feeds and languages on cases that were reckoned by hand."""
import collections
import unittest

import html5_eval
import input_eval
import page_eval


def page(*paragraphs, **story):
    return {"stories": [{"paragraphs": [{"role": role, "text": text} for role, text in paragraphs], **story}]}


class Shingles(unittest.TestCase):
    def test_runs_of_four_tokens_case_kept(self):
        self.assertEqual(page_eval.shingles("a b, c d E"), collections.Counter({("a", "b", "c", "d"): 1, ("b", "c", "d", "E"): 1}))
        self.assertEqual(page_eval.shingles("a b"), collections.Counter({("a", "b"): 1}))
        self.assertEqual(page_eval.shingles(" - "), collections.Counter())

    def test_the_example_of_the_datas_description(self):
        # true "a b c d e", pred "a b c d x": one shingle in common of two each
        self.assertEqual(page_eval.shingle_counts("a b c d x", "a b c d e"), (1, 1, 1))

    def test_an_empty_answer_costs_recall_only(self):
        p, r, f = page_eval.means([(0, 0, 4), (4, 0, 0)])
        self.assertEqual((p, r), (1.0, 0.5))
        self.assertAlmostEqual(f, 2 / 3)

    def test_captions_and_the_headline_are_no_body(self):
        told = page(("headline", "Ten die"), ("body", "One."), ("caption", "The market"), ("list", "Two."))
        self.assertEqual(page_eval.text_of(told, page_eval.BODY), "One.\nTwo.")
        self.assertEqual(page_eval.text_of(told, page_eval.BODY, headline=True), "Ten die\nOne.\nTwo.")


class Snippets(unittest.TestCase):
    def test_found_missing_and_wrong(self):
        missing, wrong = page_eval.snippets("One two three", ["One  two", "four"], ["three", "five"])
        self.assertEqual((missing, wrong), (["four"], ["three"]))


class Bags(unittest.TestCase):
    def test_precision_and_recall_of_words(self):
        f, p, r = page_eval.bag_f1("One two two", "one TWO three")
        self.assertAlmostEqual(p, 2 / 3)
        self.assertAlmostEqual(r, 2 / 3)
        self.assertAlmostEqual(f, 2 / 3)

    def test_nothing_wanted_and_nothing_given_is_right(self):
        self.assertEqual(page_eval.bag_f1("", ""), (1.0, 1.0, 1.0))
        self.assertEqual(page_eval.bag_f1("one", ""), (0.0, 0.0, 0.0))


class Names(unittest.TestCase):
    def test_are_sets_without_by(self):
        self.assertEqual(page_eval.names("By Anna Nobody and Bert Nobody; C. N."), {"anna nobody", "bert nobody", "c. n."})
        self.assertEqual(page_eval.names(["von Anna Nobody", "Bert Nobody"]), {"anna nobody", "bert nobody"})
        self.assertEqual(page_eval.names(None), set())


class Languages(unittest.TestCase):
    def test_a_language_counts_as_much_as_any_other(self):
        self.assertEqual(input_eval.mean_share([("fr", "fr"), ("fr", "fr"), ("fr", "en"), ("so", "und")]), (2 / 3 + 0) / 2)

    def test_peers_are_told_with_how_many_times_as_fast_we_are(self):
        self.assertEqual(input_eval.told_peers(150, [("gumbo", 60), ("trafilatura", None)]),
                         "gumbo 60 pages/s, ours 2.5 times; trafilatura not installed")

    def test_a_peer_that_is_not_there_has_no_rate(self):
        self.assertIsNone(input_eval.peer_rate(None, [b"<p>"]))
        self.assertGreater(input_eval.peer_rate(lambda page: sum(range(10000)), [b"<p>"] * 20), 0)


class Feeds(unittest.TestCase):
    FEED = {"title": "W", "subtitle": "S", "link": "http://x/", "language": "en", "authors": ["A. Nobody"],
            "entries": [{"title": "Ten die", "summary": "", "content": "Gunmen &amp; more", "link": "http://x/1", "id": "1",
                         "authors": [], "published": "2024-05-13", "updated": "", "tags": ["war"], "source": "Other Wire"}]}

    def asked(self, expression):
        return [input_eval.check(left, value, self.FEED) for left, value in input_eval.conditions(expression)]

    def test_what_is_right_and_what_is_wrong(self):
        self.assertEqual(self.asked("feed['title'] == 'W' and entries[0]['title'] == 'Ten live'"), [True, False])
        self.assertEqual(self.asked("entries[0]['summary'] == 'Gunmen & more'"), [True])
        self.assertEqual(self.asked("feed.description == 'S' and entries[0].tags[0].term == 'peace'"), [True, False])
        self.assertEqual(self.asked("entries[0]['title_detail']['value'] == 'Ten die' and feed.author_detail.name == 'A. Nobody'"), [True, True])
        self.assertEqual(self.asked("entries[0]['source']['title'] == 'Other Wire' and len(entries) == 2"), [True, False])
        self.assertEqual(self.asked("entries[1]['title'] == 'x'"), [False])

    def test_what_is_not_asked(self):
        self.assertEqual(self.asked("feed['rights'] == 'x' and entries[0]['title_detail']['type'] == 'text/plain'"), [None, None])
        self.assertEqual(self.asked("not bozo"), [])


class Html5(unittest.TestCase):
    def test_runs_of_characters_are_one(self):
        self.assertEqual(html5_eval.joined([["Character", "a"], "ParseError", ["Character", "b"], ["Comment", "c"]]),
                         [["Character", "ab"], ["Comment", "c"]])

    def test_a_missing_identifier_and_an_empty_one_are_the_same_but_not_another(self):
        self.assertTrue(html5_eval.is_right({"input": ""}, [["DOCTYPE", "html", None, None, True]], [["DOCTYPE", "html", "", "", True]]))
        self.assertFalse(html5_eval.is_right({"input": ""}, [["DOCTYPE", "html", "x", None, True]], [["DOCTYPE", "html", "", "", True]]))

    def test_encodings(self):
        self.assertTrue(html5_eval.is_right({"bytes": "PHA+"}, "windows-1252", "UTF-8"))
        self.assertFalse(html5_eval.is_right({"bytes": "6Q=="}, "windows-1252", "UTF-8"))
        self.assertTrue(html5_eval.is_right({"bytes": "PHA+"}, "iso-8859-2", "ibm-912_P100-1995"))


if __name__ == "__main__":
    unittest.main()
