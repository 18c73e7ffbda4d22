#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts the word forms of treebanks and writes what the text stage tags with.

    make_forms.py fr --treebanks <folder> [--lexicon knowledge/lexicon]

Reads the train files of the treebanks named in treebanks.py (never a dev or test file) and the tables of
<lexicon>/<language>; writes there forms.tsv.zst (form lemma upos features count), transitions.tsv (previous next
logprob) and FORMS.md (the card). Beside words, forms.tsv.zst has the rows that src/model/guess.h describes. The same
input gives the same bytes. Standard library only, but for the program `zstd`.
"""
import argparse
import hashlib
import math
import pathlib
import re
import subprocess
from collections import Counter, defaultdict

import endings
import inflect_en
import inflect_fr
import lemmas
from card import write_card
from treebanks import TAGS, join, load

INFLECT = {"fr": inflect_fr, "en": inflect_en}
GENERATED = 0.3   # how often a form made by rule counts, against one seen in a treebank
FOLLOWED = 25     # words seen so often get the tags of their neighbours
TAGGED = 8        # and so often with a tag, those of that tag
PRIOR = 8         # how many sightings the tags after a word's tag weigh against those after the word itself
NUMBER = re.compile(r"[\d.,:/ \u00a0\u202f\u2009]+")


def count(sentences):
    return Counter((w.form, w.lemma, w.upos, w.features) for s in sentences for w in s if w.upos and "\t" not in w.form)


def correct_closed_classes(counts, folder):
    """Words of function-words.tsv get its lemma and features; those never seen count once."""
    by_form = defaultdict(list)
    for key in sorted(counts):
        by_form[key[0], key[2]].append(key)
    for row in lemmas.read_table(folder / "function-words.tsv"):
        found = by_form.get((row["phrase"], row["upos"]), [])
        features = join(set(row["features"].split("|")))
        for key in found:
            times = counts.pop(key)
            counts[row["phrase"], row["lemma"], row["upos"], features or key[3]] += times
        if not found:
            counts[row["phrase"], row["lemma"], row["upos"], features] += 1


def generate(counts, folder, language):
    """Forms made by rule: (form, lemma, upos, features)."""
    inflect = INFLECT[language]
    lemma_count, lemmas_of = Counter(), defaultdict(set)
    for (form, lemma, upos, _), n in counts.items():
        lemma_count[lemma, upos] += n
        lemmas_of[form, upos].add(lemma)
    found = lemmas.of_tables(folder, language)
    found["VERB"] |= {lemma for (lemma, upos), n in lemma_count.items()
                      if upos == "VERB" and n >= 2 and lemmas.PLAIN.match(lemma)}
    # A word that the treebanks know only as a form of another lemma is no lemma (a plural, a feminine).
    for upos in ("NOUN", "ADJ"):
        found[upos] = {w for w in found[upos] if not lemmas_of[w, upos] or w in lemmas_of[w, upos]}
    found["NOUN"] = {w for w in found["NOUN"] if lemma_count[w, "NOUN"] or not w.endswith(("s", "x"))}
    found["ADJ"] = {w for w in found["ADJ"] if lemma_count[w, "ADJ"] or not lemmas_of[w, "VERB"] and
                    not w.endswith(("s", "x")) and not lemmas_of[w, "NOUN"] and not lemmas_of[w, "ADP"]}
    # A table may list participles as heads ("the abducted"); as words they are forms of their verb first.
    participles = {form for verb in found["VERB"] for form, features in inflect.verb(verb) if "participle" in features}
    found["NOUN"] = {w for w in found["NOUN"] if lemma_count[w, "NOUN"] or w not in participles}
    made = {"VERB": inflect.verb, "NOUN": inflect.noun, "ADJ": inflect.adjective}
    return {(form, word, upos, join(set(features.split("|")))) for upos, words in found.items() for word in words
            for form, features in made[upos](word)}


def worth_keeping(form, readings):
    """Names seen once, foreign words and plain numbers are left to the rules for unknown words."""
    if NUMBER.fullmatch(form) or form.startswith(("#", "~", "^", "%", "<", ">")) and len(form) > 1 or form == "#":
        return False
    tags = {upos for _, upos, _ in readings}
    total = sum(readings.values())
    return not (tags <= {"PROPN", "X", "SYM"} and total < 2 or re.search(r"\d", form) and total < 3)


def capitals(sentences):
    """How likely a tag is written with a capital within a sentence ("^"), and small ("^-")."""
    seen, capital = Counter(), Counter()
    for sentence in sentences:
        first = True
        for word in sentence:
            if word.upos == "PUNCT" or not word.form[:1].isalpha():
                continue
            if not first and word.upos:
                seen[word.upos] += 1
                capital[word.upos] += word.capital
            first = False
    rows = []
    for tag in TAGS:
        share = (capital[tag] + 0.5) / (seen[tag] + 10)
        rows.append(("^", "", tag, "", round(share, 6)))
        rows.append(("^-", "", tag, "", round(1 - share, 6)))
    # The reader normalises each form's counts: a common factor changes nothing.
    return rows


def transitions(sentences):
    """{(previous, next): count}; "_" begins a sentence. Words without a tag part the chain."""
    pairs = Counter()
    for sentence in sentences:
        previous = "_"
        for word in sentence:
            if previous and word.upos:
                pairs[previous, word.upos] += 1
            previous = word.upos
    return pairs


def probabilities(pairs):
    out = {}
    for previous in ["_"] + TAGS:
        total = sum(pairs[previous, tag] for tag in TAGS)
        for tag in TAGS:
            out[previous, tag] = (pairs[previous, tag] + 0.3) / (total + 0.3 * len(TAGS))
    return out


def neighbours(sentences, after_tag):
    """Rows ">word", the tags that follow a frequent word, ">word/TAG", those that follow it where it has that tag, and
    "<word", the tags before it; each mixed with the tags that stand there for the word's own tag."""
    around, tags = {">": defaultdict(Counter), "<": defaultdict(Counter)}, defaultdict(Counter)
    by_tag, pairs = defaultdict(Counter), Counter()
    for sentence in sentences:
        for word, after in zip(sentence, sentence[1:]):
            if word.upos and after.upos:
                around[">"][word.form][after.upos] += 1
                around["<"][after.form][word.upos] += 1
                by_tag[word.form, word.upos][after.upos] += 1
                pairs[after.upos, word.upos] += 1
        for word in sentence:
            tags[word.form][word.upos] += 1
    usually = {">": after_tag, "<": probabilities(pairs)}
    rows = []
    for mark, found in around.items():
        for form, seen in found.items():
            mine = {tag: n for tag, n in tags[form].items() if tag}
            if sum(seen.values()) < FOLLOWED or NUMBER.fullmatch(form):
                continue
            for tag in TAGS:
                usual = sum(n * usually[mark][own, tag] for own, n in mine.items()) / sum(mine.values())
                rows.append((mark + form, "", tag, "", max(round(seen[tag] + PRIOR * usual, 4), 0.0001)))
    frequent = {form for form, seen in around[">"].items() if sum(seen.values()) >= FOLLOWED}
    for (form, own), seen in by_tag.items():
        if form in frequent and len([t for t, n in tags[form].items() if n >= TAGGED]) > 1 and tags[form][own] >= TAGGED:
            rows += [(f">{form}/{own}", "", tag, "", max(round(seen[tag] + PRIOR * after_tag[own, tag], 4), 0.0001))
                     for tag in TAGS]
    return rows


