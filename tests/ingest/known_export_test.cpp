// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/known_export.h"
#include "ingest/table_subject.h"
#include "sample/sample.h"
#include "support/import_text.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tessera;

// Exports of other systems that are known by their columns. The rows are made up here; the names of the
// columns are those of resources/known_exports.json.
class KnownExportTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void theListIsWhole();
    void everyExportIsMappedWhole_data();
    void everyExportIsMappedWhole();
    void otherFilesAreNone();
    void aFileThatLacksTooMuchKeepsItsGuess();
    void linesOfAShopifyOrderHaveItsBuyer();
    void tmallOrdersWithoutPaymentAreDatedAtTheirMaking();
    void remarksOfAReportAreLeftOut();
    void bigQueryEventsAreRead();
    void theSampleClientIsKnown();

private:
    QString write(const QString& name, const QString& text)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write the test file");
        return file.fileName();
    }
    FilePreview previewOf(const QString& name, const QString& text)
    {
        return previewFile(write(name, text)).value();
    }
    // Of the column with that name, in the order of the file.
    QStringList imported(const FilePreview& preview, const QStringList& names,
                         std::int64_t* rejected = nullptr)
    {
        const std::unique_ptr<Project> project =
            Project::create(m_folder->filePath(QStringLiteral("p%1.tessera").arg(++m_projects)),
                            QStringLiteral("C"), TimeZone())
                .value();
        const Result<ImportOutcome> outcome = importFile(*project, preview.path, preview.suggestion, {});
        if (!outcome)
            return {outcome.error().message};
        if (rejected != nullptr)
            *rejected = outcome->rejected;
        const BatchInfo batch = project->batches().value().front();
        std::vector<Column> columns;
        for (const QString& name : names) {
            const int at = batch.positionOf(name);
            if (at < 0)
                return {QStringLiteral("no column ") + name};
            columns.push_back(project->readColumn(batch, std::size_t(at)).value());
        }
        const Column place = project->readColumn(batch, std::size_t(batch.positionOf(kRowColumn))).value();
        std::vector<QStringList> rows(std::size_t(batch.rows));
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (const Column& column : columns)
                rows[std::size_t(place.integers[row])].append(column.display(row));
        QStringList list;
        for (const QStringList& row : rows)
            list.append(row.join(QLatin1Char('|')));
        return list;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_projects = 0;
};

void KnownExportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void KnownExportTest::theListIsWhole()
{
    QVERIFY(knownExportsVersion() > 0);
    QStringList ids;
    for (const KnownExport& known : knownExports()) {
        QVERIFY2(!ids.contains(known.id), qPrintable(known.id));
        ids.append(known.id);
        QVERIFY2(!known.english.isEmpty() && !known.chinese.isEmpty() && !known.source.isEmpty(),
                 qPrintable(known.id));
        QVERIFY2(known.headers.size() >= 4 && known.least > 0.5 && known.least <= 1, qPrintable(known.id));
        const QString subject = known.mapping.value(QLatin1String("subject")).toString();
        QVERIFY2(subject.isEmpty() || tableSubject(subject) != nullptr, qPrintable(known.id));
    }
}

