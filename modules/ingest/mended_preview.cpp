// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/mended_preview.h"

#include "base/text.h"
#include "ingest/internal/preview_columns.h"
#include "ingest/internal/row_fixes.h"
#include "ingest/internal/rule_check.h"
#include "ingest/internal/shape_guess.h"
#include "ingest/internal/type_guess.h"

namespace tessera {

namespace {

// What a fix made is an attribute until somebody says otherwise: a second time or event would be an error.
ColumnProfile madeColumn(const FilePreview& preview, std::size_t position)
{
    SampledColumn texts;
    for (const QStringList& row : preview.rows)
        texts.push_back(toUtf8(row.value(qsizetype(position))));
    ColumnProfile profile = guessColumn(preview.columns[position].header, texts, true);
    profile.suggestion.role = ColumnRole::Attribute;
    profile.suggestion.name = profile.header;
    profile.suggestion.identifierKind.clear();
    return profile;
}

} // namespace

FilePreview mendedPreview(FilePreview preview, const ImportMapping& mapping, const TimeZone& zone)
{
    if (mapping.shape)
        preview = shapedPreview(std::move(preview), *mapping.shape);
    const auto width = qsizetype(preview.columns.size());
    QStringList names;
    for (const ColumnProfile& profile : preview.columns)
        names.append(profile.header);
    const QStringList made = mapping.madeByFixes();
    for (const QString& name : made)
        if (!names.contains(name))
            names.append(name);
    for (const Fix& fix : mapping.fixes)
        for (const QString& name : columnsRead(fix))
            if (!names.contains(name))
                return preview;
    for (const QString& name : names.mid(width))
        preview.columns.emplace_back().header = name;
    RowFixes fixes(mapping.fixes, names, zone);
    for (QStringList& row : preview.rows) {
        if (row.size() > width || (row.size() < width && !mapping.format.padsShortRows))
            continue;
        std::vector<std::string> cells(std::size_t(names.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            cells[std::size_t(i)] = toUtf8(row[i]);
        std::vector<std::string_view> texts(cells.begin(), cells.end());
        fixes.apply(texts);
        row.clear();
        for (const std::string_view text : texts)
            row.append(toQString(text));
    }
    for (std::size_t i = std::size_t(width); i < preview.columns.size(); ++i)
        preview.columns[i] = madeColumn(preview, i);
    return preview;
}

std::vector<PreviewRule> previewRules(const FilePreview& mended, const ImportMapping& mapping,
                                      const QString& zone, const Project* project, const Task& task)
{
    if (mapping.checks.empty() || !mapping.check())
        return {};
    const Result<TimeZone> named = TimeZone::named(mapping.zone.isEmpty() ? zone : mapping.zone);
    const TimeZone used = named ? *named : TimeZone();
    std::vector<std::int64_t> numbers;
    const std::vector<Column> columns = previewColumns(mended, mapping, used, numbers);
    if (columns.size() != mapping.columns.size())
        return {};
    JudgedRows rows;
    rows.rows = std::int64_t(numbers.size());
    rows.column = [&](std::size_t i) { return columns[i]; };
    rows.project = project;
    rows.isPart = !mended.isWholeFile || mended.rows.size() >= FilePreview::kPreviewRows;
    rows.mostBad = FilePreview::kPreviewRows;
    Result<RuleVerdicts> verdicts = judgeRows(mapping, used, rows, task);
    std::vector<PreviewRule> rules;
    for (std::size_t i = 0; verdicts.ok() && i < verdicts->results.size(); ++i) {
        PreviewRule& rule = rules.emplace_back();
        rule.result = std::move(verdicts->results[i]);
        for (const std::uint32_t row : verdicts->firstBad[i])
            rule.rows.push_back(numbers[row] - 1);
    }
    return rules;
}

} // namespace tessera
