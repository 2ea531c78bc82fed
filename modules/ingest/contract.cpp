// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/contract.h"

#include "base/json.h"
#include "ingest/format_choice.h"
#include "ingest/text_clusters.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace tessera {

namespace {

struct ContractText
{
    Q_DECLARE_TR_FUNCTIONS(Contract)
};

QStringList headersOf(const FilePreview& preview)
{
    QStringList headers;
    for (const ColumnProfile& column : preview.columns)
        headers.append(column.header);
    return headers;
}

// Source columns the mapping reads.
bool fitsName(const Contract& contract, const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    return std::ranges::any_of(contract.files, [&](const QString& pattern) {
        return QRegularExpression::fromWildcard(pattern, Qt::CaseInsensitive).match(name).hasMatch();
    });
}

// The new column that a missing one was probably renamed to; empty when none is like it.
QString likelyNewName(const QString& missing, const QStringList& fresh)
{
    const auto plain = [](QString name) {
        static const QRegularExpression separators(QStringLiteral("[\\s_\\-./()（）]+"));
        return name.remove(separators).toLower();
    };
    QString best;
    const int most = int(std::max<qsizetype>(missing.size() / 3, 1));
    int least = most + 1;
    const std::u32string wanted = plain(missing).toStdU32String();
    for (const QString& name : fresh)
        if (const int distance = levenshtein(wanted, plain(name).toStdU32String(), most); distance < least) {
            least = distance;
            best = name;
        }
    return best;
}

// Each file has its own sheet or member.
TableUnder tableUnder(MatchedContract contract, const FilePreview& preview)
{
    SourceFormat& format = contract.contract.mapping.format;
    format.reader = preview.format.reader;
    format.member = preview.format.member;
    format.part = preview.format.part;
    QStringList names{format.member, format.part};
    names.removeAll(QString());
    return {names.join(QStringLiteral(" › ")), std::move(contract)};
}

FormatChoice choiceFor(const SourceTable& table)
{
    FormatChoice choice;
    choice.format.reader = table.reader->name();
    choice.format.member = table.member;
    choice.format.part = table.part.name;
    if (!table.member.isEmpty())
        choice.set.append(QStringLiteral("member"));
    if (!table.part.name.isEmpty())
        choice.set.append(QStringLiteral("part"));
    return choice;
}

} // namespace

QJsonObject Contract::toJson() const
{
    return {{QStringLiteral("kind"), kContractKind},
            {QStringLiteral("files"), QJsonArray::fromStringList(files)},
            {QStringLiteral("columns"), QJsonArray::fromStringList(columns)},
            {QStringLiteral("mapping"), mapping.toJson()},
            {QStringLiteral("limits"), limits.toJson()}};
}

Result<Contract> Contract::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    reader.choice(QLatin1String("kind"), {kContractKind}, kContractKind);
    Contract contract;
    contract.files = reader.texts(QLatin1String("files"));
    contract.columns = reader.texts(QLatin1String("columns"));
    const QJsonObject mappingJson = reader.object(QLatin1String("mapping"));
    const QJsonObject limitsJson = reader.object(QLatin1String("limits"));
    if (Result<void> read = reader.finish(); !read)
        return read.error();
    Result<ImportMapping> mapping = ImportMapping::fromJson(mappingJson);
    if (!mapping)
        return mapping.error();
    contract.mapping = std::move(*mapping);
    Result<ImportLimits> limits = ImportLimits::fromJson(limitsJson);
    if (!limits)
        return limits.error();
    contract.limits = *limits;
    return contract;
}

Contract contractOf(const FilePreview& preview, const ImportMapping& mapping)
{
    Contract contract;
    contract.files = {fileNamePattern(QFileInfo(preview.path).fileName())};
    contract.columns = headersOf(preview);
    contract.mapping = mapping;
    contract.mapping.load.date = QDate(); // each file tells its own
    return contract;
}

QString fileNamePattern(const QString& fileName)
{
    static const QRegularExpression number(
        QString::fromUtf8("[\\s_\\-.]*[(（]\\d+[)）]|\\d+(?:[-_.年月日\\s]+\\d+)*[年月日]?"));
    const QFileInfo info(fileName);
    QString base = info.completeBaseName();
    base.replace(number, QStringLiteral("*"));
    static const QRegularExpression stars(QStringLiteral("\\*+"));
    base.replace(stars, QStringLiteral("*"));
    return info.suffix().isEmpty() ? base : base + QLatin1Char('.') + info.suffix();
}

Result<std::optional<MatchedContract>> findContract(const Project& project, const FilePreview& preview)
{
    const Result<std::vector<StoredObject>> objects = project.objects().list(kContractKind);
    if (!objects)
        return objects.error();
    const QStringList headers = headersOf(preview);
    std::optional<MatchedContract> best;
    double most = 0.5;
    for (const StoredObject& object : *objects) {
        Result<Contract> contract = Contract::fromJson(object.definition);
        if (!contract)
            return Error{ContractText::tr("The contract \"%1\" cannot be read: %2")
                             .arg(object.name, contract.error().message)};
        if (!fitsName(*contract, preview.path))
            continue;
        const QStringList needed = contract->mapping.sources();
        const auto present =
            std::ranges::count_if(needed, [&](const QString& column) { return headers.contains(column); });
        const double share = needed.isEmpty() ? 0 : double(present) / double(needed.size());
        if (share >= most) {
            most = share;
            best = MatchedContract{object.id, object.name, std::move(*contract)};
        }
    }
    return best;
}

