#!/usr/bin/env python3
# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores `tessera-cli read` by the ten measures of the Pollock benchmark (Vitagliano, Hameed, Jiang, Reisener, Wu,
Naumann, "Pollock: A Data Loading Benchmark", PVLDB 16(8), 2023).

    tests/benchmarks/pollock.py build/release/app/cli/tessera-cli ../shared/data/12_messy/pollock/survey_sample_A.tar.xz

The tool gets the file and nothing else. Success, then precision, recall and F1 of the header, of the records and of the
cells, as multisets, each averaged over the files; their sum is the score, ten at most. Cells of the header and the
records are compared as values (1.0 is 1, TRUE is true, no case), those of the last three measures as texts. A file
that has no header has col_0, col_1, ... in the expected result, so that is what a header not found is called here.
"""
import argparse
import collections
import csv
import json
import pathlib
import subprocess
import sys
import tarfile
import tempfile

MEASURES = ["success"] + [f"{part} {kind}" for part in ("header", "record", "cell")
                          for kind in ("precision", "recall", "F1")]
csv.field_size_limit(1 << 30)


def value(cell):
    """What a cell means: numbers by value, words without case."""
    text = cell.lower()
    if text in ("true", "false"):
        return "1" if text == "true" else "0"
    if "_" in text:
        return text
    try:
        return str(int(text))
    except ValueError:
        pass
    try:
        return str(float(text))
    except ValueError:
        return text


def compared(expected, loaded):
    """Precision, recall and F1 as the benchmark counts them: shares of the expected and of the loaded ones."""
    if not expected:
        return [1.0, 1.0, 1.0]
    common = sum((collections.Counter(expected) & collections.Counter(loaded)).values())
    if common == 0:
        return [0.0, 0.0, 0.0]
    precision, recall = common / len(expected), common / len(loaded)
    return [precision, recall, 2 * precision * recall / (precision + recall)]


def measures(expected, loaded):
    if not expected:
        return [1.0] * 9
    header = [value(c) for c in expected[0]]
    result = compared(header, [value(c) for c in loaded[0]] if loaded else []) if header else [1.0] * 3
    records = ["".join(map(value, row)) for row in expected[1:]]
    result += compared(records, ["".join(map(value, row)) for row in loaded[1:]])
    return result + compared([c for row in expected for c in row], [c for row in loaded for c in row])


def joined(header):
    """The names of the columns as written: the words of several header rows one after the other."""
    width = max(len(row) for row in header)
    columns = [[row[i].strip() if i < len(row) else "" for row in header] for i in range(width)]
    if len(header) == 1:
        return list(header[0])
    return [" ".join(word for word in column if word) for column in columns]


def load(tool, path):
    """The table as the tool reads it, header first; None when it fails."""
    run = subprocess.run([tool, "read", "--json", str(path)], capture_output=True, timeout=120)
    if run.returncode != 0:
        print(f"{path.name}: {run.stderr.decode(errors='replace').strip()}", file=sys.stderr)
        return None
    dump = json.loads(run.stdout)
    if not dump["columns"]:
        return []
    header = joined(dump["header"]) if dump["header"] else [f"col_{i}" for i in range(len(dump["columns"]))]
    return [header] + dump["rows"]


def score(tool, folder, verbose):
    totals = [0.0] * len(MEASURES)
    names = sorted(p.name for p in (folder / "csv").iterdir())
    for name in names:
        with open(folder / "clean" / name, encoding="utf-8-sig", newline="") as file:
            expected = list(csv.reader(file))
        loaded = load(tool, folder / "csv" / name)
        got = [0.0] * len(MEASURES) if loaded is None else [1.0] + measures(expected, loaded)
        totals = [a + b for a, b in zip(totals, got)]
        if verbose and sum(got) < 9.999:
            print(f"{sum(got):6.3f}  {name}  " + " ".join(f"{m:.2f}" for m in got))
    return [total / len(names) for total in totals], len(names)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("corpus", type=pathlib.Path, help="folder or archive with csv/ and clean/")
    parser.add_argument("--verbose", action="store_true", help="list the files that lose points")
    parser.add_argument("--at-least", type=float, default=0.0, help="fail below this score")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.corpus
        if folder.is_file():
            with tarfile.open(folder) as archive:
                archive.extractall(scratch, filter="data")
            folder = next(path.parent for path in pathlib.Path(scratch).rglob("clean"))
        means, files = score(arguments.tool, folder, arguments.verbose)
    for name, mean in zip(MEASURES, means):
        print(f"{name:18} {mean:.4f}")
    total = sum(means)
    print(f"{'score':18} {total:.4f} of 10 ({files} files)")
    return 0 if total >= arguments.at_least else 1


if __name__ == "__main__":
    sys.exit(main())
