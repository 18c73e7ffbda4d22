#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks knowledge/actors/*.yaml, knowledge/sources.tsv and knowledge/countries.tsv; standard library only.

Says file, line and reason of everything that is wrong and exits with 1: a line outside the small form of YAML that
knowledge/actors/README.md describes, an id used twice, a kind or country that does not exist, a parent that is no entry,
a year that is none, a name that two entries share (folded: case, diacritics, spaces and punctuation do not matter).

    $ tools/check_actors.py
    actors: 1226 in 15 files, 12103 names; sources: 602 rows, 676 domains; countries: 250
"""
import argparse
import collections
import pathlib
import re
import sys
import unicodedata

KINDS = {"state-force", "armed-group", "militia", "coalition", "civilians", "protesters", "rioters", "person",
         "organisation", "government", "infrastructure", "unknown"}
SOURCE_KINDS = {"outlet", "agency", "monitor", "official", "military", "armed-group", "un-ngo", "witness", "medical",
                "family", "document", "social-media", "expert", "other"}
FIELDS = ("id", "kind", "country", "since", "until", "parents", "source_kind", "sources", "note", "ambiguous",
          "names")
LISTS = {"country", "parents", "sources"}
REQUIRED = {"id", "kind", "country", "since", "until", "parents", "source_kind", "names"}
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*$")
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?$")
PLAIN_BREAKERS = ("'", '"', "&", "*", "!", "|", ">", "%", "@", "`", "{", "-", "?", ":")


def fold(name):
    """As the compiler's name_key: what makes two spellings one name, its letters and digits without diacritics."""
    letters = unicodedata.normalize("NFD", name.lower())
    return "".join(c for c in letters if c.isalnum())


class Problems:
    def __init__(self):
        self.found = []

    def add(self, path, line, why):
        self.found.append(f"{path.name}:{line}: {why}")


def flow_list(text, path, line, problems):
    """[a, b] -> ["a", "b"]; the only form of list there is, on one line."""
    if not (text.startswith("[") and text.endswith("]")):
        problems.add(path, line, "a list is written [a, b] on one line")
        return []
    items = [item.strip() for item in text[1:-1].split(",")] if text[1:-1].strip() else []
    for item in items:
        if not item or item.startswith(PLAIN_BREAKERS) or re.search(r": | #|[\[\]{}]", item):
            problems.add(path, line, f"cannot stand unquoted in a list: {item!r}")
    return items


def read_entries(path, problems):
    """The entries of one file: dicts with "line", the fields, and "names" as {language: [names]}."""
    entries = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not raw.strip() or raw.startswith("#"):
            continue
        field = re.match(r"(- |  )([a-z_]+):(?: (.*))?$", raw)
        names = re.match(r"    ([a-z]{2,3}): (.*)$", raw)
        if field:
            read_field(field, entries, path, number, problems)
        elif names and entries and "names" in entries[-1]:
            entries[-1]["names"][names[1]] = flow_list(names[2], path, number, problems)
        else:
            problems.add(path, number, "not a line of the form in knowledge/actors/README.md")
    return entries


def read_field(field, entries, path, number, problems):
    opens, key, value = field[1] == "- ", field[2], (field[3] or "").strip()
    if opens:
        entries.append({"line": number, "path": path})
    if not entries or key not in FIELDS or key in entries[-1]:
        problems.add(path, number, f"field {key!r} is unknown, doubled or outside an entry")
    elif key == "names":
        entries[-1][key] = {}
    else:
        entries[-1][key] = flow_list(value, path, number, problems) if key in LISTS else value


def check_entry(entry, countries, problems):
    def wrong(why):
        problems.add(entry["path"], entry["line"], f"{entry.get('id', '?')}: {why}")

    for key in sorted(REQUIRED - entry.keys()):
        wrong(f"no {key}")
    if not ID.match(entry.get("id", "")):
        wrong("an id is small letters, digits and single hyphens")
    if entry.get("kind") not in KINDS:
        wrong(f"unknown kind {entry.get('kind')!r}")
    if entry.get("source_kind") and entry["source_kind"] not in SOURCE_KINDS:
        wrong(f"unknown source_kind {entry['source_kind']!r}")
    for code in entry.get("country", []):
        if code not in countries:
            wrong(f"unknown country {code!r}")
    for key in ("since", "until"):
        if entry.get(key) and not DATE.match(entry[key]):
            wrong(f"{key} is a year or an ISO date, not {entry[key]!r}")
    if entry.get("since") and entry.get("until") and entry["since"] > entry["until"]:
        wrong("since is after until")
    if not entry.get("names", {}).get("en"):
        wrong("no English name; the first one is the common name")


