#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the files that train and measure names: CoNLL-U with NER=B-PER ... in MISC, NER=O on words outside names and
NER=? on words that the source leaves open (to be left out of the loss).

    training/text/names_data.py <folder of data> <folder to write>

Only data whose licence allows commercial reuse; the README it writes gives counts and licences. Names are outermost, with
neither determiners nor titles, as in eval/names/README.md.
"""
import argparse
import gzip
from collections import Counter
from pathlib import Path

import names_corpora
import names_gum
import names_silver
from names_common import KINDS

LICENCES = {
    "gum": "GUM, open part (amir-zeldes/gum): annotation CC BY 4.0, texts CC BY / CC BY-SA 3.0 / public domain",
    "meantime": "MEANTIME (FBK, VU Amsterdam, EHU): CC BY 4.0",
    "re3d": "re3d (Dstl): CENTCOM and US State Department public domain, UK Government OGL v3, Australian DFA CC BY 3.0 AU; "
            "the other subsets are not used",
    "newseye": "HIPE-2022 NewsEye (10.5281/zenodo.4573313): CC BY 4.0",
    "silver-sequoia": "UD French-Sequoia, LGPL-LR; kinds by rule (places: Who's On First, GeoNames CC BY 4.0)",
    "silver-gsd": "UD French-GSD, CC BY-SA 4.0; kinds by rule",
    "silver-ewt": "UD English-EWT, CC BY-SA 4.0; kinds by rule",
    "uner-ewt": "Universal NER v1, English-EWT: CC BY-SA 4.0 (measuring only)",
}


def plain_lines(sentence):
    """CoNLL-U lines and their tags of a sentence cut by our tokeniser."""
    number = 0
    for i, token in enumerate(sentence.tokens):
        follows = i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].begin == token.end
        space, tag = "SpaceAfter=No" if follows else "_", sentence.tags[i]
        if token.words:
            yield [f"{number + 1}-{number + len(token.words)}", token.form] + ["_"] * 7 + [space], ""
            for k, word in enumerate(token.words):
                number += 1
                yield [str(number), word] + ["_"] * 8, "I-" + tag[2:] if k and tag[0] == "B" else tag
        else:
            number += 1
            yield [str(number), token.form] + ["_"] * 7 + [space], tag


def write(path, sentences):
    counts = Counter()
    with open(path, "w", encoding="utf-8") as out:
        for n, sentence in enumerate(sentences, 1):
            lines = list(zip(sentence.lines, sentence.tags)) if sentence.lines else list(plain_lines(sentence))
            out.write(f"# sent_id = {sentence.source}-{n}\n# text = {sentence.text}\n")
            for cells, tag in lines:
                misc = [] if cells[9] == "_" else [cells[9]]
                out.write("\t".join(cells[:9] + ["|".join(([f"NER={tag}"] if tag else []) + misc) or "_"]) + "\n")
                counts["words"] += bool(tag)
                if tag[:1] == "B":
                    counts[tag[2:]] += 1
                counts["?"] += tag == "?"
            out.write("\n")
            counts["sentences"] += 1
    return counts


def uner(path):
    """Universal NER files become CoNLL-U; MISC is not annotated there."""
    from names_common import Sentence
    sentence, opened = None, gzip.open(path, "rt", encoding="utf-8")
    with opened:
        for line in opened:
            line = line.rstrip("\n")
            if line.startswith("# text = "):
                sentence = Sentence("uner-ewt", line[9:])
            elif line and line[0].isdigit() and sentence:
                cells = line.split("\t")
                if cells[0].isdigit():
                    tag = cells[2] if cells[2][:2] in ("B-", "I-") and cells[2][2:] in KINDS else "O"
                    sentence.lines.append([cells[0], cells[1]] + ["_"] * 8)
                    sentence.tags.append(tag)
            elif not line and sentence:
                place_spaces(sentence)
                yield sentence
                sentence = None


def first_names(sentences):
    """Folded first words of the names of persons of two words or more, and FIRST_NAMES."""
    found = set(FIRST_NAMES)
    for sentence in sentences:
        forms = [c[1] for c in sentence.lines if c[0].isdigit()] or [t.form for t in sentence.tokens]
        tags = [t for t in sentence.tags if t]
        found.update(names_silver.fold(form) for form, tag, after in zip(forms, tags, tags[1:])
                     if tag == "B-PER" and after == "I-PER" and len(form) > 2 and form.isalpha())
    return found


FIRST_NAMES = set("""abdallah abdel abdou abdul abu adam adama adrien ahmad ahmed aissata alain alan albert alexandre alexander
    alexei alfred ali alice alain amadou amina amir ana anas andre andrea andrei andrew andriy angela anna anne anthony antoine
    antonio arnaud arthur aung bachir barack bashar benjamin benoit bernard bertrand bill boris brahim brigitte bruno carlos
    caroline catherine cecile charles charlotte chantal christian christine christophe claire claude clement colin cyril daniel
    danielle dave david denis diego didier dmitri dmytro dominique donald edouard edward elena eli elizabeth emmanuel eric erik
    etienne fabien fatima fatou felix fernand fernando florence francis franck francois francoise frank frederic gabriel
    genevieve george georges gerard gilbert gilles gregory guillaume gustavo guy hamid hassan helene henri henry herve hugo
    hugues ibrahim idriss igor irina isabelle ivan jack jacqueline jacques james jan jane jason jean jeanne jeff jennifer jerome
    jim joel john joseph jose juan judith jules julia julie julien juliette karim karine kate kevin khaled kofi laurent leila
    leon lionel louis louise luc lucas lucie lucien luis mahamat mahmoud mamadou manuel marc marcel marco maria marie marine mario
    mark martin martine mary mathieu matthieu maurice max maxime michael michel michele mike mikhail mohamed mohammad mohammed
    monique moussa mustafa myriam nadia nathalie nelson nicolas nicole noel oleksandr olga olivier omar oumar oscar pascal
    patrice patricia patrick paul pauline pedro peter philip philippe pierre rachid raphael raymond rene richard robert roger
    roland romain ronald salah sam samuel sandra sara sarah sebastien serge sergei sergio simon simone sophie stephane stephen
    steve sylvain sylvie tariq thierry thomas tim tom tony ursula valerie vincent viktor vladimir volodymyr walter william xavier
    yann yasser yves yvan yvette yousef youssef zoe""".split())


def place_spaces(sentence):
    at = 0
    for cells in sentence.lines:
        at = sentence.text.find(cells[1], at) + len(cells[1])
        if at < len(sentence.text) and not sentence.text[at].isspace():
            cells[9] = "SpaceAfter=No"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path, help="holds ud/, re3d/, meantime-en/, ner-hipe2022-fr/, ner-uner-en/")
    options.add_argument("out", type=Path)
    options.add_argument("--only-dev", action="store_true", help="only the files that measure")
    args = options.parse_args()
    data, out = args.data, args.out
    out.mkdir(parents=True, exist_ok=True)

    def gum(name):
        with gzip.open(data / "ud/en/gum-open" / f"{name}.conllu.gz", "rt", encoding="utf-8") as lines:
            return list(names_gum.read(lines, "gum"))

    def silver(language, trees, first_names):
        known = names_silver.Known(language, data / "gazetteer", first_names)
        return [s for tree in trees
                for s in names_silver.read(data / f"ud/{language}/{tree}/train.conllu.gz", "silver-" + tree, language, known)]

    hipe = data / "ner-hipe2022-fr"
    files = {
        "en.gum.dev": gum("dev"),
        "en.ewt.dev": list(uner(data / "ner-uner-en/en_ewt-ud-dev.iob2.gz")),
        "fr.newseye.dev": list(names_corpora.newseye(hipe / "HIPE-2022-v2.1-newseye-dev2-fr.tsv.gz")),
    }
    if not args.only_dev:
        files["en.train"] = [*gum("train"), *names_corpora.meantime(data / "meantime-en"), *names_corpora.re3d(data / "re3d")]
        files["fr.train"] = list(names_corpora.newseye(hipe / "HIPE-2022-v2.1-newseye-dev-fr.tsv.gz"))
        people = first_names(files["en.train"] + files["fr.train"])
        files["fr.silver.train"] = silver("fr", ("sequoia", "gsd"), people)
        files["en.silver.train"] = silver("en", ("ewt",), people)
    with open(out / "README.md", "w", encoding="utf-8") as readme:
        readme.write("# Names, for training and measuring\n\nWritten by training/text/names_data.py; names as in "
                     "eval/names/README.md.\n\n| file | from | sentences | words | PER | ORG | LOC | MISC | left open |\n"
                     "|---|---|---|---|---|---|---|---|---|\n")
        for name, sentences in files.items():
            write(out / f"{name}.conllu", sentences)
            for source in dict.fromkeys(s.source for s in sentences):
                part = [s for s in sentences if s.source == source]
                c = write(Path("/dev/null"), part)
                readme.write(f"| {name} | {source} | " + " | ".join(str(c[k]) for k in ("sentences", "words", *KINDS, "?")) + " |\n")
        readme.write("\n" + "".join(f"- {name}: {text}\n" for name, text in LICENCES.items()))
    print((out / "README.md").read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
