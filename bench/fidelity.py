#!/usr/bin/env python3
"""Measures transcription against the editors' TEI: renders documents as page text, transcribes them, compares.

usage: bench/fidelity.py [VOLUME …] [--every N] [--shared DIR] [--cache DIR] [--program "COMMAND"] [--table FILE] [--ebook-only | --no-ebook] [--people]

Without volumes: every volume of ../shared/frus/volumes but the one whose entries have no text, and the ebook text.
COMMAND is called with an input folder and an output folder, and with --people the volume itself as the lists of persons and terms; the default is the benchmark program, which must be built
(dotnet build -c Release bench/Chancery.Benchmarks). Rendered texts and transcriptions lie in the cache folder, by default
under the system's temporary folder. Prints a table of F1 per volume and over all documents; --table writes it as Markdown.
"""
import argparse
import concurrent.futures
import glob
import importlib.util
import os
import shlex
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WITHOUT_TEXT = {"frus1961-63v07-09mSupp"}
COLUMNS = ["number", "heading", "date", "place", "subject", "participants", "paragraphs", "signed", "source", "notes", "anchors", "pages", "refs", "persons"]


def load(shared):
    spec = importlib.util.spec_from_file_location("score", os.path.join(shared, "eval", "score.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(volume, a):
    """Hits, truth and candidates per measure for one volume."""
    truth = os.path.join(a.shared, "frus", "volumes", volume + ".xml")
    texts = os.path.join(a.cache, "text-%d" % a.every, volume)
    tei = os.path.join(a.cache, "tei-%d" % a.every, volume)
    if not os.path.isdir(texts):
        subprocess.run([sys.executable, os.path.join(a.shared, "eval", "pagetext.py"), truth, texts + ".part", "--every", str(a.every)], check=True, stdout=subprocess.DEVNULL)
        os.rename(texts + ".part", texts)
    for old in glob.glob(os.path.join(tei, "*.xml")):
        os.remove(old)
    subprocess.run(shlex.split(a.program) + [texts, tei] + ([truth] if a.people else []), check=True, stderr=subprocess.DEVNULL)
    score = load(a.shared)
    wanted = {os.path.basename(p)[len(volume) + 1:-4] for p in glob.glob(os.path.join(texts, "*.txt"))}
    editors = {k: r for k, r in score.readings(truth, truth=True).items() if k in wanted}
    total, worst = score.compare(editors, score.readings(tei), None)
    return volume, total, worst


def measure_ebook(a):
    folder = os.path.join(a.shared, "frus", "ebook")
    texts, tei = os.path.join(a.cache, "ebook"), os.path.join(a.cache, "ebook-tei")
    os.makedirs(texts, exist_ok=True)
    name = "frus1961-63v05-documents-1-150"
    link = os.path.join(texts, name + ".txt")
    if not os.path.exists(link):
        os.symlink(os.path.join(os.path.abspath(folder), name + ".txt"), link)
    subprocess.run(shlex.split(a.program) + [texts, tei], check=True, stderr=subprocess.DEVNULL)
    score = load(a.shared)
    only = {str(n) for n in range(1, 151)}
    total, worst = score.compare(score.readings(os.path.join(folder, name + ".xml"), truth=True), score.readings(os.path.join(tei, name + ".xml")), only)
    total.pop("pages")
    return "ebook text", total, worst


def f1(counts):
    hit, want, got = counts
    return 2 * hit / (want + got) if want + got else None


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("volumes", nargs="*")
    ap.add_argument("--every", type=int, default=1)
    ap.add_argument("--shared", default=os.path.join(ROOT, "..", "shared"))
    ap.add_argument("--cache", default=os.path.join(tempfile.gettempdir(), "chancery-fidelity"))
    ap.add_argument("--program", default=os.path.join(ROOT, "bench", "Chancery.Benchmarks", "bin", "Release", "net10.0", "Chancery.Benchmarks") + " transcribe")
    ap.add_argument("--table")
    ap.add_argument("--worst", type=int, default=0)
    ap.add_argument("--no-ebook", action="store_true")
    ap.add_argument("--ebook-only", action="store_true")
    ap.add_argument("--people", action="store_true", help="tag persons and terms by each volume's own lists")
    a = ap.parse_args()
    volumes = a.volumes or sorted(os.path.basename(p)[:-4] for p in glob.glob(os.path.join(a.shared, "frus", "volumes", "*.xml")))
    volumes = [v for v in volumes if v not in WITHOUT_TEXT]
    rows, overall, worst = [], {}, []
    if not a.ebook_only:
        with concurrent.futures.ProcessPoolExecutor(2) as pool:
            for volume, total, bad in pool.map(measure, volumes, [a] * len(volumes)):
                rows.append((volume, total))
                worst += [(misses, volume, n) for misses, n in bad]
                for m, counts in total.items():
                    overall[m] = [x + y for x, y in zip(overall.get(m, [0, 0, 0]), counts)]
        rows.append(("all volumes", overall))
    if not a.no_ebook and not a.volumes:
        name, total, bad = measure_ebook(a)
        rows.append((name, total))
    head = ["volume"] + COLUMNS
    lines = [[name] + ["" if f1(total.get(m, (0, 0, 0))) is None else ("%.4f" % f1(total[m])).lstrip("0") for m in COLUMNS] for name, total in rows]
    print("%-22s" % head[0] + "".join("%8s" % c[:7] for c in head[1:]))
    for line in lines:
        print("%-22s" % line[0] + "".join("%8s" % c for c in line[1:]))
    for misses, volume, n in sorted(worst, reverse=True)[:a.worst]:
        print("%s-%s: %d misses" % (volume, n, misses))
    if a.table:
        with open(a.table, "w", encoding="utf-8") as f:
            for i, line in enumerate([head] + lines):
                f.write("| " + " | ".join(line) + " |\n")
                if i == 0:
                    f.write("|" + "---|" * len(head) + "\n")


if __name__ == "__main__":
    main()
