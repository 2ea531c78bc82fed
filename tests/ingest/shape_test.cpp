// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "base/random.h"
#include "ingest/importer.h"
#include "ingest/internal/file_parser.h"
#include "ingest/preview.h"
#include "ingest/rejected.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

// Files whose records are not the rows: a column for each event, a row for each field.
class ShapeTest : public QObject
{
    Q_OBJECT
private slots:
    void roundTrip();
    void refusals_data();
    void refusals();
    void wide();
    void wideRejects();
    void keyValue();
    void keyValueLines();
    void againstTheReference_data();
    void againstTheReference();
    void fixesComeAfter();
    void suggestions();
    void mendedRows();

private:
    QString write(const QByteArray& bytes, const char* name = "shape.csv") const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test file");
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

namespace {

ImportMapping mappingOf(const QByteArray& json)
{
    const Result<ImportMapping> mapping = ImportMapping::fromJson(QJsonDocument::fromJson(json).object());
    if (!mapping)
        qFatal("%s", qPrintable(mapping.error().message));
    return *mapping;
}

const QByteArray kWide = R"({"kind":"import","table":"steps","rows":"events","columns":[
    {"source":"member_id","name":"member","role":"identifier","identifier":"member"},
    {"source":"time","role":"time","type":"time","timeFormat":"iso"},
    {"source":"event","role":"event"},
    {"source":"city","name":"city","role":"attribute"}],
    "shape":{"form":"wide","keep":["member_id","city"],"columns":[
        {"source":"注册时间","event":"register"},{"source":"首购时间","event":"first_purchase"}]}})";

const QByteArray kFields = R"({"kind":"import","table":"fields","rows":"people","columns":[
    {"source":"member_id","name":"member","role":"identifier","identifier":"member"},
    {"source":"city","name":"city","role":"attribute"},
    {"source":"age","name":"age","role":"attribute","type":"integer"}],
    "shape":{"form":"key_value","key":["member_id"],"name":"field","value":"value"}})";

Result<ParsedFile> parsed(const QString& path, const ImportMapping& mapping)
{
    Result<ParsedFile> file = parseFile(mapping, TimeZone(), path, Task(), {});
    if (file)
        for (ColumnBuilder& builder : file->builders)
            builder.finish();
    return file;
}

// The rows as texts, column by column in the order of the mapping.
std::vector<QStringList> rowsOf(const ParsedFile& file)
{
    std::vector<QStringList> rows(std::size_t(file.rows));
    for (const ColumnBuilder& builder : file.builders) {
        const Column column = builder.unpacked();
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (column.type == ColumnType::Text)
                rows[row].append(column.codes[row] == kNullCode
                                     ? QString()
                                     : QString::fromUtf8(builder.texts().dictionary().at(column.codes[row])));
            else
                rows[row].append(
                    column.integers[row] == kNullInteger ? QString() : QString::number(column.integers[row]));
        }
    }
    return rows;
}

QString micros(int year, int month, int day)
{
    return QString::number(QDateTime(QDate(year, month, day), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() *
                           1000);
}

} // namespace

void ShapeTest::roundTrip()
{
    for (const QByteArray& json : {kWide, kFields}) {
        const ImportMapping mapping = mappingOf(json);
        QVERIFY(mapping.shape.has_value());
        QVERIFY(ImportMapping::fromJson(mapping.toJson()).value() == mapping);
    }
    QCOMPARE(mappingOf(kWide).sources(),
             (QStringList{QStringLiteral("member_id"), QStringLiteral("city"), QString::fromUtf8("注册时间"),
                          QString::fromUtf8("首购时间")}));
    QCOMPARE(mappingOf(kFields).sources(),
             (QStringList{QStringLiteral("member_id"), QStringLiteral("field"), QStringLiteral("value")}));
}

void ShapeTest::refusals_data()
{
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QString>("message");
    const auto add = [](const char* name, const char* shape, const char* message) {
        QTest::newRow(name) << QByteArray(shape) << QString::fromLatin1(message);
    };
    add("form", R"({"form":"long"})", "form");
    add("no columns", R"({"form":"wide","keep":["a"]})", "columns");
    add("twice", R"({"form":"wide","keep":["a"],"columns":[{"source":"a","event":"x"}]})", "\"a\"");
    add("into a kept one", R"({"form":"wide","keep":["time"],"columns":[{"source":"a","event":"x"}]})",
        "\"time\"");
    add("misspelt", R"({"form":"wide","columns":[{"source":"a","event":"x","evnt":"x"}]})", "evnt");
    add("no key", R"({"form":"key_value","name":"a","value":"b"})", "key");
    add("one column for two", R"({"form":"key_value","key":["a"],"name":"a","value":"b"})", "\"a\"");
}

