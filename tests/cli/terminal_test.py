"""What people see: help, completion, colours and the progress bar. SPDX-License-Identifier: Apache-2.0"""
import fcntl
import os
import pty
import shutil
import struct
import subprocess
import termios
import unittest

from command_line import EXAMPLES, PROGRAM, SECONDS, CommandLineTest, environment

COMMANDS = ["read", "page", "explain", "add", "merge", "events", "export", "serve", "knowledge", "bench", "completion"]


class Help(CommandLineTest):
    def test_help_lists_every_command_and_the_exit_status(self):
        text = self.vigie("--help", status=0).out
        for command in COMMANDS:
            self.assertRegex(text, rf"(?m)^  {command} ")
        self.assertIn("Exit status", text)

    def test_the_help_of_every_command_has_examples_that_begin_with_it(self):
        for command in COMMANDS:
            words = [command, "build"] if command == "knowledge" else [command]
            text = self.vigie(*words, "--help", status=0).out
            examples = text.partition("Examples:\n")[2]
            self.assertIn("vigie " + " ".join(words), examples, words)

    def test_the_examples_use_options_that_are_there(self):
        for command in COMMANDS[:8] + ["bench"]:
            text = self.vigie(command, "--help", status=0).out
            options, _, examples = text.partition("Examples:\n")
            for line in (line for line in examples.splitlines() if f"vigie {command} " in line):
                for word in (word for word in line.split() if word.startswith("--")):
                    self.assertIn(word, options, line)

    def test_a_mistake_says_where_help_is(self):
        for arguments in (["read"], ["read", "--nonsense", "a"], ["nonsense"], []):
            result = self.vigie(*arguments, status=2)
            self.assertIn("--help", result.err)
            self.assertEqual(result.out, "")

    def test_the_version_is_a_version(self):
        self.assertRegex(self.vigie("--version", status=0).out, r"^\d+\.\d+\.\d+\n$")


class Completion(CommandLineTest):
    def test_words_are_the_commands_and_their_options(self):
        words = self.vigie("completion", "words", status=0).out.split()
        self.assertLessEqual(set(COMMANDS), set(words))
        self.assertLessEqual({"--jobs", "--manifest", "--pretty"}, set(self.vigie("completion", "words", "read").out.split()))

    def test_bash_takes_the_script_and_completes(self):
        script = self.vigie("completion", "bash", status=0).out + '''
COMP_WORDS=(vigie exp); COMP_CWORD=1; _vigie; echo "${COMPREPLY[@]}"
COMP_WORDS=(vigie events --min); COMP_CWORD=2; _vigie; echo "${COMPREPLY[@]}"
'''
        path = f"{PROGRAM.parent}:{os.environ['PATH']}"
        done = subprocess.run([shutil.which("bash"), "-c", script], capture_output=True, cwd=self.folder, check=True,
                              env=environment(PATH=path))
        self.assertEqual(done.stdout.decode().splitlines(), ["explain export", "--min-origins"])

    def test_other_shells_get_a_script_and_unknown_ones_an_error(self):
        for shell in ("zsh", "fish"):
            self.assertIn("vigie", self.vigie("completion", shell, status=0).out)
        self.assertIn("bash", self.vigie("completion", "csh", status=2).err)


class Terminal(CommandLineTest):
    def on_terminal(self, *arguments, env=None):
        """Standard error as a terminal gets it; standard output is thrown away."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        process = subprocess.Popen([str(PROGRAM), *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=theirs,
                                   cwd=self.folder, env=environment(TERM="xterm", **(env or {})))
        os.close(theirs)
        text = b""
        while True:
            try:
                more = os.read(ours, 65536)
            except OSError:  # the terminal's other end is closed
                break
            if not more:
                break
            text += more
        os.close(ours)
        process.wait(timeout=SECONDS)
        return text.decode()

    def test_a_progress_bar_is_drawn_and_wiped(self):
        text = self.on_terminal("read", EXAMPLES, EXAMPLES)
        self.assertRegex(text, r"reading \[[#.]{30}\] \d+ of \d+")
        last_bar = text.rindex("reading [")
        self.assertIn("\r\x1b[K", text[last_bar:])
        self.assertIn("40 pages", text[last_bar:])

    def test_quiet_draws_none(self):
        self.assertEqual(self.on_terminal("read", "--quiet", EXAMPLES), "")

    def test_errors_are_red_unless_no_color_is_set(self):
        self.assertIn("\x1b[31mvigie: none.html", self.on_terminal("read", "-q", "none.html"))
        self.assertIn("\x1b[31m", self.on_terminal("read", "-q", "none.html", env={"NO_COLOR": ""}))  # empty is not set
        plain = self.on_terminal("read", "-q", "none.html", env={"NO_COLOR": "1"})
        self.assertIn("vigie: none.html", plain)
        self.assertNotIn("\x1b", plain)

    def test_no_escape_codes_where_there_is_no_terminal(self):
        self.page("a.html"), self.vigie("add", "a.html", "none.html", "--db", "a.db", status=1)
        for arguments in (["read", "a.html", "none.html"], ["page", "a.html"], ["explain", "a.html"],
                          ["events", "--db", "a.db"], ["export", "--db", "a.db"], ["merge", "a.html", "none.html"],
                          ["--help"], ["events", "--db", "none.db"]):
            result = self.vigie(*arguments)
            self.assertNotIn("\x1b", result.out + result.err, arguments)


if __name__ == "__main__":
    unittest.main()
