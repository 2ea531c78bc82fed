// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/analysis_panel.h"

#include "base/clock.h"
#include "panels/panel_frame.h"
#include "panels/status_parts.h"
#include "panels/widgets.h"
#include "shell/workbench.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace tessera {
namespace {

void setChip(QWidget* widget, const char* tone)
{
    widget->setProperty("chip", QLatin1String(tone));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

AnalysisPanel::AnalysisPanel(const PageContext& context, const QString& iconName, FormPlace place,
                             QWidget* parent)
    : DocumentPage(parent)
    , m_context(context)
    , m_icon(iconName)
    , m_job(context.jobs)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(makeLine(this));
    m_progress = new QWidget(this);
    m_progress->setObjectName(QStringLiteral("computing"));
    m_progress->setAttribute(Qt::WA_StyledBackground);
    m_progress->setFixedHeight(2);
    column->addWidget(m_progress);
    QWidget* form = makeForm(place);
    if (place == FormPlace::Top) {
        column->addWidget(form);
        column->addWidget(makeLine(this));
        column->addWidget(makeResult(), 1);
    } else {
        auto* row = new QHBoxLayout;
        row->setSpacing(0);
        row->addWidget(form);
        row->addWidget(makeLine(this, true));
        row->addWidget(makeResult(), 1);
        column->addLayout(row, 1);
    }
    column->addWidget(makeStatus());
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(int(theme().tokens().number(QStringLiteral("delay.debounceRecompute"))));
    connect(&m_debounce, &QTimer::timeout, this, &AnalysisPanel::recompute);
    m_dim.setSingleShot(true);
    m_dim.setInterval(int(theme().tokens().number(QStringLiteral("delay.skeletonAfter"))));
    connect(&m_dim, &QTimer::timeout, this, [this] {
        m_progress->setVisible(true);
        m_fade->setEnabled(m_hasResult);
    });
    connect(&theme(), &Theme::languageChanged, this, &AnalysisPanel::retranslate);
    setFocusPolicy(Qt::ClickFocus);
    // Texts come from virtual functions of the panel being made, so they are set once it is complete.
    QTimer::singleShot(0, this, &AnalysisPanel::retranslate);
    setState(State::Empty);
}

// A tab that is shown would give the keyboard to the name, the first field there is; what was used last keeps
// it, and else the result has it.
void AnalysisPanel::showEvent(QShowEvent* event)
{
    DocumentPage::showEvent(event);
    const QWidget* last = focusWidget();
    if (last && last != m_name && last != this && last->isVisible())
        return;
    QWidget* target = m_scroll->isVisible() ? static_cast<QWidget*>(m_scroll) : this;
    target->setFocus(Qt::OtherFocusReason);
}

QWidget* AnalysisPanel::makeHeader()
{
    const PanelHeader header = makePanelHeader(this, m_icon);
    m_name = new QLineEdit(header.widget);
    m_name->setProperty("kind", QStringLiteral("title"));
    m_name->setFont(theme().font(FontRole::Title));
    m_name->setObjectName(QStringLiteral("name"));
    const auto fit = [this] {
        m_name->setFixedWidth(
            std::clamp(m_name->fontMetrics().horizontalAdvance(m_name->text()) + 14, 60, 320));
    };
    connect(m_name, &QLineEdit::textChanged, this, fit);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (!m_name->isModified())
            return;
        m_name->setModified(false);
        m_name->clearFocus();
        emit renamed(m_name->text());
        emit titleChanged();
    });
    m_kind = new TextLabel(FontRole::Body, "text.tertiary", header.widget);
    m_versionChip = new QPushButton(header.widget);
    m_versionChip->setObjectName(QStringLiteral("version"));
    m_stateChip = new QPushButton(header.widget);
    m_stateChip->setObjectName(QStringLiteral("state"));
    connect(m_stateChip, &QPushButton::clicked, this, [this] {
        if (m_state != State::Computing) {
            recompute();
            return;
        }
        m_job.cancel();
        setState(m_hasResult ? State::Stale : State::Empty);
    });
    for (QWidget* part : std::initializer_list<QWidget*>{m_name, m_kind, m_versionChip, m_stateChip})
        header.titles->addWidget(part);
    header.titles->addStretch(1);
    m_buttons = header.buttons;
    return header.widget;
}

