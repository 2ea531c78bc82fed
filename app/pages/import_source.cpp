// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_source.h"

#include "base/clock.h"
#include "ingest/mended_preview.h"
#include "ingest/refunds.h"
#include "ingest/table_subject.h"
#include "pages/role_names.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace tessera {
namespace {

// The suggestion for each column of the preview, those left out too. fromFile: how many are not made by
// fixes.
std::vector<ColumnMapping> suggestedColumns(const FilePreview& preview, std::size_t fromFile)
{
    std::vector<ColumnMapping> columns;
    for (const ColumnProfile& profile : preview.columns) {
        const auto used =
            std::ranges::find(preview.suggestion.columns, profile.header, &ColumnMapping::source);
        ColumnMapping column = used == preview.suggestion.columns.end() ? profile.suggestion : *used;
        column.source = profile.header;
        const bool isMade = std::size_t(&profile - preview.columns.data()) >= fromFile;
        if (used == preview.suggestion.columns.end() && !isMade)
            column.role = ColumnRole::Ignore;
        columns.push_back(std::move(column));
    }
    return columns;
}

// What somebody changed in a column of that name stays.
void keepColumns(const ImportPlan& before, const FilePreview& beforeRead, std::vector<ColumnMapping>& columns)
{
    const std::vector<ColumnMapping> suggested = suggestedColumns(beforeRead, beforeRead.columns.size());
    for (std::size_t i = 0; i < std::min(before.columns.size(), suggested.size()); ++i) {
        const auto same = std::ranges::find(columns, before.columns[i].source, &ColumnMapping::source);
        if (same != columns.end() && before.columns[i] != suggested[i])
            *same = before.columns[i];
    }
    // Those that fixes make have no suggestion of the file to differ from.
    for (std::size_t i = suggested.size(); i < before.columns.size(); ++i) {
        const auto same = std::ranges::find(columns, before.columns[i].source, &ColumnMapping::source);
        if (same != columns.end())
            *same = before.columns[i];
    }
}

// The rows shown with the fixes of the plan; the same preview when there are none.
std::shared_ptr<const FilePreview> mended(const std::shared_ptr<const FilePreview>& raw,
                                          const ImportPlan& plan, const QString& projectZone)
{
    if (plan.fixes.empty())
        return raw;
    ImportMapping mapping;
    mapping.format = raw->format;
    mapping.fixes = plan.fixes;
    const Result<TimeZone> zone = TimeZone::named(plan.zone.isEmpty() ? projectZone : plan.zone);
    return std::make_shared<const FilePreview>(mendedPreview(*raw, mapping, zone ? *zone : TimeZone()));
}

// A sheet or member that was chosen names the table, unless somebody did.
QString tableName(const FormatChoice& choice, const QString& suggested)
{
    if (choice.set.contains(QLatin1String("part")) && !choice.format.part.isEmpty())
        return choice.format.part;
    if (choice.set.contains(QLatin1String("member")))
        return QFileInfo(choice.format.member).completeBaseName();
    return suggested;
}

// What the contract says of the format and the file does not show by itself. Each file has its own sheet or
// member.
FormatChoice choiceOf(const SourceFormat& agreed, const SourceFormat& shown)
{
    FormatChoice choice;
    for (const QString& field : formatFields()) {
        const bool isOfFile = field == QLatin1String("member") || field == QLatin1String("part");
        if (isOfFile || formatFieldText(field, agreed) == formatFieldText(field, shown))
            continue;
        takeFormatField(field, agreed, choice.format);
        choice.set.append(field);
    }
    return choice;
}

// Whether somebody said no more than which sheet or member is meant.
bool isOnlyWhere(const FormatChoice& choice)
{
    return std::ranges::all_of(choice.set, [](const QString& field) {
        return field == QLatin1String("member") || field == QLatin1String("part");
    });
}

// The format of a contract, in the sheet or member that was chosen.
FormatChoice agreedChoice(const SourceFormat& agreed, const SourceFormat& shown, const FormatChoice& where)
{
    FormatChoice choice = choiceOf(agreed, shown);
    choice.format.reader = where.set.isEmpty() ? choice.format.reader : where.format.reader;
    for (const QString& field : where.set) {
        takeFormatField(field, where.format, choice.format);
        choice.set.append(field);
    }
    return choice.set.isEmpty() ? where : choice;
}

std::vector<ColumnMapping> columnsUnder(const ImportMapping& agreed, const FilePreview& preview)
{
    std::vector<ColumnMapping> columns;
    for (const ColumnProfile& profile : preview.columns) {
        const auto known = std::ranges::find_if(agreed.columns, [&](const ColumnMapping& one) {
            return one.product.isEmpty() && one.source == profile.header;
        });
        columns.push_back(known == agreed.columns.end() ? profile.suggestion : *known);
        if (known == agreed.columns.end())
            columns.back().role = ColumnRole::Ignore;
    }
    return columns;
}

void planUnder(const SavedContract& saved, ImportPlan& plan)
{
    const ImportMapping& mapping = saved.contract.mapping;
    plan.checks = mapping.checks;
    plan.fixes = mapping.fixes;
    plan.products.clear();
    for (const ColumnMapping& column : mapping.columns) {
        plan.decided.append(column.source);
        if (!column.product.isEmpty())
            plan.products.push_back(column);
    }
    plan.table = mapping.table;
    plan.kind = mapping.kind;
    plan.subject = mapping.subject;
    plan.refunds = mapping.refunds;
    plan.fixes = mapping.fixes;
    plan.eventName = mapping.eventName;
    plan.zone = mapping.zone;
    plan.terms.load = mapping.load;
    plan.mostBadRows = mapping.mostBadRows;
    plan.mostBadShare = mapping.mostBadShare;
    plan.terms.name = saved.name;
    plan.terms.files = saved.contract.files;
    plan.terms.limits = saved.contract.limits;
}

// Nothing when the file comes under no contract, or one cannot be read: `problem` says so.
std::optional<SavedContract> contractFor(const Project& project, const FilePreview& preview, QString& problem)
{
    const Result<std::optional<MatchedContract>> found = findContract(project, preview);
    if (!found) {
        problem = found.error().message;
        return {};
    }
    if (!*found)
        return {};
    const Result<StoredObject> object = project.objects().get((*found)->object);
    return SavedContract{(*found)->object, object ? object->version : 0, (*found)->name, (*found)->contract};
}

void planBySuggestion(const FilePreview& preview, ImportPlan& plan)
{
    const ImportMapping& suggestion = preview.suggestion;
    plan.table = tableName(plan.choice, suggestion.table);
    plan.checks = suggestion.checks;
    plan.fixes = suggestion.fixes;
    plan.kind = suggestion.kind;
    plan.subject = suggestion.subject;
    plan.refunds = suggestion.refunds;
    plan.terms.load = suggestion.load;
    plan.eventName = suggestion.eventName;
    plan.zone = suggestion.zone;
    plan.terms.files = {fileNamePattern(QFileInfo(preview.path).fileName())};
    // What stays the same from month to month.
    static const QRegularExpression open(QStringLiteral("^[*_\\-. ]+|[*_\\-. ]+$"));
    plan.terms.name = QFileInfo(plan.terms.files.front()).completeBaseName().remove(open);
    if (plan.terms.name.isEmpty())
        plan.terms.name = plan.table;
}

} // namespace

