# SPDX-License-Identifier: Apache-2.0
"""Trains the network of one language on one or more CPU cores (or a GPU) and writes the file that Vigie maps.

    train.py fr --treebanks FOLDER --vectors vectors.fr.npz --names FOLDER --epochs 30 --out fr.pt
"""
import argparse
import math
import pathlib
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import data
from conllu import norm, read, shape
from network import D, Network, ngrams

NAMES = ["O"] + [f"{b}-{k}" for k in ("PER", "ORG", "LOC", "MISC") for b in "BI"]
DEV = {"fr": ["fr/sequoia", "fr/gsd"], "en": ["en/gum-open", "en/ewt"]}


class Labels:
    def __init__(self, values):
        self.values = list(values)
        self.ids = {v: i for i, v in enumerate(self.values)}

    def of(self, value):
        return self.ids.get(value, -100)


class Task:
    """What the network of a language reads and says: vocabulary and label sets, made from the training sentences."""

    def __init__(self, language, sentences, vectors):
        own = [s for s in sentences if s.treebank.startswith((language, "extra"))]
        related = [s for s in sentences if s.has_tree and not s.treebank.startswith(language)]
        trees = [s for s in own if s.has_tree]
        # Types of less than a handful of words are left to the fuller type that they refine.
        self.labels = {
            "upos": Labels(data.most_common((u for s in sentences for u in s.upos if u), 1)),
            "feats": Labels(data.most_common((f for s in trees for f in s.feats), 2)),
            "lemma": Labels(data.most_common((data.rule(f, l) for s in own for f, l in zip(s.forms, s.lemmas) if l), 3)),
            "relation": Labels(data.most_common((r for s in trees for r in s.relations), 3)),
            "name": Labels(NAMES),
        }
        if related:
            self.labels["relation_related"] = Labels(data.most_common((r for s in related for r in s.relations), 3))
        if any(s.tags for s in sentences):
            self.labels["tag_unimorph"] = Labels(data.most_common((t for s in sentences for t in s.tags or [] if t), 3))
        self.banks = Labels(sorted({s.treebank for s in sentences}))
        stored = np.load(vectors)
        self.words = [""] + stored["words"].tolist()
        self.pretrained = torch.cat([torch.zeros(1, D), torch.tensor(stored["vectors"].astype(np.float32))])
        self.ids = {w: i for i, w in enumerate(self.words)}
        self.grams = [[0]] + [ngrams(w) for w in self.words[1:]]
        self.language = language

    def word(self, form):
        """The row of a word; words outside the vocabulary get one whose own vector is the unknown one."""
        word = norm(form)
        if word not in self.ids:
            self.ids[word] = len(self.grams)
            self.grams.append(ngrams(word))
        return self.ids[word]

    def encode(self, s):
        related = s.has_tree and not s.treebank.startswith(self.language)
        rel = self.labels["relation_related" if related else "relation"]
        n = len(s)
        return {
            "words": torch.tensor([self.word(f) for f in s.forms]),
            "shapes": torch.tensor([shape(f) + 7 * (i == 0) for i, f in enumerate(s.forms)]),
            "bank": self.banks.of(s.treebank), "related": related,
            "upos": torch.tensor([self.labels["upos"].of(u) for u in s.upos]),
            "feats": torch.tensor([self.labels["feats"].of(f) if s.has_tree and not related else -100 for f in s.feats]),
            "lemma": torch.tensor([self.labels["lemma"].of(data.rule(f, l)) if l and not related else -100 for f, l in zip(s.forms, s.lemmas)]),
            "tag_unimorph": torch.tensor([self.labels["tag_unimorph"].of(t) if s.tags else -100 for t in s.tags or [0] * n])
            if "tag_unimorph" in self.labels else torch.full((n,), -100),
            "name": torch.tensor([self.labels["name"].of(t) if t else -100 for t in s.names]),
            "heads": torch.tensor([h if s.has_tree else -100 for h in s.heads]),
            "relations": torch.tensor([rel.of(r) if s.has_tree else -100 for r in s.relations]),
        }


def batch(items):
    n = max(len(i["words"]) for i in items)

    def pad(key, fill):
        out = torch.full((len(items), n), fill, dtype=torch.long)
        for row, i in enumerate(items):
            out[row, :len(i[key])] = i[key]
        return out

    lengths = torch.tensor([len(i["words"]) for i in items])
    place = torch.arange(n)[None]
    b = {k: pad(k, -100) for k in ("upos", "feats", "lemma", "tag_unimorph", "name", "heads", "relations")}
    b |= {"words": pad("words", 0), "shapes": pad("shapes", 0), "banks": torch.tensor([i["bank"] for i in items]),
          "turn": torch.where(place < lengths[:, None], lengths[:, None] - 1 - place, place),
          "mask": place < lengths[:, None], "related": torch.tensor([i["related"] for i in items])}
    return b


