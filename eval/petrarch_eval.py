#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Who did what to whom in PETRARCH's validation sentences: eval/petrarch_eval.py FOLDER build/release/vigie [--update docs/measured.md]

FOLDER holds data/petrarch. The set's invented countries are compiled from its own dictionary into a knowledge folder laid over ours, for this
run alone. Two readings are scored against the codings (source, target, first two figures of the CAMEO code; right or not):
claims: types, actors and targets of `vigie read`, by the CAMEO column of knowledge/event-types.tsv; Vigie's contract has no statements, visits
or appeals, so this can only be right inside its scope. verbs: any verb of Vigie's tree (`vigie parse`), its code from the set's own verb
dictionary, its ends from the tree. Tested by petrarch_eval_test.py.
"""
import argparse
import datetime
import gzip
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import document
from petrarch_words import Actors, Agents, Verbs

SET = "petrarch_unit_en.jsonl.gz"
NOMINAL = {"NOUN", "PROPN", "PRON", "ADJ", "NUM"}
APART = {"conj", "acl", "acl:relcl", "advcl", "appos", "parataxis", "ccomp", "punct", "cc", "csubj", "list", "discourse"}


# ---- the tree -----------------------------------------------------------------------------------------------------------

class Sentence:
    """Words of a CoNLL-U sentence: forms in capitals, lemmas, tags, heads (from 0; -1 the root), relations."""

    def __init__(self, lines):
        rows = [line.split("\t") for line in lines if re.match(r"\d+\t", line)]
        self.forms = [r[1].upper() for r in rows]
        self.lemmas = [r[2].upper() for r in rows]
        self.tags = [r[3] for r in rows]
        self.feats = [r[5] for r in rows]
        self.heads = [int(r[6]) - 1 for r in rows]
        self.relations = [r[7] for r in rows]
        self.children = [[] for _ in rows]
        for i, head in enumerate(self.heads):
            if head >= 0:
                self.children[head].append(i)

    def phrase(self, head, apart=frozenset(APART)):
        """Words of the noun phrase, without clauses and what is coordinated with it."""
        found, waiting = [head], [head]
        while waiting:
            for child in self.children[waiting.pop()]:
                if self.relations[child] not in apart:
                    found.append(child)
                    waiting.append(child)
        return sorted(found)

    def of(self, head, *relations):
        return [c for c in self.children[head] if self.relations[c].split(":")[0] in relations or self.relations[c] in relations]


def sentences_of(conllu):
    block = []
    for line in conllu.splitlines() + [""]:
        if line.strip():
            block.append(line)
        elif block:
            yield [l for l in block if l.startswith("# newdoc")], Sentence(block)
            block = []


# ---- coding -------------------------------------------------------------------------------------------------------------

class Coder:
    def __init__(self, actors, agents, verbs):
        self.actors, self.agents, self.verbs = actors, agents, verbs

    def names(self, s, words, day):
        """[(position, code)] of actors, [(position, code)] of agents among the words of a phrase."""
        tokens = [s.forms[w] for w in words]
        actors, agents, at = [], [], 0
        while at < len(tokens):
            size, code = self.actors.find(tokens, at, day)
            if not size and tokens[at].endswith("S"):
                size, code = self.actors.find(tokens[:at] + [tokens[at][:-1]] + tokens[at + 1:], at, day)
            if size:
                if code and not code.startswith(("---", "+++", "###")):
                    actors.append((words[at], code))
            else:
                size, code = self.agents.find(tokens, at)
                if size:
                    agents.append((words[at], code))
            at += max(1, size)
        return actors, agents

    def codes(self, s, head, day):
        """Codes of a noun phrase and of those coordinated with it: "lawmakers in Fornost and Gondor" -> FORLEG, GONLEG."""
        found = self.code_of(s, s.phrase(head), day)
        for part in [head] + s.phrase(head):
            for other in s.of(part, "conj"):
                mine = self.code_of(s, s.phrase(other), day)
                if mine and part != head and found:  # a modifier's: the head is shared
                    actors, agents = self.names(s, s.phrase(head), day)
                    mine = [self.joined(m, agents) for m in mine]
                found += [m for m in mine if m not in found]
        return found

    def code_of(self, s, words, day):
        actors, agents = self.names(s, words, day)
        if not actors:
            return []
        return [self.joined(code, agents) for code in actors[0][1].split("/")]

    @staticmethod
    def joined(code, agents):
        """ARN with ~GOV is ARNGOV, with NGO~ NGOARN; a role that the code has is not told twice."""
        before, after = "", ""
        for _, agent in agents:
            if agent.startswith("~"):
                if agent[1:] not in code + after:
                    after += agent[1:]
            elif agent[:-1] not in before:
                before += agent.rstrip("~")
        return before + code + after

    def subject(self, s, verb, day):
        """Codes of who does it: the clause's own subject, else that of the clause it belongs to."""
        seen = set()
        while verb >= 0 and verb not in seen:
            seen.add(verb)
            own = s.of(verb, "nsubj", "csubj") if not s.of(verb, "nsubj:pass", "aux:pass") else self.agents_of(s, verb)
            for child in own:
                codes = self.codes(s, child, day)
                if codes:
                    return codes
            if own or s.relations[verb].split(":")[0] not in ("xcomp", "conj", "advcl", "ccomp", "acl", "root", "parataxis"):
                break
            verb = s.heads[verb]
        return []

    @staticmethod
    def agents_of(s, verb):
        return [c for c in s.of(verb, "obl", "nmod") if any(s.forms[k] == "BY" for k in s.of(c, "case"))]

    def targets(self, s, verb, day, passive):
        """Codes of whom it is done to: the passive subject, the objects, what hangs on them, then a told clause's subject."""
        if passive:
            for child in s.of(verb, "nsubj:pass", "nsubj"):
                codes = self.codes(s, child, day)
                if codes:
                    return codes
        ends = s.of(verb, "iobj", "obj") + [c for c in s.of(verb, "obl", "nmod") if c > verb] + s.of(verb, "xcomp", "ccomp")
        by = self.agents_of(s, verb) if passive else []
        for child in ends:
            if child in by:
                continue
            for head in self.heads_under(s, child):
                codes = self.codes(s, head, day)
                if codes:
                    return codes
        return []

    @staticmethod
    def heads_under(s, child):
        """Nominal heads in the subtree, nearest to the verb in the tree first; time clauses left out."""
        found, level = [], [child]
        while level:
            found += [w for w in level if s.tags[w] in NOMINAL]
            level = [c for w in level for c in sorted(s.children[w]) if s.relations[c].split(":")[0] not in ("advcl", "punct", "cc")]
        return found

    def events(self, s, day):
        """{(source, target, code)}"""
        found, used = [], set()
        for verb in range(len(s.forms)):
            if s.tags[verb] not in ("VERB", "ADJ", "NOUN") or verb in used or (s.tags[verb] != "VERB" and s.forms[verb] not in self.verbs.verbs):
                continue
            if s.tags[verb] != "VERB" and not s.of(verb, "nsubj"):
                continue
            end = min([w for w in s.children[verb] if s.relations[w] in ("advcl", "parataxis", "conj") and w > verb] + [len(s.forms)])
            code = self.verbs.code(s.forms[:verb][::-1], [s.forms[verb], s.lemmas[verb]], s.forms[verb + 1:end])
            if not code or code[0] in ("---", "+++", "###"):
                continue
            passive = bool(s.of(verb, "nsubj:pass", "aux:pass"))
            sources, targets = self.subject(s, verb, day), self.targets(s, verb, day, passive)
            for source in sources:
                for target in targets:
                    if source != target:
                        found.append((source, target, code[0]))
                        if code[1]:
                            found.append((target, source, code[1]))
        return list(dict.fromkeys(found))