void ImportSource::planColumns(const Wanted& wanted, ImportSource& source)
{
    if (wanted.isSameFormat) {
        source.fitPlan();
        return;
    }
    source.plan.columns = suggestedColumns(*source.preview, source.raw->columns.size());
    if (wanted.raw)
        keepColumns(wanted.plan, *wanted.raw, source.plan.columns);
    source.plan.products.clear();
    for (const ColumnMapping& column : source.raw->suggestion.columns) {
        if (!column.product.isEmpty())
            source.plan.products.push_back(column);
    }
}

ImportSource ImportSource::read(const Wanted& wanted, const Task& task)
{
    const double started = steadySeconds();
    ImportSource source;
    source.path = wanted.path;
    source.plan = wanted.plan;
    Result<FilePreview> preview = wanted.isSameFormat && wanted.raw
                                      ? Result<FilePreview>(*wanted.raw)
                                      : previewFile(wanted.path, wanted.plan.choice);
    if (!preview) {
        source.state = State::Failed;
        source.problem = preview.error().message;
        return source;
    }
    source.found = preview->decisions;
    if (!wanted.raw && wanted.project)
        source.contract = contractFor(*wanted.project, *preview, source.problem);
    if (source.contract && isOnlyWhere(wanted.plan.choice)) {
        source.plan.choice =
            agreedChoice(source.contract->contract.mapping.format, preview->format, wanted.plan.choice);
        Result<FilePreview> agreed = source.plan.choice == wanted.plan.choice
                                         ? Result<FilePreview>(*preview)
                                         : previewFile(wanted.path, source.plan.choice);
        if (agreed)
            preview = std::move(agreed);
    }
    source.raw = std::make_shared<const FilePreview>(std::move(*preview));
    if (source.contract)
        planUnder(*source.contract, source.plan);
    else if (!wanted.raw)
        planBySuggestion(*source.raw, source.plan);
    source.preview = mended(source.raw, source.plan, wanted.projectZone);
    if (source.contract) {
        source.plan.columns = columnsUnder(source.contract->contract.mapping, *source.preview);
        source.differences = compareColumns(source.contract->contract, *source.raw);
    } else {
        planColumns(wanted, source);
        if (!wanted.raw && source.raw->asksForRefunds && wanted.project) {
            const Result<QString> usual = usualRefunds(*wanted.project);
            source.problem = usual ? source.problem : usual.error().message;
            source.plan.refunds = usual ? *usual : QString();
        }
    }
    const QString zone = source.plan.zone.isEmpty() ? wanted.projectZone : source.plan.zone;
    source.check = checkPreview(
        {source.preview, source.raw, source.mapping(), source.plan.columns, zone, wanted.project}, task);
    source.readSeconds = steadySeconds() - started;
    return source;
}

