#!/usr/bin/env python3
"""Makes american-offices.tsv of the register of officers (us-officers.tsv): facts only, in the format that docs/guide/authorities.md describes.

usage: make-american-offices.py us-officers.tsv > american-offices.tsv

Left out: tenures that began before 1861 or after 1992 (the series prints nothing there), nominations without service, career ranks, and
tenures that the register lets end before they begin (named on standard error).
The office is named as it was named at the time; a mission is an office with a post. Rows of one person follow each other and only the first
gives name, other names and years of life.
"""
import collections
import csv
import re
import sys

OFFICES = {
    "Ambassador Extraordinary and Plenipotentiary": "Ambassador",
    "Envoy Extraordinary and Minister Plenipotentiary": "Minister",
    "Envoy Extraordinary and Minister Plenipotentiary/Consul General": "Minister",
    "Minister Plenipotentiary": "Minister",
    "Chargé d’Affaires ad interim": "Chargé d’Affaires",
    "Chargé d’Affaires pro tempore": "Chargé d’Affaires",
    "Representative of the U.S.A. to the United Nations": "Permanent Representative",
    "U.S. Permanent Representative on the Council of the North Atlantic Treaty Organization": "Permanent Representative",
    "Permanent Representative of the U.S.A. to the Organization of American States (Washington)": "Permanent Representative",
    "Representative of the U.S.A. to the European Union, with the rank and status of Ambassador Extraordinary and Plenipotentiary": "Representative",
    "Chief": "Chief of the Liaison Office",
    "Counselor": "Counselor of the Department of State",
    "Legal Adviser": "Legal Adviser of the Department of State",
    "Executive Secretary": "Executive Secretary of the Department of State",
    "Chief of Protocol": "Chief of Protocol of the Department of State",
    "Director of Policy Planning": "Director of the Policy Planning Staff",
    "Under Secretary for Economic Growth, Energy, and the Environment": "Under Secretary of State for Economic Affairs",
    "Assistant Secretary of State for European and Eurasian Affairs": "Assistant Secretary of State for European Affairs",
    "Assistant Secretary of State for Western Hemisphere Affairs": "Assistant Secretary of State for Inter-American Affairs",
    "Assistant Secretary of State for Economic, Energy, and Business Affairs": "Assistant Secretary of State for Economic Affairs",
    "Assistant Secretary of State for Legislative Affairs": "Assistant Secretary of State for Congressional Relations",
}
# Before this day the office bore the older name.
RENAMED = {
    "Assistant Secretary of State for East Asian and Pacific Affairs": ("1966-11-01", "Assistant Secretary of State for Far Eastern Affairs"),
    "Assistant Secretary of State for Near Eastern Affairs": ("1992-08-24", "Assistant Secretary of State for Near Eastern and South Asian Affairs"),
    "Assistant Secretary of State for Near Eastern and South Asian Affairs": ("1958-08-20", "Assistant Secretary of State for Near Eastern, South Asian, and African Affairs"),
}
RANKS = {"Career Ambassador"}
POSTS = {
    "south-vietnam-1975": "Republic of Vietnam", "state-of-vietnam-1955": "Republic of Vietnam", "joseon-dynasty-1910": "Korea",
    "congo-kinshasa": "Congo", "congo-brazzaville": "Congo (Brazzaville)", "cote-divoire": "Ivory Coast", "kingdom-of-two-sicilies-1861": "Two Sicilies",
    "czechoslovakia-1993": "Czechoslovakia", "yugoslavia-1946": "Yugoslavia", "albania-1946": "Albania", "socialist-federal-republic-of-yugoslavia-1992": "Yugoslavia",
    "micronesia-federated-states-of": "Micronesia", "trinidad-and-tobago": "Trinidad and Tobago", "bosnia-herzegovina": "Bosnia-Herzegovina", "guinea-bissau": "Guinea-Bissau",
    "representative-to-un": "United Nations", "representative-to-nato": "North Atlantic Treaty Organization", "representative-to-oas": "Organization of American States",
    "representative-to-eu": "European Communities", "representative-to-oecd": "Organization for Economic Cooperation and Development", "representative-to-iaea": "International Atomic Energy Agency",
    "representative-to-icao": "International Civil Aviation Organization", "representative-uneo": "European Office of the United Nations", "representative-to-unesco": "UNESCO",
    "representative-to-unafa": "Food and Agriculture Organization", "representative-to-unido": "UNIDO", "representative-unvo": "United Nations Office at Vienna",
    "representative-to-usoarn": "Arms Reduction Negotiations", "representative-to-osce": "Conference on Security and Cooperation in Europe", "representative-to-asean": "ASEAN",
}
SMALL = {"and", "of", "the"}


def post(slug, start, office):
    if slug == "russia":
        return "Russia" if start < "1933" or start >= "1992" else "Soviet Union"
    if slug == "germany":
        return "Federal Republic of Germany" if "1955" <= start < "1991" else "Germany"
    if slug == "china":
        return "Republic of China" if "1949-12" <= start < "1979-01" and office != "Chief of the Liaison Office" else "China"
    if slug == "korea":
        return "Republic of Korea" if start >= "1949" else "Korea"
    if slug == "sri-lanka":
        return "Ceylon" if start < "1972-05" else "Sri Lanka"
    if slug in POSTS:
        return POSTS[slug]
    return " ".join(w if w in SMALL else w.capitalize() for w in slug.split("-"))


def office(row, start):
    name = OFFICES.get(row["office"], row["office"])
    if name.startswith(("Representative of the U.S.A.", "U.S. Representative", "U.S. Permanent Representative", "Ambassador Extraordinary and Plenipotentiary to")):
        return "Representative"
    while name in RENAMED and start < RENAMED[name][0]:
        name = RENAMED[name][1]
    return name


def main():
    people = collections.defaultdict(list)
    with open(sys.argv[1], encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source, delimiter="\t", quoting=csv.QUOTE_NONE):
            start = row["started"] or (row["appointed"] if row["ended"] else "")
            if not "1861" <= start < "1993" or row["office"] in RANKS:
                continue
            if row["ended"] and row["ended"][:len(start)] < start[:len(row["ended"])]:
                print(f"left out, ends before it begins: {row['person_id']} {row['office']} {start} {row['ended']}", file=sys.stderr)
                continue
            name = office(row, start)
            mission = row["kind"] == "chief-of-mission"
            people[row["person_id"]].append((start, row["ended"], name, post(row["post"], start, name) if mission else "", row))
    out = csv.writer(sys.stdout, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n", quotechar=None)
    out.writerow(["key", "name", "other names", "born", "died", "office", "power", "post", "from", "to"])
    for key in sorted(people):
        first = True
        for start, end, name, where, row in sorted(people[key], key=lambda t: t[:4]):
            person = [re.sub(r" *\([^)]*\)", "", row["person"]), row["also_known_as"], row["born"], row["died"]] if first else ["", "", "", ""]
            out.writerow([key, *person, name, "United States", where, start, end])
            first = False


main()