def batches(items, words, rng):
    order = sorted(range(len(items)), key=lambda i: len(items[i]["words"]) + rng.random() * 4)
    groups, group, longest = [], [], 0
    for i in order:
        longest = max(longest, len(items[i]["words"]))
        if group and longest * (len(group) + 1) > words:
            groups.append(group)
            group, longest = [], len(items[i]["words"])
        group.append(i)
    groups.append(group)
    rng.shuffle(groups)
    return groups


def outside(net, words):
    """The network knows `pretrained` rows; later ids are words outside the vocabulary."""
    return words >= len(net.pretrained)


def losses(net, b, counts):
    unknown = outside(net, b["words"])
    if net.training:
        rare = 0.25 / (0.25 + counts[b["words"]])
        unknown = unknown | (torch.rand(b["words"].shape) < rare + 0.02)
    o = net.encode(b["words"], b["shapes"], b["banks"] if net.training else None, b["turn"], unknown)
    total = {}

    def cross(name, logits, gold, weight):
        n = int((gold >= 0).sum())
        if n:
            total[name] = weight * F.cross_entropy(logits.flatten(0, 1), gold.flatten(), ignore_index=-100, reduction="sum") / max(n, 200)

    cross("upos", net.tags(o, "upos"), b["upos"], 1.0)
    cross("feats", net.tags(o, "feats"), b["feats"], 0.5)
    cross("lemma", net.tags(o, "lemma"), b["lemma"], 0.5)
    if "tag_unimorph" in net.out:
        cross("unimorph", net.tags(o, "tag_unimorph"), b["tag_unimorph"], 0.3)
    cross("name", net.names(o), b["name"], 1.0)
    trees = b["heads"][:, 0] >= 0
    if trees.any():
        ot, heads = o[trees], b["heads"][trees]
        arcs = net.arcs(ot)
        pad = ~b["mask"][trees]
        arcs[:, :, 1:] = arcs[:, :, 1:].masked_fill(pad[:, None], -1e4)
        cross("arc", arcs, heads, 1.0)
        related = b["related"][trees]
        for which, rows in (("relation", ~related), ("relation_related", related)):
            if rows.any():
                cross(which, net.relations(ot[rows], heads[rows].clamp(min=0), which), b["relations"][trees][rows], 1.0)
    return total


@torch.no_grad()
def evaluate(net, task, sentences):
    """Shares of right tags, features, lemmas, heads and heads with relation (without subtype) on gold words."""
    net.eval()
    right = dict.fromkeys(("upos", "feats", "lemma", "uas", "las"), 0)
    n = 0
    items = [task.encode(s) for s in sentences]
    bank = net.chosen_bank
    for at in range(0, len(items), 48):
        b = batch(items[at:at + 48])
        o = net.encode(b["words"], b["shapes"], torch.full((len(b["words"]),), bank), b["turn"], outside(net, b["words"]))
        arcs = net.arcs(o)
        arcs[:, :, 1:] = arcs[:, :, 1:].masked_fill(~b["mask"][:, None], -1e4)
        heads = arcs.argmax(-1)
        said = {k: net.tags(o, k).argmax(-1).tolist() for k in ("upos", "feats", "lemma")}
        relations = net.relations(o, heads).argmax(-1).tolist()
        for row, s in enumerate(sentences[at:at + 48]):
            for i in range(len(s)):
                n += 1
                right["upos"] += task.labels["upos"].values[said["upos"][row][i]] == s.upos[i]
                right["feats"] += task.labels["feats"].values[said["feats"][row][i]] == s.feats[i]
                right["lemma"] += data.lemma_of(task.labels["lemma"].values[said["lemma"][row][i]], s.forms[i]) == s.lemmas[i]
                head = int(heads[row, i]) == s.heads[i]
                rel = task.labels["relation"].values[relations[row][i]].split(":")[0] == s.relations[i].split(":")[0]
                right["uas"] += head
                right["las"] += head and rel
    net.train()
    return {k: round(100 * v / n, 2) for k, v in right.items()}


def names_sentences(folder, language):
    for path in sorted(folder.glob(f"{language}*.train.conllu")):
        yield from read(path, f"names-{language}")


