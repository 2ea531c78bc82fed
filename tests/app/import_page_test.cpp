// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The import page by mouse and keys, from a file to its rows.
#include "app/import_fixture.h"
#include "pages/format_form.h"
#include "pages/import_issues.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace tessera;

namespace {

const char* const kRows = "phone,time,event\n138 0013 8001,2026-05-01 10:00:00,view\n"
                          "13800138002,yesterday,view\n13800138003,2026-05-03 10:00:00,buy\n";

} // namespace

class ImportPageTest : public QObject
{
    Q_OBJECT
private slots:
    void decisionIsSetAndGivenBack();
    void folderIsOneTable();
    void issueTakesMeThere();
    void roleByMenuIsUndone();
    void rowsAreFiltered();
    void tableIsPasted();
    void waitingImportIsCancelled();
};

void ImportPageTest::decisionIsSetAndGivenBack()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("log.csv"), kRows));
    QVERIFY(page);
    auto* box = page->findChild<QComboBox*>(QStringLiteral("format.delimiter"));
    box->setFocus();
    box->setCurrentIndex(box->findData(QStringLiteral(";")));
    emit box->activated(box->currentIndex());
    QTRY_COMPARE(page->sources()[0].preview->columns.size(), std::size_t(1));
    QVERIFY(page->sources()[0].plan.choice.set.contains(QStringLiteral("delimiter")));
    auto* mark = page->findChild<QToolButton*>(QStringLiteral("found.delimiter"));
    QTRY_VERIFY(mark->isEnabled());
    QTest::mouseClick(mark, Qt::LeftButton);
    QTRY_COMPARE(page->sources()[0].preview->columns.size(), std::size_t(3));
    QVERIFY(!mark->isEnabled());
}

void ImportPageTest::folderIsOneTable()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("log.csv"), kRows));
    QVERIFY(page);
    QVERIFY(QDir(fixture.folder.path()).mkdir(QStringLiteral("months")));
    fixture.write(QStringLiteral("months/a.csv"), kRows);
    fixture.write(QStringLiteral("months/b.csv"), kRows);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture.file(QStringLiteral("months")))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &enter);
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &drop);
    QVERIFY(ImportFixture::isReady(*page, 1));
    QVERIFY(page->sources()[1].isSeveralFiles);
    // The preview is of the first file, and more follows.
    QCOMPARE(page->sources()[1].preview->rows.size(), std::size_t(3));
    QVERIFY(!page->sources()[1].preview->isWholeFile);
    auto* together = page->findChild<QComboBox*>(QStringLiteral("together"));
    QVERIFY(together->isVisible());
    together->setCurrentIndex(1);
    emit together->activated(1);
    QCOMPARE(page->sources().size(), std::size_t(3));
    QVERIFY(ImportFixture::isReady(*page, 2));
    QCOMPARE(page->sources()[2].preview->rows.size(), std::size_t(3));
}

void ImportPageTest::issueTakesMeThere()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("log.csv"), kRows));
    QVERIFY(page);
    auto* list = page->findChild<IssueList*>();
    QCOMPARE(list->issues().issues().size(), std::size_t(2));
    QCOMPARE(list->issues().issues()[0].level, ImportIssue::Level::Error);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->wayRect(0).center());
    auto* table = page->findChild<QTableView*>(QStringLiteral("preview"));
    QCOMPARE(table->currentIndex().row(), 1);
    QCOMPARE(table->currentIndex().column(), 1);
    QTest::keyClick(table, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(table->currentIndex().row(), 0);
    QCOMPARE(table->currentIndex().column(), 0);
}

void ImportPageTest::roleByMenuIsUndone()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("log.csv"), kRows));
    QVERIFY(page);
    auto* header = page->findChild<PreviewHeader*>();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, header->choiceRect(2).center());
    auto* menu = header->findChild<QMenu*>(QStringLiteral("roles"));
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(page->sources()[0].plan.columns[2].role, ColumnRole::Ignore);
    auto* table = page->findChild<QTableView*>(QStringLiteral("preview"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(page->sources()[0].plan.columns[2].role, ColumnRole::Event);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page->sources()[0].plan.columns[2].role, ColumnRole::Ignore);
}

void ImportPageTest::rowsAreFiltered()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("log.csv"), kRows));
    QVERIFY(page);
    const auto press = [page](const char* choice) {
        for (QPushButton* button : page->findChildren<QPushButton*>()) {
            if (button->property("choice").toString() == QLatin1String(choice))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    };
    const auto* model = page->findChild<QTableView*>(QStringLiteral("preview"))->model();
    QCOMPARE(model->rowCount(), 3);
    press("1");
    QCOMPARE(model->rowCount(), 2);
    press("2");
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->headerData(0, Qt::Vertical).toInt(), 3); // its line in the file
}

void ImportPageTest::tableIsPasted()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("log.csv"), kRows));
    QVERIFY(page);
    QGuiApplication::clipboard()->setText(QStringLiteral("phone\tcity\n13800138001\tShanghai\n"));
    auto* table = page->findChild<QTableView*>(QStringLiteral("preview"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(ImportFixture::isReady(*page, 1));
    QCOMPARE(page->sources()[1].preview->columns.size(), std::size_t(2));
    QCOMPARE(QDir(fixture.folder.path()).entryList({QStringLiteral("Pasted*")}).size(), 0);
}

void ImportPageTest::waitingImportIsCancelled()
{
    ImportFixture fixture;
    ImportPage* page = fixture.open(fixture.write(QStringLiteral("log.csv"), kRows));
    QVERIFY(page);
    page->addFiles({fixture.write(QStringLiteral("more.csv"), kRows)});
    QVERIFY(ImportFixture::isReady(*page, 1));
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("importAll")), Qt::LeftButton);
    auto* list = page->findChild<SourceList*>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->cancelRect(1).center());
    QCOMPARE(page->sources()[1].state, ImportSource::State::Ready);
    QTRY_COMPARE(page->sources()[0].state, ImportSource::State::Done);
    QCOMPARE(fixture.engine->project()->batches()->size(), std::size_t(1));
}

QTEST_MAIN(ImportPageTest)
#include "import_page_test.moc"
