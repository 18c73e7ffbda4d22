# SPDX-License-Identifier: Apache-2.0
"""What a trained network says of gold words, a line a word: upos, head, relation; to be compared with eval/net_dump.

    dump.py fr.pt FILE.conllu[.gz]
"""
import sys

import torch

from conllu import norm, read, shape
from network import Network, ngrams


def main():
    saved = torch.load(sys.argv[1], weights_only=False)
    ids = {w: i for i, w in enumerate(saved["words"])}
    labels = saved["labels"]
    sentences = list(read(sys.argv[2]))
    grams = [[0]] + [ngrams(w) for w in saved["words"][1:]]
    for s in sentences:
        for form in s.forms:
            if ids.setdefault(norm(form), len(grams)) == len(grams):
                grams.append(ngrams(norm(form)))
    state = saved["state"]
    net = Network(state["pretrained"], grams, len(saved["banks"]), {k: len(v) for k, v in labels.items()})
    net.load_state_dict(state)
    net.eval()
    with torch.no_grad():
        for s in sentences:
            words = torch.tensor([[ids[norm(f)] for f in s.forms]])
            shapes = torch.tensor([[shape(f) + 7 * (i == 0) for i, f in enumerate(s.forms)]])
            turn = torch.arange(len(s) - 1, -1, -1)[None]
            o = net.encode(words, shapes, torch.tensor([saved["bank"]]), turn, words >= len(net.pretrained))
            heads = net.arcs(o).argmax(-1)
            relations = net.relations(o, heads).argmax(-1)[0].tolist()
            upos = net.tags(o, "upos").argmax(-1)[0].tolist()
            for i, form in enumerate(s.forms):
                print(form, labels["upos"][upos[i]], int(heads[0, i]), labels["relation"][relations[i]], sep="\t")
            print()


if __name__ == "__main__":
    main()