QWidget* AnalysisPanel::makeForm(FormPlace place)
{
    if (place == FormPlace::Top) {
        auto* bar = new QWidget(this);
        bar->setFixedHeight(38);
        m_bar = new QHBoxLayout(bar);
        m_bar->setContentsMargins(12, 0, 12, 0);
        m_bar->setSpacing(8);
        return bar;
    }
    m_form = new QScrollArea(this);
    m_form->setObjectName(QStringLiteral("form"));
    m_form->setFixedWidth(int(theme().tokens().number(QStringLiteral("size.dock.form"))));
    m_form->setWidgetResizable(true);
    m_form->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(m_form);
    body->setMinimumWidth(1); // as wide as the form, also beside a scroll bar
    m_sections = new QVBoxLayout(body);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(0);
    m_sections->addStretch(1);
    m_form->setWidget(body);
    return m_form;
}

QWidget* AnalysisPanel::makeResult()
{
    m_stack = new QStackedWidget(this);
    auto* empty = new QWidget(m_stack);
    auto* middle = new QVBoxLayout(empty);
    auto* picture = new QPushButton(empty);
    picture->setProperty("kind", QStringLiteral("mark"));
    picture->setIcon(icon(m_icon, "text.tertiary"));
    picture->setIconSize({32, 32});
    picture->setFocusPolicy(Qt::NoFocus);
    m_emptyText = new TextLabel(FontRole::Body, "text.secondary", empty);
    m_emptyAction = makeButton("outlined", {}, empty);
    m_emptyAction->hide();
    middle->addStretch(2);
    middle->addWidget(picture, 0, Qt::AlignHCenter);
    middle->addWidget(m_emptyText, 0, Qt::AlignHCenter);
    middle->addSpacing(8);
    middle->addWidget(m_emptyAction, 0, Qt::AlignHCenter);
    middle->addStretch(3);

    auto* page = new QWidget(m_stack);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_problem = new QWidget(page);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setAttribute(Qt::WA_StyledBackground);
    auto* strip = new QHBoxLayout(m_problem);
    strip->setContentsMargins(14, 8, 14, 8);
    m_problemText = new TextLabel(FontRole::Body, "bad.text", m_problem);
    m_problemText->setWordWrap(true);
    strip->addWidget(m_problemText, 1);
    column->addWidget(m_problem);
    m_scroll = new QScrollArea(page);
    m_scroll->setObjectName(QStringLiteral("result"));
    m_scroll->setWidgetResizable(true);
    m_resultPage = new QWidget(m_scroll);
    m_result = new QVBoxLayout(m_resultPage);
    m_result->setContentsMargins(14, 12, 14, 12);
    m_result->setSpacing(12);
    m_fade = new QGraphicsOpacityEffect(m_resultPage);
    m_fade->setOpacity(0.55);
    m_fade->setEnabled(false);
    m_resultPage->setGraphicsEffect(m_fade);
    m_scroll->setWidget(m_resultPage);
    column->addWidget(m_scroll, 1);
    m_stack->addWidget(empty);
    m_stack->addWidget(page);
    return m_stack;
}

QWidget* AnalysisPanel::makeStatus()
{
    const PanelStatus status = makePanelStatus(this);
    m_statusParts = new StatusParts(status.widget);
    m_statusRight = new TextLabel(FontRole::Caption, "text.secondary", status.widget);
    status.row->addWidget(m_statusParts, 1);
    status.row->addWidget(m_statusRight);
    return status.widget;
}

FormSection* AnalysisPanel::addSection()
{
    Q_ASSERT(m_sections);
    auto* section = new FormSection(this);
    m_sections->insertWidget(m_sections->count() - 1, section);
    m_sections->insertWidget(m_sections->count() - 1, makeLine(this));
    return section;
}

void AnalysisPanel::setFormWidth(int width)
{
    m_form->setFixedWidth(width);
}

void AnalysisPanel::addHeaderWidget(QWidget* widget)
{
    m_buttons->addWidget(widget);
}

QPushButton* AnalysisPanel::addHeaderButton(const char* kind, const QString& iconName)
{
    QPushButton* button = makeButton(kind, iconName, this);
    m_buttons->addWidget(button);
    return button;
}

QPushButton* AnalysisPanel::setEmptyAction(const QString& text)
{
    m_emptyAction->setText(text);
    m_emptyAction->show();
    return m_emptyAction;
}

