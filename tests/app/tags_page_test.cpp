// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms_fixture.h"
#include "dataset/dependents.h"
#include "pages/rule_field.h"
#include "panels/chart_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QTreeWidget>

using namespace tessera;

// The tags of a client in the window: the taxonomy, one tag, the library, and what is refused.
class TagsPageTest : public QObject
{
    Q_OBJECT
private slots:
    void anEmptyClientIsOfferedTheLibrary();
    void aTagIsMadeByHand();
    void theTreeShowsCoverageAndATagItsValues();
    void usedTagsAreNotDeleted();
    void tagsAreCopiedRenamedAndUndone();
    void tagsGoThroughFiles();
    void pictures();

private:
    static void addTags(FormsFixture& fixture);
    static QTreeWidgetItem* item(QTreeWidget* tree, const QString& name)
    {
        const QList<QTreeWidgetItem*> found = tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.front();
    }
    static void click(QTreeWidget* tree, const QString& name)
    {
        QTreeWidgetItem* found = item(tree, name);
        QVERIFY2(found != nullptr, qPrintable(name));
        for (QTreeWidgetItem* above = found->parent(); above != nullptr; above = above->parent())
            above->setExpanded(true);
        tree->scrollToItem(found);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(found).center());
    }
    static void more(ResultPanel* panel, int entry)
    {
        FormsFixture::choose(panel->findChild<QToolButton*>(QStringLiteral("moreTags")), entry);
    }
    static QTreeWidget* treeOf(ResultPanel* panel)
    {
        return panel->findChild<QTreeWidget*>(QStringLiteral("tags"));
    }
    static void waitFor(FormsFixture& fixture, ResultPanel* panel)
    {
        QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
        fixture.jobs.waitForAll();
        QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    }
    static void keepPictures(FormsFixture& fixture, const QString& name)
    {
        fixture.picture(name);
        theme().install(Appearance::Dark, Language::Chinese);
        fixture.jobs.waitForAll();
        QTest::qWait(300);
        fixture.jobs.waitForAll();
        fixture.picture(name + QStringLiteral("-dark-zh"));
        theme().install(Appearance::Light, Language::English);
        fixture.jobs.waitForAll();
        QTest::qWait(300);
        fixture.jobs.waitForAll();
    }
    static qsizetype tags(FormsFixture& fixture)
    {
        return qsizetype(fixture.engine->project()->objects().list(QStringLiteral("tag"))->size());
    }
};

void TagsPageTest::addTags(FormsFixture& fixture)
{
    const auto add = [&](const char* name, const char* json) {
        QVERIFY(
            fixture.engine->project()
                ->objects()
                .add(QStringLiteral("tag"), QString::fromUtf8(name), QJsonDocument::fromJson(json).object())
                .ok());
    };
    add("Buyer", R"j({"form": "rule", "rule": "did(\"purchase\")", "path": ["Value"], "validDays": 15})j");
    add("Spend", R"j({"form": "statistic", "measure": "sum", "of": "amount", "path": ["Value", "Money"],
            "events": "did(\"purchase\")", "bands": [{"name": "low", "below": 30}, {"name": "high"}]})j");
    add("Home", R"j({"form": "statistic", "measure": "last", "of": "city", "events": "did(any)"})j");
    QVERIFY(fixture.engine->project()
                ->objects()
                .add(QStringLiteral("audience"), QStringLiteral("Who buys"),
                     {{QStringLiteral("rule"), QStringLiteral("tag(\"Buyer\") is known")}})
                .ok());
    fixture.engine->objectsChanged();
}

void TagsPageTest::anEmptyClientIsOfferedTheLibrary()
{
    FormsFixture fixture;
    ResultPanel* panel = fixture.open(QStringLiteral("tags"));
    QVERIFY(panel);
    waitFor(fixture, panel);
    QTreeWidget* tree = treeOf(panel);
    QCOMPARE(tree->topLevelItemCount(), 0);
    auto* add = panel->findChild<QPushButton*>(QStringLiteral("addTags"));
    QVERIFY(!add->isEnabled());
    QTest::mouseClick(panel->findChild<QCheckBox*>(QStringLiteral("showLibrary")), Qt::LeftButton, {},
                      QPoint(8, 8));
    QTRY_COMPARE(tree->topLevelItemCount(), 18);
    // One that lacks something says what.
    QTreeWidgetItem* lacking = item(tree, QStringLiteral("Skin type"));
    QVERIFY(lacking && lacking->toolTip(0).contains(QStringLiteral("skin_type")));
    click(tree, QStringLiteral("Life cycle"));
    QVERIFY(add->isEnabled());
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_VERIFY(tags(fixture) > 5);
    QTRY_VERIFY(item(tree, QStringLiteral("Stage of life cycle")) &&
                item(tree, QStringLiteral("Stage of life cycle"))->text(1).contains(QLatin1Char('%')));
    // Everything at once is undone step by step; nothing is double.
    QTest::keyClicks(panel->findChild<QLineEdit*>(QStringLiteral("search")), QStringLiteral("stage of"));
    QVERIFY(!item(tree, QStringLiteral("Stage of life cycle"))->isHidden());
    QVERIFY(item(tree, QStringLiteral("Lost buyer"))->isHidden());
}

