# SPDX-License-Identifier: Apache-2.0
"""What the readers of names_data.py share: sentences with names, a UD-like tokeniser, names inside longer mentions.

    tokenize("L'armée du Mali (FAMa)", "fr") -> L' armée du(de le) Mali ( FAMa )
    spread(tokens, [(0, 24, "ORG")])         -> one tag a token, B-ORG I-ORG ...

A tag is O, B-X, I-X, or ? where the source does not tell (left out of the loss). Tested in names_data_test.py.
"""
import re
from dataclasses import dataclass, field
from pathlib import Path

LEXICON = Path(__file__).resolve().parents[2] / "knowledge" / "lexicon"
KINDS = ("PER", "ORG", "LOC", "MISC")

ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)", re.I)
CONTRACTED = {"du": ("de", "le"), "au": ("à", "le"), "aux": ("à", "les"), "des": ("de", "les")}
# Before these, "des" is an article: "avec des armes"; elsewhere mostly "de les".
BEFORE_ARTICLE = set("a ont avait avaient est sont été dans par pour avec sur sans contre et ou , : ( « \" que "
                     "comme selon après avant entre chez vers où dont y".split())
CLITIC = re.compile(r"(n['’]t|['’](?:s|re|ve|ll|d|m))$", re.I)
TOKEN = re.compile(r"""https?://\S+ | \w+@[\w.]+\w
    | (?:[A-Z]\.){2,} | [ap]\.m\. | \b(?:M|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Sen|Rep|Gov|Jr|Sr|Inc|Corp|Co|Ltd|Jan|Feb|Aug
      |Sept|Oct|Nov|Dec|MM|Mme|Mlle)\.(?=[\s\d])
    | [A-Z]\.(?:-[A-Z]\.)+ | \b[A-Z]\.(?=\s[A-Z])
    | \d+(?:[.,:]\d+)*\w* | \w[\w’']*\w | \w | \.\.\. | --+ | \S""", re.X)


@dataclass
class Token:
    form: str
    begin: int
    end: int
    words: tuple = ()  # of a contraction


@dataclass
class Sentence:
    source: str
    text: str
    tokens: list = field(default_factory=list)  # of Token
    tags: list = field(default_factory=list)    # one a token
    lines: list = field(default_factory=list)   # CoNLL-U lines of a treebank, where it comes from one


def treebank(lines, source, tags_of, wanted=lambda document: True):
    """Sentences of a CoNLL-U file of the documents wanted; `tags_of` gives one tag for each of a sentence's rows of words."""
    rows, kept, text, document = [], [], "", ""
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            document = line[14:]
        elif line.startswith("# text = "):
            text = line[9:]
        elif line and not line.startswith("#"):
            cells = line.split("\t")
            if "." not in cells[0]:
                kept.append(cells)
            if cells[0].isdigit():
                rows.append(cells)
        elif not line and rows:
            if wanted(document):
                tags = iter(tags_of(rows))
                sentence = Sentence(source, text)
                for cells in kept:
                    sentence.lines.append(cells[:9] + ["SpaceAfter=No" if "SpaceAfter=No" in cells[9].split("|") else "_"])
                    sentence.tags.append(next(tags) if cells[0].isdigit() else "")
                yield sentence
            rows, kept = [], []


def tokenize(text, language):
    """Tokens of `text` cut as UD cuts them: French elisions, English clitics, hyphens in English."""
    tokens = []
    for match in TOKEN.finditer(text):
        begin, end = match.span()
        while begin < end:
            form = text[begin:end]
            cut = end
            if language == "fr" and (elided := ELISION.match(form)):
                cut = begin + elided.end()
            elif language == "en" and len(form) > 2 and (clitic := CLITIC.search(form)) and clitic.start() > 0:
                cut = begin + clitic.start()
            elif form[-1] in "'’" and len(form) > 1 and form[-2].isalnum() and language == "en":
                cut = end - 1
            tokens.append(Token(text[begin:cut], begin, cut))
            begin = cut
    for i, token in enumerate(tokens):
        lower = token.form.lower()
        if language == "fr" and lower in CONTRACTED:
            before = tokens[i - 1].form.lower() if i else "."
            if lower != "des" or (i and before not in BEFORE_ARTICLE and before != "."):
                token.words = CONTRACTED[lower]
    return join_hyphens(tokens, text) if language == "fr" else tokens


