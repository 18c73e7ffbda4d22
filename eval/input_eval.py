#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Feeds, web archives and languages of sentences on public sets, as their own definitions say.

    eval/input_eval.py DIRECTORY PAGE_DUMP [VIGIE] [--languages LANGUAGE_DUMP] [--only feeds,warc,langid,speed] [--worst N]

feeds  feedparser's conformance files: one construct a file, the expectation in its leading comment. All that a reader of
       stories has a field for is asked, wherever feedparser puts it: titles, descriptions, links, ids, authors and their
       names, dates, tags, the source of an entry, summaries, contents (words and addresses; markup is compared without its
       tags), and the number of entries. Not asked, as a story has no field for it: rights, generator, info, podcast
       blocks, images, places, contributors, publishers, licences, the addresses and e-mail of authors, kinds (`type`,
       `rel`), languages and bases of single fields (they are used, not kept), moments taken apart (`*_parsed`: days are
       asked as written), feedparser's own account of itself (`bozo`, `version`, `encoding`). Not asked, as no file holds
       it: what depends on HTTP headers (Content-Location, the address of a test server).
warc   warcio's good and broken archives: none may crash or hang, the good ones give pages.
langid the language of a sentence: share right of each language, mean over languages.
speed  pages a second of one thread on pages whose mean size is 172 kB: the set's own pages, repeated; peers
       beside it in the same run, those that are there (libgumbo1 of Debian; Python's lxml, trafilatura), in processor time.
"""
import argparse
import ast
import ctypes
import ctypes.util
import glob
import gzip
import html
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import time
import unicodedata

EXPECT = re.compile(r"Expect:\s*(.*?)\s*-->", re.S)
# What feedparser calls a field -> what page_dump --feeds does.
FIELDS = {"title": "title", "link": "link", "id": "id", "guid": "id", "author": "authors", "description": "summary",
          "summary": "summary", "tagline": "subtitle", "subtitle": "subtitle", "language": "language"}
ASKED = re.compile(r"^(feed|entries\[(\d+)\])(?:\[['\"]|\.)(\w+)(?:['\"]\])?$")
NAMED = {"title_detail": ("title", "value"), "subtitle_detail": ("subtitle", "value"), "summary_detail": ("summary", "value"),
         "author_detail": ("author", "name")}  # feedparser's parts of a field -> the field
DETAIL = re.compile(r"^(feed|entries\[\d+\])(?:\[['\"]|\.)(\w+_detail)(?:['\"]\])?(?:\[['\"]|\.)(value|name)(?:['\"]\])?$")
TAG = re.compile(r"^entries\[(\d+)\](?:\[['\"]|\.)tags(?:['\"]\])?\[\d+\](?:\[['\"]|\.)term(?:['\"]\])?$")
SOURCE = re.compile(r"^entries\[(\d+)\](?:\[['\"]|\.)source(?:['\"]\])?(?:\[['\"]|\.)title(?:['\"]\])?$")
CONTENT = re.compile(r"^entries\[(\d+)\](?:\[['\"]|\.)content(?:['\"]\])?\[0\](?:\[['\"]|\.)value(?:['\"]\])?$")
DAY = re.compile(r"^entries\[(\d+)\](?:\[['\"]|\.)(published|updated|created)(?:['\"]\])?$")


def dump(program, paths, *options):
    done = subprocess.run([program, *options], input="\n".join(paths) + "\n", capture_output=True, text=True, check=True, timeout=600)
    return [json.loads(line) for line in done.stdout.splitlines()]


def squeeze(text):
    """Words alone: markup is the page's affair, not the feed's; scripts and styles are no words."""
    text = re.sub(r"(?is)<(script|style)[^>]*>.*?</\1>|<[^>]*>", " ", text)
    return tight(html.unescape(text))


def tight(text):
    return "".join(unicodedata.normalize("NFC", text).split())


def conditions(expression):
    """(left side as text, value) of each `left == constant` that the expectation joins with `and`."""
    try:
        tree = ast.parse(expression, mode="eval").body
    except SyntaxError:
        return []
    parts = tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]
    found = []
    for part in parts:
        if isinstance(part, ast.Compare) and all(isinstance(op, ast.Eq) for op in part.ops):
            try:
                value = ast.literal_eval(part.comparators[-1])
                found += [(ast.unparse(left), value) for left in [part.left, *part.comparators[:-1]]]
            except ValueError:
                pass
    return found


def same(ours, value):
    """Ours are words already, or markup that was declared to be words."""
    return squeeze(value) in (tight(ours), squeeze(ours))


def check(left, value, feed):
    """True or False; None where it is not asked."""
    if left == "len(entries)" and isinstance(value, int):
        return len(feed["entries"]) == value
    detail = DETAIL.match(left)
    if detail:
        field, part = NAMED.get(detail.group(2), (None, None))
        left = f"{detail.group(1)}[{field!r}]" if part == detail.group(3) else ""
    for pattern, key in ((TAG, "tags"), (SOURCE, "source")):
        found = pattern.match(left)
        if found:
            of = (feed["entries"] + [None] * 99)[int(found.group(1))]
            if not isinstance(value, str):
                return None
            return of is not None and (tight(value) in map(tight, of[key]) if key == "tags" else same(of[key], value))
    content, day, asked = CONTENT.match(left), DAY.match(left), ASKED.match(left)
    if not isinstance(value, str) or not (content or day or asked):
        return None
    index = (content or day).group(1) if content or day else asked.group(2)
    of = feed if index is None else (feed["entries"] + [None] * 99)[int(index)]
    if of is None:
        return False
    if content:
        return same(of["content"], value)
    if day:
        return value.strip() in (of["published"], of["updated"])
    name = FIELDS.get(asked.group(3))
    if index is None and name == "summary":
        name = "subtitle"  # a channel's description
    if name is None or name not in of:
        return None
    if name == "authors":
        bare = re.sub(r"\s*\([^)]*@[^)]*\)$", "", value)
        return any(squeeze(author) in (squeeze(bare), squeeze(value)) for author in of["authors"]) or not value and not of["authors"]
    # An entry's description is its content where it has no summary, and the other way round.
    both = [of[name]] + ([of["content"]] if name == "summary" else [])
    return any(same(one, value) for one in both)


def feeds(folder, program, worst):
    archive = os.path.join(folder, "feeds", "feedparser-tests-dev.tar.gz")
    with tempfile.TemporaryDirectory() as out:
        with tarfile.open(archive) as tar:
            tar.extractall(out)
        paths = sorted(glob.glob(os.path.join(out, "**", "*.xml"), recursive=True))
        pages = [page or {"title": "", "subtitle": "", "link": "", "language": "", "authors": [], "entries": []}
                 for page in dump(program, paths, "--feeds")]
        right, asked, files, rows = 0, 0, 0, []
        for path, page in zip(paths, pages):
            text = open(path, "rb").read().decode("latin-1")
            expect = EXPECT.search(text.replace("\0", ""))
            if b"Content-Location" in open(path, "rb").read(2000) or "http://127.0.0.1" in (expect.group(1) if expect else ""):
                expect = None  # asks of what the transport said, which no file holds
            answers = [(left, value, check(left, value, page)) for left, value in conditions(expect.group(1))] if expect else []
            answers = [answer for answer in answers if answer[2] is not None]
            files += bool(answers)
            asked += len(answers)
            right += sum(answer[2] for answer in answers)
            rows += [(os.path.relpath(path, out), left, repr(value)[:60]) for left, value, good in answers if not good]
        print(f"feeds        {right / max(1, asked):.4f}  {right} of {asked} expectations in {files} files; {len(pages)} of {len(paths)} files read")
        for row in rows[:worst]:
            print("   ", *row)


def warc(folder, vigie, worst):
    archive = os.path.join(folder, "warc", "warcio-test-data.tar.gz")
    with tempfile.TemporaryDirectory() as out:
        with tarfile.open(archive) as tar:
            tar.extractall(out)
        paths = sorted(glob.glob(os.path.join(out, "**", "*arc*"), recursive=True))
        paths = [path for path in paths if os.path.isfile(path)]
        crashed, given = 0, 0
        for path in paths:
            done = subprocess.run([vigie, "page", path, "--json"], capture_output=True, text=True, timeout=120)
            crashed += done.returncode not in (0, 1, 2)
            given += bool(done.stdout)
            if worst:
                print(f"    {os.path.basename(path):45} status {done.returncode} stories {len(done.stdout.splitlines())} {done.stderr[:110]!r}")
        print(f"warc         {len(paths)} archives: {crashed} crashed, {given} gave stories")


def mean_share(pairs):
    """(language, answer) pairs: share right of each language, mean over languages."""
    right, count = {}, {}
    for language, answer in pairs:
        count[language] = count.get(language, 0) + 1
        right[language] = right.get(language, 0) + (language == answer)
    return sum(right[language] / count[language] for language in count) / len(count)


def langid(folder, program, worst):
    with gzip.open(os.path.join(folder, "langid", "sentences.tsv.gz"), "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t", 1) for line in lines]
    done = subprocess.run([program], input="".join(text + "\n" for _, text in rows).encode(), stdout=subprocess.PIPE, check=True)
    pairs = list(zip((language for language, _ in rows), done.stdout.decode().split("\n")))
    languages = sorted({language for language, _ in pairs}, key=lambda one: mean_share([p for p in pairs if p[0] == one]))
    lowest = ", ".join(f"{one} {mean_share([p for p in pairs if p[0] == one]):.3f}" for one in languages[:5])
    print(f"langid       {mean_share(pairs):.4f}  {len(languages)} languages, {len(pairs)} sentences; lowest: {lowest}")
    for (language, text), (_, answer) in [pair for pair in zip(rows, pairs) if pair[0][0] != pair[1][1]][:worst]:
        print("   ", language, answer, text[:100])


def gumbo_parser():
    """Parses bytes with gumbo and drops the tree; None where the library is not there."""
    path = ctypes.util.find_library("gumbo")
    if path is None:
        return None
    library = ctypes.CDLL(path)
    library.gumbo_parse_with_options.restype = ctypes.c_void_p
    library.gumbo_parse_with_options.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
    library.gumbo_destroy_output.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    usual = ctypes.addressof(ctypes.c_char.in_dll(library, "kGumboDefaultOptions"))
    return lambda page: library.gumbo_destroy_output(usual, library.gumbo_parse_with_options(usual, page, len(page)))


def libxml2_parser():
    try:
        import lxml.html
    except ImportError:
        return None
    return lambda page: lxml.html.document_fromstring(page) if page.strip() else None


def trafilatura_extractor():
    try:
        import trafilatura
    except ImportError:
        return None
    return lambda page: trafilatura.bare_extraction(page.decode("utf-8", "replace"), with_metadata=True)


def peer_rate(work, pages):
    """Pages a second of processor time; None for a peer that is not there."""
    if work is None:
        return None
    start = time.process_time()
    for page in pages:
        work(page)
    return len(pages) / (time.process_time() - start)


def told_peers(ours, rates):
    """"gumbo, parsing alone 60 pages/s, ours 2.5 times; trafilatura not installed"."""
    return "; ".join(f"{name} not installed" if rate is None else f"{name} {rate:.0f} pages/s, ours {ours / rate:.1f} times"
                     for name, rate in rates)


def speed(folder, program):
    sizes, pages = [], []
    for path in sorted(glob.glob(os.path.join(folder, "scrapinghub", "html", "*.gz"))):
        pages.append(gzip.open(path).read())
        sizes.append(len(pages[-1]))
    with tempfile.TemporaryDirectory() as out:
        paths = []
        for i, page in enumerate(pages):
            paths.append(os.path.join(out, f"{i}.html"))
            open(paths[-1], "wb").write(page)
        done = subprocess.run([program], input="\n".join(paths * 3) + "\n", capture_output=True, text=True, check=True)
        seconds = float(re.search(r"seconds in extract: ([0-9.e-]+)", done.stderr).group(1))
    mean = sum(sizes) / len(sizes)
    rate = 3 * len(pages) / seconds
    print(f"speed        {rate:.0f} pages/s of {mean / 1000:.0f} kB on one thread, {rate * mean / 1e6:.0f} MB/s (172 kB: {rate * mean / 172000:.0f} pages/s)")
    peers = (("gumbo, parsing alone,", gumbo_parser()), ("libxml2, parsing alone,", libxml2_parser()), ("trafilatura", trafilatura_extractor()))
    print("peers        " + told_peers(rate, [(name, peer_rate(work, pages)) for name, work in peers]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("directory")
    parser.add_argument("program")
    parser.add_argument("vigie", nargs="?")
    parser.add_argument("--languages", help="the program of eval/language_dump.cpp")
    parser.add_argument("--only", default="feeds,warc,langid,speed")
    parser.add_argument("--worst", type=int, default=0, metavar="N")
    arguments = parser.parse_args()
    only = arguments.only.split(",")
    have = lambda name: name in only and os.path.isdir(os.path.join(arguments.directory, name))
    if have("feeds"):
        feeds(arguments.directory, arguments.program, arguments.worst)
    if have("warc") and arguments.vigie:
        warc(arguments.directory, arguments.vigie, arguments.worst)
    if have("langid") and arguments.languages:
        langid(arguments.directory, arguments.languages, arguments.worst)
    if "speed" in only and os.path.isdir(os.path.join(arguments.directory, "scrapinghub")):
        speed(arguments.directory, arguments.program)
    return 0


if __name__ == "__main__":
    sys.exit(main())
