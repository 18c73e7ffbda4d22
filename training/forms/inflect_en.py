# SPDX-License-Identifier: Apache-2.0
"""English inflection by rule: verb("shell") -> shells, shelled, shelling; verb("strike") -> strikes, struck, striking.

Verbs that are not regular are rows of IRREGULAR: lemma, past, participle ("/" parts two spellings). Checked by
tests/unit/text/test_inflect.py.
"""
import re

IRREGULAR = """
arise arose arisen; awake awoke awoken; be was/were been; bear bore born/borne; beat beat beaten; become became become;
begin began begun; behead beheaded beheaded; bend bent bent; bet bet bet; bid bid bid; bind bound bound; bite bit bitten;
bleed bled bled; blow blew blown; break broke broken; breed bred bred; bring brought brought; broadcast broadcast broadcast;
build built built; burn burned/burnt burned/burnt; burst burst burst; buy bought bought; cast cast cast; catch caught caught;
choose chose chosen; cling clung clung; come came come; cost cost cost; creep crept crept; cut cut cut; deal dealt dealt;
dig dug dug; do did done; draw drew drawn; dream dreamed/dreamt dreamed/dreamt; drink drank drunk; drive drove driven;
eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; flee fled fled;
fling flung flung; fly flew flown; forbid forbade forbidden; forecast forecast forecast; foresee foresaw foreseen;
forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; freeze froze frozen; get got got/gotten;
give gave given; go went gone; grind ground ground; grow grew grown; hang hung/hanged hung/hanged; have had had;
hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; kneel knelt knelt;
know knew known; lay laid laid; lead led led; lean leaned/leant leaned/leant; leap leaped/leapt leaped/leapt;
learn learned/learnt learned/learnt; leave left left; lend lent lent; let let let; lie lay lain; light lit/lighted lit/lighted;
lose lost lost; make made made; mean meant meant; meet met met; mislead misled misled; mistake mistook mistaken;
mow mowed mown/mowed; offset offset offset; outrun outran outrun; overcome overcame overcome; overhear overheard overheard;
override overrode overridden; overrun overran overrun; oversee oversaw overseen; overtake overtook overtaken;
overthrow overthrew overthrown; pay paid paid; plead pleaded/pled pleaded/pled; prove proved proven/proved; put put put;
quit quit quit; read read read; rebuild rebuilt rebuilt; repay repaid repaid; retake retook retaken; rid rid rid;
ride rode ridden; ring rang rung; rise rose risen; run ran run; saw sawed sawn/sawed; say said said; see saw seen;
seek sought sought; sell sold sold; send sent sent; set set set; sew sewed sewn/sewed; shake shook shaken; shed shed shed;
shine shone/shined shone/shined; shoot shot shot; show showed shown/showed; shrink shrank shrunk; shut shut shut;
sing sang sung; sink sank sunk; sit sat sat; slay slew slain; sleep slept slept; slide slid slid; sling slung slung;
slit slit slit; sow sowed sown/sowed; speak spoke spoken; speed sped/speeded sped/speeded; spend spent spent;
spill spilled/spilt spilled/spilt; spin spun spun; spit spat/spit spat/spit; split split split; spread spread spread;
spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck; sting stung stung; strew strewed strewn;
stride strode stridden; strike struck struck/stricken; strive strove/strived striven/strived; swear swore sworn;
sweep swept swept; swell swelled swollen/swelled; swim swam swum; swing swung swung; take took taken; teach taught taught;
tear tore torn; tell told told; think thought thought; throw threw thrown; thrust thrust thrust; tread trod trodden;
undergo underwent undergone; undermine undermined undermined; understand understood understood; undertake undertook undertaken;
undo undid undone; uphold upheld upheld; upset upset upset; wake woke woken; waylay waylaid waylaid; wear wore worn;
weave wove woven; weep wept wept; win won won; wind wound wound; withdraw withdrew withdrawn; withhold withheld withheld;
withstand withstood withstood; wring wrung wrung; write wrote written
"""
TABLE = {row.split()[0]: row.split()[1:] for row in IRREGULAR.replace("\n", " ").split(";") if row.split()}
# Verbs of several syllables whose last one is stressed: the last consonant doubles.
STRESSED = set("admit commit permit submit transmit omit emit refer prefer defer confer infer transfer incur occur recur "
               "deter rebel expel compel repel propel dispel control patrol regret abet abhor forget begin outfit "
               "kidnap worship handicap bus rerun equip unplug debug".split())
IRREGULAR_PLURAL = {"man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet",
                    "goose": "geese", "life": "lives", "wife": "wives", "knife": "knives", "thief": "thieves",
                    "half": "halves", "crisis": "crises", "analysis": "analyses", "aircraft": "aircraft"}


def _doubles(lemma):
    one = re.fullmatch(r"[^aeiou]*[aeiou][bcdfghjklmnpqrstvz]", lemma) or re.fullmatch(r"qu[aeiou][bdgmnprt]", lemma)
    return bool(one) and not lemma.endswith(("w", "x", "y")) or lemma in STRESSED


def _third(lemma):
    if lemma.endswith(("s", "x", "z", "ch", "sh")) or lemma in ("go", "do", "undergo", "veto", "torpedo", "echo", "forgo"):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _gerund(lemma):
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and len(lemma) > 2:
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ing"


def _past(lemma):
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"


def verb(lemma):
    """Forms of a verb that is one plain word; (form, features)."""
    if not re.fullmatch(r"[a-z]{2,}", lemma):
        return []
    past, participle = TABLE.get(lemma, (_past(lemma), _past(lemma)))
    out = [(lemma, "infinitive"), (lemma, "present|indicative|finite"), (_gerund(lemma), "present|participle|gerund")]
    out.append((("has" if lemma == "have" else _third(lemma)), "present|singular|third_person|indicative|finite"))
    out += [(form, "past|indicative|finite") for form in past.split("/")]
    out += [(form, "past|participle|passive") for form in participle.split("/")]
    return list(dict.fromkeys(out))


def plural(word):
    for single, many in IRREGULAR_PLURAL.items():
        if word == single or (single in ("man", "woman") and word.endswith(single) and not word.endswith("human")):
            return word[:len(word) - len(single)] + many
    return _third(word) if not word.endswith("o") else word + "s"


def noun(lemma):
    return [(lemma, "singular"), (plural(lemma), "plural")]


def adjective(lemma):
    return [(lemma, "")]
