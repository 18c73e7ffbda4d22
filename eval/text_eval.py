#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures words and tags of the text stage against Universal Dependencies files.

    eval/text_eval.py <text_dump program> <language> <file.conllu[.gz]> ... [--errors 20]

Each sentence's text goes through the program as a text of its own. Words are compared by their place (characters of
the text, and their order in a contraction). Prints the F1 of words, the share of gold words with the right tag (a word
cut otherwise counts as wrong), the share of right tags and lemmas among words cut alike, and texts wrongly cut in two.
"""
import argparse
import gzip
import subprocess
from collections import Counter


def gold(path):
    """(text, [(begin, end, upos, lemma, form)]) of each sentence; places are bytes of the text in UTF-8."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    text, tokens = "", []
    with opened as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if line.startswith("# text = "):
                text = line[9:].rstrip("\n")
            elif len(cells) == 10 and "." not in cells[0]:
                tokens.append(cells)
            elif line == "\n" and tokens:
                yield text, place(text, tokens)
                tokens = []


def place(text, tokens):
    words, at, inside = [], 0, []
    raw = text.encode()
    for i, cells in enumerate(tokens):
        form = cells[1].encode()
        if "-" in cells[0]:
            begin = raw.index(form, at)
            at = begin + len(form)
            first, last = map(int, cells[0].split("-"))
            parts = [row[1].encode() for row in tokens[i + 1:i + 2 + last - first]]
            # Words have places of their own where written together they are the token ("don't"), else its place ("du").
            inside, inner = [], begin
            for part in parts:
                inside.append((inner, inner + len(part)) if b"".join(parts) == form else (begin, at))
                inner += len(part)
            continue
        if inside:
            span = inside.pop(0)
        else:
            begin = raw.index(form, at)
            at = begin + len(form)
            span = (begin, at)
        words.append((*span, cells[3], cells[2].lower().replace("’", "'"), cells[1]))
    return words


def predicted(program, language, texts):
    lines = "".join(text.replace("\n", " ") + "\n" for text in texts)
    out = subprocess.run([program, language], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    blocks = out.split("\n\n")
    for block in blocks[:len(texts)]:
        rows = [row.split("\t") for row in block.split("\n") if row]
        yield [(int(row[0]), int(row[1]), row[3], row[4], row[5] == "1") for row in rows]


def keyed(words):
    """Words by place and by their order among words of the same place."""
    seen, out = Counter(), {}
    for word in words:
        out[word[0], word[1], seen[word[:2]]] = word
        seen[word[:2]] += 1
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("language")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    for path in options.files:
        sentences = list(gold(path))
        wrong, cut, n = Counter(), Counter(), Counter()
        answers = predicted(options.program, options.language, [text for text, _ in sentences])
        for (text, words), answer in zip(sentences, answers):
            mine, theirs = keyed(answer), keyed(words)
            n["gold"] += len(theirs)
            n["mine"] += len(mine)
            n["split"] += sum(word[4] for word in answer) > 1
            for key, word in theirs.items():
                if key not in mine:
                    cut[word[4]] += 1
                    continue
                n["same"] += 1
                n["tag"] += mine[key][2] == word[2]
                n["lemma"] += mine[key][3] == word[3]
                if mine[key][2] != word[2]:
                    wrong[word[2], mine[key][2], word[4].lower()] += 1
        f1 = 2 * n["same"] / (n["gold"] + n["mine"])
        print(f"{path}: words F1 {100 * f1:.2f} %, tags {100 * n['tag'] / n['gold']:.2f} % of gold words, "
              f"{100 * n['tag'] / n['same']:.2f} % of words cut alike, lemmas {100 * n['lemma'] / n['same']:.2f} %, "
              f"texts cut in two {n['split']} of {len(sentences)}")
        if options.errors:
            pairs = Counter()
            for (right, mine, _), times in wrong.items():
                pairs[right, mine] += times
            print(pairs.most_common(options.errors), wrong.most_common(options.errors), cut.most_common(options.errors), sep="\n")


if __name__ == "__main__":
    main()
