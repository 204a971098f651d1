#!/usr/bin/env python3
"""Compare reconciled persons with clusters of person entries, pair by pair.

usage: people.py PEOPLE CLUSTERS [--differences]

Both are tables with a header and the columns person, volume and xml_id (tab-separated, or CSV when the name ends in .csv), one row an entry. Entries that stand
in only one of the tables do not count. A pair is two entries of one person: precision is the share of our pairs that the clusters have, recall the share
of their pairs that we have.
"""
import collections
import csv
import sys


def read(path):
    with open(path, encoding="utf-8", newline="") as f:
        rows = csv.DictReader(f) if path.endswith(".csv") else csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(r["volume"], r["xml_id"]): (r["person"], r.get("name", "")) for r in rows}


def pairs(counts):
    return sum(n * (n - 1) // 2 for n in counts.values())


def main():
    ours, theirs = read(sys.argv[1]), read(sys.argv[2])
    both = sorted(ours.keys() & theirs.keys())
    same = pairs(collections.Counter((ours[e][0], theirs[e][0]) for e in both))
    got, want = pairs(collections.Counter(ours[e][0] for e in both)), pairs(collections.Counter(theirs[e][0] for e in both))
    print(f"entries {len(both)}  pairs: ours {got}, theirs {want}, both {same}")
    print(f"precision {same / got if got else 1:.4f}  recall {same / want if want else 1:.4f}")
    if "--differences" not in sys.argv:
        return
    for title, one, other in (("one person here, several there", ours, theirs), ("one person there, several here", theirs, ours)):
        groups = collections.defaultdict(lambda: collections.defaultdict(list))
        for e in both:
            groups[one[e][0]][other[e][0]].append(e)
        print(f"\n{title}:")
        for key, parts in sorted(groups.items()):
            if len(parts) > 1:
                print(" ", key, "|", "; ".join(f"{o} {other[es[0]][1]}: " + " ".join("/".join(e) for e in es) for o, es in sorted(parts.items())))


main()
