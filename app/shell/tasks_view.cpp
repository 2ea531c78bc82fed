// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tasks_view.h"

#include "panels/widgets.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tessera {

TasksView::TasksView(JobTracker& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_none(new TextLabel(FontRole::Body, "text.tertiary", this))
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    auto* body = new QWidget(scroll);
    m_lines = new QVBoxLayout(body);
    m_lines->setContentsMargins(8, 2, 8, 2);
    m_lines->setSpacing(0);
    m_lines->addStretch(1);
    scroll->setWidget(body);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_none);
    column->addWidget(scroll, 1);
    m_none->setContentsMargins(12, 8, 12, 0);
    m_poll.setInterval(200);
    connect(&m_poll, &QTimer::timeout, this, &TasksView::refresh);
    connect(&jobs, &JobTracker::changed, this, &TasksView::rebuild);
    Theme::onLanguage(this, [this] {
        m_none->setText(tr("Nothing is running."));
        rebuild();
    });
}

void TasksView::rebuild()
{
    std::map<int, Line> kept;
    int place = 0;
    for (const Job& job : m_jobs.jobs()) {
        const auto found = m_byId.find(job.id);
        const Line line = found == m_byId.end() ? makeLine(job.id) : found->second;
        m_lines->removeWidget(line.widget);
        m_lines->insertWidget(place++, line.widget);
        kept.emplace(job.id, line);
    }
    for (const auto& [id, line] : m_byId) {
        if (!kept.contains(id))
            line.widget->deleteLater();
    }
    m_byId = std::move(kept);
    m_none->setVisible(m_byId.empty());
    m_jobs.running() > 0 ? m_poll.start() : m_poll.stop();
    refresh();
}

TasksView::Line TasksView::makeLine(int id)
{
    Line line{};
    line.widget = new QWidget(this);
    line.widget->setFixedHeight(26);
    auto* row = new QHBoxLayout(line.widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    line.mark = makeButton("mark", {}, line.widget);
    line.mark->setFocusPolicy(Qt::NoFocus);
    line.title = new TextLabel(FontRole::Body, "text.primary", line.widget);
    line.title->setElided(true);
    line.title->setFixedWidth(290);
    line.bar = new QProgressBar(line.widget);
    line.bar->setTextVisible(false);
    line.bar->setFixedWidth(220);
    line.percent = new TextLabel(FontRole::Body, "text.primary", line.widget);
    line.percent->setFixedWidth(44);
    line.percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line.note = new TextLabel(FontRole::Body, "text.secondary", line.widget);
    line.note->setElided(true);
    line.left = new TextLabel(FontRole::Body, "text.secondary", line.widget);
    line.left->setFixedWidth(160);
    line.cancel = makeButton("flat", QStringLiteral("x"), line.widget);
    row->addWidget(line.mark);
    row->addWidget(line.title);
    row->addWidget(line.bar);
    row->addWidget(line.percent);
    row->addWidget(line.note, 1);
    row->addWidget(line.left);
    row->addWidget(line.cancel);
    connect(line.cancel, &QPushButton::clicked, this, [this, id] { m_jobs.cancel(id); });
    return line;
}

void TasksView::show(const Job& job, const Line& line)
{
    const bool running = job.state == Job::State::Running;
    line.title->setText(job.title);
    line.cancel->setText(tr("Cancel"));
    line.cancel->setVisible(running);
    line.bar->setVisible(running);
    line.percent->setVisible(running);
    const double fraction = job.task.fraction();
    line.bar->setRange(0, running && fraction < 0 ? 0 : 1000);
    line.bar->setValue(int(fraction * 1000));
    line.percent->setText(fraction < 0 ? QString() : QStringLiteral("%1\u00A0%").arg(int(fraction * 100)));
    line.left->setText({});
    switch (job.state) {
    case Job::State::Running: {
        line.mark->setIcon(icon("clock"));
        line.note->setText(job.task.note());
        const double left = JobTracker::secondsLeft(job);
        if (left >= 0)
            line.left->setText(tr("about %1 left").arg(theme().numbers().duration(std::max(1.0, left))));
        break;
    }
    case Job::State::Done:
        line.mark->setIcon(icon("circle-check", "good.text"));
        line.note->setText(tr("Done in %1").arg(theme().numbers().duration(job.seconds)));
        break;
    case Job::State::Failed:
        line.mark->setIcon(icon("circle-alert", "bad.text"));
        line.note->setText(job.problem);
        break;
    case Job::State::Cancelled:
        line.mark->setIcon(icon("circle-x", "text.tertiary"));
        line.note->setText(tr("Cancelled"));
        break;
    }
}

void TasksView::refresh()
{
    for (const Job& job : m_jobs.jobs()) {
        const auto found = m_byId.find(job.id);
        if (found != m_byId.end())
            show(job, found->second);
    }
}

} // namespace tessera
