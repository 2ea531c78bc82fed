// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audience_page.h"
#include "pages/block_editor.h"
#include "pages/block_moves.h"
#include "pages/people_sample.h"
#include "pages/person_page.h"
#include "pages/recent_clauses.h"
#include "pages/rule_vocabulary.h"
#include "pages/rule_words.h"
#include "pages/spread_view.h"
#include "rules/random_rules.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using namespace tessera;

// Blocks of every kind of rule, moved and edited by mouse and keyboard.
class RuleEditingTest : public QObject
{
    Q_OBJECT
private slots:
    void randomRulesSurviveBlocksAndFields();
    void movesKeepTheRest();
    void misfitsAreUnderlined();
    void everyKindHasFields_data();
    void everyKindHasFields();
    void fieldsOfEvents();
    void stepsOfASequence();
    void placesAndParameters();
    void blocksAreDragged();
    void keysRearrange();
    void groupsOfAtLeastSome();
    void recentClausesComeBack();
    void rangesArePickedFromTheChart();
    void valuesAreTickedInTheChart();
    void samplesOpenPeople();
    void inChineseAndDark();
};

namespace {

RuleBlock test(const char* field)
{
    return blockOf(parseRule(QStringLiteral("%1 = \"x\"").arg(QLatin1String(field))).value()).parts.front();
}

QString text(const RuleBlock& root)
{
    return printRule(ruleOf(root)).remove(QStringLiteral(" = \"x\""));
}

void retype(QLineEdit* field, const QString& words)
{
    QVERIFY(field);
    field->setFocus();
    QTest::keySequence(field, QKeySequence::SelectAll);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, words);
    if (field->completer())
        field->completer()->popup()->hide();
}

void pick(QComboBox* box, const QString& words)
{
    QVERIFY(box);
    const int index = box->findText(words);
    QVERIFY2(index >= 0, qPrintable(words));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), words);
}

} // namespace

void RuleEditingTest::randomRulesSurviveBlocksAndFields()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    RuleVocabulary words(*fixture.engine, fixture.jobs, page.panel);
    words.refresh();
    RandomRules random(11);
    QSet<int> kinds;
    const std::function<void(const RuleBlock&)> edit = [&](const RuleBlock& block) {
        for (const RuleBlock& part : block.parts)
            edit(part);
        if (block.isGroup() || block.rule.kind == RuleKind::Everyone)
            return;
        const std::unique_ptr<BlockEditor> editor(BlockEditor::make(block.rule, words, nullptr));
        QVERIFY(editor != nullptr);
        QVERIFY2(editor->take(), qPrintable(printRule(block.rule)));
        QCOMPARE(printRule(editor->rule()), printRule(block.rule));
        QVERIFY2(editor->rule() == block.rule, qPrintable(printRule(block.rule)));
        QVERIFY(!tokensOf(block.rule).empty());
        kinds.insert(int(block.rule.kind));
    };
    for (int i = 0; i < 400; ++i) {
        const Rule rule = parseRule(printRule(random.rule(3))).value();
        const RuleBlock block = blockOf(rule);
        QVERIFY2(ruleOf(block) == rule, qPrintable(printRule(rule)));
        edit(block);
    }
    QVERIFY(kinds.size() >= 7); // attributes, events, sequences, values, lists, audiences, reachable, shares
}

