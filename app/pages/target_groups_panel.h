// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

// Target groups: what groups should have less and more of, with which weight, and how they are searched.
class TargetGroupsPanel : public FormPanel
{
    Q_OBJECT

public:
    TargetGroupsPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void arrange() override;

private:
    void addWeight(FormSection* section, const char* key);
    void makeValue(FormSection* section);
    void makeSearch();

    QComboBox* m_measure; // a rule, or a sum of a column
    RuleField* m_response = nullptr;
    QComboBox* m_column = nullptr;
};

} // namespace tessera