void TagsPageTest::aTagIsMadeByHand()
{
    FormsFixture fixture;
    ResultPanel* page = fixture.open(QStringLiteral("tags"));
    waitFor(fixture, page);
    fixture.dialogs.texts = {QStringLiteral("Keen")};
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("newTag")), Qt::LeftButton);
    auto* panel = qobject_cast<ResultPanel*>(fixture.window->documents().currentWidget());
    QVERIFY(panel && panel != page);
    QCOMPARE(panel->kindId(), QStringLiteral("tag"));
    waitFor(fixture, panel);
    QCOMPARE(panel->result()->json.value(QLatin1String("known")).toInteger(), 60);
    auto* rule = panel->findChild<RuleField*>(QStringLiteral("rule"));
    QVERIFY(rule);
    QTest::mouseClick(rule->editor()->viewport(), Qt::LeftButton, {}, QPoint(20, 10));
    QTest::keyClick(rule->editor(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(rule->editor(), Qt::Key_Delete);
    QTest::keyClicks(rule->editor(), QStringLiteral("did(\"cart\")"));
    QTest::keyClick(rule->editor(), Qt::Key_Escape); // the completion
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("known")).toInteger(), 30);
    // A statistic in bands.
    auto* form = panel->findChild<QComboBox*>(QStringLiteral("form"));
    form->setFocus();
    QTest::keyClick(form, Qt::Key_Down);
    QCOMPARE(form->currentData().toString(), QStringLiteral("statistic"));
    QTRY_VERIFY(panel->findChild<QComboBox*>(QStringLiteral("measure"))->isVisible());
    auto* bands = panel->findChild<QLineEdit*>(QStringLiteral("bands"));
    QTest::keyClicks(bands, QStringLiteral("few < 3, many"));
    QTest::keyClick(bands, Qt::Key_Return);
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("values")).toArray().size(), 2);
    QVERIFY(panel->save().ok());
    const auto saved =
        fixture.engine->project()->objects().find(QStringLiteral("tag"), QStringLiteral("Keen"));
    QCOMPARE((*saved)->definition.value(QLatin1String("measure")).toString(), QStringLiteral("count"));
    QVERIFY(!(*saved)->definition.contains(QLatin1String("rule")));
    // The people behind a value are listed.
    panel->charts().front()->setFocus();
    QCOMPARE(panel->result()->people(QStringLiteral("value:few"))->count() +
                 panel->result()->people(QStringLiteral("value:many"))->count(),
             std::size_t{60});
}

void TagsPageTest::theTreeShowsCoverageAndATagItsValues()
{
    FormsFixture fixture;
    addTags(fixture);
    ResultPanel* panel = fixture.open(QStringLiteral("tags"));
    waitFor(fixture, panel);
    QTreeWidget* tree = treeOf(panel);
    QTRY_VERIFY(item(tree, QStringLiteral("Buyer")));
    QCOMPARE(item(tree, QStringLiteral("Buyer"))->parent()->text(0), QStringLiteral("Value"));
    QVERIFY(item(tree, QStringLiteral("Buyer"))->text(1).startsWith(QStringLiteral("33.3")));
    QVERIFY(!item(tree, QStringLiteral("Buyer"))->text(2).isEmpty());
    click(tree, QStringLiteral("Spend"));
    auto* title = panel->findChild<QLabel*>(QStringLiteral("tagTitle"));
    QTRY_COMPARE(title->text(), QStringLiteral("Spend"));
    QTRY_VERIFY(title->parentWidget()->findChildren<ChartView*>().size() == 2);
    click(tree, QStringLiteral("Buyer"));
    auto* lines = panel->findChild<QLabel*>(QStringLiteral("tagLines"));
    QTRY_VERIFY(lines->text().contains(QStringLiteral("Who buys")));
    // Enter opens it.
    QTest::keyClick(tree, Qt::Key_Return);
    auto* page = qobject_cast<ResultPanel*>(fixture.window->documents().currentWidget());
    QTRY_VERIFY(page && page->kindId() == QLatin1String("tag"));
    // A list of people of a mark of the report.
    fixture.window->documents().setCurrentWidget(panel);
    QCOMPARE(panel->result()->people(QStringLiteral("value:Spend:low"))->count() +
                 panel->result()->people(QStringLiteral("value:Spend:high"))->count(),
             std::size_t{60});
}

