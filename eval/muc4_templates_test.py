#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Templates from claims that were written by hand."""
import unittest

import muc4_trees
from muc4_score import Fill
from muc4_templates import Mapper, Words, bare


def participant(quote, kind, **more):
    return {"quote": quote, "kind": kind, "name": None, "id": None, "country": None, "count": None, **more}


def tree(*rows):
    """(form, lemma, tag, head from 1, relation, name)"""
    lines = [f"{i + 1}\t{f}\t{l}\t{t}\t_\t_\t{h}\t{r}\t_\t{n or '_'}" for i, (f, l, t, h, r, n) in enumerate(rows)]
    return muc4_trees.NamedSentence(["# text = " + " ".join(r[0] for r in rows)] + lines)


def claim(kind, trigger, text, **more):
    return {"type": kind, "triggers": [{"quote": trigger}], "actors": [], "targets": [], "figures": [], "sources": [], "place": None, "time": None,
            "standing": "asserted", "focus": "news", "aggregate": False, "evidence": [{"quote": text}], **more}


def story(*claims, first="LIMA, 3 MAY 90 (AP) --"):
    return {"story": {"published": {"to": "1990-05-03"}, "paragraphs": [{"text": first}]}, "claims": list(claims)}


BOMB = claim("remote/bombing", "EXPLODED", "A CAR BOMB PLANTED BY REBELS EXPLODED YESTERDAY NEAR A BANK IN CUZCO, WOUNDING TWO CLERKS. THE BANK WAS DAMAGED.",
             actors=[participant("REBELS", "armed-group")], targets=[participant("A BANK", "infrastructure"), participant("TWO CLERKS", "civilians")],
             figures=[{"what": "wounded", "quote": "TWO CLERKS", "low": 2, "best": 2, "high": 2, "who": None}],
             place={"quote": "IN CUZCO", "name": "Cusco", "country": "PE", "precision": "town"},
             time={"start": "1990-05-02", "end": "1990-05-02"})


class Mapping(unittest.TestCase):
    def setUp(self):
        self.mapper = Mapper()

    def values(self, template, slot):
        return [f.values[0] for f in template.slots.get(slot, [])]

    def test_slots_of_a_bombing(self):
        [t] = self.mapper.templates("M-1", story(BOMB))
        expected = {2: ["02 MAY 90"], 3: ["PERU: CUSCO (CITY)"], 4: ["BOMBING"], 5: ["ACCOMPLISHED"], 6: ["CAR BOMB"], 7: ["VEHICLE BOMB"],
                    8: ["TERRORIST ACT"], 9: ["REBELS"], 12: ["BANK"], 13: ["FINANCIAL"], 14: ["1"], 16: ["SOME DAMAGE"], 19: ["CLERKS"],
                    20: ["CIVILIAN"], 23: ["INJURY"]}
        self.assertEqual({slot: self.values(t, slot) for slot in expected}, expected)
        self.assertEqual(t.slots[23], [Fill(["INJURY"], ["CLERKS"])])

    def test_names_and_roles(self):
        of = self.mapper.name_and_role
        self.assertEqual(of(participant("MAYOR HECTOR PAZ", "person")), ("HECTOR PAZ", "MAYOR"))
        self.assertEqual(of(participant("HECTOR PAZ", "person")), ("HECTOR PAZ", None))
        self.assertEqual(of(participant("A SENATOR", "person")), (None, "SENATOR"))
        self.assertEqual(of(participant("THREE PEASANTS", "civilians")), (None, "PEASANTS"))

    def test_what_is_no_incident_makes_no_template(self):
        peasants = [participant("PEASANTS", "civilians")]
        killed = dict(targets=peasants)
        text = "REBELS KILLED PEASANTS."
        self.assertEqual(len(self.mapper.templates("M", story(claim("civilians/attack", "KILLED", text, **killed)))), 1)
        vowed = dict(killed, evidence=[{"quote": "REBELS WILL KILL PEASANTS."}], standing="expected")
        self.assertEqual(self.mapper.templates("M", story(claim("civilians/attack", "KILL", "", **vowed))), [])
        for more in ({"standing": "denied"}, {"aggregate": True}, {"time": {"start": "1985-01-01", "end": "1985-12-31"}}):
            self.assertEqual(self.mapper.templates("M", story(claim("civilians/attack", "KILLED", text, **killed, **more))), [], more)
        soldiers = claim("battle/armed-clash", "CLASHED", "REBELS CLASHED WITH SOLDIERS.", targets=[participant("SOLDIERS", "state-force")])
        self.assertEqual(self.mapper.templates("M", story(soldiers)), [])
        self.assertEqual(self.mapper.templates("M", story(claim("strategic/talks", "MET", "THEY MET."))), [])

    def test_accounts_of_one_incident_are_one_template(self):
        again = dict(BOMB, targets=[participant("A SHOP", "infrastructure")], figures=[])
        [t] = self.mapper.templates("M", story(BOMB, again))
        self.assertEqual(self.values(t, 12), ["BANK", "SHOP"])

    def test_confidence(self):
        group = [participant("RED FRONT", "armed-group", id="red-front")]
        def told(text, **more):
            c = claim("civilians/attack", "KILLED", text, actors=group, targets=[participant("PEASANTS", "civilians")], **more)
            return self.values(self.mapper.templates("M", story(c))[0], 11)
        self.assertEqual(told("THE RED FRONT KILLED PEASANTS."), ["REPORTED AS FACT"])
        self.assertEqual(told("THE RED FRONT CLAIMED CREDIT: IT KILLED PEASANTS."), ["CLAIMED OR ADMITTED"])
        self.assertEqual(told("THE RED FRONT ALLEGEDLY KILLED PEASANTS.", standing="unconfirmed"), ["SUSPECTED OR ACCUSED"])
        self.assertEqual(told("POLICE BLAMED THE RED FRONT.", sources=[{"kind": "official"}]), ["SUSPECTED OR ACCUSED BY AUTHORITIES"])


