#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The scorer of MUC-4 templates on cases that were reckoned by hand, after the rules of the scoring guidelines."""
import unittest

from muc4_score import (CORRECT, INCORRECT, PARTIAL, Fill, Tally, assign, f_measure, match, match_date, match_number, match_place,
                        match_strings, parse, parse_fill, score)

KEY = '''
;;; a remark
0.  MESSAGE: ID                     A-1
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  - 04 FEB 90
3.  INCIDENT: LOCATION              PERU: LIMA (CITY)
4.  INCIDENT: TYPE                  BOMBING
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
6.  INCIDENT: INSTRUMENT ID         "CAR BOMB" / "BOMB"
9.  PERP: INDIVIDUAL ID             "REBELS"
12. PHYS TGT: ID                    "\\"EL SOL\\" BANK" / "BANK"
                                    ? "KIOSK"
13. PHYS TGT: TYPE                  FINANCIAL: "\\"EL SOL\\" BANK" / "BANK"
16. PHYS TGT: EFFECT OF INCIDENT    *
23. HUM TGT: EFFECT OF INCIDENT     NO INJURY OR DEATH / NO INJURY: "-"

0.  MESSAGE: ID                     A-1
1.  MESSAGE: TEMPLATE               2 (OPTIONAL)
4.  INCIDENT: TYPE                  ARSON
12. PHYS TGT: ID                    "BUS"

0.  MESSAGE: ID                     A-2
1.  MESSAGE: TEMPLATE               *
4.  INCIDENT: TYPE                  *
'''


def string(slot, response, *keys):
    return match_strings(slot, response, keys)


class Reading(unittest.TestCase):
    def test_a_key(self):
        first, second, third = parse(KEY)
        self.assertEqual((first.message, first.number, first.optional), ("A-1", "1", False))
        self.assertEqual((second.number, second.optional, third.number, third.slots), ("2", True, "*", {}))
        self.assertEqual(first.slots[12], [Fill(['"EL SOL" BANK', "BANK"]), Fill(["KIOSK"], [], True)])
        self.assertEqual(first.slots[13], [Fill(["FINANCIAL"], ['"EL SOL" BANK', "BANK"])])
        self.assertEqual(first.slots[23], [Fill(["NO INJURY OR DEATH", "NO INJURY"], ["-"])])
        self.assertEqual(first.slots[3], [Fill(["PERU: LIMA (CITY)"])])
        self.assertNotIn(16, first.slots)

    def test_alternatives_of_which_one_has_its_own_reference(self):
        self.assertEqual(parse_fill(19, '"MAYOR" / "CHIEF": "PAZ"'), Fill(["MAYOR", "CHIEF"], ["PAZ"]))
        self.assertEqual(parse_fill(20, '? CIVILIAN / POLITICAL FIGURE: "PAZ"'), Fill(["CIVILIAN", "POLITICAL FIGURE"], ["PAZ"], True))
        self.assertEqual(parse_fill(11, '(POSSIBLE / ACQUITTED): "ELN"'), Fill(["POSSIBLE", "ACQUITTED"], ["ELN"]))


