#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The scorers of mentions on cases that were reckoned by hand."""
import unittest

import figures_eval
import places_eval
import times_eval
import vigie_mentions


class Spans(unittest.TestCase):
    def test_the_same_span_is_taken_before_one_that_overlaps(self):
        self.assertEqual(vigie_mentions.pair([(0, 5), (6, 9)], [(0, 9), (6, 9)], False), [(0, 0), (1, 1)])
        self.assertEqual(vigie_mentions.pair([(0, 5)], [(0, 9)], True), [])
        self.assertEqual(vigie_mentions.pair([(0, 5), (5, 9)], [(0, 9)], False), [(0, 0)])

    def test_f1_of_nothing_is_nothing(self):
        self.assertEqual(vigie_mentions.f1(0, 0, 0), (0.0, 0.0, 0.0))
        self.assertEqual(vigie_mentions.f1(1, 2, 4), (0.25, 0.5, 2 * 0.25 * 0.5 / 0.75))


class Places(unittest.TestCase):
    def test_a_degree_of_latitude_is_111_km(self):
        self.assertAlmostEqual(places_eval.distance_km((0, 0), (1, 0)), 111.19, delta=0.01)
        self.assertAlmostEqual(places_eval.distance_km((0, 0), (0, 180)), 20015.09, delta=0.01)

    def test_marks_stand_around_names_and_not_in_each_other(self):
        text, names = places_eval.marked("in Konna, Mali", [{"start": 10, "end": 14}, {"start": 3, "end": 8}, {"start": 3, "end": 5}])
        self.assertEqual(text, "in [[Konna]], [[Mali]]")
        self.assertEqual([name["start"] for name in names], [3, 10])

    def test_counts_of_a_text(self):
        gold = [{"id": "a", "text": "in Konna, Mali or Oz", "toponyms": [
            {"start": 3, "end": 8, "text": "Konna", "lat": 14.9, "lon": -3.9},
            {"start": 10, "end": 14, "text": "Mali", "lat": 17.0, "lon": -4.0},
            {"start": 18, "end": 20, "text": "Oz"}]}]
        konna = {"quote": "Konna", "from": 3, "to": 8, "lat": 14.94, "lon": -3.89, "country": "ML"}
        far = {"quote": "Mali", "from": 10, "to": 15, "lat": 0, "lon": 0, "country": "GA"}
        extra = {"quote": "in", "from": 0, "to": 2, "lat": 0, "lon": 0, "country": "GA"}
        n, errors, wrong = places_eval.score(gold, {"a": {"places": [extra, konna, far]}}, {"a": {"places": [konna]}})
        self.assertEqual((n["gold"], n["found"], n["exact"], n["overlap"]), (3, 3, 1, 2))
        self.assertEqual(places_eval.share(errors["matched"], 161), 0.5)
        self.assertEqual(places_eval.share(errors["end"], 161), 0.5)  # the third has no point
        self.assertEqual(errors["given"][1], places_eval.FARTHEST)    # not answered
        self.assertEqual(wrong["extra", "in"], 1)

    def test_an_area_is_right_where_the_point_lies_in_it(self):
        sudan = {"lat": 15.5, "lon": 31, "precision": "country", "within_km": 700}
        self.assertTrue(places_eval.inside({"lat": 15, "lon": 27}, sudan))
        self.assertFalse(places_eval.inside({"lat": 15, "lon": 40}, sudan))
        self.assertFalse(places_eval.inside({"lat": 15, "lon": 27}, dict(sudan, precision="town")))

    def test_the_words_given_are_the_name_in_the_quote(self):
        for quote, name, words in (("près d’Oicha", "Oicha", "Oicha"), ("Zamfara's", "Zamfara", "Zamfara"), ("In Tel Aviv", "Tel Aviv", "Tel Aviv"),
                                   ("the Syrian city of Raqqa", "Raqqa", "Raqqa"), ("la ville", "Mosul", None),
                                   ("Urem al-Kubra, northern Syria", "Urum al-Kubra", "Urem al-Kubra")):
            span = places_eval.name_in(quote, name)
            self.assertEqual(span and quote[span[0]:span[1]], words)

    def test_reach_goes_with_precision_and_countries_by_code(self):
        town = {"lat": 15, "lon": 30, "precision": "town", "country": "SD"}
        self.assertTrue(places_eval.within_reach(town, {"lat": 15.2, "lon": 30}))
        self.assertFalse(places_eval.within_reach(town, {"lat": 15.3, "lon": 30}))
        self.assertFalse(places_eval.within_reach(town, None))
        self.assertTrue(places_eval.within_reach(dict(town, precision="country"), {"lat": 20, "lon": 30, "country": "SD"}))


