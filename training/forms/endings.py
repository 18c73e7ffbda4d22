# SPDX-License-Identifier: Apache-2.0
"""What unknown words are, by their ending, learnt from the rare words of the treebanks (as in Brants, TnT, 2000)."""
import re
from collections import Counter, defaultdict

LONGEST = 6     # characters of an ending
RARE = 3        # words seen at most so often stand for unknown ones
ENOUGH = 5      # an ending needs so many of them
SHARE = 0.03    # a reading of an ending needs such a share
CLOSED = {"DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART", "AUX", "PUNCT", "SYM"}


def _cut(form, lemma, length):
    """The ending that the lemma has instead of the form's last `length` characters, marked "~"."""
    stem = form[:len(form) - length]
    return "~" + (lemma[len(stem):] if lemma.startswith(stem) else form[len(stem):])


def _shares(counter):
    total = sum(counter.values())
    kept = {key: n for key, n in counter.items() if n >= SHARE * total}
    return dict(sorted(kept.items(), key=lambda item: (-item[1], item[0]))[:8])


def _tags(readings):
    out, total = Counter(), sum(readings.values())
    for (_, upos, _), n in readings.items():
        out[upos] += n / total
    return out


def _says_more(ending, readings, shorter, fewer):
    """Whether an ending tells more than the shorter one that it contains: other tags, features or lemmas."""
    mine, theirs = _tags(readings), _tags(fewer)
    if any(abs(mine[tag] - theirs[tag]) > 0.08 for tag in set(mine) | set(theirs)):
        return True
    more = ending[1:len(ending) - len(shorter) + 1]
    longer = [("~" + more + lemma[1:], upos, features) for lemma, upos, features in fewer]
    return set(longer) != set(readings) or longer[0] != next(iter(readings))


def rows(counts):
    """Rows (form, lemma, upos, features, count) whose form is "~" and an ending, or "~" alone."""
    totals = Counter()
    for (form, _, _, _), n in counts.items():
        totals[form] += n
    endings, shapes, all_words = defaultdict(Counter), defaultdict(Counter), Counter()
    for (form, lemma, upos, features), n in counts.items():
        if re.search(r"\d", form):
            if not re.fullmatch(r"[\d.,:/ \u00a0\u202f\u2009]+", form):
                shapes["~" + re.sub(r"\d+", "0", form)]["", upos, ""] += n
            continue
        if totals[form] > RARE or upos in CLOSED or not re.search(r"[^\W\d_]", form):
            continue
        all_words["~", upos, ""] += n
        for length in range(1, min(LONGEST, len(form) - 1) + 1):
            endings["~" + form[len(form) - length:]][_cut(form, lemma, length), upos, features] += n
    kept = {"~": _shares(all_words)}
    for ending in sorted(endings, key=lambda key: (len(key), key)):
        if sum(endings[ending].values()) < ENOUGH:
            continue
        readings = _shares(endings[ending])
        shorter = next(("~" + ending[cut:] for cut in range(2, len(ending)) if "~" + ending[cut:] in kept), None)
        if readings and (shorter is None or _says_more(ending, readings, shorter, kept[shorter])):
            kept[ending] = readings
    kept.update({shape: _shares(counter) for shape, counter in shapes.items() if sum(counter.values()) >= 2})
    return [(form, lemma, upos, features, n) for form, readings in kept.items()
            for (lemma, upos, features), n in readings.items()]
