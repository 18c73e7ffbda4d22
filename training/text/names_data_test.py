"""The readers of names against cases made by hand. SPDX-License-Identifier: Apache-2.0"""
import unittest

import names_corpora
import names_gum
from names_common import Words, spread, tokenize


def forms(text, language):
    return [t.form for t in tokenize(text, language)]


def gum_rows(text):
    """Lines "form upos head relation entity" as rows of CoNLL-U."""
    rows = []
    for i, line in enumerate(text.strip().split("\n"), 1):
        form, upos, head, relation, entity = line.split()
        rows.append([str(i), form, "_", upos, "_", "_", head, relation, "_", "_" if entity == "_" else f"Entity={entity}"])
    return rows


class Tokens(unittest.TestCase):
    def test_french_parts_elisions_and_keeps_hyphens(self):
        self.assertEqual(forms("L'armée d'al-Burhane, dit-il", "fr"), ["L'", "armée", "d'", "al-Burhane", ",", "dit", "-", "il"])

    def test_french_contractions_hold_two_words(self):
        tokens = tokenize("le nord du Mali", "fr")
        self.assertEqual([t.words for t in tokens if t.words], [("de", "le")])

    def test_english_parts_hyphens_and_clitics(self):
        self.assertEqual(forms("al-Qaida's men don't", "en"), ["al", "-", "Qaida", "'s", "men", "do", "n't"])

    def test_initials_and_abbreviations_keep_their_stop(self):
        self.assertEqual(forms("Gen. J.R. Smith of the U.S. left.", "en"), ["Gen.", "J.R.", "Smith", "of", "the", "U.S.", "left", "."])

    def test_tags_follow_the_characters(self):
        tokens = tokenize("In Deir ez-Zor now", "en")
        self.assertEqual(spread(tokens, [(3, 14, "LOC")]), ["O", "B-LOC", "I-LOC", "I-LOC", "I-LOC", "O"])
        self.assertEqual(spread(tokens, [], [(3, 7)])[1], "?")


class Gum(unittest.TestCase):
    def tags(self, text):
        return names_gum.tags_of(gum_rows(text), Words("en"))

    def test_the_outermost_name_without_its_determiner(self):
        self.assertEqual(self.tags("""the DET 2 det (1-organization-new-nnnnn-cf1-1-sgl
University PROPN 0 root _
of ADP 4 case _
Portsmouth PROPN 2 nmod (2-place-new-nnnnn-cf1-1-sgl)1)"""), ["O", "B-ORG", "I-ORG", "I-ORG"])

    def test_a_title_is_no_part_of_the_name(self):
        self.assertEqual(self.tags("""President PROPN 2 nmod:desc (1-person-new-nnnnn-cf1-1-sgl
Obama PROPN 0 root 1)"""), ["O", "B-PER"])

    def test_a_mention_with_a_common_head_is_no_name_but_holds_one(self):
        self.assertEqual(self.tags("""people NOUN 0 root (1-person-new-nnnnn-cf1-1-sgl
of ADP 3 case _
Gao PROPN 1 nmod (2-place-new-nnnnn-cf1-1-sgl)1)"""), ["O", "O", "B-LOC"])

    def test_an_apposition_names_a_person(self):
        self.assertEqual(self.tags("""captain NOUN 0 root (1-person-new-nnnnn-cf1-1-sgl
Andreas PROPN 1 flat _
Granqvist PROPN 2 flat 1)"""), ["O", "B-PER", "I-PER"])

    def test_months_are_no_names_and_other_proper_words_are_left_open(self):
        self.assertEqual(self.tags("""May PROPN 0 root (1-time-new-nnnnn-cf1-1-sgl)
Invictus PROPN 1 dep _"""), ["O", "?"])


class Mentions(unittest.TestCase):
    def names(self, text, kind):
        return [text[b:e] for b, e, _ in names_corpora.cores(tokenize(text, "en"), kind, Words("en"))]

    def test_titles_and_demonyms_are_cut_off_persons(self):
        self.assertEqual(self.names("Iraqi President Fuad Masum", "PER"), ["Fuad Masum"])

    def test_a_mention_headed_by_a_common_noun_has_no_name_of_its_kind(self):
        self.assertEqual(self.names("the Assad regime", "ORG"), [])

    def test_parts_of_a_place_told_by_commas_are_several(self):
        self.assertEqual(self.names("Tabqa Dam, Syria", "LOC"), ["Tabqa Dam", "Syria"])

    def test_a_body_keeps_its_of(self):
        self.assertEqual(self.names("the Ministry of Defence and Interior", "ORG"), ["Ministry of Defence and Interior"])

    def test_old_print_names_persons_with_their_titles(self):
        def cut(text):
            begin, end = names_corpora.person(text, Words("fr"))
            return text[begin:end]
        self.assertEqual(cut("M. Jean Vallée, directeur de l'Œil"), "Jean Vallée")
        self.assertEqual(cut("un voyageur lyonnais, M. de Monconis"), "Monconis")

    def test_countries_are_places_whatever_they_do(self):
        self.assertEqual(Words("en").settle("Mali", "ORG"), "LOC")
        self.assertEqual(Words("en").settle("Mali Tribune", "ORG"), "ORG")


class Outermost(unittest.TestCase):
    def test_a_span_told_twice_has_the_kind_told_first(self):
        for kinds in (("ORG", "LOC"), ("LOC", "ORG"), ("MISC", "PER"), ("PER", "MISC")):
            self.assertEqual(names_corpora.outermost([(4, 9, kind) for kind in kinds]), [(4, 9, kinds[0])])


if __name__ == "__main__":
    unittest.main()
