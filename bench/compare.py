#!/usr/bin/env python3
"""Compares the program with others that do the same work: import with xmllint and BaseX, pages with a static file, start, transcription.

usage: bench/compare.py [import] [queries] [tenfold] [page] [start] [transcribe]      all of them without an argument

Builds the program and bench/Chancery.Benchmarks first. Needs ../shared, and xmllint, basex (9), wrk and taskset for the comparisons that
name them (Debian: libxml2-utils, basex, wrk, util-linux); what is not installed is left out and said. Runs are interleaved; medians are
printed, and of ratios the median of the ratios of neighbouring runs. Processor seconds hold also when other programs are busy.
"""
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VOLUMES = os.path.join(ROOT, "..", "shared", "frus", "volumes")
PROGRAM = os.path.join(ROOT, ".build", "program", "Chancery.Cli")
BENCH = os.path.join(ROOT, "bench", "Chancery.Benchmarks", "bin", "Release", "net10.0", "Chancery.Benchmarks")


def seconds(command, **options):
    """Elapsed seconds, processor seconds and peak memory (MB) of a command."""
    before = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit("failed: %s" % " ".join(command[:3]))
    return time.perf_counter() - before, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def table(rows):
    for name, runs in rows.items():
        if runs:
            elapsed, cpu, peak = (statistics.median(r[i] for r in runs) for i in range(3))
            print("%-42s %7.2f s elapsed %7.2f s processor %6.0f MB peak   (%d runs)" % (name, elapsed, cpu, peak, len(runs)))


def ratio(name, ours, theirs):
    if ours and theirs:
        print("%-42s %7.2f elapsed, %.2f processor" % (name, *(statistics.median(a[i] / b[i] for a, b in zip(ours, theirs)) for i in range(2))))


def compare_import(work):
    files = sorted(os.path.join(VOLUMES, f) for f in os.listdir(VOLUMES) if f.endswith(".xml"))
    size = sum(os.path.getsize(f) for f in files)
    edition = os.path.join(work, "compare.chancery")
    rows = {"chancery import": [], "xmllint --noout --stream": [], "basex, full-text database": []}
    for run in range(5):
        for old in (edition, edition + "-wal", edition + "-shm"):
            if os.path.exists(old):
                os.remove(old)
        if shutil.which("xmllint"):
            rows["xmllint --noout --stream"].append(seconds(["xmllint", "--noout", "--stream"] + files))
        rows["chancery import"].append(seconds([PROGRAM, "import", edition] + files))
        if shutil.which("basex") and run < 3:
            database = os.path.join(work, "basex")
            rows["basex, full-text database"].append(seconds(
                ["basex", "-c", "SET FTINDEX true", "-c", "SET CHOP false", "-c", "CREATE DB volumes " + os.path.realpath(VOLUMES)],
                env=dict(os.environ, JAVA_ARGS="-Xmx4g -Dorg.basex.dbpath=" + database)))
            shutil.rmtree(database, ignore_errors=True)
    table(rows)
    ratio("import to xmllint", rows["chancery import"], rows["xmllint --noout --stream"])
    ratio("import to BaseX", rows["chancery import"], rows["basex, full-text database"])
    for name in ("xmllint", "basex"):
        if not shutil.which(name):
            print("%s is not installed and was left out" % name)
    print("edition file: %.1f MB, %.3f of the TEI (%.1f MB)" % (os.path.getsize(edition) / 1e6, os.path.getsize(edition) / size, size / 1e6))
    return edition


