// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/result_panel.h"

namespace tessera {

class DefinitionEditor;

// The page of any analysis: its definition is edited as JSON.
class DefinitionPanel : public ResultPanel
{
    Q_OBJECT

public:
    DefinitionPanel(const PageContext& context, ProjectWorkbench& engine, const QString& kind,
                    QWidget* parent);

protected:
    void showDefinition() override;

private:
    DefinitionEditor* m_editor;
};

} // namespace tessera
