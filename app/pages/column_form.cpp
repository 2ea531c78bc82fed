// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/column_form.h"

#include "pages/form_fields.h"
#include "pages/import_column.h"
#include "pages/role_names.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

// The order of the labels in ColumnForm::m_labels.
enum ColumnLabel
{
    OrderLabel,
    ColumnNameLabel,
    KindLabel,
    TimeLabel,
    ScaleLabel,
    CurrencyLabel
};

constexpr int kMostOwnValues = 40;
constexpr int kValueRow = 24;

void showLine(QLabel& label, QWidget& field, bool isShown)
{
    label.setVisible(isShown);
    field.setVisible(isShown);
}

// How values of a kind are kept, where the role leaves it open.
ColumnType typeOfKind(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Boolean:
        return ColumnType::Boolean;
    case ValueKind::Integer:
        return ColumnType::Integer;
    case ValueKind::Decimal:
    case ValueKind::Percent:
    case ValueKind::Money:
        return ColumnType::Decimal;
    case ValueKind::Latitude:
    case ValueKind::Longitude:
        return ColumnType::Real;
    case ValueKind::Date:
    case ValueKind::Time:
        return ColumnType::Time;
    default:
        return ColumnType::Text;
    }
}

} // namespace

ColumnForm::ColumnForm(QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel(FontRole::Label, "text.primary", this))
    , m_kindLine(new TextLabel(FontRole::Body, "text.secondary", this))
    , m_evidence(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_reading(new FormSection(this))
    , m_content(new FormSection(this))
    , m_valueSection(new FormSection(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(12, 12, 12, 12);
    head->setSpacing(4);
    m_title->setElided(true);
    m_kindLine->setWordWrap(true);
    m_evidence->setWordWrap(true);
    for (TextLabel* line : {m_title, m_kindLine, m_evidence})
        head->addWidget(line);
    column->addLayout(head);
    column->addWidget(makeLine(this));
    column->addWidget(m_reading);
    column->addWidget(makeLine(this));
    column->addWidget(m_content);
    column->addWidget(makeLine(this));
    column->addWidget(m_valueSection);
    makeReading();
    makeValues();
    Theme::onLanguage(this, [this] { retranslate(); });
}

void ColumnForm::makeReading()
{
    m_order = new QComboBox(this);
    m_order->setObjectName(QStringLiteral("openChoice"));
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("columnName"));
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("valueKind"));
    for (const QString& name : valueKindNames())
        m_kind->addItem(QString(), name);
    m_timeFormat = new QComboBox(this);
    m_timeFormat->setObjectName(QStringLiteral("timeFormat"));
    for (const QString& name : timeFormatNames())
        m_timeFormat->addItem(QString(), name);
    m_scale = new QSpinBox(this);
    m_scale->setObjectName(QStringLiteral("scale"));
    m_scale->setRange(0, 9);
    m_scale->setKeyboardTracking(false);
    m_currency = new QLineEdit(this);
    m_currency->setObjectName(QStringLiteral("currency"));
    m_currency->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("([A-Z]{3})?")), m_currency));
    for (QComboBox* box : {m_order, m_kind, m_timeFormat}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_order, m_name, m_kind, m_timeFormat, m_scale, m_currency})
        m_labels.push_back(m_reading->addRow({}, field));
    m_otherFormats = new TextLabel(FontRole::Caption, "text.tertiary", this);
    m_otherFormats->setWordWrap(true);
    m_reading->addWidget(m_otherFormats);
    connect(m_order, &QComboBox::activated, this, [this] {
        if (const QString choice = m_order->currentData().toString(); !choice.isEmpty())
            emit choiceMade(m_column, choice);
    });
    for (QComboBox* box : {m_kind, m_timeFormat})
        connect(box, &QComboBox::activated, this, &ColumnForm::take);
    for (QLineEdit* field : {m_name, m_currency})
        connect(field, &QLineEdit::editingFinished, this, &ColumnForm::take);
    connect(m_scale, &QSpinBox::valueChanged, this, &ColumnForm::take);
}

void ColumnForm::makeValues()
{
    m_values = new QTableWidget(0, 2, this);
    m_values->setObjectName(QStringLiteral("valueNames"));
    m_values->verticalHeader()->hide();
    m_values->verticalHeader()->setDefaultSectionSize(kValueRow);
    m_values->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_values->setFrameShape(QFrame::NoFrame);
    m_values->setSelectionMode(QAbstractItemView::SingleSelection);
    m_values->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                              QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_valueSection->addWidget(m_values);
    connect(m_values, &QTableWidget::itemChanged, this, &ColumnForm::takeValue);
}

