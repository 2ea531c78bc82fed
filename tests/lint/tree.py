# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rules share: the files of a tree, C++ text without comments and literals, and findings."""
import os
import re
import subprocess
from dataclasses import dataclass
from functools import lru_cache

SKIPPED_FOLDERS = {".git", "build", "node_modules", "out", ".cache", "__pycache__"}
CPP = (".cpp", ".h")


@dataclass(frozen=True, order=True)
class Finding:
    path: str
    line: int
    text: str  # what is wrong and how to mend it

    def __str__(self):
        return f"{self.path}:{self.line}: {self.text}"


def tracked_files(root):
    """Paths from the root of every file git knows or would add; every file where the tree is no git checkout."""
    if os.path.exists(os.path.join(root, ".git")):
        listing = subprocess.run(
            ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            check=True, capture_output=True, text=True).stdout
        names = [name for name in listing.split("\0") if name]
    else:
        names = []
        for folder, folders, files in os.walk(root):
            folders[:] = [name for name in folders if name not in SKIPPED_FOLDERS]
            names += [os.path.relpath(os.path.join(folder, name), root) for name in files]
    return sorted(name for name in set(names) if os.path.isfile(os.path.join(root, name)))


class Tree:
    def __init__(self, root):
        self.root = os.path.abspath(root)
        self.files = tracked_files(self.root)

    def matching(self, *suffixes, under=()):
        return [name for name in self.files
                if name.endswith(suffixes) and (not under or name.startswith(tuple(under)))]

    @lru_cache(maxsize=None)
    def text(self, name):
        """The file's text; empty for pictures and other binaries."""
        with open(os.path.join(self.root, name), "rb") as file:
            data = file.read()
        return "" if b"\0" in data[:4096] else data.decode("utf-8", errors="replace")

    @lru_cache(maxsize=None)
    def code(self, name):
        return blanked(self.text(name), strings=True)

    @lru_cache(maxsize=None)
    def without_comments(self, name):
        return blanked(self.text(name), strings=False)


# A quote after a digit is a digit separator (1'000), not a character.
TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'""",
    re.DOTALL)


def blanked(text, strings):
    """C++ with comments (and literals, when asked) turned into blanks; lines stay where they are."""
    def blank(match):
        token = match.group(0)
        if token[0] != "/" and not strings:
            return token
        return re.sub(r"[^\n]", " ", token)
    return TOKEN.sub(blank, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1
