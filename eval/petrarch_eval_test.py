#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""PETRARCH's dictionaries and the coder of trees, on small ones of our own."""
import datetime
import unittest

from petrarch_eval import Coder, Sentence, gold_of, rates, right
from petrarch_words import Actors, Agents, Verbs

DAY = datetime.date(2000, 1, 1)
ACTORS = Actors("""<!-- a remark -->
RURITANIA [RUR]
+STRELSAU # its capital
OZ [OZZ]
+EMERALD_CITY
THE_TWINS [TWA/TWB]
ROSE [RUR]
\t[RURGOV 19990101 - 20011231]
\t[RUROPP >20020101]
""")
AGENTS = Agents("""!KIND! = MAN, WOMAN
MINISTER [~GOV]
POLICE {} [~COP]
ARMY [~MIL]
AID_GROUP [NGO~]
COMPANY {COMPANIES} [~BUS]
CONGRESS!KIND! [~LEG]
""")
VERBS = Verbs("""&TIES
+FRIENDSHIP
+ECONOMIC TIES

--- SIGN [057] ---
SIGN
- * &TIES [058]
- REFUSE_TO_* [125]
--- MEET [036:036] ---
MEET {MET MEETS}
--- CALL [---] ---
CALL
- * FOR_PEACE [020]
--- BREAK [160] ---
BREAK
+BREAK_OFF {+BROKE_OFF}
""")


def tree(*rows):
    """(form, lemma, tag, head from 1, relation)"""
    return Sentence([f"{i + 1}\t{f}\t{l}\t{t}\t_\t_\t{h}\t{r}\t_\t_" for i, (f, l, t, h, r) in enumerate(rows)])


class Dictionaries(unittest.TestCase):
    def test_actors(self):
        self.assertEqual(ACTORS.find(["STRELSAU"], 0, DAY), (1, "RUR"))
        self.assertEqual(ACTORS.find(["IN", "EMERALD", "CITY"], 1, DAY), (2, "OZZ"))
        self.assertEqual(ACTORS.find(["NARNIA"], 0, DAY), (0, None))
        for year, code in ((1998, "RUR"), (2000, "RURGOV"), (2003, "RUROPP")):
            self.assertEqual(ACTORS.find(["ROSE"], 0, datetime.date(year, 6, 1)), (1, code))

    def test_agents_and_their_plurals(self):
        for word, code in (("MINISTERS", "~GOV"), ("POLICE", "~COP"), ("COMPANIES", "~BUS"), ("CONGRESSWOMAN", "~LEG")):
            self.assertEqual(AGENTS.find([word], 0), (1, code))
        self.assertEqual(AGENTS.find(["POLICES"], 0), (0, None))

    def test_verbs_by_their_longest_pattern(self):
        self.assertEqual(VERBS.code([], ["SIGN"], ["A", "PACT"]), ("057", ""))
        self.assertEqual(VERBS.code([], ["SIGN"], ["NEW", "ECONOMIC", "TIES"]), ("058", ""))
        self.assertEqual(VERBS.code(["TO", "REFUSE"], ["SIGN"], []), ("125", ""))
        self.assertEqual(VERBS.code(["TO", "SOON", "REFUSE"], ["SIGN"], []), ("057", ""))
        self.assertEqual(VERBS.code([], ["MET", "MEET"], []), ("036", "036"))
        self.assertEqual(VERBS.code([], ["CALL"], ["FOR", "PEACE"]), ("020", ""))
        self.assertEqual(VERBS.code([], ["CALL"], ["FOR", "A", "PEACE"]), ("---", ""))
        self.assertEqual(VERBS.code([], ["BROKE", "BREAK"], ["OFF", "TALKS"]), ("160", ""))
        self.assertIsNone(VERBS.code([], ["SLEEP"], []))


class Coding(unittest.TestCase):
    def setUp(self):
        self.coder = Coder(ACTORS, AGENTS, VERBS)

    def test_ends_of_an_active_verb(self):
        s = tree(("Ruritania", "Ruritania", "PROPN", 4, "nmod:poss"), ("'s", "'s", "PART", 1, "case"), ("army", "army", "NOUN", 4, "compound"),
                 ("minister", "minister", "NOUN", 5, "nsubj"), ("met", "meet", "VERB", 0, "root"), ("police", "police", "NOUN", 5, "obj"),
                 ("of", "of", "ADP", 8, "case"), ("Oz", "Oz", "PROPN", 6, "nmod"))
        self.assertEqual(self.coder.events(s, DAY), [("RURMILGOV", "OZZCOP", "036"), ("OZZCOP", "RURMILGOV", "036")])

    def test_a_passive_is_turned_round(self):
        s = tree(("A", "a", "DET", 2, "det"), ("pact", "pact", "NOUN", 6, "nsubj:pass"), ("with", "with", "ADP", 4, "case"), ("Oz", "Oz", "PROPN", 2, "nmod"),
                 ("was", "be", "AUX", 6, "aux:pass"), ("signed", "sign", "VERB", 0, "root"), ("by", "by", "ADP", 8, "case"),
                 ("Ruritania", "Ruritania", "PROPN", 6, "obl"))
        self.assertEqual(self.coder.events(s, DAY), [("RUR", "OZZ", "057")])

    def test_a_modifier_that_is_coordinated_shares_the_head(self):
        s = tree(("Ministers", "minister", "NOUN", 6, "nsubj"), ("in", "in", "ADP", 3, "case"), ("Ruritania", "Ruritania", "PROPN", 1, "nmod"),
                 ("and", "and", "CCONJ", 5, "cc"), ("Oz", "Oz", "PROPN", 3, "conj"), ("signed", "sign", "VERB", 0, "root"),
                 ("with", "with", "ADP", 9, "case"), ("the", "the", "DET", 9, "det"), ("twins", "twins", "NOUN", 6, "obl"))
        found = self.coder.events(s, DAY)
        self.assertEqual({e[0] for e in found} | {e[1] for e in found}, {"RURGOV", "OZZGOV", "TWA", "TWB"})

    def test_no_event_without_both_ends(self):
        self.assertEqual(self.coder.events(tree(("Oz", "Oz", "PROPN", 2, "nsubj"), ("signed", "sign", "VERB", 0, "root")), DAY), [])


class Scoring(unittest.TestCase):
    def test_ends_and_root_must_be_right(self):
        gold = [("RUR", "OZZ", "057"), ("OZZ", "RUR", "036")]
        self.assertEqual(right(gold, [("RUR", "OZZ", "05"), ("OZZ", "RUR", "0361")]), 2)
        self.assertEqual(right(gold, [("OZZ", "RUR", "057"), ("RURGOV", "OZZ", "057")]), 0)
        self.assertEqual(right(gold + gold[:1], [("RUR", "OZZ", "057")]), 1)
        self.assertEqual(rates(1, 2, 4), (50.0, 25.0, 100 / 3))
        self.assertEqual(rates(0, 2, 0), (0.0, 0.0, 0.0))

    def test_codings_without_both_ends_ask_for_nothing(self):
        row = {"codings": [{"sourcecode": "RUR", "targetcode": "OZZ", "eventcode": "057"}, {"noevents": "True"},
                           {"sourcecode": "RUR", "targetcode": "---", "eventcode": "02"}]}
        self.assertEqual(gold_of(row), [("RUR", "OZZ", "057")])


if __name__ == "__main__":
    unittest.main()
