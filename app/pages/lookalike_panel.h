// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

// Lookalike: the seeds, where to look for people like them, and by which features.
class LookalikePanel : public FormPanel
{
    Q_OBJECT

public:
    LookalikePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void arrange() override;

private:
    void makeSeeds(FormSection* seeds);
    void fillAudiences();
    [[nodiscard]] QString seedsText() const;

    QComboBox* m_source;
    RuleField* m_seeds = nullptr;
    QString m_chosen; // audience the seeds are taken from; empty: a rule
};

} // namespace tessera
