#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores an analysis against a gold file by the definitions of the CoNLL 2018 shared task (Zeman et al., K18-2001).

    eval/conll18.py gold.conllu[.gz] system.conllu        F1 of tokens, sentences, words, UPOS, UFeats, lemmas, UAS, LAS
    eval/conll18.py --text gold.conllu[.gz]               the raw text of a file, as systems get it

Both files must hold the same characters, white space apart. A token, and a sentence, is right when it covers the same
characters in both. Words are aligned by characters; where either side has a multiword token, the words of all tokens
that overlap there are aligned by their longest common subsequence (forms in lower case). UPOS, UFeats, lemmas, UAS and
LAS count aligned words alone; each F1 is over all words of both files.
Chosen where the definition leaves room, as the task's evaluation page says: LAS compares the universal part of relations
(nmod:poss counts as nmod); UFeats compares the 21 universal features of 2018 (Typo= and the like are left out); a gold
lemma "_" accepts any. Empty nodes are left out. A file with a cycle or without exactly one root a sentence is refused.
Tested in eval/conll18_test.py.
"""
import argparse
import dataclasses
import gzip
import sys

UNIVERSAL = frozenset("PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood "
                      "Tense Aspect Voice Evident Polarity Person Polite".split())
METRICS = ("Tokens", "Sentences", "Words", "UPOS", "UFeats", "Lemmas", "UAS", "LAS")


class Refused(Exception):
    """A file that cannot be scored; the message names the line."""


@dataclasses.dataclass
class Word:
    begin: int  # characters of the token that holds the word, [begin, end)
    end: int
    form: str
    lemma: str
    upos: str
    feats: str
    relation: str
    in_group: bool  # a part of a multiword token
    head: "Word | None" = None  # none for the root


@dataclasses.dataclass
class File:
    characters: str
    tokens: list  # (begin, end)
    sentences: list  # (begin, end)
    words: list


def opened(path):
    return gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")


def sentences_of(lines):
    """(comments, rows, number of the last line) of each sentence; a row is its ten columns."""
    comments, rows = [], []
    number = 0
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\r\n")
        if line.startswith("#") and not rows:
            comments.append(line)
        elif line:
            columns = line.split("\t")
            if len(columns) != 10:
                raise Refused(f"line {number}: {len(columns)} columns")
            rows.append(columns)
        elif rows:
            yield comments, rows, number
            comments, rows = [], []
    if rows:
        yield comments, rows, number


def squeezed(form):
    return "".join(form.split())


def raw_text(lines):
    """The text that systems get: SpaceAfter=No heeded, a space between sentences, a blank line before a paragraph."""
    parts, glued = [], True
    for comments, rows, _ in sentences_of(lines):
        if parts and any(comment.startswith(("# newpar", "# newdoc")) and not comment.startswith("# newpar_block")
                         for comment in comments):
            parts.append("\n\n")
            glued = True
        covered = 0
        for row in rows:
            first, _, last = row[0].partition("-")
            if "." in first or (not last and int(first) <= covered):
                continue
            covered = int(last or first)
            parts.append(("" if glued else " ") + row[1])
            glued = "SpaceAfter=No" in row[9].split("|")
    return "".join(parts) + "\n"


def universal(feats):
    return "|".join(sorted(feat for feat in feats.split("|") if feat.partition("=")[0] in UNIVERSAL))


def check_tree(words, heads, line):
    if heads.count(0) != 1:
        raise Refused(f"line {line}: the sentence before it has {heads.count(0)} roots")
    for start in range(1, len(words) + 1):
        at, steps = start, 0
        while at != 0:
            at, steps = heads[at - 1], steps + 1
            if steps > len(words):
                raise Refused(f"line {line}: the sentence before it has a cycle")


def add_sentence(file, rows, line, at):
    """Adds the words of one sentence, whose characters begin at `at`; gives where they end."""
    begin, words, heads, group_end, span = at, [], [], 0, (at, at)
    for row in rows:
        first, _, last = row[0].partition("-")
        if "." in first:
            continue
        if last or int(first) > group_end:
            form = squeezed(row[1])
            if not form:
                raise Refused(f"line {line}: a word without a form in the sentence before it")
            span = (at, at + len(form))
            file.characters.append(form)
            file.tokens.append(span)
            at = span[1]
        if last:
            group_end = int(last)
            continue
        if not row[0].isdigit() or int(row[0]) != len(words) + 1 or not row[6].isdigit() or int(row[6]) > len(rows):
            raise Refused(f"line {line}: ids or heads out of order in the sentence before it")
        words.append(Word(*span, squeezed(row[1]).lower(), row[2], row[3], universal(row[5]), row[7].partition(":")[0],
                          int(row[0]) <= group_end))
        heads.append(int(row[6]))
    if max(heads, default=0) > len(words):
        raise Refused(f"line {line}: a head that is not there in the sentence before it")
    check_tree(words, heads, line)
    for word, head in zip(words, heads):
        word.head = words[head - 1] if head else None
    file.sentences.append((begin, at))
    file.words.extend(words)
    return at


def read(lines):
    file, at = File([], [], [], []), 0
    for _, rows, line in sentences_of(lines):
        at = add_sentence(file, rows, line, at)
    file.characters = "".join(file.characters)
    return file


def common_subsequence(left, right):
    """Pairs of places of a longest common subsequence."""
    longest = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            longest[i][j] = (longest[i + 1][j + 1] + 1 if left[i] == right[j]
                             else max(longest[i + 1][j], longest[i][j + 1]))
    pairs, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] == right[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif longest[i + 1][j] >= longest[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def group_at(gold, system, g, s):
    """Past the last words of the stretch of overlapping tokens that begins at g and s, one of which is multiword."""
    end = gold[g].end if gold[g].in_group else system[s].end
    grown, last_g, last_s = True, g, s
    while grown:
        grown = False
        while last_g < len(gold) and gold[last_g].begin < end:
            if gold[last_g].in_group and gold[last_g].end > end:
                end, grown = gold[last_g].end, True
            last_g += 1
        while last_s < len(system) and system[last_s].begin < end:
            if system[last_s].in_group and system[last_s].end > end:
                end, grown = system[last_s].end, True
            last_s += 1
    return last_g, last_s


def align(gold, system):
    """Pairs of a word of `gold` and the word of `system` it stands for."""
    pairs, g, s = [], 0, 0
    while g < len(gold) and s < len(system):
        one, other = gold[g], system[s]
        if one.in_group or other.in_group:
            if one.end <= other.begin:
                g += 1
                continue
            if other.end <= one.begin:
                s += 1
                continue
            # The stretch begins at the first of the two that is multiword: skip single words before it.
            if not one.in_group and one.begin < other.begin:
                g += 1
                continue
            if not other.in_group and other.begin < one.begin:
                s += 1
                continue
            last_g, last_s = group_at(gold, system, g, s)
            for i, j in common_subsequence([w.form for w in gold[g:last_g]], [w.form for w in system[s:last_s]]):
                pairs.append((gold[g + i], system[s + j]))
            g, s = last_g, last_s
        elif (one.begin, one.end) == (other.begin, other.end):
            pairs.append((one, other))
            g, s = g + 1, s + 1
        elif one.begin <= other.begin:
            g += 1
        else:
            s += 1
    return pairs


@dataclasses.dataclass
class Score:
    right: int
    gold: int
    system: int

    @property
    def f1(self):
        return 2 * self.right / (self.gold + self.system) if self.gold + self.system else 0.0


def evaluate(gold, system):
    """{metric: Score}; Refused where the characters differ."""
    if gold.characters != system.characters:
        at = next((i for i, (a, b) in enumerate(zip(gold.characters, system.characters)) if a != b),
                  min(len(gold.characters), len(system.characters)))
        raise Refused(f"the texts differ: gold has {gold.characters[at:at + 20]!r} where the system has "
                      f"{system.characters[at:at + 20]!r}")
    pairs = align(gold.words, system.words)
    partner = {id(theirs): ours for ours, theirs in pairs}  # gold words of system words

    def same_head(ours, theirs):
        if ours.head is None or theirs.head is None:
            return ours.head is theirs.head
        return partner.get(id(theirs.head)) is ours.head

    def words(count):
        return Score(count, len(gold.words), len(system.words))

    def spans(ours, theirs):
        return Score(len(set(ours) & set(theirs)), len(ours), len(theirs))

    return dict(zip(METRICS, (
        spans(gold.tokens, system.tokens),
        spans(gold.sentences, system.sentences),
        words(len(pairs)),
        words(sum(a.upos == b.upos for a, b in pairs)),
        words(sum(a.feats == b.feats for a, b in pairs)),
        words(sum(a.lemma in ("_", b.lemma) for a, b in pairs)),
        words(sum(same_head(a, b) for a, b in pairs)),
        words(sum(same_head(a, b) and a.relation == b.relation for a, b in pairs)))))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--text", action="store_true", help="print the raw text of the file")
    parser.add_argument("gold")
    parser.add_argument("system", nargs="?")
    options = parser.parse_args()
    if options.text:
        with opened(options.gold) as lines:
            sys.stdout.write(raw_text(lines))
        return 0
    if options.system is None:
        parser.error("a system file is needed")
    try:
        with opened(options.gold) as gold, opened(options.system) as system:
            scores = evaluate(read(gold), read(system))
    except (Refused, OSError) as problem:
        print(f"conll18: {problem}", file=sys.stderr)
        return 1
    print(f"{'':10} precision  recall      F1")
    for metric, score in scores.items():
        print(f"{metric:10} {100 * score.right / max(1, score.system):9.2f} {100 * score.right / max(1, score.gold):7.2f} "
              f"{100 * score.f1:7.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
