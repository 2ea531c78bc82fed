// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/type_guess.h"
#include "ingest/internal/texts.h"

#include "base/text.h"
#include "ingest/internal/cell_kind.h"
#include "ingest/internal/kind_detector.h"
#include "ingest/internal/number_reader.h"
#include "ingest/internal/order_status.h"
#include "ingest/internal/value_parser.h"
#include "ingest/internal/value_style.h"
#include "ingest/table_subject.h"

#include <algorithm>
#include <set>

namespace tessera {

namespace {

template <typename Fits>
bool allFilled(const SampledColumn& values, Fits fits)
{
    return std::all_of(values.begin(), values.end(), [&](const std::string& value) {
        const std::string_view text = trimmed(value);
        return text.empty() || fits(text);
    });
}

bool hasLeadingZeroOrIsLong(const SampledColumn& values)
{
    return std::any_of(values.begin(), values.end(), [](const std::string& value) {
        const std::string_view text = trimmed(value);
        const bool leadingZero = text.size() > 1 && text[0] == '0' && text[1] != '.';
        return leadingZero || (text.size() > 15 && text.find('.') == std::string_view::npos);
    });
}

// Of a few cells that cannot be read the rest must not suffer: they are rejected with their reason later.
template <typename Fits>
bool nearlyAllFit(const SampledColumn& values, std::int64_t filled, Fits fits)
{
    const auto misfits = std::ranges::count_if(values, [&](const std::string& value) {
        const std::string_view text = trimmed(value);
        return !text.empty() && !fits(text);
    });
    constexpr std::int64_t kOneOf = 20;
    return misfits * kOneOf <= filled;
}

void takeDecimal(ColumnMapping& column, const SampledColumn& values, const NumberReader& reader)
{
    column.type = ColumnType::Decimal;
    column.scale = 0;
    for (const std::string& value : values)
        if (const std::optional<DecimalValue> decimal = reader.decimal(trimmed(value)))
            column.scale = std::max(column.scale, decimal->scale);
}

// The type of a column of numbers; text where nothing reads all cells.
void guessNumber(ColumnMapping& column, const KindVerdict& verdict, const SampledColumn& values)
{
    const NumberReader reader(column);
    const auto isDecimal = [&](std::string_view text) { return reader.decimal(text).has_value(); };
    const auto isReal = [&](std::string_view text) { return reader.real(text).has_value(); };
    // A mark such as ¥ or % is more than digits: a stray word among them is a fault of that row.
    const bool isMarked = verdict.kind == ValueKind::Percent ||
                          (verdict.kind == ValueKind::Money && !verdict.currency.isEmpty());
    if (column.role != ColumnRole::Amount && !isMarked &&
        allFilled(values, [](std::string_view text) { return parseInteger(text).has_value(); }))
        column.type = ColumnType::Integer;
    else if (allFilled(values, isDecimal) || (isMarked && nearlyAllFit(values, verdict.filled, isDecimal)))
        takeDecimal(column, values, reader);
    else if (allFilled(values, isReal))
        column.type = ColumnType::Real;
}

// Kinds whose values are names, however many digits they have.
bool isNameKind(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Phone:
    case ValueKind::Imei:
    case ValueKind::DeviceId:
    case ValueKind::HashedId:
    case ValueKind::IdCard:
    case ValueKind::CreditCode:
    case ValueKind::BankCard:
    case ValueKind::Postcode:
    case ValueKind::LongNumber:
    case ValueKind::DamagedNumber:
        return true;
    default:
        return false;
    }
}

void guessType(ColumnProfile& profile, const HeaderMeaning* meaning, const KindFinding& finding,
               const SampledColumn& values, bool headerIsReal)
{
    ColumnMapping& column = profile.suggestion;
    if (!finding.times.empty() && (column.role == ColumnRole::Time || column.role == ColumnRole::Attribute)) {
        column.type = ColumnType::Time;
        column.timeFormat = finding.times.front();
        column.otherTimeFormats.assign(finding.times.begin() + 1, finding.times.end());
        if (!headerIsReal)
            column.role = ColumnRole::Time;
        return;
    }
    if (column.role == ColumnRole::Time)
        column.role = ColumnRole::Attribute;
    const bool mayBeNumber = column.role == ColumnRole::Attribute || column.role == ColumnRole::Amount;
    // Nobody adds order numbers up, and next month they may have letters.
    const bool isNumberOfOrder = meaning != nullptr && meaning->supports(ValueKind::LongNumber);
    if (mayBeNumber && !isNumberOfOrder && !hasLeadingZeroOrIsLong(values) && !isNameKind(profile.kind) &&
        profile.filled > 0)
        guessNumber(column, finding.verdict, values);
    if (column.role == ColumnRole::Amount && column.type == ColumnType::Text)
        column.role = ColumnRole::Attribute;
}

// Values that are an identifier of a person whatever the header says.
QString identifierByLook(const KindVerdict& verdict)
{
    constexpr double kSure = 0.6;
    if (verdict.confidence < kSure)
        return {};
    switch (verdict.kind) {
    case ValueKind::Phone:
        return QStringLiteral("phone");
    case ValueKind::Email:
        return QStringLiteral("email");
    case ValueKind::IdCard:
        return QStringLiteral("id_card");
    case ValueKind::Imei:
        return QStringLiteral("imei");
    case ValueKind::OpenId:
        return QStringLiteral("openid");
    case ValueKind::UnionId:
        return QStringLiteral("unionid");
    default:
        return {};
    }
}

// Whether values of this kind cannot be what a header calls an identifier: codes of any look can.
bool isNoIdentifier(ValueKind kind)
{
    switch (kind) {
    case ValueKind::FreeText:
    case ValueKind::Boolean:
    case ValueKind::Decimal:
    case ValueKind::Percent:
    case ValueKind::Money:
    case ValueKind::Date:
    case ValueKind::Time:
    case ValueKind::Url:
    case ValueKind::Province:
    case ValueKind::City:
        return true;
    default:
        return false;
    }
}

bool hasDigits(const SampledColumn& values)
{
    return std::ranges::any_of(values, [](const std::string& value) {
        return value.find_first_of("0123456789") != std::string::npos;
    });
}

void guessRole(ColumnProfile& profile, const HeaderMeaning* meaning, const KindFinding& finding,
               const SampledColumn& values)
{
    ColumnMapping& column = profile.suggestion;
    if (meaning != nullptr && meaning->role) {
        column.role = *meaning->role;
        column.identifierKind = meaning->identifierKind;
    }
    if (column.role == ColumnRole::Identifier && profile.filled > 0) {
        if (finding.headerIsRefuted && finding.verdict.filled >= 3 &&
            (isNoIdentifier(profile.kind) ||
             (column.identifierKind == QLatin1String("phone") && !hasDigits(values)))) {
            column.role = ColumnRole::Attribute;
            column.identifierKind.clear();
        } else if (meaning != nullptr && profile.kind == ValueKind::HashedId &&
                   meaning->supports(ValueKind::Phone)) {
            column.identifierKind = QStringLiteral("phone_hash"); // joins hashes, not numbers
        } else if (meaning != nullptr && profile.kind == ValueKind::HashedId &&
                   meaning->supports(ValueKind::Email)) {
            column.identifierKind = QStringLiteral("email_hash");
        }
    }
    if (column.role == ColumnRole::Attribute) {
        column.identifierKind = identifierByLook(finding.verdict);
        if (!column.identifierKind.isEmpty())
            column.role = ColumnRole::Identifier;
    }
    if (profile.kind == ValueKind::DamagedNumber && column.role == ColumnRole::Identifier) {
        column.role = ColumnRole::Attribute; // different people share one rounded number
        column.identifierKind.clear();
    }
}

} // namespace