QString AnalysisPanel::title() const
{
    return m_name->text();
}

void AnalysisPanel::setObject(const QString& id, const QString& name, int version)
{
    m_objectId = id;
    m_version = version;
    m_name->setText(name);
    m_name->setModified(false);
    setEdited(false);
    emit titleChanged();
}

void AnalysisPanel::setEdited(bool value)
{
    m_edited = value;
    m_versionChip->setVisible(m_version > 0 || m_edited);
    const QString version = QStringLiteral("v%1").arg(m_version);
    m_versionChip->setText(m_version == 0 ? tr("not saved")
                           : m_edited     ? tr("%1, edited").arg(version)
                                          : version);
    emit titleChanged();
}

void AnalysisPanel::edited(bool atOnce)
{
    setEdited(true);
    emit definitionEdited();
    if (atOnce)
        recompute();
    else
        m_debounce.start();
}

void AnalysisPanel::recompute()
{
    m_debounce.stop();
    const Computation work = computation();
    if (!work) {
        m_job.cancel();
        m_hasResult = false;
        setState(State::Empty);
        return;
    }
    setState(State::Computing);
    const double started = steadySeconds();
    m_job.start<std::any>(title(), work, this,
                          [this, started](Result<std::any> result) { finished(std::move(result), started); });
}

void AnalysisPanel::finished(Result<std::any> result, double started)
{
    if (!result.ok()) {
        if (result.error().cancelled)
            setState(m_hasResult ? State::Stale : State::Empty);
        else
            setState(State::Failed, result.error().message);
        return;
    }
    m_hasResult = true;
    const double seconds = steadySeconds() - started;
    const Status status = showResult({std::move(result).value(), seconds});
    setState(State::Current);
    showStatus(status, seconds);
    emit resultShown();
}

void AnalysisPanel::markStale(const QString& cause)
{
    if (m_hasResult && m_state != State::Computing)
        setState(State::Stale, cause);
}

void AnalysisPanel::setState(State state, const QString& text)
{
    m_state = state;
    m_stateText = text;
    m_dim.stop();
    if (state == State::Computing) {
        m_dim.start();
    } else {
        m_progress->hide();
        m_fade->setEnabled(false);
    }
    m_problem->setVisible(state == State::Failed);
    m_problemText->setText(text);
    m_scroll->setVisible(state != State::Failed);
    m_stack->setCurrentIndex(m_hasResult || state == State::Failed ? 1 : 0);
    m_stateChip->setVisible(state != State::Empty);
    m_stateChip->setToolTip(state == State::Stale ? text : QString());
    switch (state) {
    case State::Empty:
        break;
    case State::Computing:
        m_stateChip->setText(tr("Computing, cancel"));
        m_stateChip->setIcon(icon("x", "info.text"));
        setChip(m_stateChip, "info");
        break;
    case State::Current:
        m_stateChip->setText(tr("Up to date"));
        m_stateChip->setIcon(icon("check", "good.text"));
        setChip(m_stateChip, "good");
        break;
    case State::Stale:
        m_stateChip->setText(tr("Out of date, recompute"));
        m_stateChip->setIcon(icon("refresh-cw", "warn.text"));
        setChip(m_stateChip, "warn");
        break;
    case State::Failed:
        m_stateChip->setText(tr("Not computed"));
        m_stateChip->setIcon(icon("circle-alert", "bad.text"));
        setChip(m_stateChip, "bad");
        break;
    }
}

void AnalysisPanel::showStatus(const Status& status, double seconds)
{
    QStringList parts = status.parts;
    if (status.share < 1)
        parts.prepend(tr("%1 sample").arg(theme().numbers().percent(status.share)));
    if (m_version > 0)
        parts.prepend(m_edited ? tr("Definition v%1 + changes").arg(m_version)
                               : tr("Definition v%1").arg(m_version));
    parts += tr("%1, %2").arg(m_context.workbench.engine(), theme().numbers().duration(seconds));
    m_statusParts->setParts(parts);
    m_statusRight->setText(status.right);
}

void AnalysisPanel::retranslate()
{
    m_kind->setText(kindName());
    m_emptyText->setText(emptyText());
    m_name->setAccessibleName(tr("Name"));
    setEdited(m_edited);
    setState(m_state, m_stateText);
    if (m_hasResult && m_state == State::Current)
        recompute();
}

} // namespace tessera
