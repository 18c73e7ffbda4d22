# SPDX-License-Identifier: Apache-2.0
"""Doers and targets in the trees of a claim's own sentences (`vigie parse`), for templates of MUC-4.

    "Police blamed the ELN for the murder of Judge Ana Roe." -> doers [ELN], targets [JUDGE ANA ROE]
Which words harm, and which side of them suffers, is in the tables below; clauses coordinated with a harm share its subject. Tested by
muc4_templates_test.py.
"""
import re

from petrarch_eval import NOMINAL, Sentence

VERBS = set("""KILL MURDER ASSASSINATE WOUND INJURE KIDNAP ABDUCT SHOOT ATTACK EXECUTE TORTURE SLAY MASSACRE AMBUSH MACHINEGUN GUN BOMB DESTROY DAMAGE
BURN DYNAMITE BLOW TARGET HIT SET ROB STEAL SHAKE STAB BEHEAD STRAFE RAID SEIZE""".split())
NOUNS = set("""MURDER ASSASSINATION KILLING KIDNAPPING ABDUCTION DEATH MASSACRE ATTACK BOMBING EXPLOSION EXECUTION DESTRUCTION SLAYING RAID BURNING
WOUNDING CRIME ACTION""".split())
OF_TARGET = NOUNS - {"ATTACK", "RAID", "CRIME", "ACTION", "EXPLOSION"}
BURSTING = {"EXPLODE", "PLACE", "PLANT", "DETONATE", "GO", "HURL", "THROW", "FIRE"}
AT = {"AT", "AGAINST", "IN", "NEAR", "OUTSIDE", "INSIDE", "ON", "FRONT", "UNDER", "INTO"}
DOING = {"PERPETRATE", "COMMIT", "CARRY", "STAGE", "CONDUCT", "LAUNCH"}
NEVER = {"IT", "WHICH", "WHO", "THAT", "THEY", "HE", "SHE", "THEM", "HIM", "HER", "THIS", "WHOM", "THOSE", "ONE", "INCIDENT", "ATTACK", "RESPONSIBILITY", "CREDIT",
         "CRIME", "DAMAGE", "WE", "US", "YOU", "I", "NOTHING", "BOMB", "EXPLOSION", "DEVICE", "CHARGE", "BOMBS", "ATTACKS", "LIFE", "FIRE", "WAY", "PLACE",
         "OFF", "EVENT", "EVENTS", "INCIDENTS", "SITUATION", "PEACE", "ACTION", "ACTIONS"}


class Entity:
    """A noun phrase: the words, the person's name in it if any, whether it names a body."""

    def __init__(self, s, head):
        words = [w for w in s.phrase(head) if s.relations[w] not in ("det", "case", "cc", "mark", "punct", "predet")]
        first, last = min(words), max(words)
        while first < head and (s.tags[first] in ("NUM", "DET", "ADV") or first not in words):
            first += 1
        self.text = " ".join(s.forms[w] for w in range(first, last + 1)).replace(" 'S", "'S").replace(" ,", ",")
        people = [w for w in range(first, last + 1) if s.names[w].endswith("PER")]
        self.name = " ".join(s.forms[w] for w in people)
        self.role = " ".join(s.forms[w] for w in range(first, min(people))) if people else ""
        appositions = [a for a in s.children[head] if s.relations[a] == "appos"]
        if self.name and not self.role and appositions:
            self.role = Entity(s, appositions[0]).text
        elif not self.name and appositions and s.names[appositions[0]].endswith("PER"):
            other = Entity(s, appositions[0])
            self.name, self.role = other.name, self.text
        self.body = any(s.names[w].endswith("ORG") for w in range(first, last + 1)) and s.tags[head] == "PROPN"
        number = next((s.forms[w] for w in s.children[head] if s.relations[w] == "nummod"), None)
        self.number, self.head = number, s.forms[head]


