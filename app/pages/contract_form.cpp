// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/contract_form.h"

#include "pages/form_fields.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tessera {
namespace {

// The order of the labels in ContractForm::m_labels.
enum ContractLabel
{
    NameLabel,
    FilesLabel,
    ModeLabel,
    KeyLabel,
    NewestLabel,
    DateLabel,
    RowsLabel,
    RejectedLabel,
    UnknownLabel,
    RepeatedLabel,
    DriftLabel,
    GapLabel
};

constexpr double kPercent = 100;

} // namespace

ContractForm::ContractForm(QWidget* parent)
    : QWidget(parent)
    , m_fileSection(new FormSection(this))
    , m_loadSection(new FormSection(this))
    , m_limitSection(new FormSection(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_fileSection);
    column->addWidget(makeLine(this));
    column->addWidget(m_loadSection);
    column->addWidget(makeLine(this));
    column->addWidget(m_limitSection);
    makeFiles();
    makeLoad();
    makeLimits();
    Theme::onLanguage(this, [this] { retranslate(); });
}

void ContractForm::makeFiles()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("contractName"));
    m_files = new QLineEdit(this);
    m_files->setObjectName(QStringLiteral("contractFiles"));
    for (QLineEdit* field : {m_name, m_files}) {
        m_labels.push_back(m_fileSection->addRow({}, field));
        connect(field, &QLineEdit::editingFinished, this, &ContractForm::take);
    }
}

void ContractForm::makeLoad()
{
    m_mode = new QComboBox(this);
    m_mode->setObjectName(QStringLiteral("loadMode"));
    for (const LoadMode::Kind kind :
         {LoadMode::Kind::Append, LoadMode::Kind::Upsert, LoadMode::Kind::Replace, LoadMode::Kind::Snapshot})
        m_mode->addItem(QString(), int(kind));
    m_key = new QLineEdit(this);
    m_key->setObjectName(QStringLiteral("keyColumns"));
    m_newest = new QComboBox(this);
    m_newest->setObjectName(QStringLiteral("newestColumn"));
    for (QComboBox* box : {m_mode, m_newest}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
        connect(box, &QComboBox::activated, this, &ContractForm::take);
    }
    m_date = new QLineEdit(this);
    m_date->setObjectName(QStringLiteral("snapshotDate"));
    for (QWidget* field : std::initializer_list<QWidget*>{m_mode, m_key, m_newest, m_date})
        m_labels.push_back(m_loadSection->addRow({}, field));
    connect(m_key, &QLineEdit::editingFinished, this, &ContractForm::take);
    connect(m_date, &QLineEdit::editingFinished, this, &ContractForm::take);
}

QDoubleSpinBox* ContractForm::addShare(const char* name)
{
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName(QLatin1String(name));
    box->setRange(0, kPercent);
    box->setDecimals(1);
    box->setSuffix(QStringLiteral(" %"));
    box->setKeyboardTracking(false);
    m_labels.push_back(m_limitSection->addRow({}, box));
    connect(box, &QDoubleSpinBox::valueChanged, this, &ContractForm::take);
    return box;
}

void ContractForm::makeLimits()
{
    m_rows = addShare("limitRows");
    m_rows->setMaximum(10 * kPercent);
    m_rejected = addShare("limitRejected");
    m_unknown = addShare("limitUnknown");
    m_repeated = addShare("limitRepeated");
    m_drift = addShare("limitDrift");
    m_drift->setSuffix(QString());
    m_drift->setRange(0, 10);
    m_drift->setDecimals(2);
    m_drift->setSingleStep(0.05);
    m_gap = new QSpinBox(this);
    m_gap->setObjectName(QStringLiteral("limitGap"));
    m_gap->setRange(0, 3660);
    m_gap->setKeyboardTracking(false);
    m_labels.push_back(m_limitSection->addRow({}, m_gap));
    connect(m_gap, &QSpinBox::valueChanged, this, &ContractForm::take);
    m_stops = new QCheckBox(this);
    m_stops->setObjectName(QStringLiteral("stopsOnError"));
    m_limitSection->addWidget(m_stops);
    connect(m_stops, &QCheckBox::clicked, this, &ContractForm::take);
}

