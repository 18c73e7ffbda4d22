#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of document.py."""
import pathlib
import tempfile
import unittest

import document


class Write(unittest.TestCase):
    def written(self, old, name, text):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "page.md"
            path.write_text(old, encoding="utf-8")
            document.write(path, name, text)
            return path.read_text(encoding="utf-8")

    def test_only_what_stands_between_the_markers_of_the_name_is_written_anew(self):
        old = "a\n<!-- one -->\nold\n<!-- /one -->\nb\n<!-- two -->\nkept\n<!-- /two -->\n"
        self.assertEqual(self.written(old, "one", "new \\1\n"),
                         "a\n<!-- one -->\nnew \\1\n<!-- /one -->\nb\n<!-- two -->\nkept\n<!-- /two -->\n")

    def test_a_document_without_markers_is_refused(self):
        for old in ("nothing", "<!-- one -->\nno end", "<!-- /one -->\n<!-- one -->\nthe wrong way round"):
            with self.assertRaises(SystemExit):
                self.written(old, "one", "new\n")


if __name__ == "__main__":
    unittest.main()