void RuleEditingTest::movesKeepTheRest()
{
    RuleBlock root;
    root.parts = {test("a"), test("b"), test("c")};
    QVERIFY(groupBlock(root, {1}));
    QCOMPARE(text(root), QStringLiteral("a and b and c")); // a group of one
    QCOMPARE(moveBlock(root, {0}, {1}, 1).value(), (BlockPath{0, 1}));
    QCOMPARE(text(root), QStringLiteral("(b or a) and c"));
    QCOMPARE(stepBlock(root, {1}, -1).value(), (BlockPath{0, 2})); // into the group above
    QCOMPARE(text(root), QStringLiteral("b or a or c"));
    QCOMPARE(stepBlock(root, {0, 0}, -1).value(), (BlockPath{0})); // out of it
    QCOMPARE(text(root), QStringLiteral("b and (a or c)"));
    QVERIFY(!moveBlock(root, {1}, {1}, 0)); // not into itself
    QVERIFY(!stepBlock(root, {0}, -1));
    QCOMPARE(ungroupBlock(root, {1, 1}).value(), (BlockPath{1})); // a test leaves with all of its group
    QCOMPARE(text(root), QStringLiteral("b and a and c"));
    QVERIFY(!ungroupBlock(root, {1}));
    QCOMPARE(moveBlock(root, {0}, {}, 3).value(), (BlockPath{2}));
    QCOMPARE(text(root), QStringLiteral("a and c and b"));
    // Groups nest so deep and no deeper.
    for (std::size_t i = 0; i < kMostBlockLevels; ++i)
        QVERIFY(groupBlock(root, {0}));
    QVERIFY(!groupBlock(root, {0}));
    QVERIFY(!canMove(root, {0}, {0, 0}));
}

void RuleEditingTest::misfitsAreUnderlined()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("event_count > 1 and did(\"viwe\", last 30 days)"));
    QTRY_COMPARE(page.text->extraSelections().size(), 1);
    QCOMPARE(page.text->extraSelections().first().cursor.selectedText(), QStringLiteral("\"viwe\""));
    const auto* said =
        page.field<RuleField>(QStringLiteral("ruleText"))->findChild<QLabel*>(QStringLiteral("ruleProblem"));
    QTRY_VERIFY2(said->text().contains(QLatin1String("\"view\"")), qPrintable(said->text()));
    QTRY_COMPARE(page.rows().size(), 2);
    QTRY_COMPARE(page.row(1)->property("invalid").toBool(), true);
    QCOMPARE(page.row(0)->property("invalid").toBool(), false);
    fixture.picture(QStringLiteral("rule-misfit"));
    page.write(QStringLiteral("sum(city, \"view\") > 1"));
    QTRY_COMPARE(page.text->extraSelections().first().cursor.selectedText(), QStringLiteral("city"));
    page.write(QStringLiteral("event_count > \"many\""));
    QTRY_COMPARE(page.text->extraSelections().first().cursor.selectedText(), QStringLiteral("\"many\""));
    // What only computing finds is marked where its test stands.
    page.write(QStringLiteral("event_count > 1 and result(\"overview\", \"nobody\")"));
    QTRY_VERIFY(
        page.text->extraSelections().size() == 1 &&
        page.text->extraSelections().first().cursor.selectedText().startsWith(QLatin1String("result(")));
    page.write(QStringLiteral("event_count > 1"));
    QTRY_COMPARE(page.text->extraSelections().size(), 0);
    QTRY_COMPARE(page.rows().size(), 1);
    QTRY_COMPARE(page.row(0)->property("invalid").toBool(), false);
}

void RuleEditingTest::everyKindHasFields_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const char* rule, const char* field) {
        QTest::newRow(name) << QString::fromUtf8(rule) << QString::fromUtf8(field);
    };
    row("as of", "event_count > 1 as of 2026-05-10", "blockAsOf");
    row("during", "first_seen during last 30 days", "blockWindow");
    row("anniversary", "first_seen has anniversary within 7 days", "blockValue");
    row("pick", "did(first #2 \"view\", last 30 days)", "blockPick");
    row("break", "did(again after 3 days \"view\")", "blockNth");
    row("anchor", "did(\"purchase\", after first \"cart\" within 3 days)", "blockAnchor");
    row("until", "did(\"view\", last 30 days until 3 days ago)", "blockUntil");
    row("range", "count(\"view\") between 2 and 4", "blockUpTo");
    row("sequence", "sequence(\"view\" then \"cart\" within 1 day without \"purchase\")", "stepWithout");
    row("value", "value(\"rfm\", r) >= 4", "blockName");
    row("list", "listed(\"log\")", "blockName");
    row("reachable", "reachable(\"phone\")", "blockName");
    row("shares", "shares(\"household\", household, others did(\"view\"))", "blockOthers");
    row("places", "place within 5 km of (\"31.2,121.4\")", "blockDistance");
}

