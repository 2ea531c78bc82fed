// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Control totals as they are written down: in a definition, and in a table of figures.
#include "profile/control_total.h"
#include "profile/internal/texts.h"

#include "analysis/analysis.h"
#include "base/json.h"
#include "base/text.h"
#include "ingest/csv.h"
#include "rules/rule.h"

#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace tessera {

namespace {

const QStringList& figureColumns()
{
    static const QStringList names{QStringLiteral("month"), QStringLiteral("from"),
                                   QStringLiteral("to"),    QStringLiteral("measure"),
                                   QStringLiteral("value"), QStringLiteral("note")};
    return names;
}

std::int64_t dayNumber(const QString& date)
{
    const QDate day = QDate::fromString(date, Qt::ISODate);
    return day.isValid() ? QDate(1970, 1, 1).daysTo(day) : INT64_MIN;
}

bool readPeriod(const QString& month, const QString& from, const QString& to, ControlFigure& figure)
{
    if (!month.isEmpty()) {
        const QDate first = QDate::fromString(month + QStringLiteral("-01"), Qt::ISODate);
        figure.from = QDate(1970, 1, 1).daysTo(first);
        figure.to = QDate(1970, 1, 1).daysTo(first.addMonths(1));
        return first.isValid();
    }
    figure.from = dayNumber(from);
    figure.to = dayNumber(to);
    return figure.from != INT64_MIN && figure.to > figure.from;
}

Result<ControlFigure> readFigure(const QJsonObject& json, const QString& path)
{
    JsonReader reader(json, path);
    ControlFigure figure;
    const QString month = reader.text(QLatin1String("month"), QString());
    const QString from = reader.text(QLatin1String("from"), QString());
    const QString to = reader.text(QLatin1String("to"), QString());
    figure.measure = ControlMeasure(controlMeasureNames().indexOf(
        reader.choice(QLatin1String("measure"), controlMeasureNames(), QStringLiteral("net"))));
    figure.value = reader.number(QLatin1String("value"), 0, -kMaxRuleValue, kMaxRuleValue);
    if (!reader.has(QLatin1String("value")))
        reader.fail(QStringLiteral("value"), ControlText::tr("the known figure is missing"));
    figure.note = reader.text(QLatin1String("note"), QString());
    const QJsonValue where = reader.value(QLatin1String("where"));
    figure.scope = where.toString();
    if (!readPeriod(month, from, to, figure))
        reader.fail(QStringLiteral("month"),
                    ControlText::tr("give \"month\" as 2026-05, or \"from\" and a later \"to\" as dates"));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    Result<EventFilter> filter = readEventFilter(where, path + QStringLiteral(".where"));
    if (!filter)
        return filter.error();
    figure.where = std::move(*filter);
    return figure;
}

// A value between quotes in the language of rules.
QString quoted(QString value)
{
    value.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    value.replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + value + QLatin1Char('"');
}

// Errors of one cell.
Error cellError(const QString& path, std::int64_t row, const QString& column, const QString& what)
{
    return Error{ControlText::tr("%1, row %2, column %3: %4")
                     .arg(QFileInfo(path).fileName())
                     .arg(row)
                     .arg(column, what)};
}

Result<QJsonObject> figureOfRow(const QString& path, std::int64_t row, const QStringList& header,
                                const QStringList& cells)
{
    QJsonObject figure;
    QStringList scope;
    for (qsizetype i = 0; i < header.size() && i < cells.size(); ++i) {
        const QString cell = cells[i].trimmed();
        if (cell.isEmpty())
            continue;
        if (!figureColumns().contains(header[i]))
            scope.append(header[i] + QStringLiteral(" = ") + quoted(cell));
        else if (header[i] != QLatin1String("value"))
            figure.insert(header[i],
                          header[i] == QLatin1String("measure") ? QJsonValue(cell.toLower()) : cell);
        else {
            bool isNumber = false;
            const double value = QString(cell).remove(QLatin1Char(',')).toDouble(&isNumber);
            if (!isNumber)
                return cellError(path, row, header[i],
                                 ControlText::tr("\"%1\" is no number. Write it as 1204.50.").arg(cell));
            figure.insert(header[i], value);
        }
    }
    if (!scope.isEmpty())
        figure.insert(QStringLiteral("where"), scope.join(QStringLiteral(" and ")));
    if (!figure.contains(QLatin1String("value")))
        return cellError(path, row, QStringLiteral("value"), ControlText::tr("the figure is missing"));
    ControlFigure period;
    if (!readPeriod(figure.value(QLatin1String("month")).toString(),
                    figure.value(QLatin1String("from")).toString(),
                    figure.value(QLatin1String("to")).toString(), period))
        return cellError(path, row, QStringLiteral("month"),
                         ControlText::tr("no period. Write the month as 2026-05, or from and to as dates."));
    if (!controlMeasureNames().contains(figure.value(QLatin1String("measure")).toString()))
        return cellError(path, row, QStringLiteral("measure"),
                         ControlText::tr("there is no such measure. There are: %1.")
                             .arg(controlMeasureNames().join(QStringLiteral(", "))));
    return figure;
}

} // namespace

