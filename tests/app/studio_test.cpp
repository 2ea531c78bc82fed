// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation/audience_package.h"
#include "app/window_fixture.h"
#include "creative/creative_set.h"
#include "engine/window_link.h"
#include "kinds/every_kind.h"
#include "pages/creative_panel.h"
#include "pages/import_page.h"
#include "pages/import_welcome.h"
#include "pages/outcome_note.h"
#include "pages/package_panel.h"
#include "pages/picture_stage.h"
#include "pages/picture_strip.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "shell/action_registry.h"
#include "shell/dialogs.h"
#include "shell/inspector.h"
#include "shell/main_window.h"
#include "shell/settings.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

namespace {

// Four people with a phone that can be matched, one of them twice in the log; the last row has no time.
const char* const kStudioLog = "phone,time,event,opt_in\n"
                               "138 0013 8001,2026-05-01 10:00:00,view,yes\n"
                               "13800138002,2026-05-01 11:00:00,cart,yes\n"
                               "13800138003,2026-05-01 12:00:00,cart,no\n"
                               "13800138004,2026-05-02 10:00:00,cart,yes\n"
                               "13800138004,,view,yes\n";

class StudioFixture : public WindowFixture
{
public:
    StudioFixture()
        : WindowFixture(registerEveryKind)
    {}
    QString writeLog() const
    {
        QFile log(file(QStringLiteral("log.csv")));
        if (log.open(QIODevice::WriteOnly))
            log.write(kStudioLog);
        return log.fileName();
    }
    ImportPage* openImport()
    {
        dialogs.files = {{writeLog()}, {file(QStringLiteral("client.tessera"))}};
        QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
        auto* page = window->findChild<ImportPage*>();
        const auto isRead = [&] { return page->sources()[0].state == ImportSource::State::Ready; };
        return page && QTest::qWaitFor(isRead) ? page : nullptr;
    }
    bool importLog()
    {
        ImportPage* page = openImport();
        if (!page)
            return false;
        QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("import")), Qt::LeftButton);
        return QTest::qWaitFor([&] { return engine->people() == 4; });
    }
    // A table of people beside the log: two agreed to be written to.
    bool importMembers()
    {
        QFile members(file(QStringLiteral("members.csv")));
        if (!members.open(QIODevice::WriteOnly) ||
            members.write("phone,consent\n13800138001,yes\n13800138002,yes\n13800138003,no\n") < 0)
            return false;
        members.close();
        auto* page = window->findChild<ImportPage*>();
        if (!engine->import({members.fileName()}) ||
            !QTest::qWaitFor([&] { return page->sources()[1].state == ImportSource::State::Ready; }))
            return false;
        QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("import")), Qt::LeftButton);
        // First and last seen are always there: wait for what the file brings.
        return QTest::qWaitFor([&] {
            return engine->dataset() &&
                   std::ranges::any_of(engine->dataset()->attributes(), [](const FieldInfo& field) {
                       return field.name == QLatin1String("consent");
                   });
        });
    }
    bool addAudience(const QString& name, const QString& rule)
    {
        return engine->project()
            ->objects()
            .add(QStringLiteral("audience"), name,
                 {{QStringLiteral("kind"), QStringLiteral("audience")}, {QStringLiteral("rule"), rule}})
            .ok();
    }
    template <typename Panel>
    Panel* open(const char* action)
    {
        actions.action(action)->trigger();
        auto* panel = qobject_cast<Panel*>(window->documents().currentWidget());
        const auto isCurrent = [&] { return panel->state() == AnalysisPanel::State::Current; };
        return panel && QTest::qWaitFor(isCurrent, 20'000) ? panel : nullptr;
    }
    void picture(const QString& name) const
    {
        const QString pictures = qEnvironmentVariable("TESSERA_PICTURES");
        QTest::qWait(60);
        if (!pictures.isEmpty())
            window->grab().save(pictures + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject jsonOf(const QString& path)
{
    return QJsonDocument::fromJson(contentOf(path)).object();
}

} // namespace

class StudioTest : public QObject
{
    Q_OBJECT
private slots:
    void headlineChangesThePictures();
    void picturesAreSaved();
    void sizesAndLanguages();
    void packageIsWritten();
    void packageForm();
    void emptyImportTakesFiles();
    void columnIsInspected();
};

void StudioTest::headlineChangesThePictures()
{
    StudioFixture fixture;
    QVERIFY(fixture.importLog());
    auto* panel = fixture.open<CreativePanel>("new.creative");
    QVERIFY(panel);
    QCOMPARE(panel->pictures().count(), 6); // three sizes in two languages
    const QImage before = panel->result()->pictures[0].image;
    const QImage english = panel->result()->pictures[3].image;
    // What is shown is what the renderer makes of the definition.
    const Result<CreativeSet> set = CreativeSet::fromJson(panel->definition());
    QVERIFY(set);
    // The headline of both languages is their own: the tab of one language changes only its pictures.
    for (QPushButton* segment : panel->findChildren<QPushButton*>()) {
        if (segment->property("choice").toString() == QLatin1String("zh"))
            QTest::mouseClick(segment, Qt::LeftButton);
    }
    auto* headline = panel->findChild<QLineEdit*>(QStringLiteral("text.title"));
    QCOMPARE(headline->text(), set->languages[1].second.value(QStringLiteral("title")));
    headline->setFocus();
    QTest::keyClick(headline, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(headline, QStringLiteral("Summer glow"));
    QTRY_VERIFY(panel->state() == AnalysisPanel::State::Current &&
                panel->definition() == panel->result()->provenance.definition);
    const auto titleIn = [&](const char* language) {
        const QJsonObject languages = panel->definition().value(QLatin1String("languages")).toObject();
        return languages.value(QLatin1String(language)).toObject().value(QLatin1String("title")).toString();
    };
    QCOMPARE(titleIn("zh"), QStringLiteral("Summer glow"));
    int changed = 0;
    for (const ResultPicture& picture : panel->result()->pictures)
        changed += picture.image == before || picture.image == english ? 1 : 0;
    QCOMPARE(changed, 1); // the first picture of the other language stayed as it was
    // A click on a small picture brings it to the stage, a click there shows every pixel.
    auto* strip = panel->findChild<PictureStrip*>();
    auto* stage = panel->findChild<PictureStage*>();
    const QSize fitting = stage->shownSize();
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_End);
    QCOMPARE(strip->current(), 5);
    QVERIFY(stage->shownSize() != fitting);
    QTest::mouseClick(strip, Qt::LeftButton, Qt::NoModifier, strip->tileRect(0).center());
    QCOMPARE(strip->current(), 0);
    QCOMPARE(stage->shownSize(), fitting);
    QTest::mouseClick(stage->widget(), Qt::LeftButton);
    QCOMPARE(stage->shownSize(), panel->result()->pictures[0].image.size());
    QTest::mouseClick(panel->findChild<QPushButton*>(QStringLiteral("copyPicture")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), panel->result()->pictures[0].image.size());
    fixture.picture(QStringLiteral("creative"));
}

void StudioTest::picturesAreSaved()
{
    StudioFixture fixture;
    QVERIFY(fixture.importLog());
    auto* panel = fixture.open<CreativePanel>("new.creative");
    QVERIFY(panel);
    const QString folder = fixture.file(QStringLiteral("pictures"));
    fixture.dialogs.files = {{folder}};
    QTest::mouseClick(panel->findChild<QPushButton*>(QStringLiteral("saveAll")), Qt::LeftButton);
    const auto* note = panel->findChild<OutcomeNote*>();
    QTRY_COMPARE_WITH_TIMEOUT(note->folder(), folder, 20'000);
    for (const ResultPicture& picture : panel->result()->pictures)
        QCOMPARE(contentOf(QStringLiteral("%1/%2.%3").arg(folder, picture.name, picture.format)),
                 picture.encoded);
    QVERIFY(fixture.engine->project()->history().entries(1)->front().label.contains(panel->title()));
    const QString one = fixture.file(QStringLiteral("one.png"));
    fixture.dialogs.files = {{one}};
    QTest::mouseClick(panel->findChild<QPushButton*>(QStringLiteral("savePicture")), Qt::LeftButton);
    QCOMPARE(contentOf(one), panel->result()->pictures[0].encoded);
    // A folder that cannot be made is said, not swallowed.
    fixture.dialogs.files = {{fixture.file(QStringLiteral("log.csv/below"))}};
    QTest::mouseClick(panel->findChild<QPushButton*>(QStringLiteral("saveAll")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(note->text().contains(QStringLiteral("could not be written")), 20'000);
}

void StudioTest::sizesAndLanguages()
{
    StudioFixture fixture;
    QVERIFY(fixture.importLog());
    auto* panel = fixture.open<CreativePanel>("new.creative");
    QVERIFY(panel);
    const auto tick = [&](const QString& name) {
        auto* box = panel->findChild<QCheckBox*>(name);
        QTest::mouseClick(box, Qt::LeftButton, Qt::NoModifier, QPoint(8, box->height() / 2));
    };
    tick(QStringLiteral("language.en"));
    tick(QStringLiteral("size.1200x628"));
    auto* other = panel->findChild<QLineEdit*>(QStringLiteral("otherSize"));
    QTest::keyClicks(other, QStringLiteral("10 x 20"));
    QTest::keyClick(other, Qt::Key_Return);
    QVERIFY(other->property("invalid").toBool());
    other->selectAll();
    QTest::keyClicks(other, QStringLiteral("320 x 100"));
    QTest::keyClick(other, Qt::Key_Return);
    QVERIFY(!other->property("invalid").toBool());
    QTRY_COMPARE(panel->pictures().count(), 3); // 300x250, 728x90 and 320x100 in Chinese
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(panel->result()->pictures[2].image.size(), QSize(320, 100));
    // Other colours make the template a design of its own, the first ones the template again.
    auto* ink = panel->findChild<QLineEdit*>(QStringLiteral("colour.ink"));
    const QString first = ink->text();
    ink->clear();
    QTest::keyClicks(ink, QStringLiteral("#102030"));
    const QJsonValue own = panel->definition().value(QLatin1String("template"));
    QCOMPARE(own.toObject()
                 .value(QLatin1String("colors"))
                 .toObject()
                 .value(QLatin1String("ink"))
                 .toString()
                 .toLower(),
             QStringLiteral("#102030"));
    ink->clear();
    QTest::keyClicks(ink, first);
    QVERIFY(panel->definition().value(QLatin1String("template")).isString());
    // The JSON shows the same definition and can be typed in.
    auto* json = panel->findChild<QPlainTextEdit*>(QStringLiteral("definition"));
    const QJsonObject written = QJsonDocument::fromJson(json->toPlainText().toUtf8()).object();
    QCOMPARE(written.value(QLatin1String("sizes")), panel->definition().value(QLatin1String("sizes")));
    json->setPlainText(QStringLiteral("{\"sizes\": [\"728x90\"], \"variables\": {\"title\": \"Hello\"}}"));
    QTRY_COMPARE(panel->pictures().count(), 1);
    QCOMPARE(panel->findChild<QLineEdit*>(QStringLiteral("text.title"))->text(), QStringLiteral("Hello"));
}

void StudioTest::packageIsWritten()
{
    StudioFixture fixture;
    QVERIFY(fixture.importLog());
    QVERIFY(fixture.addAudience(QStringLiteral("Carted"), QStringLiteral("did(event = \"cart\")")));
    auto* panel = fixture.open<PackagePanel>("new.package");
    QVERIFY(panel);
    QCOMPARE(panel->result()->json.value(QLatin1String("reachable")).toInt(), 3);
    auto* rows = panel->findChild<ResultTable*>(QStringLiteral("firstRows"));
    QCOMPARE(rows->model()->rowCount(), 3);
    const QJsonObject shown =
        QJsonDocument::fromJson(
            panel->findChild<QPlainTextEdit*>(QStringLiteral("manifest"))->toPlainText().toUtf8())
            .object();
    fixture.picture(QStringLiteral("package"));
    const QString folder = fixture.file(QStringLiteral("handover"));
    fixture.dialogs.files = {{folder}};
    auto* write = panel->findChild<QPushButton*>(QStringLiteral("write"));
    QTest::mouseClick(write, Qt::LeftButton);
    QTRY_COMPARE(panel->outcome().folder(), folder);
    const QString noted = fixture.engine->project()->history().entries(1)->front().label;
    // Byte by byte what the engine writes for the same definition, and what the panel announced.
    const QString other = fixture.file(QStringLiteral("engine"));
    QJsonObject definition = panel->definition();
    definition.insert(QStringLiteral("kind"), QStringLiteral("package"));
    const Result<PackageResult> expected =
        writeAudiencePackage(*fixture.engine->project(), *fixture.engine->dataset(), definition, other, {});
    QVERIFY(expected);
    QCOMPARE(expected->kept, 3);
    const QString list = QFileInfo(expected->file).fileName();
    QCOMPARE(contentOf(folder + QLatin1Char('/') + list), contentOf(expected->file));
    QJsonObject manifest = jsonOf(folder + QStringLiteral("/manifest.json"));
    QJsonObject engineManifest = jsonOf(expected->manifest);
    QJsonObject shownManifest = shown;
    for (QJsonObject* one : {&manifest, &engineManifest, &shownManifest})
        one->remove(QLatin1String("created"));
    QVERIFY(!manifest.isEmpty());
    QCOMPARE(manifest, engineManifest);
    QCOMPARE(shownManifest, manifest);
    QVERIFY(noted.contains(expected->sha256));
    QVERIFY(contentOf(expected->file).contains(rows->model()->index(0, 0).data().toByteArray()));
    // A package that stands there is replaced only when asked.
    QFile::remove(folder + QLatin1Char('/') + list);
    fixture.dialogs.files = {{folder}, {folder}};
    QTest::mouseClick(write, Qt::LeftButton);
    QTRY_COMPARE(fixture.jobs.running(), 0);
    QVERIFY(!QFile::exists(folder + QLatin1Char('/') + list));
    fixture.dialogs.confirmations = {true};
    QTest::mouseClick(write, Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(folder + QLatin1Char('/') + list));
}

void StudioTest::packageForm()
{
    StudioFixture fixture;
    QVERIFY(fixture.importLog());
    QVERIFY(fixture.importMembers());
    QVERIFY(fixture.addAudience(QStringLiteral("Carted"), QStringLiteral("did(event = \"cart\")")));
    QVERIFY(fixture.addAudience(QStringLiteral("Viewers"), QStringLiteral("did(event = \"view\")")));
    auto* panel = fixture.open<PackagePanel>("new.package");
    QVERIFY(panel);
    const auto count = [&](const char* stage) {
        return panel->result()->json.value(QLatin1String(stage)).toInt();
    };
    // By a rule: everyone with an event.
    auto* who = panel->findChild<QComboBox*>(QStringLiteral("audience"));
    who->setFocus();
    QTest::keyClick(who, Qt::Key_End);
    auto* rule = panel->findChild<QLineEdit*>(QStringLiteral("rule"));
    QVERIFY(rule->isVisible());
    QTest::keyClicks(rule, QStringLiteral("did(event = \"cart\") or did(event = \"view\")"));
    QTRY_COMPARE(count("audience"), 4);
    auto* viewers = panel->findChild<QCheckBox*>(QStringLiteral("suppress.Viewers"));
    QTest::mouseClick(viewers, Qt::LeftButton, Qt::NoModifier, QPoint(8, viewers->height() / 2));
    QTRY_COMPARE(count("eligible"), 3);
    const Result<PeopleSet> left = panel->result()->people(QStringLiteral("suppressed"));
    QVERIFY(left);
    QCOMPARE(left->count(), std::size_t(1));
    QCOMPARE(panel->wordsFor(QStringLiteral("suppressed")), QStringLiteral("On a suppression list"));
    // Consent: the attribute stays chosen while its value is still missing.
    auto* consent = panel->findChild<QComboBox*>(QStringLiteral("consent"));
    auto* value = panel->findChild<QComboBox*>(QStringLiteral("consentValue"));
    QVERIFY(!value->isEnabled());
    consent->setFocus();
    QTest::keyClick(consent, Qt::Key_End);
    QCOMPARE(consent->currentData().toString(), QStringLiteral("consent"));
    QVERIFY(value->isEnabled());
    QVERIFY(value->findText(QStringLiteral("yes")) >= 0);
    QCOMPARE(count("consenting"), 4);
    QTest::keyClicks(value, QStringLiteral("yes"));
    QTRY_COMPARE(count("consenting"), 2);
    QCOMPARE(panel->result()->people(QStringLiteral("refused"))->count(), std::size_t(2));
    QTest::keyClick(consent, Qt::Key_Home);
    QTRY_COMPARE(count("consenting"), 4);
    // A control group needs a salt before it counts.
    auto* share = panel->findChild<QLineEdit*>(QStringLiteral("holdOut"));
    share->selectAll();
    QTest::keyClicks(share, QStringLiteral("50"));
    auto* salt = panel->findChild<QLineEdit*>(QStringLiteral("salt"));
    QVERIFY(salt->property("invalid").toBool());
    QVERIFY(!panel->definition().contains(QLatin1String("holdOut")));
    QTest::keyClicks(salt, QStringLiteral("june"));
    QCOMPARE(panel->definition().value(QLatin1String("holdOut")).toDouble(), 0.5);
    // An audience saved meanwhile is offered.
    QVERIFY(fixture.addAudience(QStringLiteral("Refunders"), QStringLiteral("did(event = \"refund\")")));
    fixture.engine->objectsChanged();
    QVERIFY(who->findData(QStringLiteral("Refunders")) >= 0);
    QCOMPARE(who->currentData().toString(), QString());
    // A platform whose list has no header takes one kind.
    auto* platform = panel->findChild<QComboBox*>(QStringLiteral("profile"));
    platform->setFocus();
    QTest::keyClicks(platform, QStringLiteral("Tencent"));
    QCOMPARE(panel->definition().value(QLatin1String("profile")).toString(), QStringLiteral("tencent-ads"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(count("control") + count("treated"), count("eligible"));
}

void StudioTest::emptyImportTakesFiles()
{
    StudioFixture fixture;
    QVERIFY(fixture.importLog());
    fixture.window->documents().tabCloseRequested(fixture.window->documents().currentIndex());
    fixture.actions.action("new.import")->trigger();
    auto* page = qobject_cast<ImportPage*>(fixture.window->documents().currentWidget());
    QVERIFY(page);
    auto* welcome = page->findChild<ImportWelcome*>();
    QVERIFY(welcome->isVisible());
    QVERIFY(!page->findChild<QTableView*>(QStringLiteral("preview"))->isVisible());
    fixture.picture(QStringLiteral("import-empty"));
    fixture.dialogs.files = {{}};
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("chooseFiles")), Qt::LeftButton);
    QVERIFY(welcome->isVisible()); // nothing was chosen
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture.writeLog())});
    QWidget* zone = welcome->findChild<QWidget*>(QStringLiteral("dropZone"));
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(zone->property("active").toBool());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &drop);
    QVERIFY(!welcome->isVisible());
    QVERIFY(!zone->property("active").toBool());
    // The file is read in the background, and shown when that is done.
    QCOMPARE(page->sources()[0].state, ImportSource::State::Reading);
    QVERIFY(!page->sources()[0].preview);
    QTRY_COMPARE(page->sources()[0].state, ImportSource::State::Ready);
    QCOMPARE(page->findChild<QTableView*>(QStringLiteral("preview"))->model()->rowCount(), 5);
}

void StudioTest::columnIsInspected()
{
    StudioFixture fixture;
    ImportPage* page = fixture.openImport();
    QVERIFY(page);
    const auto texts = [&] {
        QStringList all;
        for (const TextLabel* label : fixture.window->inspector().findChildren<TextLabel*>())
            all.append(label->text());
        return all;
    };
    QTRY_COMPARE(page->sources()[0].state, ImportSource::State::Ready);
    auto* table = page->findChild<QTableView*>(QStringLiteral("preview"));
    auto* header = page->findChild<PreviewHeader*>();
    const auto press = [&](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier,
                          QPoint(header->sectionViewportPosition(column) + 20, 12));
    };
    press(0);
    QVERIFY(texts().contains(QStringLiteral("phone")));
    QVERIFY(texts().contains(QStringLiteral("Cleaned before joining: 1")));
    QVERIFY(texts().contains(QStringLiteral("138 0013 8001 → 13800138001")));
    press(1);
    QVERIFY(texts().contains(QStringLiteral("Cannot be read, the rows are rejected: 1")));
    QVERIFY(texts().contains(QStringLiteral("row 6")));
    fixture.picture(QStringLiteral("import-column"));
    // The keyboard goes from column to column too.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Right);
    QVERIFY(texts().contains(QStringLiteral("event")));
    QVERIFY(texts().contains(QStringLiteral("None in the rows shown.")));
}

QTEST_MAIN(StudioTest)
#include "studio_test.moc"
