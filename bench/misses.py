#!/usr/bin/env python3
"""Lists what transcription misses of a measure, and what it makes that the editors have not, document by document.

usage: bench/misses.py MEASURE [VOLUME …] [--ebook] [--sample N --seed S] [--count] [--shared DIR] [--cache DIR] [--every N]

Reads what bench/fidelity.py left in its cache folder (the same --cache and --every). Each line: volume and document, `missed` (the editors have it) or `made` (only the
transcription has it), the element in which the other side has the same words (`joined`: it has them among others, `divided`: in several elements, `otherwise`: not letter by
letter), the words as score.py compares them. --sample takes N of all lines by a seeded choice; --count prints the numbers per volume and per element alone.
"""
import argparse
import collections
import concurrent.futures
import glob
import os
import random
import re
import tempfile
import xml.etree.ElementTree as ET

from fidelity import ROOT, WITHOUT_TEXT, load

BY_WORDS = {"heading", "subject", "participants", "paragraphs", "signed", "source", "notes", "place"}
SHORTEST_PART = 8
BLOCKS = ("p", "item", "head", "signed", "note", "cell", "dateline", "salute", "ab", "seg", "label", "postscript")
CONTAINERS = ("opener", "closer", "list", "row", "table", "quote", "attachment")


class Elements:
    """Where the words of a document's elements stand."""

    def __init__(self, div, score):
        self.named, self.texts = {}, []
        reading = score.Reading(ET.Element("div"))
        stack = [(div, "")]
        while stack:
            e, parent = stack.pop()
            tag = score.name(e)
            if tag in BLOCKS or tag in CONTAINERS:
                words = score.fold(reading.text(e, notes=tag != "head"))
                label = (parent + "/" if tag in ("p", "head") else "") + tag + "".join("[%s]" % e.get(a) for a in ("type", "rend") if e.get(a) and tag in ("list", "p", "note"))
                if tag in BLOCKS or words not in self.named:
                    self.named[words] = label
                self.texts.append(words)
            stack += [(c, tag) for c in reversed(e) if score.name(c)]

    def of(self, words):
        if not words:
            return "empty"
        if words in self.named:
            return self.named[words]
        if any(words in t for t in self.texts):
            return "joined"
        if any(len(t) >= SHORTEST_PART and t in words for t in self.texts):
            return "divided"
        return "otherwise"


def elements(path, score):
    """The documents' elements by id or, in a folder of files with one each, by the file's name."""
    found = {}
    for f in sorted(glob.glob(os.path.join(path, "*.xml"))) if os.path.isdir(path) else [path]:
        named = re.search(r"-(d\d+[a-z]*)\.xml$", f) if f != path else None
        for div in ET.parse(f).getroot().iter(score.TEI + "div"):
            if div.get("type") == "document":
                found.setdefault(named.group(1) if named else div.get(score.XML_ID), div)
    return found


def of_documents(measure, name, editors, candidates, divs, score):
    """The differences of each document, what is missed first."""
    for key, truth in editors.items():
        candidate = candidates.get(key) or candidates.get("n" + truth.n)
        want, got = truth.bags[measure], candidate.bags[measure] if candidate else {}
        if measure in ("date", "place") and not want:
            continue
        for kind, left, right, side in (("missed", want, got, 1), ("made", got, want, 0)):
            other = None
            for what, count in left.items():
                for _ in range(count - right.get(what, 0)):
                    if measure in BY_WORDS and other is None:
                        other = Elements(divs[side].get(key, ET.Element("div")), score)
                    yield "%s-%s" % (name, key), kind, other.of(what) if other else "", " | ".join(str(w) for w in what) if isinstance(what, tuple) else what


def of_volume(job):
    volume, a = job
    score = load(a.shared)
    tei = os.path.join(a.cache, "tei-%d" % a.every, volume)
    wanted = {os.path.basename(p)[len(volume) + 1:-4] for p in glob.glob(os.path.join(a.cache, "text-%d" % a.every, volume, "*.txt"))}
    truth = score.readings(os.path.join(a.shared, "frus", "volumes", volume + ".xml"), truth=True)
    divs = [elements(os.path.join(a.shared, "frus", "volumes", volume + ".xml"), score), elements(tei, score)]
    return list(of_documents(a.measure, volume, {k: r for k, r in truth.items() if k in wanted}, score.readings(tei), divs, score))


def of_ebook(a):
    score = load(a.shared)
    found = []
    for text in sorted(glob.glob(os.path.join(a.shared, "frus", "ebook", "*.txt"))):
        name = os.path.basename(text)[:-4]
        first, last = map(int, name.rsplit("-", 2)[1:])
        truth = score.readings(text[:-4] + ".xml", truth=True)
        made = os.path.join(a.cache, "ebook-tei", name + ".xml")
        divs = [elements(text[:-4] + ".xml", score), elements(made, score)]
        found += of_documents(a.measure, name, {k: r for k, r in truth.items() if r.n.isdigit() and first <= int(r.n) <= last}, score.readings(made), divs, score)
    return found


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("measure")
    ap.add_argument("volumes", nargs="*")
    ap.add_argument("--ebook", action="store_true")
    ap.add_argument("--sample", type=int)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--count", action="store_true")
    ap.add_argument("--every", type=int, default=1)
    ap.add_argument("--shared", default=os.path.join(ROOT, "..", "shared"))
    ap.add_argument("--cache", default=os.path.join(tempfile.gettempdir(), "chancery-fidelity"))
    a = ap.parse_args()
    if a.ebook:
        found = of_ebook(a)
    else:
        volumes = a.volumes or sorted(os.path.basename(p)[:-4] for p in glob.glob(os.path.join(a.shared, "frus", "volumes", "*.xml")))
        with concurrent.futures.ProcessPoolExecutor(2) as pool:
            found = [miss for part in pool.map(of_volume, [(v, a) for v in volumes if v not in WITHOUT_TEXT]) for miss in part]
    if a.sample and a.sample < len(found):
        found = [found[i] for i in sorted(random.Random(a.seed).sample(range(len(found)), a.sample))]
    if not a.count:
        for miss in found:
            print("\t".join(miss))
    for of in (lambda m: m[0].rsplit("-", 1)[0], lambda m: m[1] + ", other side: " + m[2] if m[2] else "", lambda m: "all"):
        counts = collections.Counter((of(m), m[1]) for m in found if of(m))
        for name in sorted({name for name, _ in counts}):
            print("# %-52s %6d missed %6d made" % (name, counts[name, "missed"], counts[name, "made"]))


if __name__ == "__main__":
    main()
