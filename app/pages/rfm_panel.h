// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

class QLabel;

namespace tessera {

class PairRows;

// RFM: what a purchase is, the period, and how buyers are scored and named.
class RfmPanel : public FormPanel
{
    Q_OBJECT

public:
    RfmPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void arrange() override;

private:
    void makePurchases();
    void makeScores();

    void makeSegments();
    void makeOwnTable(FormSection* box);
    void makeNames(FormSection* box);
    struct Numbers
    {
        QLabel* label;
        QLineEdit* field;
    };
    Numbers addNumbers(FormSection* section, const char* object, const char* key, const Text& label,
                       bool isList);

    PairRows* m_table = nullptr;
    PairRows* m_names = nullptr;
    std::vector<Numbers> m_cuts; // of R, F and M
    std::vector<Numbers> m_set;
    QComboBox* m_scores = nullptr;
    QComboBox* m_frequency = nullptr;
    QComboBox* m_order = nullptr;
    QComboBox* m_segments = nullptr;
    QComboBox* m_threshold = nullptr;
    QSpinBox* m_levels = nullptr;
};

} // namespace tessera