class Values(unittest.TestCase):
    def test_strings(self):
        self.assertEqual(string(19, "THE 3 PEASANTS", "PEASANTS"), CORRECT)
        self.assertEqual(string(19, "OLD PEASANTS WHO WERE WITNESSES", "PEASANTS"), CORRECT)
        self.assertEqual(string(19, "THE 3 PEASANTS, WHICH THE GOVERNMENT ADMITTED WAS A MISTAKE", "PEASANTS"), PARTIAL)
        self.assertEqual(string(18, "TORRES", "ALBERTO ROBERTO TORRES"), PARTIAL)
        self.assertEqual(string(10, "BRIGADE", "6TH INFANTRY BRIGADE"), PARTIAL)
        self.assertEqual(string(12, "OIL", "OIL PIPELINE", "PIPELINE"), PARTIAL)
        self.assertEqual(string(10, "ARMY OF NATIONAL LIBERATION (ELN)", "ARMY OF NATIONAL LIBERATION", "ELN"), CORRECT)
        self.assertEqual(string(18, "MR. XYZ", "XYZ"), CORRECT)
        self.assertEqual(string(12, "EMBASSY EMPLOYEES", "EMBASSY"), INCORRECT)
        self.assertEqual(string(9, "SOLDIERS", "GUERRILLAS"), INCORRECT)

    def test_dates(self):
        for response, key, points in (("26 AUG 89", "25 AUG 89 - 26 AUG 89", PARTIAL), ("26 AUG 89", "- 26 AUG 89", PARTIAL),
                                      ("25 AUG 89", "- 26 AUG 89", PARTIAL), ("- 26 AUG 89", "25 AUG 89 - 26 AUG 89", PARTIAL),
                                      ("- 26 AUG 89", "26 AUG 89", PARTIAL), ("- 26 AUG 89", "16 AUG 89", INCORRECT),
                                      ("- 26 AUG 89", "25 AUG 89", INCORRECT), ("- 26 AUG 89", "24 AUG 89 - 25 AUG 89", INCORRECT),
                                      ("27 AUG 89", "- 26 AUG 89", INCORRECT), ("- 4 FEB 90", "- 04 FEB 90", CORRECT),
                                      ("26 AUG 85", "- 26 AUG 89", INCORRECT), ("27 AUG 89", "26 AUG 89", INCORRECT)):
            self.assertEqual(match_date(response, key), points, (response, key))

    def test_places(self):
        medellin = "COLOMBIA: ANTIOQUIA (DEPARTMENT): MEDELLIN (CITY)"
        self.assertEqual(match_place("BOLIVIA: ANTIOQUIA (DEPARTMENT): MEDELLIN (CITY)", medellin), PARTIAL)
        self.assertEqual(match_place("COLOMBIA", medellin), PARTIAL)
        self.assertEqual(match_place("COLOMBIA: CALI (CITY)", "COLOMBIA"), PARTIAL)
        self.assertEqual(match_place("COLOMBIA: CALI (TOWN)", "COLOMBIA: CALI (CITY)"), CORRECT)
        self.assertEqual(match_place("COLOMBIA: CALI (DEPARTMENT)", "COLOMBIA: CALI (CITY)"), PARTIAL)
        self.assertEqual(match_place("PERU: LIMA (CITY)", "COLOMBIA: CALI (CITY)"), INCORRECT)
        self.assertEqual(parse_fill(3, "(PERU: LIMA (CITY)) / (PERU)").values, ["PERU: LIMA (CITY)", "PERU"])
        self.assertEqual(parse_fill(3, "PERU: LIMA (CITY / DEPARTMENT)").values, ["PERU: LIMA (CITY / DEPARTMENT)"])
        self.assertEqual(match_place("PERU: LIMA (DEPARTMENT)", "PERU: LIMA (CITY / DEPARTMENT)"), CORRECT)
        self.assertEqual(parse_fill(3, "HONDURAS / EL SALVADOR").values, ["HONDURAS", "EL SALVADOR"])

    def test_numbers(self):
        self.assertEqual(match_number("7", "5 - 7"), PARTIAL)
        self.assertEqual(match_number("7", "~7"), PARTIAL)
        self.assertEqual(match_number("5-7", "5 - 7"), CORRECT)
        self.assertEqual(match_number("6", "5-7"), INCORRECT)

    def test_sets_and_references(self):
        def points(slot, response, key):
            return match(slot, parse_fill(slot, response), parse_fill(slot, key))
        self.assertEqual(points(4, "ATTACK", "BOMBING"), PARTIAL)
        self.assertEqual(points(4, "BOMBING", "ATTACK"), INCORRECT)
        self.assertEqual(points(7, 'GUN: "AK-47"', 'MACHINE GUN: "AK-47"'), PARTIAL)
        self.assertEqual(points(7, 'GUN: "BULLET"', 'MACHINE GUN: "-"'), PARTIAL)
        self.assertEqual(points(20, 'CIVILIAN: "PEASANTS"', 'CIVILIAN: "PEASANTS"'), CORRECT)
        self.assertEqual(points(20, 'CIVILIAN: "PEASANTS"', 'CIVILIAN: "WOMEN"'), PARTIAL)
        self.assertEqual(points(20, 'DIPLOMAT: "WOMEN"', 'CIVILIAN: "WOMEN"'), INCORRECT)
        self.assertEqual(points(23, 'NO INJURY: "JUDGE"', 'NO INJURY OR DEATH: "JUDGE"'), PARTIAL)
        self.assertEqual(points(21, '7: "JUDGES"', '7: "JUDGES"'), CORRECT)
        self.assertEqual(points(21, '7: "WOMEN"', '7: "JUDGES"'), INCORRECT)
        self.assertEqual(points(19, '"MAYOR": "SANCHEZ"', '"MAYOR": "TORRES"'), PARTIAL)
        self.assertEqual(points(19, '"MR. XYZ"', '"MR.": "XYZ"'), PARTIAL)


