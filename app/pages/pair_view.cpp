// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/pair_view.h"

#include "linkage/waterfall.h"
#include "panels/chart_view.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

QString pairPercentOf(const QJsonObject& pair)
{
    return QString::number(100 * pair.value(QLatin1String("probability")).toDouble(), 'f', 1);
}

QString recordOf(const QJsonObject& pair, int which)
{
    return pair.value(QLatin1String("records")).toArray().at(which).toString();
}

QString lineOf(const QJsonObject& pair)
{
    return QStringLiteral("%1 %  %2 \u00b7 %3")
        .arg(pairPercentOf(pair), recordOf(pair, 0), recordOf(pair, 1));
}

} // namespace

PairView::PairView(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel(FontRole::Label, "text.primary", this))
    , m_count(new TextLabel(FontRole::Caption, "text.secondary", this))
    , m_list(new QListWidget(this))
    , m_one(new TextLabel(FontRole::Body, "text.primary", this))
    , m_other(new TextLabel(FontRole::Body, "text.primary", this))
    , m_state(new TextLabel(FontRole::Caption, "text.secondary", this))
    , m_waterfall(new ChartView(context, this))
    , m_same(makeButton("outlined", QStringLiteral("link"), this))
    , m_different(makeButton("outlined", QStringLiteral("columns-2"), this))
    , m_later(makeButton("flat", {}, this))
    , m_people(makeButton("flat", QStringLiteral("users"), this))
{
    m_list->setObjectName(QStringLiteral("pairs"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setMinimumSize(120, 120);
    m_list->installEventFilter(this);
    m_waterfall->setObjectName(QStringLiteral("waterfall"));
    m_same->setObjectName(QStringLiteral("samePerson"));
    m_different->setObjectName(QStringLiteral("twoPersons"));
    m_later->setObjectName(QStringLiteral("askLater"));
    m_people->setObjectName(QStringLiteral("pairPeople"));
    for (TextLabel* record : {m_one, m_other})
        record->setElided(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(6);
    left->addLayout(head);
    left->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : {m_same, m_different, m_later})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_state->setElided(true);
    auto* states = new QHBoxLayout;
    states->addWidget(m_state, 1);
    states->addWidget(m_people);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(m_one);
    right->addWidget(m_other);
    right->addLayout(states);
    right->addLayout(buttons);
    right->addWidget(m_waterfall, 1);
    auto* both = new QHBoxLayout(this);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(16);
    both->addLayout(left, 2);
    both->addLayout(right, 3);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            showPair(m_pairs[row].toObject());
    });
    connect(m_same, &QPushButton::clicked, this, [this] { answer(LinkVerdict::Same); });
    connect(m_different, &QPushButton::clicked, this, [this] { answer(LinkVerdict::Different); });
    connect(m_later, &QPushButton::clicked, this, [this] { answer(LinkVerdict::Later); });
    connect(m_people, &QPushButton::clicked, this, [this] { emit peopleRequested(selectorOf(m_shown)); });
    Theme::onLanguage(this, [this] { retranslate(); });
}

void PairView::retranslate()
{
    m_same->setText(tr("Same person (S)"));
    m_different->setText(tr("Two persons (D)"));
    m_later->setText(tr("Later (L)"));
    m_people->setText(tr("Open the people"));
    m_people->setToolTip(tr("The people these two records belong to"));
    m_list->setAccessibleName(tr("Pairs of records"));
    m_waterfall->setAccessibleName(tr("What speaks for and against the pair"));
}

QString PairView::selectorOf(const QJsonObject& pair)
{
    return QStringLiteral("pair:%1:%2")
        .arg(pair.value(QLatin1String("a")).toInteger())
        .arg(pair.value(QLatin1String("b")).toInteger());
}

void PairView::setPairs(const QString& words, const QJsonArray& pairs)
{
    m_words = words;
    m_pairs = pairs;
    fill();
}

void PairView::fill()
{
    const QSignalBlocker quiet(m_list);
    const int before = std::max(0, m_list->currentRow());
    const QString shown = m_shown.isEmpty() ? QString() : selectorOf(m_shown);
    m_list->clear();
    int row = -1;
    for (const QJsonValue value : std::as_const(m_pairs)) {
        const QJsonObject pair = value.toObject();
        auto* item = new QListWidgetItem(lineOf(pair), m_list);
        item->setToolTip(item->text());
        if (selectorOf(pair) == shown)
            row = m_list->count() - 1;
    }
    m_title->setText(m_words);
    m_count->setText(tr("%n pair(s)", nullptr, int(m_pairs.size())));
    if (row < 0)
        row = std::min(before, m_list->count() - 1);
    m_list->setCurrentRow(row);
    showPair(row < 0 ? QJsonObject() : m_pairs[row].toObject());
}

void PairView::showPair(const QJsonObject& pair)
{
    m_shown = pair;
    const bool isAny = !pair.isEmpty();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_one, m_other, m_state, m_waterfall, m_same,
                                                           m_different, m_later, m_people})
        widget->setVisible(isAny);
    if (!isAny)
        return;
    m_one->setText(recordOf(pair, 0));
    m_other->setText(recordOf(pair, 1));
    const int label = pair.value(QLatin1String("label")).toInt();
    const QString state = pair.value(QLatin1String("joined")).toBool() ? tr("joined") : tr("left apart");
    const QString said = label > 0   ? tr("answered: one person")
                         : label < 0 ? tr("answered: two persons")
                                     : tr("not answered yet");
    m_state->setText(tr("Rows %1 and %2, %3, %4")
                         .arg(pair.value(QLatin1String("a")).toInteger() + 1)
                         .arg(pair.value(QLatin1String("b")).toInteger() + 1)
                         .arg(state, said));
    m_waterfall->setSpec(waterfallChart(pair.value(QLatin1String("waterfall")).toArray()));
    m_waterfall->updateGeometry();
    // The row of another pair is no longer the chosen one.
    const int row = m_list->currentRow();
    if (row >= 0 && m_pairs[row].toObject() != pair) {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
    }
}

void PairView::removeCurrent()
{
    const QString gone = selectorOf(m_shown);
    int row = std::max(0, m_list->currentRow());
    for (qsizetype i = 0; i < m_pairs.size(); ++i)
        if (selectorOf(m_pairs[i].toObject()) == gone) {
            m_pairs.removeAt(i);
            row = int(i);
            break;
        }
    m_shown = {};
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(row);
    }
    fill();
}

void PairView::answer(LinkVerdict verdict)
{
    if (!m_shown.isEmpty())
        emit answered(m_shown, verdict);
}

bool PairView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_S:
        answer(LinkVerdict::Same);
        return true;
    case Qt::Key_D:
        answer(LinkVerdict::Different);
        return true;
    case Qt::Key_L:
        answer(LinkVerdict::Later);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit peopleRequested(selectorOf(m_shown));
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace tessera