Result<std::vector<TableUnder>> otherTablesUnder(const Project& project, const FilePreview& first,
                                                 const Task& task)
{
    std::vector<TableUnder> under;
    if (first.format.isDelimited() && first.format.member.isEmpty())
        return under;
    const Result<std::vector<SourceTable>> tables = sourceTables(first.path);
    if (!tables)
        return tables.error();
    for (const SourceTable& table : *tables) {
        const bool isFirst = table.member == first.format.member &&
                             (table.part.name == first.format.part ||
                              (first.format.part.isEmpty() && &table == &tables->front()));
        if (isFirst)
            continue;
        if (task.cancelled())
            return Error::cancel();
        const Result<FilePreview> preview = previewFile(first.path, choiceFor(table));
        if (!preview)
            continue; // empty, or not a table
        Result<std::optional<MatchedContract>> found = findContract(project, *preview);
        if (!found)
            return found.error();
        if (found->has_value())
            under.push_back(tableUnder(std::move(**found), *preview));
    }
    return under;
}

Result<std::vector<TableUnder>> tablesUnder(const Project& project, const QString& path, const Task& task)
{
    const Result<FilePreview> preview = previewFile(path);
    if (!preview)
        return preview.error();
    Result<std::optional<MatchedContract>> found = findContract(project, *preview);
    if (!found)
        return found.error();
    Result<std::vector<TableUnder>> under = otherTablesUnder(project, *preview, task);
    if (!under)
        return under;
    if (found->has_value())
        under->insert(under->begin(), tableUnder(std::move(**found), *preview));
    return under;
}

std::vector<ImportFinding> compareColumns(const Contract& contract, const FilePreview& preview)
{
    std::vector<ImportFinding> findings;
    const QStringList headers = headersOf(preview);
    QStringList fresh;
    for (const QString& header : headers)
        if (!contract.columns.contains(header))
            fresh.append(header);
    const QStringList needed = contract.mapping.sources();
    for (const QString& column : contract.columns) {
        if (headers.contains(column))
            continue;
        const bool isNeeded = needed.contains(column);
        const QString renamed = likelyNewName(column, fresh);
        ImportFinding finding;
        finding.severity = isNeeded ? ImportFinding::Severity::Error : ImportFinding::Severity::Info;
        finding.code = QStringLiteral("missing_column");
        finding.column = column;
        finding.count = 1;
        finding.text = ContractText::tr("The column \"%1\" is missing").arg(column);
        finding.remedy =
            !renamed.isEmpty()
                ? ContractText::tr("Was it renamed to \"%1\"? Then change the contract.").arg(renamed)
            : isNeeded ? ContractText::tr("Export it again with the column, or take the column "
                                          "out of the contract.")
                       : QString();
        findings.push_back(std::move(finding));
    }
    for (const QString& header : std::as_const(fresh))
        findings.push_back({ImportFinding::Severity::Info,
                            QStringLiteral("new_column"),
                            header,
                            1,
                            ContractText::tr("The column \"%1\" is new").arg(header),
                            ContractText::tr("It is not loaded until the contract gives it a role."),
                            {}});
    if (headers != contract.columns && findings.empty())
        findings.push_back({ImportFinding::Severity::Info,
                            QStringLiteral("column_order"),
                            {},
                            0,
                            ContractText::tr("The columns stand in another order"),
                            ContractText::tr("Nothing to do: columns are found by name."),
                            {}});
    std::ranges::stable_sort(findings, std::ranges::greater(), &ImportFinding::severity);
    return findings;
}

Result<std::optional<ImportOutcome>> importUnder(Project& project, const QString& path,
                                                 const Contract& contract, bool dryRun, ImportCheck* check,
                                                 const Task& task)
{
    const Result<FilePreview> preview = previewFile(path, contract.mapping.format);
    if (!preview)
        return preview.error();
    const std::vector<ImportFinding> columns = compareColumns(contract, *preview);
    ImportCheck found;
    found.findings = columns;
    if (found.hasErrors()) { // what is missing cannot be read
        if (check != nullptr)
            *check = std::move(found);
        return std::optional<ImportOutcome>();
    }
    const auto approve = [&](const ImportCheck& rows) {
        const auto before = std::move(found.findings);
        found = rows;
        found.findings.insert(found.findings.end(), before.begin(), before.end());
        std::ranges::stable_sort(found.findings, std::ranges::greater(), &ImportFinding::severity);
        return !dryRun && !(contract.limits.stopsOnError && found.hasErrors());
    };
    Result<std::optional<ImportOutcome>> outcome =
        importChecked(project, path, contract.mapping, contract.limits, approve, task);
    if (check != nullptr)
        *check = std::move(found);
    return outcome;
}

} // namespace tessera
