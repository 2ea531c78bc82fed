// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/feature_list.h"

#include "modeling/features.h"
#include "pages/form_fields.h"
#include "pages/rule_vocabulary.h"
#include "pages/rule_words.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace tessera {
namespace {

constexpr qsizetype kOfferedEvents = 40;
constexpr int kChooserWidth = 340;
constexpr int kChooserHeight = 360;

// What a feature is made of, in words.
QString featureWords(const QJsonObject& json)
{
    const Result<std::vector<FeatureDefinition>> read = FeatureDefinition::listFromJson({json});
    if (!read)
        return read.error().message;
    const FeatureDefinition& feature = read->front();
    return feature.attribute.isEmpty() ? measuredWords(feature.measure)
                                       : FeatureList::tr("attribute %1").arg(feature.attribute);
}

QJsonObject measured(const char* measure, const QString& event, const QString& of, double days)
{
    QJsonObject json{{QStringLiteral("measure"), QLatin1String(measure)}};
    if (!event.isEmpty())
        json.insert(QStringLiteral("where"), printEventFilter(EventFilter::event(event)));
    if (!of.isEmpty())
        json.insert(QStringLiteral("of"), of);
    if (days > 0)
        json.insert(QStringLiteral("window"), QJsonObject{{QStringLiteral("last"), days}});
    return json;
}

QJsonObject withoutName(QJsonObject feature)
{
    feature.remove(QLatin1String("name"));
    return feature;
}

} // namespace

FeatureList::FeatureList(RuleVocabulary& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_column(new QVBoxLayout(this))
    , m_add(makeButton("link", QStringLiteral("plus"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_add->setObjectName(QStringLiteral("addFeature"));
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &FeatureList::openChooser);
    Theme::onLanguage(this, [this] {
        m_add->setText(tr("Add a feature"));
        rebuild();
    });
}

void FeatureList::setFeatures(const QJsonArray& features)
{
    if (features == m_features)
        return;
    m_features = features;
    rebuild();
}

void FeatureList::rebuild()
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (qsizetype i = 0; i < m_features.size(); ++i) {
        const QJsonObject feature = m_features[i].toObject();
        auto* row = new QHBoxLayout;
        row->setSpacing(4);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        auto* name = new TextLabel(FontRole::Body, "text.primary", m_rows);
        name->setObjectName(QStringLiteral("featureName"));
        name->setText(feature.value(QLatin1String("name"))
                          .toString(feature.value(QLatin1String("attribute")).toString()));
        name->setElided(true);
        auto* made = new TextLabel(FontRole::Caption, "text.tertiary", m_rows);
        made->setText(featureWords(feature));
        made->setElided(true);
        words->addWidget(name);
        words->addWidget(made);
        QToolButton* away = makeToolButton(QStringLiteral("x"), m_rows);
        away->setObjectName(QStringLiteral("removeFeature"));
        away->setIconSize({14, 14});
        away->setFixedSize(24, 24);
        away->setToolTip(tr("Take away %1").arg(name->text()));
        connect(away, &QToolButton::clicked, this, [this, i] { remove(i); });
        row->addLayout(words, 1);
        row->addWidget(away, 0, Qt::AlignTop);
        column->addLayout(row);
    }
    m_column->insertWidget(0, m_rows);
}

void FeatureList::remove(qsizetype position)
{
    m_features.removeAt(position);
    rebuild();
    emit edited();
}

void FeatureList::makeChooser()
{
    m_chooser = new QFrame(this, Qt::Popup);
    m_chooser->setObjectName(QStringLiteral("hoverCard"));
    m_chooser->setFixedSize(kChooserWidth, kChooserHeight);
    m_search = new QLineEdit(m_chooser);
    m_search->setObjectName(QStringLiteral("searchFeature"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->installEventFilter(this);
    m_days = new QLineEdit(QStringLiteral("180"), m_chooser);
    m_days->setObjectName(QStringLiteral("featureDays"));
    m_days->setFixedWidth(56);
    m_days->setAlignment(Qt::AlignRight);
    auto* daysName = new TextLabel(FontRole::Body, "text.secondary", m_chooser);
    daysName->setText(tr("in the last"));
    auto* unit = new TextLabel(FontRole::Body, "text.secondary", m_chooser);
    unit->setText(tr("days; empty is all time"));
    m_offers = new QListWidget(m_chooser);
    m_offers->setObjectName(QStringLiteral("featureOffers"));
    auto* days = new QHBoxLayout;
    days->addWidget(daysName);
    days->addWidget(m_days);
    days->addWidget(unit, 1);
    auto* column = new QVBoxLayout(m_chooser);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(m_search);
    column->addLayout(days);
    column->addWidget(m_offers, 1);
    connect(m_search, &QLineEdit::textChanged, this, &FeatureList::fillChooser);
    connect(m_days, &QLineEdit::textChanged, this, &FeatureList::fillChooser);
    connect(m_offers, &QListWidget::itemClicked, this, &FeatureList::add);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_offers->currentItem())
            add(m_offers->currentItem());
    });
}

void FeatureList::openChooser()
{
    delete m_chooser; // its words follow the language
    makeChooser();
    fillChooser();
    m_chooser->move(m_add->mapToGlobal(QPoint(0, m_add->height() + 4)));
    m_chooser->show();
    m_search->setFocus();
}

bool FeatureList::has(const QJsonObject& feature) const
{
    for (const QJsonValue& one : m_features)
        if (withoutName(one.toObject()) == withoutName(feature))
            return true;
    return false;
}

void FeatureList::offer(const QString& text, const QJsonObject& feature)
{
    if (has(feature) || !text.contains(m_search->text().trimmed(), Qt::CaseInsensitive))
        return;
    QJsonObject named = feature;
    named.insert(QStringLiteral("name"), text);
    auto* item = new QListWidgetItem(text, m_offers);
    item->setData(Qt::UserRole, named);
}

void FeatureList::fillChooser()
{
    m_offers->clear();
    bool isNumber = false;
    const double days = m_days->text().toDouble(&isNumber);
    const bool fine = m_days->text().trimmed().isEmpty() || (isNumber && days > 0);
    markInvalid(*m_days, !fine);
    if (!fine)
        return;
    const QString last = days > 0 ? tr(", %1 d").arg(days) : QString();
    offer(tr("days active") + last, measured("days", {}, {}, days));
    offer(tr("days since the last event"), measured("recency", {}, {}, 0));
    for (const QString& event : m_words.events().mid(0, kOfferedEvents)) {
        offer(tr("number of %1").arg(event) + last, measured("count", event, {}, days));
        offer(tr("days with %1").arg(event) + last, measured("days", event, {}, days));
        offer(tr("days since %1").arg(event), measured("recency", event, {}, 0));
        for (const QString& field : m_words.eventFieldNames(true))
            offer(tr("sum of %1 over %2").arg(field, event) + last, measured("sum", event, field, days));
    }
    for (const FieldInfo& field : m_words.attributes())
        if (field.role != QLatin1String("identifier") && field.type != ColumnType::Time)
            offer(field.name, {{QStringLiteral("attribute"), field.name}});
    m_offers->setCurrentRow(0);
}

void FeatureList::add(const QListWidgetItem* item)
{
    m_features.append(item->data(Qt::UserRole).toJsonObject());
    rebuild();
    fillChooser();
    emit edited();
}

bool FeatureList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            QCoreApplication::sendEvent(m_offers, event);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tessera
