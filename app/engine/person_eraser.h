// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/project_workbench.h"
#include "shell/document_page.h"
#include "shell/job_tracker.h"

namespace tessera {

// From the wish to erase a person to the note that they are gone: counts what would go, asks twice, erases.
class PersonEraser : public QObject
{
    Q_OBJECT

public:
    PersonEraser(ProjectWorkbench& engine, const PageContext& context);

    void ask(OneId person);

private:
    [[nodiscard]] bool isWanted(OneId person, const ErasureReport& rows) const;
    void erase(OneId person);

    ProjectWorkbench& m_engine;
    PageContext m_context;
    LatestJob m_count;
};

} // namespace tessera
