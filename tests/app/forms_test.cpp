// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms_fixture.h"
#include "pages/rule_blocks.h"
#include "pages/rule_builder.h"
#include "pages/rule_field.h"
#include "panels/status_parts.h"
#include "rules/evaluate.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>

using namespace tessera;

namespace {

void retype(QWidget* field, const QString& text)
{
    QTest::mouseClick(field, Qt::LeftButton, Qt::NoModifier, QPoint(20, field->height() / 2));
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

// Picks an entry with the keyboard.
void pick(QComboBox* box, int entry)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < entry; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentIndex(), entry);
}

// The audience page with an empty rule.
struct AudienceForm
{
    ResultPanel* panel;
    RuleBuilder* blocks;
    RuleTextEdit* text;

    explicit AudienceForm(FormsFixture& fixture)
        : panel(fixture.open(QStringLiteral("audience")))
        , blocks(panel->findChild<RuleBuilder*>(QStringLiteral("blocks")))
        , text(panel->findChild<RuleField*>(QStringLiteral("ruleText"))->editor())
    {
        [&] { QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current); }();
        retype(text, QString());
    }
    template <typename Field>
    Field* field(const char* name) const
    {
        return blocks->findChildren<Field*>(QLatin1String(name)).last();
    }
    [[nodiscard]] int people() const
    {
        return panel->result()->json.value(QLatin1String("people")).toInt(-1);
    }
    // What the evaluator says about the text as it stands.
    [[nodiscard]] int evaluated(const FormsFixture& fixture) const
    {
        const Result<Rule> rule = parseRule(text->toPlainText());
        return rule ? int(evaluateRule(*rule, *fixture.engine->dataset())->count()) : -1;
    }
    [[nodiscard]] QStringList sizes() const
    {
        QStringList texts;
        for (const BlockRow* row : blocks->findChildren<BlockRow*>(QStringLiteral("ruleBlock")))
            if (row->isVisible())
                texts.append(row->sizeText());
        return texts;
    }
    void addTest(int entry) const
    {
        FormsFixture::choose(blocks->findChild<QPushButton*>(QStringLiteral("addRule")), entry);
    }
};

} // namespace

class FormsTest : public QObject
{
    Q_OBJECT
private slots:
    void blocksSayTheSameRule_data();
    void blocksSayTheSameRule();
    void emptyGroupsChangeNothing();
    void audienceByMouseAndKeyboard();
    void groupOfNoneLeavesOut();
    void textAndBlocksAreOneRule();
    void undoInTheForm();
    void numberOfClusters();
    void seedsOfALookalike();
    void featuresAreChosen();
    void rfmAndOverview();
    void definitionAsJson();
    void exportsTables();
    void nameTakesNoFocus();
    void statusGivesWayFromTheEnd();
};

void FormsTest::blocksSayTheSameRule_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"everyone", "not everyone", "gender = \"F\"", "did(event = \"cart\")", "a = 1 and b = 2",
          "a = 1 or b = 2 and c = 3", "not (a = 1 or b = 2)", "not (a = 1 and b = 2)", "not not a = 1",
          "(a = 1 or b = 2) and not c is known and audience(\"VIP\")",
          "result(\"Funnel\", \"lost:2\") or sum(amount, event = \"buy\" and x = 1, last 30 days) > 5"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void FormsTest::blocksSayTheSameRule()
{
    QFETCH(QString, text);
    const RuleBlock block = blockOf(*parseRule(text));
    QVERIFY(block.isGroup());
    QCOMPARE(printRule(ruleOf(block)), text);
}

void FormsTest::emptyGroupsChangeNothing()
{
    RuleBlock root = blockOf(*parseRule(QStringLiteral("a = 1 and b = 2")));
    RuleBlock none;
    none.kind = RuleBlock::Kind::None;
    root.parts.push_back(none);
    RuleBlock draft = blockOfTest(*parseRule(QStringLiteral("c = 3")));
    draft.draft = true;
    root.parts.push_back(draft);
    QCOMPARE(printRule(ruleOf(root)), QStringLiteral("a = 1 and b = 2"));
}

