# SPDX-License-Identifier: Apache-2.0
"""The parts of docs/measured.md that the commands of eval/ write: what stands between <!-- NAME --> and <!-- /NAME -->."""
import datetime
import pathlib


def measured(target, remark=""):
    """The line that says when and by which make target."""
    today = datetime.date.today()
    return f"Measured on {today.day} {today:%B %Y} by `make {target} VIGIE_DEV_DATA=FOLDER`{remark}:\n\n"


def write(path, name, text):
    """Puts the text, which ends its last line, between the markers of the name; refuses a document without them."""
    document = pathlib.Path(path)
    old = document.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    head, found, rest = old.partition(begin)
    _, closed, tail = rest.partition(end)
    if not found or not closed:
        raise SystemExit(f"{path}: no lines {begin.strip()} and {end}; add them where the figures should stand")
    document.write_text(head + begin + text + end + tail, encoding="utf-8")
