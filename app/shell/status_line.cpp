// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/status_line.h"

#include "panels/widgets.h"
#include "shell/job_tracker.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QThread>
#include <QToolButton>

namespace tessera {
namespace {

constexpr int kWatchWidth = 420;

} // namespace

StatusLine::StatusLine(Workbench& workbench, JobTracker& jobs, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_jobs(jobs)
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(0);
    m_left->setSpacing(8);
    m_right->setSpacing(8);
    row->addLayout(m_left);
    row->addStretch(1);
    row->addLayout(m_right);
    connect(&workbench, &Workbench::opened, this, &StatusLine::refresh);
    connect(&workbench, &Workbench::changed, this, &StatusLine::refresh);
    connect(&workbench, &Workbench::busyChanged, this, &StatusLine::refresh);
    connect(&jobs, &JobTracker::changed, this, &StatusLine::refresh);
    connect(&theme(), &Theme::changed, this, &StatusLine::refresh);
    Theme::onLanguage(this, [this] { refresh(); });
}

void StatusLine::fill(QHBoxLayout& row, const QStringList& parts, QWidget* parent)
{
    while (QLayoutItem* item = row.takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            QWidget* line = makeLine(parent, true);
            line->setFixedHeight(12);
            row.addWidget(line);
        }
        auto* label = new TextLabel(FontRole::Caption, "text.secondary", parent);
        label->setText(parts[i]);
        row.addWidget(label);
    }
}

void StatusLine::addLock()
{
    auto* lock = new QLabel(this);
    lock->setObjectName(QStringLiteral("encrypted"));
    lock->setPixmap(iconPixmap(QStringLiteral("lock"), 14, "text.secondary", devicePixelRatioF()));
    lock->setToolTip(tr("Encrypted: the client opens with its passphrase only"));
    lock->setAccessibleName(lock->toolTip());
    m_left->insertWidget(0, lock);
}

// A click shows the file that was loaded last.
void StatusLine::addWatch()
{
    auto* watch = new QToolButton(this);
    watch->setObjectName(QStringLiteral("watch"));
    watch->setAutoRaise(true);
    watch->setText(fontMetrics().elidedText(m_workbench.watchText(), Qt::ElideRight, kWatchWidth));
    watch->setToolTip(m_workbench.watchText());
    watch->setAccessibleName(m_workbench.watchText());
    // Queued: the line, and the button with it, may be made anew by what the click does.
    connect(watch, &QToolButton::clicked, &m_workbench, &Workbench::showWatched, Qt::QueuedConnection);
    m_left->addWidget(watch);
}

void StatusLine::refresh()
{
    const NumberFormat& numbers = theme().numbers();
    const QString cores = tr("%n core(s)", nullptr, QThread::idealThreadCount());
    if (!m_workbench.isOpen()) {
        fill(*m_left, {QStringLiteral("Tessera ") + QCoreApplication::applicationVersion(), cores}, this);
        fill(*m_right, {tr("Ctrl K for every command")}, this);
        return;
    }
    QStringList left;
    const QString readOnly = m_workbench.readOnlyReason();
    if (!readOnly.isEmpty())
        left += tr("Read only");
    else if (m_workbench.savedAt().isValid())
        left += tr("Saved %1").arg(m_workbench.savedAt().toString(QStringLiteral("HH:mm")));
    left += tr("%1 people").arg(numbers.shortCount(double(m_workbench.people())));
    left += tr("%1 events").arg(numbers.shortCount(double(m_workbench.events())));
    left += tr("Data r%1").arg(m_workbench.dataRevision());
    if (!m_workbench.busyWith().isEmpty())
        left += tr("%1: the client waits for it").arg(m_workbench.busyWith());
    else if (m_jobs.running() > 0)
        left += tr("%n task(s) running", nullptr, m_jobs.running());
    fill(*m_left, left, this);
    m_left->itemAt(0)->widget()->setToolTip(readOnly);
    if (!m_workbench.watchText().isEmpty())
        addWatch();
    if (m_workbench.isEncrypted())
        addLock();
    const QString language =
        theme().language() == Language::Chinese ? QString::fromUtf8("简体中文") : QStringLiteral("English");
    fill(*m_right, {tr("%1, %2").arg(m_workbench.engine(), cores), m_workbench.zone(), language}, this);
}

} // namespace tessera
