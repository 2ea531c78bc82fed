// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/way_list.h"

#include "pages/form_fields.h"
#include "pages/rule_field.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

QString filterText(const QJsonValue& value)
{
    if (!value.isObject())
        return value.toString();
    const Result<EventFilter> filter = readEventFilter(value, QString());
    return filter ? printEventFilter(*filter) : QString();
}

} // namespace

WayList::WayList(RuleVocabulary& words, int most, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_most(most)
    , m_column(new QVBoxLayout(this))
    , m_add(makeButton("link", QStringLiteral("plus"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_add->setObjectName(QStringLiteral("addWay"));
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    Theme::onLanguage(this, [this] {
        m_add->setText(tr("Add a channel"));
        for (const Row& row : m_rows) {
            row.name->setPlaceholderText(tr("Name"));
            row.on->setPlaceholder(tr("events that let people in"));
            row.off->setPlaceholder(tr("events that let them out: none"));
        }
    });
    connect(m_add, &QPushButton::clicked, this, &WayList::add);
}

WayList::Row WayList::makeRow(const QJsonObject& way)
{
    auto* widget = new QWidget(this);
    widget->setObjectName(QStringLiteral("card"));
    widget->setAttribute(Qt::WA_StyledBackground);
    Row row{widget, new QLineEdit(way.value(QLatin1String("name")).toString(), widget),
            new RuleField(RuleField::Of::Events, m_words, widget),
            new RuleField(RuleField::Of::Events, m_words, widget)};
    row.name->setProperty("kind", QStringLiteral("plain"));
    row.name->setObjectName(QStringLiteral("wayName"));
    row.name->setPlaceholderText(tr("Name"));
    row.on->setObjectName(QStringLiteral("wayOn"));
    row.off->setObjectName(QStringLiteral("wayOff"));
    row.on->setPlaceholder(tr("events that let people in"));
    row.off->setPlaceholder(tr("events that let them out: none"));
    row.on->setText(filterText(way.value(QLatin1String("on"))));
    row.off->setText(filterText(way.value(QLatin1String("off"))));
    QToolButton* away = makeToolButton(QStringLiteral("x"), widget);
    away->setObjectName(QStringLiteral("removeWay"));
    away->setIconSize({14, 14});
    away->setFixedSize(20, 24);
    away->setToolTip(tr("Take away"));
    connect(away, &QToolButton::clicked, this, [this, widget] { remove(widget); });
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(row.name, 1);
    head->addWidget(away);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(6, 3, 6, 6);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(row.on);
    column->addWidget(row.off);
    connect(row.name, &QLineEdit::textChanged, this, &WayList::edited);
    connect(row.on, &RuleField::edited, this, &WayList::edited);
    connect(row.off, &RuleField::edited, this, &WayList::edited);
    return row;
}

void WayList::setWays(const QJsonArray& ways)
{
    if (ways == this->ways())
        return;
    for (const Row& row : m_rows)
        row.widget->deleteLater();
    m_rows.clear();
    for (const QJsonValue way : ways) {
        m_rows.push_back(makeRow(way.toObject()));
        m_column->insertWidget(int(m_rows.size()) - 1, m_rows.back().widget);
    }
    m_add->setEnabled(int(m_rows.size()) < m_most);
}

QJsonArray WayList::ways() const
{
    QJsonArray ways;
    for (const Row& row : m_rows) {
        QJsonObject way{{QStringLiteral("name"), row.name->text().trimmed()},
                        {QStringLiteral("on"), row.on->text()}};
        setOrRemove(way, QStringLiteral("off"), row.off->text());
        ways.append(way);
    }
    return ways;
}

bool WayList::isValid() const
{
    return !m_rows.empty() && std::ranges::all_of(m_rows, [](const Row& row) {
        const bool isNamed = !row.name->text().trimmed().isEmpty();
        markInvalid(*row.name, !isNamed);
        return isNamed && !row.on->text().isEmpty() && row.on->isValid() && row.off->isValid();
    });
}

void WayList::add()
{
    m_rows.push_back(makeRow({}));
    m_column->insertWidget(int(m_rows.size()) - 1, m_rows.back().widget);
    m_rows.back().name->setFocus(Qt::OtherFocusReason);
    m_add->setEnabled(int(m_rows.size()) < m_most);
}

void WayList::remove(QWidget* widget)
{
    std::erase_if(m_rows, [widget](const Row& row) { return row.widget == widget; });
    widget->deleteLater();
    m_add->setEnabled(true);
    emit edited();
}

} // namespace tessera