void ShapeTest::refusals()
{
    QFETCH(const QByteArray, shape);
    QFETCH(const QString, message);
    const Result<SourceShape> read = SourceShape::fromJson(QJsonDocument::fromJson(shape).object());
    QVERIFY(!read.ok());
    QVERIFY2(read.error().message.contains(message), qPrintable(read.error().message));
}

void ShapeTest::wide()
{
    const QString path = write("member_id,注册时间,首购时间,city\n"
                               "A,2026-01-02,2026-02-03,Rome\n"
                               "B,2026-01-05,,Oslo\n"
                               "C,, ,Paris\n"
                               "D,,2026-03-04,\n");
    const ParsedFile file = parsed(path, mappingOf(kWide)).value();
    const QString reg = QStringLiteral("register");
    const QString first = QStringLiteral("first_purchase");
    QCOMPARE(rowsOf(file), (std::vector<QStringList>{
                               {QStringLiteral("A"), micros(2026, 1, 2), reg, QStringLiteral("Rome")},
                               {QStringLiteral("A"), micros(2026, 2, 3), first, QStringLiteral("Rome")},
                               {QStringLiteral("B"), micros(2026, 1, 5), reg, QStringLiteral("Oslo")},
                               {QStringLiteral("D"), micros(2026, 3, 4), first, QString()}}));
    QCOMPARE(file.rejectedCount, 0);
    QCOMPARE(file.notices.size(), 1); // C gave no row
    // A column that is not there is named.
    const Result<ParsedFile> missing =
        parsed(write("member_id,注册时间,city\nA,2026-01-02,Rome\n"), mappingOf(kWide));
    QVERIFY(!missing.ok());
    QVERIFY2(missing.error().message.contains(QString::fromUtf8("首购时间")),
             qPrintable(missing.error().message));
    const Result<ParsedFile> json = parsed(write("{\"member_id\":\"A\"}\n", "a.jsonl"), [] {
        ImportMapping mapping = mappingOf(kWide);
        mapping.format.reader = QStringLiteral("jsonl");
        return mapping;
    }());
    QVERIFY(!json.ok() && json.error().message.contains(QLatin1String("JSON")));
}

// A rejected cell names the row and column of the file, and takes none of its row's other events along.
void ShapeTest::wideRejects()
{
    const QString path = write("member_id,注册时间,首购时间,city\n"
                               "A,soon,2026-02-03,Rome\n"
                               "B,then,\"never,\",Oslo\n"
                               "C,2026-01-05\n");
    const ParsedFile file = parsed(path, mappingOf(kWide)).value();
    QCOMPARE(file.rows, 1);
    QCOMPARE(file.rejectedCount, 3);
    QCOMPARE(file.rejected[0].row, 2);
    QCOMPARE(file.rejected[0].field, QString::fromUtf8("注册时间"));
    QVERIFY(file.rejected[0].reason.contains(QLatin1String("soon")));
    QCOMPARE(file.rejected[0].raw, QStringLiteral("A,soon,,Rome"));
    QCOMPARE(file.rejected[1].row, 3);
    QVERIFY(file.rejected[1].reason.contains(QString::fromUtf8("首购时间")));
    QCOMPARE(file.rejected[1].raw, QStringLiteral("B,then,\"never,\",Oslo"));
    QCOMPARE(file.rejected[2].row, 4);
    QCOMPARE(file.rejectedFields.at(QStringLiteral("time")), 2);
}

