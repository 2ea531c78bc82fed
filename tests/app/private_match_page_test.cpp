// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms_fixture.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "pages/outcome_note.h"
#include "pages/private_match_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QJsonArray>
#include <QLineEdit>
#include <QMimeData>
#include <QSpinBox>

using namespace tessera;

class PrivateMatchPageTest : public QObject
{
    Q_OBJECT

private slots:
    void writesAndCompares();
};

namespace {

// A partner with every second phone of the fixture's sixty people and as many of its own.
void partnersFile(const WindowFixture& fixture, const QString& key, const QString& path)
{
    QByteArray text = "phone,time,event\n";
    for (int i = 0; i < 60; ++i)
        text += QByteArray::number(13800138000 + 2 * i) + ",2026-05-01 10:00:00,view\n";
    QFile csv(fixture.file(QStringLiteral("partner.csv")));
    QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write(text) > 0);
    csv.close();
    const std::shared_ptr<Project> project = std::move(
        Project::create(fixture.file(QStringLiteral("partner.tessera")), QStringLiteral("P"), TimeZone())
            .value());
    const auto preview = previewFile(csv.fileName());
    QVERIFY(preview.ok() && importFile(*project, csv.fileName(), preview->suggestion, {}).ok());
    const auto data = LocalDataset::open(project, {}, {}).value();
    const MatchKey read = MatchKey::read(key, MatchMethod::HmacSha256).value();
    QVERIFY(exportMatch(*project, *data, {}, read, path, {}).ok());
}

void dropOn(QWidget& window, const QString& path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint at = window.rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    QVERIFY(drop.isAccepted());
}

} // namespace

void PrivateMatchPageTest::writesAndCompares()
{
    FormsFixture fixture;
    auto* panel = qobject_cast<PrivateMatchPanel*>(fixture.open(QStringLiteral("private_match")));
    QVERIFY(panel);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(panel->result()->json.value(QLatin1String("eligible")).toInt(), 60);
    const auto press = [&](const char* name) {
        auto* button = panel->findChild<QPushButton*>(QLatin1String(name));
        QTRY_VERIFY(button && button->isVisible() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    };
    QVERIFY(!panel->findChild<OutcomeNote*>()->isVisible()); // nothing was written yet
    // Without a key nothing can be written.
    QVERIFY(!panel->findChild<QPushButton*>(QStringLiteral("write"))->isEnabled());
    const QString key = fixture.file(QStringLiteral("m.key"));
    const QString ours = fixture.file(QStringLiteral("ours.tsmatch"));
    fixture.dialogs.files = {{key}, {ours}};
    press("newKey");
    QVERIFY(QFile::exists(key));
    QTRY_COMPARE(panel->definition().value(QLatin1String("keyFile")).toString(), key);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    press("write");
    auto* note = panel->findChild<OutcomeNote*>();
    QTRY_VERIFY2(note->text().contains(ours), qPrintable(note->text()));
    QVERIFY(QFile::exists(ours));
    fixture.picture(QStringLiteral("private-match-export"));
    // The partner's file is dropped on the window.
    const QString theirs = fixture.file(QStringLiteral("theirs.tsmatch"));
    partnersFile(fixture, key, theirs);
    dropOn(*fixture.window, theirs);
    QTRY_COMPARE(panel->definition().value(QLatin1String("file")).toString(), theirs);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("any"))[QLatin1String("matched")].toInt(), 29);
    QTest::mouseClick(panel->findChild<QCheckBox*>(QStringLiteral("stages")), Qt::LeftButton, Qt::NoModifier,
                      QPoint(8, 8));
    QTRY_VERIFY(!panel->result()->json.value(QLatin1String("groups")).toArray().isEmpty());
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    fixture.picture(QStringLiteral("private-match"));
    theme().install(Appearance::Dark, Language::Chinese);
    fixture.picture(QStringLiteral("private-match-dark-zh"));
    theme().install(Appearance::Light, Language::English);
    // A floor above all counts, typed in: nothing is told.
    auto* floor = panel->findChild<QSpinBox*>(QStringLiteral("floor"));
    floor->setFocus();
    floor->selectAll();
    QTest::keyClicks(floor, QStringLiteral("40"));
    QTRY_VERIFY(panel->result()->json.value(QLatin1String("any"))[QLatin1String("masked")].toBool());
    QVERIFY(panel->result()->headline.contains(QStringLiteral("40")));
    // Another key is refused in words, by keyboard.
    const QString other = fixture.file(QStringLiteral("other.key"));
    QVERIFY(MatchKey::writeNew(other).ok());
    auto* field = panel->findChild<QLineEdit*>(QStringLiteral("keyFile"));
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, other);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Failed);
    fixture.picture(QStringLiteral("private-match-other-key"));
    press("clearFile");
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QVERIFY(!panel->definition().contains(QLatin1String("file")));
}

QTEST_MAIN(PrivateMatchPageTest)
#include "private_match_page_test.moc"
