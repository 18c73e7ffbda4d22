# SPDX-License-Identifier: Apache-2.0
"""French inflection: every form of a verb, and the plurals and feminines of nouns and adjectives, by rule.

    verb("bombarder")  ->  [("bombardèrent", "past|plural|third_person|indicative|finite"), ...]

Regular verbs by their ending; the others are rows of IRREGULAR, which hold for verbs with a prefix too (prendre:
reprendre, surprendre). Checked by tests/unit/text/test_inflect.py.
"""

PERSONS = [f"{number}|{person}" for number in ("singular", "plural")
           for person in ("first_person", "second_person", "third_person")]
PAST_ENDINGS = {"a": "ai as a âmes âtes èrent", "i": "is is it îmes îtes irent", "u": "us us ut ûmes ûtes urent",
                "n": "ins ins int înmes întes inrent"}
PAST_SUBJUNCTIVE = {"a": "ât", "i": "ît", "u": "ût", "n": "înt"}

# lemma | present | stem of the imperfect | past participle | past stem:class | future stem | subjunctive: je, nous
IRREGULAR = """
avoir|ai as a avons avez ont|av|eu|e:u|aur|*aie aies ait ayons ayez aient
être|suis es est sommes êtes sont|ét|été|f:u|ser|*sois sois soit soyons soyez soient
aller|vais vas va allons allez vont|all|allé|all:a|ir|aill all
faire|fais fais fait faisons faites font|fais|fait|f:i|fer|fass fass
dire|dis dis dit disons dites disent|dis|dit|d:i|dir|dis dis
lire|lis lis lit lisons lisez lisent|lis|lu|l:u|lir|lis lis
crire|cris cris crit crivons crivez crivent|criv|crit|criv:i|crir|criv criv
rire|ris ris rit rions riez rient|ri|ri|r:i|rir|ri ri
suffire|suffis suffis suffit suffisons suffisez suffisent|suffis|suffi|suff:i|suffir|suffis suffis
prendre|prends prends prend prenons prenez prennent|pren|pris|pr:i|prendr|prenn pren
mettre|mets mets met mettons mettez mettent|mett|mis|m:i|mettr|mett mett
battre|bats bats bat battons battez battent|batt|battu|batt:i|battr|batt batt
tenir|tiens tiens tient tenons tenez tiennent|ten|tenu|t:n|tiendr|tienn ten
venir|viens viens vient venons venez viennent|ven|venu|v:n|viendr|vienn ven
ouvrir|ouvre ouvres ouvre ouvrons ouvrez ouvrent|ouvr|ouvert|ouvr:i|ouvrir|ouvr ouvr
offrir|offre offres offre offrons offrez offrent|offr|offert|offr:i|offrir|offr offr
souffrir|souffre souffres souffre souffrons souffrez souffrent|souffr|souffert|souffr:i|souffrir|souffr souffr
courir|cours cours court courons courez courent|cour|couru|cour:u|courr|cour cour
mourir|meurs meurs meurt mourons mourez meurent|mour|mort|mour:u|mourr|meur mour
fuir|fuis fuis fuit fuyons fuyez fuient|fuy|fui|fu:i|fuir|fui fuy
cueillir|cueille cueilles cueille cueillons cueillez cueillent|cueill|cueilli|cueill:i|cueiller|cueill cueill
assaillir|assaille assailles assaille assaillons assaillez assaillent|assaill|assailli|assaill:i|assaillir|assaill assaill
vêtir|vêts vêts vêt vêtons vêtez vêtent|vêt|vêtu|vêt:i|vêtir|vêt vêt
haïr|hais hais hait haïssons haïssez haïssent|haïss|haï|ha:i|haïr|haïss haïss
quérir|quiers quiers quiert quérons quérez quièrent|quér|quis|qu:i|querr|quièr quér
pouvoir|peux peux peut pouvons pouvez peuvent|pouv|pu|p:u|pourr|puiss puiss
vouloir|veux veux veut voulons voulez veulent|voul|voulu|voul:u|voudr|veuill voul
devoir|dois dois doit devons devez doivent|dev|dû|d:u|devr|doiv dev
savoir|sais sais sait savons savez savent|sav|su|s:u|saur|sach sach
voir|vois vois voit voyons voyez voient|voy|vu|v:i|verr|voi voy
prévoir|prévois prévois prévoit prévoyons prévoyez prévoient|prévoy|prévu|prév:i|prévoir|prévoi prévoy
pourvoir|pourvois pourvois pourvoit pourvoyons pourvoyez pourvoient|pourvoy|pourvu|pourv:u|pourvoir|pourvoi pourvoy
cevoir|çois çois çoit cevons cevez çoivent|cev|çu|ç:u|cevr|çoiv cev
valoir|vaux vaux vaut valons valez valent|val|valu|val:u|vaudr|vaill val
mouvoir|meus meus meut mouvons mouvez meuvent|mouv|mu|m:u|mouvr|meuv mouv
asseoir|assieds assieds assied asseyons asseyez asseyent|assey|assis|ass:i|assiér|assey assey
craindre|crains crains craint craignons craignez craignent|craign|craint|craign:i|craindr|craign craign
plaindre|plains plains plaint plaignons plaignez plaignent|plaign|plaint|plaign:i|plaindr|plaign plaign
traindre|trains trains traint traignons traignez traignent|traign|traint|traign:i|traindr|traign traign
eindre|eins eins eint eignons eignez eignent|eign|eint|eign:i|eindr|eign eign
joindre|joins joins joint joignons joignez joignent|joign|joint|joign:i|joindr|joign joign
uire|uis uis uit uisons uisez uisent|uis|uit|uis:i|uir|uis uis
nuire|nuis nuis nuit nuisons nuisez nuisent|nuis|nui|nuis:i|nuir|nuis nuis
connaître|connais connais connaît connaissons connaissez connaissent|connaiss|connu|conn:u|connaîtr|connaiss connaiss
naître|nais nais naît naissons naissez naissent|naiss|né|naqu:i|naîtr|naiss naiss
aître|ais ais aît aissons aissez aissent|aiss|u|:u|aîtr|aiss aiss
croître|crois crois croît croissons croissez croissent|croiss|cru|cr:u|croîtr|croiss croiss
croire|crois crois croit croyons croyez croient|croy|cru|cr:u|croir|croi croy
boire|bois bois boit buvons buvez boivent|buv|bu|b:u|boir|boiv buv
plaire|plais plais plaît plaisons plaisez plaisent|plais|plu|pl:u|plair|plais plais
taire|tais tais tait taisons taisez taisent|tais|tu|t:u|tair|tais tais
traire|trais trais trait trayons trayez traient|tray|trait|tray:a|trair|trai tray
suivre|suis suis suit suivons suivez suivent|suiv|suivi|suiv:i|suivr|suiv suiv
vivre|vis vis vit vivons vivez vivent|viv|vécu|véc:u|vivr|viv viv
vaincre|vaincs vaincs vainc vainquons vainquez vainquent|vainqu|vaincu|vainqu:i|vaincr|vainqu vainqu
clure|clus clus clut cluons cluez cluent|clu|clu|cl:u|clur|clu clu
inclure|inclus inclus inclut incluons incluez incluent|inclu|inclus|incl:u|inclur|inclu inclu
soudre|sous sous sout solvons solvez solvent|solv|solu|sol:u|soudr|solv solv
coudre|couds couds coud cousons cousez cousent|cous|cousu|cous:i|coudr|cous cous
rompre|romps romps rompt rompons rompez rompent|romp|rompu|romp:i|rompr|romp romp
"""
# Verbs in -ir without -iss-: "part" -> pars, pars, part, partons.
SHORT_IR = "partir sortir sentir dormir servir mentir repentir".split()
LONG_IR = set("répartir assortir impartir asservir amortir".split())
# Verbs in -eler and -eter whose e takes a grave accent instead of a double consonant.
GRAVE = ("acheter geler modeler celer manteler marteler harceler écarteler haleter ciseler").split()

