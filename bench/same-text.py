#!/usr/bin/env python3
"""Compares found pairs of documents that share text with all pairs there are.

    bench/same-text.py VOLUMES same-text.csv [--differences]

Every document of the folder is compared with every other over all of its word sequences, without fingerprints and without a limit. Three measures, each of the one of the two
documents that shares more:

    words      its words that stand in eight words in a row that the other has too
    shingles8  its distinct sequences of eight words that the other has too
    shingles5  the same with five words

A pair belongs to the reference when the measure is a half or more, and both documents have at least thirty words. The body without heading and notes counts.
"""
import argparse
import collections
import csv
import pathlib
import re
import unicodedata
import xml.etree.ElementTree as ET

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
INLINE = {"hi", "persName", "placeName", "gloss", "term", "ref", "date", "pb"}
LEAST = 30


def body(element, document, out):
    out.append(element.text or "")
    for child in element:
        name = child.tag.rsplit("}", 1)[-1] if isinstance(child.tag, str) else ""
        if name and name != "note" and not (name == "head" and element is document):
            gap = "" if name in INLINE else " "
            out.append(gap)
            body(child, document, out)
            out.append(gap)
        out.append(child.tail or "")


def words(text):
    text = unicodedata.normalize("NFKD", text).lower()
    return re.findall(r"[a-z0-9]+", re.sub("[\u0300-\u036f'\u2018\u2019\u02bc]", "", text))


def documents(folder):
    for path in sorted(pathlib.Path(folder).glob("*.xml")):
        for div in ET.parse(path).getroot().iter(TEI + "div"):
            if div.get("type") == "document":
                out = []
                body(div, div, out)
                yield f"{path.stem}/{div.get(ID)}", words("".join(out))


def sharing(texts, length):
    """Distinct sequences that two documents have in common, for every pair that has one, and those of each document."""
    entries, sizes = [], []
    for number, (_, text) in enumerate(texts):
        distinct = {hash(tuple(text[i:i + length])) & 0xFFFFFFFFFFF for i in range(len(text) - length + 1)}
        sizes.append(len(distinct))
        entries.extend(h << 16 | number for h in distinct)
    entries.sort()
    pairs = collections.Counter()
    start = 0
    while start < len(entries):
        end = start + 1
        while end < len(entries) and entries[end] >> 16 == entries[start] >> 16:
            end += 1
        holders = [e & 0xFFFF for e in entries[start:end]]
        for i, a in enumerate(holders):
            for b in holders[i + 1:]:
                pairs[a, b] += 1
        start = end
    return pairs, sizes


def share_of_words(text, other, length):
    known = {tuple(other[i:i + length]) for i in range(len(other) - length + 1)}
    covered, until = 0, 0
    for i in range(len(text) - length + 1):
        if tuple(text[i:i + length]) in known:
            covered += i + length - max(i, until)
            until = i + length
    return covered / len(text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("volumes")
    parser.add_argument("found")
    parser.add_argument("--differences", action="store_true")
    options = parser.parse_args()
    texts = list(documents(options.volumes))
    names = [name for name, _ in texts]
    with open(options.found, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    key = lambda a, b: (a, b) if a < b else (b, a)
    found = {key(r["document_a"], r["document_b"]) for r in rows if max(float(r["share_a"]), float(r["share_b"])) >= 0.5}
    measures = {"words": {}, "shingles8": {}, "shingles5": {}}
    for length in (8, 5):
        pairs, sizes = sharing(texts, length)
        for (a, b), common in pairs.items():
            if min(len(texts[a][1]), len(texts[b][1])) < LEAST:
                continue
            pair = key(names[a], names[b])
            measures[f"shingles{length}"][pair] = common / min(sizes[a], sizes[b])
            if length == 8 and common >= 8:
                measures["words"][pair] = max(share_of_words(texts[a][1], texts[b][1], 8), share_of_words(texts[b][1], texts[a][1], 8))
    print(f"{len(texts)} documents, {sum(len(t) for _, t in texts)} words; {len(rows)} pairs found, {len(found)} of them share half of one")
    print(f"{'':10}{'':20}{'pairs':>7}{'found':>7}{'recall':>8}{'precision':>10}")
    for measure, shares in measures.items():
        for across in (True, False):
            counts = lambda pair: not across or pair[0].split("/")[0] != pair[1].split("/")[0]
            truth = {p for p, share in shares.items() if share >= 0.5 and counts(p)}
            ours = {p for p in found if counts(p)}
            print(f"{measure:10}{'different volumes' if across else 'all':20}{len(truth):7}{len(ours):7}{len(truth & ours) / max(1, len(truth)):8.3f}{len(truth & ours) / max(1, len(ours)):10.3f}")
            if options.differences and not across:
                for p in sorted(truth ^ ours):
                    print("   ", *p, f"{shares.get(p, 0):.3f}", "missed" if p in truth else "only found")


if __name__ == "__main__":
    main()