void ImportSource::fitPlan()
{
    if (!preview)
        return;
    const std::vector<ColumnMapping> wanted = plan.columns;
    plan.columns = suggestedColumns(*preview, raw->columns.size());
    for (ColumnMapping& column : plan.columns) {
        const auto same = std::ranges::find(wanted, column.source, &ColumnMapping::source);
        if (same != wanted.end())
            column = *same;
    }
}

void ImportSource::take(ImportSource read)
{
    if (!read.preview && preview) {
        problem = read.problem; // the last reading that worked stays
        state = State::Ready;
        return;
    }
    for (const FormatDecision& decision : found) {
        const bool isNew = std::ranges::none_of(
            read.found, [&](const FormatDecision& one) { return one.what == decision.what; });
        if (isNew && read.plan.choice.set.contains(decision.what))
            read.found.push_back(decision);
    }
    raw = std::move(read.raw);
    preview = std::move(read.preview);
    check = std::move(read.check);
    plan = std::move(read.plan);
    if (read.contract)
        contract = std::move(read.contract);
    differences = contract && raw ? compareColumns(contract->contract, *raw) : std::vector<ImportFinding>();
    comparison.reset();
    found = std::move(read.found);
    state = read.state;
    problem = std::move(read.problem);
    readSeconds = read.readSeconds;
    outcome.reset();
    rejected.clear();
    rules.clear();
}

std::vector<RuleResult> ImportSource::ruleResults() const
{
    if (outcome)
        return rules;
    if (comparison)
        return comparison->rules;
    std::vector<RuleResult> shown;
    for (const PreviewRule& rule : check ? check->rules : std::vector<PreviewRule>())
        shown.push_back(rule.result);
    return shown;
}

ImportMapping ImportSource::mapping() const
{
    ImportMapping mapping;
    mapping.table = plan.table;
    mapping.kind = plan.kind;
    mapping.subject = plan.subject;
    mapping.refunds = plan.refunds;
    mapping.fixes = plan.fixes;
    mapping.eventName = plan.eventName;
    mapping.zone = plan.zone;
    mapping.format = preview->format;
    mapping.load = plan.terms.load;
    mapping.mostBadRows = plan.mostBadRows;
    mapping.mostBadShare = plan.mostBadShare;
    mapping.checks = plan.checks;
    mapping.fixes = plan.fixes;
    for (const ColumnMapping& column : plan.columns) {
        if (column.role != ColumnRole::Ignore)
            mapping.columns.push_back(column);
    }
    for (const ColumnMapping& product : plan.products) {
        if (std::ranges::all_of(product.product, [this](const QString& source) {
                return std::ranges::find(preview->columns, source, &ColumnProfile::header) !=
                       preview->columns.end();
            }))
            mapping.columns.push_back(product);
    }
    return mapping;
}

Contract ImportSource::planned() const
{
    Contract made = contractOf(*raw, mapping());
    made.files = plan.terms.files;
    made.limits = plan.terms.limits;
    return made;
}