namespace {

struct Made
{
    QString header;
    QString role;
    QString part;
    QString values; // first word of an event
};

// The columns of an export as its entry names them, the first of those it may have, and its other headers.
std::vector<Made> columnsOf(const KnownExport& known)
{
    std::vector<Made> columns;
    for (const QJsonValue& value : known.mapping.value(QLatin1String("columns")).toArray()) {
        const QJsonObject json = value.toObject();
        if (json.contains(QLatin1String("product")))
            continue;
        const QJsonValue source = json.value(QLatin1String("source"));
        Made made;
        made.header = source.isArray() ? source.toArray().first().toString() : source.toString();
        made.role = json.value(QLatin1String("role")).toString();
        made.part = json.value(QLatin1String("part")).toString();
        const QStringList words = json.value(QLatin1String("values")).toObject().keys();
        made.values = words.isEmpty() ? QStringLiteral("view") : words.first();
        columns.push_back(made);
    }
    return columns;
}

// As the entries' headers are kept: only letters and digits, in small letters.
QString folded(const QString& header)
{
    QString text;
    for (const QChar c : header.toLower())
        if (c.isLetterOrNumber())
            text.append(c);
    return text;
}

QString cellOf(const Made& column, int row, bool isMicros)
{
    if (column.role == QLatin1String("time") || column.part.endsWith(QLatin1String("_at")))
        return isMicros ? QString::number(1'767'225'600'000'000 + row)
                        : QStringLiteral("2026-01-0%1 10:00:00").arg(row + 1);
    if (column.part == QLatin1String("date"))
        return QStringLiteral("2026-01-0%1").arg(row + 1);
    if (column.role == QLatin1String("identifier"))
        return column.header.contains(QLatin1String("mail"), Qt::CaseInsensitive) ||
                       column.header.contains(QStringLiteral("邮箱"))
                   ? QStringLiteral("u%1@example.com").arg(row)
                   : QStringLiteral("1380000111%1").arg(row);
    if (column.role == QLatin1String("event"))
        return column.values;
    return QString::number(10 + row);
}

} // namespace

void KnownExportTest::everyExportIsMappedWhole_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < knownExports().size(); ++i)
        QTest::addRow("%s", qPrintable(knownExports()[i].id)) << int(i);
}

