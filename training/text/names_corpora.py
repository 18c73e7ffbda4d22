# SPDX-License-Identifier: Apache-2.0
"""Names of the corpora that are no treebanks: MEANTIME, re3d, HIPE-2022 NewsEye.

Their mentions are whole noun phrases ("Iraqi President Fuad Masum") or parts of old print ("par¬ lement"); what is kept
is the proper part of each, and capitalised words that nobody marked are left out of the loss (?).
"""
import gzip
import io
import json
import re
import tarfile
import xml.etree.ElementTree as ET

from names_common import Sentence, Words, spread, tokenize

JOINS = {"of", "for", "de", "del", "la", "al", "el", "bin", "ibn", "du", "des", "le", "les", "van", "von", "-", "&", "/", "ed",
         "ad", "ul", "d’", "d'", "l'", "l’", "da", "dos", "e", "y", "az",
         "ez", "as", "ash", "ar", "at", "an", "ol", "ould", "ag", "ben"}
JOINS_BODY = JOINS | {"and", "the", "et", "à", "to", "on", "in"}
BODIES = re.compile(r"Ministry|Department|Office|Committee|Commission|Council|Agency|Organi[sz]ation|Bureau|Centre|Center|Fund"
                    r"|Association|Company|Command|Front|Movement|Institute|University|Party|Administration|High")
NOT_A_NAME = {"the", "a", "an", "we", "i", "he", "she", "it", "they", "our", "his", "her", "its", "their", "you", "this", "that",
              "these", "those", "le", "la", "les", "un", "une", "members", "member", "who", "as", "in", "on", "and", "mr", "ms"}


def capital(form):
    return any(c.isupper() for c in form)


def kept_kind(kind, forms, words):
    if len(forms) == 1 and ((forms[0].lower(),) in words.demonyms and forms[0] not in ("US", "U.S.", "UK")):
        return None
    return kind


def cores(tokens, kind, words):
    """(begin, end) in characters of each name in the tokens of a mention; empty where its head is a common noun."""
    joins = JOINS if kind in ("PER", "LOC") else JOINS_BODY
    found, i = [], 0
    while i < len(tokens):
        form = tokens[i].form
        if not capital(form) or form.lower() in NOT_A_NAME:
            i += 1
            continue
        last = j = i + 1
        while j < len(tokens):
            word = tokens[j].form
            tight = tokens[j - 1].end == tokens[j].begin
            if capital(word) or word[0].isdigit() and kind != "PER" or word == "." and tight:
                last = j = j + 1
            elif word == "-" and tight and j + 1 < len(tokens) and tokens[j + 1].begin == tokens[j].end:
                last = j = j + 2
            elif word.lower() in joins and (word != "and" or BODIES.search(tokens[i].form)):
                if word.lower() == "of" and kind in ("PER",):
                    break
                j += 1
            else:
                break
        forms = [t.form for t in tokens[i:last]]
        if kind == "PER":
            titles = [k + 1 for k, f in enumerate(forms) if (f.lower(),) in words.titles and k + 1 < len(forms)]
            i += max([words.title(forms), *titles])
        after = tokens[last].form if last < len(tokens) else ""
        modifies = after[:1].islower() and after.lower() not in joins | {"of", "in", "at", "who", "and", "or", "'s", "’s", "is",
                                                                        "was", "near", "from", "with", "to", "by", "which"}
        if i < last and not modifies and kept_kind(kind, forms, words):
            found.append((tokens[i].begin, tokens[last - 1].end, kind))
        i = max(last, i + 1)
    return found


def unmarked(tokens, words):
    """Capitalised words in mid-sentence, to be left out of the loss where no name covers them."""
    out, start = [], True
    for token in tokens:
        lower = (token.form.lower(),)
        open_ = lower not in words.demonyms and lower not in words.titles and lower not in words.dates
        if capital(token.form) and not start and open_:
            out.append((token.begin, token.end))
        start = token.form in (".", "!", "?", "“", '"', ":")
    return out


def outermost(spans):
    kept, at = [], -1
    for span in sorted(dict.fromkeys(spans), key=lambda s: (s[0], -s[1])):
        if span[0] >= at:
            kept.append(span)
            at = span[1]
    return kept


