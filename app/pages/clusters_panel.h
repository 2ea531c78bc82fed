// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"

namespace tessera {

// Clusters: how many, of whom, and by which features.
class ClustersPanel : public FormPanel
{
    Q_OBJECT

public:
    ClustersPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void arrange() override;

private:
    void makeMethod(FormSection* method);

    QComboBox* m_mode;
    QSpinBox* m_clusters;
};

} // namespace tessera
