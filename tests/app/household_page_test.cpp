// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_fixture.h"
#include "ingest/importer.h"
#include "kinds/every_kind.h"
#include "pages/result_panel.h"
#include "rules/evaluate.h"
#include "shell/action_registry.h"
#include "shell/main_window.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QLineEdit>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

#include <cmath>
#include <map>

using namespace tessera;

namespace {

// A hundred households of one, two and three people, an office of thirty and a pick-up point of six.
QByteArray orders()
{
    QByteArray text = "buyer,recipient,time,event,city,address,payer,phone,born,amount\n";
    static const QList<QByteArray> names = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
    int buyer = 1000;
    const auto add = [&](const QByteArray& name, const QByteArray& address, int payer, int born) {
        ++buyer;
        text += "m" + QByteArray::number(buyer) + ',' + name + "小明," + "2026-05-" +
                QByteArray::number(10 + buyer % 20) + " 12:00:00,purchase,上海市," + address + ",acc" +
                QByteArray::number(payer == 0 ? buyer : payer) + ",acc" + QByteArray::number(buyer) + ',' +
                QByteArray::number(born) + ',' + QByteArray::number(50 + buyer % 90) + '\n';
    };
    for (int home = 0; home < 100; ++home) {
        const QByteArray lane = QByteArray::number(11 + 37 * home % 997);
        const int family = (home * home + home / 7) % 10; // neighbours have other names
        const QByteArray road = home % 2 == 0 ? "张江路" : "幸福路";
        const int first = buyer + 1;
        add(names[family], road + lane + "弄2号301室", 0, 1980);
        if (home % 3 > 0)
            add(names[(family + 3) % 10], road + lane + "弄2-301", first, 1982);
        if (home % 3 > 1)
            add(names[family], road + " " + lane + "弄2号楼301", first, 2015);
    }
    for (int i = 0; i < 30; ++i)
        add(names[i % 10], "世纪大道100号1201室", 0, 1985);
    for (int i = 0; i < 6; ++i)
        add(names[i % 10], "和平路8号菜鸟驿站", 0, 1985);
    return text;
}

ImportMapping mappingOf(const QString& table)
{
    const auto column = [](const char* source, const char* role, const char* type = nullptr) {
        QJsonObject json{{QStringLiteral("source"), QLatin1String(source)},
                         {QStringLiteral("role"), QLatin1String(role)}};
        if (type != nullptr)
            json.insert(QStringLiteral("type"), QLatin1String(type));
        return json;
    };
    QJsonObject buyer = column("buyer", "identifier");
    buyer.insert(QStringLiteral("name"), QStringLiteral("buyer"));
    buyer.insert(QStringLiteral("identifier"), QStringLiteral("member"));
    QJsonObject time = column("time", "time", "time");
    time.insert(QStringLiteral("timeFormat"), QStringLiteral("iso"));
    const QJsonObject json{
        {QStringLiteral("kind"), QStringLiteral("import")},
        {QStringLiteral("table"), table},
        {QStringLiteral("rows"), QStringLiteral("events")},
        {QStringLiteral("format"), QJsonObject{{QStringLiteral("type"), QStringLiteral("csv")}}},
        {QStringLiteral("columns"),
         QJsonArray{buyer, column("recipient", "attribute"), time, column("event", "event"),
                    column("city", "attribute"), column("address", "attribute"), column("payer", "attribute"),
                    column("phone", "attribute", "text"), column("born", "attribute", "integer"),
                    column("amount", "amount")}}};
    return ImportMapping::fromJson(json).value();
}

} // namespace

class HouseholdPageTest : public QObject
{
    Q_OBJECT

private slots:
    void byMouseAndKeyboard();
};