void RuleEditingTest::everyKindHasFields()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, field);
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(rule);
    QTRY_COMPARE(page.blocks->rule(), parseRule(rule).value());
    page.openRow(0);
    QTRY_VERIFY(page.field<QWidget>(field));
    QCOMPARE(page.blocks->rule(), parseRule(rule).value()); // nothing was touched
    fixture.picture(QStringLiteral("fields-") +
                    QString::fromUtf8(QTest::currentDataTag()).remove(QLatin1Char(' ')));
}

void RuleEditingTest::fieldsOfEvents()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("did(\"view\")"));
    QTRY_COMPARE(page.people(), 60);
    page.openRow(0);
    pick(page.field<QComboBox>(QStringLiteral("blockPick")), QStringLiteral("the first ever"));
    retype(page.field<QLineEdit>(QStringLiteral("blockEvent")), QStringLiteral("purchase"));
    QTRY_COMPARE(page.shown(), QStringLiteral("did(first event = \"purchase\")"));
    pick(page.field<QComboBox>(QStringLiteral("blockWindow")), QStringLiteral("after an event"));
    retype(page.field<QLineEdit>(QStringLiteral("blockAnchor")), QStringLiteral("cart"));
    retype(page.field<QLineEdit>(QStringLiteral("blockWithin")), QStringLiteral("1"));
    const QString rule =
        QStringLiteral("did(first event = \"purchase\", after first event = \"cart\" within 1 day)");
    QTRY_COMPARE(parseRule(page.shown()).value(), parseRule(rule).value());
    QTRY_COMPARE(page.people(), 10); // puts into the cart at noon and buys at one, every sixth
    retype(page.field<QLineEdit>(QStringLiteral("blockWithin")), QStringLiteral("x"));
    QVERIFY(page.field<QLineEdit>(QStringLiteral("blockWithin"))->property("invalid").toBool());
    // The last that could be read: while the field was empty, any number of days.
    QCOMPARE(parseRule(page.shown()).value(),
             parseRule(QString(rule).remove(QStringLiteral(" within 1 day"))).value());
}

void RuleEditingTest::stepsOfASequence()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("sequence(\"view\" then \"cart\")"));
    QTRY_COMPARE(page.people(), 30);
    page.openRow(0);
    QTest::mouseClick(page.field<QPushButton>(QStringLiteral("stepAdd")), Qt::LeftButton);
    QTRY_COMPARE(page.fields<QLineEdit>(QStringLiteral("stepEvent")).size(), 3);
    retype(page.fields<QLineEdit>(QStringLiteral("stepEvent")).back(), QStringLiteral("purchase"));
    QTRY_COMPARE(page.people(), 10);
    pick(page.fields<QComboBox>(QStringLiteral("stepHow")).back(), QStringLiteral("then not"));
    retype(page.fields<QLineEdit>(QStringLiteral("stepWithin")).back(), QStringLiteral("1"));
    QTRY_COMPARE(
        page.blocks->rule(),
        parseRule(QStringLiteral("sequence(\"view\" then \"cart\" then no \"purchase\" within 1 days)"))
            .value());
    fixture.picture(QStringLiteral("sequence-steps"));
    QTest::mouseClick(page.fields<QToolButton>(QStringLiteral("stepRemove")).at(0), Qt::LeftButton);
    QTRY_COMPARE(page.blocks->rule(),
                 parseRule(QStringLiteral("sequence(\"cart\" then no \"purchase\" within 1 days)")).value());
}

