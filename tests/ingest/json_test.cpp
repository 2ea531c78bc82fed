// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/format_reader.h"
#include "ingest/internal/json_fields.h"
#include "ingest/internal/json_records.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;

class JsonTest : public QObject
{
    Q_OBJECT
private slots:
    void arrays();
    void arraysBelowKeys();
    void objectsOneAfterTheOther();
    void explodedArrays();
    void encodings();
    void cutsAnywhereAlike();
    void claims_data();
    void claims();
    void damage_data();
    void damage();
    void hostile();
    void fieldsByPath();
    void fieldsInAnyOrder();

private:
    QString write(const QByteArray& bytes, const char* name = "a.json") const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test file");
        return file.fileName();
    }
    QByteArrayList linesOf(const QByteArray& bytes, const QJsonObject& options = {},
                           std::size_t blockBytes = 1 << 20,
                           const QString& encoding = QStringLiteral("UTF-8")) const;
    QTemporaryDir m_folder;
};

// The records, or what went wrong behind them.
QByteArrayList JsonTest::linesOf(const QByteArray& bytes, const QJsonObject& options, std::size_t blockBytes,
                                 const QString& encoding) const
{
    SourceFormat format;
    format.reader = QStringLiteral("json");
    format.options = options;
    format.encoding = encoding;
    QByteArrayList lines;
    const Result<std::unique_ptr<RecordSource>> source = openRecords(write(bytes), format);
    if (!source)
        return {source.error().message.toUtf8()};
    std::int64_t line = 1;
    while (true) {
        const Result<std::optional<RecordBlock>> block = (*source)->next(blockBytes);
        if (!block)
            return lines << block.error().message.toUtf8();
        if (!block->has_value())
            return lines;
        if ((*block)->firstLine != line)
            return lines << "the lines are not counted on";
        const QByteArray text = QByteArray::fromStdString((*block)->text);
        if (!text.endsWith('\n'))
            return lines << "a block does not end at a record";
        lines += text.chopped(1).split('\n');
        line += text.count('\n');
    }
}

void JsonTest::arrays()
{
    QCOMPARE(linesOf("[{\"a\":1},{\"a\":\"x]},{\\\"\",\"b\":[{}]} , {\"c\":null}]"),
             QByteArrayList({"{\"a\":1}", "{\"a\":\"x]},{\\\"\",\"b\":[{}]}", "{\"c\":null}"}));
    QCOMPARE(linesOf("[\n  {\n    \"a\": 1\r\n  }\n]\n"), QByteArrayList({"{     \"a\": 1    }"}));
    QCOMPARE(linesOf("[]"), QByteArrayList());
    // What is no object is handed on, for the list of rejected rows.
    QCOMPARE(linesOf("[1, \"two\", null, [3], {\"a\":4}]"),
             QByteArrayList({"1", "\"two\"", "null", "[3]", "{\"a\":4}"}));
}

