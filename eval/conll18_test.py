"""eval/conll18.py against cases counted by hand. SPDX-License-Identifier: Apache-2.0"""
import unittest

import conll18


def file(*sentences):
    """Each sentence: rows "id form lemma upos feats head relation [misc]", one a line."""
    lines = []
    for sentence in sentences:
        for row in sentence.strip().split("\n"):
            if row.strip().startswith("#"):
                lines.append(row.strip())
                continue
            cells = row.split()
            if "-" in cells[0]:
                cells = [cells[0], cells[1], "_", "_", "_", "_", "_", *cells[2:]]
            number, form, lemma, upos, feats, head, relation, *misc = cells
            lines.append("\t".join([number, form.replace("~", " "), lemma, upos, "_", feats, head, relation, "_",
                                    misc[0] if misc else "_"]))
        lines.append("")
    return lines


def score(gold, system):
    found = conll18.evaluate(conll18.read(file(*gold)), conll18.read(file(*system)))
    return {metric: (value.right, value.gold, value.system) for metric, value in found.items()}


DOGS = """1 Dogs dog NOUN Number=Plur 2 nsubj
          2 bark bark VERB _ 0 root SpaceAfter=No
          3 . . PUNCT _ 2 punct"""
DU = """1 Chef chef NOUN _ 0 root
        2-3 du
        2 de de ADP _ 4 case
        3 le le DET _ 4 det
        4 village village NOUN _ 1 nmod"""
DU_WHOLE = """1 Chef chef NOUN _ 0 root
              2 du du ADP _ 3 case
              3 village village NOUN _ 1 nmod"""


class Scores(unittest.TestCase):
    def test_the_same_file_is_right_in_all(self):
        self.assertEqual(set(score([DOGS, DU], [DOGS, DU]).values()) - {(6, 6, 6)}, {(2, 2, 2), (7, 7, 7)})

    def test_sentences_are_right_by_both_ends(self):
        both = DOGS + """
          4 Cats cat NOUN _ 5 nsubj
          5 purr purr VERB _ 2 parataxis"""
        cats = """1 Cats cat NOUN _ 2 nsubj
                  2 purr purr VERB _ 0 root"""
        found = score([DOGS, cats], [both])
        self.assertEqual(found["Sentences"], (0, 2, 1))
        self.assertEqual(found["Tokens"], (5, 5, 5))
        self.assertEqual(found["UAS"], (4, 5, 5))  # "purr" is no root in the one

    def test_words_of_a_token_cut_otherwise_are_wrong(self):
        found = score([DU], [DU_WHOLE])
        self.assertEqual(found["Tokens"], (3, 3, 3))
        self.assertEqual(found["Words"], (2, 4, 3))
        self.assertEqual(found["LAS"], (2, 4, 3))

    def test_words_of_multiword_tokens_are_aligned_by_their_common_subsequence(self):
        gold = """1-3 dámelo
                  1 da dar VERB _ 0 root
                  2 me yo PRON _ 1 iobj
                  3 lo él PRON _ 1 obj"""
        system = """1-2 DÁMELO
                    1 DA dar VERB _ 0 root
                    2 lo él PRON _ 1 obj"""
        self.assertRaises(conll18.Refused, score, [gold], [system])  # the characters differ
        found = score([gold], [system.replace("DÁMELO", "dámelo")])
        self.assertEqual(found["Words"], (2, 3, 2))
        self.assertEqual(found["LAS"], (2, 3, 2))

    def test_a_stretch_reaches_over_all_tokens_that_overlap(self):
        gold = """1-2 ab
                  1 a a X _ 0 root
                  2 b b X _ 1 dep
                  3 cd c X _ 1 dep"""
        system = """1 a a X _ 0 root
                    2-3 bc
                    2 b b X _ 1 dep
                    3 c c X _ 1 dep
                    4 d d X _ 1 dep"""
        found = score([gold], [system])
        self.assertEqual(found["Words"], (2, 3, 4))
        self.assertEqual(found["Tokens"], (0, 2, 3))

    def test_a_space_inside_a_word_does_not_count(self):
        one = """1 1~000 1~000 NUM _ 0 root"""
        self.assertEqual(score([one], [one.replace("1~000", "1000", 1)])["Words"], (1, 1, 1))

    def test_subtypes_of_relations_do_not_count_and_relations_do(self):
        self.assertEqual(score([DOGS], [DOGS.replace("nsubj", "nsubj:pass")])["LAS"], (3, 3, 3))
        found = score([DOGS], [DOGS.replace("nsubj", "obj")])
        self.assertEqual((found["LAS"], found["UAS"]), ((2, 3, 3), (3, 3, 3)))

    def test_a_head_is_right_only_where_it_is_aligned(self):
        cut = """1 Dogs dog NOUN Number=Plur 2 nsubj
                 2 bark bark VERB _ 0 root SpaceAfter=No
                 3 . . PUNCT _ 1 punct"""
        self.assertEqual(score([DOGS], [cut])["UAS"], (2, 3, 3))

    def test_only_universal_features_count_and_in_any_order(self):
        gold = """1 I I PRON Number=Sing|Case=Nom|Typo=Yes 0 root"""
        self.assertEqual(score([gold], [gold.replace("Number=Sing|Case=Nom|Typo=Yes", "Case=Nom|Number=Sing")])["UFeats"],
                         (1, 1, 1))
        self.assertEqual(score([gold], [gold.replace("Case=Nom", "Case=Acc")])["UFeats"], (0, 1, 1))

    def test_a_gold_lemma_that_is_not_told_accepts_any(self):
        self.assertEqual(score(["1 x _ X _ 0 root"], ["1 x y X _ 0 root"])["Lemmas"], (1, 1, 1))
        self.assertEqual(score(["1 x y X _ 0 root"], ["1 x _ X _ 0 root"])["Lemmas"], (0, 1, 1))

    def test_empty_nodes_are_left_out(self):
        self.assertEqual(score([DOGS + "\n 3.1 is be AUX _ _ _"], [DOGS])["LAS"], (3, 3, 3))


class Refusals(unittest.TestCase):
    def refused(self, sentence):
        self.assertRaises(conll18.Refused, conll18.read, file(sentence))

    def test_what_is_no_tree_is_refused(self):
        self.refused("1 a a X _ 2 dep\n2 b b X _ 1 dep\n3 c c X _ 0 root")
        self.refused("1 a a X _ 0 root\n2 b b X _ 0 root")
        self.refused("1 a a X _ 2 dep")
        self.refused("1 a a X _ 5 dep\n2 b b X _ 0 root")

    def test_ids_out_of_order_are_refused(self):
        self.refused("2 a a X _ 0 root")


class Text(unittest.TestCase):
    def test_spaces_paragraphs_and_sentences(self):
        lines = file("# newdoc\n# newpar\n" + DOGS, DU, "# newpar id = p\n" + DU, "# newpar_block = x\n" + DOGS)
        self.assertEqual(conll18.raw_text(lines),
                         "Dogs bark. Chef du village\n\nChef du village Dogs bark.\n")


if __name__ == "__main__":
    unittest.main()
