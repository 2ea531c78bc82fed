// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rule_parts.h"

#include "pages/form_fields.h"
#include "pages/rule_field.h"
#include "pages/rule_vocabulary.h"
#include "pages/rule_words.h"
#include "panels/widgets.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tessera {
namespace {

constexpr int kNumberWidth = 64;
constexpr double kUsualDays = 30;

QHBoxLayout* lineIn(QWidget* parent)
{
    auto* line = new QHBoxLayout(parent);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    return line;
}

TextLabel* word(const QString& text, QWidget* parent)
{
    auto* label = new TextLabel(FontRole::Body, "text.secondary", parent);
    label->setText(text);
    return label;
}

} // namespace

QLineEdit* makeRuleEdit(const QString& name, const QString& text, QWidget* parent)
{
    auto* field = new QLineEdit(text, parent);
    field->setObjectName(name);
    field->setCursorPosition(0);
    return field;
}

QString ruleNumber(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

std::optional<double> numberIn(QLineEdit& field, double least, bool whole)
{
    bool isNumber = false;
    const double number = field.text().trimmed().toDouble(&isNumber);
    const bool fits = isNumber && number >= least && number <= kMaxRuleValue &&
                      (!whole || (number == std::floor(number) && number <= kMaxNth));
    markInvalid(field, !fits);
    return fits ? std::optional(number) : std::nullopt;
}

QString parameterIn(const QString& text)
{
    const QString name = text.trimmed().mid(1);
    const bool isName = !name.isEmpty() && std::ranges::all_of(name, [](QChar c) {
        return c.isLetterOrNumber() || c == QLatin1Char('_');
    });
    return text.trimmed().startsWith(QLatin1Char('$')) && isName ? name : QString();
}

EventFields::EventFields(const EventFilter& filter, const QString& name, RuleVocabulary& words,
                         QWidget* parent)
    : RulePart(parent)
    , m_before(filter)
    , m_event(makeRuleEdit(name, choiceOf(filter).event, this))
    , m_with(new RuleField(RuleField::Of::Events, words, this))
{
    m_event->setPlaceholderText(tr("any event"));
    m_event->setAccessibleName(tr("Event"));
    offerValues(*m_event, words.events());
    m_with->setObjectName(name + QStringLiteral("With"));
    m_with->setLines(1);
    m_with->setPlaceholder(tr("with"));
    m_with->editor()->setAccessibleName(tr("With"));
    const EventFilter rest = choiceOf(filter).rest;
    m_with->setText(asksNothing(rest) ? QString() : printEventFilter(rest, ruleLanguage()));
    m_eventBefore = m_event->text();
    m_withBefore = m_with->text();
    QHBoxLayout* line = lineIn(this);
    line->addWidget(m_event, 1, Qt::AlignTop);
    line->addWidget(m_with, 1);
    connect(m_event, &QLineEdit::textChanged, this, &RulePart::edited);
    connect(m_with, &RuleField::edited, this, &RulePart::edited);
}

std::optional<EventFilter> EventFields::filter() const
{
    if (m_event->text() == m_eventBefore && m_with->text() == m_withBefore)
        return m_before;
    const Result<EventFilter> rest =
        m_with->text().isEmpty() ? Result<EventFilter>(EventFilter()) : parseEventFilter(m_with->text());
    if (!rest)
        return std::nullopt;
    return filterOf({m_event->text().trimmed(), *rest});
}

PickFields::PickFields(const Pick& pick, Of of, QWidget* parent)
    : RulePart(parent)
    , m_which(new QComboBox(this))
    , m_number(makeRuleEdit(QStringLiteral("blockNth"), {}, this))
{
    m_which->setObjectName(QStringLiteral("blockPick"));
    m_which->setAccessibleName(tr("Which of them"));
    const auto add = [&](const QString& text, Pick::Kind kind, bool isInWindow) {
        m_which->addItem(text, int(kind) * 2 + int(isInWindow));
    };
    if (of == Of::Events)
        add(tr("all of them"), Pick::Kind::Every, false);
    add(tr("the first ever"), Pick::Kind::First, false);
    add(tr("the last"), Pick::Kind::Last, false);
    add(tr("the first in the time"), Pick::Kind::First, true);
    add(tr("the last in the time"), Pick::Kind::Last, true);
    if (of == Of::Events)
        add(tr("again after days without"), Pick::Kind::AfterBreak, false);
    m_which->setCurrentIndex(std::max(0, m_which->findData(int(pick.kind) * 2 + int(pick.isInWindow))));
    m_number->setText(pick.kind == Pick::Kind::AfterBreak ? ruleNumber(pick.days)
                                                          : QString::number(pick.nth));
    m_number->setAlignment(Qt::AlignRight);
    m_number->setFixedWidth(kNumberWidth);
    QHBoxLayout* line = lineIn(this);
    line->addWidget(m_which, 1);
    line->addWidget(m_number);
    arrange();
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        const bool isBreak = m_which->currentData().toInt() / 2 == int(Pick::Kind::AfterBreak);
        const QSignalBlocker quiet(m_number);
        m_number->setText(isBreak ? ruleNumber(kUsualDays) : QStringLiteral("1"));
        arrange();
        emit edited();
    });
    connect(m_number, &QLineEdit::textChanged, this, &RulePart::edited);
}

