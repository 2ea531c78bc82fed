// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "report/html_writer.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <limits>

using namespace tessera;

class HtmlTest : public QObject
{
    Q_OBJECT
private slots:
    void shownValues_data();
    void shownValues();
    void wellFormedAndEscaped();
    void picturesAreInside();
    void tables();
    void coloursComeFromTokens();
    void writing();
};

namespace {

ReportStyle testStyle()
{
    QJsonObject light;
    const QStringList names{QStringLiteral("text.primary"),  QStringLiteral("text.secondary"),
                            QStringLiteral("text.tertiary"), QStringLiteral("line.subtle"),
                            QStringLiteral("line.control"),  QStringLiteral("surface.stripe"),
                            QStringLiteral("accent.base"),   QStringLiteral("surface.panel")};
    for (int i = 0; i < names.size(); ++i)
        light[names[i]] = QStringLiteral("#0000%1").arg(i + 16, 2, 16);
    return *ReportStyle::fromTokens(
        {{QStringLiteral("color"), QJsonObject{{QStringLiteral("light"), light}}}});
}

ReportTable salesTable()
{
    ReportTable table;
    table.title = QStringLiteral("Sales by channel");
    table.columns = {{QStringLiteral("Channel")},
                     {QStringLiteral("Buyers"), CellFormat::Integer},
                     {QStringLiteral("Share"), CellFormat::Percent},
                     {QStringLiteral("First order"), CellFormat::Date}};
    table.rows = {{QStringLiteral("App & web"), std::int64_t{12345}, 0.8231, std::int64_t{20604}},
                  {QStringLiteral("<Store>"), std::int64_t{2655}, 0.1769},
                  {QStringLiteral("All"), std::int64_t{15000}, 1.0}};
    table.totalRows = 1;
    return table;
}

ReportDocument oneTable()
{
    ReportDocument document;
    document.title = QStringLiteral("A < B & \"C\"") + QChar(1);
    document.language = QStringLiteral("zh-CN");
    document.pages = {{QString::fromUtf8("人群"), QStringLiteral("Who?"), {salesTable()}},
                      {QStringLiteral("Second"), {}, {ReportParagraph{QStringLiteral("Plain text")}}}};
    return document;
}

// Every element with its class and its own text, or nothing when the document is not well-formed.
struct Element
{
    QString name;
    QString cssClass;
    QString text;
    QString source;
};

std::vector<Element> elementsOf(const QByteArray& html)
{
    std::vector<Element> elements;
    std::vector<std::size_t> open;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            open.push_back(elements.size());
            elements.push_back({reader.name().toString(),
                                reader.attributes().value(QLatin1String("class")).toString(),
                                {},
                                reader.attributes().value(QLatin1String("src")).toString()});
            break;
        case QXmlStreamReader::EndElement:
            open.pop_back();
            break;
        case QXmlStreamReader::Characters:
            elements[open.back()].text += reader.text();
            break;
        default:
            break;
        }
    }
    return reader.hasError() ? std::vector<Element>() : elements;
}

QStringList textsOf(const std::vector<Element>& elements, const QString& name, const QString& cssClass = {})
{
    QStringList texts;
    for (const Element& element : elements)
        if (element.name == name && (cssClass.isEmpty() || element.cssClass == cssClass))
            texts.append(element.text.trimmed());
    return texts;
}

} // namespace