QStringList controlMeasureNames()
{
    return {QStringLiteral("gmv"), QStringLiteral("paid"), QStringLiteral("net"), QStringLiteral("orders"),
            QStringLiteral("buyers")};
}

QString controlMeasureTitle(ControlMeasure measure)
{
    switch (measure) {
    case ControlMeasure::Gmv:
        return ControlText::tr("GMV");
    case ControlMeasure::Paid:
        return ControlText::tr("Paid sales");
    case ControlMeasure::Net:
        return ControlText::tr("Net sales");
    case ControlMeasure::Orders:
        return ControlText::tr("Orders");
    case ControlMeasure::Buyers:
        break;
    }
    return ControlText::tr("Buyers");
}

Result<ControlTotalDefinition> ControlTotalDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    ControlTotalDefinition definition;
    definition.table = reader.requiredText(QLatin1String("table"));
    definition.amount = reader.text(QLatin1String("amount"), QStringLiteral("amount"));
    definition.order = reader.text(QLatin1String("order"), QString());
    definition.tolerance = reader.number(QLatin1String("tolerance"), 0.001, 0, 1);
    const QJsonValue paid = reader.value(QLatin1String("paid"));
    const QJsonValue refunded = reader.value(QLatin1String("refunded"));
    const QJsonArray figures = reader.array(QLatin1String("figures"));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    for (const auto& [value, into] :
         {std::pair{paid, &definition.paid}, std::pair{refunded, &definition.refunded}}) {
        Result<EventFilter> filter = readEventFilter(
            value, into == &definition.paid ? QStringLiteral("paid") : QStringLiteral("refunded"));
        if (!filter)
            return filter.error();
        *into = std::move(*filter);
    }
    definition.hasRefunded = definition.refunded != EventFilter();
    for (qsizetype i = 0; i < figures.size(); ++i) {
        Result<ControlFigure> figure =
            readFigure(figures[i].toObject(), QStringLiteral("figures[%1]").arg(i));
        if (!figure)
            return figure.error();
        definition.figures.push_back(std::move(*figure));
    }
    return definition;
}

Result<QJsonArray> readControlFigures(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ControlText::tr("%1 cannot be read: %2.").arg(path, file.errorString())};
    return readControlFigures(path, file.readAll());
}

Result<QJsonArray> readControlFigures(const QString& path, const QByteArray& bytes)
{
    std::string_view text(bytes.constData(), std::size_t(bytes.size()));
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    QStringList header;
    QJsonArray figures;
    Result<void> sound;
    CsvDialect dialect;
    if (text.substr(0, text.find('\n')).find('\t') != std::string_view::npos)
        dialect.delimiter = "\t";
    CsvReader reader{dialect};
    reader.read(text, [&](std::span<const std::string_view> fields, std::size_t offset) {
        QStringList cells;
        for (const std::string_view field : fields)
            cells.append(toQString(field));
        if (isBlankRecord(fields))
            return true;
        if (header.isEmpty()) {
            for (const QString& cell : std::as_const(cells)) {
                const QString name = cell.trimmed();
                header.append(figureColumns().contains(name.toLower()) ? name.toLower() : name);
            }
            return true;
        }
        const std::int64_t row = 1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(offset), '\n');
        const Result<QJsonObject> figure = figureOfRow(path, row, header, cells);
        if (!figure) {
            sound = figure.error();
            return false;
        }
        figures.append(*figure);
        return true;
    });
    if (!sound)
        return sound.error();
    if (figures.isEmpty())
        return Error{ControlText::tr("%1 holds no figures. It needs a header with month, measure and value, "
                                     "and a row for each figure.")
                         .arg(path)};
    return figures;
}

} // namespace tessera
