// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

// Households: the rows, what tells a home, who lives there, what they share, and where a household ends.
class HouseholdPanel : public FormPanel
{
    Q_OBJECT

public:
    HouseholdPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void showDefinition() override;
    void arrange() override;

private:
    void makeHome();
    void makeLimits();
    void makeThreshold(FormSection* limits);
    void makeWords(FormSection* limits);
    void addRowColumn(FormSection* section, const char* key, const Text& label);
    void addLimit(FormSection* section, const char* key, const Text& label, const Text& help);
    void fillAddress(const QStringList& parts);
    [[nodiscard]] QStringList addressParts() const;
    [[nodiscard]] QStringList rowColumns() const;

    QString m_shownTable;
    QComboBox* m_table = nullptr;
    QComboBox* m_region = nullptr;
    QComboBox* m_address = nullptr;
    std::vector<QComboBox*> m_columns; // those of one column of the table
};

} // namespace tessera
