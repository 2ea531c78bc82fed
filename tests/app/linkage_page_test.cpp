// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_fixture.h"
#include "base/random.h"
#include "kinds/every_kind.h"
#include "pages/linkage_panel.h"
#include "pages/pair_view.h"
#include "panels/chart_view.h"
#include "panels/result_table.h"
#include "shell/action_registry.h"
#include "shell/main_window.h"
#include "support/import_text.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace tessera;

class LinkagePageTest : public QObject
{
    Q_OBJECT

private slots:
    void rulesAndThresholdByMouseAndKeyboard();
    void answersGoToTheClient();
    void answersStayInTheDefinition();
    void manyPairsWaitForAWord();
};

namespace {

// Members, every fifth of them twice with a slip in the name, every seventh with a namesake.
QByteArray members(int people, bool haveNumbers)
{
    Random random(41);
    QByteArray csv = haveNumbers ? "member_id,name,birth_date,city\n" : "name,birth_date,city\n";
    static const char* const given[] = {"Anna", "Bruno", "Clara", "David", "Emma", "Felix", "Greta", "Hugo"};
    static const char* const family[] = {"Schmidt", "Meyer", "Vogel", "Braun", "Kraus", "Lang", "Winter"};
    int number = 1000;
    const auto add = [&](const QByteArray& name, const QByteArray& born, const QByteArray& city) {
        ++number;
        csv += (haveNumbers ? "M" + QByteArray::number(number) + ',' : QByteArray()) + name + ',' + born +
               ',' + city + '\n';
    };
    const auto day = [&] {
        return "19" + QByteArray::number(int(random.below(60)) + 40) + "-0" +
               QByteArray::number(int(random.below(9)) + 1) + "-1" +
               QByteArray::number(int(random.below(10)));
    };
    for (int i = 0; i < people; ++i) {
        QByteArray name = QByteArray(given[random.below(8)]) + ' ' + family[random.below(7)] +
                          char('a' + int(random.below(26)));
        const QByteArray born = day();
        const QByteArray city = "Town" + QByteArray::number(int(random.below(20)));
        add(name, born, city);
        if (i % 7 == 0)
            add(name, day(), city);
        name[2] = 'x';
        if (i % 5 == 0)
            add(name, born, city);
    }
    return csv;
}

class Fixture : public WindowFixture
{
public:
    explicit Fixture(int people = 200, bool haveNumbers = true)
        : WindowFixture(registerEveryKind)
    {
        [&] {
            const QString client = file(QStringLiteral("client.tessera"));
            {
                const auto project = Project::create(client, QStringLiteral("Test"), TimeZone());
                QVERIFY(project.ok());
                const Result<ImportOutcome> done =
                    importText(**project, file(QStringLiteral("members.csv")), members(people, haveNumbers));
                QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().message));
            }
            QVERIFY(engine->open(client, {}).ok());
            window->resize(1440, 1000);
            QVERIFY(QTest::qWaitForWindowActive(window.get()));
            QTRY_VERIFY(engine->dataset());
            actions.action("new.linkage")->trigger();
            panel = qobject_cast<LinkagePanel*>(window->documents().currentWidget());
            QVERIFY(panel);
        }();
    }
    void open()
    {
        QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
        QTRY_VERIFY(panel->pairView().isVisible());
    }
    template <typename Widget>
    [[nodiscard]] Widget* named(const char* name) const
    {
        for (Widget* one : panel->findChildren<Widget*>(QString::fromUtf8(name)))
            if (one->isVisible())
                return one;
        return nullptr;
    }
    [[nodiscard]] QJsonValue json(const char* key) const
    {
        return panel->result()->json.value(QLatin1String(key));
    }
    static void tick(QCheckBox* box)
    {
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    }

    LinkagePanel* panel = nullptr;
};

} // namespace

