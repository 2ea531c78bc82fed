// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/mapping.h"

#include <QString>

#include <string>
#include <vector>

namespace tessera {

// What a header says about its column; one entry of resources/header_synonyms.json.
struct HeaderMeaning
{
    QString id;
    std::optional<ColumnRole> role;
    QString identifierKind;
    std::vector<ValueKind> kinds; // that the values may then be; empty: the header says nothing about them

    [[nodiscard]] bool supports(ValueKind kind) const;
};

// In small letters and half width, without blanks and marks: "Order No." is "orderno.".
[[nodiscard]] QString packedHeader(const QString& header);

// nullptr when the header is unknown.
[[nodiscard]] const HeaderMeaning* headerMeaning(const QString& header);

} // namespace tessera
