"""vigie places, times, figures and actors: any text with its mentions. SPDX-License-Identifier: Apache-2.0"""
import json
import re
import unittest
import xml.etree.ElementTree

from command_line import EXAMPLES, CommandLineTest

TEXT = ("Des hommes armés ont attaqué mardi soir le village de Konna, près de Mopti, au Mali, tuant au moins 12 villageois.\n\n"
        "L'armée malienne a annoncé mercredi à 14 h 30 la mort de trois soldats. Le JNIM n'a rien dit depuis deux jours.\n")
KINDS = ("places", "times", "figures", "actors")


class Annotate(CommandLineTest):
    def annotated(self, kind, text=TEXT, *more):
        return self.vigie(kind, "-", "--json", "--published", "2024-05-16", *more, stdin=text.encode(), status=0).lines()[0]

    def test_positions_give_the_words_in_bytes_and_in_code_points(self):
        for kind in KINDS:
            story = self.annotated(kind)
            self.assertEqual(story["text"], TEXT)
            self.assertTrue(story[kind], kind)
            for mention in story[kind]:
                self.assertEqual(TEXT[mention["from"]:mention["to"]], mention["quote"])
                self.assertEqual(TEXT.encode()[mention["begin"]:mention["end"]].decode(), mention["quote"])

    def test_words_that_stand_for_a_place_named_before_are_told_apart_from_names(self):
        story = self.vigie("places", "-", "--json", stdin=b"Gunmen entered Konna in Mali. Ten people were killed there.", status=0).lines()[0]
        self.assertEqual([place["quote"] for place in story["places"]], ["Konna", "Mali"])
        self.assertEqual([(place["quote"], place["name"]) for place in story["references"]], [("there", "Konna")])

    def test_places_have_coordinates_precision_and_the_candidates_they_were_chosen_over(self):
        konna, mopti = self.annotated("places")["places"][:2]
        self.assertEqual((konna["name"], konna["country"], konna["precision"]), ("Konna", "ML", "town"))
        self.assertAlmostEqual(konna["lat"], 14.94, delta=0.05)
        self.assertEqual(konna["candidates"][0]["id"], konna["id"])
        self.assertGreater(len(konna["candidates"]), 1)
        self.assertEqual((mopti["relation"], mopti["phrase"]), ("near", "près de Mopti"))

    def test_marked_names_are_resolved_by_their_context_and_no_others(self):
        story = self.vigie("places", "-", "--json", "--marked", stdin=b"Clashes near [[Konna]] in Mali.", status=0).lines()[0]
        self.assertEqual(story["text"], "Clashes near Konna in Mali.")
        self.assertEqual([(place["quote"], place["country"]) for place in story["places"]], [("Konna", "ML")])

    def test_a_country_stands_in_its_middle(self):
        indonesia = self.vigie("places", "-", "--json", stdin=b"Floods in Indonesia.", status=0).lines()[0]["places"][0]
        self.assertLess(abs(indonesia["lat"] + 5) + abs(indonesia["lon"] - 120), 3)

    def test_gaza_alone_is_the_strip_and_a_province_comes_before_a_town_of_its_name(self):
        text = b"Strikes in Gaza killed 12 people. Tanks entered Gaza City. Floods hit Oregon."
        places = self.vigie("places", "-", "--json", stdin=text, status=0).lines()[0]["places"]
        self.assertEqual([place["precision"] for place in places if place["name"].startswith("Gaza")], ["region", "town"])
        self.assertEqual([place["precision"] for place in places if place["name"] == "Oregon"], ["region"])

    def test_times_are_intervals_with_their_basis(self):
        times = {mention["quote"]: mention for mention in self.annotated("times")["times"]}
        self.assertEqual((times["mardi soir"]["start"], times["mardi soir"]["basis"]), ("2024-05-14", "relative"))
        self.assertEqual(times["mardi soir"]["timex3"][0]["value"], "2024-05-14TEV")
        self.assertEqual(times["14 h 30"]["timex3"][0]["value"], "2024-05-15T14:30")
        self.assertEqual(times["14 h 30"]["kind"], "undated")

    def test_timex3_is_the_text_with_tags(self):
        out = self.vigie("times", "-", "--timex3", "--published", "2024-05-16", stdin=(TEXT + "<&>").encode(), status=0).out
        tree = xml.etree.ElementTree.fromstring(out)
        self.assertEqual("".join(tree.find("TEXT").itertext()), TEXT + "<&>")
        tags = [(tag.get("type"), tag.get("value"), tag.text) for tag in tree.find("TEXT")]
        self.assertIn(("DURATION", "P2D", "deux jours"), tags)
        self.assertEqual(tree.find("DCT")[0].get("value"), "2024-05-16")

    def test_figures_and_actors_say_what_they_stand_for(self):
        first = self.annotated("figures")["figures"][0]
        self.assertEqual((first["low"], first["best"], first["who"], first["counts"]), (12, None, "civilians", "people"))
        actors = {mention["quote"]: mention for mention in self.annotated("actors")["actors"]}
        self.assertEqual(actors["Le JNIM"]["basis"], "name")
        self.assertEqual(actors["L'armée malienne"]["id"], "mali-armed-forces")
        self.assertIsNone(actors["Des hommes armés"]["id"])

    def test_a_line_for_each_mention_where_people_read(self):
        out = self.vigie("places", self.write("a.txt", TEXT), status=0).out.splitlines()
        self.assertRegex(out[0], r'^a\.txt:54-59  "Konna"  Konna \(ML, Mopti\) 14\.\d+,-3\.\d+ town, within 5\.0 km$')

    def test_without_a_day_of_publication_no_relative_day_is_guessed(self):
        story = self.vigie("times", "-", "--json", stdin=TEXT.encode(), status=0).lines()[0]
        self.assertEqual([mention["start"] for mention in story["times"] if mention["quote"] == "mardi soir"], [None])

    def test_json_lines_keep_what_they_say_of_themselves(self):
        line = json.dumps({"file": "x", "text": "Ils ont tiré lundi.", "published": "2024-05-16", "language": "fr"})
        story = self.vigie("times", self.write("a.jsonl", line + "\n"), "--json", status=0).lines()[0]
        self.assertEqual((story["file"], story["times"][0]["start"]), ("x", "2024-05-13"))

    def test_html_gives_its_stories(self):
        page = sorted(EXAMPLES.glob("*.html"))[0]
        for kind in KINDS:
            story = self.vigie(kind, page, "--json", status=0).lines()[0]
            for mention in story[kind]:
                self.assertEqual(story["text"][mention["from"]:mention["to"]], mention["quote"])

    def test_every_command_tells_its_examples_and_is_completed(self):
        commands = self.vigie("completion", "words", status=0).out.split()
        for kind in KINDS:
            self.assertIn(kind, commands)
            self.assertIn("Examples:", self.vigie(kind, "--help", status=0).out)
            self.assertIn("--published", self.vigie("completion", "words", kind, status=0).out)

    def test_what_cannot_be_read_is_an_error_and_the_rest_is_done(self):
        self.assertIn("none.txt", self.vigie("places", "none.txt", status=2).complaints()[0])
        result = self.vigie("places", "none.txt", self.write("a.txt", TEXT), status=1)
        self.assertTrue(re.search("Konna", result.out))

    def test_any_bytes_are_taken(self):
        story = self.vigie("places", "-", "--json", stdin=b"\xff\xfe Clashes near Konna \x00\xc3", status=0).lines()[0]
        for mention in story["places"]:
            self.assertEqual(story["text"][mention["from"]:mention["to"]], mention["quote"])


if __name__ == "__main__":
    unittest.main()