void LinkagePageTest::rulesAndThresholdByMouseAndKeyboard()
{
    Fixture fixture;
    fixture.open();
    // A small file: every pair, counted before it ran, and what is compared was found.
    const qint64 records = fixture.json("records").toInteger();
    QCOMPARE(fixture.panel->pairsCounted(), records * (records - 1) / 2);
    QCOMPARE(fixture.json("compared").toInteger(), fixture.panel->pairsCounted());
    QVERIFY(fixture.named<QComboBox>("as:name"));
    QCOMPARE(fixture.named<QComboBox>("as:birth_date")->currentData().toString(), QStringLiteral("date"));
    QVERIFY(fixture.named<QCheckBox>("rule:[]")->isChecked());
    fixture.picture(QStringLiteral("linkage"));
    // The only rule there is cannot be switched off.
    Fixture::tick(fixture.named<QCheckBox>("rule:[]"));
    QVERIFY(fixture.named<QCheckBox>("rule:[]")->isChecked());
    QVERIFY(!fixture.panel->definition().contains(QLatin1String("block")));
    // Another in its place, by keyboard: records of one town; and a second one.
    const auto pick = [&](const char* chooser, const QString& text) {
        auto* box = fixture.named<QComboBox>(chooser);
        QVERIFY(box);
        const int at = box->findText(text);
        QVERIFY(at > 0);
        box->setFocus();
        for (int i = 0; i < at; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    };
    pick("addRule", QStringLiteral("city"));
    QTRY_VERIFY(fixture.named<QCheckBox>("rule:[\"city\"]"));
    QTRY_VERIFY(fixture.panel->pairsCounted() < records * (records - 1) / 4);
    QTRY_COMPARE(fixture.panel->state(), AnalysisPanel::State::Current);
    QTRY_COMPARE(fixture.json("compared").toInteger(), fixture.panel->pairsCounted());
    const qint64 byTown = fixture.panel->pairsCounted();
    pick("addRule", fixture.named<QComboBox>("addRule")->itemText(1));
    QTRY_VERIFY(fixture.panel->pairsCounted() > byTown);
    QTRY_COMPARE(fixture.panel->state(), AnalysisPanel::State::Current);
    QCOMPARE(fixture.panel->definition().value(QLatin1String("block")).toArray().size(), 2);
    // Off by mouse: its count stays beside it.
    Fixture::tick(fixture.named<QCheckBox>("rule:[\"city\"]"));
    QTRY_VERIFY(fixture.panel->pairsCounted() < byTown);
    QTRY_COMPARE(fixture.panel->state(), AnalysisPanel::State::Current);
    QTRY_COMPARE(fixture.json("compared").toInteger(), fixture.panel->pairsCounted());
    // The threshold by keyboard: everybody who is possible is joined.
    auto* slider = fixture.named<QSlider>("threshold");
    slider->setFocus();
    const qint64 before = fixture.json("people").toInteger();
    QTest::keyClick(slider, Qt::Key_End);
    QTRY_COMPARE(fixture.panel->definition().value(QLatin1String("threshold")).toDouble(), 0.99);
    QTRY_VERIFY(fixture.panel->state() == AnalysisPanel::State::Current &&
                fixture.json("threshold").toDouble() == 0.99);
    QVERIFY(fixture.json("people").toInteger() >= before);
    // Values count the same, rare or not.
    Fixture::tick(fixture.named<QCheckBox>("countFrequency"));
    QTRY_VERIFY(!fixture.panel->definition().value(QLatin1String("countFrequency")).toBool(true));
    QTRY_COMPARE(fixture.panel->state(), AnalysisPanel::State::Current);
    // A comparison less, by mouse: rules by it go too.
    QTest::mouseClick(fixture.named<QToolButton>("leaveOut:city"), Qt::LeftButton);
    QTRY_COMPARE(fixture.panel->state(), AnalysisPanel::State::Current);
    QTRY_COMPARE(fixture.json("model")[QLatin1String("comparisons")].toArray().size(), 2);
    QVERIFY(!fixture.named<QComboBox>("as:city"));
    QVERIFY(!fixture.named<QCheckBox>("oneToOne")->isEnabled());
    theme().install(Appearance::Dark, Language::Chinese);
    QTRY_COMPARE(fixture.panel->state(), AnalysisPanel::State::Current);
    fixture.picture(QStringLiteral("linkage-dark-zh"));
    theme().install(Appearance::Light, Language::English);
}

void LinkagePageTest::answersGoToTheClient()
{
    Fixture fixture;
    fixture.open();
    PairView& view = fixture.panel->pairView();
    auto* list = fixture.named<QListWidget>("pairs");
    auto* waterfall = fixture.named<ChartView>("waterfall");
    QCOMPARE(list->count(), 20);
    QCOMPARE(list->currentRow(), 0);
    // The steps of the pair that is shown.
    const auto steps = [&] { return std::get<WaterfallChart>(waterfall->spec().chart).steps; };
    QCOMPARE(steps().size(), std::size_t(view.shown().value(QLatin1String("waterfall")).toArray().size()));
    QVERIFY(steps().back().isTotal);
    const int sets = int(fixture.engine->project()->linkSets().value().size());
    const int people = int(fixture.engine->people());
    const QString first = PairView::selectorOf(view.shown());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_S);
    QTRY_COMPARE(int(fixture.engine->project()->linkSets().value().size()), sets + 1);
    QVERIFY(PairView::selectorOf(view.shown()) != first);
    QTRY_COMPARE(int(fixture.engine->people()), people - 1); // the client's people, not only this page's
    QTRY_VERIFY(fixture.panel->state() == AnalysisPanel::State::Current &&
                fixture.panel->result()->json.contains(QLatin1String("byLabels")));
    for (const QJsonValue question : view.pairs())
        QVERIFY(PairView::selectorOf(question.toObject()) != first);
    QVERIFY(!fixture.panel->definition().contains(QLatin1String("labels")));
    fixture.picture(QStringLiteral("linkage-judged"));
    // Decisions can be left out, and one taken back.
    Fixture::tick(fixture.named<QCheckBox>("useDecisions"));
    QTRY_VERIFY(!fixture.panel->result()->json.contains(QLatin1String("byLabels")));
    QTRY_COMPARE(fixture.panel->state(), AnalysisPanel::State::Current);
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(int(fixture.engine->people()), people);
    QTRY_COMPARE(fixture.panel->state(), AnalysisPanel::State::Current);
    // A row of the table shows its pair, by Enter; a bar of the chart lists its pairs, by mouse.
    ResultTable* table = nullptr;
    for (ResultTable* one : fixture.panel->findChildren<ResultTable*>())
        if (table == nullptr && one->model()->columnCount() == 5 && one->model()->rowCount() > 20)
            table = one;
    QVERIFY(table);
    table->setCurrentIndex(table->model()->index(12, 0));
    const QString selector = table->currentIndex().data(ResultModel::PeopleRole).toString();
    QVERIFY(selector.startsWith(QLatin1String("pair:")));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(PairView::selectorOf(view.shown()), selector);
    QCOMPARE(fixture.window->documents().currentWidget(), fixture.panel);
    ChartView* chart = fixture.panel->charts().front();
    const auto& marks = chart->hits().marks;
    const auto bar = std::ranges::find_if(marks, [](const HitMark& mark) {
        return mark.mark.people.startsWith(QLatin1String("joined:")) && mark.value.toInt() > 3;
    });
    QVERIFY(bar != marks.end());
    const int inBar = bar->value.toInt();
    QTest::mouseClick(chart, Qt::LeftButton, {}, bar->path.boundingRect().center().toPoint());
    QTRY_COMPARE(int(view.pairs().size()), inBar);
    // The people of the pair are a button away.
    QTest::mouseClick(fixture.named<QPushButton>("pairPeople"), Qt::LeftButton);
    QTRY_VERIFY(fixture.window->documents().currentWidget() != fixture.panel);
}

