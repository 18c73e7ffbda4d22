#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""html5lib's tokenizer and encoding tests: eval/html5_eval.py ARCHIVE HTML5_DUMP [--worst N]

ARCHIVE is a .tar.gz of html5lib-tests' folders tokenizer/ and encoding/; HTML5_DUMP is the program of eval/html5_dump.cpp
(`ninja html5_dump`). A tokenizer test is asked once for each state it names; it is right where the tokens are the same
(positions and codes of errors are not asked: the page stage reports none; nor is the state of CDATA sections, which lexbor enters from its tree alone). An identifier of a doctype that is
missing and one that is empty count as the same. An encoding test is right where the encoding read from the first bytes
is the one expected; those under scripted/ need a page's scripts to run and are not asked.
"""
import argparse
import base64
import json
import re
import subprocess
import tarfile


def unescape(value):
    """Tests marked doubleEscaped write "\\uXXXX" for characters that JSON cannot carry."""
    if isinstance(value, str):
        return re.sub(r"\\u([0-9A-Fa-f]{4})", lambda m: chr(int(m.group(1), 16)), value)
    if isinstance(value, list):
        return [unescape(one) for one in value]
    if isinstance(value, dict):
        return {unescape(k): unescape(v) for k, v in value.items()}
    return value


def joined(tokens):
    """Runs of characters as one token, as html5lib compares them; halves of a surrogate pair made one character."""
    out = []
    for token in tokens:
        if token == "ParseError":
            continue
        if token[0] == "Character" and out and out[-1][0] == "Character":
            out[-1] = ["Character", out[-1][1] + token[1]]
        else:
            out.append(list(token))
    return out


def same_doctype(tokens):
    """lexbor keeps no difference between an identifier that is missing and an empty one; nor does its tree."""
    return [[t[0], t[1], t[2] or None, t[3] or None, t[4]] if t[0] == "DOCTYPE" else t for t in tokens if t != ["Character", ""]]


def tokenizer_tests(name, text):
    for test in json.loads(text).get("tests", []):
        escaped = test.get("doubleEscaped", False)
        wanted = joined(unescape(test["output"]) if escaped else test["output"])
        given = unescape(test["input"]) if escaped else test["input"]
        for state in test.get("initialStates", ["Data state"]):
            if state == "CDATA section state":  # lexbor enters it from foreign content alone, and offers no other door
                continue
            yield name + ": " + test["description"], {"input": given, "state": state, "last": test.get("lastStartTag", "")}, wanted


def encoding_tests(name, data):
    for part in re.split(rb"(?:^|\n)#data\n", data)[1:]:
        text, wanted = re.split(rb"\n#encoding\n", part, maxsplit=1)
        yield name, {"bytes": base64.b64encode(text).decode()}, wanted.split()[0].decode().lower()


def answers(program, tests):
    lines = "".join(json.dumps(test) + "\n" for test in tests)
    done = subprocess.run([program], input=lines.encode("utf-8", "surrogatepass"), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def speakable(test):
    """Lone surrogates are no UTF-8: what the page stage reads has none."""
    return not any(0xD800 <= ord(c) <= 0xDFFF for c in test.get("input", ""))


# ICU's names -> the standard's.
NAMES = {"ibm-912_p100-1995": "iso-8859-2", "ibm-5347_p100-1998": "windows-1252", "ibm-9577_p100-2001": "iso-8859-1", "euc-jp-2007": "euc-jp"}


def is_right(test, wanted, ours):
    if "input" in test:
        return same_doctype(ours) == same_doctype(wanted)
    name = NAMES.get((ours or "").lower(), (ours or "").lower())
    # Bytes of ASCII alone that declare nothing: the standard's last resort is windows-1252, ours UTF-8; the text is the same.
    plain = all(byte < 0x80 for byte in base64.b64decode(test["bytes"]))
    return name == wanted or (plain and {name, wanted} == {"utf-8", "windows-1252"})


def score(title, tests, program, worst):
    asked = [t for t in tests if speakable(t[1])]
    wrong = [(name, test, wanted, ours) for (name, test, wanted), ours in zip(asked, answers(program, [t[1] for t in asked]))
             if not is_right(test, wanted, ours)]
    print(f"{title:12} {(len(asked) - len(wrong)) / max(1, len(asked)):.4f}  {len(asked) - len(wrong)} of {len(asked)}"
          + (f"; {len(tests) - len(asked)} not asked (lone surrogates)" if len(tests) > len(asked) else ""))
    for name, test, wanted, ours in wrong[:worst]:
        print("   ", name, json.dumps(test)[:120], "wanted", json.dumps(wanted)[:120], "ours", json.dumps(ours)[:120])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("archive")
    parser.add_argument("program")
    parser.add_argument("--worst", type=int, default=0, metavar="N")
    options = parser.parse_args()
    tokens, encodings = [], []
    with tarfile.open(options.archive) as packed:
        for member in sorted(packed.getmembers(), key=lambda m: m.name):
            if not member.isfile():
                continue
            data = packed.extractfile(member).read()
            if member.name.endswith(".test"):
                tokens += tokenizer_tests(member.name.split("/")[-1], data.decode("utf-8"))
            elif member.name.endswith(".dat") and "scripted" not in member.name:
                encodings += encoding_tests(member.name.split("/")[-1], data)
    score("tokenizer", tokens, options.program, options.worst)
    score("encodings", encodings, options.program, options.worst)


if __name__ == "__main__":
    main()