void FormsTest::audienceByMouseAndKeyboard()
{
    FormsFixture fixture;
    const AudienceForm form(fixture);
    QTRY_COMPARE(form.people(), 60);
    form.addTest(0);
    retype(form.field<QLineEdit>("blockEvent"), QStringLiteral("cart"));
    QTRY_COMPARE(form.text->toPlainText(), QStringLiteral("did(event = \"cart\", last 30 days)"));
    QTRY_COMPARE(form.people(), 30);
    pick(form.field<QComboBox>("blockWindow"), 0);
    retype(form.field<QLineEdit>("blockEvent"), QStringLiteral("view"));
    retype(form.field<QLineEdit>("blockNumber"), QStringLiteral("4"));
    QCOMPARE(form.text->toPlainText(), QStringLiteral("count(event = \"view\", all time) >= 4"));
    QTRY_COMPARE(form.people(), 24); // i % 5 is 3 or 4
    form.addTest(1);
    QTRY_COMPARE(form.sizes().value(1), QStringLiteral("–")); // nothing is asked yet
    retype(form.field<QLineEdit>("blockField"), QStringLiteral("event_count"));
    pick(form.field<QComboBox>("blockComparison"), int(Comparison::GreaterOrEqual));
    retype(form.field<QLineEdit>("blockValue"), QStringLiteral("6"));
    QCOMPARE(form.text->toPlainText(),
             QStringLiteral("count(event = \"view\", all time) >= 4 and event_count >= 6"));
    QTRY_COMPARE(form.people(), form.evaluated(fixture));
    QVERIFY(form.people() > 0 && form.people() < 24);
    // Each block says its own people, the head of the group those of all.
    QTRY_COMPARE(form.sizes().value(0), QStringLiteral("24"));
    QTRY_COMPARE(form.blocks->findChildren<QLabel*>(QStringLiteral("groupCount")).last()->text(),
                 QString::number(form.people()));
    fixture.picture(QStringLiteral("audience-form"));
}

void FormsTest::groupOfNoneLeavesOut()
{
    FormsFixture fixture;
    const AudienceForm form(fixture);
    form.addTest(0);
    retype(form.field<QLineEdit>("blockEvent"), QStringLiteral("cart"));
    QTest::mouseClick(form.blocks->findChild<QPushButton*>(QStringLiteral("addGroup")), Qt::LeftButton);
    QTRY_COMPARE(form.blocks->findChildren<QWidget*>(QStringLiteral("ruleGroup")).size(), 2);
    pick(form.field<QComboBox>("groupKind"), 2);
    QTRY_COMPARE(form.blocks->findChildren<QWidget*>(QStringLiteral("noneGroup")).size(), 1);
    FormsFixture::choose(form.field<QToolButton>("groupAdd"), 0);
    retype(form.field<QLineEdit>("blockEvent"), QStringLiteral("purchase"));
    QCOMPARE(form.text->toPlainText(), QStringLiteral("did(event = \"cart\", last 30 days) and not "
                                                      "did(event = \"purchase\", last 30 days)"));
    QTRY_COMPARE(form.people(), 20); // even, and no multiple of six
    QCOMPARE(form.evaluated(fixture), 20);
    const auto counts = form.blocks->findChildren<QLabel*>(QStringLiteral("groupCount"));
    QTRY_COMPARE(counts.last()->text(), QString(QChar(0x2212)) + QStringLiteral("20"));
    fixture.picture(QStringLiteral("audience-none"));
}

void FormsTest::textAndBlocksAreOneRule()
{
    FormsFixture fixture;
    const AudienceForm form(fixture);
    auto* problem = form.text->window()
                        ->findChild<RuleField*>(QStringLiteral("ruleText"))
                        ->findChild<QLabel*>(QStringLiteral("ruleProblem"));
    QTest::keyClicks(form.text, QStringLiteral("did(\"cart\") and"));
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().startsWith(QStringLiteral("Column 16:")));
    QTRY_COMPARE(form.sizes().size(), 1); // the last rule that could be read
    QTest::keyClicks(form.text, QStringLiteral(" not (did(\"purchase\") or event_count > 5)"));
    QVERIFY(!problem->isVisible());
    QTRY_COMPARE(form.sizes().size(), 3);
    QTRY_COMPARE(form.people(), form.evaluated(fixture));
    QCOMPARE(printRule(form.blocks->rule()), printRule(*parseRule(form.text->toPlainText())));
    // What is typed is completed with the words of the client.
    QTest::keyClick(form.text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(form.text, QStringLiteral("event_c"));
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QCOMPARE(form.text->toPlainText(), QStringLiteral("event_count"));
}