void RuleEditingTest::placesAndParameters()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("event_count > 1"));
    QTRY_COMPARE(page.blocks->root().parts.size(), std::size_t(1));
    page.openRow(0);
    auto* value = page.field<QLineEdit>(QStringLiteral("blockValue"));
    retype(value, QStringLiteral("$least"));
    QTRY_COMPARE(page.shown(), QStringLiteral("event_count > $least"));
    QTRY_VERIFY(page.field<QLineEdit>(QStringLiteral("parameter_least")));
    retype(page.field<QLineEdit>(QStringLiteral("parameter_least")), QStringLiteral("4"));
    const Rule bound = parseRule(QStringLiteral("event_count > 4")).value();
    QTRY_COMPARE(page.people(), int(evaluateRule(bound, *fixture.engine->dataset())->count()));
    pick(page.field<QComboBox>(QStringLiteral("blockComparison")), comparisonWords(Comparison::Near));
    retype(page.field<QLineEdit>(QStringLiteral("blockDistance")), QStringLiteral("5"));
    retype(value, QStringLiteral("31.2,121.4; store:S01"));
    retype(page.field<QLineEdit>(QStringLiteral("blockField")), QStringLiteral("place"));
    QTRY_COMPARE(page.blocks->rule(),
                 parseRule(QStringLiteral("place within 5 km of (\"31.2,121.4\", store \"S01\")")).value());
}

void RuleEditingTest::blocksAreDragged()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("did(\"view\") and did(\"cart\") and (did(\"purchase\") or event_count > 4)"));
    QTRY_COMPARE(page.rows().size(), 4);
    AudiencePage::settle();
    // The first block into the group, between its two.
    page.dragTo(page.row(0), page.row(3)->mapToGlobal(QPoint(40, 4)), [&] {
        fixture.picture(QStringLiteral("rule-drag"));
        QVERIFY(page.field<QWidget>(QStringLiteral("dropLine")));
    });
    QTRY_COMPARE(
        page.blocks->rule(),
        parseRule(QStringLiteral("did(\"cart\") and (did(\"purchase\") or did(\"view\") or event_count > 4)"))
            .value());
    QVERIFY(!page.field<QWidget>(QStringLiteral("dropLine")));
    // Let go of with Escape nothing moves, and no block opens.
    const Rule before = page.blocks->rule();
    QTRY_COMPARE(page.rows().size(), 4);
    AudiencePage::settle();
    page.dragTo(page.row(0), page.row(3)->mapToGlobal(QPoint(40, 4)),
                [&] { QTest::keyClick(page.blocks, Qt::Key_Escape); });
    QCOMPARE(page.blocks->rule(), before);
    QVERIFY(!page.field<QWidget>(QStringLiteral("blockEvent")));
    // A whole group to the top.
    AudiencePage::settle();
    auto* head = page.field<GroupHead>(QStringLiteral("groupHead"),
                                       [](const GroupHead& one) { return !one.path().empty(); });
    page.dragTo(head, page.row(0)->mapToGlobal(QPoint(40, 3)), [] {});
    QTRY_COMPARE(page.blocks->root().parts.front().isGroup(), true);
    QTest::keyClick(page.blocks, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(page.blocks->rule(), before);
}

void RuleEditingTest::keysRearrange()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("did(\"view\") and did(\"cart\")"));
    QTRY_COMPARE(page.rows().size(), 2);
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QWidget* block = QApplication::focusWidget();
        QVERIFY(block);
        QTest::keyClick(block, key, modifiers);
    };
    const auto is = [&](const char* rule) {
        return page.blocks->rule() == parseRule(QString::fromUtf8(rule)).value();
    };
    page.row(1)->setFocus();
    press(Qt::Key_Up, Qt::AltModifier);
    QTRY_VERIFY(is("did(\"cart\") and did(\"view\")"));
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(page.rows().size(), 3);
    press(Qt::Key_G, Qt::ControlModifier); // the copy is in focus
    QTRY_COMPARE(page.blocks->root().parts[1].kind, RuleBlock::Kind::Any);
    press(Qt::Key_Down, Qt::AltModifier); // the group itself
    QTRY_COMPARE(page.blocks->root().parts[2].kind, RuleBlock::Kind::Any);
    press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(is("did(\"cart\") and did(\"view\") and did(\"cart\")"));
    press(Qt::Key_Delete, Qt::NoModifier);
    QTRY_VERIFY(is("did(\"cart\") and did(\"view\")"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(page.rows().size(), 3);
}

void RuleEditingTest::groupsOfAtLeastSome()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("did(\"view\") and did(\"cart\") and did(\"purchase\")"));
    QTRY_COMPARE(page.people(), 10);
    pick(page.field<QComboBox>(QStringLiteral("groupKind")), QStringLiteral("At least"));
    QTRY_COMPARE(page.shown(), QStringLiteral("at least 2 of (did(event = \"view\"), did(event = \"cart\"), "
                                              "did(event = \"purchase\"))"));
    QTRY_COMPARE(page.people(), 40);
    QTRY_COMPARE(page.field<QLabel>(QStringLiteral("groupCount"))->text(), QStringLiteral("40"));
    QTest::keyClick(page.field<QSpinBox>(QStringLiteral("groupLeast")), Qt::Key_Up);
    QTRY_COMPARE(page.people(), 10);
    QTRY_COMPARE(page.field<QLabel>(QStringLiteral("groupCount"))->text(), QStringLiteral("10"));
    fixture.picture(QStringLiteral("rule-at-least"));
}

