# SPDX-License-Identifier: Apache-2.0
"""The network of the text stage: additive word vectors, three bidirectional simple recurrent layers (SRU, Lei et al.
2018) and heads for arcs (biaffine, Dozat & Manning 2017), relations, tags, features, lemma rules and names.
README.md holds the formulas, which src/model repeats in C++."""
import torch
import torch.nn.functional as F
from torch import nn

D, H, LAYERS, ARC, REL, TAG, NAME = 128, 128, 3, 96, 96, 128, 64
BUCKETS, SHORTEST, LONGEST = 32768, 2, 5
LAYER_DROPOUT, HEAD_DROPOUT = 0.2, 0.25


def fnv(text):
    h = 2166136261
    for byte in text.encode():
        h = (h ^ byte) * 16777619 & 0xFFFFFFFF
    return h


def ngrams(word):
    marked = f"<{word}>"
    return [fnv(marked[i:i + n]) % BUCKETS for n in range(SHORTEST, LONGEST + 1) for i in range(len(marked) - n + 1)]


class Layer(nn.Module):
    def __init__(self, wide):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(wide, 6 * H + (0 if wide == 2 * H else 2 * H)))
        nn.init.uniform_(self.weight, -(3 / wide) ** 0.5, (3 / wide) ** 0.5)
        self.v = nn.Parameter(torch.empty(2, 2, H).uniform_(-0.5, 0.5))
        self.bias = nn.Parameter(torch.zeros(2, 2, H))

    def forward(self, x, turn):
        """x [batch, time, wide]; turn [batch, time]: each sentence's places from its end to its beginning."""
        b, n, _ = x.shape
        u = x @ self.weight
        skip = (u[..., 6 * H:] if u.shape[-1] > 6 * H else x).view(b, n, 2, H)
        u = u[..., :6 * H].view(b, n, 2, 3, H)
        u = torch.stack([u[:, :, 0], turned(u[:, :, 1], turn)], 2)  # both directions now run forward
        skip = torch.stack([skip[:, :, 0], turned(skip[:, :, 1], turn)], 2)
        new, gates = u[:, :, :, 0], u[:, :, :, 1:] + self.bias
        c = torch.zeros(b, 2, H)
        cells, resets = [], []
        for t in range(n):
            both = torch.sigmoid(gates[:, t] + self.v * c[:, :, None])
            f, r = both[:, :, 0], both[:, :, 1]
            c = new[:, t] + f * (c - new[:, t])
            cells.append(c)
            resets.append(r)
        c, r = torch.stack(cells, 1), torch.stack(resets, 1)
        h = skip + r * (c - skip)
        return torch.cat([h[:, :, 0], turned(h[:, :, 1], turn)], -1)


def turned(x, turn):
    return torch.gather(x, 1, turn.view(*turn.shape, *[1] * (x.dim() - 2)).expand_as(x))


def dropped(x, p, training):
    """Dropout with one mask for all places of a sentence (Gal & Ghahramani 2016)."""
    if not training:
        return x
    return x * (torch.rand(x.shape[0], 1, x.shape[2]) > p) / (1 - p)


class Network(nn.Module):
    def __init__(self, pretrained, grams, treebanks, sizes):
        """pretrained [words, D], row 0 all zero: the unknown word; grams: list of n-gram ids of each word; sizes of the label sets."""
        super().__init__()
        self.register_buffer("pretrained", pretrained)
        self.grams = grams
        self.project = nn.Parameter(torch.eye(D) * 0.5)
        self.delta = nn.Embedding(len(pretrained), D)
        nn.init.zeros_(self.delta.weight)
        self.sub = nn.EmbeddingBag(BUCKETS, D, mode="mean")
        nn.init.normal_(self.sub.weight, std=0.5)
        self.shapes = nn.Embedding(14, D)
        self.banks = nn.Embedding(treebanks, D)
        nn.init.normal_(self.shapes.weight, std=0.3)
        nn.init.normal_(self.banks.weight, std=0.05)
        self.layers = nn.ModuleList(Layer(D if k == 0 else 2 * H) for k in range(LAYERS))
        self.arc_dep, self.arc_head = nn.Linear(2 * H, ARC), nn.Linear(2 * H, ARC)
        self.arc_root = nn.Parameter(torch.randn(ARC) * 0.1)
        self.arc_bilinear = nn.Parameter(torch.eye(ARC) * 0.3)
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.rel_dep, self.rel_head = nn.Linear(2 * H, REL), nn.Linear(2 * H, REL, bias=False)
        self.rel_root = nn.Parameter(torch.zeros(REL))
        self.tag, self.name = nn.Linear(2 * H, TAG), nn.Linear(2 * H, NAME)
        self.out = nn.ModuleDict({k: nn.Linear({"name": NAME}.get(k.split("_")[0], REL if k.startswith("relation") else TAG), n)
                                  for k, n in sizes.items()})

    def word_rows(self, ids):
        """The vectors of word types, without shape."""
        flat = torch.tensor([g for i in ids.tolist() for g in self.grams[i]])
        starts = torch.tensor([0] + [len(self.grams[i]) for i in ids.tolist()[:-1]]).cumsum(0)
        known = torch.where(ids < len(self.pretrained), ids, 0)
        return self.pretrained[known] @ self.project + self.delta(known), self.sub(flat, starts)

    def encode(self, words, shapes, banks, turn, unknown=None):
        types, inverse = words.unique(return_inverse=True)
        own, sub = self.word_rows(types)
        own = own[inverse]
        if unknown is not None:
            own = torch.where(unknown[..., None], self.delta.weight[0], own)
        x = own + sub[inverse] + self.shapes(shapes)
        if banks is not None:
            x = x + self.banks(banks)[:, None]
        if self.training:
            x = F.dropout(x, 0.2)
        for layer in self.layers:
            x = dropped(layer(x, turn), LAYER_DROPOUT, self.training)
        return x

    def arcs(self, o):
        """[batch, dependent, head], head 0 the root, head j + 1 word j."""
        drop = lambda t: dropped(F.relu(t), HEAD_DROPOUT, self.training)
        d, h = drop(self.arc_dep(o)), drop(self.arc_head(o))
        h = torch.cat([self.arc_root.expand(len(o), 1, ARC), h], 1)
        scores = (d @ self.arc_bilinear) @ h.transpose(1, 2) + (h @ self.arc_bias)[:, None]
        n = o.shape[1]
        itself = torch.zeros(n, n + 1, dtype=torch.bool)
        itself[torch.arange(n), torch.arange(n) + 1] = True
        return scores.masked_fill(itself, -1e4)

    def relations(self, o, heads, which="relation"):
        h = torch.cat([self.rel_root.expand(len(o), 1, REL), self.rel_head(o)], 1)
        h = torch.gather(h, 1, heads[..., None].expand(-1, -1, REL))
        return self.out[which](dropped(F.relu(self.rel_dep(o) + h), HEAD_DROPOUT, self.training))

    def tags(self, o, which):
        return self.out[which](dropped(F.relu(self.tag(o)), HEAD_DROPOUT, self.training))

    def names(self, o):
        return self.out["name"](dropped(F.relu(self.name(o)), HEAD_DROPOUT, self.training))
