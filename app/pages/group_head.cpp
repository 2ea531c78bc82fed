// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/group_head.h"

#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kMostLeast = 99;

QString wordsOf(RuleBlock::Kind kind)
{
    return kind == RuleBlock::Kind::None ? GroupHead::tr("of these are left out") : GroupHead::tr("of these");
}

} // namespace

GroupHead::GroupHead(BlockPath path, const RuleBlock& block, QWidget* parent)
    : QWidget(parent)
    , m_path(std::move(path))
    , m_kind(block.kind)
    , m_mode(new QComboBox(this))
    , m_least(new QSpinBox(this))
    , m_count(new TextLabel(FontRole::Body, "text.secondary", this))
    , m_add(makeToolButton(QStringLiteral("plus"), this))
{
    setObjectName(QStringLiteral("groupHead"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(m_path.empty() ? Qt::NoFocus : Qt::StrongFocus);
    m_mode->setObjectName(QStringLiteral("groupKind"));
    m_mode->addItems({tr("All"), tr("Any"), tr("None"), tr("At least")});
    m_mode->setCurrentIndex(int(block.kind));
    m_mode->setAccessibleName(tr("All, any, none or at least some of these"));
    m_least->setObjectName(QStringLiteral("groupLeast"));
    m_least->setRange(0, std::max(kMostLeast, int(std::min(block.least, 1e6))));
    m_least->setValue(int(std::min(block.least, 1e6)));
    m_least->setAccessibleName(tr("How many of these at least"));
    m_least->setVisible(block.kind == RuleBlock::Kind::AtLeast);
    auto* words = new TextLabel(FontRole::Body, "text.secondary", this);
    words->setText(wordsOf(block.kind));
    words->setElided(true);
    setAccessibleName(m_mode->currentText() + QLatin1Char(' ') + words->text());
    m_count->setObjectName(QStringLiteral("groupCount"));
    m_add->setObjectName(QStringLiteral("groupAdd"));
    m_add->setFixedSize(24, 24);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setToolTip(tr("Add to this group"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 1, 0, 1);
    row->setSpacing(6);
    row->addWidget(m_mode);
    row->addWidget(m_least);
    row->addWidget(words, 1);
    row->addWidget(m_count);
    row->addWidget(m_add);
    if (!m_path.empty()) {
        m_menu = makeToolButton(QStringLiteral("ellipsis"), this);
        m_menu->setObjectName(QStringLiteral("groupMenu"));
        m_menu->setFixedSize(24, 24);
        m_menu->setPopupMode(QToolButton::InstantPopup);
        m_menu->setToolTip(tr("More"));
        row->addWidget(m_menu);
    }
    connect(m_mode, &QComboBox::currentIndexChanged, this,
            [this](int index) { emit kindChosen(RuleBlock::Kind(index)); });
    connect(m_least, &QSpinBox::valueChanged, this, &GroupHead::leastChosen);
}

void GroupHead::setSize(const BlockSize& size)
{
    QString text = size.people ? theme().numbers().count(*size.people) : QStringLiteral("–");
    if (size.people && m_kind == RuleBlock::Kind::None && !m_path.empty())
        text.prepend(QChar(0x2212));
    m_count->setText(text);
}

} // namespace tessera
