// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form_panel.h"
#include "pages/rule_blocks.h"

#include <QTimer>

namespace tessera {

class LibraryButton;
class RuleBuilder;

// An audience: its rule as blocks and as text, each with its people, and the base it is measured against.
class AudiencePanel : public FormPanel
{
    Q_OBJECT

public:
    AudiencePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

protected:
    void dataArrived() override;

private:
    struct Sizes
    {
        std::vector<BlockSize> sizes;
        BlockCache cache;
    };
    void showRule(const QJsonObject& definition);
    bool takeRule(QJsonObject& definition) const;
    void typed();
    void countBlocks();

    RuleBuilder* m_blocks;
    RuleField* m_text;
    LibraryButton* m_library;
    LatestJob m_counting;
    QTimer m_pause;
    BlockCache m_known;
};

} // namespace tessera