void TagsPageTest::usedTagsAreNotDeleted()
{
    FormsFixture fixture;
    addTags(fixture);
    ResultPanel* panel = fixture.open(QStringLiteral("tags"));
    waitFor(fixture, panel);
    QTreeWidget* tree = treeOf(panel);
    click(tree, QStringLiteral("Buyer"));
    more(panel, 2);
    QTRY_VERIFY(!fixture.dialogs.asked.isEmpty());
    QVERIFY2(fixture.dialogs.asked.join(QLatin1Char(' ')).contains(QStringLiteral("Who buys")),
             qPrintable(fixture.dialogs.asked.join(QLatin1Char('\n'))));
    QCOMPARE(tags(fixture), 3);
    click(tree, QStringLiteral("Home"));
    more(panel, 2);
    QTRY_COMPARE(tags(fixture), 2);
    QTRY_VERIFY(item(tree, QStringLiteral("Home")) == nullptr);
    QVERIFY(fixture.engine->undo().ok());
    QTRY_VERIFY(item(tree, QStringLiteral("Home")) != nullptr);
}

void TagsPageTest::tagsAreCopiedRenamedAndUndone()
{
    FormsFixture fixture;
    addTags(fixture);
    ResultPanel* panel = fixture.open(QStringLiteral("tags"));
    waitFor(fixture, panel);
    QTreeWidget* tree = treeOf(panel);
    click(tree, QStringLiteral("Buyer"));
    fixture.dialogs.texts = {QStringLiteral("Customer")};
    more(panel, 0);
    QTRY_VERIFY(item(tree, QStringLiteral("Customer")) != nullptr);
    const auto audience =
        fixture.engine->project()->objects().find(QStringLiteral("audience"), QStringLiteral("Who buys"));
    QCOMPARE((*audience)->definition.value(QLatin1String("rule")).toString(),
             QStringLiteral("tag(\"Customer\") is known"));
    click(tree, QStringLiteral("Home"));
    more(panel, 1);
    QTRY_COMPARE(tags(fixture), 4);
}

void TagsPageTest::tagsGoThroughFiles()
{
    FormsFixture fixture;
    addTags(fixture);
    ResultPanel* panel = fixture.open(QStringLiteral("tags"));
    waitFor(fixture, panel);
    QTRY_VERIFY(item(treeOf(panel), QStringLiteral("Home")) != nullptr);
    click(treeOf(panel), QStringLiteral("Home")); // else the menu passes over what is for one tag
    const QString path = fixture.file(QStringLiteral("tags.csv"));
    fixture.dialogs.files = {QStringList{path}};
    more(panel, 4);
    QTRY_VERIFY(QFile::exists(path));
    const auto spend =
        fixture.engine->project()->objects().find(QStringLiteral("tag"), QStringLiteral("Spend"));
    QVERIFY(removeObject(*fixture.engine->project(), (*spend)->id).ok());
    fixture.engine->objectsChanged();
    QTRY_VERIFY(item(treeOf(panel), QStringLiteral("Spend")) == nullptr);
    fixture.dialogs.files = {QStringList{path}};
    more(panel, 3);
    QTRY_VERIFY(item(treeOf(panel), QStringLiteral("Spend")) != nullptr);
    QFile broken(path);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("name,definition\nA,nonsense\n");
    broken.close();
    fixture.dialogs.files = {QStringList{path}};
    more(panel, 3);
    QTRY_VERIFY(fixture.dialogs.asked.join(QLatin1Char(' ')).contains(QStringLiteral("line 2")));
}

void TagsPageTest::pictures()
{
    FormsFixture fixture;
    addTags(fixture);
    ResultPanel* panel = fixture.open(QStringLiteral("tags"));
    waitFor(fixture, panel);
    QTest::mouseClick(panel->findChild<QCheckBox*>(QStringLiteral("showLibrary")), Qt::LeftButton, {},
                      QPoint(8, 8));
    QTRY_VERIFY(treeOf(panel)->topLevelItemCount() > 17);
    click(treeOf(panel), QStringLiteral("Buyer"));
    fixture.jobs.waitForAll();
    keepPictures(fixture, QStringLiteral("tags"));
    QTest::mouseClick(panel->findChild<QPushButton*>(QStringLiteral("openTag")), Qt::LeftButton);
    auto* page = qobject_cast<ResultPanel*>(fixture.window->documents().currentWidget());
    QVERIFY(page && page->kindId() == QLatin1String("tag"));
    waitFor(fixture, page);
    keepPictures(fixture, QStringLiteral("tag"));
}

QTEST_MAIN(TagsPageTest)
#include "tags_page_test.moc"