bool ImportSource::isContractChanged() const
{
    if (!contract || !preview)
        return false;
    const Contract& saved = contract->contract;
    const ImportMapping now = planned().mapping;
    const ImportMapping& agreed = saved.mapping;
    const auto isSame = [&](const ColumnMapping& column) {
        return std::ranges::find(agreed.columns, column) != agreed.columns.end();
    };
    // Columns that the file does not have are a difference of the file, not a change of the contract.
    const bool isTakenOut = std::ranges::any_of(agreed.columns, [&](const ColumnMapping& column) {
        const auto here = std::ranges::find(plan.columns, column.source, &ColumnMapping::source);
        return column.product.isEmpty() && here != plan.columns.end() && here->role == ColumnRole::Ignore;
    });
    return isTakenOut || !std::ranges::all_of(now.columns, isSame) || plan.terms.name != contract->name ||
           plan.terms.files != saved.files || !(plan.terms.limits == saved.limits) ||
           !(now.load == agreed.load) || now.table != agreed.table || now.kind != agreed.kind ||
           now.subject != agreed.subject || now.refunds != agreed.refunds ||
           now.eventName != agreed.eventName || now.zone != agreed.zone || now.checks != agreed.checks ||
           now.fixes != agreed.fixes || now.mostBadRows != agreed.mostBadRows ||
           now.mostBadShare != agreed.mostBadShare || !choiceOf(preview->format, agreed.format).set.isEmpty();
}

bool ImportSource::isOpen(std::size_t position) const
{
    if (!preview || position >= plan.columns.size() || preview->columns[position].decision.isEmpty())
        return false;
    const ColumnMapping& column = plan.columns[position];
    const ColumnProfile& profile = preview->columns[position];
    const bool isTime = profile.kind == ValueKind::Time || profile.kind == ValueKind::Date;
    const bool isRead = isTime ? column.type == ColumnType::Time : column.type != ColumnType::Text;
    return column.role != ColumnRole::Ignore && isRead && !plan.decided.contains(column.source);
}

bool ImportSource::hasOpen() const
{
    for (std::size_t column = 0; column < plan.columns.size(); ++column) {
        if (isOpen(column))
            return true;
    }
    return asksForRefunds();
}

bool ImportSource::asksForRefunds() const
{
    return preview && plan.refunds.isEmpty() && findRefunds(mapping(), *preview).isQuestion;
}

void ImportSource::settle(std::size_t position, const QString& choice)
{
    ColumnMapping& column = plan.columns[position];
    if (const std::optional<TimeFormat> order = timeFormatFromName(choice)) {
        // The order chosen comes first, and none that it could be taken for stays.
        std::vector<TimeFormat> others;
        for (const TimeFormat format : preview->columns[position].suggestion.otherTimeFormats)
            others.push_back(format);
        others.push_back(preview->columns[position].suggestion.timeFormat);
        std::erase_if(others, [&](TimeFormat format) {
            return format == *order || format == TimeFormat::DayMonthYearSlash ||
                   format == TimeFormat::MonthDayYearSlash;
        });
        column.timeFormat = *order;
        column.otherTimeFormats = std::move(others);
    } else {
        column.currency = choice;
        column.kind = ValueKind::Money;
        column.type = ColumnType::Decimal;
    }
    if (!plan.decided.contains(column.source))
        plan.decided.append(column.source);
}

void ImportSource::setRole(std::size_t position, ColumnRole role, const QString& identifierKind)
{
    ColumnMapping& column = plan.columns[position];
    const ColumnMapping& guess = preview->columns[position].suggestion;
    column.role = role;
    column.identifierKind = identifierKind;
    const bool keepsName =
        role == ColumnRole::Identifier || role == ColumnRole::Attribute || role == ColumnRole::Ignore;
    column.name = keepsName ? column.source : columnRoleName(role);
    if (!plan.decided.contains(column.source)) {
        column.timeFormat = guess.timeFormat;
        column.otherTimeFormats = guess.otherTimeFormats;
        column.currency = guess.currency;
    }
    column.kind = guess.kind;
    if (role == ColumnRole::Time)
        column.type = ColumnType::Time;
    else if (role == ColumnRole::Amount)
        column.type = guess.type == ColumnType::Real ? ColumnType::Real : ColumnType::Decimal;
    else
        column.type = role == ColumnRole::Attribute ? guess.type : ColumnType::Text;
    if (column.type != ColumnType::Text)
        column.values.clear();
}

