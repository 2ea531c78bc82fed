// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fixture.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>

using namespace tessera;

class ShellTest : public QObject
{
    Q_OBJECT
private slots:
    void startPage();
    void droppedFilesMakeAClient();
    void failedOpeningSaysWhy();
    void shortcutsFoldDocks();
    void paletteRunsCommands();
    void paletteOpensObjects();
    void fuzzy();
    void languageAndAppearanceSwitch();
    void narrowWindowFolds();
    void foldedDocksAreStrips();
    void perspectivesKeepTheirDocks();
};

void ShellTest::startPage()
{
    WindowFixture fixture(false);
    fixture.picture(QStringLiteral("home-light"));
    QVERIFY(!fixture.window->findChild<QWidget*>(QStringLiteral("project"))->isVisible());
    QVERIFY(!fixture.actions.action("file.save")->isEnabled());
    fixture.actions.action("file.sample")->trigger();
    QCOMPARE(fixture.workbench.calls, QStringList{QStringLiteral("open sample")});
    QVERIFY(fixture.window->findChild<QWidget*>(QStringLiteral("project"))->isVisible());
    QVERIFY(fixture.actions.action("file.save")->isEnabled());
}

void ShellTest::droppedFilesMakeAClient()
{
    WindowFixture fixture(false);
    fixture.dialogs.files = {{QStringLiteral("/x/new.tessera")}};
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/x/orders.csv"))});
    QWidget* page = fixture.window->findChild<QWidget*>(QStringLiteral("dropZone"))->parentWidget();
    while (page && !page->acceptDrops())
        page = page->parentWidget();
    QVERIFY(page);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &drop);
    QCOMPARE(fixture.workbench.calls,
             QStringList{QStringLiteral("create /x/new.tessera from /x/orders.csv")});
}