def edition_of(work):
    edition = os.path.join(work, "compare.chancery")
    if not os.path.exists(edition):
        subprocess.run([PROGRAM, "import", edition, VOLUMES], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return edition


def compare_page(work):
    """Pages of each kind, each beside a file of the same bytes that the same server sends from memory."""
    if not shutil.which("wrk"):
        print("wrk is not installed; the pages were left out")
        return
    server = subprocess.Popen([PROGRAM, "serve", edition_of(work), "--urls", "http://127.0.0.1:0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    files = None
    try:
        address = re.search(r"http://\S+", server.stdout.readline()).group(0).rstrip("/")
        get = lambda path: urllib.request.urlopen(address + path).read()
        lengths = {path: len(get(path)) for path in ("/frus1961-63v08/d%d" % n for n in range(1, 150))}
        people = sorted(json.loads(get("/api/people"))["items"], key=lambda p: p["documents"])
        person = lambda p: "/people/" + urllib.parse.quote(p["key"])
        paths = {
            "document, of middle length": sorted(lengths, key=lengths.get)[len(lengths) // 2], "document, the longest of 149": max(lengths, key=lengths.get),
            "search, with facets": "/search?q=nuclear+test", "search, a common word": "/search?q=government", "search, the timeline": "/search?q=nuclear+test&view=timeline",
            "search, the concordance": "/search?q=nuclear+test&view=concordance", "person, of middle standing": person(people[len(people) // 2]), "person, of the most documents": person(people[-1]),
            "people who appear together": "/people/together", "home": "/", "contents of a volume": "/frus1961-63v08", "a month of days": "/dates/1961/04", "places": "/places",
        }
        folder = os.path.join(work, "pages")
        os.mkdir(folder)
        for n, path in enumerate(paths.values()):
            with open(os.path.join(folder, str(n)), "wb") as file:
                file.write(get(path))
        files = subprocess.Popen([BENCH, "static", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        beside = files.stdout.readline().strip()
        times = {name: ([], []) for name in paths}
        for _ in range(5):
            for n, (name, path) in enumerate(paths.items()):
                times[name][0].append(median_answer(address + path))
                times[name][1].append(median_answer("%s/%d" % (beside, n)))
        for n, (name, path) in enumerate(paths.items()):
            page, file = (statistics.median(t) for t in times[name])
            print("%-34s %7.2f ms   as a file %6.3f ms   %4.0f KB" % (name, page, file, os.path.getsize(os.path.join(folder, str(n))) / 1000))
    finally:
        server.terminate()
        server.wait()
        if files:
            files.stdin.close()
            files.wait()


def median_answer(address):
    """Milliseconds of the median answer to two clients."""
    out = subprocess.run(["wrk", "-t1", "-c2", "-d2s", "--latency", address], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out:
        sys.exit("not answered: " + address)
    value, unit = re.search(r"50%\s+([\d.]+)(us|ms|s)", out).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def compare_start(work):
    rows = {"chancery --version": [], "chancery --help": []}
    for _ in range(11):
        for option in ("--version", "--help"):
            rows["chancery " + option].append(seconds([PROGRAM, option]))
    table(rows)


def compare_transcribe(work):
    """Page text of a volume as one file, so that one core works; beside it the reading of the same volume's TEI."""
    volume = os.path.join(VOLUMES, "frus1961-63v06.xml")
    folder = os.path.join(work, "pages")
    subprocess.run([sys.executable, os.path.join(ROOT, "..", "shared", "eval", "pagetext.py"), volume, folder], check=True, stdout=subprocess.DEVNULL)
    pages = sorted((os.path.join(folder, f) for f in os.listdir(folder)), key=lambda f: int(re.search(r"-d(\d+)", f).group(1)))
    one = "".join(open(f, encoding="utf-8").read() + "\n\n" for f in pages)
    sizes = {}
    for times in (1, 10, 100):
        place = os.path.join(work, "times%d" % times)
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, "pages.txt"), "w", encoding="utf-8") as f:
            f.write(one * times)
        sizes[times] = os.path.getsize(os.path.join(place, "pages.txt"))
    notes = os.path.join(work, "notes")
    os.makedirs(notes, exist_ok=True)
    with open(os.path.join(notes, "notes.txt"), "w", encoding="utf-8") as f:
        f.write("1. Memorandum of Conversation\n\nPort Ansel, May 3, 1961.\n\n")
        f.write("\n\n".join("The Minister spoke of harbor light number %d.%d" % (i * 7, i) for i in range(1, 2001)))
        f.write("\n" + "\n".join("  %d. The light stands on the bank." % i for i in range(1, 2001)) + "\n")
    for name, place in [("page text, %.1f MB" % (sizes[t] / 1e6), "times%d" % t) for t in (1, 10, 100)] + [("a document of 2,000 notes", "notes")]:
        runs = [seconds(["taskset", "-c", "0", PROGRAM, "transcribe", os.path.join(work, place), "-o", os.path.join(work, "out")]) for _ in range(3 if place != "times100" else 1)]
        table({name: runs})
        if place != "notes":
            print("%-42s %7.1f MB a second of one core" % ("", sizes[int(place[5:])] / 1e6 / statistics.median(r[1] for r in runs)))
    if shutil.which("xmllint"):
        table({"xmllint on the same volume's TEI": [seconds(["xmllint", "--noout", "--stream", volume]) for _ in range(3)]})
    subprocess.run(["taskset", "-c", "0", BENCH, "read", VOLUMES], check=True)


def compare_queries(work):
    subprocess.run([BENCH, "queries", edition_of(work), os.path.join(ROOT, "bench", "queries.txt")], check=True)


def compare_tenfold(work):
    """The same volumes ten times under other ids in one edition: what an import of them costs, and the queries over them."""
    folder = os.path.join(work, "tenfold")
    os.makedirs(folder, exist_ok=True)
    for name in sorted(f for f in os.listdir(VOLUMES) if f.endswith(".xml")):
        with open(os.path.join(VOLUMES, name), "rb") as source:
            content = source.read()
        for copy in range(10):
            with open(os.path.join(folder, "%s-%d.xml" % (name[:-4], copy)), "wb") as target:
                target.write(re.sub(rb'(<idno type="frus">[^<]*)', rb"\1-%d" % copy, content, count=1))
    edition = os.path.join(work, "tenfold.chancery")
    table({"chancery import, ten times the volumes": [seconds([PROGRAM, "import", edition, folder])]})
    shutil.rmtree(folder)
    subprocess.run([BENCH, "queries", edition, os.path.join(ROOT, "bench", "queries.txt")], check=True)


def main():
    parts = {"import": compare_import, "queries": compare_queries, "tenfold": compare_tenfold, "page": compare_page, "start": compare_start, "transcribe": compare_transcribe}
    wanted = sys.argv[1:] or list(parts)
    if [w for w in wanted if w not in parts]:
        sys.exit(__doc__)
    subprocess.run([os.path.join(ROOT, "chancery"), "--version"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["dotnet", "build", "-c", "Release", "-v", "quiet", os.path.join(ROOT, "bench", "Chancery.Benchmarks")], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as work:
        for name in wanted:
            print("== " + name, flush=True)
            parts[name](work)


if __name__ == "__main__":
    main()
