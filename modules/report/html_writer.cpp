// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_writer.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace tessera {

namespace {

constexpr char kLayout[] = R"css(
@page { size: A4; margin: 16mm 14mm 18mm; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; padding: 32px 24px; max-width: 920px; background: var(--paper); color: var(--text);
       font: 14px/1.5 "Inter", "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
header { border-bottom: 2px solid var(--accent); padding-bottom: 16px; }
h1 { font-size: 30px; line-height: 1.2; margin: 0; }
h2 { font-size: 22px; line-height: 1.25; margin: 0 0 4px; }
h3 { font-size: 15px; margin: 24px 0 8px; }
p { margin: 0 0 12px; max-width: 70ch; }
.quiet, .question, header p, footer, figcaption, caption span { color: var(--secondary); }
.quiet, footer, figcaption { font-size: 12px; }
nav ol { padding-left: 22px; }
nav a { color: inherit; text-decoration: none; }
section { margin-top: 48px; border-top: 1px solid var(--line); padding-top: 24px; }
table { width: 100%; border-collapse: collapse; margin: 16px 0 4px; font-size: 13px; }
caption { text-align: left; font-weight: 600; padding-bottom: 6px; }
thead { display: table-header-group; }
th { text-align: left; vertical-align: bottom; color: var(--secondary); border-bottom: 1px solid var(--strong-line); }
th, td { padding: 5px 8px; }
td { border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
tbody tr:nth-child(even) td { background: var(--stripe); }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
tr.total td { font-weight: 600; border-top: 1px solid var(--strong-line); }
figure { margin: 16px 0; }
img { display: block; max-width: 100%; height: auto; }
.figures { display: flex; flex-wrap: wrap; gap: 12px; margin: 16px 0; }
.figure { flex: 1 1 150px; border: 1px solid var(--line); border-radius: 6px; padding: 12px 14px; }
.figure b { display: block; font-size: 24px; line-height: 1.25; font-variant-numeric: tabular-nums; }
.figure span { color: var(--secondary); }
.figure small { display: block; color: var(--tertiary); }
footer { margin-top: 48px; border-top: 1px solid var(--line); padding-top: 12px; }
@media print {
  body { padding: 0; max-width: none; font-size: 11px; }
  section { margin-top: 0; border-top: 0; padding-top: 0; break-before: page; }
  h2, h3, caption { break-after: avoid; }
  tr, figure, .figure, .figures { break-inside: avoid; }
  table { font-size: 10px; }
}
)css";

QString escaped(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        // XML 1.0 has no place for control characters, not even escaped.
        if (c < QLatin1Char(' ') && c != QLatin1Char('\n') && c != QLatin1Char('\t'))
            continue;
        result += c;
    }
    return result.toHtmlEscaped();
}

QString element(QLatin1String tag, const QString& text, QLatin1String cssClass = {})
{
    if (text.isEmpty())
        return {};
    const QString attribute = cssClass.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(cssClass);
    return QStringLiteral("<%1%2>%3</%1>\n").arg(tag, attribute, escaped(text));
}

QString html(const ReportHeading& heading)
{
    return element(QLatin1String("h3"), heading.text);
}

QString html(const ReportParagraph& paragraph)
{
    return element(QLatin1String("p"), paragraph.text, QLatin1String(paragraph.quiet ? "quiet" : ""));
}

QString html(const ReportList& list)
{
    QString result;
    for (const QString& item : list.items)
        result += element(QLatin1String("li"), item);
    return result.isEmpty() ? result : QStringLiteral("<ul>\n") + result + QStringLiteral("</ul>\n");
}

QString html(const ReportKeyFigures& figures)
{
    QString result = QStringLiteral("<div class=\"figures\">\n");
    for (const KeyFigure& figure : figures.figures) {
        result += QStringLiteral("<div class=\"figure\">");
        result += element(QLatin1String("span"), figure.label) + element(QLatin1String("b"), figure.value) +
                  element(QLatin1String("small"), figure.detail);
        result += QStringLiteral("</div>\n");
    }
    return result + QStringLiteral("</div>\n");
}

QString cellHtml(QLatin1String tag, const QString& text, bool numeric)
{
    const QString attribute = numeric ? QStringLiteral(" class=\"number\"") : QString();
    return QStringLiteral("<%1%2>%3</%1>").arg(tag, attribute, escaped(text));
}

QString html(const ReportTable& table)
{
    QString result = QStringLiteral("<table>\n");
    result += element(QLatin1String("caption"), table.title) + QStringLiteral("<thead><tr>");
    for (const ReportColumn& column : table.columns)
        result += cellHtml(QLatin1String("th"), column.title, isNumeric(column.format));
    result += QStringLiteral("</tr></thead>\n<tbody>\n");
    const std::size_t firstTotal =
        table.rows.size() - std::min(table.rows.size(), std::size_t(table.totalRows));
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        result += r >= firstTotal ? QStringLiteral("<tr class=\"total\">") : QStringLiteral("<tr>");
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const ReportCell cell = c < table.rows[r].size() ? table.rows[r][c] : ReportCell();
            result += cellHtml(QLatin1String("td"), shownText(cell, table.columns[c]),
                               isNumeric(table.columns[c].format));
        }
        result += QStringLiteral("</tr>\n");
    }
    return result + QStringLiteral("</tbody>\n</table>\n") +
           element(QLatin1String("p"), table.note, QLatin1String("quiet"));
}

