#!/usr/bin/env python3
"""Tests of tools/check_*: each is run on a small tree of its own and must find what is wrong in it, and nothing else."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parents[2] / "tools"


class CheckCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for name in ("include/vigie", "src/core", "src/text", "src/read", "docs"):
            (self.root / name).mkdir(parents=True)
        self.write("Makefile", "help:  ## list\ntest: help\n")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run_check(self, name, *arguments):
        command = [sys.executable, str(TOOLS / f"check_{name}"), "--root", str(self.root), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


class LayersTest(CheckCase):
    def test_a_lower_stage_may_not_include_a_higher_one(self):
        self.write("src/text/a.cpp", '#include "core/x.h"\n#include "read/read.h"\n')
        self.assertEqual(self.run_check("layers"), (1, "src/text/a.cpp:2: text may not include read\n"))

    def test_a_higher_stage_may_include_a_lower_one_and_the_public_headers(self):
        self.write("src/read/a.cpp", '#include <vector>\n#include "core/x.h"\n#include "vigie/claim.h"\n')
        self.assertEqual(self.run_check("layers")[0], 0)

    def test_a_public_header_includes_no_stage(self):
        self.write("include/vigie/a.h", '#include "core/x.h"\n')
        self.assertIn("may not include core", self.run_check("layers")[1])

    def test_a_library_stays_where_it_is_wrapped(self):
        self.write("src/text/a.cpp", "#include <sqlite3.h>\n")
        self.assertIn("<sqlite3.h> is wrapped in src/store/sqlite.cpp", self.run_check("layers")[1])

    def test_an_unknown_library_must_be_listed(self):
        self.write("src/text/a.cpp", "#include <boost/any.hpp>\n")
        self.assertIn("not listed", self.run_check("layers")[1])

    def test_read_uses_the_standard_library_only(self):
        self.write("src/read/a.cpp", "#include <unistd.h>\n")
        self.assertIn("read uses the standard library only", self.run_check("layers")[1])

    def test_a_folder_that_is_no_stage_is_told(self):
        self.write("src/util/a.cpp", "#include <vector>\n")
        self.assertIn("src/util/ is no stage", self.run_check("layers")[1])


def function(name, lines, above=""):
    body = "  int x = '{';  // }\n" * (lines - 2)
    return f"{above}void {name}() {{\n{body}}}\n"


class SizesTest(CheckCase):
    def test_a_function_of_sixty_lines_passes_and_one_of_sixty_one_does_not(self):
        self.write("src/core/a.cpp", "namespace a {\n" + function("fits", 60) + function("too_long", 61) + "}\n")
        status, out = self.run_check("sizes")
        self.assertEqual(status, 1)
        self.assertEqual(out, "src/core/a.cpp:62: too_long has 61 lines, over 60\n")

    def test_a_reason_above_the_function_excuses_it(self):
        self.write("src/core/a.cpp", function("long_table", 80, "// size: one row for each code\n"))
        self.assertEqual(self.run_check("sizes")[0], 0)

    def test_braces_in_strings_comments_and_raw_strings_do_not_count(self):
        text = 'auto a = R"({{{{)";\nconst char* b = "}}}";  /* { */\n' + function("fits", 30) + function("also", 40)
        self.write("src/core/a.cpp", text)
        self.assertEqual(self.run_check("sizes")[0], 0)

    def test_a_constructor_is_measured_through_its_brace_initialisers(self):
        self.write("src/core/a.cpp", "A::A(int x)\n    : a_{x}, b_{x} {\n" + "  f();\n" * 70 + "}\n")
        self.assertIn("A::A has 73 lines", self.run_check("sizes")[1])

    def test_a_table_is_no_function(self):
        self.write("src/core/a.cpp", "constexpr auto kRows = std::to_array<int>({\n" + "    1,\n" * 90 + "});\n")
        self.assertEqual(self.run_check("sizes")[0], 0)

    def test_a_class_is_no_function_but_its_methods_are(self):
        method = "  " + function("work", 61).replace("\n", "\n  ")
        self.write("src/core/a.h", "class A {\n public:\n" + "  int a();\n" * 70 + method + "\n};\n")
        self.assertIn("work has 61 lines", self.run_check("sizes")[1])

    def test_a_file_over_six_hundred_lines_needs_a_reason_in_its_head(self):
        self.write("src/core/a.cpp", "int a;\n" * 601)
        self.assertIn("601 lines", self.run_check("sizes")[1])
        self.write("src/core/a.cpp", "// size: a generated table\n" + "int a;\n" * 601)
        self.assertEqual(self.run_check("sizes")[0], 0)


class HeadersTest(CheckCase):
    def test_a_header_that_forgets_an_include_is_found(self):
        self.write("include/vigie/bad.h", "#pragma once\ninline std::string f() { return {}; }\n")
        self.write("include/vigie/good.h", "#pragma once\n#include <string>\ninline std::string g() { return {}; }\n")
        status, out = self.run_check("headers")
        self.assertEqual(status, 1)
        self.assertIn("vigie/bad.h does not compile alone", out)
        self.assertNotIn("good.h", out)

    def test_a_header_without_a_guard_is_found(self):
        self.write("include/vigie/bad.h", "struct A {};\n")
        self.assertEqual(self.run_check("headers")[0], 1)


PROGRAM = """#!/bin/sh
case "$*" in
  "completion words") echo read; echo --version ;;
  "completion words read") echo --pretty ;;
  "read a") echo one; echo two; echo three ;;
esac
"""


class DocsTest(CheckCase):
    def setUp(self):
        super().setUp()
        program = self.write("vigie", PROGRAM)
        program.chmod(0o755)
        self.program = ("--vigie", str(program))

    def test_links_and_paths_must_exist(self):
        self.write("README.md", "[a](docs/none.md) [b](docs) `src/core` `src/gone.cpp` `and/or` [w](https://a.example/)\n")
        status, out = self.run_check("docs")
        self.assertEqual(status, 1)
        self.assertEqual(out, "README.md:1: no file docs/none.md\nREADME.md:1: no file src/gone.cpp\n")

    def test_make_targets_must_exist(self):
        self.write("README.md", "`make test` then\n\n    make tset\n")
        self.assertEqual(self.run_check("docs")[1], "README.md:3: no make target tset\n")
        self.write("README.md", "`make eval-2x`\n")
        self.assertEqual(self.run_check("docs")[1], "README.md:1: no make target eval-2x\n")

    def test_commands_and_options_must_exist(self):
        self.write("README.md", "`vigie read x --pretty`, `vigie reed x`, `vigie read --prety`\n")
        out = self.run_check("docs", *self.program)[1]
        self.assertEqual(out, "README.md:1: no command reed\nREADME.md:1: read has no option --prety\n")

    def test_an_output_shown_must_be_the_output_printed(self):
        self.write("README.md", "```console\n$ vigie read a\none\n...\nthree\n```\n")
        self.assertEqual(self.run_check("docs", *self.program)[0], 0)
        self.write("README.md", "```console\n$ vigie read a\none\nthree\n```\n")
        self.assertIn("prints something else", self.run_check("docs", *self.program)[1])

    def test_update_rewrites_the_output_and_keeps_what_was_left_out(self):
        path = self.write("README.md", "```console\n$ vigie read a\nold\n...\n```\n\n```console\n$ vigie read a\n```\n")
        self.run_check("docs", *self.program, "--update")
        self.assertEqual(path.read_text(encoding="utf-8"),
                         "```console\n$ vigie read a\none\n...\n```\n\n```console\n$ vigie read a\none\ntwo\nthree\n```\n")


if __name__ == "__main__":
    unittest.main()
