# SPDX-FileCopyrightText: Tessera contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule passes a clean little tree and finds each planted fault in a bad one."""
import argparse
import os
import shutil
import tempfile
import unittest

import budgets
import formatting
import hygiene
import layers
import tidy
import translations
from tree import Tree, blanked

SPDX = "// SPDX-FileCopyrightText: Tessera contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"


class RuleTest(unittest.TestCase):
    def tree(self, **files):
        """A tree in a temporary folder; keyword "modules/base/a.h"=text."""
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        for name, text in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        return Tree(folder)

    def found(self, rule, **files):
        return [str(finding) for finding in rule.check(self.tree(**files), argparse.Namespace(fix=False))]

    def expect(self, rule, place, **files):
        findings = self.found(rule, **files)
        self.assertEqual([finding.split(": ")[0] for finding in findings], [place], findings)


class CodeTest(RuleTest):
    def test_literals_and_comments_are_blanked(self):
        text = 'a("}"); // {\n/* {\n */ b(1\'000, \'{\', R"x({)x");'
        code = blanked(text, strings=True)
        self.assertEqual(len(code), len(text))
        self.assertNotIn("{", code)
        self.assertIn("1'000", code)


class LayersTest(RuleTest):
    def test_downward_passes(self):
        self.assertEqual(self.found(layers, **{
            "modules/base/text.h": "#pragma once\n",
            "modules/table/column.h": '#include "base/text.h"\n#include <QString>\n',
            "modules/chart/draw.cpp": "#include <QPainter>\n",
            "app/window.cpp": '#include <QWidget>\n#include "table/column.h"\n'}), [])

    def test_upward(self):
        self.expect(layers, "modules/base/a.h:2", **{
            "modules/base/a.h": '#pragma once\n#include "table/column.h"\n', "modules/table/column.h": ""})

    def test_beside(self):
        self.expect(layers, "modules/journey/a.cpp:1", **{"modules/journey/a.cpp": '#include "audience/rule.h"\n'})

    def test_sample_uses_only_base(self):
        self.expect(layers, "modules/chart/a.cpp:1", **{"modules/chart/a.cpp": '#include "table/column.h"\n'})

    def test_commented_out_include_is_no_include(self):
        self.assertEqual(self.found(layers, **{"modules/base/a.h": '// #include "table/column.h"\n'}), [])

    def test_internal(self):
        self.expect(layers, "modules/rules/a.cpp:1", **{"modules/rules/a.cpp": '#include "table/internal/bits.h"\n'})

    def test_unknown_module(self):
        self.expect(layers, "modules/stuff/a.cpp:1", **{"modules/stuff/a.cpp": "int a;\n"})

    def test_cycle(self):
        findings = self.found(layers, **{"modules/base/a.h": '#include "base/b.h"\n',
                                         "modules/base/b.h": '#include "base/a.h"\n'})
        self.assertEqual(len(findings), 1)
        self.assertIn("modules/base/a.h -> modules/base/b.h -> modules/base/a.h", findings[0])

    def test_windows_below_app(self):
        self.expect(layers, "modules/report/a.cpp:2", **{"modules/report/a.cpp": "void f() {\n    QMessageBox box;\n}\n"})
        self.expect(layers, "modules/report/a.cpp:1", **{"modules/report/a.cpp": "#include <QtWidgets/QLabel>\n"})
        self.expect(layers, "app/cli/a.cpp:1", **{"app/cli/a.cpp": "QDialog* dialog;\n"})
        self.assertEqual(self.found(layers, **{"modules/base/a.cpp": "QCoreApplication::translate();\n"}), [])

    def test_drawing_below_chart(self):
        self.expect(layers, "modules/rules/a.cpp:1", **{"modules/rules/a.cpp": "QColor colour;\n"})
        self.expect(layers, "modules/rules/CMakeLists.txt:1", **{"modules/rules/CMakeLists.txt": "LIBRARIES Qt6::Gui\n"})


def function(lines, head="void f()"):
    return head + "\n{\n" + "    g();\n" * (lines - 3) + "}\n"


