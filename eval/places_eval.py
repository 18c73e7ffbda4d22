#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures `vigie places` on texts whose place names are marked with coordinates.

    eval/places_eval.py build/release/vigie FILE.jsonl[.gz] ... [--errors 30]

A line is {id, lang, text, toponyms: [{start, end, text, lat, lon}]}, positions in code points. Printed for each file:
recognition (precision, recall, F1 of spans that are the same, and of spans that overlap); the share of matched names
placed within 161 km and within 25 km of the gold point; the same end to end, over all gold names that have a point;
and with the gold names given (`--marked`), where an unplaced name counts as 20,039 km: accuracy, mean, median, and AUC, the
mean of ln(1 + d) / ln(20039) (lower is better). Distances on a sphere of 6371 km.
"""
import argparse
import math
import statistics
from collections import Counter

import vigie_mentions

FARTHEST = 20039.0


def distance_km(a, b):
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, point)) for point in (a, b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * math.asin(min(1.0, math.sqrt(h)))


def error_km(gold, found):
    """None where the gold name has no point."""
    if gold.get("lat") is None:
        return None
    if found is None or found.get("lat") is None:
        return FARTHEST
    return min(FARTHEST, distance_km((gold["lat"], gold["lon"]), (found["lat"], found["lon"])))


def share(errors, km):
    return sum(error <= km for error in errors) / len(errors) if errors else 0.0


def auc(errors):
    return sum(math.log(1 + error) / math.log(FARTHEST) for error in errors) / len(errors) if errors else 0.0


def marked(text, toponyms):
    """The text with [[ ]] around the names; of names that overlap the first alone. And the names, in order."""
    out, at, kept = [], 0, []
    for name in sorted(toponyms, key=lambda t: (t["start"], -t["end"])):
        if name["start"] < at:
            continue
        out += [text[at:name["start"]], "[[", text[name["start"]:name["end"]], "]]"]
        at = name["end"]
        kept.append(name)
    return "".join(out) + text[at:], kept


def score(documents, stories, given):
    """Counts and errors; `stories` and `given` by id, as `vigie places --json` tells them."""
    n, errors, wrong = Counter(), {"matched": [], "end": [], "given": []}, Counter()
    for document in documents:
        gold = document["toponyms"]
        found = stories.get(document["id"], {"places": []})["places"]
        spans = [(t["start"], t["end"]) for t in gold]
        mine = [(p["from"], p["to"]) for p in found]
        n["gold"] += len(gold)
        n["found"] += len(found)
        n["exact"] += len(vigie_mentions.pair(spans, mine, True))
        pairs = dict(vigie_mentions.pair(spans, mine, False))
        n["overlap"] += len(pairs)
        for i, name in enumerate(gold):
            error = error_km(name, found[pairs[i]] if i in pairs else None)
            if error is not None:
                errors["end"].append(error)
                if i in pairs:
                    errors["matched"].append(error)
            if i not in pairs:
                wrong["missed", name["text"]] += 1
        for j, place in enumerate(found):
            if j not in pairs.values():
                wrong["extra", place["quote"]] += 1
        answers = given.get(document["id"], {"places": []})["places"]
        names = marked(document["text"], gold)[1]
        told = dict(vigie_mentions.pair([(t["start"], t["end"]) for t in names],
                                        [(p["from"], p["to"]) for p in answers], False))
        for i, name in enumerate(names):
            answer = answers[told[i]] if i in told else None
            error = error_km(name, answer)
            if error is not None:
                errors["given"].append(error)
                if error > 161:
                    wrong["misplaced", name["text"], f"{name['lat']:.1f} {name['lon']:.1f}",
                          answer and f"{answer['country']} {answer['lat']} {answer['lon']}"] += 1
    return n, errors, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    for path in options.files:
        documents = vigie_mentions.read_jsonl(path)
        texts = [{"file": d["id"], "text": d["text"], "language": d["lang"]} for d in documents]
        stories = vigie_mentions.annotate(options.program, "places", texts)
        with_names = [dict(text, text=marked(d["text"], d["toponyms"])[0]) for text, d in zip(texts, documents)]
        given = vigie_mentions.annotate(options.program, "places", with_names, "--marked")
        n, errors, wrong = score(documents, stories, given)
        print(f"{path}: {len(documents)} texts, {n['gold']} names, {len(errors['end'])} of them with a point")
        for what in ("exact", "overlap"):
            p, r, f = vigie_mentions.f1(n[what], n["gold"], n["found"])
            print(f"  recognition, {what:8} P {p:.3f} R {r:.3f} F1 {f:.3f}")
        for what, title in (("matched", "matched names"), ("end", "end to end"), ("given", "names given")):
            e = errors[what]
            print(f"  {title:14} @161 km {share(e, 161):.3f}  @25 km {share(e, 25):.3f}  mean {sum(e) / max(1, len(e)):.0f} km  "
                  f"median {statistics.median(e) if e else 0:.1f} km  AUC {auc(e):.3f}  of {len(e)}")
        for kind in ("missed", "extra", "misplaced") if options.errors else ():
            print(f"  {kind}:", "; ".join(f"{' '.join(map(str, key[1:]))} x{times}" for key, times in wrong.most_common()
                                          if key[0] == kind).split("; ")[:options.errors])


if __name__ == "__main__":
    main()