void ColumnForm::retranslate()
{
    m_reading->setTitle(tr("How it is read"));
    m_content->setTitle(tr("What stands in it"));
    m_valueSection->setTitle(tr("What values are called"));
    const QStringList texts{tr("Choose"),     tr("Name"),     tr("Kind"),
                            tr("Written as"), tr("Decimals"), tr("Currency")};
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(texts[qsizetype(i)]);
        m_labels[i]->buddy()->setAccessibleName(texts[qsizetype(i)]);
    }
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(
            i, valueKindTitle(valueKindFromName(m_kind->itemData(i).toString()).value_or(ValueKind::Text)));
    for (int i = 0; i < m_timeFormat->count(); ++i)
        m_timeFormat->setItemText(
            i, timeFormatText(
                   timeFormatFromName(m_timeFormat->itemData(i).toString()).value_or(TimeFormat::Iso)));
    m_values->setHorizontalHeaderLabels({tr("In the file"), tr("In the client")});
    m_values->setAccessibleName(tr("What values are called"));
}

void ColumnForm::show(const ImportSource& source, int column)
{
    if (!source.preview || column < 0 || column >= int(source.plan.columns.size()))
        return;
    m_filling = true;
    const auto at = std::size_t(column);
    const ColumnProfile& profile = source.preview->columns[at];
    m_column = column;
    m_mapping = source.plan.columns[at];
    const ValueKind kind = m_mapping.kind.value_or(profile.kind);
    m_title->setText(profile.header);
    m_kindLine->setText(
        kind == profile.kind && profile.filled > 0
            ? tr("%1, sure to %2").arg(valueKindTitle(kind), theme().numbers().percent(profile.confidence))
            : valueKindTitle(kind));
    m_evidence->setText(profile.evidence);
    m_order->clear();
    if (source.isOpen(at))
        m_order->addItem(tr("choose"), QString());
    for (const QString& choice : profile.choices) {
        const std::optional<TimeFormat> order = timeFormatFromName(choice);
        m_order->addItem(order ? timeFormatText(*order) : choice, choice);
        const bool isChosen = order ? m_mapping.timeFormat == *order : m_mapping.currency == choice;
        if (isChosen && !source.isOpen(at))
            m_order->setCurrentIndex(m_order->count() - 1);
    }
    m_name->setText(m_mapping.name);
    m_kind->setCurrentIndex(m_kind->findData(valueKindName(kind)));
    m_timeFormat->setCurrentIndex(m_timeFormat->findData(timeFormatName(m_mapping.timeFormat)));
    QStringList others;
    for (const TimeFormat format : m_mapping.otherTimeFormats)
        others.append(timeFormatText(format));
    m_otherFormats->setText(tr("Then tried: %1").arg(others.join(QStringLiteral("; "))));
    m_scale->setValue(m_mapping.scale);
    m_currency->setText(m_mapping.currency);
    const bool isUsed = m_mapping.role != ColumnRole::Ignore;
    const bool isTime = isUsed && m_mapping.type == ColumnType::Time;
    showLine(*m_labels[OrderLabel], *m_order, isUsed && !profile.choices.isEmpty());
    showLine(*m_labels[ColumnNameLabel], *m_name, isUsed);
    showLine(*m_labels[KindLabel], *m_kind, isUsed);
    showLine(*m_labels[TimeLabel], *m_timeFormat, isTime);
    m_otherFormats->setVisible(isTime && !others.isEmpty());
    showLine(*m_labels[ScaleLabel], *m_scale, isUsed && m_mapping.type == ColumnType::Decimal);
    showLine(*m_labels[CurrencyLabel], *m_currency, isUsed && kind == ValueKind::Money);
    showFacts(source);
    showValues(source);
    m_filling = false;
}

void ColumnForm::focusKind()
{
    m_kind->setFocus(Qt::ShortcutFocusReason);
    m_kind->showPopup();
}

