"""vigie knowledge build: mistakes are named by file and line, an overlay changes what is read.
SPDX-License-Identifier: Apache-2.0"""
import shutil
import unittest

from command_line import ROOT, CommandLineTest

SOURCES = "id\tname\tkind\tdomains\tcountry\tlanguage\taliases\n"
TYPES = "code\tmeans\tMUC-4\nbattle/armed-clash\tfire exchanged\tATTACK\n"


class Knowledge(CommandLineTest):
    def small(self, name="k"):
        """The repository's knowledge without its gazetteer, which takes most of the time."""
        for part in ("actors", "lexicon"):
            shutil.copytree(ROOT / "knowledge" / part, self.folder / name / part)
        for part in ("countries.tsv", "event-types.tsv", "sources.tsv"):
            shutil.copy(ROOT / "knowledge" / part, self.folder / name / part)
        return name

    def test_the_same_folders_give_the_same_bytes(self):
        for output in ("a.knowledge", "b.knowledge"):
            self.vigie("knowledge", "build", self.small(f"k-{output}"), "--output", output, status=0)
        self.assertEqual((self.folder / "a.knowledge").read_bytes(), (self.folder / "b.knowledge").read_bytes())

    def test_mistakes_are_named_by_file_and_line_and_nothing_is_written(self):
        self.write("k/event-types.tsv", TYPES)
        self.write("k/lexicon/en/happenings.tsv", "id\tphrase\tkind\ttype\nx\tfire\tverb\tno/such-type\n")
        self.write("k/actors/a.yaml", "- id: one\n  kind: no-such-kind\n  names:\n    en: [One]\n")
        self.write("out.knowledge", "what was there before")
        result = self.vigie("knowledge", "build", "k", "--output", "out.knowledge", status=2)
        named = " ".join(line.split(" ")[1] for line in result.complaints())
        self.assertIn("k/lexicon/en/happenings.tsv:2:", named)
        self.assertIn("k/actors/a.yaml:", named)
        self.assertIn("nothing was written", result.err)
        self.assertEqual((self.folder / "out.knowledge").read_text(), "what was there before")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["k", "out.knowledge"])

    def test_a_cell_too_few_is_named_by_its_line(self):
        self.write("k/event-types.tsv", TYPES + "\n# a remark\nbattle/other\n\tno code\tX\tY\tZ\n")
        result = self.vigie("knowledge", "build", "k", "--output", "out.knowledge", status=2)
        self.assertTrue(any("event-types.tsv:6:" in line for line in result.complaints()), result.err)

    def test_folders_that_are_none_and_files_that_cannot_be_written(self):
        self.vigie("knowledge", "build", "none", "--output", "out.knowledge", status=2)
        self.write("k/event-types.tsv", TYPES)
        result = self.vigie("knowledge", "build", "k", "--output", "no/such/out.knowledge", status=2)
        self.assertIn("no/such/out.knowledge", result.complaints()[0])

    def test_an_overlay_changes_what_is_read_without_another_program(self):
        self.write("a.txt", "Raid on Amzerou\n\nFighters of the Tin Whistle Brigade frobnicated the garrison of Amzerou "
                            "on Tuesday, the army said.\n")
        self.small()
        rows = [line.split("\t") for line in (self.folder / "k/lexicon/en/happenings.tsv").read_text().splitlines()
                if not line.startswith("#")]
        header = rows[0]
        model = dict(zip(header, next(row for row in rows if row[header.index("phrase")].startswith("massacre/VERB"))))
        row = {**model, "id": "frobnicate", "phrase": "frobnicated|frobnicates|frobnicate"}
        self.write("mine/lexicon/en/happenings.tsv",
                   "\t".join(header) + "\n" + "\t".join(row[name] for name in header) + "\n")
        self.write("mine/actors/mine.yaml", "- id: tin-whistle-brigade\n  kind: armed-group\n  country: [NE]\n  since:\n"
                                            "  until:\n  parents: []\n  source_kind: armed-group\n  names:\n"
                                            "    en: [Tin Whistle Brigade]\n")
        for output, folders in (("base.knowledge", ["k"]), ("mine.knowledge", ["k", "mine"])):
            self.vigie("knowledge", "build", *folders, "--output", output, status=0)
        before, = self.records("a.txt", "--knowledge", "base.knowledge")
        after, = self.records("a.txt", "--knowledge", "mine.knowledge")
        triggers = lambda record: [word["quote"] for claim in record["claims"] for word in claim["triggers"]]
        self.assertNotIn("frobnicated", triggers(before))
        self.assertIn("frobnicated", triggers(after))
        self.assertIn("tin-whistle-brigade", [actor["id"] for claim in after["claims"] for actor in claim["actors"]])
        self.assertNotEqual(before["made_by"]["knowledge"], after["made_by"]["knowledge"])


if __name__ == "__main__":
    unittest.main()