void PickFields::arrange()
{
    const auto kind = Pick::Kind(m_which->currentData().toInt() / 2);
    m_number->setVisible(kind != Pick::Kind::Every);
    m_number->setAccessibleName(kind == Pick::Kind::AfterBreak ? tr("Days without") : tr("Which number"));
    m_number->setToolTip(kind == Pick::Kind::AfterBreak
                             ? tr("So many days without such an event came before it.")
                             : tr("1 is the first (or the last), 2 the one next to it."));
}

std::optional<Pick> PickFields::pick() const
{
    Pick pick;
    pick.kind = Pick::Kind(m_which->currentData().toInt() / 2);
    pick.isInWindow = m_which->currentData().toInt() % 2 != 0;
    if (pick.kind == Pick::Kind::Every)
        return pick;
    const bool isBreak = pick.kind == Pick::Kind::AfterBreak;
    const std::optional<double> number = numberIn(*m_number, isBreak ? 0 : 1, !isBreak);
    if (!number || (isBreak && *number > kMaxWindowDays))
        return std::nullopt;
    if (isBreak)
        pick.days = *number;
    else
        pick.nth = int(*number);
    return pick;
}

WindowFields::WindowFields(const TimeWindow& window, Of of, RuleVocabulary& words, QWidget* parent)
    : RulePart(parent)
    , m_words(words)
    , m_before(window)
    , m_kind(new QComboBox(this))
    , m_number(makeRuleEdit(QStringLiteral("blockDays"), {}, this))
    , m_until(makeRuleEdit(QStringLiteral("blockUntil"), ruleNumber(window.until), this))
    , m_from(new QDateEdit(this))
    , m_to(new QDateEdit(this))
    , m_anchorRow(new QWidget(this))
    , m_pick(new PickFields(window.isOfAnchor() ? window.pick : Pick{Pick::Kind::First},
                            PickFields::Of::Anchor, m_anchorRow))
    , m_anchor(new EventFields(window.anchor.empty() ? EventFilter() : window.anchor.front(),
                               QStringLiteral("blockAnchor"), words, m_anchorRow))
    , m_within(makeRuleEdit(QStringLiteral("blockWithin"),
                            window.isOfAnchor() && window.days > 0 ? ruleNumber(window.days) : QString(),
                            m_anchorRow))
{
    m_kind->setObjectName(QStringLiteral("blockWindow"));
    m_kind->setAccessibleName(tr("When"));
    m_kind->setMaxVisibleItems(20);
    m_number->setAccessibleName(tr("How many"));
    m_until->setAccessibleName(tr("Ended days ago"));
    m_until->setToolTip(tr("The time ended so many days before the as-of date."));
    m_within->setPlaceholderText(tr("any"));
    m_within->setAccessibleName(tr("Within days"));
    fill(of);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    for (QWidget* field : std::initializer_list<QWidget*>{m_kind, m_number, m_until, m_from, m_to})
        line->addWidget(field, field == m_kind ? 2 : 1);
    column->addLayout(line);
    auto* rows = new QVBoxLayout(m_anchorRow);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(m_pick);
    rows->addWidget(m_anchor);
    auto* last = new QHBoxLayout;
    last->setSpacing(6);
    last->addWidget(word(tr("within"), m_anchorRow));
    last->addWidget(m_within);
    last->addWidget(word(tr("days of it"), m_anchorRow), 1);
    m_within->setFixedWidth(kNumberWidth);
    m_within->setAlignment(Qt::AlignRight);
    rows->addLayout(last);
    column->addWidget(m_anchorRow);
    arrange();
    connectAll();
}