def check_directory(entries, problems):
    """Ids, parents and names across all files; returns the number of names."""
    by_id, by_name = {}, collections.defaultdict(list)
    for entry in entries:
        if entry.get("id") in by_id:
            problems.add(entry["path"], entry["line"], f"id {entry['id']} is used twice")
        by_id[entry.get("id")] = entry
        for name in {fold(n) for names in entry.get("names", {}).values() for n in names}:
            by_name[name].append(entry)
    for entry in entries:
        for parent in entry.get("parents", []):
            if parent not in by_id or parent == entry.get("id"):
                problems.add(entry["path"], entry["line"], f"{entry.get('id')}: no such parent {parent}")
    for name, holders in sorted(by_name.items()):
        if len(holders) > 1 and any(h.get("ambiguous") != "true" for h in holders):
            problems.add(holders[1]["path"], holders[1]["line"],
                         f"name {name!r} is carried by " + " and ".join(str(h.get("id")) for h in holders))
    return len(by_name)


def read_table(path, width, problems):
    """Rows of a commented TSV without its header; each as (line, cells), padded to `width`."""
    rows, header = [], False
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not raw.strip() or raw.startswith("#"):
            continue
        cells = raw.split("\t")
        if len(cells) > width or any(c != c.strip() for c in cells):
            problems.add(path, number, f"more than {width} cells, or blanks around one")
        if header:
            rows.append((number, cells + [""] * (width - len(cells))))
        header = True
    return rows


def check_sources(path, countries, problems):
    ids, owners, domains = set(), {}, 0
    for number, (row_id, name, kind, hosts, aliases, country, language) in read_table(path, 7, problems):
        if row_id in ids or not ID.match(row_id):
            problems.add(path, number, f"id {row_id!r} is used twice or not of the form of ids")
        ids.add(row_id)
        if kind not in SOURCE_KINDS:
            problems.add(path, number, f"unknown kind {kind!r}")
        if country and country not in countries:
            problems.add(path, number, f"unknown country {country!r}")
        if not re.match(r"([a-z]{2,3}(\|[a-z]{2,3})*)?$", language):
            problems.add(path, number, f"not a language: {language!r}")
        claimed = {fold(n) for n in [name] + aliases.split("|") if n}
        for host in filter(None, hosts.split("|")):
            domains += 1
            claimed.add(host)
            if not re.match(r"[a-z0-9-]+(\.[a-z0-9-]+)+$", host) or host.startswith("www."):
                problems.add(path, number, f"not a plain host: {host!r}")
        for key in sorted(claimed):
            if owners.setdefault(key, row_id) != row_id:
                problems.add(path, number, f"{key!r} belongs to {owners[key]} already")
    return len(ids), domains


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--knowledge", type=pathlib.Path,
                        default=pathlib.Path(__file__).resolve().parent.parent / "knowledge")
    parser.add_argument("--kinds", action="store_true", help="also count the actors of each kind")
    options = parser.parse_args()
    problems = Problems()
    countries = {cells[0] for _, cells in read_table(options.knowledge / "countries.tsv", 4, problems)}
    files = sorted((options.knowledge / "actors").glob("*.yaml"))
    entries = [e for f in files for e in read_entries(f, problems)]
    for entry in entries:
        check_entry(entry, countries, problems)
    names = check_directory(entries, problems)
    sources, domains = check_sources(options.knowledge / "sources.tsv", countries, problems)
    for problem in problems.found:
        print(problem, file=sys.stderr)
    print(f"actors: {len(entries)} in {len(files)} files, {names} names; "
          f"sources: {sources} rows, {domains} domains; countries: {len(countries)}")
    if options.kinds:
        for kind, count in sorted(collections.Counter(e.get("kind", "?") for e in entries).items()):
            print(f"  {kind}: {count}")
    return 1 if problems.found else 0


if __name__ == "__main__":
    sys.exit(main())