void ShapeTest::keyValue()
{
    const QString path =
        write("member_id,field,value\n"
              "A,city,Rome\nB,city,\"Os\nlo\"\nA,age,30\nC,age,x\n,city,Nowhere\nA,,lost\nB,age,41\n"
              "A,city,Milan\nD,shoe,44\n");
    const ParsedFile file = parsed(path, mappingOf(kFields)).value();
    QCOMPARE(rowsOf(file),
             (std::vector<QStringList>{{QStringLiteral("A"), QStringLiteral("Milan"), QStringLiteral("30")},
                                       {QStringLiteral("B"), QStringLiteral("Os\nlo"), QStringLiteral("41")},
                                       {QStringLiteral("D"), QString(), QString()}}));
    QCOMPARE(file.rejected.size(), std::size_t(1));
    QCOMPARE(file.rejected[0].row, 6); // where C begins
    QCOMPARE(file.rejected[0].field, QStringLiteral("age"));
    QCOMPARE(file.notices.size(), 2); // two rows without key or name, one value replaced
    QVERIFY2(file.notices[0].contains(QLatin1Char('7')), qPrintable(file.notices[0]));
    const Result<ParsedFile> missing =
        parsed(write("member_id,key,value\nA,city,Rome\n"), mappingOf(kFields));
    QVERIFY(!missing.ok() && missing.error().message.contains(QLatin1String("\"field\"")));
    QByteArray many = "member_id,field,value\n";
    for (int i = 0; i < 3000; ++i)
        many += "A,f" + QByteArray::number(i) + ",1\n";
    const Result<ParsedFile> fields = parsed(write(many), mappingOf(kFields));
    QVERIFY(!fields.ok() && fields.error().message.contains(QLatin1String("2000")));
}

// Rows far apart, more than a block of records.
void ShapeTest::keyValueLines()
{
    QByteArray text = "member_id,field,value\n";
    for (int i = 0; i < 300'000; ++i)
        text += i % 100'000 == 99'999 ? QByteArray("bad") + QByteArray::number(i) + ",age,old\n"
                                      : QByteArray("A,age,") + QByteArray::number(i) + '\n';
    const ParsedFile file = parsed(write(text), mappingOf(kFields)).value();
    QCOMPARE(file.rows, 1);
    QCOMPARE(file.rejected.size(), std::size_t(3));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(file.rejected[std::size_t(i)].row, (i + 1) * 100'000 + 1);
}

void ShapeTest::againstTheReference_data()
{
    QTest::addColumn<QByteArray>("mapping");
    QTest::newRow("wide") << kWide;
    QTest::newRow("fields") << kFields;
}

void ShapeTest::againstTheReference()
{
    QFETCH(const QByteArray, mapping);
    const ImportMapping shaped = mappingOf(mapping);
    const bool isWide = shaped.shape->form == SourceShape::Form::Wide;
    Random random(5);
    for (int round = 0; round < 40; ++round) {
        const QStringList names = shaped.shape->reads();
        std::vector<QStringList> rows;
        QByteArray text = names.join(QLatin1Char(',')).toUtf8() + '\n';
        const std::size_t count = random.below(200);
        for (std::size_t i = 0; i < count; ++i) {
            QStringList row{QStringLiteral("m%1").arg(random.below(20))};
            if (isWide) {
                row.append(QStringLiteral("c%1").arg(random.below(3)));
                for (int k = 0; k < 2; ++k)
                    row.append(random.below(3) == 0
                                   ? QString()
                                   : QStringLiteral("2026-01-%1").arg(10 + random.below(20)));
            } else {
                const bool isAge = random.below(2) == 0;
                row += {isAge ? QStringLiteral("age") : QStringLiteral("city"),
                        QString::number(random.below(90))};
            }
            rows.push_back(row);
            text += row.join(QLatin1Char(',')).toUtf8() + '\n';
        }
        const ShapedTable expected = shapedTable(*shaped.shape, names, rows);
        const Result<ParsedFile> file = parsed(write(text), shaped);
        if (expected.rows.empty() && !isWide) {
            QVERIFY(!file.ok());
            continue;
        }
        QVERIFY2(file.ok(), qPrintable(file.ok() ? QString() : file.error().message));
        const std::vector<QStringList> got = rowsOf(*file);
        QCOMPARE(got.size(), expected.rows.size());
        for (std::size_t row = 0; row < got.size(); ++row)
            for (std::size_t i = 0; i < shaped.columns.size(); ++i) {
                QString cell = expected.rows[row].value(expected.names.indexOf(shaped.columns[i].source));
                if (shaped.columns[i].type == ColumnType::Time)
                    cell = micros(2026, 1, cell.section(QLatin1Char('-'), 2).toInt());
                QCOMPARE(got[row][qsizetype(i)], cell);
            }
    }
}

void ShapeTest::fixesComeAfter()
{
    ImportMapping mapping = mappingOf(kWide);
    const QJsonObject fix{
        {QStringLiteral("fix"), QStringLiteral("map")},
        {QStringLiteral("columns"), QJsonArray{QStringLiteral("event")}},
        {QStringLiteral("values"), QJsonObject{{QStringLiteral("register"), QStringLiteral("joined")}}}};
    const Result<Fix> read = Fix::fromJson(fix, QStringLiteral("fixes[0]"));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().message));
    mapping.fixes = {*read};
    const ParsedFile file =
        parsed(write("member_id,注册时间,首购时间,city\nA,2026-01-02,2026-02-03,Rome\n"), mapping).value();
    QCOMPARE(rowsOf(file)[0][2], QStringLiteral("joined"));
    QCOMPARE(rowsOf(file)[1][2], QStringLiteral("first_purchase"));
}

