// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_lineage.h"

#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeyEvent>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

namespace {

constexpr int kWide = 640;
constexpr int kHigh = 320;

enum Columns
{
    What,
    File,
    Row,
    Time,
    Values
};

// A row of a file: its columns that have a value, one after the other.
QTreeWidgetItem* itemOfRow(const QJsonObject& row)
{
    QStringList values;
    const QJsonObject cells = row.value(QLatin1String("values")).toObject();
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        if (!cell->toString().isEmpty())
            values.append(QStringLiteral("%1 = %2").arg(cell.key(), cell->toString()));
    const qint64 number = row.value(QLatin1String("fileRow")).toInteger();
    auto* item = new QTreeWidgetItem(
        {row.value(QLatin1String("table")).toString(), row.value(QLatin1String("file")).toString(),
         number > 0 ? theme().numbers().count(number) : QStringLiteral("–"),
         row.value(QLatin1String("time")).toString(), values.join(QStringLiteral(", "))});
    item->setTextAlignment(Row, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(File, item->text(File));
    item->setToolTip(Values, values.join(QLatin1Char('\n')));
    return item;
}

} // namespace

PersonLineage::PersonLineage(QWidget* page)
    : QFrame(page)
    , m_title(new TextLabel(FontRole::Label, "text.primary", this))
    , m_note(new TextLabel(FontRole::Caption, "text.secondary", this))
    , m_rows(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("hoverCard")); // looks like one
    setFocusPolicy(Qt::StrongFocus);
    m_title->setElided(true);
    m_title->setObjectName(QStringLiteral("lineageTitle"));
    m_note->setElided(true);
    m_rows->setObjectName(QStringLiteral("lineage"));
    m_rows->setColumnCount(Values + 1);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setUniformRowHeights(true);
    m_rows->setTextElideMode(Qt::ElideRight);
    m_rows->header()->setStretchLastSection(true);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* close = makeToolButton(QStringLiteral("x"), this);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_note);
    column->addWidget(m_rows, 1);
    hide();
    Theme::onLanguage(this, [this, close] {
        m_rows->setHeaderLabels({tr("Because"), tr("File"), tr("Row"), tr("Time"), tr("Columns")});
        m_rows->setAccessibleName(tr("The rows a value comes from"));
        close->setToolTip(tr("Close (Esc)"));
        close->setAccessibleName(close->toolTip());
    });
}

void PersonLineage::showFor(const QString& tag, const LocalDataset& dataset, const TagLineage& lineage,
                            bool unmasked, const QRect& around)
{
    const QJsonObject json = lineageToJson(dataset, lineage, unmasked);
    const QString value = json.value(QLatin1String("value")).toString();
    m_title->setText(QStringLiteral("%1: %2").arg(tag, value.isEmpty() ? tr("no value") : value));
    m_rows->clear();
    int rows = 0;
    std::vector<QTreeWidgetItem*> above;
    for (const QJsonValue one : json.value(QLatin1String("steps")).toArray()) {
        const QJsonObject step = one.toObject();
        QString text = step.value(QLatin1String("text")).toString();
        if (const QString who = step.value(QLatin1String("identifier")).toString(); !who.isEmpty())
            text += QLatin1Char(' ') + who;
        if (step.contains(QLatin1String("holds")))
            text = (step.value(QLatin1String("holds")).toBool() ? tr("holds: %1") : tr("does not hold: %1"))
                       .arg(text);
        auto* item = new QTreeWidgetItem({text});
        item->setToolTip(What, text);
        const auto level = std::size_t(step.value(QLatin1String("level")).toInt());
        above.resize(std::min(level, above.size()));
        if (above.empty())
            m_rows->addTopLevelItem(item);
        else
            above.back()->addChild(item);
        above.push_back(item);
        for (const QJsonValue row : step.value(QLatin1String("rows")).toArray()) {
            item->addChild(itemOfRow(row.toObject()));
            ++rows;
        }
        if (const qint64 more = step.value(QLatin1String("moreRows")).toInteger(); more > 0)
            item->addChild(new QTreeWidgetItem({tr("%n more", nullptr, int(more))}));
        item->setFirstColumnSpanned(true);
    }
    m_rows->expandAll();
    const QString newest = json.value(QLatin1String("newest")).toString();
    const QString count = tr("%n row(s) of files", nullptr, rows);
    m_note->setText(newest.isEmpty() ? count : tr("%1, the newest of %2").arg(count, newest));
    const std::array<int, 4> widths{110, 120, 60, 140};
    for (int i = 0; i < int(widths.size()); ++i)
        m_rows->setColumnWidth(i, widths[std::size_t(i)]);
    place(around);
}

void PersonLineage::showProblem(const QString& tag, const QString& problem, const QRect& around)
{
    m_title->setText(tag);
    m_note->setText(problem);
    m_rows->clear();
    place(around);
}

// Under the row, else over it; inside of the page.
void PersonLineage::place(const QRect& around)
{
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    resize(std::min(kWide, room.width()), std::min(kHigh, room.height()));
    QPoint at(around.left(), around.bottom() + 4);
    if (at.y() + height() > room.bottom() && around.top() - 4 - height() >= room.top())
        at.setY(around.top() - 4 - height());
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
    raise();
    QFrame::show();
    m_rows->setFocus(Qt::PopupFocusReason);
}

void PersonLineage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace tessera
