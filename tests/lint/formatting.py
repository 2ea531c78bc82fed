# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-format over all C++; --fix rewrites."""
import re
import shutil
import subprocess

from tree import CPP, Finding

MESSAGE = re.compile(r"^(.*?):(\d+):\d+: error: .*\[-Wclang-format-violations\]", re.MULTILINE)


def check(tree, options=None):
    tool = shutil.which("clang-format")
    if not tool:
        return [Finding("dev", 1, "clang-format is missing: run ./dev setup")]
    names = tree.matching(*CPP, under=["modules/", "app/", "plugins/", "tests/"])
    if not names:
        return []
    mode = ["-i"] if options and options.fix else ["--dry-run", "--Werror"]
    run = subprocess.run([tool, "-style=file", *mode, *names], cwd=tree.root, capture_output=True, text=True)
    first = {}
    for match in MESSAGE.finditer(run.stderr):
        first.setdefault(match.group(1), int(match.group(2)))
    return [Finding(name, line, f"not formatted: run clang-format -i {name} (or ./dev lint --fix format)")
            for name, line in first.items()]