def all_rows(sentences, folder, language, after_tag):
    counts = count(sentences)
    guesses = endings.rows(counts)
    correct_closed_classes(counts, folder)
    made = generate(counts, folder, language)
    by_form = defaultdict(Counter)
    for (form, lemma, upos, features), n in counts.items():
        by_form[form][lemma, upos, features] += n
    seen_forms = len(by_form)
    by_form = {form: readings for form, readings in by_form.items() if worth_keeping(form, readings)}
    for form, lemma, upos, features in made:
        readings = by_form.setdefault(form, Counter())
        if not any(key[0] == lemma and key[1] == upos and set(features.split("|")) <= set(key[2].split("|"))
                   for key in readings):
            readings[lemma, upos, features] += GENERATED
    rows = [(form, lemma, upos, features, n) for form, readings in by_form.items()
            for (lemma, upos, features), n in readings.items()]
    tags = Counter(word.upos for sentence in sentences for word in sentence if word.upos)
    rows += guesses + capitals(sentences) + neighbours(sentences, after_tag)
    rows += [("%", "", tag, "", tags[tag]) for tag in TAGS if tags[tag]]
    facts = {"forms": len(by_form), "seen": seen_forms, "made": len(made), "endings": len({row[0] for row in guesses})}
    return sorted(rows, key=lambda row: (row[0], -row[4], row[1:4])), facts


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("language", choices=sorted(INFLECT))
    parser.add_argument("--treebanks", type=pathlib.Path, required=True)
    parser.add_argument("--lexicon", type=pathlib.Path, default=pathlib.Path("knowledge/lexicon"))
    options = parser.parse_args()
    folder = options.lexicon / options.language
    sentences, treebanks = load(options.treebanks, options.language)
    after_tag = probabilities(transitions(sentences))
    rows, facts = all_rows(sentences, folder, options.language, after_tag)
    text = "form\tlemma\tupos\tfeatures\tcount\n" + "".join("\t".join(map(str, row)) + "\n" for row in rows)
    size = len(text.encode())
    packed = subprocess.run(["zstd", "-q", "-19", "--no-check", f"--stream-size={size}", "-c"], input=text.encode(),
                            stdout=subprocess.PIPE, check=True).stdout
    (folder / "forms.tsv.zst").write_bytes(packed)
    header = "# How tags follow each other in the treebanks of FORMS.md; \"_\" begins a sentence. Made by training/forms.\n"
    lines = [f"{previous}\t{tag}\t{math.log(after_tag[previous, tag]):.4f}\n" for previous in ["_"] + TAGS for tag in TAGS]
    (folder / "transitions.tsv").write_text(header + "previous\tnext\tlogprob\n" + "".join(lines), encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    write_card(folder / "FORMS.md", options.language, treebanks, facts, digest)
    print(f"{options.language}: {len(rows)} rows, {facts}, {len(packed)} bytes")


if __name__ == "__main__":
    main()
