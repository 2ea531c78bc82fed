// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/control_total.h"

#include "profile/internal/control_rows.h"
#include "profile/internal/exact_sum.h"
#include "profile/internal/texts.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>

namespace tessera {

namespace {

using ControlColumn = std::shared_ptr<const Column>;
using Flags = std::vector<std::uint8_t>;
using Rows = std::vector<std::uint32_t>;

struct ControlInputs
{
    std::size_t rows = 0;
    std::vector<PersonIndex> person;
    ControlColumn time;
    ControlColumn amount;
    ControlColumn order; // null: each row is one
    Flags paid;
    Flags refunded;
    Flags repeated;
    OutsideRows outside;
};

bool isMoney(ControlMeasure measure)
{
    return measure == ControlMeasure::Gmv || measure == ControlMeasure::Paid ||
           measure == ControlMeasure::Net;
}

Result<ControlInputs> readControlInputs(const LocalDataset& data, const ControlTotalDefinition& definition,
                                        const Task& task)
{
    if (!data.tables().contains(definition.table))
        return Error{ControlText::tr("There is no table \"%1\". There are: %2.")
                         .arg(definition.table, data.tables().join(QStringLiteral(", ")))};
    ControlInputs inputs;
    inputs.rows = std::size_t(data.tableRows(definition.table));
    const QString time = timeColumnOf(data, definition.table);
    if (time.isEmpty())
        return Error{ControlText::tr("The table \"%1\" has no time, so its rows are in no period.")
                         .arg(definition.table)};
    Result<std::vector<PersonIndex>> person = data.tablePeople(definition.table);
    if (!person)
        return person.error();
    inputs.person = std::move(*person);
    for (const auto& [name, into] :
         {std::pair{time, &inputs.time}, std::pair{definition.amount, &inputs.amount},
          std::pair{definition.order, &inputs.order}}) {
        if (name.isEmpty())
            continue;
        Result<ControlColumn> column = data.tableColumn(definition.table, name);
        if (!column)
            return column.error();
        *into = *column;
    }
    if (!inputs.amount || inputs.amount->type == ColumnType::Text || inputs.amount->type == ColumnType::Time)
        return Error{ControlText::tr("\"%1\" of the table \"%2\" holds no numbers. Name an amount.")
                         .arg(definition.amount, definition.table)};
    OutsideSearch search{definition.table, time, definition.amount, {}, 0, 0};
    if (!definition.order.isEmpty())
        search.columns.append(definition.order);
    addFilterFields(definition.paid, search.columns);
    addFilterFields(definition.refunded, search.columns);
    for (std::size_t i = 0; i < definition.figures.size(); ++i) {
        const ControlFigure& figure = definition.figures[i];
        addFilterFields(figure.where, search.columns);
        const Micros begin = data.zone().startOfDay(figure.from);
        const Micros end = data.zone().startOfDay(figure.to);
        search.begin = i == 0 ? begin : std::min(search.begin, begin);
        search.end = i == 0 ? end : std::max(search.end, end);
    }
    Result<Flags> paid = rowsThatPass(data, definition.table, definition.paid, inputs.rows);
    if (!paid)
        return paid.error();
    Result<Flags> refunded = definition.hasRefunded
                                 ? rowsThatPass(data, definition.table, definition.refunded, inputs.rows)
                                 : Result<Flags>(Flags(inputs.rows, 0));
    if (!refunded)
        return refunded.error();
    Result<Flags> repeated = repeatedRows(data, definition.table, inputs.rows);
    if (!repeated)
        return repeated.error();
    Result<OutsideRows> outside = outsideRows(data, search, task);
    if (!outside)
        return outside.error();
    inputs.paid = std::move(*paid);
    inputs.refunded = std::move(*refunded);
    inputs.repeated = std::move(*repeated);
    inputs.outside = std::move(*outside);
    return inputs;
}

double measureOf(const ControlInputs& inputs, ControlMeasure measure, const Rows& rows)
{
    if (isMoney(measure)) {
        ExactSum sum(*inputs.amount);
        for (const std::uint32_t row : rows)
            sum.add(*inputs.amount, row);
        return sum.value();
    }
    if (measure == ControlMeasure::Orders && !inputs.order)
        return double(rows.size());
    std::vector<std::int64_t> keys;
    for (const std::uint32_t row : rows) {
        if (measure == ControlMeasure::Buyers && inputs.person[row] != kNobody)
            keys.push_back(inputs.person[row]);
        if (measure == ControlMeasure::Orders && !inputs.order->isNull(row))
            keys.push_back(valueKey(*inputs.order, row));
    }
    std::ranges::sort(keys);
    return double(std::unique(keys.begin(), keys.end()) - keys.begin());
}

// One figure beside ours, and what would change ours.
class ControlComparer
{
public:
    ControlComparer(const LocalDataset& data, const ControlTotalDefinition& definition,
                    const ControlInputs& inputs, const ControlFigure& figure)
        : m_data(data)
        , m_definition(definition)
        , m_inputs(inputs)
        , m_figure(figure)
    {}

