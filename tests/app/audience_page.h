// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms_fixture.h"
#include "pages/block_editor.h"
#include "pages/rule_builder.h"
#include "pages/rule_field.h"
#include "panels/result_table.h"
#include "rules/evaluate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>

#include <functional>

namespace tessera {

// The page of a new audience, worked by mouse and keys.
struct AudiencePage
{
    ResultPanel* panel;
    RuleBuilder* blocks;
    RuleTextEdit* text;

    explicit AudiencePage(FormsFixture& fixture)
        : panel(fixture.open(QStringLiteral("audience")))
        , blocks(panel->findChild<RuleBuilder*>(QStringLiteral("blocks")))
        , text(panel->findChild<RuleField*>(QStringLiteral("ruleText"))->editor())
    {
        [&] { QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current); }();
    }
    void write(const QString& rule) const
    {
        text->setFocus();
        QTest::keySequence(text, QKeySequence::SelectAll);
        QTest::keyClick(text, Qt::Key_Delete);
        for (const QChar c : rule) {
            if (c.unicode() < 128) {
                QTest::keyClicks(text, QString(c));
                continue;
            }
            QKeyEvent typed(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier,
                            QString(c)); // as by an input method
            QApplication::sendEvent(text, &typed);
        }
        text->completer()->popup()->hide(); // as a click elsewhere would
        panel->window()->activateWindow();
        [&] { QTRY_VERIFY(panel->window()->isActiveWindow()); }();
    }
    [[nodiscard]] int people() const
    {
        return panel->result() ? panel->result()->json.value(QLatin1String("people")).toInt(-1) : -1;
    }
    // Chooses an entry of the menu of new rules by its words.
    void add(const QString& words) const
    {
        auto* button = blocks->findChild<QPushButton*>(QStringLiteral("addRule"));
        QTimer::singleShot(100, button, [words] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction* action : menu->actions())
                if (action->text() == words)
                    menu->setActiveAction(action);
            QVERIFY(menu->activeAction() != nullptr);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        QTest::mouseClick(button, Qt::LeftButton);
    }
    // Those of that name that are shown, or would be were the page in front.
    template <typename Field>
    QList<Field*> fields(const QString& name) const
    {
        QList<Field*> found;
        for (Field* one : panel->findChildren<Field*>(name))
            if (one->isVisibleTo(panel))
                found.append(one);
        return found;
    }
    template <typename Field>
    Field* field(const QString& name, const std::function<bool(const Field&)>& fits = {}) const
    {
        for (Field* one : fields<Field>(name))
            if (!fits || fits(*one))
                return one;
        return nullptr;
    }
    [[nodiscard]] QList<BlockRow*> rows() const { return fields<BlockRow>(QStringLiteral("ruleBlock")); }
    [[nodiscard]] BlockRow* row(int number) const { return rows().value(number); }
    void openRow(int number) const
    {
        [&] { QTRY_VERIFY(row(number)); }();
        settle();
        QTest::mouseClick(row(number), Qt::LeftButton, {}, QPoint(40, 12));
        [&] { QTRY_VERIFY(!fields<BlockEditor>({}).isEmpty()); }(); // it is laid out a little later
    }
    [[nodiscard]] QString shown() const { return text->toPlainText(); }
    static void settle() { QTest::qWait(60); } // what was made anew is laid out
    // Presses a block, carries it to a point of the screen, does something, and lets go.
    void dragTo(QWidget* block, QPoint global, const std::function<void()>& underway) const
    {
        const QPoint from(40, 12);
        QTest::mousePress(block, Qt::LeftButton, {}, from);
        const QPoint to = block->mapFromGlobal(global);
        for (int i = 1; i <= 4; ++i)
            carry(block, from + (to - from) * i / 4);
        underway();
        QTest::mouseRelease(block, Qt::LeftButton, {}, to);
    }

private:
    // A move with the button down, which QTest::mouseMove does not hold.
    static void carry(QWidget* block, QPoint at)
    {
        QMouseEvent move(QEvent::MouseMove, at, block->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(block, &move);
    }
};

} // namespace tessera