void LinkagePageTest::answersStayInTheDefinition()
{
    Fixture fixture(200, false);
    fixture.open();
    PairView& view = fixture.panel->pairView();
    auto* list = fixture.named<QListWidget>("pairs");
    list->setFocus();
    const QJsonObject first = view.shown();
    QTest::keyClick(list, Qt::Key_D);
    const QJsonObject second = view.shown();
    QVERIFY(second != first);
    QTest::keyClick(list, Qt::Key_L);
    QTest::mouseClick(fixture.named<QPushButton>("samePerson"), Qt::LeftButton);
    const QJsonArray labels = fixture.panel->definition().value(QLatin1String("labels")).toArray();
    QCOMPARE(labels.size(), 2);
    QCOMPARE(labels[0][QLatin1String("a")], first.value(QLatin1String("a")));
    QVERIFY(!labels[0][QLatin1String("same")].toBool(true) && labels[1][QLatin1String("same")].toBool());
    QCOMPARE(fixture.panel->definition().value(QLatin1String("later")).toArray().size(), 1);
    QCOMPARE(fixture.panel->state(), AnalysisPanel::State::Stale); // computed when it is asked for
    QCOMPARE(view.pairs().size(), 17);
    QTest::mouseClick(fixture.named<QPushButton>("state"), Qt::LeftButton);
    QTRY_COMPARE(fixture.panel->state(), AnalysisPanel::State::Current);
    const QJsonObject judged = fixture.json("byLabels")[QLatin1String("atThreshold")].toObject();
    QCOMPARE(judged.value(QLatin1String("same")).toInt(), 1);
    // Saved and read back, the answers are there; forgotten, they are not.
    QVERIFY(fixture.panel->save().ok());
    auto* again = qobject_cast<LinkagePanel*>(
        fixture.window->openPage(QStringLiteral("linkage"), fixture.panel->objectId()));
    QVERIFY(again);
    QCOMPARE(again->definition().value(QLatin1String("labels")).toArray(), labels);
    QTest::mouseClick(fixture.named<QPushButton>("forgetAnswers"), Qt::LeftButton);
    QVERIFY(!fixture.panel->definition().contains(QLatin1String("labels")));
    QTRY_VERIFY(fixture.panel->state() == AnalysisPanel::State::Current &&
                !fixture.panel->result()->json.contains(QLatin1String("byLabels")));
}

