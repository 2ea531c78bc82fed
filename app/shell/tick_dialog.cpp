// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tick_dialog.h"

#include "panels/widgets.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace tessera {
namespace {

constexpr int kTickWidth = 520;
constexpr int kTickHeight = 240;

} // namespace

TickDialog::TickDialog(const QString& title, const QString& text, const QString& action,
                       const std::vector<TickChoice>& choices, QWidget* parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
{
    setWindowTitle(title);
    setFixedWidth(kTickWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto* said = new TextLabel(FontRole::Body, "text.primary", this);
    said->setText(text);
    said->setWordWrap(true);
    column->addWidget(said);
    m_list->setObjectName(QStringLiteral("choices"));
    m_list->setAccessibleName(title);
    m_list->setMinimumHeight(kTickHeight);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const TickChoice& choice : choices) {
        auto* item = new QListWidgetItem(
            choice.note.isEmpty() ? choice.text : choice.text + QStringLiteral(" \u2014 ") + choice.note,
            m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(choice.isTicked ? Qt::Checked : Qt::Unchecked);
    }
    column->addWidget(m_list);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    QPushButton* cancel = makeButton("outlined", {}, this);
    cancel->setText(tr("Cancel"));
    cancel->setAutoDefault(false);
    QPushButton* accept = makeButton("primary", {}, this);
    accept->setObjectName(QStringLiteral("accept"));
    accept->setText(action);
    accept->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_list->setFocus();
}

std::vector<bool> TickDialog::ticked() const
{
    std::vector<bool> ticked;
    ticked.reserve(std::size_t(m_list->count()));
    for (int row = 0; row < m_list->count(); ++row)
        ticked.push_back(m_list->item(row)->checkState() == Qt::Checked);
    return ticked;
}

} // namespace tessera
