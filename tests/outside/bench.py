#!/usr/bin/env python3
"""Measures Seagrass beside other programs on the same made-up files, in one go, and compares with the bars.

    bench.py [--seagrass PROGRAM] [--python PYTHON] [--jskos-validate PROGRAM] [--sizes 1000,10000,100000]
             [--rounds N] [--largest-rounds N] [--sssom-up-to N] [--cargo] [--keep FOLDER] [--markdown FILE]

PYTHON is one that has the packages sssom, rdflib and pandas; `sssom` is looked for beside it. Programs are run
in turn (ours, theirs, ours, theirs), and the middle of what was measured counts. CPU is user and system time of
the process and all it waited for; memory is the most it held at once, as the kernel counts it, which is never
less than what this script itself holds (the table says how much that is). What cannot be run is named, never
passed over; the code at the end is 1 if a bar is missed or a result differs, 2 if anything was not measured.

The files are drawn from a fixed seed: as many mappings as asked for, of them 2 in 100 twice and 1 in 100 with
Not; the second file of a pair has half of its rows in common with the first.
"""

import argparse
import csv
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

COLUMNS = ("subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id", "object_label",
           "mapping_justification", "author_id", "mapping_date", "confidence", "comment")
PREDICATES = ("exactMatch", "relatedMatch", "broadMatch", "closeMatch")
HEAD = """#curie_map:
#  A: https://example.org/actions/
#  T: https://example.org/targets/
#  orcid: https://orcid.org/
#  semapv: https://w3id.org/semapv/vocab/
#  skos: http://www.w3.org/2004/02/skos/core#
#mapping_set_id: https://example.org/sets/%s
#license: https://creativecommons.org/licenses/by/4.0/
"""
PANDAS = """import sys, pandas
table = pandas.read_csv(sys.argv[1], sep="\\t", comment="#", dtype=str, keep_default_na=False)
table.drop_duplicates().to_csv(sys.argv[2], sep="\\t", index=False)
"""
TRIPLES = """import sys
from rdflib import Graph
from rdflib.compare import graph_diff, to_isomorphic
one, other = (to_isomorphic(Graph().parse(name, format="turtle")) for name in sys.argv[1:])
if one != other:
    _, ours, theirs = graph_diff(one, other)
    kinds = lambda graph: sorted({str(triple[1]) for triple in graph})
    print(f"{len(ours)} triples only ours {kinds(ours)[:4]}, {len(theirs)} only theirs {kinds(theirs)[:4]}")
    sys.exit(1)
print(f"{len(one)} triples")
"""
# From here on a bar holds; below it, start-up counts most.
LARGE = 10_000


def table_rows(count, start, seed):
    """Rows from a number on; the same number gives the same row whatever the file."""
    for at in range(start, start + count):
        number = at - 1 if at % 50 == 49 else at
        draw = random.Random(seed * 1_000_003 + number)
        yield (f"A:{number}", f"Mend and count the nets of shore {draw.randrange(977)}",
               "skos:" + PREDICATES[draw.randrange(4)], "Not" if number % 100 == 7 else "",
               f"T:{draw.randrange(10_007)}", f"Catch of species {draw.randrange(313)} is brought down",
               "semapv:ManualMappingCuration", f"orcid:0000-0002-1825-{draw.randrange(10_000):04}",
               f"2026-11-{draw.randrange(1, 31):02}", f"0.{draw.randrange(1, 10)}",
               f"Written down at the meeting of group {draw.randrange(12)}")