# ---- scoring ------------------------------------------------------------------------------------------------------------

def right(gold, given):
    """How many gold triples are among the given ones, by source, target and the first two figures; each given one once."""
    left = [(s, t, c[:2]) for s, t, c in given]
    hits = 0
    for source, target, code in gold:
        key = (source, target, code[:2])
        if key in left:
            left.remove(key)
            hits += 1
    return hits


def rates(hits, gold, given):
    recall, precision = hits / gold if gold else 0.0, hits / given if given else 0.0
    return 100 * recall, 100 * precision, 200 * recall * precision / (recall + precision) if recall + precision else 0.0


def gold_of(row):
    """Triples with both ends; codings that test other things (no event, a discarded sentence, one end) ask for none."""
    return [(c["sourcecode"], c["targetcode"], c["eventcode"]) for c in row["codings"]
            if c.get("sourcecode", "---") != "---" and c.get("targetcode", "---") != "---" and c.get("eventcode")]


# ---- running ------------------------------------------------------------------------------------------------------------

def names_known(folder):
    """Names of our actors, in capitals: the overlay adds only what we do not have."""
    found = set()
    for path in sorted(folder.glob("*.yaml")):
        for names in re.findall(r"^    \w\w: \[(.*)\]", path.read_text(encoding="utf-8"), re.M):
            found.update(name.strip().upper() for name in names.split(","))
    return found


