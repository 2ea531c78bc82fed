// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/text.h"
#include "ingest/internal/type_guess.h"
#include "ingest/internal/value_parser.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <QTest>

using namespace tessera;

class TimeFormTest : public QObject
{
    Q_OBJECT
private slots:
    void forms_data();
    void forms();
    void againstQt();
    void mixedForms();
    void orderOfDayAndMonth();
    void mappingKeepsAll();
};

namespace {

SampledColumn timesOf(const char* cells)
{
    SampledColumn column;
    for (const QString& cell : QString::fromUtf8(cells).split(u'|'))
        column.push_back(toUtf8(cell));
    return column;
}

QString asIso(std::optional<Micros> time)
{
    return time ? formatTime(*time, TimeZone()) : QString();
}

} // namespace

void TimeFormTest::forms_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("iso"); // UTC; empty: refused
    const auto row = [](const char* format, const char* text, const char* iso) {
        QTest::addRow("%s %s", format, text)
            << QString::fromLatin1(format) << QByteArray(text) << QString::fromLatin1(iso);
    };
    row("iso", "2026-05-31", "2026-05-31 00:00:00");
    row("iso", "2026-05-31T08:30:15.123Z", "2026-05-31 08:30:15");
    row("iso", "2026-05-31 08:30:15 +0800", "2026-05-31 00:30:15");
    row("iso", "2026-05-31T08:30:15+08:00", "2026-05-31 00:30:15");
    row("iso", "2026-05-31 08:30:15,250", "2026-05-31 08:30:15");
    row("iso", "2026-05-31 08:30:15 UTC", "2026-05-31 08:30:15");
    row("iso", "2026-05-31 8:30", "2026-05-31 08:30:00");
    row("iso", "2026-13-01", "");
    row("iso", "2026-02-29", "");
    row("iso", "2026-05-31 24:10:00", "");
    row("iso", "2026-W22-1", "");
    row("iso", "2026-05-31 08:30:15 CST", "");
    row("ymd_slash", "2026.05.31", "2026-05-31 00:00:00");
    row("ymd_slash", "2026/5/31 9:05", "2026-05-31 09:05:00");
    row("ymd_slash", "2026/5/31 下午 3:04", "2026-05-31 15:04:00");
    row("ymd_slash", "31/5/2026", "");
    row("dmy_slash", "31.05.2026 23:59:59", "2026-05-31 23:59:59");
    row("dmy_slash", "31/05/26", "2026-05-31 00:00:00");
    row("mdy_slash", "5/31/2026 3:04 PM", "2026-05-31 15:04:00");
    row("mdy_slash", "5/31/2026, 12:04:05 AM", "2026-05-31 00:04:05");
    row("mdy_slash", "5/31/2026 13:04 AM", "");
    row("mdy_slash", "31/5/2026", "");
    row("compact", "20260531", "2026-05-31 00:00:00");
    row("compact", "202605310830", "2026-05-31 08:30:00");
    row("compact", "20260531083015", "2026-05-31 08:30:15");
    row("compact", "20260531T083015Z", "2026-05-31 08:30:15");
    row("compact", "20260531083015123", "2026-05-31 08:30:15");
    row("compact", "20261331", "");
    row("compact", "2026053108", "");
    row("chinese", "2026年5月31日 上午8:30", "2026-05-31 08:30:00");
    row("chinese", "2026年05月31日 08时30分", "2026-05-31 08:30:00");
    row("chinese", "2026年5月31日08时30分15秒", "2026-05-31 08:30:15");
    row("chinese", "2026年5月31日 星期日 下午3:04:05", "2026-05-31 15:04:05");
    row("chinese", "２０２６年５月３１日", "2026-05-31 00:00:00");
    row("chinese", "2026年5月31日 中午12:30", "2026-05-31 12:30:00");
    row("chinese", "2026年5月31日（周日）8点", "2026-05-31 08:00:00");
    row("chinese", "5月31日", "");
    row("chinese", "2026年5月", "");
    row("chinese", "2026年13月1日", "");
    row("named_month", "31-May-2026", "2026-05-31 00:00:00");
    row("named_month", "May 31 2026 3:04 PM", "2026-05-31 15:04:00");
    row("named_month", "May 31, 2026, 3:04:05 pm", "2026-05-31 15:04:05");
    row("named_month", "Sun, 31 May 2026 08:30:15 +0800", "2026-05-31 00:30:15");
    row("named_month", "Sun, 31 May 2026 08:30:15 +0000 (UTC)", "2026-05-31 08:30:15");
    row("named_month", "Sun May 31 08:30:15 2026", "2026-05-31 08:30:15");
    row("named_month", "Sun May 31 08:30:15 +0800 2026", "2026-05-31 00:30:15");
    row("named_month", "31st December 2026", "2026-12-31 00:00:00");
    row("named_month", "31-JUN-2026", "");
    row("named_month", "Mayor 31 2026", "");
    row("named_month", "May 2026", "");
    row("unix", "1780187400", "2026-05-31 00:30:00");
    row("unix_ms", "1780187400000", "2026-05-31 00:30:00");
    row("unix_us", "1780187400000000", "2026-05-31 00:30:00");
    row("unix", "1780187400.5", "2026-05-31 00:30:00");
    row("excel", "46173", "2026-05-31 00:00:00");
    row("excel", "46173.354166666664", "2026-05-31 08:30:00");
    row("excel", "61", "1900-03-01 00:00:00");
    row("excel", "59", "1900-02-28 00:00:00");
    row("excel", "60", "");
}

