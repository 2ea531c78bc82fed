// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tessera {

class AnalysisRegistry;

// "identity".
void registerOneIdAnalyses(AnalysisRegistry& registry);

struct OneIdText
{
    Q_DECLARE_TR_FUNCTIONS(OneId)
};

} // namespace tessera