class BudgetsTest(RuleTest):
    def test_at_the_limits(self):
        self.assertEqual(self.found(budgets, **{
            "modules/base/a.cpp": function(100) + function(99, "A::A(int a)\n    : m_a(a)"),
            "modules/base/b.cpp": "int a;\n" * 600, "modules/base/b.h": "int a;\n" * 250}), [])

    def test_long_files(self):
        self.expect(budgets, "modules/base/a.cpp:601", **{"modules/base/a.cpp": "int a;\n" * 601})
        self.expect(budgets, "modules/base/a.h:251", **{"modules/base/a.h": "int a;\n" * 251})
        self.expect(budgets, "app/main_window.cpp:1", **{
            "app/main_window.cpp": "int a;\n" * 500, "app/main_window.h": "int a;\n" * 101})

    def test_long_functions(self):
        self.expect(budgets, "modules/base/a.cpp:1", **{"modules/base/a.cpp": function(101)})
        inside = "namespace x {\nclass A\n{\n" + function(101) + "};\n}\n"
        self.expect(budgets, "modules/base/a.cpp:4", **{"modules/base/a.cpp": inside})
        constructor = function(101, "A::A(int a)\n    : m_a{a}, m_b(2)")
        self.assertEqual(len(self.found(budgets, **{"modules/base/a.cpp": constructor})), 1)

    def test_tables_and_classes_are_no_functions(self):
        table = "const Row rows[] = {\n" + "    {1, f(2)},\n" * 150 + "};\n"
        members = "class A\n{\n" + "    void f() { g(); }\n" * 150 + "};\n"
        self.assertEqual(self.found(budgets, **{"modules/base/a.cpp": table + members}), [])

    def test_names_and_lines(self):
        code = "template <typename T>\nint A<T>::size(int n) const\n{\n    if (n) { return 1; }\n    return 0;\n}\n"
        self.assertEqual([(first, last) for _, first, last in budgets.functions(code)], [(1, 6)])


class HygieneTest(RuleTest):
    def test_clean(self):
        self.assertEqual(self.found(hygiene, **{
            "modules/base/a.cpp": SPDX + 'auto path = QStringLiteral("../shared/work/a.csv"); // 1/2\n',
            "modules/chart/theme.cpp": SPDX + 'auto ink = "#112233";\n',
            "docs/a.md": "See https://example.org/home/page.\n"}), [])

    def test_licence(self):
        self.expect(hygiene, "modules/base/a.cpp:1", **{"modules/base/a.cpp": "int a;\n"})
        self.expect(hygiene, "dev:1", **{"./dev": "#!/bin/sh\n"})

    def test_paths(self):
        for path in ("/" "home/someone/a", "/" "work/main", "C:" "\\Users\\someone"):
            self.expect(hygiene, "docs/a.md:2", **{"docs/a.md": f"Look\nat {path}\n"})

    def test_unfinished(self):
        for word in ("TO" "DO", "FIX" "ME", "coming" " soon"):
            self.expect(hygiene, "modules/base/a.cpp:3", **{"modules/base/a.cpp": SPDX + f"int a; // {word}\n"})

    def test_colours(self):
        for colour in ('auto a = "#A0B1C2";', 'auto a = "color: rgb(1, 2, 3)";', "auto a = Qt::red;", "QColor a(12, 0, 0);"):
            self.expect(hygiene, "app/a.cpp:3", **{"app/a.cpp": SPDX + colour + "\n"})

    def test_artwork_has_paper_and_masks(self):
        paper = SPDX + "image.fill(Qt::white);\n"
        self.assertEqual(self.found(hygiene, **{"modules/creative/a.cpp": paper}), [])
        self.expect(hygiene, "modules/chart/a.cpp:3", **{"modules/chart/a.cpp": paper})
        self.expect(hygiene, "modules/creative/a.cpp:3", **{"modules/creative/a.cpp": SPDX + "image.fill(Qt::red);\n"})

    def test_string_connect(self):
        self.expect(hygiene, "app/a.cpp:3", **{"app/a.cpp": SPDX + "connect(a, SIGNAL" "(x()));\n"})