void HouseholdPageTest::byMouseAndKeyboard()
{
    WindowFixture fixture(registerEveryKind);
    const QString client = fixture.file(QStringLiteral("client.tessera"));
    QFile csv(fixture.file(QStringLiteral("orders.csv")));
    QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write(orders()) > 0);
    csv.close();
    {
        const auto project = Project::create(client, QStringLiteral("Test"),
                                             TimeZone::named(QStringLiteral("Asia/Shanghai")).value());
        QVERIFY(project.ok());
        QVERIFY(importFile(**project, csv.fileName(), mappingOf(QStringLiteral("orders")), {}).ok());
    }
    QVERIFY(fixture.engine->open(client, {}).ok());
    fixture.window->resize(1440, 1000);
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QTRY_COMPARE(fixture.engine->people(), 235);
    fixture.actions.action("new.household")->trigger();
    auto* panel = qobject_cast<ResultPanel*>(fixture.window->documents().currentWidget());
    QVERIFY(panel);
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    const auto number = [&](const char* key) {
        return panel->result()->json.value(QLatin1String(key)).toInt();
    };
    const auto box = [&](const char* name) { return panel->findChild<QComboBox*>(QLatin1String(name)); };
    // What was suggested for this client.
    QCOMPARE(box("table")->currentText(), QStringLiteral("orders"));
    QCOMPARE(box("region")->currentText(), QStringLiteral("city"));
    QCOMPARE(box("address")->currentText(), QStringLiteral("address"));
    QCOMPARE(box("person")->currentText(), QStringLiteral("recipient"));
    QCOMPARE(box("payer")->currentText(), QStringLiteral("payer"));
    QCOMPARE(box("amount")->currentText(), QStringLiteral("amount"));
    QCOMPARE(number("people"), 235);
    QCOMPARE(number("peopleTogether"), 165); // 33 twos and 33 threes
    QCOMPARE(number("mostPeople"), 6);
    // Columns by keyboard: who pays and how old people are.
    const auto pick = [&](QComboBox* chooser, const QString& text) {
        chooser->setFocus();
        QTest::keyClick(chooser, Qt::Key_Home);
        for (int i = 0; i < chooser->findText(text); ++i)
            QTest::keyClick(chooser, Qt::Key_Down);
        QCOMPARE(chooser->currentText(), text);
    };
    pick(box("account"), QStringLiteral("phone"));
    pick(box("birth"), QStringLiteral("born"));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Current);
    QTRY_VERIFY(
        panel->result()->json.value(QLatin1String("coverage")).toObject().contains(QStringLiteral("birth")));
    QCOMPARE(panel->result()->people(QStringLiteral("part:payer")).value().count(), std::size_t{66});
    QCOMPARE(panel->result()->people(QStringLiteral("part:child")).value().count(), std::size_t{33});
    QCOMPARE(panel->result()->people(QStringLiteral("reason:pick_up")).value().count(), std::size_t{6});
    QCOMPARE(panel->result()->people(QStringLiteral("reason:many_people")).value().count(), std::size_t{30});
    fixture.picture(QStringLiteral("household"));
    // The money of a household is that of its people.
    const auto valuesOf = [&](const char* name) {
        for (const PersonValues& values : panel->result()->values)
            if (values.name == QLatin1String(name))
                return values.column().value();
        return std::shared_ptr<const Column>();
    };
    const Result<Rule> spent = parseRule(QStringLiteral("sum(amount, event = \"purchase\") > 0"));
    QVERIFY(spent);
    const Result<std::vector<double>> own =
        measureOf(*spent, *panel->resultData(), {panel->resultData()->asOf(), {}});
    QVERIFY(own);
    std::map<double, double> sums;
    for (std::size_t person = 0; person < own->size(); ++person)
        sums[valuesOf("household")->reals[person]] += std::isnan((*own)[person]) ? 0 : (*own)[person];
    for (std::size_t person = 0; person < own->size(); ++person)
        QVERIFY(std::abs(valuesOf("net_sales")->reals[person] - sums[valuesOf("household")->reals[person]]) <
                0.005);
    // A limit typed in: homes of three are too many.
    auto* most = panel->findChild<QSpinBox*>(QStringLiteral("mostPeople"));
    QTest::mouseClick(most, Qt::LeftButton, Qt::NoModifier, QPoint(20, most->height() / 2));
    QTest::keyClick(most, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(most, QStringLiteral("2"));
    QTRY_COMPARE(number("mostPeople"), 2);
    QCOMPARE(panel->definition().value(QLatin1String("mostPeople")).toInt(), 2);
    for (const QJsonValue size : panel->result()->json.value(QLatin1String("sizes")).toArray())
        QVERIFY(size[QLatin1String("size")].toString().toInt() <= 2);
    // A word of the client's own.
    auto* words = panel->findChild<QLineEdit*>(QStringLiteral("noHomeWords"));
    QTest::mouseClick(words, Qt::LeftButton);
    words->setText(QStringLiteral("幸福路，"));
    QTRY_VERIFY(panel->result()->people(QStringLiteral("reason:pick_up")).value().count() > 50);
    // Switching to a table without these columns lets them go, and the message says what is missing.
    theme().install(Appearance::Dark, Language::Chinese);
    fixture.picture(QStringLiteral("household-dark-zh"));
    theme().install(Appearance::Light, Language::English);
    pick(box("address"), box("address")->itemText(0));
    pick(box("region"), box("region")->itemText(0));
    pick(box("payer"), box("payer")->itemText(0));
    QTRY_COMPARE(panel->state(), AnalysisPanel::State::Failed);
    QVERIFY(!panel->definition().contains(QLatin1String("address")));
    fixture.picture(QStringLiteral("household-failed"));
}

QTEST_MAIN(HouseholdPageTest)
#include "household_page_test.moc"
