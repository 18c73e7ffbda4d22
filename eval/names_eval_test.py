"""eval/names_eval.py against cases counted by hand. SPDX-License-Identifier: Apache-2.0"""
import unittest

import names_eval


def file(*sentences):
    """Each sentence: "form/TAG form ..."; "du/de:O,le:O" is a contraction; TAG left out is O."""
    lines = []
    for sentence in sentences:
        number = 0
        for word in sentence.split():
            if word.startswith("# "):
                continue
            form, _, tag = word.partition("/")
            if ":" in tag:
                parts = [p.split(":") for p in tag.split(",")]
                rows = [[f"{number + 1}-{number + len(parts)}", form, "O"]]
                rows += [[str(number + 1 + k), part, own] for k, (part, own) in enumerate(parts)]
                number += len(parts)
            else:
                number += 1
                rows = [[str(number), form, tag or "O"]]
            for number_, form_, own in rows:
                misc = "_" if own == "O" else f"NER={own}|SpaceAfter=No"
                lines.append("\t".join([number_, form_] + ["_"] * 7 + [misc]))
        lines.append("")
    return lines


def score(gold, system, kinds=names_eval.KINDS):
    return names_eval.evaluate(names_eval.read(file(*gold)), names_eval.read(file(*system)), kinds)


class Scores(unittest.TestCase):
    def test_a_name_is_right_when_kind_and_both_ends_are(self):
        gold = ["Goma/B-LOC fell said Willy/B-PER Ngoma/I-PER of M23/B-ORG"]
        system = ["Goma/B-ORG fell said Willy/B-PER Ngoma/I-PER of/B-ORG M23/I-ORG"]
        found = score(gold, system)
        self.assertEqual(found["all"], (1, 3, 3))
        self.assertEqual(found["PER"], (1, 1, 1))
        self.assertEqual(found["LOC"], (0, 1, 0))
        self.assertEqual(found["ORG"], (0, 1, 2))

    def test_neighbours_of_one_kind_are_two_names(self):
        found = score(["Mali/B-LOC Niger/B-LOC"], ["Mali/B-LOC Niger/I-LOC"])
        self.assertEqual(found["all"], (0, 2, 1))

    def test_an_inside_without_its_beginning_begins_a_name(self):
        found = score(["Al/B-ORG Jazeera/I-ORG said"], ["Al/I-ORG Jazeera/I-ORG said"])
        self.assertEqual(found["all"], (1, 1, 1))

    def test_words_may_be_cut_otherwise(self):
        found = score(["Deir/B-LOC ez-Zor/I-LOC fell"], ["Deir/B-LOC ez/I-LOC -/I-LOC Zor/I-LOC fell"])
        self.assertEqual(found["all"], (1, 1, 1))

    def test_a_contraction_covers_its_written_token(self):
        gold = ["le chef du/de:O,le:O Caire/B-LOC"]
        self.assertEqual(score(gold, ["le chef du Caire/B-LOC"])["all"], (1, 1, 1))
        self.assertEqual(score(gold, ["le chef du/de:O,le:B-LOC Caire/I-LOC"])["all"], (0, 1, 1))

    def test_words_that_a_token_spells_out_have_places_of_their_own(self):
        found = score(["Iran's/Iran:B-LOC,'s:O army"], ["Iran/B-LOC 's army"])
        self.assertEqual(found["all"], (1, 1, 1))

    def test_names_that_touch_a_word_left_open_count_neither_way(self):
        found = score(["Apple/B-ORG shows its iPod/? Nano/?"], ["Apple/B-ORG shows its iPod/B-MISC Nano/I-MISC"])
        self.assertEqual(found["all"], (1, 1, 1))

    def test_kinds_left_out_count_on_neither_side(self):
        found = score(["USS/B-MISC Cole/I-MISC Aden/B-LOC"], ["USS/B-MISC Cole Aden/B-LOC"], ("LOC",))
        self.assertEqual(found["all"], (1, 1, 1))

    def test_other_text_is_refused(self):
        with self.assertRaisesRegex(names_eval.Refused, "differ at character 3"):
            score(["Gao fell"], ["Gao rose"])

    def test_only_the_split_asked_for_is_read(self):
        lines = ["# split = dev"] + file("Gao/B-LOC fell") + ["# split = held"] + file("Mopti/B-LOC fell")
        characters, names, _ = names_eval.read(lines, "held")
        self.assertEqual((characters, names), ("Moptifell", {(0, 5, "LOC")}))

    def test_precision_recall_and_f1(self):
        self.assertEqual(names_eval.prf(0, 3, 0), (0.0, 0.0, 0.0))
        precision, recall, f1 = names_eval.prf(1, 2, 4)
        self.assertAlmostEqual(precision, 0.25)
        self.assertAlmostEqual(recall, 0.5)
        self.assertAlmostEqual(f1, 1 / 3)

    def test_gold_words_are_given_without_their_answers(self):
        made = names_eval.bare(["# text = Gao fell", *file("Gao/B-LOC fell")])
        self.assertNotIn("NER", made)
        self.assertIn("1\tGao\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No", made)


if __name__ == "__main__":
    unittest.main()
