"""vigie parse: CoNLL-U out, valid whatever goes in. SPDX-License-Identifier: Apache-2.0"""
import sys
import unittest

from command_line import EXAMPLES, ROOT, CommandLineTest

sys.path.insert(0, str(ROOT / "eval"))
import conll18  # noqa: E402

UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())


class Parse(CommandLineTest):
    def parsed(self, text, *arguments):
        return self.vigie("parse", "-", *arguments, stdin=text.encode(), status=0).out

    def assert_valid(self, out):
        """The level of format of the official validator, as far as conll18 does not hold it already."""
        ids = set()
        conll18.read(out.splitlines())  # ids, heads, one root, no cycle
        for comments, rows, line in conll18.sentences_of(out.splitlines()):
            told = dict(comment[2:].split(" = ", 1) for comment in comments if " = " in comment)
            self.assertNotIn(told["sent_id"], ids)
            ids.add(told["sent_id"])
            self.assertEqual(told["text"], conll18.raw_text(["\t".join(row) for row in rows] + [""]).strip())
            for row in rows:
                self.assertTrue(all(cell and cell == cell.strip() for cell in row), row)
                if "-" in row[0]:
                    self.assertEqual(row[2:9], ["_"] * 7)
                    continue
                self.assertIn(row[3], UPOS)
                self.assertEqual(row[7] == "root", row[6] == "0")
                for column in (row[5], row[9]):
                    names = [pair.partition("=")[0].lower() for pair in column.split("|")]
                    self.assertEqual(names, sorted(set(names)), column)

    def test_words_of_a_contraction_are_a_range(self):
        out = self.parsed("Le chef du village est mort.\n", "--language", "fr")
        self.assertIn("\n3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n3\tde\t", out)
        self.assertIn("# text = Le chef du village est mort.\n", out)
        self.assert_valid(out)

    def test_the_language_is_recognised(self):
        out = self.parsed("Le chef du village est mort dans une attaque des rebelles contre le marché de la ville.\n")
        self.assertIn("\tdu\t", out)
        self.assertIn("\tADP\t", out)

    def test_any_text_gives_a_valid_file(self):
        texts = ["", "\n", "...", "a\n\nb", "« 37\u00a0000 ! »", "\u0301x", "x\ty | z", "\udcff".encode("utf-8", "surrogateescape"),
                 "中文。你好", "# text = x", "don't can't I'd've d'l'qu'", "A" * 5000]
        for text in texts:
            data = text if isinstance(text, bytes) else text.encode()
            for language in ("en", "fr", "xx"):
                self.assert_valid(self.vigie("parse", "-", "--language", language, stdin=data, status=0).out)

    def test_pages_are_read_as_their_stories(self):
        for page in sorted(EXAMPLES.glob("*.html"))[:5]:
            out = self.vigie("parse", page, status=0).out
            self.assertGreater(len(out), 500)
            self.assert_valid(out)

    def test_given_words_and_sentences_are_kept(self):
        out = self.parsed("Le chef du village a fui.\n\nIl est mort. Elle part.\n", "--language", "fr")
        self.write("a.conllu", out.replace("\tchef\t", "\tchef-lieu-dit\t", 1).replace("# text = Le chef", "# text = Le chef-lieu-dit"))
        again = self.vigie("parse", "a.conllu", "--from", "conllu", "--language", "fr", status=0).out
        first = [row[:2] for _, rows, _ in conll18.sentences_of(out.splitlines()) for row in rows]
        second = [row[:2] for _, rows, _ in conll18.sentences_of(again.splitlines()) for row in rows]
        self.assertEqual([row[0] for row in first], [row[0] for row in second])
        self.assertIn(["2", "chef-lieu-dit"], second)
        self.assert_valid(again)

    def test_what_is_no_conllu_is_refused_with_its_line(self):
        self.write("a.conllu", "# text = x\none two\n")
        self.assertIn("a.conllu:2", self.vigie("parse", "a.conllu", "--from", "conllu", status=2).complaints()[0])

    def test_one_bad_input_of_two_is_status_one(self):
        self.write("a.txt", "It fell.\n")
        result = self.vigie("parse", "a.txt", "none.txt", status=1)
        self.assertIn("\tfell\t", result.out)
        self.assertEqual(len(result.complaints()), 1)

    def test_time_tells_words_a_second(self):
        out = self.vigie("parse", "-", "--time", "--language", "en", stdin=b"It fell on Monday.\n", status=0).out
        self.assertRegex(out, r"^-\t5 words\t\d+ words/s\n$")


if __name__ == "__main__":
    unittest.main()