def join_hyphens(tokens, text):
    """French keeps "Saint-Denis", "al-Qaïda" and "mi-mars" in one token, but parts "dit-il"."""
    out, i = [], 0
    while i < len(tokens):
        token = tokens[i]
        while (i + 2 < len(tokens) and tokens[i + 1].form == "-" and token.end == tokens[i + 1].begin
               and tokens[i + 1].end == tokens[i + 2].begin and token.form[-1].isalnum()
               and tokens[i + 2].form[0].isalnum()
               and tokens[i + 2].form.lower() not in ("il", "elle", "on", "ils", "elles", "je", "tu", "t", "ce")):
            end = tokens[i + 2].end
            token = Token(text[token.begin:end], token.begin, end)
            i += 2
        out.append(token)
        i += 1
    return out


def spread(tokens, spans, unsure=()):
    """Tags of tokens from names (begin, end, kind) in characters; `unsure`: stretches that are left out."""
    tags = ["O"] * len(tokens)
    for begin, end in unsure:
        for i, token in enumerate(tokens):
            if token.begin < end and begin < token.end:
                tags[i] = "?"
    for begin, end, kind in spans:
        first = True
        for i, token in enumerate(tokens):
            if token.begin < end and begin < token.end:
                tags[i] = ("B-" if first else "I-") + kind
                first = False
    return tags


def phrases(language, table):
    """First column of a lexicon table as tuples of lower-case words, alternatives ("a|b") spelled out."""
    rows = set()
    for line in (LEXICON / language / (table + ".tsv")).read_text(encoding="utf-8").splitlines()[1:]:
        if not line or line.startswith("#") or line.startswith("phrase\t"):
            continue
        readings = [()]
        for word in line.split("\t")[0].split():
            readings = [r + (w,) for r in readings for w in word.split("|")]
        rows.update(readings)
    return rows


def countries():
    names = {"us", "u.s.", "uk", "u.k.", "usa", "uae", "britain", "america", "russia", "syria", "iran", "drc", "états-unis"}
    for line in (LEXICON.parent / "countries.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            names.update(cell.lower() for cell in line.split("\t")[2:4])
    return names


class Words:
    """Titles and demonyms of a language, for names inside longer mentions."""

    def __init__(self, language):
        self.titles = phrases(language, "titles") | MORE_TITLES[language]
        self.demonyms = {p for p in phrases(language, "demonyms")}
        self.dates = {(w,) for p in phrases(language, "calendar") for w in p}
        self.countries = countries()
        self.longest = max(len(p) for p in self.titles)

    def settle(self, name, kind):
        """Countries are places, whatever they do: "The UK has worked with ..."."""
        return "LOC" if name.lower() in self.countries else kind

    def title(self, forms):
        """How many words at the head of `forms` are titles or demonyms, one after the other."""
        at = 0
        while at < len(forms):
            step = 0
            for n in range(min(self.longest, len(forms) - at), 0, -1):
                phrase = tuple(f.lower() for f in forms[at:at + n])
                if phrase in self.titles or (n == 1 and phrase in self.demonyms):
                    step = n
                    break
            if not step and at and forms[at] in (".", "-"):
                step = 1
            if not step:
                return at
            at += step
        return at


MORE_TITLES = {
    "en": {(w,) for w in """mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady president minister senator sen. rep. gov. chancellor ceo
        chairman professor spokesman spokeswoman spokesperson st secretary chief commander rear admiral brig. vice deputy
        former u.s. us uk executive officer foreign special envoy ambassador undersecretary assistant state air force army
        navy coach judge rev. fr. father brother sister king queen prince princess pope saint coordinator analyst""".split()},
    "fr": {(w,) for w in """m m. mm mm. mme mmes mlle mlles monsieur madame mademoiselle me dr docteur général colonel capitaine
        lieutenant commandant maréchal amiral président ministre roi reine prince princesse comte comtesse marquis marquise
        duc duchesse baron baronne abbé père sœur frère saint pape évêque archevêque monseigneur mgr sir lord lady maître
        professeur député sénateur maire préfet ambassadeur juge commissaire citoyen le la""".split()}}
