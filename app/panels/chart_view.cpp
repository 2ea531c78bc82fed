// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/chart_view.h"

#include "chart/chart_export.h"
#include "panels/hover_card.h"
#include "panels/result_table.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include <cmath>

namespace tessera {

ChartView::ChartView(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_cardTimer.setSingleShot(true);
    m_cardTimer.setInterval(int(theme().tokens().number(QStringLiteral("delay.hoverCard"))));
    connect(&m_cardTimer, &QTimer::timeout, this, &ChartView::showCard);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
    makeTools();
}

void ChartView::makeTools()
{
    m_tools = new QWidget(this);
    m_tools->setObjectName(QStringLiteral("chartTools"));
    m_tools->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    const auto tool = [&](const QString& name, auto run) {
        QToolButton* button = makeToolButton(name, m_tools);
        button->setFixedSize(24, 24);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button);
        return button;
    };
    QToolButton* copy = tool(QStringLiteral("copy"), &ChartView::copyImage);
    QToolButton* saved = tool(QStringLiteral("download"), &ChartView::save);
    m_tableTool = tool(QStringLiteral("table"), [this] { setTableShown(!m_table); });
    Theme::onLanguage(this, [this, copy, saved] {
        copy->setToolTip(tr("Copy as image (Ctrl+C)"));
        saved->setToolTip(tr("Save as PNG, SVG or CSV…"));
        m_tableTool->setToolTip(m_table ? tr("Show as chart") : tr("Show as table"));
    });
    m_tools->hide();
}

void ChartView::showTools(bool shown)
{
    m_tools->adjustSize();
    m_tools->move(width() - m_tools->width(), 0);
    m_tools->raise();
    m_tools->setVisible(shown && !m_hits.marks.empty());
}

void ChartView::enterEvent(QEnterEvent*)
{
    showTools(true);
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        showTools(true);
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    showTools(underMouse());
}

void ChartView::setSpec(const ChartSpec& spec)
{
    if (m_dragged) {
        m_waiting = spec;
        return;
    }
    m_spec = spec;
    m_state = {};
    m_state.drawHandles = true;
    m_hits = {};
    setAccessibleName(spec.title);
    setAccessibleDescription(chartSentence(spec, theme().chart()));
    if (m_table)
        m_table->setTable(chartToTable(spec));
    updateGeometry();
    update();
}

QSize ChartView::sizeHint() const
{
    return {420, int(preferredChartHeight(m_spec, theme().chart()))};
}

QSize ChartView::minimumSizeHint() const
{
    // Rows of bars and cells have a height of their own; everything else can be drawn smaller.
    const auto* bars = std::get_if<BarChart>(&m_spec.chart);
    const bool isRows = (bars != nullptr && bars->horizontal) ||
                        std::holds_alternative<MatrixChart>(m_spec.chart) ||
                        std::holds_alternative<WaterfallChart>(m_spec.chart) ||
                        std::holds_alternative<UpsetChart>(m_spec.chart) ||
                        std::holds_alternative<FiguresChart>(m_spec.chart);
    if (std::holds_alternative<MapChart>(m_spec.chart))
        return {160, 320};
    const bool isLines = std::holds_alternative<LineChart>(m_spec.chart);
    return {160, isRows || isLines ? sizeHint().height() : std::min(sizeHint().height(), 120)};
}

void ChartView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_hits = renderChart(painter, m_spec, theme().chart(), QRectF(rect()).adjusted(0, 0, -1, 0), m_state);
    // In less room fewer marks are drawn.
    for (int* index : {&m_state.hovered, &m_state.selected})
        if (*index >= int(m_hits.marks.size()))
            *index = -1;
}

void ChartView::resizeEvent(QResizeEvent*)
{
    placeTable();
}

QRect ChartView::markRect(int index) const
{
    return m_hits.marks[std::size_t(index)].path.boundingRect().toAlignedRect();
}

// The steps of a funnel are labelled over their bars and counted under them; the card stays off the label row
// and off the whole column of the step.
QRect ChartView::keptClear(int index) const
{
    QRect clear = markRect(index);
    if (std::holds_alternative<FunnelChart>(m_spec.chart)) {
        constexpr int titleAndLabels = 60;
        clear.setTop(std::min(clear.top(), titleAndLabels));
        clear.setBottom(height());
        clear.setWidth(std::max(clear.width(), 110)); // figures under the bar are wider than it
    }
    return clear.translated(mapTo(window(), QPoint()));
}

void ChartView::drag(double pixel)
{
    const double at = std::round(m_dragged->valueAt(pixel));
    if (at == m_dragged->at)
        return;
    m_dragged->at = at;
    if (auto* lines = std::get_if<LineChart>(&m_spec.chart))
        for (ReferenceLine& line : lines->verticals)
            if (line.handle == m_dragged->id) {
                line.at = at;
                line.label = tr("%1 d").arg(at);
            }
    update();
    emit handleMoved(m_dragged->id, at, false);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragged || event->button() != Qt::LeftButton)
        return;
    drag(event->position().x());
    const HitHandle handle = *std::exchange(m_dragged, std::nullopt);
    if (const std::optional<ChartSpec> waiting = std::exchange(m_waiting, std::nullopt))
        setSpec(*waiting);
    emit handleMoved(handle.id, handle.at, true);
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged) {
        drag(event->position().x());
        return;
    }
    if (m_hits.handleAt(event->position()) != nullptr) {
        hover(-1, event->globalPosition().toPoint());
        setCursor(Qt::SplitHCursor);
        return;
    }
    const int index = m_hits.at(event->position());
    if (index != m_state.hovered || cursor().shape() == Qt::SplitHCursor)
        hover(index, event->globalPosition().toPoint());
}

