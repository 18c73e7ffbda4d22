"""vigie add, events, export, merge: what is kept, found and taken away. SPDX-License-Identifier: Apache-2.0"""
import csv
import io
import json
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

from command_line import BRIDGE, EXAMPLES, MARKET, PROGRAM, SECONDS, CommandLineTest, environment, html


class Adding(CommandLineTest):
    def test_the_same_pages_twice_change_nothing(self):
        first = self.vigie("add", EXAMPLES, "--db", "a.db", status=0)
        before = self.vigie("export", "--db", "a.db", status=0).bytes
        again = self.vigie("add", EXAMPLES, "--db", "a.db", status=0)
        self.assertIn("20 stories added, 0 replaced, 0 unchanged", first.err)
        self.assertIn("0 stories added, 0 replaced, 20 unchanged", again.err)
        self.assertEqual(self.vigie("export", "--db", "a.db", status=0).bytes, before)

    def test_a_page_that_changed_replaces_its_old_form(self):
        self.vigie("add", self.page("a.html"), "--db", "a.db", status=0)
        self.page("a.html", (MARKET[0].replace("12", "14"), MARKET[1].replace("12", "14"), MARKET[2]))
        self.assertIn("0 stories added, 1 replaced", self.vigie("add", "a.html", "--db", "a.db", status=0).err)
        event, = self.vigie("export", "--db", "a.db", status=0).lines()
        self.assertEqual([figure["best"] for figure in event["figures"] if figure["what"] == "killed"], [14])

    def test_the_order_of_arrival_does_not_matter(self):
        pages = sorted(EXAMPLES.glob("*.html"))
        self.vigie("add", *pages, "--db", "a.db", status=0)
        for page in reversed(pages):
            self.vigie("add", "-q", page, "--db", "b.db", status=0)
        self.assertEqual(self.events("a.db"), self.events("b.db"))

    def events(self, db) -> dict:
        return {event["id"]: event for event in self.vigie("export", "--db", db, status=0).lines()}

    def test_pages_that_fail_are_told_and_the_others_kept(self):
        self.page("a.html"), self.write("empty.html", "")
        result = self.vigie("add", "empty.html", "a.html", "--db", "a.db", status=1)
        self.assertIn("empty.html", result.complaints()[0])
        self.assertEqual(len(self.events("a.db")), 1)

    def test_a_file_that_is_no_store_is_refused_and_left_alone(self):
        self.page("a.html"), self.write("notes.txt", "not a store\n" * 1000)
        result = self.vigie("add", "a.html", "--db", "notes.txt", status=2)
        self.assertIn("notes.txt", result.complaints()[0])
        self.assertEqual((self.folder / "notes.txt").read_text(), "not a store\n" * 1000)

    def test_a_store_that_cannot_be_made_is_an_error(self):
        self.vigie("add", self.page("a.html"), "--db", "no/such/folder/a.db", status=2)

    def test_a_killed_run_loses_nothing_it_had_kept_and_can_be_run_again(self):
        lines = [json.dumps({"url": f"http://wire.example/{i}", "published": "2024-03-13", "outlet": f"Wire {i % 7}",
                             "text": "\n\n".join(t.replace("12", str(12 + i % 40)) for t in MARKET) + f"\n\nReport {i}."})
                 for i in range(1500)]
        self.write("pages.jsonl", "\n".join(lines))
        command = [str(PROGRAM), "add", "pages.jsonl", "--db", "a.db", "--quiet", "--jobs", "2"]
        process = subprocess.Popen(command, cwd=self.folder, env=environment())
        kept = self.stories_once_there_are(100, process)
        process.send_signal(signal.SIGKILL)
        self.assertEqual(process.wait(), -signal.SIGKILL, "the run was over before it could be killed")
        self.assertEqual(self.sql("PRAGMA integrity_check"), [("ok",)])
        after = {row[0] for row in self.sql("SELECT id FROM stories")}
        self.assertLessEqual(kept, after)
        self.assertLess(len(after), len(lines))
        again = self.vigie("add", "pages.jsonl", "--db", "a.db", status=0)
        self.assertIn(f"{len(lines) - len(after)} stories added, 0 replaced, {len(after)} unchanged", again.err)
        self.assertEqual(len(self.sql("SELECT id FROM stories")), len(lines))

    def sql(self, query) -> list:
        with sqlite3.connect(self.folder / "a.db", timeout=30) as connection:
            return connection.execute(query).fetchall()

    def stories_once_there_are(self, wanted, process) -> set:
        """The stories that the store shows to another program, as soon as it shows so many."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end and process.poll() is None:
            try:
                ids = {row[0] for row in self.sql("SELECT id FROM stories")}
            except sqlite3.OperationalError:  # not made yet
                ids = set()
            if len(ids) >= wanted:
                return ids
            time.sleep(0.005)
        self.fail("the run was over, or time was, before there were so many stories")
        return set()


class OneStore(CommandLineTest):
    """A store of examples/pages, made once; `all` are its events, `texts` the words of its stories."""

    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="vigie-cli-"))
        cls.addClassCleanup(shutil.rmtree, folder)
        cls.db = str(folder / "a.db")
        for command in (["add", str(EXAMPLES), "--db", cls.db, "-q"], ["read", str(EXAMPLES), "-q"],
                        ["export", "--db", cls.db]):
            done = subprocess.run([str(PROGRAM), *command], capture_output=True, check=True, env=environment())
            if command[0] == "read":
                cls.texts = {}
                for line in done.stdout.splitlines():
                    story = json.loads(line)["story"]
                    cls.texts[story["id"]] = " ".join(p["text"] for p in story["paragraphs"]).lower()
        cls.all = [json.loads(line) for line in done.stdout.splitlines()]


class Finding(OneStore):
    """Every filter, held against the same filter over all events in plain Python."""

    def holds(self, options, keep, some=True):
        found = self.vigie("events", "--db", self.db, "--format", "jsonl", "--limit", 1000, *options, status=0).lines()
        expected = [event for event in self.all if keep(event)]
        self.assertEqual([event["id"] for event in found], [event["id"] for event in expected], options)
        if some:
            self.assertTrue(0 < len(expected) < len(self.all), f"{options} should find some of the events, not all")

    def test_without_a_filter_all_are_listed_newest_first(self):
        self.holds([], lambda event: True, some=False)
        days = [event["time"]["end"] for event in self.all if event["time"] and event["time"]["end"]]
        self.assertEqual(days, sorted(days, reverse=True))
        self.assertGreater(len(self.all), 5)

    def test_by_type_and_by_family(self):
        codes = lambda event: [event["type"], *event["also"]]
        of_family = lambda family: lambda event: any(code.split("/")[0] == family for code in codes(event))
        family = self.all[0]["type"].split("/")[0]
        self.holds(["--type", family], of_family(family))
        code = self.all[-1]["type"]
        self.holds(["--type", code], lambda event: code in codes(event))
        self.holds(["--type", f"{family},{code}"], lambda event: of_family(family)(event) or code in codes(event))

    def test_by_country_place_and_box(self):
        place = lambda event: event["place"] or {}
        self.holds(["--country", "NG"], lambda event: place(event).get("country") == "NG")
        name = next(place(event)["name"] for event in self.all if place(event).get("lat"))
        self.holds(["--place", name.upper()], lambda event: name in (place(event).get("name"), place(event).get("admin1"),
                                                                     place(event).get("admin2")))
        inside = lambda event: place(event).get("lat") is not None and 30 <= place(event)["lon"] <= 60
        self.holds(["--box", "30,-90,60,90"], inside)

    def test_by_day(self):
        dated = lambda event: event["time"] and event["time"]["start"]
        day = sorted(event["time"]["start"] for event in self.all if dated(event))[len(self.all) // 2]
        self.holds(["--from", day], lambda event: dated(event) and event["time"]["end"] >= day)
        self.holds(["--to", day], lambda event: dated(event) and event["time"]["start"] <= day)
        self.holds(["--from", day, "--to", day],
                   lambda event: dated(event) and event["time"]["start"] <= day <= event["time"]["end"])

    def test_by_actor(self):
        parties = lambda event: event["actors"] + event["targets"]
        actor = next(party for event in self.all for party in parties(event) if party["id"])
        self.holds(["--actor", actor["id"]], lambda event: actor["id"] in [party["id"] for party in parties(event)])

    def test_by_standing_and_origins(self):
        standing = self.all[0]["standing"]
        self.holds(["--standing", standing], lambda event: event["standing"] == standing)
        self.holds(["--min-origins", 2], lambda event: event["origins"] >= 2)

    def test_by_words_of_its_stories(self):
        held = lambda event: any("teachers" in self.texts[story] for story in event["stories"])
        self.holds(["--text", "teachers"], held)
        self.holds(["--text", 'no "such* words NEAR( OR -'], lambda event: False, some=False)

    def test_filters_hold_together_and_paging_cuts(self):
        self.holds(["--min-origins", 2, "--country", "NG"],
                   lambda event: event["origins"] >= 2 and (event["place"] or {}).get("country") == "NG", some=False)
        listed = self.vigie("events", "--db", self.db, "--format", "jsonl", "--limit", 3, "--offset", 2, status=0)
        self.assertEqual([event["id"] for event in listed.lines()], [event["id"] for event in self.all[2:5]])

    def test_the_table_has_a_line_for_each_event(self):
        result = self.vigie("events", "--db", self.db, status=0)
        self.assertEqual([line.split()[0] for line in result.out.splitlines()], [event["id"] for event in self.all])
        self.assertIn(f"{len(self.all)} of {len(self.all)} events", result.err)

    def test_a_limit_of_0_is_all_as_its_help_says(self):
        self.assertEqual(len(self.vigie("events", "--db", self.db, "--limit", 0, status=0).out.splitlines()), len(self.all))

    def test_filters_that_cannot_be_read_are_refused(self):
        for options in (["--box", "1,2,3"], ["--box", "a,b,c,d"], ["--min-origins", "many"], ["--format", "xml"]):
            self.vigie("events", "--db", self.db, *options, status=2)

    def test_days_standings_and_boxes_that_do_not_exist_are_refused(self):
        for options in (["--from", "yesterday"], ["--to", "2024-02-30"], ["--standing", "certain"],
                        ["--box", "0,60,10,50"], ["--box", "500,0,600,nan"]):
            self.vigie("events", "--db", self.db, *options, status=2)

    def test_a_store_that_is_not_there_is_not_made(self):
        for command in ("events", "export", "serve"):
            self.assertIn("none.db", self.vigie(command, "--db", "none.db", status=2).complaints()[0])
        self.assertFalse((self.folder / "none.db").exists())


class Exporting(OneStore):
    def test_csv_is_read_by_another_program(self):
        text = self.vigie("export", "--db", self.db, "--format", "csv", status=0).out
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        self.assertEqual([row["id"] for row in rows], [event["id"] for event in self.all])
        for row, event in zip(rows, self.all):
            self.assertNotIn(None, row, "more cells than columns")
            self.assertNotIn(None, row.values(), "fewer cells than columns")
            self.assertEqual((row["type"], row["standing"], int(row["origins"])),
                             (event["type"], event["standing"], event["origins"]))
            self.assertEqual(row["start"], (event["time"] or {}).get("start") or "")
            self.assertEqual(row["lat"] == "", (event["place"] or {}).get("lat") is None)

    def test_csv_quotes_what_would_break_it(self):
        texts = (MARKET[0], MARKET[1].replace("Gunmen", "Fighters of the \"Army of One, Two\""), MARKET[2])
        self.vigie("add", self.page("a.html", texts), "--db", "a.db", status=0)
        text = self.vigie("export", "--db", "a.db", "--format", "csv", status=0).out
        self.assertEqual({len(row) for row in csv.reader(io.StringIO(text, newline=""))}, {len(text.split("\n")[0].split(","))})

    def test_geojson_is_valid(self):
        collection = json.loads(self.vigie("export", "--db", self.db, "--format", "geojson", status=0).out)
        self.assertEqual(collection["type"], "FeatureCollection")
        self.assertEqual([feature["id"] for feature in collection["features"]], [event["id"] for event in self.all])
        for feature in collection["features"]:
            self.assertEqual(feature["type"], "Feature")
            if feature["geometry"] is not None:
                self.assertEqual(feature["geometry"]["type"], "Point")
                lon, lat = feature["geometry"]["coordinates"]
                self.assertTrue(-180 <= lon <= 180 and -90 <= lat <= 90)

    def test_a_file_gets_what_standard_output_would(self):
        for form in ("jsonl", "csv", "geojson"):
            self.vigie("export", "--db", self.db, "--format", form, "--output", "out", status=0)
            self.assertEqual((self.folder / "out").read_bytes(),
                             self.vigie("export", "--db", self.db, "--format", form, status=0).bytes)

    def test_an_export_is_filtered_like_a_list(self):
        listed = self.vigie("events", "--db", self.db, "--format", "jsonl", "--country", "NG", status=0).bytes
        self.assertEqual(self.vigie("export", "--db", self.db, "--country", "NG", status=0).bytes, listed)

    def test_a_file_that_cannot_be_written_is_an_error(self):
        self.vigie("export", "--db", self.db, "--output", "no/such/folder/out", status=2)

    def test_a_full_disk_is_an_error(self):
        self.vigie("export", "--db", self.db, "--format", "csv", "--limit", 1, "--output", "/dev/full", status=2)


class Merging(CommandLineTest):
    def test_two_reports_of_one_happening_make_one_event(self):
        self.page("a.html"), self.page("b.html", BRIDGE, outlet="Lake Post")
        self.write("c.html", html((MARKET[0].replace("Gunmen", "Attackers"),
                                   "Armed men attacked the market of Bamenda on Tuesday and killed 12 civilians, the mayor said.",
                                   MARKET[2]), outlet="Hill Times"))
        events = self.vigie("merge", "a.html", "b.html", "c.html", status=0).lines()
        stories = sorted(len(event["stories"]) for event in events)
        self.assertEqual(stories[-1], 2, [event["type"] for event in events])

    def test_merge_says_what_a_store_would(self):
        self.vigie("add", EXAMPLES, "--db", "a.db", "-q", status=0)
        by_id = lambda result: {event["id"]: event for event in result.lines()}
        self.assertEqual(by_id(self.vigie("merge", EXAMPLES, status=0)), by_id(self.vigie("export", "--db", "a.db")))

    def test_any_number_of_threads_gives_the_same_bytes(self):
        one = self.vigie("merge", EXAMPLES, "--jobs", 1, status=0).bytes
        self.assertEqual(self.vigie("merge", EXAMPLES, "--jobs", 4, status=0).bytes, one)


if __name__ == "__main__":
    unittest.main()
