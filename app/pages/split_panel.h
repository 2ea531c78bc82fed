// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

class PairRows;

// Split and sample: who is divided into which groups, in what order, alike in what, and with what caps.
class SplitPanel : public FormPanel
{
    Q_OBJECT

public:
    SplitPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void arrange() override;

private:
    void makeGroups();
    void makeOrder();
    void makeBalance();
    void makeCaps();
    QLineEdit* addFields(FormSection* section, const char* key, const Text& label, const Text& placeholder,
                         bool isList);
    [[nodiscard]] QStringList fieldNames();

    PairRows* m_groups = nullptr;
    PairRows* m_caps = nullptr;
    QComboBox* m_order = nullptr;
    QLineEdit* m_by = nullptr;
    QLineEdit* m_salt = nullptr;
    QSpinBox* m_draws = nullptr;
};

} // namespace tessera