void JsonTest::arraysBelowKeys()
{
    const QByteArray file = "{\"meta\": {\"items\": \"no\", \"x\": [1, {\"items\": []}]}, \"data\": {\"n\": "
                            "2,\n        \"items\": [{\"id\": 1}, {\"id\": 2}], \"more\": {}}, \"end\": [" +
                            QByteArray("1,").repeated(100'000) + "1]}";
    QCOMPARE(linesOf(file, {{QStringLiteral("path"), QStringLiteral("data.items")}}),
             QByteArrayList({"{\"id\": 1}", "{\"id\": 2}"}));
    QVERIFY(
        linesOf(file, {{QStringLiteral("path"), QStringLiteral("data.none")}}).constFirst().contains("none"));
    QVERIFY(linesOf(file, {{QStringLiteral("path"), QStringLiteral("data.n")}})
                .constFirst()
                .contains("not an array"));
    // Before the array there may be more than is read at once.
    const QByteArray late = "{\"first\": [" + QByteArray("{\"a\": \"]}\"},").repeated(300'000) +
                            "{}], \"then\": \"\\\"]}\",\n        \"items\": [{\"id\": 3}]}";
    QCOMPARE(linesOf(late, {{QStringLiteral("path"), QStringLiteral("items")}}),
             QByteArrayList({"{\"id\": 3}"}));
}

void JsonTest::objectsOneAfterTheOther()
{
    QCOMPARE(linesOf("{\"a\":1}\n{\"a\":\n2}{\"a\":3}\n\n"),
             QByteArrayList({"{\"a\":1}", "{\"a\": 2}", "{\"a\":3}"}));
    QCOMPARE(linesOf("{\"a\":1}"), QByteArrayList({"{\"a\":1}"}));
}

void JsonTest::explodedArrays()
{
    const QJsonObject options{{QStringLiteral("explode"), QStringLiteral("order.items")}};
    const QByteArray file =
        "[{\"id\":1,\"order\":{\"items\":[{\"sku\":\"a\",\"n\":[1]},{\"sku\":\"b\"}],\"paid\":true}},\n      "
        "                         "
        "{\"id\":2,\"order\":{\"items\":[]}},{\"id\":3},{\"id\":4,\"order\":{\"items\":\"none\"}}]";
    QCOMPARE(linesOf(file, options),
             QByteArrayList({"{\"id\":1,\"order\":{\"items\":{\"sku\":\"a\",\"n\":[1]},\"paid\":true}}",
                             "{\"id\":1,\"order\":{\"items\":{\"sku\":\"b\"},\"paid\":true}}",
                             "{\"id\":2,\"order\":{\"items\":null}}", "{\"id\":3}",
                             "{\"id\":4,\"order\":{\"items\":\"none\"}}"}));
    QCOMPARE(linesOf(file, options, 1), linesOf(file, options));
}

void JsonTest::encodings()
{
    const QString text = QString::fromUtf8("[{\"名\":\"林\"},{\"名\":\"𠮷\"}]");
    const QByteArrayList expected({"{\"名\":\"林\"}", "{\"名\":\"𠮷\"}"});
    QCOMPARE(linesOf("\xEF\xBB\xBF" + text.toUtf8()), expected);
    QByteArray wide("\xFF\xFE", 2);
    wide += QByteArray(reinterpret_cast<const char*>(text.utf16()), 2 * text.size());
    QCOMPARE(linesOf(wide, {}, 100, QStringLiteral("UTF-16LE")), expected);
}

// Records that are longer than what is read at once, and blocks of any size.
void JsonTest::cutsAnywhereAlike()
{
    QByteArray file = "[";
    QByteArrayList expected;
    for (int i = 0; i < 40; ++i) {
        const QByteArray record = "{\"n\":" + QByteArray::number(i) + ",\"t\":\"" +
                                  QByteArray("\\\"]}{\\\\").repeated(i * i * 20) + "\",\"u\":[[]]}";
        file += (i > 0 ? ", " : "") + record;
        expected.append(record);
    }
    file += QByteArray(3 << 20, ' ') + "]";
    for (const std::size_t blockBytes :
         {std::size_t{1}, std::size_t{1000}, std::size_t{1} << 16, std::size_t{8} << 20})
        QCOMPARE(linesOf(file, {}, blockBytes), expected);
}

void JsonTest::claims_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reader");
    QTest::addColumn<QString>("path");
    const auto add = [](const char* name, const QByteArray& bytes, const char* reader,
                        const char* path = "") {
        QTest::newRow(name) << bytes << QString::fromUtf8(reader) << QString::fromUtf8(path);
    };
    add("array", " [ {\"a\":1} ]", "json");
    add("empty array", "[]", "json");
    add("array in an object", "{\"code\":0,\"data\":{\"few\":[{}],\"items\":[{\"a\":1},{\"a\":2}]}}", "json",
        "data.items");
    add("array in an object, cut off", "{\"code\":0,\"rows\":[{\"a\":1}," + QByteArray(100'000, ' '), "json",
        "rows");
    add("objects over lines", "{\n\"a\":1}\n{\"a\":2}", "json");
    add("lines", "{\"a\":1}\n{\"a\":2}\n", "jsonl");
    add("lines with arrays", "{\"a\":[{}]}\n{\"a\":[{}]}\n", "jsonl");
    add("a line", "{\"a\":1}\n", "jsonl");
    add("a log", "[2026-05-31] started\n[2026-06-01] ended\n", "csv");
    add("braces", "{not json}\n", "csv");
}

void JsonTest::claims()
{
    QFETCH(const QByteArray, bytes);
    const QString path = write(bytes, "claimed.dat");
    const Result<ClaimedFormat> claimed = claimFile(path);
    QVERIFY(claimed.ok());
    QTEST(claimed->reader->name(), "reader");
    SourceFormat format;
    std::vector<FormatDecision> decisions;
    QVERIFY(claimed->reader->detect(path, format, decisions).ok());
    QTEST(format.options.value(QLatin1String("path")).toString(), "path");
}

void JsonTest::damage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("records");
    QTest::newRow("no end") << QByteArray("[{\"a\":1},{\"a\":2}") << 2;
    QTest::newRow("in a record") << QByteArray("[{\"a\":1},{\"a\":") << 1;
    QTest::newRow("in a text") << QByteArray("[{\"a\":1},{\"a\":\"\\") << 1;
    QTest::newRow("closed twice") << QByteArray("[{\"a\":1}}]") << 1;
    QTest::newRow("colon") << QByteArray("[{\"a\":1}:{}]") << 1;
    QTest::newRow("nothing") << QByteArray(" \n") << 0;
}

void JsonTest::damage()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, records);
    const QByteArrayList lines = linesOf(bytes, {}, 1);
    QCOMPARE(int(lines.size()), records + 1);
    QVERIFY2(lines.constLast().contains("a.json"), lines.constLast().constData());
}