void RuleEditingTest::recentClausesComeBack()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("did(\"cart\", last 30 days) and event_count > 2"));
    QTRY_COMPARE(page.rows().size(), 2);
    page.row(0)->setFocus(); // leaves the text
    page.write(QStringLiteral("did(\"view\")"));
    QTRY_COMPARE(page.rows().size(), 1);
    page.row(0)->setFocus();
    QTest::keyClick(page.row(0), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    auto* palette = qobject_cast<ClausePalette*>(QApplication::activePopupWidget());
    QVERIFY(palette);
    auto* search = palette->findChild<QLineEdit*>();
    auto* list = palette->findChild<QListWidget*>();
    QCOMPARE(list->count(), 3);
    fixture.picture(QStringLiteral("rule-recent"));
    QTest::keyClicks(search, QStringLiteral("event_c"));
    QCOMPARE(list->count(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(page.blocks->rule(), parseRule(QStringLiteral("did(\"view\") and event_count > 2")).value());
    // Each client has its own.
    RecentClauses other(fixture.settings);
    other.setClient(QStringLiteral("/elsewhere.tessera"));
    QVERIFY(other.clauses().isEmpty());
}

void RuleEditingTest::rangesArePickedFromTheChart()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("event_count > 1"));
    QTRY_COMPARE(page.rows().size(), 1);
    page.openRow(0);
    QTRY_VERIFY(page.field<SpreadView>(QStringLiteral("spread")));
    auto* chart = page.field<SpreadView>(QStringLiteral("spread"));
    const std::vector<ValueSpread::Bin> bins = chart->spread().bins;
    QCOMPARE(bins.size(), std::size_t(7)); // from one event to seven
    QCOMPARE(chart->spread().base, 60);
    // Drawn from the second to the fourth.
    const int width = chart->width() / 7;
    QTest::mousePress(chart, Qt::LeftButton, {}, QPoint(width + width / 2, 30));
    QMouseEvent move(QEvent::MouseMove, QPoint(3 * width + width / 2, 30),
                     chart->mapToGlobal(QPoint(3 * width + width / 2, 30)), Qt::LeftButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(chart, &move);
    QTest::mouseRelease(chart, Qt::LeftButton, {}, QPoint(3 * width + width / 2, 30));
    QTRY_COMPARE(page.shown(), QStringLiteral("event_count between 2 and 4"));
    QTRY_COMPARE(page.people(), int(bins[1].people + bins[2].people + bins[3].people));
    fixture.picture(QStringLiteral("rule-range"));
    // The same by keys: one on, then two wide.
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Right);
    QTRY_COMPARE(page.shown(), QStringLiteral("event_count between 5 and 5"));
    QTest::keyClick(chart, Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(page.shown(), QStringLiteral("event_count between 5 and 6"));
    // Only people of the base stand in the chart.
    auto* base = page.field<RuleField>(QStringLiteral("base"));
    QVERIFY(base);
    QTest::keyClicks(base->editor(), QStringLiteral("did(event = \"cart\")"));
    base->editor()->completer()->popup()->hide();
    QTRY_COMPARE(page.panel->definition().value(QLatin1String("base")).toString().isEmpty(), false);
    QTRY_COMPARE(page.panel->state(), AnalysisPanel::State::Current);
    retype(page.field<QLineEdit>(QStringLiteral("blockField")), QStringLiteral("first_seen"));
    QTRY_COMPARE(chart->spread().field, QStringLiteral("first_seen"));
    QTRY_COMPARE(chart->spread().base, 30);
    QCOMPARE(chart->spread().bins.front().from.left(8), QStringLiteral("2026-05-"));
}

void RuleEditingTest::valuesAreTickedInTheChart()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("did(\"view\")"));
    QTRY_COMPARE(page.rows().size(), 1);
    page.openRow(0);
    retype(page.field<QLineEdit>(QStringLiteral("blockPickFrom")), QStringLiteral("city"));
    QTRY_VERIFY(page.field<SpreadView>(QStringLiteral("spread")));
    auto* chart = page.field<SpreadView>(QStringLiteral("spread"));
    QCOMPARE(chart->spread().values.size(), std::size_t(2));
    QCOMPARE(chart->spread().values.front().people, 30);
    QTest::mouseClick(chart, Qt::LeftButton, {}, QPoint(8, 30)); // the second line
    const QString second = chart->spread().values[1].text;
    QTRY_COMPARE(page.blocks->rule(),
                 parseRule(QStringLiteral("did(\"view\" and city in (\"%1\"))").arg(second)).value());
    QTRY_COMPARE(page.people(), 30);
    fixture.picture(QStringLiteral("rule-values"));
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Up);
    QTest::keyClick(chart, Qt::Key_Space);
    QTRY_COMPARE(page.people(), 60);
    retype(page.field<QLineEdit>(QStringLiteral("blockPickFrom")), QStringLiteral("amount"));
    QTRY_COMPARE(chart->spread().field, QStringLiteral("amount"));
    QCOMPARE(chart->spread().known, 20); // who bought
}

