# SPDX-License-Identifier: Apache-2.0
"""Vectors of words out of context for the vocabulary of a language: its treebanks' words and its most frequent words
(wordfreq, CC BY-SA 4.0), each passed alone through the lower layers of multilingual BERT, reduced by PCA.

    word_vectors.py fr --treebanks FOLDER --bert mbert9.pt --vocab vocab.txt --out vectors.fr.npz
"""
import argparse
import collections
import pathlib

import numpy as np
import torch
import wordfreq

import data
import mbert
from conllu import norm

LAYERS = (2, 3, 4)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("language")
    parser.add_argument("--treebanks", type=pathlib.Path, required=True)
    parser.add_argument("--bert", required=True)
    parser.add_argument("--vocab", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--frequent", type=int, default=40000)
    parser.add_argument("--dimensions", type=int, default=128)
    options = parser.parse_args()
    torch.manual_seed(1)
    counts = collections.Counter(norm(f) for s in data.training(options.language, options.treebanks) for f in s.forms)
    own = {norm(f) for s in data.training(options.language, options.treebanks, related=False) for f in s.forms}
    words = {w for w, n in counts.items() if n > 1 or w in own}
    words |= {norm(w) for w in wordfreq.top_n_list(options.language, options.frequent)}
    words = sorted(w for w in words if len(w) < 40)
    print(len(words), "words")
    bert = mbert.Bert(options.bert, options.vocab)
    found = np.stack([v[0] for v in bert.vectors([[w] for w in words], LAYERS, progress=True)]).astype(np.float32)
    found -= found.mean(0)
    values, axes = np.linalg.eigh(found.T @ found / len(found))
    axes = axes[:, ::-1][:, :options.dimensions]
    print("variance kept:", values[::-1][:options.dimensions].sum() / values.sum())
    reduced = found @ axes
    reduced /= reduced.std()
    np.savez(options.out, words=np.array(words), vectors=reduced.astype(np.float16))


if __name__ == "__main__":
    main()
