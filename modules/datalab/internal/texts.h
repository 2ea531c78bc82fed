// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tessera {

// The translation context shared by the sources of this folder.
struct SqlText
{
    Q_DECLARE_TR_FUNCTIONS(SqlText)
};

} // namespace tessera