def start_from(net, task, path):
    """Goes on from a network trained before on the same task."""
    saved = torch.load(path, weights_only=False)
    assert saved["labels"] == {k: v.values for k, v in task.labels.items()} and saved["banks"] == task.banks.values, "another task"
    net.load_state_dict(saved["state"])


def with_names(sentences, named):
    """Gives trees the names that the same sentence has in a file of names; the rest are added as they are."""
    known = {" ".join(s.forms): s for s in named}
    for s in sentences:
        same = known.pop(" ".join(s.forms), None)
        if same and len(same) == len(s):
            s.names = same.names
    return sentences + [s for s in known.values()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("language")
    parser.add_argument("--treebanks", type=pathlib.Path, required=True)
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--names", type=pathlib.Path)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--words", type=int, default=1500)
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--related", type=float, default=0.5, help="share of the other languages' sentences in the first epoch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--init", help="a network to go on from")
    parser.add_argument("--every", type=int, default=5)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    rng = random.Random(options.seed)

    sentences = data.training(options.language, options.treebanks)
    if options.names:
        sentences = with_names(sentences, list(names_sentences(options.names, "en")) + (list(names_sentences(options.names, options.language)) if options.language != "en" else []))
    sentences = [s for s in sentences if len(s) <= 120]
    task = Task(options.language, sentences, options.vectors)
    net = Network(task.pretrained, task.grams, len(task.banks.values), {k: len(v.values) for k, v in task.labels.items()})
    if options.init:
        start_from(net, task, options.init)
    net.chosen_bank = task.banks.of(DEV[options.language][0])
    items = [task.encode(s) for s in sentences]
    counts = torch.zeros(len(task.grams) + 200000)
    for i in items:
        counts.index_add_(0, i["words"], torch.ones(len(i["words"])))
    dev = {d: list(read(options.treebanks / d / "dev.conllu.gz", d)) for d in DEV[options.language]}
    print(len(sentences), "sentences,", sum(map(len, sentences)), "words,", {k: len(v.values) for k, v in task.labels.items()}, flush=True)

    # Embeddings of the words one by one barely move; they are decayed towards the vector that the others predict.
    tables = [net.delta.weight]
    rest = [p for n, p in net.named_parameters() if n != "delta.weight"]
    optimiser = torch.optim.AdamW([{"params": tables, "weight_decay": 0.0}, {"params": rest, "weight_decay": 0.01}],
                                  lr=options.rate, betas=(0.9, 0.98), fused=True)
    own = [i for i, s in enumerate(sentences) if s.treebank.startswith((options.language, "extra", "names-" + options.language))]
    others = sorted(set(range(len(sentences))) - set(own))
    step, begun, steps = 0, time.time(), None
    averaged = None
    for epoch in range(options.epochs):
        share = options.related * max(0.0, 1 - epoch / (0.8 * options.epochs))  # the own language alone at the end
        chosen = own + rng.sample(others, int(share * len(others)))
        groups = batches([items[i] for i in chosen], options.words, rng)
        sums, seen = {}, 0
        for group in groups:
            progress = (epoch + seen / len(groups)) / options.epochs
            rate = options.rate * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * progress))
            for g in optimiser.param_groups:
                g["lr"] = max(rate, 1e-6)
            found = losses(net, batch([items[chosen[i]] for i in group]), counts)
            optimiser.zero_grad()
            sum(found.values()).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            step, seen = step + 1, seen + 1
            for k, v in found.items():
                sums[k] = sums.get(k, 0) + v.item()
            if step % 10 == 0:
                with torch.no_grad():
                    now = [p for p in net.parameters()]
                    if averaged is None:
                        averaged = [p.clone() for p in now]
                    else:
                        torch._foreach_lerp_(averaged, now, 0.02)
        print(f"epoch {epoch + 1} {time.time() - begun:.0f}s", {k: round(v / len(groups), 3) for k, v in sums.items()}, flush=True)
        if (epoch + 1) % options.every == 0 or epoch + 1 == options.epochs:
            kept = [p.clone() for p in net.parameters()]
            with torch.no_grad():
                for p, a in zip(net.parameters(), averaged):
                    p.copy_(a)
                for name, sentences_of in dev.items():
                    print(name, evaluate(net, task, sentences_of), flush=True)
                torch.save({"state": net.state_dict(), "language": options.language, "words": task.words,
                            "labels": {k: v.values for k, v in task.labels.items()}, "banks": task.banks.values,
                            "bank": net.chosen_bank, "made": f"training/text/train.py, seed {options.seed}, {epoch + 1} of {options.epochs} epochs"}, options.out)
                for p, k in zip(net.parameters(), kept):
                    p.copy_(k)


if __name__ == "__main__":
    main()
