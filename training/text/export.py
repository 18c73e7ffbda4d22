# SPDX-License-Identifier: Apache-2.0
"""Writes a trained network as the flat file that Vigie maps (README.md, "The file").

    export.py fr.pt ../../models/fr.net
"""
import json
import struct
import sys

import numpy as np
import torch

from network import ARC, BUCKETS, D, H, LAYERS, LONGEST, NAME, REL, SHORTEST, TAG, ngrams


def quantised(rows):
    """Rows of signed bytes and the scale of each row."""
    scale = np.abs(rows).max(1).clip(min=1e-8) / 127
    return np.rint(rows / scale[:, None]).astype(np.int8), scale.astype(np.float32)


# The treebanks whose ways of annotating the shipped network takes the middle of: those of written text.
WRITTEN = {"fr": ("fr/sequoia", "fr/gsd"), "en": ("en/gum-open", "en/ewt")}


def tensors_of(saved):
    state = {k: v.float().numpy() for k, v in saved["state"].items()}
    words = saved["words"][1:]
    order = sorted(range(len(words)), key=lambda i: words[i].encode())
    sub = state["sub.weight"]
    own = state["pretrained"] @ state["project"] + state["delta.weight"]
    rows = np.stack([own[i + 1] + sub[ngrams(words[i])].mean(0) for i in order])
    keys = b"".join(words[i].encode() for i in order)
    ends = np.cumsum([len(words[i].encode()) for i in order]).astype(np.uint32)
    word_rows, word_scales = quantised(rows)
    gram_rows, gram_scales = quantised(sub)
    banks = [saved["banks"].index(name) for name in WRITTEN[saved["language"]]]
    shapes = state["shapes.weight"] + state["banks.weight"][banks].mean(0)
    out = {"word_keys": np.frombuffer(keys, np.uint8), "word_key_ends": ends, "word_rows": word_rows, "word_scales": word_scales,
           "ngram_rows": gram_rows, "ngram_scales": gram_scales, "unknown": state["delta.weight"][0], "shapes": shapes}
    for k in range(LAYERS):
        out |= {f"layer{k}_{n}": state[f"layers.{k}.{n}"] for n in ("weight", "v", "bias")}
    for n in ("arc_dep", "arc_head", "tag", "name"):
        out |= {f"{n}_weight": state[f"{n}.weight"].T, f"{n}_bias": state[f"{n}.bias"]}
    out |= {"arc_root": state["arc_root"], "arc_bilinear": state["arc_bilinear"],
            "arc_bias": state["arc_bias"], "rel_dep_weight": state["rel_dep.weight"].T, "rel_bias": state["rel_dep.bias"],
            "rel_head_weight": state["rel_head.weight"].T, "rel_root": state["rel_root"]}
    for n, to in (("upos", "upos_out"), ("feats", "feats_out"), ("lemma", "lemma_out"), ("relation", "rel_out"), ("name", "name_out")):
        out |= {to: state[f"out.{n}.weight"].T, f"{to}_bias": state[f"out.{n}.bias"]}
    return out


def write(saved, path):
    tensors = {n: np.ascontiguousarray(t) for n, t in tensors_of(saved).items()}
    kinds = {"float32": "f32", "int8": "i8", "uint8": "u8", "uint32": "u32"}
    head = {"language": saved["language"], "made": saved["made"],
            "dims": {"embed": D, "hidden": H, "layers": LAYERS, "arc": ARC, "rel": REL, "tag": TAG, "name": NAME},
            "ngrams": {"min": SHORTEST, "max": LONGEST, "buckets": BUCKETS},
            "upos": saved["labels"]["upos"], "feats": saved["labels"]["feats"], "lemmas": saved["labels"]["lemma"],
            "relations": saved["labels"]["relation"], "names": saved["labels"]["name"], "tensors": {}}
    # Offsets depend on the size of the head and the head holds the offsets: take room enough for both.
    room = (len(json.dumps(head, ensure_ascii=False).encode()) + 160 * len(tensors) + 16 + 63) // 64 * 64
    at = room
    for name, t in tensors.items():
        head["tensors"][name] = {"dtype": kinds[t.dtype.name], "shape": list(t.shape), "offset": at}
        at = (at + t.nbytes + 63) // 64 * 64
    text = json.dumps(head, ensure_ascii=False).encode()
    assert 16 + len(text) <= room
    with open(path, "wb") as out:
        out.write(b"VIGNET1\n" + struct.pack("<Q", len(text)) + text)
        for name, t in tensors.items():
            out.seek(head["tensors"][name]["offset"])
            out.write(t.tobytes())
        out.truncate(at)
    print(path, at, "bytes")


if __name__ == "__main__":
    write(torch.load(sys.argv[1], weights_only=False), sys.argv[2])
