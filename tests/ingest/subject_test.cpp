// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/contract.h"
#include "ingest/table_subject.h"
#include "project/table_parts.h"
#include "support/import_text.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tessera;

// What tables are: the catalogue, finding it out, and keeping it.
class SubjectTest : public QObject
{
    Q_OBJECT
private slots:
    void theCatalogueIsWhole();
    void tablesAreRecognised_data();
    void tablesAreRecognised();
    void whatNothingFitsStaysOpen();
    void contentSpeaksAgainstAHeader();
    void mappingsKeepIt();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();
    void aProjectKnowsItsTables();

private:
    FilePreview previewOf(const QString& name, const QString& text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write the test file");
        file.close();
        return previewFile(file.fileName()).value();
    }
    QTemporaryDir m_folder;
};

namespace {

// "order=订单编号 sku=SKU编码": the columns that are a part, in the order of the file.
QString partsIn(const ImportMapping& mapping)
{
    QStringList list;
    for (const ColumnMapping& column : mapping.columns)
        if (!column.part.isEmpty())
            list.append(QStringLiteral("%1=%2").arg(column.part, column.source));
    return list.join(QLatin1Char(' '));
}

} // namespace

void SubjectTest::theCatalogueIsWhole()
{
    QVERIFY(tableSubjectsVersion() > 0);
    QStringList ids;
    for (const TableSubject& subject : tableSubjects()) {
        QVERIFY2(!ids.contains(subject.id), qPrintable(subject.id));
        ids.append(subject.id);
        QVERIFY2(!subject.english.isEmpty() && !subject.chinese.isEmpty(), qPrintable(subject.id));
        QVERIFY2(!subject.parts.empty() && !subject.needs.empty(), qPrintable(subject.id));
        QCOMPARE(tableSubject(subject.id), &subject);
        for (const QStringList& oneOf : subject.needs)
            for (const QString& part : oneOf)
                QVERIFY2(subject.part(part) && subject.isNeeded(part), qPrintable(subject.id + part));
        for (const SubjectPart* part : subject.parts) {
            QVERIFY2(!part->english.isEmpty() && !part->chinese.isEmpty(), qPrintable(part->id));
            QVERIFY2(!part->exact.isEmpty() || !part->guesses.isEmpty(), qPrintable(part->id));
        }
    }
    for (const char* wanted : {"orders",
                               "order_lines",
                               "items",
                               "bundles",
                               "stores",
                               "costs",
                               "campaign_results",
                               "survey_answers",
                               "consents",
                               "suppression",
                               "snapshot",
                               "ledger_points",
                               "ledger_coupons",
                               "member_levels",
                               "inventory",
                               "promotion_calendar",
                               "exchange_rates",
                               "targets",
                               "daily_traffic",
                               "model_stock",
                               "model_flow",
                               "benchmark",
                               "tgi",
                               "spend",
                               "lookup",
                               "identifiers",
                               "people",
                               "events"})
        QVERIFY2(ids.contains(QLatin1String(wanted)), wanted);
}