void ShapeTest::suggestions()
{
    QByteArray text = "会员编号,注册时间,首购时间,最近购买时间,城市\n";
    for (int i = 0; i < 30; ++i)
        text += "M0000" + QByteArray::number(100 + i) + ",2026-01-0" + QByteArray::number(1 + i % 9) +
                " 08:00:00,2026-02-01 10:00:00,2026-03-01 11:30:00,上海\n";
    const FilePreview wide = previewFile(write(text, "members.csv")).value();
    QVERIFY(wide.shaped.has_value());
    QVERIFY(!wide.shapeEvidence.isEmpty());
    QVERIFY(!wide.suggestion.shape.has_value());
    const SourceShape& shape = *wide.shaped->shape;
    QCOMPARE(shape.columns.size(), std::size_t(3));
    QCOMPARE(shape.columns[0].event, QStringLiteral("register"));
    QCOMPARE(shape.columns[1].event, QStringLiteral("first_purchase"));
    QCOMPARE(shape.columns[2].event, QStringLiteral("last_purchase"));
    QCOMPARE(wide.shaped->kind, TableKind::Events);
    QCOMPARE(parsed(wide.path, *wide.shaped).value().rows, 90);

    QByteArray fields = "member_id,field,value\n";
    for (int i = 0; i < 30; ++i)
        fields += "M0000" + QByteArray::number(100 + i) + ",city,Rome\nM0000" + QByteArray::number(100 + i) +
                  ",level,gold\n";
    const FilePreview long_ = previewFile(write(fields, "fields.csv")).value();
    QVERIFY(long_.shaped.has_value());
    QCOMPARE(long_.shaped->shape->form, SourceShape::Form::KeyValue);
    QCOMPARE(parsed(long_.path, *long_.shaped).value().rows, 30);

    // Ordinary tables have none.
    QVERIFY(!previewFile(write("member_id,time,event\nA1001,2026-01-01,view\nA1002,2026-01-02,buy\n"))
                 .value()
                 .shaped.has_value());
    QVERIFY(!previewFile(write("id,name,value\n1,a,2\n2,b,3\n3,c,4\n")).value().shaped.has_value());
}

// Rejected rows go back with what did not fit alone.
void ShapeTest::mendedRows()
{
    const std::unique_ptr<Project> project =
        Project::create(m_folder.filePath(QStringLiteral("p.tessera")), QStringLiteral("T"), TimeZone())
            .value();
    const auto mended = [&](const QByteArray& json, const QByteArray& text, const QByteArray& wrong,
                            const QByteArray& right) {
        const ImportOutcome outcome = importFile(*project, write(text), mappingOf(json), Task()).value();
        const auto rows = searchRejected(*project, outcome.batch, {}).value();
        QByteArray csv = rejectedCsv(*project, outcome.batch, rows).value();
        csv.replace(wrong, right);
        const Result<ImportOutcome> back =
            mendRejected(*project, outcome.batch, write(csv, "mended.csv"), Task());
        if (!back)
            qWarning("%s", qPrintable(back.error().message));
        return back ? std::pair(back->rows, back->rejected) : std::pair(std::int64_t{-1}, std::int64_t{-1});
    };
    QCOMPARE(
        mended(kWide, "member_id,注册时间,首购时间,city\nA,soon,2026-02-03,Rome\n", "soon", "2026-01-01"),
        (std::pair<std::int64_t, std::int64_t>(1, 0)));
    QCOMPARE(mended(kFields, "member_id,field,value\nA,age,old\nA,city,Rome\nB,age,7\n", "old", "40"),
             (std::pair<std::int64_t, std::int64_t>(1, 0)));
}

QTEST_GUILESS_MAIN(ShapeTest)
#include "shape_test.moc"
