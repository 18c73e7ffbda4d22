#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures `vigie places` on texts whose place names are marked with coordinates.

    eval/places_eval.py build/release/vigie FILE.jsonl[.gz] ... [--errors 30]

A line is {id, lang, text, toponyms: [{start, end, text, lat, lon}]}, positions in code points. Printed for each file:
recognition (precision, recall, F1 of spans that are the same, and of spans that overlap); the share of matched names
placed within 161 km and within 25 km of the gold point; the same end to end, over all gold names that have a point;
and with the gold names given (`--marked`), where an unplaced name counts as 20,039 km: accuracy, mean, median, and AUC, the
mean of ln(1 + d) / ln(20039) (lower is better). Distances on a sphere of 6371 km. "or inside" also counts a country or region
as right where the gold point lies within the radius that the answer gives for it: two gazetteers put one country hundreds of
kilometres apart.

    eval/places_eval.py build/release/vigie --gold GOLD.jsonl STORIES

measures the places of claims: of each gold place its words are given (the run of capitalised words of its quote
that is most like its name; where it has none, "the town", the mention found there is taken), and the answer is right within the reach that the
scorer of claims allows (25 km for towns and sites, 60 for districts, 161 for regions, countries by their code).
"""
import argparse
import difflib
import math
import pathlib
import re
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


def inside(gold, found):
    """Whether the gold point lies in the area answered."""
    if found is None or found.get("lat") is None or gold.get("lat") is None or found.get("precision") not in ("region", "country"):
        return False
    return distance_km((gold["lat"], gold["lon"]), (found["lat"], found["lon"])) <= (found.get("within_km") or 0)


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
                right = error <= 161 or inside(name, found[pairs[i]] if i in pairs else None)
                n["end"] += right
                if i in pairs:
                    errors["matched"].append(error)
                    n["matched"] += right
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
                n["given"] += error <= 161 or inside(name, answer)
                if error > 161:
                    wrong["misplaced", name["text"], f"{name['lat']:.1f} {name['lon']:.1f}",
                          answer and f"{answer['country']} {answer['lat']} {answer['lon']}"] += 1
    return n, errors, wrong


FUNCTION_WORDS = {"In", "At", "A", "An", "The", "Near", "À", "Au", "En", "Dans", "Le", "La", "Les"}
REACH = {"site": 25, "town": 25, "district": 60, "region": 161}


def within_reach(gold, found):
    """As the scorer of claims compares two placed places."""
    if found is None or found.get("lat") is None:
        return False
    if gold.get("precision") == "country":
        return gold.get("country") == found.get("country")
    return distance_km((gold["lat"], gold["lon"]), (found["lat"], found["lon"])) <= REACH.get(gold.get("precision"), 25)


def name_in(quote, name):
    """The span of the run of capitalised words in the quote that is most like the name; None where there is none."""
    runs = []
    for word in re.finditer(r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*", quote):
        elided = re.match(r"(?i)(?:d|l|qu|jusqu)['’]", word.group())
        start = word.start() + (elided.end() if elided else 0)
        end = word.end() - (2 if re.search(r"['’]s$", word.group()) else 0)
        if not any(part[:1].isupper() for part in re.split(r"['’-]", quote[start:end])) or quote[start:end] in FUNCTION_WORDS:
            continue
        if runs and quote[runs[-1][1]:start] == " ":
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return max(runs, key=lambda run: difflib.SequenceMatcher(None, quote[run[0]:run[1]].lower(), name.lower()).ratio(), default=None)


def gold_places(stories, folder):
    """(file, text, [(span of the quote, span to give or None, gold place)]) of each story; places without a point are left out."""
    for story in stories:
        file = story["story"]["file"]
        text, places = (folder / file).read_text(encoding="utf-8"), {}
        for claim in story["claims"]:
            place = claim.get("place")
            if not place or place.get("lat") is None or place["quote"] not in text:
                continue
            start = text.index(place["quote"])
            name = name_in(place["quote"], place.get("name") or "")
            name = name and (start + name[0], start + name[1])
            places[place["quote"]] = ((start, start + len(place["quote"])), name, place)
        if places:
            yield file, text, list(places.values())


def told_at(places, span):
    """The place that overlaps the span most, or None."""
    shared = lambda p: min(p["to"], span[1]) - max(p["from"], span[0])
    best = max(places, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def claims_places(program, gold, folder, show):
    documents = list(gold_places(vigie_mentions.read_jsonl(gold), folder))
    language = {s["story"]["file"]: s["story"]["language"] for s in vigie_mentions.read_jsonl(gold)}
    plain = vigie_mentions.annotate(program, "places", [{"file": f, "text": t, "language": language[f]} for f, t, _ in documents])
    names = [[{"start": n[0], "end": n[1]} for _, n, _ in places if n] for _, _, places in documents]
    given = vigie_mentions.annotate(program, "places", [
        {"file": f, "text": marked(t, n)[0], "language": language[f]} for (f, t, _), n in zip(documents, names)], "--marked")
    n = Counter()
    for file, _, places in documents:
        told = plain[file]["places"] + plain[file].get("references", [])
        for quote, name, gold_place in places:
            answer = told_at(given[file]["places"], name) if name else told_at(told, quote)
            right = within_reach(gold_place, answer)
            n["all"] += 1
            n["given"] += right
            n["found"] += within_reach(gold_place, told_at(told, name or quote))
            n["unplaced"] += answer is None or answer.get("lat") is None
            if show and not right:
                print(f"  {file}: {gold_place['quote']} ({gold_place['lat']}, {gold_place['lon']}) answered "
                      f"{answer and (answer['name'], answer.get('lat'), answer.get('lon'))}")
    print(f"{gold.stem}: places of gold claims: {n['all']}, right within reach when given {n['given'] / max(1, n['all']):.3f} "
          f"({n['given']}), unplaced {n['unplaced']}, found and right {n['found'] / max(1, n['all']):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--gold", nargs=2, type=pathlib.Path)
    options = parser.parse_args()
    if options.gold:
        claims_places(options.program, *options.gold, options.errors > 0)
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
            print(f"  {title:14} @161 km {share(e, 161):.3f}  or inside {n[what] / max(1, len(e)):.3f}  @25 km {share(e, 25):.3f}  mean {sum(e) / max(1, len(e)):.0f} km  "
                  f"median {statistics.median(e) if e else 0:.1f} km  AUC {auc(e):.3f}  of {len(e)}")
        for kind in ("missed", "extra", "misplaced") if options.errors else ():
            print(f"  {kind}:", "; ".join(f"{' '.join(map(str, key[1:]))} x{times}" for key, times in wrong.most_common()
                                          if key[0] == kind).split("; ")[:options.errors])


if __name__ == "__main__":
    main()
