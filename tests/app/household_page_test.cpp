// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_fixture.h"
#include "kinds/every_kind.h"
#include "pages/result_panel.h"
#include "panels/result_table.h"
#include "shell/action_registry.h"
#include "shell/main_window.h"
#include "support/import_text.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

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
        const QByteArray lane = QByteArray::number(11 + 3 * home);
        const QByteArray road = home % 2 == 0 ? "张江路" : "幸福路";
        const int first = buyer + 1;
        add(names[home % 10], road + lane + "弄2号301室", 0, 1980);
        if (home % 3 > 0)
            add(names[(home + 3) % 10], road + lane + "弄2-301", first, 1982);
        if (home % 3 > 1)
            add(names[home % 10], road + " " + lane + "弄2号楼301", first, 2015);
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
    QVERIFY(true);
}

QTEST_MAIN(HouseholdPageTest)
#include "household_page_test.moc"