void SubjectTest::tablesAreRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("parts");
    const auto row = [](const char* name, const char* subject, const char* rows, const char* parts,
                        const char* text) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(subject)
                            << QString::fromUtf8(rows) << QString::fromUtf8(parts);
    };
    row("orders", "orders", "events", "order=order_id person=customer_id paid_at=paid_at amount=paid_amount",
        "order_id,customer_id,paid_at,paid_amount\n1001,m1,2026-01-02 10:00:00,12.50\n"
        "1002,m2,2026-01-03 11:00:00,9.00\n");
    row("orders zh", "orders", "events",
        "order=订单编号 person=买家会员名 paid_at=订单付款时间 amount=买家实际支付金额",
        "订单编号,买家会员名,订单付款时间,买家实际支付金额\n330011,小林,2026-01-02 10:00:00,12.50\n"
        "330012,阿雅,2026-01-03 11:00:00,9.00\n");
    row("lines", "order_lines", "events",
        "order=order_no sku=sku quantity=qty amount=amount person=phone paid_at=pay_time",
        "order_no,sku,qty,amount,phone,pay_time\nA1,K-1,2,19.80,13800001111,2026-01-02\n"
        "A2,K-2,1,5.00,13900002222,2026-01-03\n");
    row("lines of nobody", "order_lines", "other", "order=订单号 sku=SKU编码 quantity=数量 amount=实付金额",
        "订单号,SKU编码,数量,实付金额\n9001,K-1,2,19.80\n9002,K-2,1,5.00\n");
    row("items", "items", "other",
        "sku=sku item_name=name series=series category=category brand=brand price=list_price "
        "valid_from=valid_from",
        "sku,name,series,category,brand,list_price,valid_from\nK-1,Cream,Dew,Skin,Solenne,199,2026-01-01\n"
        "K-2,Serum,Dew,Skin,Solenne,299,2026-01-01\n");
    row("items zh", "items", "other",
        "sku=SKU编码 item_name=商品名称 series=系列 category=品类 brand=品牌 unit_cost=成本价",
        "SKU编码,商品名称,系列,品类,品牌,成本价\nK-1,面霜,晨露,护肤,素澜,55\nK-2,精华,晨露,护肤,素澜,88\n");
    row("codes", "item_codes", "other", "code=天猫编码 code=京东SKU sku=货品编码",
        "天猫编码,京东SKU,货品编码\nT1,J1,K-1\nT2,J2,K-2\n");
    row("bundles", "bundles", "other", "bundle=套装编码 component=单品编码 quantity=数量 value=分摊价",
        "套装编码,单品编码,数量,分摊价\nB1,K-1,1,100\nB1,K-2,2,50\n");
    row("stores", "stores", "other",
        "store=门店编码 store_name=门店名称 city=城市 region=大区 valid_from=开业日期",
        "门店编码,门店名称,城市,大区,开业日期\nS01,静安店,上海,华东,2024-06-01\nS02,天河店,广州,华南,2024-07-"
        "01\n");
    row("spend", "spend", "other",
        "date=date channel=channel campaign=campaign impressions=impressions clicks=clicks spend=spend",
        "date,channel,campaign,impressions,clicks,spend\n2026-01-01,douyin,C1,1000,20,50.5\n"
        "2026-01-02,douyin,C1,1100,22,52.5\n");
    row("spend zh", "spend", "other",
        "date=日期 campaign=计划名称 impressions=展示数 clicks=点击数 spend=消耗",
        "日期,计划名称,展示数,点击数,消耗\n2026-01-01,新客计划,1000,20,50.5\n2026-01-02,新客计划,1100,22,52."
        "5\n");
    row("costs", "costs", "other", "period=月份 cost_kind=费用类型 cost=金额",
        "月份,费用类型,金额\n2026-01,KOL,10000\n2026-02,会员,5000\n");
    row("traffic", "daily_traffic", "other",
        "date=统计日期 visitors=访客数 pageviews=浏览量 buyers=支付买家数",
        "统计日期,访客数,浏览量,支付买家数\n2026-01-01,1000,3000,50\n2026-01-02,1100,3100,55\n");
    row("rates", "exchange_rates", "other", "date=date from_currency=currency rate=rate",
        "date,currency,rate\n2026-01-01,USD,7.01\n2026-01-02,EUR,7.9\n");
    row("targets", "targets", "other", "period=月份 store=门店 target=销售目标",
        "月份,门店,销售目标\n2026-01,S01,100000\n2026-02,S01,120000\n");
    row("tgi", "tgi", "other", "trait=特征 trait_value=特征值 share=占比 tgi=TGI",
        "特征,特征值,占比,TGI\n性别,女,71%,118\n性别,男,29%,74\n");
    row("flow", "model_flow", "other", "from_stage=流转前 to_stage=流转后 people_count=人数",
        "流转前,流转后,人数\nA,I,1200\nI,P,300\n");
    row("stock", "model_stock", "other", "date=日期 stage=人群阶段 people_count=人数",
        "日期,人群阶段,人数\n2026-01-01,认知,120000\n2026-01-01,吸引,30000\n");
    row("benchmark", "benchmark", "other", "measure=指标 own_value=本店 benchmark=行业均值",
        "指标,本店,行业均值\n转化率,3.1%,2.5%\n复购率,20%,18%\n");
    row("calendar", "promotion_calendar", "other",
        "promotion=大促 phase=阶段 valid_from=开始日期 valid_to=结束日期",
        "大促,阶段,开始日期,结束日期\n618,预售,2026-05-24,2026-05-31\n618,爆发,2026-06-16,2026-06-21\n");
    row("inventory", "inventory", "other", "date=date sku=sku warehouse=warehouse stock=on_hand",
        "date,sku,warehouse,on_hand\n2026-01-01,K-1,SH,20\n2026-01-01,K-2,SH,0\n");
    row("points", "ledger_points", "events", "person=会员号 time=变动时间 points=积分变动 reason=变动原因",
        "会员号,变动时间,积分变动,变动原因\nM001,2026-01-01 10:00:00,50,消费\nM002,2026-01-02 "
        "10:00:00,-30,兑换\n");
    row("coupons", "ledger_coupons", "events",
        "person=member_id coupon=coupon_code coupon_action=action time=time",
        "member_id,coupon_code,action,time\nm1,C100,issued,2026-01-01 10:00:00\nm2,C101,used,2026-01-02 "
        "10:00:00\n");
    row("levels", "member_levels", "events",
        "person=会员号 level_before=变更前等级 level=变更后等级 time=变更时间",
        "会员号,变更前等级,变更后等级,变更时间\nM001,银卡,金卡,2026-01-01\nM002,普卡,银卡,2026-01-02\n");
    row("log with a tick", "events", "events", "person=phone time=time event=event",
        "phone,time,event,opt_in\n13800138001,2026-05-01 10:00:00,view,yes\n"
        "13800138002,2026-05-01 11:00:00,cart,no\n13800138002,2026-05-01 11:00:00,view,yes\n");
    row("consents", "consents", "people", "person=phone purpose=purpose consent=consent",
        "phone,purpose,consent\n13800001111,sms,yes\n13900002222,sms,no\n");
    row("suppression", "suppression", "people", "person=手机号 suppressed=拒收原因",
        "手机号,拒收原因\n13800001111,投诉\n13900002222,退订\n");
    row("campaign", "campaign_results", "people", "person=member_id arm=arm responded=converted",
        "member_id,arm,converted\nm1,A,1\nm2,B,0\n");
    row("identifiers", "identifiers", "people", "person=member_id person=phone",
        "member_id,phone\nm1,13800001111\nm2,13900002222\n");
    row("people", "people", "people", "person=会员号 level=会员等级 city=城市",
        "会员号,会员等级,城市\nM001,金卡,上海\nM002,银卡,北京\n");
    row("events", "events", "events", "person=user_id event=event time=event_time item=item_id",
        "user_id,event,event_time,item_id\nu1,view,2026-01-01 10:00:00,K-1\nu2,cart,2026-01-02 "
        "10:00:00,K-2\n");
}