QString html(const ReportPicture& picture)
{
    const QString width = picture.width > 0 ? QStringLiteral(" width=\"%1\"").arg(picture.width) : QString();
    return QStringLiteral("<figure><img src=\"data:%1;base64,%2\" alt=\"%3\"%4/>\n")
               .arg(escaped(picture.mimeType), QString::fromLatin1(picture.bytes.toBase64()),
                    escaped(picture.alternative), width) +
           element(QLatin1String("figcaption"), picture.caption) + QStringLiteral("</figure>\n");
}

QString colours(const ReportStyle& style)
{
    return QStringLiteral(
               ":root { --text: %1; --secondary: %2; --tertiary: %3; --line: %4; --strong-line: %5; "
               "--stripe: %6; --accent: %7; --paper: %8; }")
        .arg(style.text, style.secondary, style.tertiary, style.line, style.strongLine, style.stripe,
             style.accent, style.paper);
}

QString head(const ReportDocument& document, const ReportStyle& style)
{
    return QStringLiteral(
               "<!DOCTYPE html>\n<html lang=\"%1\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
               "<meta charset=\"utf-8\"/>\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
               "style-src 'unsafe-inline'\"/>\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
               .arg(escaped(document.language)) +
           element(QLatin1String("title"), document.title) + QStringLiteral("<style>\n") + colours(style) +
           QLatin1String(kLayout) + QStringLiteral("</style>\n</head>\n");
}

QString contents(const ReportDocument& document)
{
    QString items;
    for (std::size_t i = 0; i < document.pages.size(); ++i)
        items += QStringLiteral("<li><a href=\"#page-%1\">%2</a></li>\n")
                     .arg(i + 1)
                     .arg(escaped(document.pages[i].title));
    return document.pages.size() < 2 ? QString() : QStringLiteral("<nav><ol>\n%1</ol></nav>\n").arg(items);
}

} // namespace

Result<ReportStyle> ReportStyle::fromTokens(const QJsonObject& tokens)
{
    const QJsonObject light = tokens[QLatin1String("color")].toObject()[QLatin1String("light")].toObject();
    ReportStyle style;
    const std::pair<QString ReportStyle::*, QLatin1String> names[] = {
        {&ReportStyle::text, QLatin1String("text.primary")},
        {&ReportStyle::secondary, QLatin1String("text.secondary")},
        {&ReportStyle::tertiary, QLatin1String("text.tertiary")},
        {&ReportStyle::line, QLatin1String("line.subtle")},
        {&ReportStyle::strongLine, QLatin1String("line.control")},
        {&ReportStyle::stripe, QLatin1String("surface.stripe")},
        {&ReportStyle::accent, QLatin1String("accent.base")},
        {&ReportStyle::paper, QLatin1String("surface.panel")},
    };
    for (const auto& [member, name] : names) {
        style.*member = light[name].toString();
        if (!(style.*member).startsWith(QLatin1Char('#')))
            return Error{
                QCoreApplication::translate("Report", "The design tokens have no light colour \"%1\".")
                    .arg(name)};
    }
    return style;
}

QByteArray htmlOf(const ReportDocument& document, const ReportStyle& style)
{
    QString result = head(document, style) + QStringLiteral("<body>\n<header>\n");
    result += element(QLatin1String("h1"), document.title) + element(QLatin1String("p"), document.subtitle);
    result += QStringLiteral("</header>\n") + contents(document);
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        const ReportPage& page = document.pages[i];
        result += QStringLiteral("<section id=\"page-%1\">\n").arg(i + 1);
        result += element(QLatin1String("h2"), page.title) +
                  element(QLatin1String("p"), page.question, QLatin1String("question"));
        for (const ReportBlock& block : page.blocks)
            result += std::visit([](const auto& content) { return html(content); }, block);
        result += QStringLiteral("</section>\n");
    }
    result += element(QLatin1String("footer"), document.footer) + QStringLiteral("</body>\n</html>\n");
    return result.toUtf8();
}

Result<void> writeHtml(const ReportDocument& document, const ReportStyle& style, const QString& path)
{
    QSaveFile file(path);
    const QByteArray bytes = htmlOf(document, style);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Error{QCoreApplication::translate(
                     "Report", "The report could not be written to %1: %2. Choose another folder.")
                     .arg(path, file.errorString())};
}

} // namespace tessera
