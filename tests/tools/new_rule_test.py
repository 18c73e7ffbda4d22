#!/usr/bin/env python3
"""tools/new_rule: one row and one case, or a reason why not."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOL = pathlib.Path(__file__).resolve().parents[2] / "tools/new_rule"
HEADER = "id\tphrase\tform\ttype\talso\tsubject\tobject\tof\tprep\tneeds\twhat\tstrength\n"
OLD = HEADER + "ambush\tambush/VERB\tverb\tbattle/armed-clash\t\tactor\ttarget\n# strikes\nstrike\tstrike/VERB\tverb\tremote/air-strike\n"


class NewRule(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.lexicon = self.root / "knowledge/lexicon/en/happenings.tsv"
        self.lexicon.parent.mkdir(parents=True)
        self.lexicon.write_text(OLD, encoding="utf-8")
        (self.root / "knowledge/event-types.tsv").write_text(
            "code\tmeans\nbattle/armed-clash\tfire\nremote/air-strike\tstrike\n", encoding="utf-8")
        (self.root / "tests/cases/read").mkdir(parents=True)

    def run_tool(self, **options):
        values = {"language": "en", "phrase": "waylay", "form": "verb", "type": "battle/armed-clash", "subject": "actor",
                  "object": "target", "example": "Rebels waylaid a patrol near Bria on Monday.", **options}
        words = [word for name, value in values.items() for word in (f"--{name}", value)]
        done = subprocess.run([sys.executable, str(TOOL), "--root", str(self.root), *words], capture_output=True, text=True,
                              check=False)
        return done.returncode, done.stdout + done.stderr

    def test_the_row_stands_with_those_of_its_type(self):
        self.assertEqual(self.run_tool()[0], 0)
        lines = self.lexicon.read_text(encoding="utf-8").split("\n")
        self.assertEqual(lines[2], "waylay\twaylay\tverb\tbattle/armed-clash\t\tactor\ttarget\t\t\t\t\tstrong")
        self.assertEqual(lines[3:], OLD.split("\n")[2:])

    def test_the_case_says_what_the_example_must_read(self):
        self.run_tool(expect="remote/air-strike")
        case = (self.root / "tests/cases/read/new_en.case").read_text(encoding="utf-8")
        self.assertIn("# name: waylay\n", case)
        self.assertTrue(case.endswith("Rebels waylaid a patrol near Bria on Monday.\n--- claims only=\"type\"\nbattle/armed-clash\nremote/air-strike\n"), case)

    def test_a_second_rule_of_the_same_words_gets_an_id_of_its_own(self):
        self.run_tool()
        self.assertEqual(self.run_tool(type="remote/air-strike")[0], 0)
        self.assertIn("waylay_air_strike\twaylay\t", self.lexicon.read_text(encoding="utf-8"))

    def test_what_is_there_or_is_no_code_is_refused_and_nothing_is_written(self):
        self.run_tool()
        before = self.lexicon.read_text(encoding="utf-8")
        for wrong in ({}, {"type": "no/such", "phrase": "x"}, {"language": "xx", "phrase": "x"}):
            status, said = self.run_tool(**wrong)
            self.assertEqual(status, 1, said)
        self.assertEqual(self.lexicon.read_text(encoding="utf-8"), before)


if __name__ == "__main__":
    unittest.main()