ColumnProfile guessColumn(const QString& header, const SampledColumn& values, bool headerIsReal)
{
    const HeaderMeaning* meaning = headerIsReal ? headerMeaning(header) : nullptr;
    const KindFinding finding = findKind(header, meaning, values, headerIsReal);
    const KindVerdict& verdict = finding.verdict;
    ColumnProfile profile;
    profile.header = header;
    profile.filled = verdict.filled;
    profile.distinct = verdict.distinct;
    profile.kind = verdict.kind;
    profile.confidence = verdict.confidence;
    profile.evidence = verdict.evidence;
    profile.exceptions = verdict.exceptions;
    profile.decision = verdict.decision;
    profile.choices = verdict.choices;
    profile.suggestion.source = header;
    profile.suggestion.name = header;
    if (verdict.filled > 0) {
        profile.suggestion.kind = verdict.kind;
        profile.suggestion.currency = verdict.currency;
    }
    guessRole(profile, meaning, finding, values);
    guessType(profile, meaning, finding, values, headerIsReal);
    if (headerIsReal && profile.suggestion.role == ColumnRole::Attribute &&
        profile.suggestion.type == ColumnType::Text) {
        OrderStatus status = orderStatus(header, values);
        profile.orderEvents = std::move(status.events);
        profile.unknownWords = std::move(status.unknown);
    }
    return profile;
}

