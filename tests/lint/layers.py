# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Include direction by layer, no cycles, no windows below app."""
import re

from tree import CPP, Finding, line_of

# From the ground up (docs/architecture.md). A module may use every module of a lower row; never one beside it.
LAYERS = [
    ["base"],
    ["table", "sample"],
    ["project"],
    ["ingest", "identity"],
    ["rules"],
    ["dataset"],
    ["chart"],
    ["analysis"],
    ["household", "linkage", "profile", "value", "members", "business", "journey", "audience", "targeting", "modeling", "campaign", "creative",
     "survey", "tags", "rhythm"],
    ["activation", "oneid", "person", "report", "datalab"],
]
RANK = {module: rank for rank, row in enumerate(LAYERS) for module in row}
# chart draws values and sample invents rows: neither needs to know what data looks like inside.
ONLY_BASE = {"chart", "sample"}
QT_GUI_ALLOWED = {module for module, rank in RANK.items() if rank >= RANK["chart"]}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
WIDGETS = re.compile(r"\b(QWidget|QDialog|QMessageBox|QFileDialog|QInputDialog|QProgressDialog|QApplication|QMainWindow|"
                     r"QPrinter|QGraphicsView|QGraphicsScene|QAbstractItemView)\b")
WIDGETS_HEADER = re.compile(r"^Qt(Widgets|PrintSupport)/")
GUI = re.compile(r"\b(QImage|QPixmap|QPainter|QPainterPath|QFont|QFontMetrics|QColor|QPen|QBrush|QGuiApplication|"
                 r"QSvgRenderer|QTextDocument)\b")
GUI_HEADER = re.compile(r"^Qt(Gui|Svg)/")
CMAKE_WIDGETS = re.compile(r"Qt6::(Widgets|PrintSupport|SvgWidgets)|QCustomPlot")
CMAKE_GUI = re.compile(r"Qt6::(Gui|Svg)\b")


def module_of(path):
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "modules" else None


def check_include(name, target, line):
    """Findings for one quoted include of one module's file."""
    own = module_of(name)
    other = target.split("/")[0]
    if target.startswith("."):
        yield Finding(name, line, f'include "{target}" by its path from modules/, not relative to this file')
        return
    if own is None or "/" not in target:
        return
    if other == "app":
        yield Finding(name, line, f"{own} includes app: move what it needs down into a module")
    elif other not in RANK:
        yield Finding(name, line, f'"{target}" is in no known module; include from modules/ or add the module to LAYERS')
    elif other != own and own in ONLY_BASE and other != "base":
        yield Finding(name, line, f"{own} uses only base: take what it needs from {other} as plain values")
    elif other != own and RANK[other] >= RANK[own]:
        yield Finding(name, line, f"{own} may not include {other} (layer {RANK[other]} is not below {RANK[own]}): move the "
                                  "shared type down, or reach the other's result through the registry")
    if other != own and "/internal/" in target:
        yield Finding(name, line, f"{target} is private to {other}: use one of its public headers")


def check_windows(tree, name, module):
    code = tree.code(name)
    for pattern, header, allowed, what in (
            (WIDGETS, WIDGETS_HEADER, False, "Qt Widgets stay in app/: return a value and let a panel show it"),
            (GUI, GUI_HEADER, module in QT_GUI_ALLOWED or module is None, "Qt Gui is for chart and above")):
        if allowed:
            continue
        for match in pattern.finditer(code):
            yield Finding(name, line_of(code, match.start()), f"{match.group(0)} below app: {what}")
        for match in INCLUDE.finditer(tree.text(name)):
            if match.group(2) and header.match(match.group(2)):
                yield Finding(name, line_of(tree.text(name), match.start()), f"<{match.group(2)}> here: {what}")


def check_cmake(tree):
    for name in tree.matching("CMakeLists.txt", under=["modules/"]):
        module = module_of(name)
        for pattern, allowed in ((CMAKE_WIDGETS, False), (CMAKE_GUI, module in QT_GUI_ALLOWED)):
            for match in pattern.finditer(tree.text(name)):
                if not allowed:
                    yield Finding(name, line_of(tree.text(name), match.start()),
                                  f"{match.group(0)} may not be linked by {module}: it belongs to a higher layer")


def cycles(graph):
    """Each cycle once, as a list of nodes; depth first, in name order."""
    state, found = {}, []

    def visit(node, path):
        state[node] = "open"
        for following in sorted(graph.get(node, ())):
            if state.get(following) == "open":
                found.append(path[path.index(following):] + [following])
            elif following not in state:
                visit(following, path + [following])
        state[node] = "done"

    for node in sorted(graph):
        if node not in state:
            visit(node, [node])
    return found


def check(tree, options=None):
    findings, graph = [], {}
    for name in tree.matching(*CPP, under=["modules/", "app/"]):
        module = module_of(name)
        if module is not None and module not in RANK:
            findings.append(Finding(name, 1, f"modules/{module} has no layer: add it to LAYERS in tests/lint/layers.py"))
            continue
        text = tree.without_comments(name)
        for match in INCLUDE.finditer(text):
            if match.group(1):
                findings += check_include(name, match.group(1), line_of(text, match.start()))
                graph.setdefault(name, set()).add(f"modules/{match.group(1)}")
        if module is not None or name.startswith("app/cli/"):
            findings += check_windows(tree, name, module)
    for cycle in cycles({name: {to for to in targets if to in graph} for name, targets in graph.items()}):
        findings.append(Finding(cycle[0], 1, "headers include each other: " + " -> ".join(cycle) + "; forward declare one"))
    return findings + list(check_cmake(tree))
