# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Size budgets: file 600 lines, header 250, function 100, main window 600."""
import re

from tree import CPP, Finding, line_of

FILE, HEADER, FUNCTION, MAIN_WINDOW = 600, 250, 100, 600

PREPROCESSOR = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.MULTILINE)
SCOPE = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b")
NAME = re.compile(r"([~\w:]+|operator\s*\S+)\s*\(")


def kind_of(head):
    """What an opening brace outside any function opens, judged by the text since the last ; { or }."""
    before_call = head.split("(", 1)[0]
    if SCOPE.search(before_call):
        return "scope"
    if "(" in head and not head.rstrip().endswith(("=", ",", "(")):
        return "function"
    return "data"


def functions(code):
    """(name, first line, last line) of each function of blanked C++; a lambda counts to the function it stands in."""
    code = PREPROCESSOR.sub(lambda match: re.sub(r"[^\n]", " ", match.group(0)), code)
    stack, found, head_start = [], [], 0
    for match in re.finditer(r"[{};]", code):
        mark, at = match.group(0), match.start()
        if mark == "{":
            head = code[head_start:at]
            inside = bool(stack) and stack[-1][0] != "scope"
            kind = "inner" if inside else kind_of(head)
            start = head_start + len(head) - len(head.lstrip())
            stack.append((kind, head.strip(), start))
        elif mark == "}" and stack:
            kind, head, start = stack.pop()
            if kind == "function":
                name = NAME.search(head)
                found.append((name.group(1) if name else "lambda", line_of(code, start), line_of(code, at)))
        head_start = match.end()
    return found


def check(tree, options=None):
    findings = []
    for name in tree.matching(*CPP, ".py", ".cmake", under=["modules/", "app/", "plugins/", "tests/", "cmake/"]):
        lines = len(tree.text(name).splitlines())
        limit = HEADER if name.endswith(".h") else FILE
        if lines > limit:
            findings.append(Finding(name, limit + 1, f"{lines} lines, the budget is {limit}: split it by idea into files"))
        if not name.endswith(CPP):
            continue
        for function, first, last in functions(tree.code(name)):
            if last - first + 1 > FUNCTION:
                findings.append(Finding(name, first, f"{function} has {last - first + 1} lines, the budget is {FUNCTION}: "
                                                     "take steps out into named functions"))
    window = [name for name in tree.matching(*CPP, under=["app/"]) if name.split("/")[-1].startswith("main_window")]
    total = sum(len(tree.text(name).splitlines()) for name in window)
    if total > MAIN_WINDOW:
        findings.append(Finding(window[0], 1, f"the main window has {total} lines, the budget is {MAIN_WINDOW}: it only "
                                              "assembles; move the work into actions and panels"))
    return findings