class Templates(unittest.TestCase):
    def test_the_key_against_itself_is_whole(self):
        rows = dict(score(parse(KEY), parse(KEY)).rows())
        self.assertEqual(rows["ALL TEMPLATES"].rates(), (1.0, 1.0))
        self.assertEqual(rows["TEMPLATES MAPPED"], Tally(cor=2))
        self.assertEqual(rows["TEXT FILTERING"], Tally(cor=1))

    def test_what_is_missing_and_what_may_be(self):
        rows = dict(score(parse(KEY), []).rows())
        # Ten fills of the first template less the optional one; nothing of the optional template.
        self.assertEqual(rows["ALL TEMPLATES"], Tally(mis=9))
        self.assertEqual(rows["MATCHED/SPURIOUS"], Tally())
        self.assertEqual(rows["TEXT FILTERING"], Tally(mis=1))

    def test_a_template_is_mapped_by_type_and_an_end(self):
        other = parse(KEY)[0]
        other.slots = {2: other.slots[2], 4: other.slots[4], 9: [Fill(["SOLDIERS"])]}
        rows = dict(score(parse(KEY), [other]).rows())
        self.assertEqual(rows["ALL TEMPLATES"], Tally(spu=3, mis=9))
        self.assertEqual(rows["MATCHED/MISSING"], Tally(mis=9))
        other.slots[12] = [Fill(["THE BANK"]), Fill(["SHOP"])]
        rows = dict(score(parse(KEY), [other]).rows())
        # Date, type and bank right; soldiers for rebels wrong; the shop is not asked, the kiosk need not be given.
        self.assertEqual(rows["ALL TEMPLATES"], Tally(cor=3, inc=1, spu=1, mis=5))
        recall, precision = rows["ALL TEMPLATES"].rates()
        self.assertEqual((recall, precision), (3 / 9, 3 / 5))
        self.assertAlmostEqual(f_measure(recall, precision), 2 * (3 / 9) * (3 / 5) / (3 / 9 + 3 / 5))

    def test_templates_in_a_message_without_any_are_spurious(self):
        other = parse(KEY)[1]
        other.message = "A-2"
        rows = dict(score(parse(KEY), [other]).rows())
        self.assertEqual(rows["TEXT FILTERING"], Tally(mis=1, spu=1))
        self.assertEqual(rows["ALL TEMPLATES"], Tally(spu=2, mis=9))

    def test_the_mapping_with_the_most_points_is_taken(self):
        self.assertEqual(assign([[3, 5], [0, 4]]), {0: 0, 1: 1})
        self.assertEqual(assign([[3, 9], [0, 4]]), {0: 1})
        self.assertEqual(assign([]), {})


if __name__ == "__main__":
    unittest.main()
