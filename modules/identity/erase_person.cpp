// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/erase_person.h"

#include "base/text.h"
#include "base/thread_pool.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

Result<std::vector<PersonalIdentifier>> identifiersOf(const Project& project, OneId person, const Task& task)
{
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    const Result<IdentityView> view = buildIdentity(project, *batches, task);
    if (!view)
        return view.error();
    const std::optional<PersonIndex> found = view->personOf(person);
    if (!found)
        return Error{
            QCoreApplication::translate("Identity", "There is no person with the OneID %1 in this project.")
                .arg(person)};
    std::vector<PersonalIdentifier> identifiers;
    for (IdentityView::Identifier& one : view->identifiersOf(*found))
        identifiers.push_back({one.kind, std::move(one.value)});
    return identifiers;
}

// Which texts of an identifier column, as written, are one of the identifiers.
std::vector<std::uint8_t> textsOf(const std::vector<PersonalIdentifier>& identifiers, const QString& kind,
                                  const Dictionary& texts)
{
    std::vector<std::uint8_t> found(texts.size(), 0);
    parallelBlocks(texts.size(), std::size_t{1} << 12, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t code = begin; code < end; ++code) {
            const std::string value = normaliseIdentifier(kind, texts.at(Code(code)));
            found[code] = std::ranges::any_of(identifiers, [&](const PersonalIdentifier& one) {
                return one.kind == kind && one.value == value;
            });
        }
    });
    return found;
}

Result<std::int64_t> rowsIn(const Project& project, const BatchInfo& batch,
                            const std::vector<PersonalIdentifier>& identifiers, const Task& task)
{
    std::vector<bool> rows(std::size_t(batch.rows), false);
    for (std::size_t i = 0; i < batch.columns.size(); ++i) {
        const ColumnInfo& info = batch.columns[i];
        if (info.role != QLatin1String("identifier"))
            continue;
        const Result<std::shared_ptr<const Dictionary>> texts = project.readTexts(batch, i);
        if (!texts)
            return texts.error();
        const std::vector<std::uint8_t> theirs = textsOf(identifiers, info.identifierKind, **texts);
        if (std::ranges::count(theirs, 1) == 0)
            continue; // most files hold nothing of one person: their rows are not read
        const Result<Column> column = project.readColumn(batch, i, task);
        if (!column)
            return column.error();
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (const Code code = column->codes[row]; code != kNullCode && theirs[code] != 0)
                rows[row] = true;
    }
    return std::int64_t(std::ranges::count(rows, true));
}

} // namespace

Result<ErasureReport> rowsOfPerson(const Project& project, OneId person, const Task& task)
{
    const Result<std::vector<PersonalIdentifier>> identifiers = identifiersOf(project, person, task);
    if (!identifiers)
        return identifiers.error();
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches)
        return batches.error();
    ErasureReport report;
    report.identifiers = identifiers->size();
    for (const BatchInfo& batch : *batches) {
        if (task.cancelled())
            return Error::cancel();
        const Result<std::int64_t> rows = rowsIn(project, batch, *identifiers, task);
        if (!rows)
            return rows.error();
        if (*rows > 0)
            report.batches.push_back({batch.source, *rows});
        report.rows += *rows;
    }
    return report;
}

Result<ErasureReport> erasePerson(Project& project, OneId person, const Task& task)
{
    const Result<std::vector<PersonalIdentifier>> identifiers = identifiersOf(project, person, task);
    return identifiers ? project.erase(*identifiers, task) : Result<ErasureReport>(identifiers.error());
}

} // namespace tessera
