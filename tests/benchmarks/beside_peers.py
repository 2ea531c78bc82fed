#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times Tessera beside the tools people use today, interleaved in one run, and checks that the results are equal.

usage: beside_peers.py --cli build/release/app/cli/tessera-cli [--tasks import,cold,funnel,...] [--runs 5] [--size 10m]

BENCH names the folder that ../shared/peers/install.sh filled (peers/, events_10m.csv, customers_10m.csv). A peer that is
not installed is named and left out. Import and cold (a new process, opening, the first funnel) count the whole process;
the others count from definition to result with columns decoded (the peers' query_s, our seconds of the last of five runs
in one process). Task json loads JSON lines (events_SIZE.jsonl, made by json_events.py when it is not there) beside DuckDB,
whole processes too. Segment writes the people's identifiers to a file. The peers rank RFM's recency by the instant, we by the
day, so those results are compared over F, M, people and cents.
"""
import argparse
import hashlib
import json
import os
import re
import statistics
import subprocess
import sys
import time

import json_events

PEERS = {
    "duckdb": ["node", "{task}/duckdb.mjs", "plain"],
    "duckdb-tuned": ["node", "{task}/duckdb.mjs", "tuned"],
    "polars": ["node", "{task}/polars.mjs"],
    "pandas": ["/usr/bin/python3", "{task}/pandas_peer.py"],
    "clickhouse": ["bash", "{task}/clickhouse.sh"],
    "sqlite": ["bash", "{task}/sqlite.sh"],
}

FUNNEL = {"kind": "funnel", "steps": ["view", "cart", "order", "pay"], "windowDays": 7, "breakdown": "channel"}


def stage(name, *conditions):
    any_of = [{"where": f"event in ({events})" if "," in events else f"event = {events}", "atLeast": n}
              for events, n in conditions]
    return {"id": name, "lookback": 365, "any": any_of}


FOURAS = {
    "kind": "four_a", "start": "2025-07-01", "end": "2026-01-01",
    "stages": [stage("aware", ('"impression", "click"', 1)),
               stage("appeal", ('"search", "view", "favourite", "cart", "order"', 1)),
               stage("act", ('"pay"', 1)),
               stage("advocate", ('"pay"', 2), ('"review", "share"', 1))],
}


def funnel_lines(result):
    lines = [f"ALL,{i + 1},{step['people']}" for i, step in enumerate(result["steps"])]
    for one in result["breakdown"]:
        lines += [f"{one['value']},{i + 1},{step['people']}" for i, step in enumerate(one["steps"])]
    return sorted(lines)


def fouras_lines(result):
    number = {"aware": 1, "appeal": 2, "act": 3, "advocate": 4}
    cells = {}
    for cell in result["flow"]:
        key = (number.get(cell["from"], 0), number.get(cell["to"], 0))  # the peers' class 0: new, unaware, lapsed
        cells[key] = cells.get(key, 0) + cell["people"]
    return [f"{a},{b},{n}" for (a, b), n in sorted(cells.items()) if n]


GROUPBY = {"kind": "trend", "measure": "events", "period": "day", "breakdown": "event", "top": 50}


def groupby_lines(result):
    return sorted(f"{day},{one['value']},{int(n)}" for one in result["series"]
                  for day, n in zip(result["periods"], one["values"]) if n)


RFM = {"kind": "rfm", "where": 'event = "pay"', "amount": "amount", "windowDays": 0, "frequency": "events",
       "asOf": "2026-01-01"}


def rfm_lines(cells):
    """f,m,people,cents over all r, of (f, m, people, cents)."""
    sums = {}
    for f, m, people, cents in cells:
        one = sums.setdefault((f, m), [0, 0])
        one[0] += people
        one[1] += cents
    return [f"{f},{m},{people},{cents}" for (f, m), (people, cents) in sorted(sums.items())]


def our_rfm_lines(result):
    return rfm_lines((c["f"], c["m"], c["people"], round(c["netSales"] * 100)) for c in result["cells"])


SEGMENT = ('did(event = "pay" and category = "cat_000", last 90 days) '
           'and not did(event = "pay" and category = "cat_001", last 30 days) '
           'or count(event = "cart", last 7 days) >= 2 and city in ("上海", "北京", "深圳", "广州", "杭州")')

OURS = {"funnel": (FUNNEL, funnel_lines), "cold": (FUNNEL, funnel_lines), "fouras": (FOURAS, fouras_lines),
        "groupby": (GROUPBY, groupby_lines), "rfm": (RFM, our_rfm_lines)}
AIMS = {"import": 0.9, "cold": 0.4, "funnel": 1 / 20, "fouras": 1 / 10, "segment": 1 / 5, "groupby": 1 / 2, "rfm": 1 / 3,
        "json": 1.0}
WHOLE = ("import", "cold", "json")
HERE = os.path.dirname(os.path.abspath(__file__))


def sum_of(lines):
    return hashlib.md5(("\n".join(lines) + "\n").encode()).hexdigest()


def json_lines(environment):
    path = os.path.join(environment["BENCH"], f"events_{environment['SIZE']}.jsonl")
    if not os.path.exists(path):
        json_events.write(path, int(environment["SIZE"].replace("m", "000000")))
    return path


def duckdb_json(environment):
    """Rows, people and cents as DuckDB has them in its table, and the seconds of the whole process."""
    if not os.path.exists(os.path.join(environment["BENCH"], "peers", "node_modules", "@duckdb")):
        return None
    store = os.path.join(environment["BENCH"], "json_lines.db")
    command = ["node", os.path.join(HERE, "duckdb_json.mjs"), json_lines(environment), store]
    begin = time.monotonic()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=900)
    return done.stdout.strip(), time.monotonic() - begin


def peer_run(task, peer, environment):
    if task == "json":
        return duckdb_json(environment) if peer == "duckdb" else None
    command = [part.format(task="funnel" if task == "cold" else task) for part in PEERS[peer]]
    folder = os.path.join(environment["BENCH"], "peers")
    if not os.path.exists(os.path.join(folder, command[1])):
        return None
    begin = time.monotonic()
    try:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=900)
    except (OSError, subprocess.TimeoutExpired) as problem:
        print(f"  {peer}: {problem}", file=sys.stderr)
        return None
    wall = time.monotonic() - begin
    md5 = re.search(r"md5=(\w+)", done.stdout)
    seconds = re.search(r"\bquery_s=([\d.]+)", done.stdout)
    if done.returncode or not md5:
        return None
    total = md5[1]
    if task == "rfm":
        with open(os.path.join(environment["BENCH"], "results", f"rfm.{peer}.{environment['SIZE']}.out")) as file:
            cells = [[int(one) for one in line.split(",")] for line in file if line.strip()]
        total = sum_of(rfm_lines(cell[1:] for cell in cells))
    return total, wall if task in WHOLE else float(seconds[1]) if seconds else wall


class Tessera:
    def __init__(self, cli, bench, size):
        self.cli, self.bench, self.size = cli, bench, size
        self.file = os.path.join(bench, f"tessera_{size}.tessera")

    def call(self, *arguments, text=None):
        return subprocess.run([self.cli, *arguments], input=text, capture_output=True, text=True, check=True).stdout

    def import_once(self):
        for end in ("", "-wal", "-shm"):
            if os.path.exists(self.file + end):
                os.remove(self.file + end)
        begin = time.monotonic()
        self.call("new", self.file, "--zone", "UTC")
        # One process for both files, as the peers do.
        files = [os.path.join(self.bench, f"{name}_{self.size}.csv") for name in ("events", "customers")]
        self.call("import", self.file, *files)
        return time.monotonic() - begin

    def json(self):
        path = os.path.join(self.bench, "tessera_json.tessera")
        for end in ("", "-wal", "-shm"):
            if os.path.exists(path + end):
                os.remove(path + end)
        begin = time.monotonic()
        self.call("new", path, "--zone", "UTC")
        self.call("import", path, json_lines({"BENCH": self.bench, "SIZE": self.size}))
        wall = time.monotonic() - begin
        query = f"select count(*), count(distinct user_id), sum(amount) from events_{self.size}"
        rows, people, amount = json.loads(self.call("sql", path, query, "--json"))["rows"][0]
        return f"{rows},{people},{round(float(amount) * 100)}", wall

    def run(self, task):
        if task == "segment":
            return self.segment()
        if task == "json":
            return self.json()
        definition, lines = OURS[task]
        path = self.events_only()
        begin = time.monotonic()
        out = self.call("run", path, "-", "--json", "--repeat", "1" if task == "cold" else "5",
                        text=json.dumps(definition))
        wall = time.monotonic() - begin
        result = json.loads(out)
        return sum_of(lines(result)), wall if task == "cold" else result["provenance"]["seconds"]

    def segment(self):
        """Of events and customers, as the peers join them."""
        if not os.path.exists(self.file):
            self.import_once()
        to = os.path.join(self.bench, "results", f"segment.tessera.{self.size}.csv")
        out = self.call("people", self.file, SEGMENT, "--as-of", "2026-01-01", "--to", to, "--identifiers", "user",
                        "--repeat", "5", "--json")
        with open(to, encoding="utf-8-sig") as file:
            people = sorted(line.rstrip("\n").split(",")[1] for line in file.readlines()[1:])
        return sum_of(people), json.loads(out)["seconds"]

    def events_only(self):
        """The peers' customers are the events' users; ours would add those who have no event."""
        path = os.path.join(self.bench, f"tessera_events_{self.size}.tessera")
        if not os.path.exists(path):
            self.call("new", path, "--zone", "UTC")
            self.call("import", path, os.path.join(self.bench, f"events_{self.size}.csv"))
        return path


def compare(task, tessera, peers, runs, environment):
    times, sums = {}, {}
    for _ in range(runs):
        for peer in peers:
            outcome = peer_run(task, peer, environment)
            if outcome:
                sums[peer] = outcome[0]
                times.setdefault(peer, []).append(outcome[1])
        if task == "import":
            times.setdefault("tessera", []).append(tessera.import_once())
        else:
            sums["tessera"], seconds = tessera.run(task)
            times.setdefault("tessera", []).append(seconds)
    ours = statistics.median(times["tessera"])
    equal_only = task != "import"
    print(f"\n{task} ({tessera.size} events, median of {runs})")
    wrong = False
    fastest = None
    for name, seconds in sorted(times.items(), key=lambda item: statistics.median(item[1])):
        median = statistics.median(seconds)
        same = not equal_only or sums[name] == sums["tessera"]
        if name != "tessera" and same:
            fastest = median if fastest is None else min(fastest, median)
        note = "" if same else "  (another result)"
        print(f"  {name:14} {median:8.3f} s   {median / ours:6.2f} x{note}")
        wrong = wrong or (name.startswith("duckdb") and not same)
    if fastest:
        print(f"  Tessera takes {ours / fastest:.3f} of the fastest peer with the same result; the aim is {AIMS[task]:.3f}")
    return not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--tasks", default=",".join(AIMS))
    parser.add_argument("--peers", default=",".join(PEERS))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--size", default="10m")
    arguments = parser.parse_args()
    environment = dict(os.environ, SIZE=arguments.size, UV_THREADPOOL_SIZE="2", POLARS_MAX_THREADS="2")
    if "BENCH" not in environment:
        sys.exit("set BENCH to the folder the peers were installed in")
    tessera = Tessera(os.path.abspath(arguments.cli), environment["BENCH"], arguments.size)
    results = [compare(task, tessera, arguments.peers.split(","), arguments.runs, environment)
               for task in arguments.tasks.split(",")]
    if not all(results):
        sys.exit("a result differs from DuckDB's: see the lines marked above")


main()