class NamedSentence(Sentence):
    def __init__(self, lines):
        super().__init__(lines)
        rows = [line.split("\t") for line in lines if re.match(r"\d+\t", line)]
        self.names = [next((m for m in r[9].split("|") if m.startswith("NER=")), "") for r in rows]
        self.text = next((line[9:] for line in lines if line.startswith("# text = ")), "")


def sentences_of(conllu):
    return [NamedSentence(block.splitlines()) for block in conllu.split("\n\n") if re.search(r"^\d+\t", block, re.M)]


def spread(s, heads):
    """The heads with those coordinated with them, without words that name nobody."""
    found = []
    for head in heads:
        for one in [head] + s.of(head, "conj"):
            if s.tags[one] in NOMINAL and s.forms[one] not in NEVER and one not in found:
                found.append(one)
    return found


def by(s, head):
    return [c for c in s.of(head, "obl", "nmod") if any(s.forms[k] == "BY" for k in s.of(c, "case"))]


def brought(s, head, words):
    return [c for c in s.of(head, "obl", "nmod") if any(s.forms[k] in words for k in s.of(c, "case"))]


def subject(s, verb):
    seen = set()
    while verb >= 0 and verb not in seen:
        seen.add(verb)
        own = [c for c in s.of(verb, "nsubj") if not s.relations[c].endswith(":pass")]
        if own or s.of(verb, "nsubj:pass"):
            return own
        if s.relations[verb].split(":")[0] == "acl" and s.relations[verb].endswith("relcl"):
            return [s.heads[verb]] if not s.of(verb, "nsubj:pass", "aux:pass") else []
        if s.relations[verb].split(":")[0] not in ("conj", "xcomp"):
            return []
        verb = s.heads[verb]
    return []


def read(s):
    """(doers, targets): heads of noun phrases."""
    doers, targets = [], []
    for w, lemma in enumerate(s.lemmas):
        if s.tags[w] == "VERB" and lemma in VERBS:
            if s.of(w, "nsubj:pass", "aux:pass"):
                targets += s.of(w, "nsubj:pass")
                doers += by(s, w)
            elif s.relations[w] == "acl" and not s.of(w, "obj"):  # "the bus burned by rebels"
                targets.append(s.heads[w])
                doers += by(s, w)
            else:
                doers += subject(s, w)
                targets += s.of(w, "obj")
        elif s.tags[w] == "VERB" and lemma == "DIE":
            targets += s.of(w, "nsubj")
        elif s.tags[w] == "VERB" and lemma in DOING:
            doers += by(s, w) + ([] if s.of(w, "nsubj:pass") or s.relations[w] == "acl" else subject(s, w))
            targets += brought(s, w, {"AGAINST"})
        elif s.tags[w] == "VERB" and lemma in BURSTING:
            targets += brought(s, w, AT)
            doers += by(s, w) if s.of(w, "nsubj:pass", "aux:pass") else []
        elif s.tags[w] == "VERB" and lemma in ("BLAME", "ACCUSE", "SUSPECT"):
            doers += [c for c in s.of(w, "obj", "nsubj:pass") if s.lemmas[c] not in NOUNS] + brought(s, w, {"ON"})
        elif s.tags[w] == "VERB" and lemma == "ATTRIBUTE":
            doers += brought(s, w, {"TO"})
        elif s.tags[w] == "VERB" and lemma == "CLAIM" and any(s.forms[c] in ("RESPONSIBILITY", "CREDIT") for c in s.of(w, "obj")):
            doers += subject(s, w)
        elif s.tags[w] in ("NOUN", "PROPN") and lemma in NOUNS:
            targets += brought(s, w, {"AGAINST", "ON"}) + (brought(s, w, {"OF"}) + s.of(w, "nmod:poss") if lemma in OF_TARGET else [])
            doers += by(s, w)
        elif s.tags[w] == "ADJ" and lemma == "RESPONSIBLE":
            doers += s.of(w, "nsubj")
    targets = spread(s, targets)
    return [d for d in spread(s, doers) if d not in targets], targets