def make_files(folder, sizes, seed):
    for size in sizes:
        for name, start in (("s", 0), ("t", size // 2)):
            with open(f"{folder}/{name}{size}.sssom.tsv", "w", encoding="utf-8") as file:
                file.write(HEAD % f"{name}{size}" + "\t".join(COLUMNS) + "\n")
                file.writelines("\t".join(row) + "\n" for row in table_rows(size, start, seed))
        # Blank nodes that say the same can be matched in as many ways as there are orders of them: none here.
        with open(f"{folder}/once{size}.sssom.tsv", "w", encoding="utf-8") as file:
            file.write(HEAD % "once" + "\t".join(COLUMNS) + "\n")
            file.writelines("\t".join(row) + "\n" for at, row in enumerate(table_rows(size, 0, seed)) if at % 50 != 49)
        with open(f"{folder}/j{size}.ndjson", "w", encoding="utf-8") as file:
            for at, row in enumerate(table_rows(size, 0, seed)):
                file.write(json.dumps(jskos(at, row)) + "\n")
    with open(f"{folder}/pandas_dedupe.py", "w", encoding="utf-8") as file:
        file.write(PANDAS)
    with open(f"{folder}/triples.py", "w", encoding="utf-8") as file:
        file.write(TRIPLES)


def jskos(at, row):
    concept = lambda kind, code, label: {"memberSet": [{
        "uri": f"https://example.org/{kind}/{code[2:]}", "notation": [code[2:]], "prefLabel": {"en": label}}]}
    return {
        "uri": f"https://example.org/mappings/{at}",
        "from": concept("actions", row[0], row[1]), "to": concept("targets", row[4], row[5]),
        "fromScheme": {"uri": "https://example.org/actions/"}, "toScheme": {"uri": "https://example.org/targets/"},
        "type": ["http://www.w3.org/2004/02/skos/core#" + row[2][5:]],
        "creator": [{"uri": "https://orcid.org/" + row[7][6:]}],
        "created": row[8], "note": {"en": [row[10]]}, "mappingRelevance": float(row[9]),
    }


class Run:
    """What a run took: CPU and wall seconds, most memory in MB, code at the end, the end of what it said."""

    def __init__(self, command, folder):
        start = time.monotonic()
        with open(f"{folder}/said", "w+b") as said:
            child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, cwd=folder)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            self.said = said.read().decode(errors="replace")
        self.wall = time.monotonic() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        # In bytes on macOS, in kilobytes elsewhere.
        self.memory = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
        self.code = child.returncode


def apart(work):
    """What work says, done in a process of its own: what is read there would count as held by each program measured."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        try:
            said = work()
        except Exception as error:  # A table that cannot be read is a finding like any other.
            said = f"{type(error).__name__}: {error}"
        os.write(theirs, (said or "").encode()[:4000])
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        said = pipe.read().decode(errors="replace")
    os.waitpid(child, 0)
    return said or None


def middle(values):
    values = sorted(values)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def read_table(path):
    """The rows of a table as a set, each with what the head says of all, numbers brought to one form."""
    head, lines = {}, []
    with open(path, encoding="utf-8", newline="") as file:
        for line in file:
            if line.startswith("#"):
                key, _, value = line[1:].rstrip("\r\n").partition(": ")
                head[key.strip()] = value.strip('"\' ')
            else:
                lines.append(line)
    shared = {name: head[name] for name in COLUMNS if name in head}
    return [row_of({**shared, **{k: v for k, v in row.items() if v}})
            for row in csv.DictReader(lines, delimiter="\t")]


def row_of(cells):
    values = []
    for name in COLUMNS:
        value = cells.get(name) or ""
        value = value[0] if isinstance(value, list) and len(value) == 1 else value
        values.append(f"{float(value):.3f}" if name == "confidence" and value != "" else str(value))
    return tuple(values)


def read_json(path):
    with open(path, encoding="utf-8") as file:
        whole = json.load(file)
    shared = {name: whole[name] for name in COLUMNS if name in whole}
    return [row_of({**shared, **one}) for one in whole["mappings"]]


def same_rows(read, counted=True):
    def compare(ours, theirs):
        one, other = read(ours), read(theirs)
        if counted and len(one) != len(other):
            return f"{len(one)} rows and {len(other)}"
        if set(one) != set(other):
            return f"{len(set(one) - set(other))} rows only ours, {len(set(other) - set(one))} only theirs"
        return None
    return compare


class Bench:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.sssom = os.path.join(os.path.dirname(options.python), "sssom") if options.python else None
        self.lines, self.unmeasured, self.missed = [], [], []

    def run(self, command):
        return Run([str(part) for part in command], self.folder)

    def in_turn(self, what, size, ours, theirs, who, bars, rounds, outputs=(), compare=None, fine=(0,)):
        """Runs both in turn. Bars: ratio of CPU, ratio of memory, CPU seconds of ours; None where there is none."""
        name = f"{what}, {size:,}"
        if ours is None:
            return self.skip(name, "Seagrass has none")
        if theirs is None:
            self.skip(f"{name}: {who}", "not there, or not asked for")
        mine, other = [], []
        for _ in range(rounds):
            for command, taken, whose in ((ours, mine, "Seagrass"), (theirs, other, who)):
                if command is None:
                    continue
                run = self.run(command)
                if run.code not in fine:
                    if whose == "Seagrass":
                        tail = run.said.strip().splitlines()[-1:] or [""]
                        return self.skip(name, f"Seagrass ended with {run.code}: {tail[0][:100]}")
                    self.skip(f"{name}: {who}", f"ended with {run.code}")
                    theirs = None
                    break
                taken.append(run)
        self.line(name, who, mine, other if theirs else [], bars)
        if compare and theirs:
            problem = apart(lambda: compare(*(f"{self.folder}/{one}" for one in outputs)))
            print(f"    the same: {problem or 'yes'}", flush=True)
            if problem:
                self.missed.append(f"{name}: not what {who} has: {problem}")

    def line(self, name, who, mine, other, bars):
        cpu_bar, memory_bar, seconds = bars
        cpu, memory = (middle([getattr(run, part) for run in mine]) for part in ("cpu", "memory"))
        text = [f"{cpu:.3f}", f"{memory:.0f}"]
        ratios, verdict = ["", ""], []
        if other:
            their_cpu, their_memory = (middle([getattr(run, part) for run in other]) for part in ("cpu", "memory"))
            ratio, part = their_cpu / max(cpu, 1e-3), their_memory / memory
            text += [f"{their_cpu:.2f}", f"{their_memory:.0f}"]
            ratios = [f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.1f}", f"{part:.1f}"]
            verdict += [(ratio >= cpu_bar, f"CPU {cpu_bar} x")] if cpu_bar else []
            verdict += [(part >= memory_bar, f"memory {memory_bar} x")] if memory_bar else []
        else:
            text += ["", ""]
        verdict += [(cpu <= seconds, f"{seconds} s")] if seconds else []
        said = ", ".join(("" if good else "MISSED ") + bar for good, bar in verdict)
        self.missed += [f"{name} against {who}: {bar}" for good, bar in verdict if not good]
        self.add(name, who, *text, *ratios, said)

    def add(self, *cells):
        self.lines.append(cells)
        print("  ".join(f"{cell:>{width}}" if at > 1 else f"{cell:<{width}}"
                        for at, (cell, width) in enumerate(zip(cells, WIDTHS))), flush=True)

    def skip(self, name, why):
        self.unmeasured.append(f"{name}: {why}")
        print(f"{name:<{WIDTHS[0]}}  NOT MEASURED: {why}", flush=True)


WIDTHS = (28, 15, 9, 7, 9, 7, 9, 9, 40)
TITLES = ("What, rows", "Against", "CPU s", "MB", "their CPU", "MB", "CPU x", "memory x", "Bars")


def tables(bench, size, rounds):
    """What both do with tables of SSSOM."""
    ours, peer = bench.options.seagrass, bench.sssom if size <= bench.options.sssom_up_to else None
    one, two = f"s{size}.sssom.tsv", f"t{size}.sssom.tsv"
    bar = lambda ratio, seconds=None: (ratio if size == LARGE else None, 5 if size >= LARGE else None,
                                      seconds if size == 100_000 else None)
    their = lambda *words: None if peer is None else [peer, *words]
    who = "sssom-py"
    triples = None
    if size == 1_000 and bench.options.python:
        def triples(*_):
            bench.run([ours, "convert", f"once{size}.sssom.tsv", "a1.ttl"])
            bench.run([peer, "convert", f"once{size}.sssom.tsv", "-O", "rdf", "-o", "b1.ttl"])
            run = bench.run(["timeout", "300", bench.options.python, "triples.py", "a1.ttl", "b1.ttl"])
            return None if run.code == 0 else run.said.strip()[-300:] or f"ended with {run.code}"
    table, sets = same_rows(read_table), same_rows(read_table, counted=False)
    bench.in_turn("validate", size, [ours, "validate", one], their("validate", one), who, bar(200, 0.5), rounds)
    bench.in_turn("to RDF", size, [ours, "convert", one, "a.ttl"], their("convert", one, "-O", "rdf", "-o", "b.ttl"),
                  who, bar(200, 1.5), rounds, ("a.ttl", "b.ttl"), triples)
    bench.in_turn("to JSON", size, [ours, "convert", one, "a.sssom.json"],
                  their("convert", one, "-O", "json", "-o", "b.json"), who, bar(100), rounds,
                  ("a.sssom.json", "b.json"), same_rows(read_json))
    bench.in_turn("to TSV", size, [ours, "convert", one, "a.sssom.tsv"],
                  their("convert", one, "-O", "tsv", "-o", "b.tsv"), who, bar(None), rounds,
                  ("a.sssom.tsv", "b.tsv"), table)
    bench.in_turn("parse", size, [ours, "convert", one, "p.sssom.tsv"], their("parse", one, "-o", "q.tsv"), who,
                  bar(None), rounds, ("p.sssom.tsv", "q.tsv"), sets)
    bench.in_turn("dedupe", size, [ours, "convert", "--dedupe", one, "c.sssom.tsv"],
                  their("dedupe", one, "-o", "d.tsv"), who, bar(100), rounds, ("c.sssom.tsv", "d.tsv"), table)
    bench.in_turn("merge of two", size, [ours, "convert", one, two, "m.sssom.tsv"],
                  their("merge", one, two, "-o", "n.tsv"), who, bar(50, 3), rounds, ("m.sssom.tsv", "n.tsv"), sets)
    bench.in_turn("diff", size, [ours, "diff", one, two], their("diff", one, two, "-o", "u.tsv"), who, bar(None),
                  rounds, fine=(0, 1))
    if size == 100_000:
        script = [bench.options.python, "pandas_dedupe.py", one, "e.tsv"] if bench.options.python else None
        bench.in_turn("dedupe", size, [ours, "convert", "--dedupe", one, "c.sssom.tsv"], script, "pandas",
                      (1, None, None), max(rounds, 3), ("c.sssom.tsv", "e.tsv"), table)


def own_counts(bench, size):
    """Our account of what the two files have in common is what the files hold."""
    run = bench.run([bench.options.seagrass, "diff", f"s{size}.sssom.tsv", f"t{size}.sssom.tsv", "--json"])

    def compare():
        one, other = (read_table(f"{bench.folder}/{name}{size}.sssom.tsv") for name in "st")
        (first, second), common = (set(one), set(other)), set(one) & set(other)
        held = {"only_first": sum(row not in second for row in one), "only_second": sum(row not in first for row in other),
                "common": sum(row in common for row in one)}
        said = json.loads(run.said.strip().splitlines()[-1]) if run.code in (0, 1) else run.said[-100:]
        return None if said == held else f"{said} instead of {held}"

    problem = apart(compare)
    print(f"    the account of the difference is right: {problem or 'yes'}", flush=True)
    if problem:
        bench.missed.append(f"diff, {size:,}: {problem}")


def linked_data(bench, size, rounds):
    peer = bench.options.jskos_validate
    bar = (20 if size == LARGE else None, None, None)
    bench.in_turn("validate JSKOS", size, [bench.options.seagrass, "validate", f"j{size}.ndjson"],
                  [peer, "mappings", f"j{size}.ndjson"] if peer else None, "jskos-validate", bar, rounds)


def papers(bench):
    """The full set of a meeting, and a workbook of 100,000 rows out of a session that holds them."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    session, ours = f"{root}/sessions/illustration.ron", bench.options.seagrass
    runs = []
    for at in range(3):
        runs.append(bench.run([ours, "export", session, "--all", f"all{at}"]))
    if any(run.code == 2 for run in runs):
        bench.skip("full set of 26 x 16", f"ended with 2: {runs[0].said.strip()[-100:]}")
    else:
        bench.line("full set, 26 x 16", f"{len(os.listdir(f'{bench.folder}/all0'))} files", runs, [], (None, None, 1))
    big_session(bench)
    if not bench.options.cargo:
        return bench.skip("workbook of 100,000 x 9", "its writer alone is measured with --cargo")
    run = Run(["cargo", "bench", "--locked", "--manifest-path", f"{root}/Cargo.toml", "--bench", "workbook"], bench.folder)
    said = [line for line in run.said.splitlines() if "rows of" in line or "memory:" in line]
    for line in said:
        print(f"    {line}")
    if run.code != 0 or len(said) != 2:
        bench.missed.append(f"workbook of 100,000 x 9: {' / '.join(said) or run.said.strip()[-200:]}")
    else:
        bench.add("workbook alone, 100,000 x 9", "", "", said[1].split(" KB")[0].split()[-1] + " KB", "", "", "", "", "100 MB")


def big_session(bench):
    ours, folder = bench.options.seagrass, bench.folder
    for name, word, count in (("a", "action", 400), ("t", "target", 250)):
        with open(f"{folder}/{name}.csv", "w", encoding="utf-8") as file:
            file.write("code,title\n")
            file.writelines(f"{at},The {word} about nets and shores numbered {at}\n" for at in range(1, count + 1))
    with open(f"{folder}/big.sssom.tsv", "w", encoding="utf-8") as file:
        head = (HEAD % "big").replace("#  A:", "#  PLANA:").replace("#  T:", "#  PLANT:")
        file.write(head + "\t".join(COLUMNS) + "\n")
        for at in range(100_000):
            row = list(next(table_rows(1, at, 7)))
            row[0], row[4] = f"PLANA:{at // 250 + 1}", f"PLANT:{at % 250 + 1}"
            row[2], row[3] = "skos:exactMatch", ""
            file.write("\t".join(row) + "\n")
    steps = (["import", "a.csv", "-o", "a.ron", "--id", "PLANA", "--item-level", "action"],
             ["import", "t.csv", "-o", "t.ron", "--id", "PLANT", "--item-level", "target"],
             ["new", "-o", "empty.ron", "--actions", "a.ron", "--targets", "t.ron"],
             ["import-links", "big.sssom.tsv", "empty.ron", "-o", "big.ron", "--as", "R01", "--strength", "skos:exactMatch=3"])
    for step in steps:
        run = bench.run([ours, *step])
        if run.code != 0:
            return bench.skip("rows-xlsx of a session", f"{step[0]} ended with {run.code}: {run.said.strip()[-160:]}")
    opened = bench.run([ours, "info", "big.ron"])
    written = bench.run([ours, "export", "big.ron", "--to", "rows-xlsx", "-o", "big.xlsx"])
    if written.code == 2:
        return bench.skip("rows-xlsx of a session", written.said.strip()[-160:])
    bench.add("session of 100,000, opened", "", f"{opened.cpu:.3f}", f"{opened.memory:.0f}", "", "", "", "", "")
    bench.add("  the same to rows-xlsx", "", f"{written.cpu:.3f}", f"{written.memory:.0f}", "", "", "", "", "")


def machine():
    names = [line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8") if line.startswith("model name")] \
        if os.path.exists("/proc/cpuinfo") else []
    return f"{os.cpu_count()} x {names[0] if names else os.uname().machine}, {os.uname().sysname} {os.uname().release}"


def versions(bench):
    said = [bench.run([bench.options.seagrass, "--version"]).said.strip()]
    if bench.options.python:
        script = ("import platform; from importlib.metadata import version as v; "
                  "print('Python', platform.python_version(), *(f'{n} {v(n)}' for n in ('sssom', 'pandas', 'rdflib')))")
        said.append(bench.run([bench.options.python, "-c", script]).said.strip())
    if bench.options.jskos_validate:
        said.append("jskos-validate of jskos-cli " + bench.run([bench.options.jskos_validate, "--version"]).said.strip())
    return "; ".join(said)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seagrass", default="target/release/seagrass")
    parser.add_argument("--python")
    parser.add_argument("--jskos-validate", default=shutil.which("jskos-validate"))
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--largest-rounds", type=int, default=1, help="rounds of 100,000 rows and more")
    parser.add_argument("--sssom-up-to", type=int, default=10**9, help="run sssom-py only on files of so many rows")
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--cargo", action="store_true", help="measure the writer of workbooks alone, too")
    parser.add_argument("--keep")
    parser.add_argument("--markdown")
    options = parser.parse_args()
    for name in ("seagrass", "python", "jskos_validate"):
        path = getattr(options, name)
        # A link in an environment of Python must not be followed: it is how its packages are found.
        setattr(options, name, os.path.abspath(path) if path and os.path.exists(path) else None)
    if options.seagrass is None:
        parser.error("no program to measure: cargo build --release --locked, or --seagrass PROGRAM")
    folder = options.keep or tempfile.mkdtemp(prefix="seagrass-bench-")
    os.makedirs(folder, exist_ok=True)
    sizes = [int(size) for size in options.sizes.split(",")]
    try:
        # In a process of its own: what it holds would count as held by each program measured.
        subprocess.run([sys.executable, "-c", f"import sys; sys.path.insert(0, {os.path.dirname(os.path.abspath(__file__))!r}); "
                        f"import bench; bench.make_files({folder!r}, {sizes!r}, {options.seed})"], check=True)
        return measure(Bench(options, folder), sizes, options)
    finally:
        if not options.keep:
            shutil.rmtree(folder)


def measure(bench, sizes, options):
    print(machine(), versions(bench), sep="\n")
    if bench.sssom and os.path.exists(bench.sssom):
        bench.run([bench.sssom, "--help"])  # Compiles its modules, once.
    else:
        bench.sssom = None
    print(f"memory is never counted as less than {bench.run(['true']).memory:.0f} MB; load {os.getloadavg()[0]:.1f}")
    bench.add(*TITLES)
    for size in sizes:
        rounds = options.rounds if size < 100_000 else options.largest_rounds
        tables(bench, size, rounds)
        own_counts(bench, size)
        linked_data(bench, size, rounds)
    papers(bench)
    if options.markdown:
        with open(options.markdown, "w", encoding="utf-8") as file:
            for at, cells in enumerate(bench.lines):
                file.write("| " + " | ".join(cells) + " |\n" + ("|---" * len(cells) + "|\n" if at == 0 else ""))
    for title, lines in (("Missed:", bench.missed), ("Not measured:", bench.unmeasured)):
        if lines:
            print(title, *(f"  {line}" for line in lines), sep="\n")
    return 1 if bench.missed else 2 if bench.unmeasured else 0


if __name__ == "__main__":
    sys.exit(main())
