// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mapping.h"

namespace tessera {

// A file of orders whose columns are told one by one: nothing of what was suggested for it stays.
inline ImportMapping orderMapping(const ImportMapping& suggestion)
{
    ImportMapping mapping = suggestion;
    mapping.table = QStringLiteral("orders");
    mapping.kind = TableKind::Events;
    mapping.eventName = QStringLiteral("purchase");
    mapping.subject.clear();
    mapping.refunds.clear();
    mapping.columns.clear();
    return mapping;
}

inline ColumnMapping& addColumn(ImportMapping& mapping, const char* source, ColumnRole role, ColumnType type)
{
    ColumnMapping column;
    column.source = QLatin1String(source);
    column.name = column.source;
    column.role = role;
    column.type = type;
    mapping.columns.push_back(column);
    return mapping.columns.back();
}

} // namespace tessera
