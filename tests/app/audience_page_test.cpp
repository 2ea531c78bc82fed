// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms_fixture.h"
#include "dataset/people_snapshot.h"
#include "pages/audience_life.h"
#include "panels/result_table.h"
#include "shell/project_tree.h"
#include "support/import_text.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QScrollArea>
#include <QTreeView>

using namespace tessera;

// The life of a saved audience by mouse and keyboard: frozen, live again, used, renamed, deleted.
class AudiencePageTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsUsedIsNotDeleted();
    void newNameReachesItsUsers();
    void frozenAndLiveAgain();
    void inChineseAndDark();
};

namespace {

struct Audiences
{
    FormsFixture fixture;
    ResultPanel* panel = nullptr; // of Buyers

    Audiences()
    {
        panel = fixture.openSaved(QStringLiteral("audience"), QStringLiteral("Buyers"),
                                  {{QStringLiteral("rule"), QStringLiteral("did(event = \"purchase\")")}});
        fixture.openSaved(QStringLiteral("audience"), QStringLiteral("Others"),
                          {{QStringLiteral("rule"), QStringLiteral("not audience(\"Buyers\")")}});
        fixture.window->documents().setCurrentWidget(panel);
        [&] { QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current); }();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        const std::vector<StoredObject> objects = fixture.engine->project()->objects().list().value();
        for (const StoredObject& object : objects)
            names.append(object.name);
        return names;
    }
    [[nodiscard]] QJsonObject definition(const QString& name) const
    {
        return fixture.engine->project()
            ->objects()
            .find(QStringLiteral("audience"), name)
            .value()
            ->definition;
    }
    template <typename Widget>
    [[nodiscard]] Widget* part(const QString& name) const
    {
        return panel->findChild<Widget*>(name);
    }
    // As a person does: right click on the line, and the entry of the menu by key.
    void deleteFromTree(const QString& name)
    {
        auto* view = fixture.window->tree().findChild<QTreeView*>();
        const QModelIndexList found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, name,
                                                           1, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        const QPoint at = view->visualRect(found.front()).center();
        QTimer::singleShot(100, view, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QTest::keyClick(menu, Qt::Key_Up); // the last one
            QTest::keyClick(menu, Qt::Key_Return);
        });
        QTest::mouseClick(view->viewport(), Qt::RightButton, Qt::NoModifier, at);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(view->viewport(), &event);
    }
};

} // namespace

void AudiencePageTest::whatIsUsedIsNotDeleted()
{
    Audiences audiences;
    FormsFixture& fixture = audiences.fixture;
    QTRY_VERIFY(audiences.part<QPushButton>(QStringLiteral("user:Others")));
    fixture.dialogs.asked.clear();
    fixture.dialogs.confirmations = {true};
    audiences.deleteFromTree(QStringLiteral("Buyers"));
    QTRY_VERIFY(!fixture.dialogs.asked.isEmpty() &&
                fixture.dialogs.asked.back().contains(QLatin1String("\"Others\"")));
    QVERIFY2(fixture.dialogs.asked.back().contains(QLatin1String("is used by")),
             qPrintable(fixture.dialogs.asked.back()));
    QCOMPARE(audiences.names(), QStringList({QStringLiteral("Buyers"), QStringLiteral("Others")}));
    // The link leads to the one that uses it, which nothing uses.
    fixture.picture(QStringLiteral("audience-used"));
    QTest::mouseClick(audiences.part<QPushButton>(QStringLiteral("user:Others")), Qt::LeftButton);
    auto* other = qobject_cast<ResultPanel*>(fixture.window->documents().currentWidget());
    QCOMPARE(other->title(), QStringLiteral("Others"));
    QTRY_COMPARE(other->state(), AnalysisPanel::State::Current);
    fixture.dialogs.confirmations = {true, true};
    audiences.deleteFromTree(QStringLiteral("Others"));
    QTRY_COMPARE(audiences.names(), QStringList{QStringLiteral("Buyers")});
    audiences.deleteFromTree(QStringLiteral("Buyers"));
    QTRY_VERIFY(audiences.names().isEmpty());
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(audiences.names(), QStringList{QStringLiteral("Buyers")});
}