void ImportSource::setSubject(const QString& subject)
{
    plan.subject = subject;
    for (ColumnMapping& column : plan.columns)
        column.part.clear();
    for (ColumnMapping& product : plan.products)
        product.part.clear();
    const TableSubject* chosen = tableSubject(subject);
    if (chosen == nullptr)
        return;
    const auto hasRole = [this](ColumnRole role) {
        return std::ranges::find(plan.columns, role, &ColumnMapping::role) != plan.columns.end();
    };
    const bool hasPerson = hasRole(ColumnRole::Identifier);
    if (chosen->rows == TableKind::Other || (chosen->rows == TableKind::People && hasPerson) ||
        (chosen->rows == TableKind::Events && hasPerson && hasRole(ColumnRole::Time)))
        plan.kind = chosen->rows;
    if (plan.kind == TableKind::Events && plan.eventName.isEmpty() && !hasRole(ColumnRole::Event))
        plan.eventName = chosen->event;
    const QStringList parts = findParts(*chosen, preview->columns);
    for (std::size_t i = 0; i < std::min(std::size_t(parts.size()), plan.columns.size()); ++i) {
        ColumnMapping& column = plan.columns[i];
        const SubjectPart* part = chosen->part(parts[qsizetype(i)]);
        const bool isUnread =
            part != nullptr && part->type == ColumnType::Time && column.type != ColumnType::Time;
        if (part != nullptr && column.role != ColumnRole::Ignore && !isUnread)
            takePart(*part, TableKind::Other, column);
    }
}

void ImportSource::setPart(std::size_t position, const QString& partId)
{
    const TableSubject* subject = tableSubject(plan.subject);
    const SubjectPart* part = subject == nullptr ? nullptr : subject->part(partId);
    ColumnMapping& column = plan.columns[position];
    column.part.clear();
    if (part == nullptr)
        return;
    for (ColumnMapping& other : plan.columns)
        if (!part->isMany && other.part == partId)
            other.part.clear();
    if (column.role == ColumnRole::Ignore)
        setRole(position, ColumnRole::Attribute, {});
    if (part->type == ColumnType::Time)
        column.type = ColumnType::Time;
    takePart(*part, TableKind::Other, column);
}

QString ImportSource::name() const
{
    QString trimmed = path;
    while (trimmed.size() > 1 && trimmed.endsWith(QLatin1Char('/')))
        trimmed.chop(1);
    QString shown = QFileInfo(trimmed).fileName();
    const FormatChoice& choice = plan.choice;
    if (choice.set.contains(QLatin1String("member")) && !choice.format.member.isEmpty())
        shown += QStringLiteral(" › ") + QFileInfo(choice.format.member).fileName();
    if (choice.set.contains(QLatin1String("part")) && !choice.format.part.isEmpty())
        shown += QStringLiteral(" › ") + choice.format.part;
    return shown;
}

std::optional<std::int64_t> ImportSource::knownRows() const
{
    if (!preview || !preview->isWholeFile || preview->rows.size() >= FilePreview::kPreviewRows)
        return {};
    return std::int64_t(preview->rows.size());
}

std::int64_t ImportSource::firstLine() const
{
    if (!preview)
        return 1;
    const SourceFormat& format = preview->format;
    return format.isJsonLines() ? 1 : std::int64_t(format.skipRows) + format.headerRows + 1;
}

std::vector<RejectedRow> ImportSource::rejectedOfPreview() const
{
    std::vector<RejectedRow> rows;
    if (!preview || !check)
        return rows;
    for (std::size_t row = 0; row < check->rows; ++row) {
        if (check->isRejected[row] == 0)
            continue;
        RejectedRow rejectedRow;
        rejectedRow.row = firstLine() + std::int64_t(row);
        rejectedRow.raw = preview->rows[row].join(QStringLiteral(" | "));
        rejectedRow.reason = QCoreApplication::translate("ImportSource", "%1 fields, the header has %2")
                                 .arg(preview->rows[row].size())
                                 .arg(preview->columns.size());
        for (std::size_t column = 0; column < check->columns; ++column) {
            if (check->at(row, column) != CellState::Bad || !rejectsRow(plan.columns[column]))
                continue;
            rejectedRow.field = plan.columns[column].source;
            rejectedRow.reason = unreadableText(plan.columns[column]);
            break;
        }
        for (const PreviewRule& rule : check->rules) {
            if (rule.result.isRejecting && std::ranges::binary_search(rule.rows, std::int64_t(row))) {
                rejectedRow.reason = rule.result.name;
                rejectedRow.field = rule.result.columns.join(QStringLiteral(", "));
                break;
            }
        }
        rows.push_back(std::move(rejectedRow));
    }
    return rows;
}

} // namespace tessera