SampledColumn inPlainStyle(const SampledColumn& column, const ValueStyle& style)
{
    if (style.isPlain())
        return column;
    SampledColumn plain;
    std::string scratch;
    for (const std::string& cell : column) {
        const std::optional<std::string_view> number = style.read(cell, ColumnType::Decimal, scratch);
        const bool isOne = number && (number->empty() || cellKind(*number) == CellKind::Number);
        plain.emplace_back(isOne ? std::string(*number) : cell);
    }
    return plain;
}

bool looksLikeHeader(const std::vector<std::string>& first, const std::vector<SampledColumn>& rest)
{
    std::set<std::string> names;
    std::size_t empty = 0;
    for (const std::string& field : first) {
        const std::string_view text = trimmed(field);
        empty += text.empty() ? 1 : 0;
        // Names are not numbers, not times, and not repeated.
        if (parseReal(text) || parseTime(text, TimeZone()) ||
            (!text.empty() && !names.insert(std::string(text)).second))
            return false;
    }
    if (empty > 1 && empty * 2 > first.size())
        return false;
    for (std::size_t i = 0; i < first.size() && i < rest.size(); ++i)
        if (!first[i].empty() && std::count(rest[i].begin(), rest[i].end(), first[i]) > 1)
            return false; // the "name" is a value of its own column
    return true;
}

namespace {

// The "id" of a table of people, which other tables call user_id.
void takeOwnNumber(std::vector<ColumnProfile>& columns)
{
    static const QStringList names{QStringLiteral("id"), QStringLiteral("uid"), QStringLiteral("编号")};
    for (ColumnProfile& column : columns)
        if (column.suggestion.role == ColumnRole::Attribute && names.contains(column.header.toLower()) &&
            column.filled > 1 && column.filled == column.distinct) {
            column.suggestion.role = ColumnRole::Identifier;
            column.suggestion.identifierKind = QStringLiteral("user");
            column.suggestion.type = ColumnType::Text;
            column.evidence = IngestText::tr("every row of a table of people has its own");
            return;
        }
}

bool areOrders(const std::vector<ColumnProfile>& columns)
{
    return std::ranges::any_of(columns, [](const ColumnProfile& column) {
        const HeaderMeaning* meaning = headerMeaning(column.header);
        return column.suggestion.role == ColumnRole::Amount ||
               (meaning != nullptr && meaning->id == QLatin1String("order_number"));
    });
}

// The status of an order says what its rows are: a purchase, or none.
ColumnProfile* takeOrderStatus(std::vector<ColumnProfile>& columns)
{
    for (ColumnProfile& column : columns) {
        if (column.orderEvents.empty())
            continue;
        column.suggestion.role = ColumnRole::Event;
        column.suggestion.values = column.orderEvents;
        column.evidence = IngestText::tr("the words are those of an order's status");
        if (!column.unknownWords.isEmpty())
            column.evidence +=
                IngestText::tr("; rows with these are no purchases until you say what they mean: %1")
                    .arg(column.unknownWords.mid(0, 5).join(QStringLiteral(", ")));
        return &column;
    }
    return nullptr;
}

// What the table seems to be says which columns are what, and how its rows are kept.
void takeSubject(ImportMapping& mapping, const SubjectFinding& finding, std::vector<ColumnProfile>& columns,
                 bool canBeEvents, bool hasEvent)
{
    const TableSubject* subject = tableSubject(finding.subject);
    if (subject == nullptr)
        return;
    mapping.subject = subject->id;
    if (subject->rows != TableKind::Events) {
        const bool isOfNobody = mapping.kind == TableKind::Other;
        mapping.kind = isOfNobody ? TableKind::Other : subject->rows;
        mapping.eventName.clear();
    } else if (canBeEvents) {
        mapping.kind = TableKind::Events;
        if (!hasEvent)
            mapping.eventName = subject->event;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        ColumnMapping& column = columns[i].suggestion;
        if (subject->person == TableSubject::Person::None && column.role == ColumnRole::Identifier) {
            column.role = ColumnRole::Attribute;
            column.identifierKind.clear();
        }
        const SubjectPart* part = subject->part(finding.parts[qsizetype(i)]);
        // A time that cannot be read says nothing of when.
        if (part == nullptr || (part->type == ColumnType::Time && column.type != ColumnType::Time))
            continue;
        column.part = part->id;
        if (part->type == ColumnType::Text && column.role == ColumnRole::Attribute)
            takePart(*part, TableKind::Other, column);
    }
}

} // namespace