void ColumnForm::showFacts(const ImportSource& source)
{
    delete m_facts;
    m_facts = new QWidget(m_content);
    auto* lines = new QVBoxLayout(m_facts);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    for (const InspectorSection& section : columnFacts(source, std::size_t(m_column))) {
        if (!section.title.isEmpty()) {
            auto* title = new TextLabel(FontRole::Label, "text.primary", m_facts);
            title->setText(QStringLiteral("%1 · %2").arg(section.title, section.note));
            title->setContentsMargins(0, 8, 0, 0);
            lines->addWidget(title);
        }
        for (const QString& sentence : section.lines) {
            auto* text = new TextLabel(FontRole::Body, "text.secondary", m_facts);
            text->setText(sentence);
            text->setWordWrap(true);
            lines->addWidget(text);
        }
        for (const ChartFact& fact : section.facts) {
            auto* row = new QHBoxLayout;
            auto* name = new TextLabel(FontRole::Body, "text.secondary", m_facts);
            name->setText(fact.label);
            name->setElided(true);
            auto* value = new TextLabel(FontRole::Label, "text.primary", m_facts);
            value->setText(fact.value);
            row->addWidget(name, 1);
            row->addWidget(value);
            if (!fact.note.isEmpty()) {
                auto* note = new TextLabel(FontRole::Caption, "text.tertiary", m_facts);
                note->setText(fact.note);
                row->addWidget(note);
            }
            lines->addLayout(row);
        }
    }
    m_content->addWidget(m_facts);
}

// The values of the preview, most frequent first, and those that are called otherwise already.
void ColumnForm::showValues(const ImportSource& source)
{
    const bool isNamed = m_mapping.role != ColumnRole::Ignore && m_mapping.role != ColumnRole::Identifier &&
                         m_mapping.type == ColumnType::Text;
    m_valueSection->setVisible(isNamed);
    if (!isNamed)
        return;
    QHash<QString, int> counts;
    for (const QStringList& row : source.preview->rows) {
        if (const QString value = row.value(m_column); !value.isEmpty())
            ++counts[value];
    }
    QStringList values = counts.keys();
    std::ranges::sort(values, [&](const QString& a, const QString& b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    values = values.mid(0, kMostOwnValues);
    for (const auto& [value, name] : m_mapping.values) {
        if (!values.contains(value))
            values.append(value);
    }
    m_values->setRowCount(int(values.size()));
    for (int row = 0; row < int(values.size()); ++row) {
        const QString& value = values[row];
        const auto known = m_mapping.values.find(value);
        // Items stay: one of them may be under an editor.
        for (int column = 0; column < 2; ++column) {
            if (!m_values->item(row, column))
                m_values->setItem(row, column, new QTableWidgetItem);
        }
        m_values->item(row, 0)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_values->item(row, 0)->setText(value);
        m_values->item(row, 0)->setToolTip(value);
        m_values->item(row, 1)->setText(known == m_mapping.values.end() ? QString() : known->second);
    }
    constexpr int kShown = 8;
    m_values->setFixedHeight(m_values->horizontalHeader()->sizeHint().height() + 4 +
                             kValueRow * std::min(kShown, std::max(1, int(values.size()))));
}

void ColumnForm::take()
{
    if (m_filling || m_column < 0)
        return;
    ColumnMapping mapping = m_mapping;
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        mapping.name = name;
    if (sender() == m_kind) {
        mapping.kind = valueKindFromName(m_kind->currentData().toString());
        if (mapping.role == ColumnRole::Attribute)
            mapping.type = typeOfKind(mapping.kind.value_or(ValueKind::Text));
        if (mapping.type != ColumnType::Text)
            mapping.values.clear();
    }
    if (sender() == m_timeFormat) {
        const TimeFormat before = mapping.timeFormat;
        mapping.timeFormat =
            timeFormatFromName(m_timeFormat->currentData().toString()).value_or(mapping.timeFormat);
        std::erase(mapping.otherTimeFormats, mapping.timeFormat);
        const bool isOrder =
            before == TimeFormat::DayMonthYearSlash || before == TimeFormat::MonthDayYearSlash;
        if (before != mapping.timeFormat && !isOrder)
            mapping.otherTimeFormats.push_back(before);
    }
    mapping.scale = m_scale->value();
    if (m_currency->hasAcceptableInput())
        mapping.currency = m_currency->text();
    if (mapping == m_mapping)
        return;
    m_mapping = mapping;
    emit made(m_column, mapping);
}

void ColumnForm::takeValue(QTableWidgetItem* item)
{
    if (m_filling || item->column() != 1)
        return;
    const QString value = m_values->item(item->row(), 0)->text();
    const QString name = item->text().trimmed();
    if (name.isEmpty() || name == value)
        m_mapping.values.erase(value);
    else
        m_mapping.values[value] = name;
    // After the editor has closed: the page fills this table again.
    QMetaObject::invokeMethod(
        this, [this, column = m_column, mapping = m_mapping] { emit made(column, mapping); },
        Qt::QueuedConnection);
}

} // namespace tessera
