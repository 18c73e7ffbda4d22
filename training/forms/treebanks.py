# SPDX-License-Identifier: Apache-2.0
"""Reads CoNLL-U treebanks as sentences of Words, each sentence once. Train files only: TREEBANKS names them."""
import gzip
import re
import unicodedata
from typing import NamedTuple, Optional

TREEBANKS = {
    "fr": ["fr/gsd/train", "fr/gsd-fib/train", "fr/parisstories/train", "extra-morph/fr/gsd-sig18",
           "extra-morph/fr/gsd-sig19"],
    "en": ["en/ewt/train", "en/gum-open/train"],
}
TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
FEATURES = {
    "Number=Sing": "singular", "Number=Plur": "plural", "Gender=Masc": "masculine", "Gender=Fem": "feminine",
    "Person=1": "first_person", "Person=2": "second_person", "Person=3": "third_person", "Tense=Past": "past",
    "Tense=Pres": "present", "Tense=Fut": "future", "Tense=Imp": "imperfect", "Mood=Ind": "indicative",
    "Mood=Cnd": "conditional", "Mood=Sub": "subjunctive", "Mood=Imp": "imperative", "VerbForm=Fin": "finite",
    "VerbForm=Inf": "infinitive", "VerbForm=Part": "participle", "VerbForm=Ger": "gerund", "Voice=Pass": "passive",
    "Polarity=Neg": "negative", "Reflex=Yes": "reflexive", "Poss=Yes": "possessive", "Definite=Def": "definite"}
UNIMORPH = {"SG": "singular", "PL": "plural", "MASC": "masculine", "FEM": "feminine", "1": "first_person",
            "2": "second_person", "3": "third_person", "PST": "past", "PRS": "present", "FUT": "future",
            "IND": "indicative", "COND": "conditional", "SBJV": "subjunctive", "IMP": "imperative", "FIN": "finite",
            "NFIN": "infinitive", "V.PTCP": "participle", "NEG": "negative", "REFL": "reflexive", "DEF": "definite"}
ORDER = list(dict.fromkeys(FEATURES.values()))


class Word(NamedTuple):
    form: str             # as the text stage looks it up
    lemma: str
    upos: Optional[str]   # None where the file has none
    features: str         # names parted by "|", in the order of src/core/word.h
    capital: bool


def lower(text):
    return unicodedata.normalize("NFC", text).replace("’", "'").lower()


def join(names):
    return "|".join(name for name in ORDER if name in names)


def _features(feats, misc):
    if "UM=" not in misc:
        return join({FEATURES[pair] for pair in feats.split("|") if pair in FEATURES})
    marks = set(re.search(r"UM=([^|]*)", misc).group(1).split(";"))
    names = {UNIMORPH[mark] for mark in marks if mark in UNIMORPH}
    if "IPFV" in marks:
        names = names - {"past"} | {"imperfect"}
    return join(names)


def _form(form, upos, language):
    """The clitic "-t-il" is the word "il" in the text stage."""
    if language == "fr" and upos == "PRON":
        form = re.sub(r"^-(t['’-])?(?=\w)", "", form)
    return lower(form)


def _word(cells, language):
    upos = cells[3] if cells[3] in TAGS else None
    lemma = lower(cells[2] if cells[2] != "_" else cells[1])
    if "UM=" in cells[9] and upos == "AUX" and lemma not in ("être", "avoir"):
        upos = "VERB"  # modals: the cut of 2018 precedes the treebank's present rule
    return Word(_form(cells[1], upos, language), lemma, upos, _features(cells[5], cells[9]), cells[1][:1].isupper())


def _sentences(path, language):
    sentence = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if cells[0].isdigit() and len(cells) == 10:
                sentence.append(_word(cells, language))
            elif line == "\n" and sentence:
                yield sentence
                sentence = []
    if sentence:
        yield sentence


def load(folder, language):
    """All sentences, each once, and for the card (treebank, sentences, words)."""
    seen, sentences, counts = set(), [], []
    for name in TREEBANKS[language]:
        before, words = len(sentences), 0
        for sentence in _sentences(folder / f"{name}.conllu.gz", language):
            key = re.sub(r"[\W_]", "", "".join(word.form for word in sentence))
            if key in seen:
                continue
            seen.add(key)
            sentences.append(sentence)
            words += len(sentence)
        counts.append((name, len(sentences) - before, words))
    return sentences, counts
