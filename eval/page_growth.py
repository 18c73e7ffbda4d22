#!/usr/bin/env python3
"""Time per byte of the page stage from 10 KB to 50 MB: it must not grow with the size of the page.

    eval/page_growth.py PAGE_DUMP

Each kind of page is written at several sizes; printed are nanoseconds a byte, of the best of three readings.
"""
import os
import re
import subprocess
import sys
import tempfile

SENTENCE = "Gunmen opened fire on a market in the town of %d on Monday, killing ten civilians, a doctor at the hospital said. "
SIZES = (10_000, 100_000, 1_000_000, 10_000_000, 50_000_000)


def paragraphs(size):
    return "<html><body><article><h1>Ten die</h1>", lambda i: f"<p>{SENTENCE % i}</p>\n", "</article></body></html>"


def entries(size):
    return ("<html><body><article><h1>Live</h1>", lambda i: f"<div class=e><time datetime=2024-05-13>10:{i % 60:02}</time><h2>Head {i}</h2><p>{SENTENCE % i}</p></div>\n",
            "</article></body></html>")


def links(size):
    return "<html><body>", lambda i: f"<ul><li><a href=/{i}>Story number {i} of the day</a></li></ul>\n", "</body></html>"


def nested(size):
    return "<html><body>", lambda i: "<div><b><i>" if i % 2 else f"<p>{SENTENCE % i}", ""


def plain(size):
    return "Ten die in raid\n\n", lambda i: SENTENCE % i + "\n\n", ""


def comments(size):
    return ("<html><body><article><h1>Ten die</h1><p>" + SENTENCE % 1 + "</p></article><div class=comments>",
            lambda i: f"<div class=comment id=comment-{i}><b class=author>Reader {i}</b><p>I think that {i} is right.</p></div>\n", "</div></body></html>")


def feed(size):
    return ("<rss><channel><title>W</title>", lambda i: f"<item><title>Head {i}</title><description>{SENTENCE % i}</description></item>\n", "</channel></rss>")


def write(kind, size, path):
    begin, part, end = kind(size)
    with open(path, "w") as out:
        done, i = out.write(begin), 0
        while done < size:
            done += out.write(part(i))
            i += 1
        out.write(end)


def main():
    program = sys.argv[1]
    print("nanoseconds a byte".ljust(20) + "".join(f"{size:>13,}" for size in SIZES))
    with tempfile.TemporaryDirectory() as folder:
        for kind in (paragraphs, entries, links, nested, plain, comments, feed):
            row = kind.__name__.ljust(20)
            for size in SIZES:
                path = os.path.join(folder, "page.xml" if kind is feed else "page.txt" if kind is plain else "page.html")
                write(kind, size, path)
                repeats = max(1, min(200, 2_000_000 // size))
                best = 1e9
                for _ in range(3 if size < 10_000_000 else 1):
                    done = subprocess.run([program], input=(path + "\n") * repeats, capture_output=True, text=True, timeout=300)
                    best = min(best, float(re.search(r"seconds in extract: ([0-9.e+-]+)", done.stderr).group(1)) / repeats)
                row += f"{best * 1e9 / os.path.getsize(path):13.1f}"
            print(row, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
