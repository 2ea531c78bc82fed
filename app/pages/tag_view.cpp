// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/tag_view.h"

#include "panels/chart_view.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tessera {

TagView::TagView(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new TextLabel(FontRole::Title, "text.primary", this))
    , m_lines(new TextLabel(FontRole::Body, "text.secondary", this))
    , m_open(makeButton("outlined", QStringLiteral("pencil"), this))
    , m_charts(new QVBoxLayout)
{
    m_title->setObjectName(QStringLiteral("tagTitle"));
    m_open->setObjectName(QStringLiteral("openTag"));
    m_lines->setObjectName(QStringLiteral("tagLines"));
    m_lines->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_lines);
    column->addLayout(m_charts);
    connect(m_open, &QPushButton::clicked, this, &TagView::openRequested);
    Theme::onLanguage(this, [this] { rewrite(); });
    showNothing();
}

void TagView::rewrite()
{
    m_open->setText(tr("Edit"));
    if (m_views.empty() && m_open->isHidden())
        m_lines->setText(tr("Choose a tag at the left to see its values; double-click opens it."));
}

void TagView::showNothing()
{
    qDeleteAll(m_views);
    m_views.clear();
    m_title->hide();
    m_open->hide();
    rewrite();
}

void TagView::showProblem(const QString& name, const QString& problem)
{
    showNothing();
    m_title->setText(name);
    m_title->show();
    m_open->show();
    m_lines->setText(problem);
}

void TagView::showTag(const QString& name, const QStringList& lines, const AnalysisResult& result)
{
    showProblem(name, (QStringList{result.headline, result.caption} + lines).join(QStringLiteral(" · ")));
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    for (const ChartSpec& spec : result.charts) {
        auto* chart = new ChartView(m_context, this);
        chart->setSpec(spec);
        chart->setMinimumHeight(220);
        connect(chart, &ChartView::peopleRequested, this, &TagView::peopleRequested);
        row->addWidget(chart, 1);
        m_views.push_back(chart);
    }
    m_charts->addLayout(row);
}

} // namespace tessera
