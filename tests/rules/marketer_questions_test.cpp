// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalab/sql.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "rules/evaluate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// What marketers ask of real shops, as rules and as SQL: both must name the same people. SQL runs in SQLite,
// which knows nothing of rules.
class MarketerQuestionsTest : public QObject
{
    Q_OBJECT
private slots:
    void sameAsSql_data();
    void sameAsSql();
};

namespace {

ColumnMapping& addColumn(ImportMapping& mapping, const QString& source, const char* name, ColumnRole role,
                         ColumnType type)
{
    ColumnMapping column;
    column.source = source;
    column.name = QLatin1String(name);
    column.role = role;
    column.type = type;
    mapping.columns.push_back(column);
    return mapping.columns.back();
}

ImportMapping bare(const ImportMapping& suggestion)
{
    ImportMapping mapping = suggestion;
    mapping.table = QStringLiteral("events");
    mapping.kind = TableKind::Events;
    mapping.subject.clear();
    mapping.refunds.clear();
    mapping.columns.clear();
    return mapping;
}

ImportMapping taobao(const ImportMapping& suggestion)
{
    ImportMapping mapping = bare(suggestion);
    const auto source = [&](std::size_t i) { return suggestion.columns.at(i).source; };
    addColumn(mapping, source(0), "user", ColumnRole::Identifier, ColumnType::Text).identifierKind =
        QStringLiteral("member");
    addColumn(mapping, source(1), "item", ColumnRole::Attribute, ColumnType::Text);
    addColumn(mapping, source(2), "category", ColumnRole::Attribute, ColumnType::Text);
    addColumn(mapping, source(3), "event", ColumnRole::Event, ColumnType::Text);
    mapping.columns.push_back(suggestion.columns.at(4));
    mapping.columns.back().name = QStringLiteral("when");
    return mapping;
}

ImportMapping tmallOrders(const ImportMapping& suggestion)
{
    ImportMapping mapping = bare(suggestion);
    mapping.eventName = QStringLiteral("order");
    const auto source = [&](std::size_t i) { return suggestion.columns.at(i).source; };
    addColumn(mapping, source(0), "order", ColumnRole::Identifier, ColumnType::Text).identifierKind =
        QStringLiteral("member");
    addColumn(mapping, source(1), "total", ColumnRole::Attribute, ColumnType::Decimal);
    addColumn(mapping, source(2), "paid", ColumnRole::Attribute, ColumnType::Decimal);
    addColumn(mapping, source(3), "province", ColumnRole::Attribute, ColumnType::Text);
    addColumn(mapping, source(4), "created", ColumnRole::Time, ColumnType::Time);
    addColumn(mapping, source(5), "paid_at", ColumnRole::Attribute, ColumnType::Time);
    addColumn(mapping, source(6), "refund", ColumnRole::Attribute, ColumnType::Decimal);
    return mapping;
}

ImportMapping onlineRetail(const ImportMapping& suggestion)
{
    ImportMapping mapping = bare(suggestion);
    mapping.eventName = QStringLiteral("purchase");
    const auto add = [&](const char* name, ColumnRole role, ColumnType type) -> ColumnMapping& {
        return addColumn(mapping, QLatin1String(name), name, role, type);
    };
    add("InvoiceNo", ColumnRole::Attribute, ColumnType::Text);
    add("StockCode", ColumnRole::Attribute, ColumnType::Text);
    add("Quantity", ColumnRole::Attribute, ColumnType::Integer);
    add("InvoiceDate", ColumnRole::Time, ColumnType::Time);
    add("UnitPrice", ColumnRole::Attribute, ColumnType::Decimal);
    add("CustomerID", ColumnRole::Identifier, ColumnType::Text).identifierKind = QStringLiteral("member");
    add("Country", ColumnRole::Attribute, ColumnType::Text);
    ColumnMapping& amount =
        addColumn(mapping, QString(), "amount", ColumnRole::Attribute, ColumnType::Decimal);
    amount.product = {QStringLiteral("Quantity"), QStringLiteral("UnitPrice")};
    return mapping;
}

struct Source
{
    const char* name;
    QStringList files;
    ImportMapping (*mapping)(const ImportMapping&);
    const char* zone;
    const char* asOf;
};

std::vector<Source> sources()
{
    const QString retail = QStringLiteral("/03_transactions/online_retail/online_retail_part%1of4.csv.gz");
    return {{"taobao",
             {QStringLiteral("/04_events/taobao/UserBehavior_head.csv.gz")},
             taobao,
             "Asia/Shanghai",
             "2017-12-04"},
            {"tmall_orders",
             {QStringLiteral("/03_transactions/tmall_orders/tmall_order_report.csv")},
             tmallOrders,
             "Asia/Shanghai",
             "2020-03-01"},
            {"online_retail",
             {retail.arg(1), retail.arg(2), retail.arg(3), retail.arg(4)},
             onlineRetail,
             "UTC",
             "2011-12-10"}};
}

} // namespace