void JsonTest::hostile()
{
    QElapsedTimer timer;
    timer.start();
    const QByteArrayList deep = linesOf("[" + QByteArray("[{\"a\":").repeated(5'000'000));
    QVERIFY(deep.constLast().contains("middle of a value"));
    QVERIFY(linesOf("[{\"a\":\"" + QByteArray(80 << 20, 'x')).constLast().contains("64 MB"));
    QVERIFY(linesOf("{\"a\":" + QByteArray("{\"a\":").repeated(1'000'000),
                    {{QStringLiteral("path"), QStringLiteral("b")}})
                .constLast()
                .contains("middle of a value"));
    const QJsonObject options{{QStringLiteral("explode"), QStringLiteral("a")}};
    QCOMPARE(linesOf("[{\"a\":[" + QByteArray("1,").repeated(200'000) + "1],\"b\":\"" +
                         QByteArray(1000, 'x') + "\"}]",
                     options)
                 .size(),
             200'001);
    QVERIFY(timer.elapsed() < 30'000);
}

void JsonTest::fieldsByPath()
{
    const QStringList paths{QStringLiteral("a"), QStringLiteral("a.b"), QStringLiteral("a.b.c"),
                            QStringLiteral("n.1"), QStringLiteral("n.0.x")};
    JsonFields fields(paths);
    std::vector<std::string_view> texts(std::size_t(paths.size()));
    const auto read = [&](const std::string& object) {
        const char* const failed = fields.read(object, object.size(), texts);
        return failed != nullptr ? std::vector<std::string>{failed}
                                 : std::vector<std::string>(texts.begin(), texts.end());
    };
    using Texts = std::vector<std::string>;
    QCOMPARE(read(R"({"a":1})"), (Texts{"1", "", "", "", ""}));
    QCOMPARE(read(R"({"a":{"b":"x"}})"), (Texts{R"({"b":"x"})", "x", "", "", ""}));
    QCOMPARE(read(R"({"a":{"b":{"c":-2.5}}})"),
             (Texts{R"({"b":{"c":-2.5}})", R"({"c":-2.5})", "-2.5", "", ""}));
    // The whole path as a key goes before members, wherever it stands; of equal keys the first counts.
    QCOMPARE(read(R"({"a.b":"whole","a":{"b":"inner"}})").at(1), std::string("whole"));
    QCOMPARE(read(R"({"a":{"b":"inner"},"a.b":"whole"})").at(1), std::string("whole"));
    QCOMPARE(read(R"({"a":{"b":"one"},"a":{"b":"two"}})").at(1), std::string("one"));
    QCOMPARE(read(R"({"a":1,"a":{"b":"two"}})"), (Texts{"1", "", "", "", ""}));
    QCOMPARE(read(R"({"a.b":null,"a":{"b":"inner"}})").at(1), std::string());
    QCOMPARE(read(R"({"n":[{"x":true},18446744073709551615]})"),
             (Texts{"", "", "", "18446744073709551615", "true"}));
    QCOMPARE(read(R"({"a":"\u4f1a\n"})").at(0), std::string("会\n"));
    QVERIFY(read(R"({"a":1)").at(0) != "1");
    QVERIFY(read(R"([1])").size() == 1);
    QVERIFY(read(R"({"a":1} {"a":2})").size() == 1);
}

// Against QJsonDocument; members come and go and change places from one object to the next.
void JsonTest::fieldsInAnyOrder()
{
    QRandomGenerator random(11);
    const QStringList keys{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                           QStringLiteral("d")};
    QStringList paths;
    for (const QString& key : keys) {
        paths.append(key);
        for (const QString& inner : keys)
            paths.append(key + QLatin1Char('.') + inner);
    }
    JsonFields fields(paths);
    std::vector<std::string_view> texts(std::size_t(paths.size()));
    QByteArray filled;
    for (int round = 0; round < 2000; ++round) {
        QByteArrayList members;
        for (const QString& key : keys) {
            if (random.bounded(3) == 0)
                continue;
            QByteArray value = QByteArray::number(random.bounded(1000));
            if (random.bounded(2) == 0)
                value = "{\"" + keys[random.bounded(4)].toUtf8() + "\":\"" + value + "\",\"x\":[1]}";
            members.insert(random.bounded(int(members.size()) + 1), '"' + key.toUtf8() + "\":" + value);
        }
        const QByteArray object = '{' + members.join(',') + '}';
        const QJsonObject reference = QJsonDocument::fromJson(object).object();
        const std::string_view view(object.constData(), std::size_t(object.size()));
        QCOMPARE(fields.read(view, view.size(), texts), static_cast<const char*>(nullptr));
        for (qsizetype i = 0; i < paths.size(); ++i) {
            const QString key = paths[i].section(QLatin1Char('.'), 0, 0);
            const QString inner = paths[i].section(QLatin1Char('.'), 1);
            QJsonValue value = reference.value(key);
            if (!inner.isEmpty())
                value = value.toObject().value(inner);
            const QByteArray text(texts[std::size_t(i)].data(), qsizetype(texts[std::size_t(i)].size()));
            if (value.isObject())
                QCOMPARE(QJsonDocument::fromJson(text).object(), value.toObject());
            else
                QCOMPARE(QString::fromUtf8(text),
                         value.isDouble() ? QString::number(value.toInt()) : value.toString());
            filled += text;
        }
    }
    QVERIFY(filled.size() > 10'000);
}

QTEST_GUILESS_MAIN(JsonTest)
#include "json_test.moc"