class Trees(unittest.TestCase):
    BLAMED = tree(("POLICE", "police", "NOUN", 2, "nsubj", ""), ("BLAMED", "blame", "VERB", 0, "root", ""), ("REBELS", "rebel", "NOUN", 2, "obj", ""),
                  ("FOR", "for", "ADP", 6, "case", ""), ("THE", "the", "DET", 6, "det", ""), ("MURDER", "murder", "NOUN", 2, "obl", ""),
                  ("OF", "of", "ADP", 9, "case", ""), ("JUDGE", "judge", "NOUN", 9, "compound", ""), ("ANA", "Ana", "PROPN", 6, "nmod", "NER=B-PER"),
                  ("ROE", "Roe", "PROPN", 9, "flat", "NER=I-PER"), ("AND", "and", "CCONJ", 14, "cc", ""), ("TWO", "two", "NUM", 14, "nummod", ""),
                  ("YOUNG", "young", "ADJ", 14, "amod", ""), ("GUARDS", "guard", "NOUN", 9, "conj", ""))

    def test_doers_and_targets_of_a_noun_and_its_verb(self):
        doers, targets = muc4_trees.read(self.BLAMED)
        self.assertEqual([self.BLAMED.forms[d] for d in doers], ["REBELS"])
        self.assertEqual([self.BLAMED.forms[t] for t in targets], ["ANA", "GUARDS"])
        ana, guards = (muc4_trees.Entity(self.BLAMED, t) for t in targets)
        self.assertEqual((ana.name, ana.role), ("ANA ROE", "JUDGE"))
        self.assertEqual((guards.name, guards.text, guards.number), ("", "YOUNG GUARDS", "TWO"))

    def test_of_a_passive(self):
        s = tree(("IT", "it", "PRON", 3, "nsubj:pass", ""), ("WAS", "be", "AUX", 3, "aux:pass", ""), ("BURNED", "burn", "VERB", 0, "root", ""),
                 ("BY", "by", "ADP", 5, "case", ""), ("MEN", "man", "NOUN", 3, "obl", ""))
        self.assertEqual(muc4_trees.read(s), ([4], []))

    def test_they_fill_a_claim_whose_sentence_it_is(self):
        text = self.BLAMED.text + "."
        bare_claim = claim("civilians/attack", "MURDER", text)
        [t] = Mapper().templates("M", story(bare_claim), [self.BLAMED])
        self.assertEqual([[f.values[0] for f in t.slots[slot]] for slot in (9, 18, 19, 20, 21)],
                         [["REBELS"], ["ANA ROE"], ["JUDGE", "YOUNG GUARDS"], ["LEGAL OR JUDICIAL", "SECURITY GUARD"], ["1", "2"]])
        self.assertEqual(Mapper().templates("M", story(claim("civilians/attack", "MURDER", "ANOTHER SENTENCE.")), [self.BLAMED]), [])


class Tables(unittest.TestCase):
    def test_classes_by_the_head_of_a_phrase(self):
        words = Words()
        self.assertEqual(words.look("thing", "U.S. EMBASSY"), "DIPLOMAT OFFICE OR RESIDENCE")
        self.assertEqual(words.look("thing", "HIGH-VOLTAGE PYLONS"), "ENERGY")
        self.assertEqual(words.look("thing", "OFFICES OF THE BANK"), "ORGANIZATION OFFICE")
        self.assertEqual(words.look("person", "EMBASSY OFFICIALS"), "DIPLOMAT")
        self.assertEqual(words.look("person", "POLICEMEN"), "LAW ENFORCEMENT")
        self.assertIsNone(words.look("person", "BRIDGE"))

    def test_instruments_in_text(self):
        self.assertEqual(Words().instruments("TWO CAR BOMBS AND A GRENADE; A DEVICE"),
                         [("CAR BOMBS", "VEHICLE BOMB"), ("GRENADE", "GRENADE"), ("DEVICE", "BOMB")])

    def test_bare_phrases(self):
        self.assertEqual(bare("at least three  peasants,"), "PEASANTS")
        self.assertEqual(bare("the"), "THE")


if __name__ == "__main__":
    unittest.main()
