# SPDX-License-Identifier: Apache-2.0
"""The dictionaries of PETRARCH's validation suite, read at evaluation time: actors, agents, verbs with their patterns.

    Actors(text).find(["ARNOR", "CLERIC"], 0, day) -> (1, "ARN");  Agents(text).find(["CLERIC"], 0) -> (1, "~REL")
    Verbs(text).code(before, words of the verb, after) -> ("064", "")
Tested by petrarch_eval_test.py.
"""
import datetime
import re


def lines_of(text):
    """Lines without remarks."""
    for line in re.sub(r"<!.*?-->", "", text, flags=re.S).splitlines():
        line = re.sub(r"#.*", "", line).rstrip()
        if line.strip() and not line.startswith("<!"):
            yield line


def day_of(text):
    digits = re.sub(r"\D", "", text)
    if len(digits) == 6:
        digits = ("20" if digits < "300000" else "19") + digits
    return datetime.datetime.strptime(digits, "%Y%m%d").date()


def tokens_of(name):
    return [t for t in re.split(r"[ _]+", name.strip().upper()) if t]


class Actors:
    def __init__(self, text):
        self.entries, block, codes = {}, [], []  # first token -> [(tokens, codes)]
        for line in lines_of(text):
            name, code = re.match(r"([^\[]*)(?:\[(.*)\])?", line).groups()
            if name.strip() and not name.startswith("\t") and not name.startswith("+"):
                self.keep(block, codes)
                block, codes = [], []
            if name.strip(" \t+"):
                block.append(tokens_of(name.strip().lstrip("+")))
            if code is not None:
                codes.append(self.dated(code))
        self.keep(block, codes)

    def keep(self, block, codes):
        for tokens in block:
            if tokens and codes:
                self.entries.setdefault(tokens[0], []).append((tokens, codes))

    @staticmethod
    def dated(code):
        """(code, first day or None, last day or None)"""
        code = code.strip()
        name = re.split(r"[\s<>]", code)[0]
        days = [day_of(d) for d in re.findall(r"\d{6,8}", code[len(name):])]
        if not days:
            return name, None, None
        if "<" in code:
            return name, None, days[0]
        return (name, days[0], None) if ">" in code else (name, days[0], days[-1])

    def find(self, tokens, at, day):
        """(tokens taken, code) of the longest name that begins at the token."""
        best = (0, None)
        for names, codes in self.entries.get(tokens[at], ()) if at < len(tokens) else ():
            if len(names) > best[0] and tokens[at:at + len(names)] == names:
                best = (len(names), self.at(codes, day))
        return best

    @staticmethod
    def at(codes, day):
        bounded = [c for c in codes if c[1] or c[2]]
        for name, first, last in bounded:
            if (not first or first <= day) and (not last or day <= last):
                return name
        return next((c[0] for c in codes if not c[1] and not c[2]), None)


class Agents:
    def __init__(self, text):
        sets, self.entries = {}, {}
        for line in lines_of(text):
            found = re.match(r"(![A-Z]+!)\s*=\s*(.*)", line)
            if found:
                sets[found.group(1)] = [w.strip() for w in found.group(2).split(",")]
                continue
            found = re.match(r"([^{\[]+?)\s*(?:\{([^}]*)\})?\s*\[\s*([^\]]*?)\s*\]", line)
            if found:
                name, plural, code = found.groups()
                names = [name]
                for mark, words in sets.items():
                    names = [n.replace(mark, w) for n in names for w in (words if mark in n else [""])]
                for one in names:
                    self.add(one, code)
                    self.add(plural if plural else self.plural(one) if plural is None else one, code)

    def add(self, name, code):
        tokens = tokens_of(name)
        self.entries.setdefault(tokens[0], []).append((tokens, code))

    @staticmethod
    def plural(name):
        return name[:-1] + "IES" if name.endswith("Y") else name + "ES" if name.endswith(("S", "X", "CH")) else name + "S"

    def find(self, tokens, at):
        best = (0, None)
        for names, code in self.entries.get(tokens[at], ()):
            if len(names) > best[0] and tokens[at:at + len(names)] == names:
                best = (len(names), code)
        return best


class Verbs:
    """Blocks of verbs: a default code and patterns `- WORDS * WORDS [code]`, in which `_` joins words that must stand together."""

    def __init__(self, text):
        self.sets, self.verbs, self.compounds = {}, {}, {}
        current, synset = None, None
        for line in lines_of(text):
            code = re.search(r"\[([^\]]*)\]\s*$", line.rstrip(" -"))
            if line.startswith("---"):
                current, synset = [code.group(1) if code else "---", []], None
            elif line.startswith("&"):
                synset = line.split()[0].strip("&_ ")
                self.sets[synset] = []
            elif line.startswith("+") and synset is not None:
                self.sets[synset].append(line[1:].strip())
            elif line.startswith("- ") and current:
                if code:
                    current[1].append(self.pattern(line[2:line.rindex("[")], code.group(1)))
            elif current:
                synset = None
                self.forms(line, current)

    def forms(self, line, block):
        forms = re.findall(r"[A-Z'_+-]+", line)
        for form in forms:
            form = form.strip("+")
            if "_" in form:
                self.compounds[tuple(form.strip("_").split("_"))] = block
            elif form:
                self.verbs[form] = block

    def pattern(self, text, code):
        before, _, after = text.partition("*")
        return self.steps(before, True), self.steps(after, False), code

    def steps(self, text, before):
        """[(alternatives of tokens, stands right beside the one before it)] in the order away from the verb."""
        steps, joined = [], False
        for piece in re.findall(r"[^\s_]+|_|\s+", text if not before else text[::-1]):
            if piece == "_":
                joined = True
            elif piece.strip():
                word = piece if not before else piece[::-1]
                steps.append((self.alternatives(word), joined))
                joined = False
        return steps

    def alternatives(self, word):
        if not word.startswith("&"):
            return [tokens_of(word)]
        found = []
        for one in self.sets.get(word.strip("&"), ()):
            if one.startswith("&"):
                found += self.alternatives(one)
            else:
                found += [tokens_of(one), tokens_of(Agents.plural(one))]
        return found

    def code(self, before, verb, after):
        """(code, reverse code) for the words before the verb (nearest first), the verb's forms, and the words after it."""
        block = None
        for words, known in self.compounds.items():
            if words[0] in verb and tuple(after[:len(words) - 1]) == words[1:]:
                block, after = known, after[len(words) - 1:]
                break
        if block is None:
            block = next((self.verbs[v] for v in verb if v in self.verbs), None)
        if block is None:
            return None
        best, chosen = 0, block[0]
        for left, right, code in block[1]:
            size = len(left) + len(right)
            if size > best and self.fits(left, before, True) and self.fits(right, after, False):
                best, chosen = size, code
        first, _, second = chosen.partition(":")
        return first, second

    @staticmethod
    def fits(steps, words, reverse):
        at = 0
        for alternatives, joined in steps:
            found = None
            for tokens in alternatives:
                if tokens and tokens[0] in ("$", "+", "^", "%"):
                    found = at if found is None else found
                    continue
                tokens = tokens[::-1] if reverse else tokens
                for begin in ([at] if joined else range(at, len(words) - len(tokens) + 1)):
                    if words[begin:begin + len(tokens)] == tokens:
                        found = begin + len(tokens) if found is None else min(found, begin + len(tokens))
                        break
            if found is None:
                return False
            at = found
        return True