void SubjectTest::tablesAreRecognised()
{
    QFETCH(QString, text);
    QFETCH(QString, subject);
    QFETCH(QString, rows);
    QFETCH(QString, parts);
    const FilePreview preview = previewOf(QStringLiteral("t.csv"), text);
    const ImportMapping& mapping = preview.suggestion;
    QCOMPARE(mapping.subject, subject);
    QCOMPARE(tableKindName(mapping.kind), rows);
    QStringList found = partsIn(mapping).split(QLatin1Char(' '));
    QStringList wanted = parts.split(QLatin1Char(' '));
    found.sort();
    wanted.sort();
    QCOMPARE(found.join(QLatin1Char(' ')), wanted.join(QLatin1Char(' ')));
    QVERIFY2(mapping.check().ok(), mapping.check().ok() ? "" : qPrintable(mapping.check().error().message));
    QVERIFY(preview.subjectConfidence >= 0.5 && preview.subjectConfidence <= 1);
    QVERIFY(!preview.subjectEvidence.isEmpty());
}

void SubjectTest::whatNothingFitsStaysOpen()
{
    const FilePreview preview =
        previewOf(QStringLiteral("x.csv"), QStringLiteral("alpha,beta\nred,1.5\nblue,2.5\n"));
    QCOMPARE(preview.suggestion.subject, QString());
    QVERIFY(preview.subjectEvidence.isEmpty());
    QCOMPARE(preview.subjectConfidence, 0);
}

// A column called "date" that holds no date is none; without it nothing is left of the table.
void SubjectTest::contentSpeaksAgainstAHeader()
{
    const QString dated = QStringLiteral("date,uv,pv\n2026-01-01,10,20\n2026-01-02,12,25\n");
    QCOMPARE(previewOf(QStringLiteral("a.csv"), dated).suggestion.subject, QStringLiteral("daily_traffic"));
    const QString undated = QStringLiteral("date,uv,pv\nred,10,20\nblue,12,25\n");
    QVERIFY(previewOf(QStringLiteral("b.csv"), undated).suggestion.subject !=
            QStringLiteral("daily_traffic"));
}

