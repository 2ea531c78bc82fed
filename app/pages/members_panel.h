// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

class StepList;

// Member programme: where levels stand, the ledger of points, benefits, and the period.
class MembersPanel : public FormPanel
{
    Q_OBJECT

public:
    MembersPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

private:
    void addLevels();
    void addPoints();
    void addBenefits();
    void addPeriod();
    // A number that may stay open.
    QLineEdit* addDecimal(FormSection* section, const char* key, const Text& label, const Text& none,
                          double most);
    void addOrder(FormSection* section);
    void addLevelRules(FormSection* section);
    void arrange() override;
    [[nodiscard]] QStringList textColumns(bool ofPeople);

    QComboBox* m_source = nullptr;
    FormSection* m_levels = nullptr;
    QWidget* m_attribute = nullptr; // shown for one of the sources only
    QWidget* m_events = nullptr;
    QWidget* m_property = nullptr;
    QWidget* m_order = nullptr;
    StepList* m_rules = nullptr;
};

} // namespace tessera