void MarketerQuestionsTest::sameAsSql_data()
{
    QTest::addColumn<int>("source");
    const std::vector<Source> all = sources();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << int(i);
}

void MarketerQuestionsTest::sameAsSql()
{
    QFETCH(int, source);
    const Source from = sources()[std::size_t(source)];
    if (!QFile::exists(QStringLiteral(TESSERA_SHARED_DATA) + from.files.front()))
        QSKIP("the shared data sets are not here");
    QTemporaryDir directory;
    const TimeZone zone = TimeZone::named(QLatin1String(from.zone)).value();
    const std::shared_ptr<Project> project = std::move(
        Project::create(directory.filePath(QStringLiteral("c.tessera")), QStringLiteral("C"), zone).value());
    for (const QString& file : from.files) {
        const QString path = QStringLiteral(TESSERA_SHARED_DATA) + file;
        const FilePreview preview = previewFile(path).value();
        const Result<ImportOutcome> outcome =
            importFile(*project, path, from.mapping(preview.suggestion), {});
        QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
    }
    DatasetOptions options;
    options.asOf = parseTime(from.asOf, zone);
    const auto data = LocalDataset::open(project, options, {}).value();
    QFile questions(QStringLiteral(TESSERA_TEST_DATA "/marketer_questions.json"));
    QVERIFY(questions.open(QIODevice::ReadOnly));
    const QJsonArray asked =
        QJsonDocument::fromJson(questions.readAll()).object().value(QLatin1String(from.name)).toArray();
    QVERIFY(asked.size() >= 8);
    for (const QJsonValue value : asked) {
        const QJsonObject one = value.toObject();
        const QByteArray ask = one.value(QLatin1String("ask")).toString().toUtf8();
        const Result<Rule> rule = parseRule(one.value(QLatin1String("rule")).toString());
        QVERIFY2(rule.ok(),
                 qPrintable(QString::fromUtf8(ask) + (rule.ok() ? QString() : rule.error().message)));
        const Result<PeopleSet> found = evaluateRule(*rule, *data);
        QVERIFY2(found.ok(),
                 qPrintable(QString::fromUtf8(ask) + (found.ok() ? QString() : found.error().message)));
        SqlOptions limits;
        limits.rows = 0;
        const Result<PeopleSet> expected =
            peopleOfSql(*data, one.value(QLatin1String("sql")).toString(), limits, {});
        QVERIFY2(expected.ok(),
                 qPrintable(QString::fromUtf8(ask) + (expected.ok() ? QString() : expected.error().message)));
        const QString counts = QStringLiteral("%1: rule %2, SQL %3")
                                   .arg(QString::fromUtf8(ask))
                                   .arg(found->count())
                                   .arg(expected->count());
        QVERIFY2(*found == *expected, qPrintable(counts));
        QVERIFY2(found->count() > 0 && found->count() < data->people(), qPrintable(counts));
    }
}

QTEST_GUILESS_MAIN(MarketerQuestionsTest)
#include "marketer_questions_test.moc"