void AudiencePageTest::newNameReachesItsUsers()
{
    Audiences audiences;
    QVERIFY(audiences.fixture.engine->rename(audiences.panel->objectId(), QStringLiteral("Customers")).ok());
    QCOMPARE(audiences.definition(QStringLiteral("Others")).value(QLatin1String("rule")).toString(),
             QStringLiteral("not audience(\"Customers\")"));
    QTRY_COMPARE(audiences.panel->title(), QStringLiteral("Customers"));
    QTest::keyClick(audiences.fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(audiences.panel->title(), QStringLiteral("Buyers"));
    QCOMPARE(audiences.definition(QStringLiteral("Others")).value(QLatin1String("rule")).toString(),
             QStringLiteral("not audience(\"Buyers\")"));
}

void AudiencePageTest::frozenAndLiveAgain()
{
    Audiences audiences;
    FormsFixture& fixture = audiences.fixture;
    auto* state = audiences.part<QLabel>(QStringLiteral("lifeState"));
    auto* freeze = audiences.part<QPushButton>(QStringLiteral("freeze"));
    auto* drift = audiences.part<ResultTable>(QStringLiteral("drift"));
    QVERIFY(state->text().startsWith(QLatin1String("Live")));
    QTRY_COMPARE(drift->model()->rowCount(), 1);
    QTest::mouseClick(freeze, Qt::LeftButton);
    QTRY_VERIFY(isSnapshot(audiences.definition(QStringLiteral("Buyers"))));
    QTRY_VERIFY2(state->text().startsWith(QLatin1String("Snapshot: the 20 people")),
                 qPrintable(state->text()));
    QTRY_COMPARE(audiences.panel->state(), AnalysisPanel::State::Current);
    QVERIFY(!audiences.panel->isEdited());
    // The people go while others stay; the snapshot says so, and comes back with them.
    const QByteArray more =
        "phone,time,event,city,amount\n13900139000,2026-05-03 10:00:00,purchase,Shanghai,5\n";
    QVERIFY(importText(*fixture.engine->project(), fixture.file(QStringLiteral("more.csv")), more).ok());
    QVERIFY(fixture.engine->project()->setTakenOut(1, true).ok());
    fixture.engine->reloadData();
    QTRY_VERIFY(fixture.engine->dataset() && fixture.engine->dataset()->people() == 1);
    audiences.panel->recompute();
    QTRY_VERIFY2(state->text().contains(QLatin1String("now, 20 are no longer there")),
                 qPrintable(state->text()));
    fixture.picture(QStringLiteral("audience-frozen"));
    QVERIFY(fixture.engine->undo().ok());
    QTRY_COMPARE(fixture.engine->people(), 61);
    audiences.panel->recompute();
    QTRY_VERIFY(state->text().contains(QLatin1String("now, 0 are no longer there")));
    QCOMPARE(audiences.panel->result()->json.value(QLatin1String("people")).toInt(), 20);
    QTest::mouseClick(freeze, Qt::LeftButton); // make live again
    QTRY_VERIFY(!isSnapshot(audiences.definition(QStringLiteral("Buyers"))));
    QTRY_VERIFY(state->text().startsWith(QLatin1String("Live")));
    QTRY_COMPARE(drift->model()->rowCount(), 2); // of this version as well
    fixture.picture(QStringLiteral("audience-live"));
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(state->text().startsWith(QLatin1String("Snapshot")));
}

void AudiencePageTest::inChineseAndDark()
{
    Audiences audiences;
    QTRY_VERIFY(audiences.part<QPushButton>(QStringLiteral("user:Others")));
    theme().install(Appearance::Dark, Language::Chinese);
    auto* state = audiences.part<QLabel>(QStringLiteral("lifeState"));
    QTRY_VERIFY(!state->text().startsWith(QLatin1String("Live")));
    // The list of what uses it stands whole below the table.
    auto* drift = audiences.part<ResultTable>(QStringLiteral("drift"));
    QTRY_COMPARE(drift->model()->rowCount(), 1);
    QTRY_VERIFY(drift->height() >= drift->minimumSizeHint().height());
    auto* user = audiences.part<QPushButton>(QStringLiteral("user:Others"));
    QTRY_VERIFY(user->geometry().top() > drift->geometry().bottom() &&
                user->height() >= user->minimumSizeHint().height());
    auto* area = audiences.panel->findChild<QScrollArea*>();
    area->ensureWidgetVisible(user);
    audiences.fixture.picture(QStringLiteral("audience-life-dark-zh"));
    theme().install(Appearance::Light, Language::English);
}

QTEST_MAIN(AudiencePageTest)
#include "audience_page_test.moc"
