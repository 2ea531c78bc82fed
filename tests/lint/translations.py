# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text a person sees goes through translation, and both languages are complete."""
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

from tree import CPP, Finding, line_of

LANGUAGES = {"translations/tessera_zh_CN.ts": True, "translations/tessera_en.ts": False}  # file -> every text translated
SOURCES = ("app/", "modules/", "plugins/")
SHOWN = 10  # one forgotten update is hundreds of texts with one remedy
GUESS = re.compile(r'(<translation type="unfinished">)[^<]*:\?}[^<]*</translation>')
FIX = "run ./dev lint --fix translations, then translate what is marked unfinished"

# Calls whose literal argument ends on a screen. Two letters in a row make a text; signs and units need no translation.
LITERAL = r'(?:QStringLiteral\s*\(|QLatin1String(?:View)?\s*[({]|QString\s*[({]|QString::fromUtf8\s*\()?\s*u?"[^"\n]*[A-Za-z]{2}[^"\n]*"'
SETTERS = ("setText|setTitle|setWindowTitle|setToolTip|setStatusTip|setWhatsThis|setPlaceholderText|setAccessibleName|"
           "setAccessibleDescription|setInformativeText|addTab|addAction|addMenu|addItem|addRow|setTabText|setPrefix|setSuffix|"
           "showMessage|setNote|QLabel|QPushButton|QToolButton|QGroupBox|QCheckBox|QRadioButton|QAction|QDockWidget")
VISIBLE = re.compile(rf"\b(?:{SETTERS})\s*[({{]\s*{LITERAL}")
ERROR = re.compile(rf"\bError\s*[({{]\s*{LITERAL}|\.message\s*=\s*{LITERAL}")
PLACE = re.compile(r"%L?(?:\d{1,2}|n)")


def lupdate_tool():
    return shutil.which("lupdate", path="/usr/lib/qt6/bin" + os.pathsep + os.environ.get("PATH", ""))


def check_literals(tree):
    for name in tree.matching(*CPP, under=SOURCES):
        text = tree.without_comments(name)
        for pattern in (VISIBLE, ERROR):
            for match in pattern.finditer(text):
                how = "tr()" if name.startswith("app/") else "QCoreApplication::translate()"
                shown = re.sub(r"\s+", " ", match.group(0))[:60]
                yield Finding(name, line_of(text, match.start()), f"{shown}: a person reads this, put it in {how}")


def messages(path):
    """(context, source, comment) -> (translation element, is it a plural)."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("vanished", "obsolete"):
                continue
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = (translation, message.get("numerus") == "yes")
    return found


def texts_of(translation, plural):
    return [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]


def place_of(text, context, source):
    """The line of a message; lupdate escapes all five of XML's signs."""
    escaped = source.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace("'", "&apos;")
    start = max(text.find(f"<name>{context}</name>"), 0)
    return line_of(text, max(text.find(f"<source>{escaped}</source>", start), start))


def check_language(tree, name, every_text):
    source_file = tree.text(name)
    for (context, source, _), (translation, plural) in messages(os.path.join(tree.root, name)).items():
        line = place_of(source_file, context, source)
        texts = texts_of(translation, plural)
        if every_text or plural:
            if translation.get("type") == "unfinished" or not texts or not all(texts):
                yield Finding(name, line, f'{context}: "{source}" is not translated: write it and remove type="unfinished"')
                continue
        for text in filter(None, texts):
            if ":?}" in text:
                yield Finding(name, line, f'{context}: "{source}" holds a guess of lupdate ("{text}"): take it away')
            expected, actual = set(PLACE.findall(source)) - {"%n"}, set(PLACE.findall(text)) - {"%n"}
            if expected != actual:
                yield Finding(name, line, f'{context}: "{source}" and its translation name different places: '
                                          f"{sorted(expected)} and {sorted(actual)}")


def run_lupdate(tree, targets):
    folders = [folder for folder in SOURCES if os.path.isdir(os.path.join(tree.root, folder))]
    subprocess.run([lupdate_tool(), "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", *folders,
                    "-ts", *targets], cwd=tree.root, check=True, capture_output=True, text=True)
    for target in targets:  # its guesses from likewise texts, such as "%1, %2 {1:?}", are worse than none
        path = os.path.join(tree.root, target)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        clean = GUESS.sub(r"\1</translation>", text)
        if clean != text:
            with open(path, "w", encoding="utf-8") as file:
                file.write(clean)


def check_current(tree, name):
    """Findings for texts of the sources that the file lacks, and for texts it holds that nothing uses."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = os.path.join(folder, os.path.basename(name))
        run_lupdate(tree, [fresh])
        wanted = set(messages(fresh))
    present = set(messages(os.path.join(tree.root, name)))
    for keys, what in ((wanted - present, "missing"), (present - wanted, "no longer used")):
        for context, source, _ in sorted(keys)[:SHOWN]:
            yield Finding(name, 1, f'{context}: "{source}" is {what}: {FIX}')
        if len(keys) > SHOWN:
            yield Finding(name, 1, f"{len(keys) - SHOWN} more texts are {what}")


def check(tree, options=None):
    findings = list(check_literals(tree))
    if not lupdate_tool():
        return findings + [Finding("dev", 1, "lupdate is missing: run ./dev setup")]
    if options and options.fix:
        os.makedirs(os.path.join(tree.root, "translations"), exist_ok=True)
        run_lupdate(tree, list(LANGUAGES))
    for name, every_text in LANGUAGES.items():
        if not os.path.exists(os.path.join(tree.root, name)):
            findings.append(Finding(name, 1, f"the file is missing: {FIX}"))
            continue
        findings += check_language(tree, name, every_text)
        findings += check_current(tree, name)
    return findings