void ShellTest::failedOpeningSaysWhy()
{
    WindowFixture fixture(false);
    fixture.dialogs.files = {{QStringLiteral("/x/broken.tessera")}};
    QTest::keyClick(fixture.window.get(), Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(fixture.dialogs.asked.size(), 2);
    QVERIFY(fixture.dialogs.asked[1].contains(QStringLiteral("damaged")));
}

void ShellTest::shortcutsFoldDocks()
{
    WindowFixture fixture;
    for (const auto& [key, name] : {std::pair(Qt::Key_F3, "project"), std::pair(Qt::Key_F4, "inspector"),
                                    std::pair(Qt::Key_F7, "tasks")}) {
        auto* dock = fixture.window->findChild<QWidget*>(QLatin1String(name));
        QVERIFY(dock->isVisible());
        QTest::keyClick(fixture.window.get(), key);
        QVERIFY(!dock->isVisible());
        QTest::keyClick(fixture.window.get(), key);
        QVERIFY(dock->isVisible());
    }
}

void ShellTest::paletteRunsCommands()
{
    WindowFixture fixture;
    QTest::keyClick(fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(fixture.window->palette().isVisible());
    auto* field = fixture.window->palette().findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral(">savever"));
    fixture.picture(QStringLiteral("palette-light"));
    QCOMPARE(fixture.window->palette().model().entries().front().text, QStringLiteral("Save a version"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!fixture.window->palette().isVisible());
    QCOMPARE(fixture.workbench.calls, QStringList{QStringLiteral("save")});
}

void ShellTest::paletteOpensObjects()
{
    WindowFixture fixture;
    const int before = fixture.window->documents().count(); // a client opens on its first analysis
    QCOMPARE(before, 1);
    fixture.window->palette().open();
    auto* field = fixture.window->palette().findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("@618"));
    QCOMPARE(fixture.window->palette().model().rowCount(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(fixture.window->documents().count(), before + 1);
    QTest::keyClick(fixture.window.get(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(fixture.window->documents().count(), before);
}

void ShellTest::fuzzy()
{
    QVERIFY(!fuzzyScore(QStringLiteral("xyz"), QStringLiteral("Save a version")));
    std::vector<int> hits;
    QVERIFY(fuzzyScore(QStringLiteral("sv"), QStringLiteral("Save a version"), &hits));
    QCOMPARE(hits, (std::vector<int>{0, 2}));
    QVERIFY(*fuzzyScore(QString::fromUtf8("人群"), QString::fromUtf8("人群构建器")) >
            *fuzzyScore(QString::fromUtf8("人群"), QString::fromUtf8("与另一人的群体")));
}

void ShellTest::languageAndAppearanceSwitch()
{
    WindowFixture fixture;
    fixture.openExample();
    QTRY_VERIFY(!fixture.jobs.running());
    fixture.actions.action("view.language")->trigger();
    QCOMPARE(fixture.actions.action("file.save")->text(), QString::fromUtf8("保存版本"));
    fixture.picture(QStringLiteral("panel-light-zh"));
    fixture.actions.action("view.appearance")->trigger();
    QCOMPARE(qApp->palette().color(QPalette::Window),
             DesignTokens(true).colour(QStringLiteral("surface.window")));
    QTRY_VERIFY(!fixture.jobs.running());
    fixture.picture(QStringLiteral("panel-dark-zh"));
    fixture.workbench.close();
    fixture.picture(QStringLiteral("home-dark-zh"));
    fixture.actions.action("view.language")->trigger();
    QCOMPARE(fixture.actions.action("file.save")->text(), QStringLiteral("Save a version"));
}

void ShellTest::narrowWindowFolds()
{
    WindowFixture fixture;
    fixture.window->resize(1280, 720);
    QTRY_VERIFY(!fixture.window->findChild<QWidget*>(QStringLiteral("inspector"))->isVisible());
    QVERIFY(fixture.window->findChild<QWidget*>(QStringLiteral("project"))->isVisible());
    fixture.window->resize(1100, 720);
    QTRY_VERIFY(!fixture.window->findChild<QWidget*>(QStringLiteral("project"))->isVisible());
    fixture.window->resize(1440, 900);
    QTRY_VERIFY(fixture.window->findChild<QWidget*>(QStringLiteral("inspector"))->isVisible());
}

void ShellTest::foldedDocksAreStrips()
{
    WindowFixture fixture;
    auto* dock = fixture.window->findChild<QWidget*>(QStringLiteral("project"));
    auto* strip = fixture.window->findChild<QWidget*>(QStringLiteral("projectStrip"));
    auto* inspectorStrip = fixture.window->findChild<QWidget*>(QStringLiteral("inspectorStrip"));
    QVERIFY(!strip->isVisible());
    QTest::keyClick(fixture.window.get(), Qt::Key_F3);
    QVERIFY(!dock->isVisible());
    QVERIFY(strip->isVisible());
    QTRY_COMPARE(strip->width(), 44);
    QVERIFY(!inspectorStrip->isVisible());
    QTest::keyClick(fixture.window.get(), Qt::Key_F4);
    QVERIFY(inspectorStrip->isVisible());
    fixture.picture(QStringLiteral("strips-light"));
    auto* unfold = strip->findChild<QWidget*>(QStringLiteral("strip.list-tree"));
    QCOMPARE(unfold->size(), QSize(32, 32));
    QTRY_COMPARE(unfold->mapTo(strip, unfold->rect().center()).x(), 19); // the middle of its 40 px
    QVERIFY(unfold->toolTip().contains(QStringLiteral("F3")));
    QTest::mouseClick(unfold, Qt::LeftButton);
    QVERIFY(dock->isVisible());
    QVERIFY(!strip->isVisible());
    // The filter of a folded tree unfolds it.
    QTest::keyClick(fixture.window.get(), Qt::Key_F3);
    QTest::mouseClick(strip->findChild<QWidget*>(QStringLiteral("strip.search")), Qt::LeftButton);
    QVERIFY(dock->isVisible());
    fixture.workbench.close();
    QVERIFY(!inspectorStrip->isVisible()); // the start page has neither docks nor strips
}

void ShellTest::perspectivesKeepTheirDocks()
{
    WindowFixture fixture;
    MainWindow& window = *fixture.window;
    auto* project = window.findChild<QWidget*>(QStringLiteral("project"));
    auto* inspector = window.findChild<QWidget*>(QStringLiteral("inspector"));
    auto* tasks = window.findChild<QWidget*>(QStringLiteral("tasks"));
    QTest::keyClick(&window, Qt::Key_F7);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!project->isVisible()); // folded at first where people are reached
    QVERIFY(tasks->isVisible());
    QTest::keyClick(&window, Qt::Key_F3);
    QTest::keyClick(&window, Qt::Key_F4);
    QVERIFY(project->isVisible());
    QVERIFY(!inspector->isVisible());
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(project->isVisible());
    QVERIFY(inspector->isVisible());
    QVERIFY(!tasks->isVisible());
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(project->isVisible());
    QVERIFY(!inspector->isVisible());
    QVERIFY(tasks->isVisible());
    // Another window on the same settings starts where this one was left.
    window.close();
    ActionRegistry actions;
    MainWindow again({fixture.workbench, fixture.jobs, fixture.dialogs, actions, fixture.settings},
                     fixture.pages);
    again.show();
    QVERIFY(!again.findChild<QWidget*>(QStringLiteral("inspector"))->isVisible());
    QVERIFY(again.findChild<QWidget*>(QStringLiteral("inspectorStrip"))->isVisible());
    QVERIFY(again.findChild<QWidget*>(QStringLiteral("project"))->isVisible());
}

QTEST_MAIN(ShellTest)
#include "shell_test.moc"