ImportMapping guessMapping(const QString& table, const SourceFormat& format,
                           std::vector<ColumnProfile>& columns, SubjectFinding* found)
{
    ImportMapping mapping;
    mapping.table = table;
    mapping.format = format;
    const auto keepFirst = [&](ColumnRole role) {
        ColumnProfile* kept = nullptr;
        for (ColumnProfile& column : columns) {
            if (column.suggestion.role != role)
                continue;
            if (kept != nullptr)
                column.suggestion.role = ColumnRole::Attribute;
            else
                kept = &column;
        }
        return kept;
    };
    const bool hasHeader = format.isJsonLines() || format.headerRows > 0;
    if (!hasHeader) {
        // Without names: the first column is whose it is, and a column of few words beside a time is the
        // event.
        if (!columns.empty() && columns[0].suggestion.role == ColumnRole::Attribute) {
            columns[0].suggestion.role = ColumnRole::Identifier;
            columns[0].suggestion.identifierKind = QStringLiteral("user");
            columns[0].suggestion.type = ColumnType::Text;
            columns[0].evidence = IngestText::tr("the first column of a file without header");
        }
        for (ColumnProfile& column : columns)
            if (column.suggestion.role == ColumnRole::Attribute &&
                column.suggestion.type == ColumnType::Text && column.distinct <= 50 &&
                column.filled > 2 * column.distinct) {
                column.suggestion.role = ColumnRole::Event;
                column.evidence = IngestText::tr("few different words beside a time");
                break;
            }
    }
    const ColumnProfile* time = keepFirst(ColumnRole::Time);
    const ColumnProfile* event = keepFirst(ColumnRole::Event);
    if (event == nullptr && hasHeader && areOrders(columns))
        event = takeOrderStatus(columns);
    const ColumnProfile* amount = keepFirst(ColumnRole::Amount);
    const ColumnProfile* item = keepFirst(ColumnRole::Item);
    keepFirst(ColumnRole::Category);
    const bool identified = std::any_of(columns.begin(), columns.end(), [](const ColumnProfile& c) {
        return c.suggestion.role == ColumnRole::Identifier;
    });
    bool isEvents =
        identified && time != nullptr && (event != nullptr || amount != nullptr || item != nullptr);
    mapping.kind = isEvents ? TableKind::Events : identified ? TableKind::People : TableKind::Other;
    if (isEvents && event == nullptr)
        mapping.eventName = QStringLiteral("purchase");
    if (mapping.kind == TableKind::People)
        takeOwnNumber(columns);
    if (hasHeader) {
        SubjectFinding finding = findSubject(columns, table);
        takeSubject(mapping, finding, columns, identified && time != nullptr, event != nullptr);
        if (found != nullptr)
            *found = std::move(finding);
    }
    isEvents = mapping.kind == TableKind::Events;
    // They become events by the orders they belong to: their columns are called like those of events.
    const bool areLines = mapping.kind == TableKind::Other && mapping.subject == QLatin1String("order_lines");
    for (ColumnProfile& column : columns) {
        ColumnMapping& suggestion = column.suggestion;
        const bool keepsRole = isEvents || suggestion.role == ColumnRole::Identifier ||
                               (areLines && suggestion.role != ColumnRole::Time);
        if (!keepsRole)
            suggestion.role = ColumnRole::Attribute;
        if (suggestion.role != ColumnRole::Identifier && suggestion.role != ColumnRole::Attribute)
            suggestion.name = columnRoleName(suggestion.role);
        mapping.columns.push_back(suggestion);
    }
    if (!checkSubject(mapping)) {
        // What is needed was there, but cannot be read as what it must be.
        mapping.subject.clear();
        for (ColumnMapping& column : mapping.columns)
            column.part.clear();
        for (ColumnProfile& column : columns)
            column.suggestion.part.clear();
    }
    return mapping;
}

} // namespace tessera