void RuleEditingTest::samplesOpenPeople()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    page.write(QStringLiteral("did(\"purchase\") and event_count > 2"));
    auto* sample = page.panel->findChild<PeopleSample*>();
    QVERIFY(sample);
    auto* table = sample->findChild<QTableView*>(QStringLiteral("sample"));
    const Rule rule = parseRule(page.shown()).value();
    const PeopleSet people = evaluateRule(rule, *fixture.engine->dataset()).value();
    const auto allIn = [&] {
        const std::vector<PersonIndex>& rows = sample->model().rows();
        return rows.size() == 6 &&
               std::ranges::all_of(rows, [&](PersonIndex p) { return people.contains(p); });
    };
    QTRY_VERIFY(allIn());
    QVERIFY(sample->model().isMasked());
    const std::vector<PersonIndex> before = sample->model().rows();
    QTest::mouseClick(sample->findChild<QPushButton*>(QStringLiteral("anotherSample")), Qt::LeftButton);
    QTRY_VERIFY(sample->model().rows() != before && allIn());
    page.panel->window()->resize(1440, 1100);
    fixture.picture(QStringLiteral("rule-sample"));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    const QString id =
        PersonPage::idOf(fixture.engine->dataset()->identity().oneIds[sample->model().rows()[0]]);
    QTRY_COMPARE(qobject_cast<DocumentPage*>(fixture.window->documents().currentWidget())->objectId(), id);
}

void RuleEditingTest::inChineseAndDark()
{
    FormsFixture fixture;
    AudiencePage page(fixture);
    theme().install(Appearance::Dark, Language::Chinese);
    page.write(QString::fromUtf8(
        "序列(\"view\" 然后 \"cart\" 限 7 天) 且 至少 1 项 (做过(首次 \"purchase\"), 做过(\"carts\")) 且 "
        "可触达(\"phone\")"));
    QTRY_COMPARE(page.rows().size(), 4);
    fixture.picture(QStringLiteral("rule-blocks-dark-zh"));
    page.openRow(0);
    fixture.picture(QStringLiteral("rule-fields-dark-zh"));
    theme().install(Appearance::Light, Language::English);
}

QTEST_MAIN(RuleEditingTest)
#include "rule_editing_test.moc"