void FormsTest::undoInTheForm()
{
    FormsFixture fixture;
    const AudienceForm form(fixture);
    form.addTest(0);
    QTRY_COMPARE(form.sizes().size(), 1);
    auto* row = form.field<BlockRow>("ruleBlock");
    QTest::keyClick(form.field<QLineEdit>("blockEvent"), Qt::Key_Return); // closes the block
    QVERIFY(row->hasFocus());
    QTest::keyClick(row, Qt::Key_Delete);
    QTRY_COMPARE(form.sizes().size(), 0);
    QCOMPARE(form.text->toPlainText(), QStringLiteral("everyone"));
    QTest::keyClick(form.blocks, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(form.sizes().size(), 1);
    QTest::keyClick(form.blocks, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(form.sizes().size(), 0);
}

void FormsTest::numberOfClusters()
{
    FormsFixture fixture;
    ResultPanel* panel = fixture.open(QStringLiteral("clusters"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    const auto clusters = [&] {
        return panel->result()->json.value(QLatin1String("clusters")).toArray().size();
    };
    auto* number = panel->findChild<QSpinBox*>(QStringLiteral("clusters"));
    QVERIFY(!number->isVisible());
    pick(panel->findChild<QComboBox*>(QStringLiteral("clustersMode")), 1);
    QVERIFY(number->isVisible());
    retype(number, QStringLiteral("3"));
    QTRY_COMPARE(clusters(), 3);
    QTest::keyClick(number, Qt::Key_Up);
    QTRY_COMPARE(clusters(), 4);
    QCOMPARE(panel->definition().value(QLatin1String("clusters")).toInt(), 4);
    fixture.picture(QStringLiteral("clusters-form"));
}

void FormsTest::seedsOfALookalike()
{
    FormsFixture fixture;
    QVERIFY(fixture.engine->project()
                ->objects()
                .add(QStringLiteral("audience"), QStringLiteral("Buyers"),
                     {{QStringLiteral("rule"), QStringLiteral("did(event = \"purchase\")")}})
                .ok());
    ResultPanel* panel = fixture.open(QStringLiteral("lookalike"));
    auto* source = panel->findChild<QComboBox*>(QStringLiteral("seedSource"));
    auto* rule = panel->findChild<RuleField*>(QStringLiteral("seeds"));
    QTRY_VERIFY(!panel->definition().isEmpty());
    QVERIFY(rule->isVisible());
    pick(source, source->findText(QStringLiteral("Buyers")));
    QVERIFY(!rule->isVisible());
    QTRY_COMPARE(panel->definition().value(QLatin1String("seeds")).toString(),
                 QStringLiteral("audience(\"Buyers\")"));
    QTRY_VERIFY(panel->result());
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("seeds")).toInt(), 20);
    pick(source, 0);
    retype(rule->editor(), QStringLiteral("did(event = \"cart\")"));
    auto* share = panel->findChild<QSpinBox*>(QStringLiteral("holdOut"));
    retype(share, QStringLiteral("50"));
    // The model would find the rule again from its own events.
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Failed);
    retype(rule->editor(), QStringLiteral("count(event = \"cart\" and amount is unknown) >= 1"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(panel->result()->json.value(QLatin1String("seeds")).toInt(), 30);
    QCOMPARE(panel->result()->json.value(QLatin1String("heldOutSeeds")).toInt(), 15);
    fixture.picture(QStringLiteral("lookalike-form"));
}

void FormsTest::featuresAreChosen()
{
    FormsFixture fixture;
    ResultPanel* panel = fixture.open(QStringLiteral("clusters"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    const auto features = [&] { return panel->definition().value(QLatin1String("features")).toArray(); };
    const qsizetype before = features().size();
    QTest::mouseClick(panel->findChild<QToolButton*>(QStringLiteral("removeFeature")), Qt::LeftButton);
    QCOMPARE(features().size(), before - 1);
    QTest::mouseClick(panel->findChild<QPushButton*>(QStringLiteral("addFeature")), Qt::LeftButton);
    auto* search = panel->findChild<QLineEdit*>(QStringLiteral("searchFeature"));
    QVERIFY(search->isVisible());
    QTest::keyClicks(search, QStringLiteral("sum of amount over purchase"));
    QCOMPARE(panel->findChild<QListWidget*>(QStringLiteral("featureOffers"))->count(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(features().size(), before);
    const QJsonObject added = features().last().toObject();
    QCOMPARE(added.value(QLatin1String("measure")).toString(), QStringLiteral("sum"));
    QCOMPARE(added.value(QLatin1String("of")).toString(), QStringLiteral("amount"));
    QTRY_VERIFY(panel->result()->tables.front().table.columns.contains(
        added.value(QLatin1String("name")).toString()));
}

void FormsTest::rfmAndOverview()
{
    FormsFixture fixture;
    ResultPanel* rfm = fixture.open(QStringLiteral("rfm"));
    QTRY_COMPARE(rfm->state(), AnalysisPanel::State::Current);
    QCOMPARE(rfm->result()->json.value(QLatin1String("segments")).toArray().size(), 11); // with the others
    auto* levels = rfm->findChild<QSpinBox*>(QStringLiteral("levels"));
    QVERIFY(!levels->isEnabled());                                   // the ten segments are made from five
    pick(rfm->findChild<QComboBox*>(QStringLiteral("segments")), 2); // eight types
    QVERIFY(levels->isEnabled());
    retype(levels, QStringLiteral("3"));
    QTRY_COMPARE(rfm->result()->json.value(QLatin1String("segments")).toArray().size(), 8);
    QTRY_COMPARE(std::get<MatrixChart>(rfm->result()->charts.front().chart).rows.size(), std::size_t(3));
    ResultPanel* overview = fixture.open(QStringLiteral("overview"));
    QTRY_COMPARE(overview->state(), AnalysisPanel::State::Current);
    auto* period = overview->findChild<QComboBox*>(QStringLiteral("period"));
    auto* by = overview->findChild<QComboBox*>(QStringLiteral("by"));
    QCOMPARE(period->currentData().toString(), QStringLiteral("month"));
    QVERIFY(!by->isEnabled()); // either a period or a group
    pick(period, 0);
    QVERIFY(by->isEnabled());
    pick(by, by->findText(QStringLiteral("city")));
    QTRY_COMPARE(overview->result()->json.value(QLatin1String("groups")).toArray().size(), 2);
}

void FormsTest::definitionAsJson()
{
    FormsFixture fixture;
    ResultPanel* panel = fixture.open(QStringLiteral("clusters"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    FormsFixture::choose(panel->findChild<QToolButton*>(QStringLiteral("more")), 0);
    auto* json = panel->findChild<QPlainTextEdit*>(QStringLiteral("definition"));
    QVERIFY(json && json->isVisible());
    QVERIFY(json->toPlainText().contains(QStringLiteral("\"auto\"")));
    QTest::keyClick(json, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(json,
                     QStringLiteral("{\"clusters\": 2, \"features\": [{\"name\": \"active\", \"measure\": "
                                    "\"days\"}]}"));
    QTRY_COMPARE(panel->findChild<QSpinBox*>(QStringLiteral("clusters"))->value(), 2);
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("clusters")).toArray().size(), 2);
    QCOMPARE(panel->findChildren<QToolButton*>(QStringLiteral("removeFeature")).size(), 1);
}

void FormsTest::exportsTables()
{
    FormsFixture fixture;
    ResultPanel* panel = fixture.open(QStringLiteral("rfm"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    auto* button = panel->findChild<QPushButton*>(QStringLiteral("export"));
    const auto written = [&](int entry, const QString& name) {
        const QString path = fixture.folder.filePath(name);
        fixture.dialogs.files = {{path}};
        FormsFixture::choose(button, entry);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(written(0, QStringLiteral("all.xlsx")).startsWith("PK"));
    const QJsonObject json = QJsonDocument::fromJson(written(1, QStringLiteral("result.json"))).object();
    QCOMPARE(json.value(QLatin1String("buyers")), panel->result()->json.value(QLatin1String("buyers")));
    const QByteArray csv = written(2, QStringLiteral("table.csv"));
    QCOMPARE(csv, tableToCsv(panel->result()->tables.front().table));
    QVERIFY(csv.contains("Champions"));
}

void FormsTest::nameTakesNoFocus()
{
    FormsFixture fixture;
    ResultPanel* first = fixture.open(QStringLiteral("rfm"));
    ResultPanel* second = fixture.open(QStringLiteral("clusters"));
    QTRY_COMPARE(second->state(), AnalysisPanel::State::Current);
    for (int i = 0; i < 3; ++i) {
        fixture.window->documents().setCurrentWidget(i % 2 == 0 ? first : second);
        const QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QVERIFY(focus->objectName() != QLatin1String("name"));
    }
}

void FormsTest::statusGivesWayFromTheEnd()
{
    StatusParts parts;
    parts.show();
    const QStringList all{QStringLiteral("Definition v1"), QStringLiteral("Data r9, as of 2026-05-31"),
                          QStringLiteral("Shares among people whose value is known"),
                          QStringLiteral("Local engine, 0.04 s")};
    parts.setParts(all);
    parts.resize(parts.sizeHint().width(), 26);
    QCOMPARE(parts.shownParts(), all);
    QVERIFY(parts.toolTip().isEmpty());
    parts.resize(parts.sizeHint().width() - 200, 26);
    QCOMPARE(parts.shownParts().mid(0, 2), all.mid(0, 2));
    QVERIFY(parts.shownParts().size() < 4);
    QVERIFY(parts.shownParts().last().endsWith(QChar(0x2026)));
    QCOMPARE(parts.toolTip(), all.join(QLatin1Char('\n')));
}

QTEST_MAIN(FormsTest)
#include "forms_test.moc"