def ts(body):
    return ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="zh_CN">\n<context>\n'
            f"<name>Base</name>\n{body}\n</context>\n</TS>\n")


def message(source, translation, kind=""):
    return f"<message>\n<source>{source}</source>\n<translation{kind}>{translation}</translation>\n</message>"


UNFINISHED = ' type="unfinished"'


@unittest.skipUnless(translations.lupdate_tool(), "lupdate is not installed")
class TranslationsTest(RuleTest):
    SOURCE = 'QString f() { return QCoreApplication::translate("Base", "Open %1"); }\n'

    def files(self, chinese, source=SOURCE):
        return {"modules/base/a.cpp": source, "translations/tessera_zh_CN.ts": ts(chinese),
                "translations/tessera_en.ts": ts(message("Open %1", "", UNFINISHED))}

    def test_complete(self):
        self.assertEqual(self.found(translations, **self.files(message("Open %1", "打开 %1"))), [])

    def test_unfinished(self):
        self.expect(translations, "translations/tessera_zh_CN.ts:7", **self.files(message("Open %1", "", UNFINISHED)))

    def test_places(self):
        self.expect(translations, "translations/tessera_zh_CN.ts:7", **self.files(message("Open %1", "打开")))

    def test_missing_and_unused(self):
        findings = self.found(translations, **self.files(message("Close", "关闭")))
        self.assertTrue(any('"Open %1" is missing' in finding for finding in findings), findings)
        self.assertTrue(any('"Close" is no longer used' in finding for finding in findings), findings)

    def test_many_missing_are_cut_short(self):
        source = "".join(f'QString f{n}() {{ return QCoreApplication::translate("Base", "Text {n}"); }}\n' for n in range(30))
        findings = self.found(translations, **self.files(message("Open %1", "打开 %1"), self.SOURCE + source))
        self.assertEqual(sum("is missing" in finding for finding in findings), 20, findings)
        self.assertEqual(sum("20 more texts are missing" in finding for finding in findings), 2, findings)

    def test_bare_literals(self):
        complete = message("Open %1", "打开 %1")
        for bare in ('label->setText(QStringLiteral("Open file"));', 'auto a = new QLabel("Open");',
                     'return Error{QStringLiteral("It failed")};'):
            files = self.files(complete, self.SOURCE + bare + "\n")
            self.expect(translations, "modules/base/a.cpp:2", **files)
        good = self.SOURCE + 'label->setText(QStringLiteral("%1 / %2")); box->setText(tr_text);\n'
        self.assertEqual(self.found(translations, **self.files(complete, good)), [])


@unittest.skipUnless(shutil.which("clang-format"), "clang-format is not installed")
class FormattingTest(RuleTest):
    STYLE = "BasedOnStyle: LLVM\n"

    def test_both(self):
        self.assertEqual(self.found(formatting, **{"./.clang-format": self.STYLE, "app/a.cpp": "int a = 1;\n"}), [])
        self.expect(formatting, "app/a.cpp:1", **{"./.clang-format": self.STYLE, "app/a.cpp": "int  a=1;\n"})


class TidyTest(RuleTest):
    def test_unity_files_stand_for_their_sources(self):
        tree = self.tree(**{"build/Unity/u.cxx": '#include "/s/a.cpp"\n\n#include "/s/b.cpp"\n'})
        unity = os.path.join(tree.root, "build/Unity/u.cxx")
        entry = {"file": unity, "directory": "/d", "command": f"ccache /usr/bin/c++ -Werror -O2 -o u.o -c {unity}"}
        with open(os.path.join(tree.root, "compile_commands.json"), "w", encoding="utf-8") as file:
            file.write(str([entry]).replace("'", '"'))
        commands = tidy.compile_commands(tree.root)
        self.assertEqual(commands["/s/b.cpp"], ("/d", ["/usr/bin/c++", "-O2", "-c", "/s/b.cpp"]))


if __name__ == "__main__":
    unittest.main()