    Result<ControlComparison> compare()
    {
        Result<Flags> scope = rowsThatPass(m_data, m_definition.table, m_figure.where, m_inputs.rows);
        if (!scope)
            return scope.error();
        m_scope = std::move(*scope);
        const auto isIn = [this](std::uint32_t row) { return m_scope[row] != 0 && counts(row); };
        m_period = inPeriod(m_data.zone());
        m_base = pick(m_period, isIn);
        m_result.ours = measureOf(m_inputs, m_figure.measure, m_base);
        m_result.gap = m_figure.value - m_result.ours;
        explainByStatus();
        explainByZone(isIn);
        explainByRows();
        if (Result<void> done = explainByScope(); !done)
            return done.error();
        explainByOutside(QStringLiteral("rejected"), ControlText::tr("Rejected rows"),
                         m_inputs.outside.rejected);
        explainByOutside(QStringLiteral("superseded"), ControlText::tr("Rows superseded by later files"),
                         m_inputs.outside.superseded);
        explainByOutside(QStringLiteral("taken_out"), ControlText::tr("Files taken out"),
                         m_inputs.outside.takenOut);
        std::ranges::stable_sort(m_result.explanations, std::ranges::greater(),
                                 [](const ControlExplanation& one) { return std::abs(one.effect); });
        const double tolerance = std::max(0.005, m_definition.tolerance * std::abs(m_figure.value));
        m_result.agrees = std::abs(m_result.gap) <= tolerance;
        m_result.rest = m_result.gap;
        if (!m_result.agrees)
            m_result.named = bestExplanation(m_result.explanations, m_result.gap, tolerance);
        for (const std::size_t one : m_result.named)
            m_result.rest -= m_result.explanations[one].effect;
        m_result.rows = std::move(m_base);
        return std::move(m_result);
    }

private:
    bool counts(std::uint32_t row) const
    {
        const bool isPaid = m_inputs.paid[row] != 0;
        return m_figure.measure == ControlMeasure::Gmv    ? true
               : m_figure.measure == ControlMeasure::Paid ? isPaid
                                                          : isPaid && m_inputs.refunded[row] == 0;
    }
    Rows inPeriod(const TimeZone& zone) const
    {
        const Micros begin = zone.startOfDay(m_figure.from);
        const Micros end = zone.startOfDay(m_figure.to);
        Rows rows;
        for (std::size_t row = 0; row < m_inputs.rows; ++row) {
            const Micros at = m_inputs.time->integers[row]; // unknown is before every period
            if (at >= begin && at < end)
                rows.push_back(std::uint32_t(row));
        }
        return rows;
    }
    static Rows pick(const Rows& rows, const std::function<bool(std::uint32_t)>& wanted)
    {
        Rows picked;
        std::ranges::copy_if(rows, std::back_inserter(picked), wanted);
        return picked;
    }
    // Ours, had it been of these rows.
    void add(const QString& id, const QString& text, const Rows& rows)
    {
        ControlExplanation one{id, text};
        one.effect = measureOf(m_inputs, m_figure.measure, rows) - m_result.ours;
        std::ranges::set_symmetric_difference(rows, m_base, std::back_inserter(one.rowsOf));
        one.rows = std::int64_t(one.rowsOf.size());
        if (one.effect != 0)
            m_result.explanations.push_back(std::move(one));
    }
    Rows with(const Rows& more) const
    {
        Rows rows;
        std::ranges::set_union(m_base, more, std::back_inserter(rows));
        return rows;
    }
    void explainByStatus()
    {
        const auto isRefunded = [this](std::uint32_t row) { return m_inputs.refunded[row] != 0; };
        const auto isPaid = [this](std::uint32_t row) { return m_inputs.paid[row] != 0; };
        const bool isGross =
            m_figure.measure == ControlMeasure::Gmv || m_figure.measure == ControlMeasure::Paid;
        if (isGross)
            add(QStringLiteral("refunds"), ControlText::tr("Refunded and cancelled rows left out"),
                pick(m_base, [&](std::uint32_t row) { return !isRefunded(row); }));
        else
            add(QStringLiteral("refunds"), ControlText::tr("Refunded and cancelled rows counted"),
                with(pick(m_period, [&](std::uint32_t row) {
                    return m_scope[row] != 0 && isPaid(row) && isRefunded(row);
                })));
        if (m_figure.measure == ControlMeasure::Gmv)
            add(QStringLiteral("unpaid"), ControlText::tr("Rows not paid left out"), pick(m_base, isPaid));
        else
            add(QStringLiteral("unpaid"), ControlText::tr("Rows not paid counted"),
                with(pick(m_period, [&](std::uint32_t row) {
                    return m_scope[row] != 0 && !isPaid(row) && (isGross || !isRefunded(row));
                })));
    }
    void explainByZone(const std::function<bool(std::uint32_t)>& isIn)
    {
        for (const QString& name : {QStringLiteral("UTC"), QStringLiteral("Asia/Shanghai")}) {
            const Result<TimeZone> zone = TimeZone::named(name);
            if (!zone || name == m_data.zone().name())
                continue;
            add(QStringLiteral("zone:") + name, ControlText::tr("Days cut in the time zone %1").arg(name),
                pick(inPeriod(*zone), isIn));
        }
    }
    void explainByRows()
    {
        add(QStringLiteral("duplicates"), ControlText::tr("Repeated rows counted once"),
            pick(m_base, [this](std::uint32_t row) { return m_inputs.repeated[row] == 0; }));
        add(QStringLiteral("nobody"), ControlText::tr("Rows of nobody known left out"),
            pick(m_base, [this](std::uint32_t row) { return m_inputs.person[row] != kNobody; }));
    }
    // Rows that may belong to the scope, since what it asks for is unknown.
    Result<void> explainByScope()
    {
        QStringList fields;
        addFilterFields(m_figure.where, fields);
        Flags unknown(m_inputs.rows, 0);
        for (const QString& field : std::as_const(fields)) {
            const Result<ControlColumn> column = m_data.tableColumn(m_definition.table, field);
            if (!column)
                return column.error();
            for (const std::uint32_t row : m_period)
                unknown[row] = unknown[row] != 0 || (*column)->isNull(row) ? 1 : 0;
        }
        if (!fields.isEmpty())
            add(QStringLiteral("scope"),
                ControlText::tr("Rows whose %1 is unknown counted").arg(fields.join(QStringLiteral(", "))),
                with(pick(m_period, [&](std::uint32_t row) { return unknown[row] != 0 && counts(row); })));
        return {};
    }
    bool countsOutside(const OutsideRow& row) const
    {
        if (!passesFilter(m_figure.where, row.cells))
            return false;
        const bool isPaid = passesFilter(m_definition.paid, row.cells);
        const bool isRefunded = m_definition.hasRefunded && passesFilter(m_definition.refunded, row.cells);
        return m_figure.measure == ControlMeasure::Gmv    ? true
               : m_figure.measure == ControlMeasure::Paid ? isPaid
                                                          : isPaid && !isRefunded;
    }
    // People of such rows are not known, so that they say nothing of buyers.
    void explainByOutside(const QString& id, const QString& text, const std::vector<OutsideRow>& rows)
    {
        if (m_figure.measure == ControlMeasure::Buyers || rows.empty())
            return;
        const Micros begin = m_data.zone().startOfDay(m_figure.from);
        const Micros end = m_data.zone().startOfDay(m_figure.to);
        ControlExplanation known{id, text};
        ControlExplanation undated{id + QStringLiteral(":undated"),
                                   ControlText::tr("%1 whose time cannot be read").arg(text)};
        QSet<QString> orders;
        if (m_inputs.order)
            for (const std::uint32_t row : m_base)
                orders.insert(m_inputs.order->display(row));
        for (const OutsideRow& row : rows) {
            const bool isDated = row.time != kNullInteger;
            if (!countsOutside(row) || (isDated && (row.time < begin || row.time >= end)))
                continue;
            ControlExplanation& into = isDated ? known : undated;
            ++into.rows;
            if (isMoney(m_figure.measure)) {
                into.effect += std::isnan(row.amount) ? 0.0 : row.amount;
            } else if (!m_inputs.order) {
                into.effect += 1;
            } else if (const QString order = row.cells.value(m_definition.order);
                       !order.isEmpty() && !orders.contains(order)) {
                orders.insert(order);
                into.effect += 1;
            }
        }
        for (ControlExplanation* one : {&known, &undated})
            if (one->effect != 0)
                m_result.explanations.push_back(std::move(*one));
    }

