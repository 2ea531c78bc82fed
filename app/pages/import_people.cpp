// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/import_people.h"

#include "pages/import_column.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kMostConsents = 4;

// A column that says what somebody agreed to, by its name.
bool isConsent(const ColumnMapping& column)
{
    static const QRegularExpression words(
        QStringLiteral("consent|opt[ _-]?(in|out)|unsubscri|permission|同意|授权|许可|退订|勿扰"),
        QRegularExpression::CaseInsensitiveOption);
    return column.role == ColumnRole::Attribute &&
           (words.match(column.source).hasMatch() || words.match(column.name).hasMatch());
}

} // namespace

ImportPeople::ImportPeople(QWidget* parent)
    : QWidget(parent)
    , m_identity(new FormSection(this))
    , m_consent(new FormSection(this))
    , m_checkRow(new QWidget(this))
    , m_check(makeButton("link", {}, m_checkRow))
{
    m_check->setObjectName(QStringLiteral("checkPeople"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_identity);
    column->addWidget(makeLine(this));
    column->addWidget(m_consent);
    auto* inRow = new QHBoxLayout(m_checkRow);
    inRow->setContentsMargins(0, 0, 0, 0);
    inRow->addWidget(m_check);
    inRow->addStretch(1);
    connect(m_check, &QPushButton::clicked, this, &ImportPeople::checkRequested);
    Theme::onLanguage(this, [this] {
        m_identity->setTitle(tr("Identity after this import"));
        m_consent->setTitle(tr("Consent"));
        m_check->setText(tr("Check only, to know"));
        m_check->setToolTip(tr("Reads the whole file and compares it. Nothing is loaded."));
    });
}

void ImportPeople::addFact(QWidget* to, const QString& name, const QString& value)
{
    auto* row = new QHBoxLayout;
    auto* label = new TextLabel(FontRole::Body, "text.secondary", to);
    label->setText(name);
    auto* figure = new TextLabel(FontRole::Body, "text.primary", to);
    figure->setText(value);
    figure->setElided(true);
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(label);
    row->addWidget(figure, 1);
    static_cast<QVBoxLayout*>(to->layout())->addLayout(row);
}

QWidget* ImportPeople::freshRows(FormSection* section, QWidget*& rows)
{
    delete rows;
    rows = new QWidget(section);
    auto* lines = new QVBoxLayout(rows);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    section->addWidget(rows);
    return rows;
}

void ImportPeople::show(const ImportSource& source)
{
    showIdentity(source);
    showConsent(source);
}

void ImportPeople::showIdentity(const ImportSource& source)
{
    QWidget* rows = freshRows(m_identity, m_identityRows);
    QStringList kinds;
    for (const ColumnMapping& column : source.plan.columns) {
        if (column.role == ColumnRole::Identifier && !kinds.contains(column.identifierKind))
            kinds.append(column.identifierKind);
    }
    addFact(rows, tr("Identifiers"), kinds.isEmpty() ? tr("none") : kinds.join(QStringLiteral(", ")));
    const NumberFormat& numbers = theme().numbers();
    const bool isToldBefore = source.comparison && !source.outcome;
    if (source.people) {
        addFact(rows, tr("New people"), QStringLiteral("+%1").arg(numbers.count(source.people->added)));
        addFact(rows, tr("Joined to known"), numbers.count(source.people->joined));
        if (source.people->merged)
            addFact(rows, tr("Known people that became one"), numbers.count(*source.people->merged));
    } else if (isToldBefore) {
        addFact(rows, tr("New people"),
                QStringLiteral("+%1").arg(numbers.count(source.comparison->newPeople)));
        addFact(rows, tr("Joined to known"), numbers.count(source.comparison->joinedPeople));
        for (const IdentifierCount& kind : source.comparison->kinds)
            addFact(rows, tr("%1 known").arg(kind.kind),
                    tr("%1 of %2").arg(numbers.count(kind.known), numbers.count(kind.different)));
    }
    m_identity->addWidget(m_checkRow); // stays last
    m_checkRow->setVisible(!kinds.isEmpty() && !source.people && !isToldBefore && !source.outcome);
    m_check->setEnabled(source.state == ImportSource::State::Ready && source.preview);
    m_identity->setSummary(kinds.isEmpty() ? tr("belongs to nobody") : QString());
}

void ImportPeople::showConsent(const ImportSource& source)
{
    QWidget* rows = freshRows(m_consent, m_consentRows);
    const auto column = std::ranges::find_if(source.plan.columns, isConsent);
    if (column == source.plan.columns.end() || !source.preview) {
        auto* none = new TextLabel(FontRole::Body, "text.tertiary", rows);
        none->setWordWrap(true);
        none->setText(tr("Not mapped: no column says what people agreed to. A package for a platform asks "
                         "for one."));
        rows->layout()->addWidget(none);
        m_consent->setSummary(tr("not mapped"));
        return;
    }
    addFact(rows, tr("Column"), column->source);
    const auto position = std::size_t(column - source.plan.columns.begin());
    const std::vector<ValueCount> values = commonValues(source, position);
    for (std::size_t i = 0; i < std::min<std::size_t>(kMostConsents, values.size()); ++i)
        addFact(rows, values[i].text,
                tr("%1 of the rows shown").arg(theme().numbers().count(values[i].count)));
    m_consent->setSummary(column->source);
}

} // namespace tessera