void SubjectTest::mappingsKeepIt()
{
    const FilePreview preview = previewOf(QStringLiteral("stores_2026-05.csv"),
                                          QStringLiteral("store_id,store_name,city\nS1,North,Berlin\n"));
    const Result<ImportMapping> again = ImportMapping::fromJson(preview.suggestion.toJson());
    QVERIFY(again.ok());
    QCOMPARE(*again, preview.suggestion);
    const Contract contract = contractOf(preview, preview.suggestion);
    const Result<Contract> read = Contract::fromJson(contract.toJson());
    QVERIFY(read.ok());
    QCOMPARE(read->mapping.subject, QStringLiteral("stores"));
    QCOMPARE(partsIn(read->mapping), QStringLiteral("store=store_id store_name=store_name city=city"));
}

void SubjectTest::whatIsMissingIsSaid_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* subject, const char* columns, const char* says) {
        QTest::newRow(name) << QByteArray("{\"table\":\"t\",\"rows\":\"other\",\"subject\":\"") + subject +
                                   "\",\"columns\":[" + columns + "]}"
                            << QString::fromUtf8(says);
    };
    row("fine", "items", R"({"source":"a","part":"sku"},{"source":"b","part":"series"})", "");
    row("no subject", "", R"({"source":"a"})", "");
    row("unknown", "itemz", R"({"source":"a"})", "itemz");
    row("no code", "items", R"({"source":"b","part":"series"})", "SKU (sku) or Item (item)");
    row("not of it", "items", R"({"source":"a","part":"sku"},{"source":"b","part":"tgi"})", "has no part");
    row("twice", "items",
        R"({"source":"a","part":"sku"},{"source":"c","part":"sku"},{"source":"b","part":"series"})",
        "Two columns");
    row("of nothing", "", R"({"source":"a","part":"sku"})", "what the rows of the table are");
}

void SubjectTest::whatIsMissingIsSaid()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const Result<ImportMapping> mapping = ImportMapping::fromJson(QJsonDocument::fromJson(json).object());
    QCOMPARE(mapping.ok(), says.isEmpty());
    if (!says.isEmpty())
        QVERIFY2(mapping.error().message.contains(says), qPrintable(mapping.error().message));
}

void SubjectTest::aProjectKnowsItsTables()
{
    const Result<std::unique_ptr<Project>> project =
        Project::create(m_folder.filePath(QStringLiteral("p.tessera")), QStringLiteral("C"), TimeZone());
    QVERIFY(project.ok());
    const auto load = [&](const char* name, const QByteArray& csv) {
        return importText(**project, m_folder.filePath(QLatin1String(name)), csv);
    };
    QVERIFY(load("stores.csv", "store_id,city\nS1,Berlin\nS2,Köln\n").ok());
    QVERIFY(load("colours.csv", "alpha,beta\nred,1.5\n").ok());
    std::vector<BatchInfo> batches = (*project)->batches().value();
    std::vector<SubjectTable> tables = subjectTables(batches);
    QCOMPARE(tables.size(), 2U);
    QCOMPARE(tables[0].subject, QStringLiteral("stores"));
    QCOMPARE(tables[0].rows, 2);
    const std::vector<PartColumn> parts{{QStringLiteral("store"), QStringLiteral("store_id")},
                                        {QStringLiteral("city"), QStringLiteral("city")}};
    QCOMPARE(tables[0].parts, parts);
    QCOMPARE(tables[1].subject, QString());
    QVERIFY(tables[1].parts.empty());
    QCOMPARE(batchesOfSubject(batches, QStringLiteral("stores")).size(), 1U);
    QCOMPARE(positionOfPart(batches[0], QStringLiteral("city")),
             batches[0].positionOf(QStringLiteral("city")));
    QCOMPARE(positionOfPart(batches[0], QStringLiteral("region")), -1);
    batches[0].takenOut = true;
    QVERIFY(batchesOfSubject(batches, QStringLiteral("stores")).empty());
}

QTEST_GUILESS_MAIN(SubjectTest)
#include "subject_test.moc"
