# SPDX-License-Identifier: Apache-2.0
"""Which files train which language: only data whose licence allows commercial reuse (CC BY, CC BY-SA, LGPL-LR)."""
import collections

from conllu import norm, read

TREES = {
    "fr": ["fr/sequoia", "fr/gsd", "fr/gsd-fib", "fr/rhapsodie", "fr/parisstories"],
    "en": ["en/ewt", "en/gum-open"],
}
RELATED = {"fr": ["pt/bosque", "es/ancora", "es/gsd"], "en": []}
TAGS = {"fr": ["extra-morph/fr/gsd-sig18", "extra-morph/fr/gsd-sig19"], "en": []}


def training(language, folder, related=True):
    """The training sentences, own trees first, then sentences with tags only, then trees of related languages."""
    found, seen = [], set()
    for name in TREES[language]:
        for sentence in read(folder / name / "train.conllu.gz", name):
            key = " ".join(map(norm, sentence.forms))
            if name != "fr/gsd-fib" or key not in seen:
                found.append(sentence)
            seen.add(key)
    for name in TAGS[language]:
        for sentence in read(folder / f"{name}.conllu.gz", name):
            key = " ".join(map(norm, sentence.forms))
            if key not in seen:
                found.append(sentence)
            seen.add(key)
    for name in RELATED[language] if related else []:
        found += read(folder / name / "train.conllu.gz", name)
    return found


def rule(form, lemma):
    """The rule that makes the lemma of the form: see lemma_of for its notation."""
    best = None
    for kind, start in (("l", form.lower()), ("k", form)):
        same = 0
        while same < min(len(start), len(lemma)) and start[same] == lemma[same]:
            same += 1
        made = f"{kind}-{len(start) - same}+{lemma[same:]}"
        if best is None or len(start) - same < best[0]:
            best = (len(start) - same, made)
    return best[1] if best[0] < len(form) or len(form) < 2 else "=" + lemma


def lemma_of(rule_text, form):
    if rule_text.startswith("="):
        return rule_text[1:]
    start = form.lower() if rule_text[0] == "l" else form
    taken, _, added = rule_text[2:].partition("+")
    if int(taken) > len(start):
        return form
    return start[:len(start) - int(taken)] + added


def most_common(values, least):
    return [v for v, n in sorted(collections.Counter(values).items(), key=lambda x: (-x[1], x[0])) if n >= least]