def make(source, text, language, spans, words, mask=True):
    tokens = tokenize(text, language)
    tags = spread(tokens, outermost((b, e, words.settle(text[b:e], k)) for b, e, k in spans),
                  unmarked(tokens, words) if mask else ())
    for i in range(len(tags) - 1) if mask else ():
        if tags[i] not in "O?" and tags[i + 1] == "?":  # a name cut short: "[Foreign] Secretary"
            k = i
            while tags[k][0] == "I":
                k -= 1
            tags[k:i + 1] = ["?"] * (i + 1 - k)
    return Sentence(source, text, tokens, tags)


# MEANTIME --------------------------------------------------------------------------------------------------------

MEANTIME_KIND = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "PRO": "MISC"}


def meantime(folder):
    """The title and first five sentences of each article: the rest is not annotated for entities throughout."""
    words = Words("en")
    with tarfile.open(folder / "meantime_en.tar.gz") as archive:
        for member in sorted((m for m in archive.getmembers() if m.name.endswith(".xml")), key=lambda m: m.name):
            yield from meantime_article(ET.parse(io.BytesIO(archive.extractfile(member).read())).getroot(), words)


def meantime_article(root, words):
    tokens = {t.get("t_id"): (int(t.get("sentence")), PENN.get(t.text, t.text)) for t in root.iter("token")}
    kinds = {m.get("m_id"): m.get("ent_type") for m in root.find("Markables") if m.tag == "ENTITY"}
    kind_of = {}
    for relation in root.iter("REFERS_TO"):
        for source in relation.findall("source"):
            kind_of[source.get("m_id")] = MEANTIME_KIND.get(kinds.get(relation.find("target").get("m_id")))
    mentions = [([a.get("t_id") for a in m.iter("token_anchor")], m.get("syntactic_type"), m.get("m_id"))
                for m in root.find("Markables") if m.tag == "ENTITY_MENTION"]
    annotated = {tokens[ids[0]][0] for ids, _, _ in mentions if ids}
    for number in sorted(annotated & set(range(6))):
        text, place = "", {}
        for key, (sentence, form) in tokens.items():
            if sentence == number:
                begin = len(text) + (1 if text and form not in (",", ".", "'s", ")", "%") and not text.endswith("(") else 0)
                text = text.ljust(begin) + form
                place[key] = (begin, len(text))
        cut, spans = tokenize(text, "en"), []
        for ids, syntax, mention in mentions:
            kind = kind_of.get(mention)
            if ids and kind and ids[0] in place and (syntax or "") not in ("PRO", "NOM", "PRE.NOM", "PTV", "CONJ"):
                begin, end = place[ids[0]][0], place[ids[-1]][1] if ids[-1] in place else len(text)
                inner = [t for t in cut if begin <= t.begin < end]
                whole = cores(inner, kind, words)
                spans += whole[:1] if kind in ("PER", "MISC") else whole
        yield make("meantime", text, "en", spans, words)


PENN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}

# re3d ------------------------------------------------------------------------------------------------------------

OPEN = ("CENTCOM", "US State Department", "UK Government", "Australian Department of Foreign Affairs")
RE3D_KIND = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "MilitaryPlatform": "MISC", "Vehicle": "MISC",
             "DocumentReference": "MISC"}


def re3d(folder):
    words, documents, entities = Words("en"), {}, {}
    for line in gzip.open(folder / "documents.jsonl.gz", "rt", encoding="utf-8"):
        document = json.loads(line)
        if document["subset"] in OPEN:
            documents[document["_id"]] = document
    for line in gzip.open(folder / "entities.jsonl.gz", "rt", encoding="utf-8"):
        entity = json.loads(line)
        if entity["documentId"] in documents and entity["type"] in RE3D_KIND:
            entities.setdefault(entity["documentId"], []).append(entity)
    for key in sorted(documents):
        text = documents[key]["text"]
        for begin, end in sentences(text):
            part = text[begin:end]
            cut, spans, sure = tokenize(part, "en"), [], []
            for entity in entities.get(key, ()):
                if begin <= entity["begin"] and entity["end"] <= end:
                    a, b = entity["begin"] - begin, entity["end"] - begin
                    inside = [t for t in cut if a <= t.begin and t.end <= b]
                    if inside and inside[-1].end == b:
                        names = cores(inside, RE3D_KIND[entity["type"]], words)
                        (sure if entity["confidence"] >= 0.5 else spans).extend(names)
            spans = [s for s in spans if all(s[1] <= o[0] or o[1] <= s[0] for o in sure)]
            yield make("re3d", part, "en", sure + spans, words)


