// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dataset/internal/code_index.h"
#include "project/project.h"
#include "table/column.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace tessera {

// A field that events get from a master: "item.category" is the part "category" of the table of items.
struct HierarchyField
{
    const char* name; // behind the dot
    const char* part;
};

// What a hierarchy is made of; there are two, of items and of stores.
struct HierarchyForm
{
    const char* prefix;                   // of the names of its fields, without the dot
    const char* subject;                  // of the tables that hold its masters
    std::vector<const char*> masterCodes; // parts of these that name a master
    std::vector<const char*> eventCodes;  // parts of events that do, the most exact first
    const char* aliasSubject;             // of tables that lead from other codes to masters; null: none
    const char* aliasCode;
    const char* aliasOf;
    std::vector<HierarchyField> fields;
};
[[nodiscard]] const std::vector<HierarchyForm>& hierarchyForms();

struct HierarchyFieldInfo
{
    const HierarchyForm* form = nullptr;
    const HierarchyField* field = nullptr;
    ColumnType type = ColumnType::Text;
    [[nodiscard]] QString name() const;
};
// The fields that the tables among the batches give events.
[[nodiscard]] std::vector<HierarchyFieldInfo> hierarchyFields(const std::vector<BatchInfo>& batches);

// The masters of one form: rows of its tables, one table after the other.
class Hierarchy
{
public:
    static Result<Hierarchy> load(const Project& project, const std::vector<BatchInfo>& batches,
                                  const HierarchyForm& form);

    // The masters a code means over time: what leads to one by another code, where that holds, before what
    // is called so itself. Codes are compared without blanks around them. Thread-safe.
    [[nodiscard]] std::vector<ValidRow> mastersOf(std::string_view code) const;
    [[nodiscard]] std::size_t masters() const { return m_masters; }
    // A part of all masters.
    [[nodiscard]] Result<Column> values(const Project& project, const std::vector<BatchInfo>& batches,
                                        const char* part) const;

private:
    const HierarchyForm* m_form = nullptr;
    std::size_t m_masters = 0;
    CodeIndex m_index;
    CodeIndex m_aliases; // rows are places in m_aliasOf
    std::vector<std::string> m_aliasOf;
};

// The master of each event, kNoRow where no code of it is known at its time. codes: of the events, the most
// exact first; times: of the events.
[[nodiscard]] std::vector<std::uint32_t>
mastersOfEvents(const Hierarchy& hierarchy, const std::vector<std::shared_ptr<const Column>>& codes,
                std::span<const Micros> times);

// The values of a column of masters for each of these; unknown where there is none.
[[nodiscard]] Column valuesOf(const Column& masters, const std::vector<std::uint32_t>& rows);

// A column as texts, whatever its type is.
[[nodiscard]] Column asTexts(Column column);

} // namespace tessera
