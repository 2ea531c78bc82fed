// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

// Measures of a table: the table, its columns, and what they are grouped by.
class OverviewPanel : public FormPanel
{
    Q_OBJECT

public:
    OverviewPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void arrange() override;

private:
    void makeMeasures();
    void makeGroups();
    void takeTable();
    [[nodiscard]] QStringList columns(bool numbers) const;
    [[nodiscard]] bool hasTime() const;

    QComboBox* m_table = nullptr;
    QComboBox* m_by = nullptr;
    QComboBox* m_period = nullptr;
    QSpinBox* m_groups = nullptr;
};

} // namespace tessera
