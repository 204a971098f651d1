#!/usr/bin/env python3
"""Makes the table of common words that CH-C003 asks when the sources themselves are too few.

words.py FOLDER > src/Chancery.Checks/Characters/Tables/words.tsv

Counted are the words of all TEI volumes of a folder, in small letters, that stand in five volumes or more and MINIMUM
times or more, that are written small in most places (names are left out), and that no hyphen touches (parts of divided
words are left out). Short words are in the table too: what they end is a word of its own.
"""
import collections
import pathlib
import re
import sys

MINIMUM = 40
VOLUMES = 5
WORD = re.compile(r"(?<![\w\-\u00AD’'&#])[^\W\d_]{2,}(?![\w\-\u00AD&;])")

counts, small, volumes = collections.Counter(), collections.Counter(), collections.Counter()
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xml")):
    text = re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8").split("</teiHeader>")[-1])
    seen = set()
    for word in WORD.findall(text):
        lower = word.lower()
        counts[lower] += 1
        small[lower] += word == lower
        seen.add(lower)
    volumes.update(seen)
for word in sorted(w for w, n in counts.items() if n >= MINIMUM and volumes[w] >= VOLUMES and small[w] * 2 > n and w.isascii()):
    print(f"{word}\t{counts[word]}")