ALONE = ("avoir", "être", "aller")  # no other verb ends like these and goes like them
ROWS = sorted((row.split("|") for row in IRREGULAR.strip().split("\n")), key=lambda row: (-len(row[0]), row[0]))


def _participle(form):
    """Past participle with its feminine and plurals: (form, features)."""
    base = "du" if form.endswith("dû") and len(form) == 2 else form
    plural = base if base.endswith("s") else base + "s"
    return [(form, "singular|masculine"), (plural, "plural|masculine"), (base + "e", "singular|feminine"),
            (base + "es", "plural|feminine")]


def _forms(lemma, present, imperfect, participle, past, futures, subjunctive):
    out = [(lemma, "infinitive")]
    out += [(form, f"present|{who}|indicative|finite") for form, who in zip(present, PERSONS)]
    out += [(form, f"past|participle|{kind}") for form, kind in _participle(participle)]
    stem = "ay" if lemma == "avoir" else imperfect(True)
    out.append((stem + "ant", "present|participle"))
    for ending, who in zip("ais ais ait ions iez aient".split(), PERSONS):
        out.append((imperfect(ending[0] == "a") + ending, f"imperfect|{who}|indicative|finite"))
        out += [(future + ending, f"{who}|conditional|finite") for future in futures]
    for future in futures:
        for ending, who in zip("ai as a ons ez ont".split(), PERSONS):
            out.append((future + ending, f"future|{who}|indicative|finite"))
    stem, kind = past
    for ending, who in zip(PAST_ENDINGS[kind].split(), PERSONS):
        out.append((stem(ending[0] in "aâ") + ending, f"past|{who}|indicative|finite"))
    out.append((stem(kind == "a") + PAST_SUBJUNCTIVE[kind], "imperfect|singular|third_person|subjunctive|finite"))
    out += [(form, f"present|{who}|subjunctive|finite") for form, who in zip(subjunctive, PERSONS)]
    return out


def _subjunctive(mine, ours):
    return [mine + "e", mine + "es", mine + "e", ours + "ions", ours + "iez", mine + "ent"]