void ChartView::hover(int index, QPoint at)
{
    m_state.hovered = index;
    const bool known = index >= 0;
    const bool people = known && !m_hits.marks[std::size_t(index)].mark.people.isEmpty();
    setCursor(people ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (known) {
        const HitMark& mark = m_hits.marks[std::size_t(index)];
        QToolTip::showText(at, mark.title + QLatin1Char('\n') + mark.value, this);
    } else {
        QToolTip::hideText();
    }
    people ? m_cardTimer.start() : m_cardTimer.stop();
    if (m_card)
        m_card->hide();
    update();
}

void ChartView::leaveEvent(QEvent*)
{
    m_cardTimer.stop();
    if (m_card && !m_card->underMouse())
        m_card->hide();
    showTools(hasFocus() && m_tools->isVisible());
    m_state.hovered = -1;
    update();
}

void ChartView::showCard()
{
    if (m_state.hovered < 0 || m_state.hovered >= int(m_hits.marks.size()))
        return;
    if (!m_card) {
        m_card = new HoverCard(window());
        connect(this, &QObject::destroyed, m_card, &QObject::deleteLater);
        connect(m_card, &HoverCard::openRequested, this, [this](const QString& people) {
            m_card->hide();
            emit peopleRequested(people);
        });
        connect(m_card, &HoverCard::saveRequested, this, [this](const QString& people) {
            m_card->hide();
            emit saveAudienceRequested(people);
        });
    }
    QToolTip::hideText();
    m_card->showFor(m_hits.marks[std::size_t(m_state.hovered)], keptClear(m_state.hovered));
}

void ChartView::select(int index)
{
    m_state.selected = index;
    update();
    if (index >= 0)
        emit markSelected(m_hits.marks[std::size_t(index)]);
}

void ChartView::openPeople(int index)
{
    if (index >= 0 && index < int(m_hits.marks.size()) &&
        !m_hits.marks[std::size_t(index)].mark.people.isEmpty())
        emit peopleRequested(m_hits.marks[std::size_t(index)].mark.people);
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const HitHandle* handle = m_hits.handleAt(event->position()))
        m_dragged = *handle;
    else
        select(m_hits.at(event->position()));
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    openPeople(m_hits.at(event->position()));
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const int count = int(m_hits.marks.size());
    const int at = m_state.selected;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        if (count > 0)
            select((at + 1) % count);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        if (count > 0)
            select(at <= 0 ? count - 1 : at - 1);
        return;
    case Qt::Key_Home:
        if (count > 0)
            select(0);
        return;
    case Qt::Key_End:
        select(count - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openPeople(at);
        return;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy))
        copyImage();
    else
        QWidget::keyPressEvent(event);
}

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    const int index =
        event->reason() == QContextMenuEvent::Mouse ? m_hits.at(event->pos()) : m_state.selected;
    QMenu menu(this);
    if (index >= 0 && index < int(m_hits.marks.size()) &&
        !m_hits.marks[std::size_t(index)].mark.people.isEmpty()) {
        const ChartMark mark = m_hits.marks[std::size_t(index)].mark;
        menu.addAction(icon("users"), tr("Open %1 people").arg(theme().numbers().count(mark.count)), this,
                       [this, mark] { emit peopleRequested(mark.people); });
        menu.addAction(icon("bookmark"), tr("Save as audience"), this,
                       [this, mark] { emit saveAudienceRequested(mark.people); });
        menu.addSeparator();
    }
    menu.addAction(icon("copy"), tr("Copy as image"), this, &ChartView::copyImage);
    menu.addAction(icon("download"), tr("Save as PNG, SVG or CSV…"), this, &ChartView::save);
    menu.addAction(icon(m_table ? "chart-column" : "table"),
                   m_table ? tr("Show as chart") : tr("Show as table"), this,
                   [this] { setTableShown(!m_table); });
    menu.addAction(icon("notebook-pen"), tr("Add to report"), this,
                   [this] { emit reportRequested(chartToJson(m_spec)); });
    menu.exec(event->globalPos());
}

void ChartView::copyImage()
{
    QApplication::clipboard()->setImage(
        chartImage(m_spec, theme().chart(), size() + QSize(32, 32), 2, m_provenance));
}

void ChartView::save()
{
    const QString path =
        m_context.dialogs.saveFile(tr("Save the chart"), m_spec.title + QStringLiteral(".png"),
                                   tr("Picture (*.png);;Drawing (*.svg);;Table (*.csv)"));
    if (path.isEmpty())
        return;
    const Result<void> saved = saveChart(path, m_spec, theme().chart(), size() + QSize(32, 32), m_provenance);
    if (!saved.ok())
        m_context.dialogs.message(tr("The chart was not saved"), saved.error().message);
}

void ChartView::setTableShown(bool shown)
{
    if (shown == (m_table != nullptr))
        return;
    if (!shown) {
        m_table->deleteLater();
        m_table = nullptr;
        m_tableTool->setIcon(icon("table"));
        m_tableTool->setToolTip(tr("Show as table"));
        return;
    }
    m_tableTool->setIcon(icon("chart-column"));
    m_tableTool->setToolTip(tr("Show as chart"));
    m_table = new ResultTable(this);
    m_table->setTable(chartToTable(m_spec));
    m_table->addAction(icon("chart-column"), tr("Show as chart"), this, [this] { setTableShown(false); });
    connect(m_table, &ResultTable::peopleRequested, this, &ChartView::peopleRequested);
    placeTable();
    m_table->show();
}

void ChartView::placeTable()
{
    if (m_table)
        m_table->setGeometry(rect().adjusted(0, m_spec.title.isEmpty() ? 0 : 24, 0, 0));
}

} // namespace tessera