def sentences(text):
    """(begin, end) of sentences: paragraphs cut after a full stop that a capital follows."""
    for paragraph in re.finditer(r"[^\n.\s][^\n]*", text):
        begin = paragraph.start()
        for stop in re.finditer(r"(?<=[\w)”\"’][.?!])[”\"]?\s+(?=[A-Z“\"])", paragraph.group()):
            before = paragraph.group()[:stop.start()].rsplit(None, 1)[-1].rstrip(".")
            if before in ABBREVIATED or len(before) == 1 or "." in before:
                continue
            end = paragraph.start() + stop.start()
            if text[begin:end].strip():
                yield begin, end
            begin = paragraph.start() + stop.end()
        if text[begin:paragraph.end()].strip():
            yield begin, paragraph.end()


ABBREVIATED = set("Mr Mrs Ms Dr Gen Col Lt Maj Capt Sgt Brig St Sen Rep Gov Dec Nov Oct Sept Aug Feb Jan No".split())

# HIPE-2022 NewsEye -----------------------------------------------------------------------------------------------

HIPE_KIND = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "HumanProd": "MISC"}


def newseye(path):
    """Sentences of a file; words broken at the end of a line are joined, titles are cut off the names of persons."""
    words, text, spans, last = Words("fr"), "", [], None
    glue = False
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines][1:]
    for row in rows + [["# end"]]:
        if len(row) < 10 or row[0].startswith("# "):
            yield from newseye_sentence(text, spans, words)
            text, spans, last, glue = "", [], None, False
            continue
        form, tag, link, misc = row[0], row[1], row[7], row[9].split("|")
        if text and not glue:
            text += " "
        begin = len(text)
        broken = form.endswith("¬")
        text += form.rstrip("¬") if broken else form
        kind = HIPE_KIND.get(tag[2:])
        if kind and last is not None and last[0] == kind and (
                tag[0] == "I" or link == last[1] and link not in ("_", "NIL") or begin == spans[-1][1]):
            spans[-1] = (spans[-1][0], len(text), kind)
        elif kind:
            spans.append((begin, len(text), kind))
        last = (kind, link) if kind else None
        glue = "NoSpaceAfter" in misc and ("EndOfLine" not in misc or broken)
        before = text[:-1].rsplit(None, 1)[-1:] or [""]
        stop = form in ("!", "?", "...") or form == "." and len(before[0]) > 3 and before[0][0].islower()
        if stop and not glue and len(text) > 20 or "EndOfSentence" in misc and len(before[0]) > 2 or len(text) > 600:
            yield from newseye_sentence(text, spans, words)
            text, spans, last, glue = "", [], None, False


def newseye_sentence(text, spans, words):
    kept = []
    if len(re.findall(r"[^\W\d_]{2,}", text)) < 3 and not spans:  # prices of the exchange
        return
    for begin, end, kind in spans:
        if kind == "PER":
            trimmed = person(text[begin:end], words)
            if trimmed is None:
                continue
            begin, end = begin + trimmed[0], begin + trimmed[1]
        kept.append((begin, end, kind))
    yield make("newseye", text, "fr", kept, words, mask=False)


def person(mention, words):
    """Where the name is in "M. Jean Vallée, directeur de ..." or "un voyageur lyonnais, M. de Monconis"."""
    at = 0
    for part in mention.split(","):
        tokens = tokenize(part, "fr")
        skip = words.title([t.form for t in tokens])
        while skip < len(tokens) and not tokens[skip].form[0].isupper():
            skip += 1
        if skip < len(tokens):
            return at + tokens[skip].begin, at + tokens[-1].end
        at += len(part) + 1
    return None
