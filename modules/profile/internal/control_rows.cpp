// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/internal/control_rows.h"

#include "base/text.h"
#include "ingest/csv.h"
#include "ingest/mapping.h"
#include "ingest/rejected.h"
#include "rules/event_filter.h"

#include <QRegularExpression>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

namespace tessera {

namespace {

using SharedColumn = std::shared_ptr<const Column>;

bool sameValue(const QString& a, const QString& b)
{
    bool isNumberA = false;
    bool isNumberB = false;
    const double x = a.toDouble(&isNumberA);
    const double y = b.toDouble(&isNumberB);
    return isNumberA && isNumberB ? x == y : a == b;
}

bool passesTest(const FieldTest& test, const QString& cell)
{
    const bool isIn =
        std::ranges::any_of(test.values, [&](const QString& value) { return sameValue(cell, value); });
    const QString first = test.values.value(0);
    bool isNumber = false;
    const double number = cell.toDouble(&isNumber);
    const double limit = first.toDouble();
    const int order = isNumber ? (number < limit ? -1 : number > limit ? 1 : 0) : cell.compare(first);
    const bool isKnown = !cell.isEmpty();
    switch (test.comparison) {
    case Comparison::Equal:
    case Comparison::In:
        return isKnown && isIn;
    case Comparison::NotEqual:
    case Comparison::NotIn:
        return !isIn;
    case Comparison::Less:
        return isKnown && order < 0;
    case Comparison::LessOrEqual:
        return isKnown && order <= 0;
    case Comparison::Greater:
        return isKnown && order > 0;
    case Comparison::GreaterOrEqual:
        return isKnown && order >= 0;
    case Comparison::Known:
        return isKnown;
    case Comparison::Between: {
        const QString last = test.values.value(1);
        return isKnown && order >= 0 && (isNumber ? number <= last.toDouble() : cell <= last);
    }
    case Comparison::Contains:
    case Comparison::NotContains:
        return (isKnown && cell.contains(first, Qt::CaseInsensitive)) ==
               (test.comparison == Comparison::Contains);
    case Comparison::StartsWith:
        return isKnown && cell.startsWith(first, Qt::CaseInsensitive);
    case Comparison::EndsWith:
        return isKnown && cell.endsWith(first, Qt::CaseInsensitive);
    case Comparison::Unknown:
        return !isKnown;
    default: // of places and of days of the year: a cell alone does not tell
        return false;
    }
}

// "1,204.50 元" by the marks of the file; NaN when it is no number.
double amountIn(QString text, const SourceFormat& format)
{
    static const QRegularExpression extras(QString::fromUtf8("[\\s\u00A0¥￥$€£元]"));
    text.remove(extras);
    if (!format.thousandsMark.isEmpty())
        text.remove(format.thousandsMark);
    text.replace(format.decimalMark, QStringLiteral("."));
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? value : std::numeric_limits<double>::quiet_NaN();
}

// Rows of a batch that is stored, read without what hides them; only those asked for.
Result<void> addStored(const Project& project, BatchInfo batch, const OutsideSearch& search, bool hiddenOnly,
                       std::vector<OutsideRow>& rows)
{
    std::vector<bool> isWanted(std::size_t(batch.storedRows()), true);
    if (hiddenOnly)
        for (const std::uint32_t row : batch.hidden->keptRows())
            isWanted[row] = false;
    batch.rows = batch.storedRows();
    batch.hidden.reset();
    const std::size_t first = rows.size();
    const auto read = [&](const QString& name, const auto& use) -> Result<void> {
        const int position = batch.positionOf(name);
        if (position < 0)
            return {};
        const Result<Column> column = project.readColumn(batch, std::size_t(position));
        if (!column)
            return column.error();
        use(*column);
        return {};
    };
    const auto forEach = [&](const auto& use) {
        std::size_t at = first;
        for (std::size_t row = 0; row < isWanted.size(); ++row)
            if (isWanted[row])
                use(rows[at++], row);
    };
    const auto addTimes = [&](const Column& column) {
        const bool hasTimes = column.type == ColumnType::Time;
        for (std::size_t row = 0; row < isWanted.size(); ++row) {
            const Micros at = hasTimes ? column.integers[row] : kNullInteger;
            isWanted[row] = isWanted[row] && (at == kNullInteger || (at >= search.begin && at < search.end));
            if (isWanted[row])
                rows.push_back({{}, at, std::numeric_limits<double>::quiet_NaN()});
        }
    };
    if (Result<void> done = read(search.time, addTimes); !done)
        return done;
    if (rows.size() == first)
        return {};
    const auto addAmounts = [&](const Column& column) {
        forEach([&](OutsideRow& one, std::size_t row) { one.amount = column.number(row); });
    };
    if (Result<void> done = read(search.amount, addAmounts); !done)
        return done;
    for (const QString& name : search.columns) {
        const auto addCells = [&](const Column& column) {
            forEach([&](OutsideRow& one, std::size_t row) { one.cells.insert(name, column.display(row)); });
        };
        if (Result<void> done = read(name, addCells); !done)
            return done;
    }
    return {};
}

OutsideRow rejectedRow(const ImportMapping& mapping, const TimeZone& zone,
                       const QHash<QString, QString>& source, const QString& time, const QString& amount)
{
    OutsideRow row;
    row.amount = std::numeric_limits<double>::quiet_NaN();
    for (const ColumnMapping& column : mapping.columns) {
        QString text = source.value(column.source);
        if (!column.product.isEmpty()) {
            double product = 1;
            for (const QString& part : column.product)
                product *= amountIn(source.value(part), mapping.format);
            text = std::isnan(product) ? QString() : QString::number(product, 'g', 15);
        }
        const auto named = column.values.find(text);
        text = named == column.values.end() ? text : named->second;
        row.cells.insert(column.name, text);
        if (column.name == amount)
            row.amount = column.product.isEmpty() ? amountIn(text, mapping.format) : text.toDouble();
        if (column.name == time)
            if (const std::optional<Micros> at = parseTime(text.toStdString(), zone))
                row.time = *at;
    }
    return row;
}

Result<void> addRejected(const Project& project, const BatchInfo& batch, const OutsideSearch& search,
                         std::vector<OutsideRow>& rows)
{
    RejectedSearch open;
    open.isOpen = true;
    const Result<std::vector<RejectedRow>> rejected = searchRejected(project, batch, open);
    if (!rejected)
        return rejected.error();
    if (rejected->empty())
        return {};
    const Result<ImportMapping> mapping = ImportMapping::fromJson(batch.mapping);
    if (!mapping)
        return mapping.error();
    const Result<TimeZone> named =
        mapping->zone.isEmpty() ? Result<TimeZone>(project.zone()) : TimeZone::named(mapping->zone);
    if (!named)
        return named.error();
    const Result<QByteArray> csv = rejectedCsv(project, batch, *rejected);
    if (!csv)
        return csv.error();
    QStringList header;
    std::string_view text(csv->constData(), std::size_t(csv->size()));
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    CsvReader reader{CsvDialect()};
    reader.read(text, [&](std::span<const std::string_view> fields, std::size_t) {
        if (header.isEmpty()) {
            for (const std::string_view field : fields)
                header.append(toQString(field));
            return true;
        }
        QHash<QString, QString> source;
        for (std::size_t i = 0; i < fields.size() && i < std::size_t(header.size()); ++i)
            source.insert(header[qsizetype(i)], toQString(fields[i]));
        rows.push_back(rejectedRow(*mapping, *named, source, search.time, search.amount));
        return true;
    });
    return {};
}

} // namespace

Result<OutsideRows> outsideRows(const LocalDataset& data, const OutsideSearch& search, const Task& task)
{
    OutsideRows rows;
    std::set<std::int64_t> inUse;
    for (const BatchInfo& batch : data.batches()) {
        inUse.insert(batch.id);
        if (batch.table != search.table)
            continue;
        if (task.cancelled())
            return Error::cancel();
        if (batch.rejected > 0)
            if (Result<void> done = addRejected(data.project(), batch, search, rows.rejected); !done)
                return done.error();
        if (batch.hidden)
            if (Result<void> done = addStored(data.project(), batch, search, true, rows.superseded); !done)
                return done.error();
    }
    const Result<std::vector<BatchInfo>> all = data.project().batches();
    if (!all)
        return all.error();
    for (const BatchInfo& batch : *all) {
        if (batch.table != search.table || inUse.contains(batch.id))
            continue;
        if (task.cancelled())
            return Error::cancel();
        // Taken out by hand, or a later file took the place of all of it.
        if (Result<void> done = addStored(data.project(), batch, search, false,
                                          batch.takenOut ? rows.takenOut : rows.superseded);
            !done)
            return done.error();
    }
    return rows;
}

bool passesFilter(const EventFilter& filter, const QHash<QString, QString>& cells)
{
    const auto passes = [&](const EventFilter& part) { return passesFilter(part, cells); };
    switch (filter.logic) {
    case Logic::Test:
        return passesTest(filter.test, cells.value(filter.test.field));
    case Logic::Any:
        return std::ranges::any_of(filter.parts, passes);
    case Logic::Not:
        return std::ranges::none_of(filter.parts, passes);
    case Logic::All:
        break;
    }
    return std::ranges::all_of(filter.parts, passes);
}

void addFilterFields(const EventFilter& filter, QStringList& fields)
{
    if (filter.logic == Logic::Test && !fields.contains(filter.test.field))
        fields.append(filter.test.field);
    for (const EventFilter& part : filter.parts)
        addFilterFields(part, fields);
}

Result<std::vector<std::uint8_t>> rowsThatPass(const LocalDataset& data, const QString& table,
                                               const EventFilter& filter, std::size_t rows)
{
    return matchRows(filter, rows, data.zone(),
                     [&](const QString& name) { return data.tableColumn(table, name); });
}

QString timeColumnOf(const LocalDataset& data, const QString& table)
{
    for (const BatchInfo& batch : data.batches())
        if (batch.table == table)
            for (const ColumnInfo& column : batch.columns)
                if (column.role == QLatin1String("time"))
                    return column.name;
    return {};
}

std::int64_t valueKey(const Column& column, std::size_t row)
{
    if (column.isNull(row))
        return kNullInteger;
    if (column.type == ColumnType::Text)
        return std::int64_t(column.codes[row]);
    return column.type == ColumnType::Real ? std::bit_cast<std::int64_t>(column.reals[row])
                                           : column.integers[row];
}

Result<std::vector<std::uint8_t>> repeatedRows(const LocalDataset& data, const QString& table,
                                               std::size_t rows)
{
    using Print = std::pair<std::uint64_t, std::uint64_t>; // 128 bits: no two rows share one by chance
    std::vector<Print> prints(rows, Print{0x9E3779B97F4A7C15ULL, 0xC2B2AE3D27D4EB4FULL});
    for (const FieldInfo& field : data.tableFields(table)) {
        const Result<SharedColumn> column = data.tableColumn(table, field.name);
        if (!column)
            return column.error();
        for (std::size_t row = 0; row < rows; ++row) {
            const auto key = std::uint64_t(valueKey(**column, row));
            auto& [a, b] = prints[row];
            a = std::rotl(a ^ (key * 0xFF51AFD7ED558CCDULL), 31) * 0xC4CEB9FE1A85EC53ULL;
            b = std::rotl(b + (key ^ (key >> 29)) * 0xBF58476D1CE4E5B9ULL, 27) * 0x94D049BB133111EBULL;
        }
    }
    std::vector<std::uint32_t> order(rows);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t row) { return std::pair(prints[row], row); });
    std::vector<std::uint8_t> repeated(rows, 0);
    for (std::size_t i = 1; i < rows; ++i)
        repeated[order[i]] = prints[order[i]] == prints[order[i - 1]] ? 1 : 0;
    return repeated;
}

} // namespace tessera
