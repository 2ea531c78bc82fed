// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/step_list.h"

#include "panels/widgets.h"
#include "theme/theme.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

StepList::StepList(Check check, bool withDays, QWidget* parent)
    : QWidget(parent)
    , m_check(std::move(check))
    , m_withDays(withDays)
    , m_column(new QVBoxLayout(this))
    , m_add(makeButton("link", QStringLiteral("plus"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_add->setObjectName(QStringLiteral("addStep"));
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    Theme::onLanguage(this, [this] { m_add->setText(m_withDays ? tr("Add a stage") : tr("Add a step")); });
    connect(m_add, &QPushButton::clicked, this, &StepList::addStep);
}

void StepList::setAddText(const std::function<QString()>& text)
{
    Theme::onLanguage(m_add, [this, text] { m_add->setText(text()); });
}

void StepList::addTools(QLayout& line, QWidget* widget)
{
    const auto tool = [&](const char* name, const QString& icon, const QString& tip, auto run) {
        QToolButton* button = makeToolButton(icon, widget);
        button->setObjectName(QLatin1String(name));
        button->setIconSize({14, 14});
        button->setFixedSize(20, 24);
        button->setToolTip(tip);
        connect(button, &QToolButton::clicked, this, run);
        line.addWidget(button);
    };
    tool("up", QStringLiteral("chevron-up"), tr("Move up (Alt+Up)"), [this, widget] { move(widget, -1); });
    tool("down", QStringLiteral("chevron-down"), tr("Move down (Alt+Down)"),
         [this, widget] { move(widget, 1); });
    tool("remove", QStringLiteral("x"), tr("Take away"), [this, widget] { remove(widget); });
}

StepList::Row StepList::makeRow(const Step& step)
{
    auto* widget = new QWidget(this);
    widget->setObjectName(QStringLiteral("card"));
    widget->setAttribute(Qt::WA_StyledBackground);
    Row row{widget,
            new TextLabel(FontRole::Body, "text.tertiary", widget),
            new QLineEdit(step.name, widget),
            nullptr,
            new QLineEdit(step.rule, widget),
            new TextLabel(FontRole::Caption, "bad.text", widget),
            step.rest};
    row.number->setFixedWidth(16);
    row.name->setProperty("kind", QStringLiteral("plain"));
    row.name->setObjectName(QStringLiteral("stepName"));
    row.name->setAccessibleName(tr("Name"));
    row.rule->setObjectName(QStringLiteral("stepRule"));
    row.rule->setAccessibleName(tr("Rule"));
    row.rule->setCursorPosition(0);
    row.problem->setWordWrap(true);
    row.problem->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(row.number);
    head->addWidget(row.name, 1);
    if (m_withDays) {
        row.days = new QLineEdit(step.days, widget);
        row.days->setObjectName(QStringLiteral("stepDays"));
        row.days->setAlignment(Qt::AlignRight);
        row.days->setFixedWidth(52);
        row.days->setToolTip(tr("Look-back in days"));
        row.days->setAccessibleName(row.days->toolTip());
        auto* unit = new TextLabel(FontRole::Body, "text.secondary", widget);
        unit->setText(tr("d"));
        head->addWidget(row.days);
        head->addWidget(unit);
    }
    addTools(*head, widget);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(6, 3, 6, 6);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(row.rule);
    column->addWidget(row.problem);
    return row;
}

void StepList::connectRow(const Row& row)
{
    for (QLineEdit* field : {row.name, row.days, row.rule}) {
        if (!field)
            continue;
        field->installEventFilter(this);
        connect(field, &QLineEdit::textChanged, this, &StepList::report);
    }
    if (!m_suggestions.isEmpty()) {
        auto* completer = new QCompleter(m_suggestions, row.rule);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        row.rule->setCompleter(completer);
    }
}

void StepList::rebuild(const std::vector<Step>& steps)
{
    m_filling = true;
    for (const Row& row : m_rows)
        row.widget->deleteLater();
    m_rows.clear();
    for (const Step& step : steps) {
        const Row row = makeRow(step);
        m_column->insertWidget(int(m_rows.size()), row.widget);
        connectRow(row);
        check(row);
        m_rows.push_back(row);
    }
    renumber();
    m_filling = false;
}

void StepList::setSteps(const std::vector<Step>& steps)
{
    rebuild(steps);
}

std::vector<StepList::Step> StepList::steps() const
{
    std::vector<Step> steps;
    for (const Row& row : m_rows)
        steps.push_back({row.name->text().trimmed(), row.rule->text().trimmed(),
                         row.days ? row.days->text().trimmed() : QString(), row.rest});
    return steps;
}

void StepList::setSuggestions(const QStringList& rules)
{
    if (rules == m_suggestions)
        return;
    m_suggestions = rules;
    rebuild(steps());
}

void StepList::renumber()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].number->setText(QString::number(i + 1));
        m_rows[i].widget->findChild<QToolButton*>(QStringLiteral("up"))->setEnabled(i > 0);
        m_rows[i].widget->findChild<QToolButton*>(QStringLiteral("down"))->setEnabled(i + 1 < m_rows.size());
    }
    m_add->setEnabled(int(m_rows.size()) < m_most);
}

void StepList::addStep()
{
    std::vector<Step> all = steps();
    all.push_back({{}, {}, m_withDays ? QStringLiteral("15") : QString(), {}});
    rebuild(all);
    m_rows.back().rule->setFocus(Qt::OtherFocusReason);
}

void StepList::move(QWidget* widget, int by)
{
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.widget == widget; });
    const auto from = at - m_rows.begin();
    const auto to = from + by;
    if (at == m_rows.end() || to < 0 || to >= std::ptrdiff_t(m_rows.size()))
        return;
    std::vector<Step> all = steps();
    std::swap(all[std::size_t(from)], all[std::size_t(to)]);
    rebuild(all);
    m_rows[std::size_t(to)].rule->setFocus(Qt::OtherFocusReason);
    emit edited();
}

void StepList::remove(QWidget* widget)
{
    std::vector<Step> all = steps();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].widget == widget) {
            all.erase(all.begin() + std::ptrdiff_t(i));
            rebuild(all);
            emit edited();
            return;
        }
    }
}

bool StepList::check(const Row& row) const
{
    const QString rule = row.rule->text().trimmed();
    QString problem = rule.isEmpty() ? QString() : m_check(rule);
    bool daysFine = true;
    if (row.days && problem.isEmpty()) {
        const double days = row.days->text().toDouble(&daysFine);
        daysFine = daysFine && days >= 0;
        if (!daysFine)
            problem = tr("The look-back is a number of days.");
    }
    row.problem->setText(problem);
    row.problem->setVisible(!problem.isEmpty());
    row.rule->setProperty("invalid", !problem.isEmpty());
    row.rule->style()->unpolish(row.rule);
    row.rule->style()->polish(row.rule);
    return problem.isEmpty() && !rule.isEmpty();
}

bool StepList::isValid() const
{
    return std::all_of(m_rows.begin(), m_rows.end(), [this](const Row& row) { return check(row); });
}

void StepList::report()
{
    if (m_filling)
        return;
    for (const Row& row : m_rows)
        check(row);
    emit edited();
}

bool StepList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int by = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
        if (by != 0 && key->modifiers() == Qt::AltModifier) {
            for (const Row& row : m_rows) {
                if (row.widget == watched->parent()) {
                    move(row.widget, by);
                    return true;
                }
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tessera