void KnownExportTest::everyExportIsMappedWhole()
{
    QFETCH(int, index);
    const KnownExport& known = knownExports()[std::size_t(index)];
    const std::vector<Made> columns = columnsOf(known);
    QStringList headers;
    for (const Made& column : columns)
        headers.append(column.header);
    // What the export is known by besides; the entry has these folded.
    for (const QString& header : known.headers)
        if (std::ranges::none_of(columns,
                                 [&](const Made& column) { return folded(column.header) == header; }))
            headers.append(header);
    QString text = headers.join(QLatin1Char(',')) + QLatin1Char('\n');
    for (int row = 0; row < 5; ++row) {
        QStringList cells;
        for (qsizetype i = 0; i < headers.size(); ++i)
            cells.append(i < qsizetype(columns.size())
                             ? cellOf(columns[std::size_t(i)], row, known.id == QLatin1String("ga4_bigquery"))
                             : QString::number(20 + row));
        text += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    const FilePreview preview = previewOf(QStringLiteral("anything.csv"), text);
    QVERIFY2(preview.recognisedId == known.id,
             qPrintable(preview.recognisedId + QLatin1Char(' ') + preview.notices.join(QLatin1Char(' '))));
    QCOMPARE(preview.recognised, known.title());
    QVERIFY(preview.recognisedEvidence.contains(known.isChecked ? QLatin1String("were checked")
                                                                : QLatin1String("never seen")));
    const ImportMapping& mapping = preview.suggestion;
    QCOMPARE(mapping.subject, known.mapping.value(QLatin1String("subject")).toString());
    QCOMPARE(mapping.table, known.mapping.value(QLatin1String("table")).toString());
    QVERIFY(mapping.check().ok());
    // Every column the entry names is mapped as it says.
    for (const QJsonValue& value : known.mapping.value(QLatin1String("columns")).toArray()) {
        const QJsonObject json = value.toObject();
        const QString part = json.value(QLatin1String("part")).toString();
        const QString name = json.value(QLatin1String("name")).toString();
        const auto found = std::ranges::find_if(mapping.columns, [&](const ColumnMapping& one) {
            return (name.isEmpty() || one.name == name) && one.part == part &&
                   columnRoleName(one.role) ==
                       json.value(QLatin1String("role")).toString(QStringLiteral("attribute"));
        });
        QVERIFY2(found != mapping.columns.end(), qPrintable(known.id + QLatin1Char(' ') + name + part));
    }
    // Mappings of contracts are read again; what is loaded has rows.
    QVERIFY(ImportMapping::fromJson(mapping.toJson()).ok());
    std::int64_t rejected = -1;
    const QStringList rows = imported(preview, {mapping.columns.front().name}, &rejected);
    QCOMPARE(rejected, 0);
    QCOMPARE(rows.size(), 5);
}

void KnownExportTest::otherFilesAreNone()
{
    for (const char* text : {"order_id,customer_id,paid_at,amount\n1,2,2026-01-01,3\n",
                             "Name,Email,Total\nA,a@example.com,3\n", "订单编号,买家会员名\n1,a\n"}) {
        const FilePreview preview = previewOf(QStringLiteral("orders_export.csv"), QString::fromUtf8(text));
        QVERIFY2(preview.recognised.isEmpty(), text);
    }
}

// Four of five columns say what it is, but the one that says when is missing.
void KnownExportTest::aFileThatLacksTooMuchKeepsItsGuess()
{
    const KnownExport& orders =
        *std::ranges::find(knownExports(), QStringLiteral("shopify_orders"), &KnownExport::id);
    QVERIFY(orders.least < 1);
    const FilePreview preview =
        previewOf(QStringLiteral("orders_export_1.csv"),
                  QStringLiteral(
                      "Name,Email,Financial Status,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,"
                      "Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Refunded Amount\n"
                      "#1001,a@example.com,paid,fulfilled,USD,10,0,0,10,1,Cream,10.00,K-1,0\n"));
    QVERIFY(preview.recognised.isEmpty());
    QVERIFY(std::ranges::any_of(preview.notices, [](const QString& notice) {
        return notice.contains(QLatin1String("looks like Shopify orders export"));
    }));
    QVERIFY(!preview.suggestion.columns.empty());
}

void KnownExportTest::linesOfAShopifyOrderHaveItsBuyer()
{
    const FilePreview preview = previewOf(
        QStringLiteral("orders_export_1.csv"),
        QStringLiteral(
            "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,"
            "Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Refunded Amount\n"
            "#1003,a@example.com,paid,2026-01-03 10:00:00 +0000,fulfilled,USD,30,0,0,30,2026-01-03 09:59:00 "
            "+0000,1,Cream,10.00,K-1,0\n"
            "#1003,,,,,,,,,,,2,Serum,10.25,K-2,\n"
            "#1002,,paid,2026-01-02 10:00:00 +0000,fulfilled,USD,5,0,0,5,2026-01-02 09:59:00 "
            "+0000,1,Soap,5.00,K-3,0\n"
            "#1002,,,,,,,,,,,1,Towel,7.00,K-4,\n"
            "#1001,b@example.com,pending,,,USD,5,0,0,5,2026-01-01 09:59:00 +0000,1,Soap,5.00,K-3,0\n"));
    QCOMPARE(preview.recognisedId, QStringLiteral("shopify_orders"));
    std::int64_t rejected = -1;
    const QStringList rows =
        imported(preview,
                 {QStringLiteral("order_id"), QStringLiteral("email"), QStringLiteral("event"),
                  QStringLiteral("time"), QStringLiteral("amount")},
                 &rejected);
    QCOMPARE(rejected, 0);
    // A till's order without an e-mail belongs to nobody, not to the buyer above it.
    QCOMPARE(rows,
             (QStringList{QStringLiteral("#1003|a@example.com|purchase|2026-01-03 10:00:00|10.00"),
                          QStringLiteral("#1003|a@example.com|purchase|2026-01-03 10:00:00|20.50"),
                          QStringLiteral("#1002||purchase|2026-01-02 10:00:00|5.00"),
                          QStringLiteral("#1002||purchase|2026-01-02 10:00:00|7.00"),
                          QStringLiteral("#1001|b@example.com|unpaid_order|2026-01-01 09:59:00|5.00")}));
}

void KnownExportTest::tmallOrdersWithoutPaymentAreDatedAtTheirMaking()
{
    const FilePreview preview = previewOf(
        QStringLiteral("ExportOrderList202601.csv"),
        QStringLiteral(
            "订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,订单创建时间,"
            "订单付款时间 ,宝贝标题 ,宝贝总数量\n"
            "\"=\"\"2001\"\"\",小林,30,0,30,30.50,交易成功,2026-01-02 09:00:00,2026-01-02 10:00:00,面霜,1\n"
            "\"=\"\"2002\"\"\",阿雅,30,0,30,0,交易关闭,2026-01-03 09:00:00,,面霜,1\n"));
    QCOMPARE(preview.recognisedId, QStringLiteral("tmall_orders"));
    QCOMPARE(preview.suggestion.load.kind, LoadMode::Kind::Upsert);
    const QStringList rows =
        imported(preview, {QStringLiteral("order_id"), QStringLiteral("taobao_nick"), QStringLiteral("event"),
                           QStringLiteral("time"), QStringLiteral("amount")});
    QCOMPARE(rows, (QStringList{QStringLiteral("2001|小林|purchase|2026-01-02 02:00:00|30.50"),
                                QStringLiteral("2002|阿雅|closed_order|2026-01-03 01:00:00|0.00")}));
}

void KnownExportTest::remarksOfAReportAreLeftOut()
{
    const FilePreview preview = previewOf(
        QStringLiteral("Events_Event_name.csv"),
        QStringLiteral("# ----------------------------------------\n# Events: Event name\n# Account: Shop\n"
                       "# ----------------------------------------\n#\n# All Users\n# Start date: 20260101\n"
                       "# End date: 20260131\n"
                       "Event name,Event count,Total users,Event count per active user,Total revenue\n"
                       "page_view,6067,986,6.15,0\npurchase,23,17,1.35,607.5\n"));
    QCOMPARE(preview.recognisedId, QStringLiteral("ga4_event_report"));
    QCOMPARE(imported(preview, {QStringLiteral("event_name"), QStringLiteral("event_count")}),
             (QStringList{QStringLiteral("page_view|6067"), QStringLiteral("purchase|23")}));
}

void KnownExportTest::bigQueryEventsAreRead()
{
    const FilePreview preview = previewOf(
        QStringLiteral("events_20260101.jsonl"),
        QStringLiteral(
            R"({"event_date":"20260101","event_timestamp":"1767225600000000","event_name":"page_view","user_pseudo_id":"11.22","device":{"category":"mobile"}})"
            "\n"
            R"({"event_date":"20260101","event_timestamp":"1767225601000000","event_name":"purchase","user_pseudo_id":"11.22","device":{"category":"mobile"},"ecommerce":{"purchase_revenue":12.5,"transaction_id":"T1"}})"
            "\n"));
    QCOMPARE(preview.recognisedId, QStringLiteral("ga4_bigquery"));
    QCOMPARE(imported(preview, {QStringLiteral("cookie"), QStringLiteral("event"), QStringLiteral("time"),
                                QStringLiteral("amount"), QStringLiteral("device")}),
             (QStringList{QStringLiteral("11.22|page_view|2026-01-01 00:00:00||mobile"),
                          QStringLiteral("11.22|purchase|2026-01-01 00:00:01|12.5|mobile")}));
}

void KnownExportTest::theSampleClientIsKnown()
{
    const QString directory = m_folder->filePath(QStringLiteral("sample"));
    QVERIFY(QDir().mkpath(directory));
    QVERIFY(writeSample({directory, 2000, 1}, {}).ok());
    const auto recognised = [&](const char* name) {
        return previewFile(directory + QLatin1Char('/') + QLatin1String(name)).value();
    };
    QCOMPARE(recognised("members.csv").recognisedId, QStringLiteral("sample_members"));
    QCOMPARE(recognised("app_behaviour.csv").recognisedId, QStringLiteral("sample_app"));
    QCOMPARE(recognised("campaign_costs.csv").recognisedId, QStringLiteral("sample_costs"));
    QCOMPARE(recognised("past_campaign.csv").recognisedId, QStringLiteral("sample_past_campaign"));
    QCOMPARE(recognised("category_spend.csv").recognisedId, QStringLiteral("sample_panel"));
    QCOMPARE(recognised("ad_exposures.csv.gz").recognisedId, QStringLiteral("sample_ads"));
    const FilePreview orders = recognised("orders.csv");
    QCOMPARE(orders.recognisedId, QStringLiteral("sample_orders"));
    QCOMPARE(orders.suggestion.subject, QStringLiteral("order_lines"));
    QCOMPARE(orders.suggestion.kind, TableKind::Events);
}

QTEST_GUILESS_MAIN(KnownExportTest)
#include "known_export_test.moc"