    const LocalDataset& m_data;
    const ControlTotalDefinition& m_definition;
    const ControlInputs& m_inputs;
    const ControlFigure& m_figure;
    Flags m_scope;
    Rows m_period;
    Rows m_base;
    ControlComparison m_result;
};

} // namespace

std::vector<std::size_t> bestExplanation(const std::vector<ControlExplanation>& explanations, double gap,
                                         double tolerance)
{
    std::vector<std::size_t> best;
    double least = tolerance;
    const auto isZone = [&](std::size_t i) { return explanations[i].id.startsWith(QLatin1String("zone:")); };
    for (std::size_t i = 0; i < explanations.size(); ++i)
        if (const double rest = std::abs(gap - explanations[i].effect);
            rest <= least && (best.empty() || rest < least)) {
            best = {i};
            least = rest;
        }
    if (!best.empty())
        return best;
    for (std::size_t i = 0; i < explanations.size(); ++i)
        for (std::size_t j = i + 1; j < explanations.size(); ++j) {
            const double rest = std::abs(gap - explanations[i].effect - explanations[j].effect);
            if (rest > least || (!best.empty() && rest == least) || (isZone(i) && isZone(j)))
                continue;
            best = {i, j};
            least = rest;
        }
    return best;
}

Result<ControlTotalResult> computeControlTotals(const LocalDataset& data,
                                                const ControlTotalDefinition& definition, const Task& task)
{
    Result<ControlInputs> inputs = readControlInputs(data, definition, task);
    if (!inputs)
        return inputs.error();
    ControlTotalResult result;
    for (const ControlFigure& figure : definition.figures) {
        if (task.cancelled())
            return Error::cancel();
        Result<ControlComparison> one = ControlComparer(data, definition, *inputs, figure).compare();
        if (!one)
            return one.error();
        result.figures.push_back(std::move(*one));
    }
    result.personOfRow = std::move(inputs->person);
    return result;
}

} // namespace tessera