void HtmlTest::shownValues_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const ReportCell& cell, CellFormat format, int decimals,
                        const char* expected) {
        QTest::newRow(name) << shownText(cell, {QString(), format, decimals})
                            << QString::fromLatin1(expected);
    };
    row("integer", std::int64_t{1234567}, CellFormat::Integer, 0, "1,234,567");
    row("negative", std::int64_t{-1234}, CellFormat::Integer, 0, "-1,234");
    row("rounded", 1234.5678, CellFormat::Decimal, 2, "1,234.57");
    row("whole as decimal", std::int64_t{3}, CellFormat::Decimal, 1, "3.0");
    row("percent", 0.12345, CellFormat::Percent, 1, "12.3%");
    row("date", std::int64_t{0}, CellFormat::Date, 0, "1970-01-01");
    row("time", std::int64_t{86'399'000'000}, CellFormat::DateTime, 0, "1970-01-01 23:59:59");
    row("no value", ReportCell(), CellFormat::Decimal, 1, "");
    row("not a number", std::numeric_limits<double>::quiet_NaN(), CellFormat::Percent, 1, "");
    row("a name made of digits", std::int64_t{1234567}, CellFormat::Text, 0, "1234567");
}

void HtmlTest::shownValues()
{
    QFETCH(QString, shown);
    QFETCH(QString, expected);
    QCOMPARE(shown, expected);
}

void HtmlTest::wellFormedAndEscaped()
{
    const auto elements = elementsOf(htmlOf(oneTable(), testStyle()));
    QVERIFY(!elements.empty());
    QCOMPARE(textsOf(elements, QStringLiteral("h1")), QStringList{QStringLiteral("A < B & \"C\"")});
    QCOMPARE(textsOf(elements, QStringLiteral("h2")),
             (QStringList{QString::fromUtf8("人群"), QStringLiteral("Second")}));
    QCOMPARE(textsOf(elements, QStringLiteral("section")).size(), 2);
    QCOMPARE(textsOf(elements, QStringLiteral("a")).size(), 2);
    QVERIFY(textsOf(elements, QStringLiteral("script")).isEmpty());
}

void HtmlTest::picturesAreInside()
{
    const QByteArray bytes = QByteArray::fromHex("89504e470d0a1a0a00ff");
    ReportDocument document;
    document.pages = {{QStringLiteral("Page"),
                       {},
                       {ReportPicture{bytes, QStringLiteral("image/png"), QStringLiteral("Two bars"),
                                      QStringLiteral("Fig. 1"), 400}}}};
    const QByteArray html = htmlOf(document, testStyle());
    bool found = false;
    for (const Element& element : elementsOf(html)) {
        if (element.name != QLatin1String("img"))
            continue;
        found = true;
        const QString prefix = QStringLiteral("data:image/png;base64,");
        QVERIFY(element.source.startsWith(prefix));
        QCOMPARE(QByteArray::fromBase64(element.source.mid(prefix.size()).toLatin1()), bytes);
    }
    QVERIFY(found);
    // Nothing that would be fetched: the only address is the XML namespace.
    QCOMPARE(html.count("http://"), 1);
    QCOMPARE(html.count("https://"), 0);
    QVERIFY(html.contains("width=\"400\""));
}

void HtmlTest::tables()
{
    const auto elements = elementsOf(htmlOf(oneTable(), testStyle()));
    QCOMPARE(textsOf(elements, QStringLiteral("caption")), QStringList{QStringLiteral("Sales by channel")});
    QCOMPARE(textsOf(elements, QStringLiteral("th"), QStringLiteral("number")),
             (QStringList{QStringLiteral("Buyers"), QStringLiteral("Share")}));
    QCOMPARE(textsOf(elements, QStringLiteral("td"), QStringLiteral("number")),
             (QStringList{QStringLiteral("12,345"), QStringLiteral("82.3%"), QStringLiteral("2,655"),
                          QStringLiteral("17.7%"), QStringLiteral("15,000"), QStringLiteral("100.0%")}));
    const QStringList cells = textsOf(elements, QStringLiteral("td"));
    QCOMPARE(cells.size(), 12); // short rows are filled up
    QCOMPARE(cells[0], QStringLiteral("App & web"));
    QCOMPARE(cells[3], QStringLiteral("2026-05-31"));
    QCOMPARE(textsOf(elements, QStringLiteral("tr"), QStringLiteral("total")).size(), 1);
}

void HtmlTest::coloursComeFromTokens()
{
    const QString html = QString::fromUtf8(htmlOf(oneTable(), testStyle()));
    static const QRegularExpression colour(QStringLiteral("#[0-9A-Fa-f]{3,8}\\b"));
    int count = 0;
    for (auto match = colour.globalMatch(html); match.hasNext(); ++count)
        QVERIFY(match.next().captured().startsWith(QLatin1String("#0000")));
    QCOMPARE(count, 8);
    const auto missing = ReportStyle::fromTokens({});
    QVERIFY(!missing.ok());
    QVERIFY(missing.error().message.contains(QStringLiteral("text.primary")));
    const auto real = readJsonFile(QStringLiteral(TESSERA_SHARED_DATA "/../ui/tokens.json"));
    if (!real)
        QSKIP("the shared tokens are not here");
    QVERIFY(ReportStyle::fromTokens(*real).ok());
}

void HtmlTest::writing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.html"));
    QVERIFY(writeHtml(oneTable(), testStyle(), path).ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), htmlOf(oneTable(), testStyle()));
    const auto failed =
        writeHtml(oneTable(), testStyle(), folder.filePath(QStringLiteral("absent/report.html")));
    QVERIFY(!failed.ok());
    QVERIFY(failed.error().message.contains(QStringLiteral("absent/report.html")));
}

QTEST_GUILESS_MAIN(HtmlTest)
#include "html_test.moc"