// Beyond what is compared in a moment nothing runs before somebody has seen how many pairs there are.
void LinkagePageTest::manyPairsWaitForAWord()
{
    Fixture fixture(3'000, true);
    QTRY_VERIFY(fixture.panel->pairsCounted() >= 0);
    QTRY_COMPARE(fixture.panel->state(), AnalysisPanel::State::Current);
    const auto rules = fixture.panel->findChildren<QCheckBox*>();
    QVERIFY(std::ranges::count_if(rules, [](const QCheckBox* box) {
                return box->isVisible() && box->objectName().startsWith(QLatin1String("rule:["));
            }) > 3);
    fixture.picture(QStringLiteral("linkage-rules"));
    // A second page of the same table where every pair meets.
    QJsonObject every = fixture.panel->definition();
    QJsonArray block;
    block.append(QJsonArray());
    every.insert(QStringLiteral("block"), block);
    every.insert(QStringLiteral("kind"), QStringLiteral("linkage"));
    const auto stored = fixture.engine->project()->objects().add(QStringLiteral("linkage"),
                                                                 QStringLiteral("Every pair"), every);
    QVERIFY(stored.ok());
    fixture.engine->objectsChanged();
    fixture.panel = qobject_cast<LinkagePanel*>(
        fixture.window->openPage(QStringLiteral("linkage"), ProjectWorkbench::objectId(stored->id)));
    QVERIFY(fixture.panel);
    QTRY_VERIFY(fixture.panel->pairsCounted() > 5'000'000);
    QCOMPARE(fixture.panel->state(), AnalysisPanel::State::Empty);
    QVERIFY(!fixture.panel->result());
    auto* run = fixture.named<QPushButton>("comparePairs");
    QVERIFY(run);
    fixture.picture(QStringLiteral("linkage-waits"));
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.panel->state(), AnalysisPanel::State::Current, 60'000);
    QCOMPARE(fixture.json("compared").toInteger(), fixture.panel->pairsCounted());
}

QTEST_MAIN(LinkagePageTest)
#include "linkage_page_test.moc"