void ContractForm::retranslate()
{
    m_fileSection->setTitle(tr("For which files"));
    m_loadSection->setTitle(tr("What a file is to those before it"));
    m_limitSection->setTitle(tr("How much may differ"));
    const QStringList texts{tr("Name"),      tr("Files"),    tr("Loading"), tr("Key"),
                            tr("Newest by"), tr("As of"),    tr("Rows"),    tr("Rejected"),
                            tr("Empty"),     tr("Repeated"), tr("Drift"),   tr("Gap")};
    for (std::size_t i = 0; i < m_labels.size(); ++i)
        m_labels[i]->setText(texts[qsizetype(i)]);
    m_files->setToolTip(
        tr("Names of files, with * for what changes and ? for one character; several are split "
           "by commas."));
    m_key->setToolTip(tr("Columns that tell rows apart together. A row takes the place of the one with the "
                         "same key."));
    m_newest->setToolTip(tr("Of two rows with one key the one with the greater value here counts."));
    m_date->setPlaceholderText(tr("from the file name"));
    m_date->setToolTip(tr("The day whose state the file is, as 2026-05-31."));
    m_rows->setToolTip(tr("Change of the number of rows against the last file."));
    m_rejected->setToolTip(tr("Share of the rows that are rejected."));
    m_unknown->setToolTip(tr("Change of the share of empty values of a column, in points."));
    m_repeated->setToolTip(tr("Share of the rows that are loaded already, word for word."));
    m_drift->setToolTip(tr("Population stability index of a column against the last file; above 0.2 its "
                           "distribution has changed."));
    m_gap->setToolTip(tr("Days between the newest row loaded and the oldest of the file."));
    m_gap->setSuffix(tr(" days"));
    m_stops->setText(tr("Ask before loading a file with errors"));
    for (int i = 0; i < m_mode->count(); ++i)
        m_mode->setItemText(i, loadModeTitle(LoadMode::Kind(m_mode->itemData(i).toInt())));
    if (m_newest->count() > 0)
        m_newest->setItemText(0, tr("the later row"));
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        if (QWidget* field = m_labels[i]->buddy())
            field->setAccessibleName(m_labels[i]->text());
    }
}

void ContractForm::show(const ContractTerms& terms, TableKind kind, const QStringList& columns)
{
    m_filling = true;
    m_terms = terms;
    m_name->setText(terms.name);
    m_files->setText(terms.files.join(QStringLiteral(", ")));
    m_mode->setCurrentIndex(m_mode->findData(int(terms.load.kind)));
    m_key->setText(terms.load.key.join(QStringLiteral(", ")));
    offerValues(*m_key, columns, true);
    m_newest->clear();
    m_newest->addItem(tr("the later row"), QString());
    for (const QString& column : columns)
        m_newest->addItem(column, column);
    if (m_newest->findData(terms.load.newest) < 0)
        m_newest->addItem(terms.load.newest, terms.load.newest);
    m_newest->setCurrentIndex(m_newest->findData(terms.load.newest));
    m_date->setText(terms.load.date.toString(Qt::ISODate));
    const ImportLimits& limits = terms.limits;
    m_rows->setValue(limits.rows * kPercent);
    m_rejected->setValue(limits.rejected * kPercent);
    m_unknown->setValue(limits.unknown * kPercent);
    m_repeated->setValue(limits.repeated * kPercent);
    m_drift->setValue(limits.drift);
    m_gap->setValue(limits.gapDays);
    m_stops->setChecked(limits.stopsOnError);
    m_filling = false;
    markInvalid(*m_date, false);
    markInvalid(*m_key, terms.load.kind == LoadMode::Kind::Upsert && terms.load.key.isEmpty());
    markInvalid(*m_name, terms.name.trimmed().isEmpty());
    showMode();
    m_loadSection->setSummary(loadModeTitle(terms.load.kind));
    m_mode->setToolTip(terms.load.kind == LoadMode::Kind::Snapshot && kind != TableKind::People
                           ? tr("Only a table of people can be the state of a day.")
                           : QString());
}

// Only what the way of loading needs is shown.
void ContractForm::showMode()
{
    const auto showRow = [this](ContractLabel label, QWidget* field, bool isShown) {
        m_labels[label]->setVisible(isShown);
        field->setVisible(isShown);
    };
    const LoadMode::Kind kind = m_terms.load.kind;
    showRow(KeyLabel, m_key, kind == LoadMode::Kind::Upsert);
    showRow(NewestLabel, m_newest, kind == LoadMode::Kind::Upsert);
    showRow(DateLabel, m_date, kind == LoadMode::Kind::Snapshot);
}

void ContractForm::take()
{
    if (m_filling)
        return;
    ContractTerms terms = m_terms;
    terms.name = m_name->text().trimmed();
    terms.files = commaList(m_files->text());
    terms.load.kind = LoadMode::Kind(m_mode->currentData().toInt());
    const bool isByKey = terms.load.kind == LoadMode::Kind::Upsert;
    terms.load.key = isByKey ? commaList(m_key->text()) : QStringList();
    terms.load.newest = isByKey ? m_newest->currentData().toString() : QString();
    const QString day = m_date->text().trimmed();
    const QDate date = QDate::fromString(day, Qt::ISODate);
    markInvalid(*m_date, !day.isEmpty() && !date.isValid());
    terms.load.date = terms.load.kind == LoadMode::Kind::Snapshot ? date : QDate();
    terms.limits.rows = m_rows->value() / kPercent;
    terms.limits.rejected = m_rejected->value() / kPercent;
    terms.limits.unknown = m_unknown->value() / kPercent;
    terms.limits.repeated = m_repeated->value() / kPercent;
    terms.limits.drift = m_drift->value();
    terms.limits.gapDays = m_gap->value();
    terms.limits.stopsOnError = m_stops->isChecked();
    if (terms == m_terms || (!day.isEmpty() && !date.isValid()))
        return;
    m_terms = terms;
    showMode();
    emit made(terms);
}

} // namespace tessera
