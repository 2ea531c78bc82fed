// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/person_head.h"

#include "pages/person_words.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace tessera {

namespace {

constexpr int kHeight = 68;
constexpr int kAvatar = 40;
constexpr int kHeadMark = 9;
enum Figures
{
    Stage,
    Orders,
    Spend,
    Expected,
    Rfm,
    Consent
};
const QString kUnknown = QStringLiteral("–");
const QString kPending = QStringLiteral("…");

QString monthOf(Micros time, const TimeZone& zone)
{
    return theme().numbers().monthOfYear(civilFromDays(zone.dayOf(time)));
}

} // namespace

PersonHeadStrip::PersonHeadStrip(QWidget* parent)
    : QWidget(parent)
    , m_name(new TextLabel(FontRole::Heading, "text.primary", this))
    , m_id(new TextLabel(FontRole::Body, "text.secondary", this))
    , m_copy(makeToolButton(QStringLiteral("copy"), this))
{
    setObjectName(QStringLiteral("personHead"));
    setFixedHeight(kHeight);
    m_name->setElided(true);
    m_id->setElided(true);
    m_copy->setObjectName(QStringLiteral("copyOneId"));
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_copy->property("oneId").toString()); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14 + kAvatar + 12, 0, 14, 0);
    row->setSpacing(12);
    auto* who = new QVBoxLayout;
    who->setSpacing(1);
    who->addStretch(1);
    who->addWidget(m_name);
    auto* second = new QHBoxLayout;
    second->setSpacing(2);
    second->addWidget(m_id);
    second->addWidget(m_copy);
    second->addStretch(1);
    who->addLayout(second);
    who->addStretch(1);
    row->addLayout(who, 22);
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        Figure& figure = m_figures[i];
        figure = {new TextLabel(FontRole::Caption, "text.secondary", this),
                  new TextLabel(FontRole::Title, "text.primary", this),
                  new TextLabel(FontRole::Caption, "text.tertiary", this)};
        figure.value->setObjectName(QStringLiteral("figure%1").arg(i));
        auto* column = new QVBoxLayout;
        column->setSpacing(1);
        column->addStretch(1);
        for (TextLabel* label : {figure.label, figure.value, figure.note}) {
            label->setElided(true);
            column->addWidget(label);
        }
        if (i == Stage)
            figure.value->setContentsMargins(kHeadMark + 5, 0, 0, 0);
        column->addStretch(1);
        row->addLayout(column, 11);
    }
    Theme::onLanguage(this, [this] { retranslate(); });
}

void PersonHeadStrip::retranslate()
{
    const QStringList labels{tr("Stage"),         tr("Orders"), tr("Spend"),
                             tr("Expected, 1 y"), tr("RFM"),    tr("Consent")};
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        m_figures[i].label->setText(labels[qsizetype(i)]);
    m_copy->setToolTip(tr("Copy the OneID"));
    m_copy->setAccessibleName(m_copy->toolTip());
}

QString PersonHeadStrip::figure(std::size_t number) const
{
    return m_figures[number].value->text();
}

void PersonHeadStrip::set(std::size_t figure, const QString& value, const QString& note, const QString& tip)
{
    m_figures[figure].value->setText(value);
    m_figures[figure].note->setText(note);
    for (TextLabel* label : {m_figures[figure].value, m_figures[figure].note})
        label->setToolTip(tip.isEmpty() ? QStringList{value, note}.join(QLatin1Char('\n')) : tip);
}

void PersonHeadStrip::show(const Portrait& portrait, const LocalDataset* dataset)
{
    m_letter.clear();
    m_stage = QColor();
    m_copy->setVisible(portrait.head.has_value());
    if (!portrait.head || dataset == nullptr) {
        m_name->clear();
        m_id->clear();
        for (std::size_t i = 0; i < m_figures.size(); ++i)
            set(i, kUnknown, {});
        update();
        return;
    }
    const PersonHead& head = *portrait.head;
    const QString id = tr("OneID %1").arg(head.oneId);
    m_name->setText(head.name.isEmpty() ? tr("Person %1").arg(head.oneId) : head.name);
    m_id->setText(head.firstSeen ? tr("%1 · since %2").arg(id, monthOf(*head.firstSeen, dataset->zone()))
                                 : id);
    m_id->setToolTip(
        head.firstSeen ? tr("%1, first seen %2").arg(id, formatTime(*head.firstSeen, dataset->zone())) : id);
    m_copy->setProperty("oneId", QString::number(head.oneId));
    m_letter = head.name.isEmpty() ? QStringLiteral("#") : head.name.left(1).toUpper();
    setStage(portrait, *dataset);
    setMoney(portrait, *dataset);
    setExpected(portrait);
    setRfm(portrait);
    setConsent(portrait);
    update();
}