def _first_group(lemma):
    stem = lemma[:-2]

    def hard(before_a):  # c and g keep their sound before a and o
        if not before_a:
            return stem
        return stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem

    weak = [stem]  # before a silent e
    futures = None
    if stem.endswith(("oy", "uy")):
        weak = [stem[:-1] + "i"]
    elif stem.endswith("ay"):
        weak = [stem[:-1] + "i", stem]
    elif len(stem) > 2 and stem[-2] == "e" and stem[-1] not in "aeiouyéèêlrtn" or stem.endswith(("en", "er")):
        weak = [stem[:-2] + "è" + stem[-1]]
    elif stem.endswith(("el", "et")):
        weak = [stem[:-2] + "è" + stem[-1] if lemma.endswith(tuple(GRAVE)) or lemma == "peler" else stem + stem[-1]]
    elif stem.endswith("evr"):
        weak = [stem[:-3] + "èvr"]
    else:
        for tail in ("gn", "qu", "gu", "br", "cr", "tr", "gr", "ch", "bl", "gl", "vr", "dr"):
            if stem.endswith("é" + tail):
                weak = [stem[:-3] + "è" + tail]
        if len(stem) > 2 and stem[-2] == "é" and stem[-1] not in "aeiouyé":
            weak = [stem[:-2] + "è" + stem[-1]]
        if weak != [stem]:
            futures = [stem + "er", weak[0] + "er"]
    futures = futures or [w + "er" for w in weak]
    if lemma.endswith("envoyer"):
        futures = [stem[:-2] + "err"]
    out = []
    for w in weak:
        present = [w + "e", w + "es", w + "e", hard(True) + "ons", stem + "ez", w + "ent"]
        out += _forms(lemma, present, hard, stem + "é", (hard, "a"), futures, _subjunctive(w, stem))
    return out


def _by_stems(lemma, present, imperfect, participle, past, future, subjunctive):
    stem, kind = past
    return _forms(lemma, present, lambda _: imperfect, participle, (lambda _: stem, kind), [future], subjunctive)


def _irregular(lemma, row):
    prefix = lemma[:len(lemma) - len(row[0])]
    stem, kind = row[4].split(":")
    if row[6].startswith("*"):
        subjunctive = [prefix + form for form in row[6][1:].split()]
    else:
        subjunctive = _subjunctive(*(prefix + part for part in row[6].split()))
    return _by_stems(lemma, [prefix + form for form in row[1].split()], prefix + row[2], prefix + row[3],
                     (prefix + stem, kind), prefix + row[5], subjunctive)


def verb(lemma):
    """Forms of a verb, each once a set of features; nothing for what is no infinitive."""
    for row in ROWS:
        if lemma == row[0] or lemma.endswith(row[0]) and row[0] not in ALONE:
            return _unique(_irregular(lemma, row))
    if lemma.endswith("er"):
        return _unique(_first_group(lemma))
    if lemma.endswith(tuple(SHORT_IR)) and lemma not in LONG_IR:
        stem = lemma[:-2]
        short = stem[:-1]
        present = [short + "s", short + "s", short + "t", stem + "ons", stem + "ez", stem + "ent"]
        return _unique(_by_stems(lemma, present, stem, stem + "i", (stem, "i"), lemma, _subjunctive(stem, stem)))
    if lemma.endswith("ir"):
        stem = lemma[:-1]
        present = [stem + "s", stem + "s", stem + "t", stem + "ssons", stem + "ssez", stem + "ssent"]
        return _unique(_by_stems(lemma, present, stem + "ss", stem, (lemma[:-2], "i"), lemma,
                                 _subjunctive(stem + "ss", stem + "ss")))
    if lemma.endswith("dre"):
        stem = lemma[:-2]
        present = [stem + "s", stem + "s", stem, stem + "ons", stem + "ez", stem + "ent"]
        return _unique(_by_stems(lemma, present, stem, stem + "u", (stem, "i"), lemma[:-1], _subjunctive(stem, stem)))
    return []


def _unique(forms):
    return list(dict.fromkeys(forms))


def plural(word):
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al") and word not in ("bal", "carnaval", "festival", "récital", "chacal", "fatal", "naval", "final"):
        return word[:-1] + "ux"
    if word.endswith(("eau", "eu", "au")) and word not in ("pneu", "bleu"):
        return word + "x"
    return word + "s"


def noun(lemma):
    return [(lemma, "singular"), (plural(lemma), "plural")]


def adjective(lemma):
    for ending, change in (("eux", "euse"), ("eur", "euse"), ("if", "ive"), ("er", "ère"), ("el", "elle"),
                           ("en", "enne"), ("on", "onne"), ("et", "ette"), ("e", "e"), ("", "e")):
        if lemma.endswith(ending):
            feminine = lemma[:len(lemma) - len(ending)] + change
            break
    return [(lemma, "singular|masculine"), (plural(lemma), "plural|masculine"), (feminine, "singular|feminine"),
            (feminine + "s", "plural|feminine")]
