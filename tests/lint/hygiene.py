# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Licence headers, paths of one machine, unfinished work, colours outside the tokens, string-based connects."""
import re

from tree import CPP, Finding, line_of

SPDX_SUFFIXES = CPP + (".py", ".cmake", "CMakeLists.txt", ".sh", ".js")
SPDX_SCRIPTS = {"dev", ".ci/run"}
SPDX = ("SPDX-FileCopyrightText: Tessera contributors", "SPDX-License-Identifier: GPL-3.0-or-later")

# Files that are data or other people's text may hold anything.
FREE_TEXT = ("LICENSE", "package-lock.json", "tests/data/", "resources/licenses/", "resources/fonts/")
ABSOLUTE = re.compile(r"(?<![\w.$}/~])/(?:home|root|work|Users|tmp/wt)/\w|\b[A-Za-z]:\\\\?(?:Users|work|home)\b")
# Written in two halves, so that this file passes its own rule.
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b|(?i:coming" r" soon|not yet" r" implemented)")
STRING_CONNECT = re.compile(r"\b(?:SIGNAL|SLOT)\s*\(")

COLOUR_EXEMPT = ("modules/chart/theme",)
# Artwork for others' pages starts from white paper, black shadows and black masks, whatever the theme of the window.
ARTWORK, ARTWORK_COLOURS = "modules/creative/", {"Qt::white", "Qt::black"}
COLOUR = re.compile(
    r'"[^"\n]*#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b[^"\n]*"'
    r'|"[^"\n]*\brgba?\([^"\n]*"'
    r"|\bqRgba?\s*\(\s*(?:\d|0x)"
    r"|\bQColor(?:::fromRgb\w*|\s+\w+)?\s*[({]\s*\d"
    r"|\bQt::(?:white|black|red|darkRed|green|darkGreen|blue|darkBlue|cyan|darkCyan|magenta|darkMagenta|yellow|darkYellow|"
    r"gray|darkGray|lightGray)\b")
STYLE_COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b|\brgba?\(")


def check_spdx(tree):
    for name in tree.files:
        if name.endswith(SPDX_SUFFIXES) or name in SPDX_SCRIPTS:
            head = "\n".join(tree.text(name).splitlines()[:4])
            if not all(line in head for line in SPDX):
                yield Finding(name, 1, "no SPDX header: begin the file with the two SPDX lines of its neighbours")


def matches(tree, names, pattern, message, text=None):
    for name in names:
        content = (text or tree.text)(name)
        for match in pattern.finditer(content):
            yield Finding(name, line_of(content, match.start()), message.format(match.group(0).strip()))


def check_colours(tree):
    for name in tree.matching(*CPP, under=["app/", "modules/", "plugins/"]):
        if name.startswith(COLOUR_EXEMPT):
            continue
        text = tree.without_comments(name)
        for match in COLOUR.finditer(text):
            if name.startswith(ARTWORK) and match.group(0) in ARTWORK_COLOURS:
                continue
            yield Finding(name, line_of(text, match.start()),
                          f"{match.group(0)} is a colour of its own: use a token of the theme")


def check(tree, options=None):
    own = [name for name in tree.files if not name.startswith(FREE_TEXT) and not name.endswith(".ts")]
    findings = list(check_spdx(tree))
    findings += matches(tree, own, ABSOLUTE, "{} is a path of one machine: take it from an option, a macro or the tree")
    findings += matches(tree, own, UNFINISHED, "{}: finish it, or file an issue and delete the remark")
    findings += matches(tree, tree.matching(*CPP), STRING_CONNECT, "{}...): connect by member pointer instead", tree.code)
    findings += check_colours(tree)
    findings += matches(tree, tree.matching(".qss", under=["app/", "modules/"]), STYLE_COLOUR,
                        "{} is a colour of its own: use a token of the theme")
    return findings