void PersonHeadStrip::setStage(const Portrait& portrait, const LocalDataset& dataset)
{
    const auto problem = portrait.problems.find(PortraitPart::Stages);
    if (!portrait.stages) {
        set(Stage, problem == portrait.problems.end() ? kPending : kUnknown, {},
            problem == portrait.problems.end() ? QString() : problem->second);
        return;
    }
    if (portrait.stages->changes.empty()) {
        set(Stage, kUnknown, tr("not in %1").arg(portrait.stages->source.name));
        return;
    }
    const StageChange& now = portrait.stages->changes.back();
    const QString name = stageInWords(*portrait.stages, now.state);
    // A change is asked for at the end of the day it falls on.
    const QString since = tr("since %1").arg(monthOf(now.at - 1, dataset.zone()));
    const QString day = tr("since %1").arg(formatDate(now.at - 1, dataset.zone()));
    m_stage = stageColour(*portrait.stages, now.state);
    set(Stage, name, since, QStringList{name, day, portrait.stages->source.name}.join(QLatin1Char('\n')));
}

void PersonHeadStrip::setMoney(const Portrait& portrait, const LocalDataset& dataset)
{
    const NumberFormat& numbers = theme().numbers();
    if (!portrait.purchases) {
        const auto problem = portrait.problems.find(PortraitPart::Purchases);
        const bool isPending = problem == portrait.problems.end();
        for (const std::size_t figure : {Orders, Spend})
            set(figure, isPending ? kPending : kUnknown, {}, isPending ? QString() : problem->second);
        return;
    }
    const PersonPurchases& purchases = *portrait.purchases;
    set(Orders, numbers.count(purchases.orders),
        purchases.last ? tr("last %1").arg(formatDate(*purchases.last, dataset.zone())) : tr("none yet"));
    set(Spend, numbers.money(purchases.spent),
        purchases.rank > 0
            ? tr("rank %1 of %2").arg(numbers.count(purchases.rank), numbers.count(purchases.buyers))
            : QString());
}

void PersonHeadStrip::setExpected(const Portrait& portrait)
{
    if (!portrait.value) {
        const auto problem = portrait.problems.find(PortraitPart::Value);
        const bool isPending = problem == portrait.problems.end();
        set(Expected, isPending ? kPending : kUnknown, isPending ? QString() : tr("no value analysis"),
            isPending ? QString() : problem->second);
        return;
    }
    if (!portrait.value->isBuyer) {
        set(Expected, kUnknown, tr("no purchase yet"));
        return;
    }
    const NumberFormat& numbers = theme().numbers();
    const OutlookSpan& year = portrait.value->year.whole;
    const QString range = QStringLiteral("%1–%2").arg(numbers.money(year.low), numbers.money(year.high));
    const QString alive = tr("P(alive) %1").arg(numbers.percent(portrait.value->alive));
    set(Expected, numbers.money(year.value), year.high > 0 ? range : alive,
        QStringList{numbers.money(year.value), tr("80 in 100 such buyers: %1").arg(range),
                    QStringLiteral("%1, %2").arg(alive, portrait.value->model), portrait.value->source.name}
            .join(QLatin1Char('\n')));
}

void PersonHeadStrip::setRfm(const Portrait& portrait)
{
    if (!portrait.rfm) {
        const auto problem = portrait.problems.find(PortraitPart::Rfm);
        const bool isPending = problem == portrait.problems.end();
        set(Rfm, isPending ? kPending : kUnknown, {}, isPending ? QString() : problem->second);
        return;
    }
    const PersonRfm& rfm = *portrait.rfm;
    if (!rfm.isBuyer) {
        set(Rfm, kUnknown, tr("no purchase in the window"));
        return;
    }
    const NumberFormat& numbers = theme().numbers();
    set(Rfm, QStringLiteral("%1 · %2 · %3").arg(rfm.scores[0]).arg(rfm.scores[1]).arg(rfm.scores[2]),
        rfm.segment,
        QStringList{rfm.segment,
                    tr("%1 days ago, %2 times, %3")
                        .arg(numbers.count(std::int64_t(rfm.values[0])),
                             numbers.count(std::int64_t(rfm.values[1])), numbers.money(rfm.values[2])),
                    rfm.source.name}
            .join(QLatin1Char('\n')));
}

void PersonHeadStrip::setConsent(const Portrait& portrait)
{
    if (!portrait.consent)
        return set(Consent, kPending, {});
    if (portrait.consent->empty())
        return set(Consent, kUnknown, tr("no column says"),
                   tr("No attribute is called consent, opt-in or alike, and no package names one."));
    QStringList lines;
    for (const PersonConsent& one : *portrait.consent)
        lines.append(QStringLiteral("%1: %2").arg(one.column, one.value.isEmpty() ? kUnknown : one.value));
    const PersonConsent& first = portrait.consent->front();
    set(Consent, first.value.isEmpty() ? kUnknown : first.value, first.column, lines.join(QLatin1Char('\n')));
}

void PersonHeadStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_letter.isEmpty()) {
        const QRectF box(14, (height() - kAvatar) / 2.0, kAvatar, kAvatar);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().colour("accent.soft"));
        painter.drawRoundedRect(box, 6, 6);
        painter.setPen(theme().colour("accent.softText"));
        painter.setFont(theme().font(FontRole::Heading));
        painter.drawText(box, Qt::AlignCenter, m_letter);
    }
    if (m_stage.isValid()) {
        const QRect label = m_figures[Stage].value->geometry();
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_stage);
        painter.drawRoundedRect(
            QRectF(label.left(), label.center().y() - kHeadMark / 2.0 + 0.5, kHeadMark, kHeadMark), 2, 2);
    }
}

} // namespace tessera