def overlay(actors, folder, taken):
    """The dictionary as a knowledge folder: one body an entry, so that its names are names; {id: entry's codes}."""
    by_codes, ids = {}, {}
    for entries in actors.entries.values():
        for tokens, codes in entries:
            by_codes.setdefault(tuple(codes), []).append(" ".join(t.capitalize() for t in tokens if not re.search(r"[^A-Z0-9 .-]", t)))
    lines = []
    for number, (codes, names) in enumerate(sorted(by_codes.items(), key=str)):
        names = [n for n in dict.fromkeys(names) if len(n) > 3 and n.upper() not in taken]
        taken = taken | {n.upper() for n in names}
        if names:
            ids[f"petrarch-{number}"] = list(codes)
            lines += [f"- id: petrarch-{number}", "  kind: government", "  country: []", "  since:", "  until:", "  parents: []", "  source_kind: official",
                      "  names:", f"    en: [{', '.join(names)}]"]
    (folder / "actors").mkdir()
    (folder / "actors" / "petrarch.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return ids


def run(*arguments):
    return subprocess.run([str(a) for a in arguments], stdout=subprocess.PIPE, check=True).stdout.decode()


def unquoted(text):
    """The tokenised source writes `` and spaces before marks."""
    return re.sub(r"\s+([,.;:?!'])", r"\1", text.replace("``", '"').replace("''", '"').replace("_", " ")).strip()


def cameo_roots(table):
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    column = rows[0].index("CAMEO")
    return {r[0]: r[column] for r in rows[1:] if len(r) > column and r[column]}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--show", action="store_true", help="print what differs")
    parser.add_argument("--update", type=pathlib.Path)
    options = parser.parse_args()
    data = options.folder / "data" / "petrarch"
    if not data.is_dir():
        print(f"eval-petrarch: skipped, no {data}")
        return

    def dictionary(name):
        return gzip.decompress((data / "dictionaries" / "en" / f"PETR.Validate.{name}.txt.gz").read_bytes()).decode("latin-1")

    rows = [json.loads(line) for line in gzip.decompress((data / SET).read_bytes()).decode().splitlines()]
    rows = [r for r in rows if not any(c.get("error") for c in r["codings"])]
    actors = Actors(dictionary("actors"))
    coder = Coder(actors, Agents(dictionary("agents")), Verbs(dictionary("verbs")))
    root = pathlib.Path(__file__).resolve().parent.parent
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        (place / "own").mkdir()
        ids = overlay(actors, place / "own", names_known(root / "knowledge" / "actors"))
        run(options.program, "knowledge", "build", root / "knowledge", place / "own", "--output", place / "with.knowledge")
        texts = []
        for i, row in enumerate(rows):
            texts.append(place / f"s{i:03}.txt")
            texts[-1].write_text(unquoted(row["text"]) + "\n", encoding="utf-8")
        parsed = run(options.program, "parse", *texts, "--language", "en", "--knowledge", place / "with.knowledge")
        stories = run(options.program, "read", *texts, "--quiet", "--knowledge", place / "with.knowledge")
    report(rows, coder, parsed, stories, ids, cameo_roots(root / "knowledge" / "event-types.tsv"), options)


def trees_of(parsed, count):
    trees, at = [[] for _ in range(count)], -1
    for heads, sentence in sentences_of(parsed):
        at += 1 if heads else 0
        trees[at].append(sentence)
    return trees


def claims_of(story, coder, ids, roots, day):
    """Triples that the claims tell."""
    found = []
    for claim in story["claims"]:
        code = roots.get(claim["type"])
        ends = []
        for side in (claim["actors"], claim["targets"]):
            codes = []
            for participant in side:
                tokens = re.findall(r"[A-Z0-9.-]+", participant["quote"].upper().replace("'S", ""))
                s = type("Words", (), {"forms": tokens})
                codes += coder.code_of(s, list(range(len(tokens))), day) or \
                    ([c for c in [Actors.at(ids[participant["id"]], day)] if c] if participant.get("id") in ids else [])
            ends.append(codes)
        found += [(a, t, code) for a in ends[0] for t in ends[1] if code and a != t]
    return list(dict.fromkeys(found))


def report(rows, coder, parsed, stories, ids, roots, options):
    trees = trees_of(parsed, len(rows))
    read = {pathlib.Path(s["story"]["file"]).stem: s for s in map(json.loads, stories.splitlines())}
    scope = {code[:2] for code in roots.values()}
    totals = {"verbs": [0, 0, 0], "claims": [0, 0, 0], "claims, in scope": [0, 0, 0]}
    for i, row in enumerate(rows):
        gold, day = gold_of(row), datetime.datetime.strptime(row["date"], "%Y%m%d").date()
        given = [e for tree in trees[i] for e in coder.events(tree, day)]
        given = list(dict.fromkeys(given))
        told = claims_of(read[f"s{i:03}"], coder, ids, roots, day) if f"s{i:03}" in read else []
        inside = [g for g in gold if g[2][:2] in scope]
        for name, asked, found in (("verbs", gold, given), ("claims", gold, told), ("claims, in scope", inside, told)):
            for n, value in enumerate((right(asked, found), len(asked), len(found))):
                totals[name][n] += value
        if options.show and right(gold, given) < max(len(gold), len(given)):
            print(f"{row['id']} {row['text']}\n    gold  {gold}\n    given {given}")
    lines = ["| reading | codings | right | given | recall | precision | F1 |", "| --- | --- | --- | --- | --- | --- | --- |"]
    for name, (hits, gold, given) in totals.items():
        lines.append(f"| {name} | {gold} | {hits} | {given} | " + " | ".join(f"{v:.1f}" for v in rates(hits, gold, given)) + " |")
    text = "\n".join(lines)
    print(text)
    if options.update:
        document.write(options.update, "eval-petrarch", document.measured("eval-petrarch") + text + "\n")


if __name__ == "__main__":
    main()
