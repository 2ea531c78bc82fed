// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms_fixture.h"

#include "oneid/linkage_links.h"
#include "pages/identity_panel.h"
#include "pages/person_page.h"
#include "pages/review_view.h"
#include "panels/result_table.h"
#include "support/import_text.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QSlider>
#include <QSpinBox>
#include <QTableView>

using namespace tessera;

class IdentityPageTest : public QObject
{
    Q_OBJECT
private slots:
    void rulesAreTriedAndApplied();
    void pairsAreReviewedByKeyboard();
    void aPersonIsExplainedSplitAndJoinedAgain();
    void suspiciousPeopleAreOpenedAndCut();
    void linksOlderThanTheirDataAreMadeAnew();
};

namespace {

// Four members: two share a phone, and a linkage thinks that two others are one.
class Fixture : public FormsFixture
{
public:
    Fixture()
    {
        QFile file(folder.filePath(QStringLiteral("members.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "member_id,phone,device_id,time,event\nM1001,13800138000,dev-aaaa-1,2026-05-01,view\n"
            "M1002,13800138000,dev-bbbb-2,2026-05-02,view\nM1003,13800138001,dev-cccc-3,2026-05-03,view\n"
            "M1004,13800138002,dev-dddd-4,2026-05-04,view\n");
        file.close();
        const Result<FilePreview> preview = previewFile(file.fileName());
        QVERIFY(preview.ok());
        QVERIFY(importFile(*engine->project(), file.fileName(), preview->suggestion, {}).ok());
        engine->reloadData();
        QTRY_VERIFY(engine->dataset() && engine->dataset()->identity().kinds.size() == 3);
        const IdentityView& view = engine->dataset()->identity();
        LinkSet set;
        set.source = QStringLiteral("A linkage");
        set.definition = {{QStringLiteral("kind"), QStringLiteral("linkage")}};
        const IdentityLink found{*view.facts->find(QStringLiteral("member"), "M1003"),
                                 *view.facts->find(QStringLiteral("member"), "M1004"), LinkVerdict::Probable,
                                 3};
        QVERIFY(engine->project()->addLinks(set, {&found, 1}).ok());
        engine->reloadData();
        QTRY_VERIFY(engine->dataset() && engine->dataset()->identity().links->size() == 1);
    }
    IdentityPanel* openPanel()
    {
        auto* panel = qobject_cast<IdentityPanel*>(open(QStringLiteral("identity")));
        [&] { QTRY_VERIFY(panel && panel->result()); }();
        return panel;
    }
    std::int64_t people() { return engine->people(); }
};

template <typename Widget>
Widget* named(QWidget& in, const QString& name)
{
    return in.findChild<Widget*>(name);
}

} // namespace

void IdentityPageTest::rulesAreTriedAndApplied()
{
    Fixture fixture;
    QCOMPARE(fixture.people(), 60);
    IdentityPanel* panel = fixture.openPanel();
    auto* slider = named<QSlider>(*panel, QStringLiteral("threshold"));
    QVERIFY(slider);
    auto* apply = named<QPushButton>(*panel, QStringLiteral("applyRules"));
    QVERIFY(!apply->isEnabled());
    fixture.picture(QStringLiteral("identity"));
    // Three bits are 88.9 %: under 50 % they count.
    QTest::keyClick(slider, Qt::Key_Home);
    QTRY_COMPARE(
        panel->result()->json.value(QLatin1String("asked")).toObject().value(QLatin1String("people")).toInt(),
        59);
    QCOMPARE(fixture.people(), 60); // the client is as it was
    QVERIFY(apply->isEnabled());
    auto* joins = named<QCheckBox>(*panel, QStringLiteral("joins:phone"));
    QVERIFY(joins && joins->isChecked());
    QTest::mouseClick(joins, Qt::LeftButton, {}, QPoint(8, joins->height() / 2));
    QTRY_VERIFY(panel->result()
                    ->json.value(QLatin1String("asked"))
                    .toObject()
                    .value(QLatin1String("people"))
                    .toInt() > 60); // members and phones are apart
    QTest::mouseClick(joins, Qt::LeftButton, {}, QPoint(8, joins->height() / 2));
    QTRY_COMPARE(
        panel->result()->json.value(QLatin1String("asked")).toObject().value(QLatin1String("people")).toInt(),
        59);
    QTest::mouseClick(apply, Qt::LeftButton);
    QTRY_COMPARE(fixture.people(), 59);
    QTRY_VERIFY(!apply->isEnabled());
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.people(), 60);
}

void IdentityPageTest::pairsAreReviewedByKeyboard()
{
    Fixture fixture;
    IdentityPanel* panel = fixture.openPanel();
    QTRY_COMPARE(panel->review().questions().size(), std::size_t{1});
    QTRY_VERIFY(!panel->review().evidence().isEmpty());
    QVERIFY2(panel->review().evidence().front().contains(QStringLiteral("88.9 %")),
             qPrintable(panel->review().evidence().front()));
    auto* list = named<QListWidget>(*panel, QStringLiteral("questions"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_S);
    QTRY_COMPARE(fixture.people(), 59);
    QTRY_VERIFY(panel->review().questions().empty());
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.people(), 60);
    QTRY_COMPARE(panel->review().questions().size(), std::size_t{1});
    auto* later = named<QPushButton>(*panel, QStringLiteral("later"));
    QTest::mouseClick(later, Qt::LeftButton);
    QTRY_COMPARE(fixture.engine->project()->linkSets().value().size(), std::size_t{3});
    QCOMPARE(fixture.people(), 60);
}

void IdentityPageTest::aPersonIsExplainedSplitAndJoinedAgain()
{
    Fixture fixture;
    const IdentityView& view = fixture.engine->dataset()->identity();
    const PersonIndex person = view.find("M1001").front();
    const OneId oneId = view.oneIds[person];
    auto* page = qobject_cast<PersonPage*>(
        fixture.window->openPage(QStringLiteral("person"), PersonPage::idOf(oneId)));
    QVERIFY(page);
    QTRY_COMPARE(page->graph().members.size(), std::size_t{5}); // a phone, two members, two devices
    auto* evidence = named<QListWidget>(*page, QStringLiteral("evidence"));
    QTRY_COMPARE(evidence->count(), int(page->graph().evidence.size()));
    fixture.picture(QStringLiteral("person"));
    auto* split = named<QPushButton>(*page, QStringLiteral("split"));
    QVERIFY(!split->isEnabled()); // nothing is chosen
    // The line between the second member and the phone.
    int row = -1;
    for (int i = 0; i < evidence->count(); ++i)
        if (const QString text = evidence->item(i)->text();
            text.contains(QStringLiteral("M1***02")) && text.contains(QStringLiteral("phone")))
            row = i;
    QVERIFY(row >= 0);
    QTest::mouseClick(evidence->viewport(), Qt::LeftButton, {},
                      evidence->visualItemRect(evidence->item(row)).center());
    QTRY_VERIFY(split->isEnabled());
    QTest::mouseClick(split, Qt::LeftButton);
    QTRY_COMPARE(fixture.people(), 61);
    QTRY_COMPARE(page->graph().members.size(), std::size_t{3});
    auto* withdraw = named<QPushButton>(*page, QStringLiteral("withdraw"));
    QTRY_VERIFY(withdraw->isEnabled());
    QTest::mouseClick(withdraw, Qt::LeftButton);
    QTRY_COMPARE(fixture.people(), 60);
    QTRY_COMPARE(page->graph().members.size(), std::size_t{5});
}

// Two members of one phone, a woman and a man: the row opens the person, the switch cuts.
void IdentityPageTest::suspiciousPeopleAreOpenedAndCut()
{
    Fixture fixture;
    const auto imported = importText(*fixture.engine->project(), fixture.file(QStringLiteral("club.csv")),
                                     "member_id,gender,birthday\nM1001,F,1990-01-02\nM1002,M,1990-01-02\n"
                                     "M1003,M,1985-03-04\n");
    QVERIFY(imported.ok());
    fixture.engine->reloadData();
    QTRY_COMPARE(fixture.engine->dataset()->batches().size(), std::size_t{3});
    fixture.window->resize(1440, 1400);
    IdentityPanel* panel = fixture.openPanel();
    QTRY_COMPARE(panel->result()->json.value(QLatin1String("suspicious")).toArray().size(), 1);
    ResultTable* table = nullptr;
    for (auto* one : panel->findChildren<ResultTable*>())
        if (std::ranges::find(one->content().columns(), QStringLiteral("What contradicts"),
                              &ResultColumn::name) != one->content().columns().end())
            table = one;
    QVERIFY(table);
    fixture.picture(QStringLiteral("suspicious"));
    theme().install(Appearance::Dark, Language::Chinese);
    fixture.picture(QStringLiteral("suspicious-dark-zh"));
    theme().install(Appearance::Light, Language::English);
    // By keyboard: the first row, and Enter.
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    const auto personPage = [&] {
        return qobject_cast<PersonPage*>(fixture.window->documents().currentWidget());
    };
    QTRY_VERIFY(personPage());
    auto* words = personPage()->findChild<QLabel*>(QStringLiteral("contradictions"));
    QTRY_VERIFY(words->isVisible());
    QVERIFY2(words->text().contains(QStringLiteral("club.csv")), qPrintable(words->text()));
    QVERIFY(words->text().contains(QStringLiteral("gender")));
    fixture.picture(QStringLiteral("person-contradiction"));
    fixture.window->openPage(QStringLiteral("identity"), panel->objectId());
    fixture.window->documents().setCurrentWidget(panel);
    auto* cuts = named<QCheckBox>(*panel, QStringLiteral("cuts.gender"));
    QTRY_VERIFY(cuts && cuts->isVisible() && !cuts->isChecked());
    QTest::mouseClick(cuts, Qt::LeftButton, {}, QPoint(8, cuts->height() / 2));
    QTRY_COMPARE(
        panel->result()->json.value(QLatin1String("asked")).toObject().value(QLatin1String("people")).toInt(),
        61);
    QCOMPARE(fixture.people(), 60);
    QTest::mouseClick(named<QPushButton>(*panel, QStringLiteral("applyRules")), Qt::LeftButton);
    QTRY_COMPARE(fixture.people(), 61);
    QTRY_VERIFY(panel->result()->json.value(QLatin1String("suspicious")).toArray().isEmpty());
}

void IdentityPageTest::linksOlderThanTheirDataAreMadeAnew()
{
    Fixture fixture;
    QByteArray members = "member_id,name,birth_date,city\n";
    for (int i = 0; i < 80; ++i) {
        const QByteArray person = "Anna" + QByteArray(1, char('a' + i % 26)) + " Schmidt" +
                                  QByteArray(1, char('a' + i / 4)) + ",19" + QByteArray::number(40 + i % 50) +
                                  "-01-1" + QByteArray::number(i % 10) + ",Town" + QByteArray::number(i % 9);
        members += "A" + QByteArray::number(1000 + i) + ',' + person + '\n';
        if (i % 4 == 0)
            members += "B" + QByteArray::number(1000 + i) + ',' + person + '\n';
    }
    const auto load = [&](const QByteArray& csv) {
        const QString path = fixture.file(QStringLiteral("people.csv"));
        QVERIFY(importText(*fixture.engine->project(), path, csv).ok());
        fixture.engine->reloadData();
    };
    load(members);
    QTRY_COMPARE(fixture.engine->dataset()->batches().size(), std::size_t{3});
    const QJsonObject definition{
        {QStringLiteral("kind"), QStringLiteral("linkage")},
        {QStringLiteral("table"), QStringLiteral("people")},
        {QStringLiteral("columns"),
         QJsonArray{QStringLiteral("name"), QStringLiteral("birth_date"), QStringLiteral("city")}}};
    const auto added = addLinkage(*fixture.engine->project(), *fixture.engine->dataset(),
                                  QStringLiteral("Twice"), definition, {});
    QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().message));
    fixture.engine->reloadData();
    IdentityPanel* panel = fixture.openPanel();
    auto* stale = named<QLabel>(*panel, QStringLiteral("stale"));
    auto* remake = named<QPushButton>(*panel, QStringLiteral("remakeLinks"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QVERIFY(!stale->isVisible());
    load("member_id,name,birth_date,city\nA2000,Zoe Zander,1950-01-01,Ulm\n");
    QTRY_VERIFY(stale->isVisible() && stale->text().contains(QStringLiteral("people.csv")));
    fixture.picture(QStringLiteral("stale-links"));
    QTest::mouseClick(remake, Qt::LeftButton);
    QTRY_VERIFY(!stale->isVisible());
    const std::vector<LinkageState> states = linkagesInUse(*fixture.engine->project()).value();
    for (const LinkageState& state : states)
        QVERIFY(!state.isStale());
}

QTEST_MAIN(IdentityPageTest)
#include "identity_page_test.moc"