class Figures(unittest.TestCase):
    def test_sentences_that_hold_words_of_a_claim_are_given_in_their_order(self):
        text = "Head\n\nTen died. It rained. Two\xa0soldiers fell.\n\nNothing else."
        claims = [{"triggers": ["soldiers fell"], "figures": [{"quote": "Ten"}]}, {"triggers": [], "figures": [{"quote": "Two soldiers"}]}]
        self.assertEqual(figures_eval.sentences(text, claims), "Ten died. Two soldiers fell.")

    def test_a_number_told_twice_counts_once_and_one_without_a_kind_never(self):
        found = [{"what": "killed", "best": 3}, {"what": "killed", "best": 3, "who": "children"}, {"what": None, "best": 9},
                 {"what": "wounded", "best": 3}]
        self.assertEqual(len(figures_eval.distinct(found)), 2)

    def test_each_number_is_paired_with_one(self):
        same = lambda gold, found: gold["best"] in (found["best"], found.get("or"))
        self.assertEqual(figures_eval.pairs([{"best": 1}, {"best": 2}, {"best": 1}], [{"best": 2, "or": 1}, {"best": 1}], same),
                         [(0, 1), (1, 0)])


class Times(unittest.TestCase):
    def test_values_are_padded_and_joined(self):
        for written, meant in (("2003-5-29 TEV", "2003-05-29TEV"), ("2002-03-31-TNI", "2002-03-31TNI"), ("2009-6", "2009-06"),
                               ("2004-W47", "2004-W47"), ("P3D", "P3D"), ("1999-08-24T00:30", "1999-08-24T00:30")):
            self.assertEqual(times_eval.normal(written), meant)

    def test_spans_of_a_timeml_text_are_of_its_plain_text(self):
        text, published, spans, _ = times_eval.of_timeml(
            '<TimeML><TEXT><TIMEX3 functionInDocument="CREATION_TIME" value="1999-05-18" />Le <EVENT>bal</EVENT> a lieu '
            '<TIMEX3 value="1999-5-23">dimanche</TIMEX3>.</TEXT></TimeML>')
        self.assertEqual((text, published, spans), ("Le bal a lieu dimanche.", "1999-05-18", [(14, 22, "1999-05-23")]))

    def test_sentences_of_a_cat_text_are_paragraphs(self):
        tokens = "".join(f'<token t_id="{i}" sentence="{s}">{w}</token>' for i, (s, w) in
                         enumerate([(0, "Go"), (1, "On"), (1, "Monday"), (1, ","), (6, "now")]))
        text, _, spans, _ = times_eval.of_cat(
            f'<D>{tokens}<TIMEX3 value="2009-06-01" functionInDocument="NONE"><token_anchor t_id="2"/></TIMEX3></D>')
        self.assertEqual((text, spans), ("Go\n\nOn Monday,", [(7, 13, "2009-06-01")]))

    def test_a_value_counts_where_spans_overlap(self):
        counts, _ = times_eval.score([(0, 9, "2009"), (20, 25, "P3D")], [(3, 9, "2009"), (20, 25, "P3W")])
        self.assertEqual((counts["relaxed"], counts["strict"], counts["value"]), (2, 1, 1))


if __name__ == "__main__":
    unittest.main()
