// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_events_pane.h"

#include "pages/person_events.h"
#include "pages/person_timeline.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace tessera {

namespace {

constexpr std::array kSpans{30, 90, 0}; // days; 0: everything
constexpr std::size_t kFewEvents = 8;
constexpr int kTableHeight = 148; // px, at least

} // namespace

PersonEventsPane::PersonEventsPane(QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel(FontRole::Label, "text.primary", this))
    , m_note(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_filter(makeToolButton(QStringLiteral("sliders-horizontal"), this))
    , m_canvas(new PersonTimelineCanvas(this))
    , m_table(new PersonEventTable(this))
{
    m_note->setElided(true);
    m_note->setObjectName(QStringLiteral("timelineNote"));
    m_filter->setObjectName(QStringLiteral("eventFilter"));
    auto* segments = new QWidget(this);
    segments->setObjectName(QStringLiteral("segments"));
    segments->setAttribute(Qt::WA_StyledBackground);
    auto* group = new QHBoxLayout(segments);
    group->setContentsMargins(2, 2, 2, 2);
    group->setSpacing(0);
    for (std::size_t i = 0; i < kSpans.size(); ++i) {
        m_spans[i] = makeButton("segment", {}, segments);
        m_spans[i]->setObjectName(QStringLiteral("span%1").arg(kSpans[i]));
        m_spans[i]->setProperty("compact", true);
        m_spans[i]->setCheckable(true);
        group->addWidget(m_spans[i]);
        connect(m_spans[i], &QPushButton::clicked, this, [this, days = kSpans[i]] {
            m_wanted = days;
            showLast(days);
        });
    }
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    head->addWidget(segments);
    head->addWidget(m_filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_canvas);
    m_table->setMinimumHeight(kTableHeight);
    column->addWidget(m_table, 1);
    connect(m_filter, &QToolButton::clicked, this, &PersonEventsPane::makeFilter);
    connect(m_canvas, &PersonTimelineCanvas::spanChanged, this, [this] {
        if (!m_isFollowing) // moved by hand: no button says what is shown
            m_days = -1;
        follow();
    });
    connect(m_canvas, &PersonTimelineCanvas::chosen, m_table, &PersonEventTable::choose);
    connect(m_table, &PersonEventTable::chosen, m_canvas, &PersonTimelineCanvas::choose);
    Theme::onLanguage(this, [this] { retranslate(); });
}

void PersonEventsPane::retranslate()
{
    m_title->setText(tr("Timeline"));
    const QStringList names{tr("30 d"), tr("90 d"), tr("All")};
    for (std::size_t i = 0; i < m_spans.size(); ++i)
        m_spans[i]->setText(names[qsizetype(i)]);
    m_filter->setToolTip(tr("Which events are shown"));
    m_filter->setAccessibleName(m_filter->toolTip());
    m_canvas->setAccessibleName(tr("Timeline of events"));
    m_canvas->setWhatsThis(tr("The wheel zooms, dragging moves; plus, minus and the arrow keys do so too."));
    follow();
}

void PersonEventsPane::show(std::shared_ptr<const PersonTimeline> timeline,
                            std::shared_ptr<const LocalDataset> dataset, const QString& problem)
{
    m_timeline = std::move(timeline);
    m_data = std::move(dataset);
    if (m_data)
        m_table->events().setTimeline(m_timeline, m_data->zone());
    m_canvas->show(m_timeline, m_data);
    m_canvas->setHidden(m_hidden);
    // Who did little of late is shown from the first event on.
    const bool isRecent =
        m_timeline && m_timeline->events.size() >= kFewEvents &&
        m_timeline->events[m_timeline->events.size() - kFewEvents].time >= m_data->asOf() - 90 * kDay;
    if (m_timeline) {
        showLast(isRecent ? m_wanted : 0);
    } else {
        m_note->setText(problem.isEmpty() ? tr("reading the events") : problem);
        m_note->setToolTip(m_note->text());
    }
}

void PersonEventsPane::setStages(const std::optional<PersonStages>& stages)
{
    m_canvas->setStages(stages);
}

void PersonEventsPane::setHidden(const QSet<QString>& events)
{
    m_hidden = events;
    m_canvas->setHidden(m_hidden);
    follow();
}

void PersonEventsPane::showLast(int days)
{
    m_days = days;
    m_isFollowing = true;
    m_canvas->showLast(days);
    m_isFollowing = false;
    follow();
}

void PersonEventsPane::follow()
{
    for (std::size_t i = 0; i < m_spans.size(); ++i)
        m_spans[i]->setChecked(kSpans[i] == m_days);
    if (!m_timeline || !m_data)
        return;
    m_table->events().setSpan(m_canvas->from(), m_canvas->to(), m_hidden);
    const NumberFormat& numbers = theme().numbers();
    const QString all = tr("%n event(s)", nullptr, int(m_timeline->events.size()));
    m_note->setText(m_timeline->events.empty()
                        ? tr("no events")
                        : tr("%1; %2 shown, %3 to %4")
                              .arg(all, numbers.count(m_table->events().rowCount()),
                                   formatDate(m_canvas->from(), m_data->zone()),
                                   formatDate(std::min(m_canvas->to(), m_data->asOf()) - 1, m_data->zone())));
    m_note->setToolTip(m_note->text());
}

void PersonEventsPane::makeFilter()
{
    if (!m_timeline)
        return;
    QMenu menu(this);
    menu.addAction(tr("All events"), this, [this] { setHidden({}); });
    menu.addSeparator();
    for (const auto& [name, count] : m_timeline->kinds) {
        QAction* action = menu.addAction(QStringLiteral("%1  %2").arg(name, theme().numbers().count(count)),
                                         this, [this, one = name] {
                                             QSet<QString> hidden = m_hidden;
                                             if (!hidden.remove(one))
                                                 hidden.insert(one);
                                             setHidden(hidden);
                                         });
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(name));
    }
    menu.exec(m_filter->mapToGlobal(QPoint(0, m_filter->height())));
}

} // namespace tessera
