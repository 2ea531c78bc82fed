# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the house rules: run.py [--root DIR] [--all] [--fix] [--base REF] [RULE...]. See ./dev lint --help."""
import argparse
import os
import sys
import time

import budgets
import formatting
import hygiene
import layers
import tidy
import translations
from tree import Tree

RULES = {
    "format": formatting,
    "layers": layers,
    "budgets": budgets,
    "hygiene": hygiene,
    "translations": translations,
    "tidy": tidy,
}


def parse_arguments():
    parser = argparse.ArgumentParser(description="Checks the house rules")
    parser.add_argument("--root", default=os.path.join(os.path.dirname(__file__), "..", ".."))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--all", action="store_true", help="clang-tidy over every file")
    parser.add_argument("--fix", action="store_true", help="reformat, and bring the translation files up to date")
    parser.add_argument("--base", help="what a change is measured against")
    parser.add_argument("rules", nargs="*", metavar="RULE", help=" ".join(RULES))
    options = parser.parse_args()
    unknown = [rule for rule in options.rules if rule not in RULES]
    if unknown:
        parser.error(f"no rule {unknown[0]}; choose from {' '.join(RULES)}")
    return options


def main():
    options = parse_arguments()
    failed = []
    for rule in options.rules or RULES:
        start = time.monotonic()
        # A rule may rewrite files (--fix), so each reads the tree anew.
        findings = sorted(set(RULES[rule].check(Tree(options.root), options)))
        for finding in findings:
            print(finding)
        print(f"{'FAILED' if findings else 'ok':6} {rule} ({len(findings)} findings, {time.monotonic() - start:.1f} s)")
        if findings:
            failed.append(rule)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
