// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/result_panel.h"

class QPlainTextEdit;

namespace tessera {

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
    void onTyped();

    QPlainTextEdit* m_text;
    TextLabel* m_problem;
    bool m_filling = false;
};

} // namespace tessera