void WindowFields::fill(Of of)
{
    using Kind = TimeWindow::Kind;
    const auto add = [&](const QString& text, Choice choice) {
        m_choices.push_back(choice);
        m_kind->addItem(text);
    };
    add(tr("all time"), {Kind::AllTime});
    add(tr("last days"), {Kind::LastDays, CalendarUnit::Month, true});
    add(tr("from, before"), {Kind::Between});
    add(tr("this week"), {Kind::Calendar, CalendarUnit::Week});
    add(tr("this month"), {Kind::Calendar, CalendarUnit::Month});
    add(tr("this quarter"), {Kind::Calendar, CalendarUnit::Quarter});
    add(tr("this year"), {Kind::Calendar, CalendarUnit::Year});
    add(tr("last full weeks"), {Kind::Calendar, CalendarUnit::Week, true});
    add(tr("last full months"), {Kind::Calendar, CalendarUnit::Month, true});
    add(tr("last full quarters"), {Kind::Calendar, CalendarUnit::Quarter, true});
    add(tr("last full years"), {Kind::Calendar, CalendarUnit::Year, true});
    add(tr("last full days"), {Kind::Calendar, CalendarUnit::Day, true});
    add(tr("today"), {Kind::Calendar, CalendarUnit::Day});
    add(tr("last days, ended days ago"), {Kind::LastDays, CalendarUnit::Month, true, true});
    if (of == Of::Events) {
        add(tr("last sessions"), {Kind::Sessions, CalendarUnit::Month, true});
        add(tr("after an event"), {Kind::After});
        add(tr("before an event"), {Kind::Before});
    }
    const TimeWindow& window = m_before;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const Choice& choice = m_choices[i];
        const bool isCalendar = choice.kind == Kind::Calendar;
        if (choice.kind == window.kind && choice.ends == (window.until != 0) &&
            (!isCalendar || (choice.unit == window.unit && choice.counts == (window.count > 0))))
            m_kind->setCurrentIndex(int(i));
    }
    const bool isDays = window.kind == Kind::LastDays;
    m_number->setText(!window.daysParameter.isEmpty() ? QLatin1Char('$') + window.daysParameter
                      : window.count > 0              ? QString::number(window.count)
                                                      : ruleNumber(isDays ? window.days : kUsualDays));
    for (QLineEdit* number : {m_number, m_until})
        number->setAlignment(Qt::AlignRight);
    const QDate to = QDate::fromString(window.to.left(10), Qt::ISODate);
    const QDate from = QDate::fromString(window.from.left(10), Qt::ISODate);
    m_to->setDate(to.isValid() ? to : m_words.asOf().addDays(1));
    m_from->setDate(from.isValid() ? from : m_to->date().addDays(-30));
    for (QDateEdit* date : {m_from, m_to}) {
        date->setCalendarPopup(true);
        date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    }
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("Before"));
}

void WindowFields::connectAll()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        arrange();
        emit edited();
    });
    for (QLineEdit* field : {m_number, m_until, m_within})
        connect(field, &QLineEdit::textChanged, this, &RulePart::edited);
    for (QDateEdit* date : {m_from, m_to})
        connect(date, &QDateEdit::dateChanged, this, [this] {
            m_datesTouched = true;
            emit edited();
        });
    connect(m_pick, &RulePart::edited, this, &RulePart::edited);
    connect(m_anchor, &RulePart::edited, this, &RulePart::edited);
}

const WindowFields::Choice& WindowFields::choice() const
{
    return m_choices[std::size_t(std::max(0, m_kind->currentIndex()))];
}

void WindowFields::arrange()
{
    const TimeWindow::Kind kind = choice().kind;
    m_number->setVisible(choice().counts);
    m_until->setVisible(choice().ends);
    m_from->setVisible(kind == TimeWindow::Kind::Between);
    m_to->setVisible(kind == TimeWindow::Kind::Between);
    m_anchorRow->setVisible(kind == TimeWindow::Kind::After || kind == TimeWindow::Kind::Before);
}

bool WindowFields::readNumbers(TimeWindow& window) const
{
    const bool isDays = window.kind == TimeWindow::Kind::LastDays;
    window.daysParameter = isDays ? parameterIn(m_number->text()) : QString();
    markInvalid(*m_number, false);
    if (window.daysParameter.isEmpty()) {
        const std::optional<double> number = numberIn(*m_number, isDays ? 0 : 1, !isDays);
        const bool fits =
            number && (!isDays || (*number > 0 && *number <= kMaxWindowDays) || *number == m_before.days);
        markInvalid(*m_number, !fits);
        if (!fits)
            return false;
        if (isDays)
            window.days = *number;
        else
            window.count = int(*number);
    }
    if (!choice().ends)
        return true;
    const std::optional<double> until = numberIn(*m_until, 0);
    if (!until || *until > kMaxWindowDays)
        return false;
    window.until = *until;
    return true;
}

bool WindowFields::readAnchor(TimeWindow& window) const
{
    const std::optional<Pick> pick = m_pick->pick();
    const std::optional<EventFilter> anchor = m_anchor->filter();
    markInvalid(*m_within, false);
    const std::optional<double> within =
        m_within->text().trimmed().isEmpty() ? std::optional(0.0) : numberIn(*m_within, 0);
    if (!pick || !anchor || !within || *within > kMaxWindowDays)
        return false;
    window.pick = *pick;
    window.anchor = {*anchor};
    window.days = *within;
    return true;
}

std::optional<TimeWindow> WindowFields::window() const
{
    const Choice& chosen = choice();
    if (chosen.kind == TimeWindow::Kind::AllTime && m_before.kind == TimeWindow::Kind::Default)
        return m_before; // a rule that names no window means all time here
    TimeWindow window;
    window.kind = chosen.kind;
    if (chosen.kind == TimeWindow::Kind::Calendar)
        window.unit = chosen.unit;
    if (chosen.counts && !readNumbers(window))
        return std::nullopt;
    if (window.isOfAnchor() && !readAnchor(window))
        return std::nullopt;
    if (chosen.kind != TimeWindow::Kind::Between)
        return window;
    if (!m_datesTouched && m_before.kind == TimeWindow::Kind::Between)
        return m_before;
    window.from = m_from->date().toString(Qt::ISODate);
    window.to = std::max(m_to->date(), m_from->date().addDays(1)).toString(Qt::ISODate);
    return window;
}

} // namespace tessera