void TimeFormTest::forms()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, text);
    QFETCH(QString, iso);
    for (int i = 0; i <= int(TimeFormat::ExcelSerial); ++i) {
        if (timeFormatName(TimeFormat(i)) != format)
            continue;
        QCOMPARE(asIso(TimeParser(TimeFormat(i), TimeZone())
                           .parse(std::string_view(text.constData(), std::size_t(text.size())))),
                 iso);
        return;
    }
    QFAIL("no such format");
}

// Every form of random times is written by Qt and read back.
void TimeFormTest::againstQt()
{
    struct Form
    {
        TimeFormat format;
        const char* pattern;
    };
    static constexpr Form forms[] = {{TimeFormat::Iso, "yyyy-MM-dd HH:mm:ss"},
                                     {TimeFormat::Iso, "yyyy-MM-ddTHH:mm:ss"},
                                     {TimeFormat::YearMonthDaySlash, "yyyy/M/d H:mm:ss"},
                                     {TimeFormat::YearMonthDaySlash, "yyyy.MM.dd HH:mm:ss"},
                                     {TimeFormat::DayMonthYearSlash, "dd/MM/yyyy HH:mm:ss"},
                                     {TimeFormat::MonthDayYearSlash, "M/d/yyyy h:mm:ss AP"},
                                     {TimeFormat::Compact, "yyyyMMddHHmmss"},
                                     {TimeFormat::Chinese, "yyyy年M月d日 HH时mm分ss秒"},
                                     {TimeFormat::Chinese, "yyyy年MM月dd日 HH:mm:ss"},
                                     {TimeFormat::NamedMonth, "d-MMM-yyyy HH:mm:ss"},
                                     {TimeFormat::NamedMonth, "MMMM d, yyyy h:mm:ss AP"},
                                     {TimeFormat::NamedMonth, "ddd, d MMM yyyy HH:mm:ss"}};
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    Random random(7);
    for (const Form& form : forms) {
        TimeParser parser(form.format, TimeZone());
        for (int round = 0; round < 500; ++round) {
            const auto seconds = qint64(random.below(4'000'000'000)) - 1'000'000'000;
            const QDateTime moment = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
            const QString text = english.toString(moment, QString::fromUtf8(form.pattern));
            const std::optional<Micros> read = parser.parse(toUtf8(text));
            QVERIFY2(read && *read == seconds * kSecond, qPrintable(text));
        }
    }
}

void TimeFormTest::mixedForms()
{
    const SampledColumn cells =
        timesOf("2026-05-31 08:30:00|2026-05-31 08:31:00|2026年5月31日 上午8:32|20260531083300");
    const ColumnProfile column = guessColumn(QString::fromUtf8("付款时间"), cells, true);
    QVERIFY(column.suggestion.role == ColumnRole::Time && column.suggestion.timeFormat == TimeFormat::Iso);
    QCOMPARE(column.suggestion.otherTimeFormats.size(), std::size_t(2));
    QVERIFY(column.decision.isEmpty());
    TimeParser parser(column.suggestion.timeFormat, TimeZone(), column.suggestion.otherTimeFormats);
    int minute = 30;
    for (const std::string& cell : cells)
        QCOMPARE(asIso(parser.parse(cell)), QStringLiteral("2026-05-31 08:%1:00").arg(minute++));
}

void TimeFormTest::orderOfDayAndMonth()
{
    const auto profile = [](const char* cells) {
        return guessColumn(QStringLiteral("date"), timesOf(cells), true);
    };
    const ColumnProfile dayFirst = profile("05/06/2026|31/05/2026");
    QVERIFY(dayFirst.decision.isEmpty() && dayFirst.suggestion.timeFormat == TimeFormat::DayMonthYearSlash);
    const ColumnProfile monthFirst = profile("05/06/2026|05/31/2026");
    QVERIFY(monthFirst.decision.isEmpty() &&
            monthFirst.suggestion.timeFormat == TimeFormat::MonthDayYearSlash);
    QVERIFY(monthFirst.suggestion.otherTimeFormats.empty());
    QVERIFY(profile("05.06.2026|06.06.2026").decision.isEmpty()); // points: the day is first
    const ColumnProfile either = profile("05/06/2026|06/07/2026");
    QVERIFY(either.decision.contains(QStringLiteral("05/06/2026")) && either.confidence < 0.6);
    QVERIFY(either.evidence.contains(either.decision));
    const ColumnProfile both = profile("13/05/2026|05/13/2026|05/06/2026");
    QVERIFY(!both.decision.isEmpty());
    QVERIFY(!profile("25/12/23|24/11/22").decision.isEmpty());
    // Numbers are times only where the header says so.
    QVERIFY(profile("46173|46174").suggestion.timeFormat == TimeFormat::ExcelSerial);
    QVERIFY(guessColumn(QStringLiteral("points"), timesOf("46173|46174"), true).suggestion.type ==
            ColumnType::Integer);
}

void TimeFormTest::mappingKeepsAll()
{
    ImportMapping mapping;
    mapping.table = QStringLiteral("t");
    mapping.kind = TableKind::Other;
    ColumnMapping time;
    time.source = time.name = QStringLiteral("when");
    time.type = ColumnType::Time;
    time.kind = ValueKind::Time;
    time.otherTimeFormats = {TimeFormat::Chinese, TimeFormat::ExcelSerial};
    ColumnMapping money;
    money.source = money.name = QStringLiteral("paid");
    money.type = ColumnType::Decimal;
    money.kind = ValueKind::Money;
    money.currency = QStringLiteral("CNY");
    ColumnMapping old;
    old.source = old.name = QStringLiteral("old");
    mapping.columns = {time, money, old};
    const QJsonObject json = mapping.toJson();
    QVERIFY(ImportMapping::fromJson(json).value() == mapping);
    QVERIFY(!json.value(QLatin1String("columns")).toArray().at(2).toObject().contains(QLatin1String("kind")));
    for (const auto& [key, value] : {std::pair("kind", "nonsense"), std::pair("currency", "yuan")}) {
        QJsonObject wrong = json;
        QJsonArray columns = wrong.value(QLatin1String("columns")).toArray();
        QJsonObject first = columns.at(1).toObject();
        first.insert(QLatin1String(key), QLatin1String(value));
        columns[1] = first;
        wrong.insert(QLatin1String("columns"), columns);
        QVERIFY(!ImportMapping::fromJson(wrong).ok());
    }
}

QTEST_GUILESS_MAIN(TimeFormTest)
#include "time_form_test.moc"
