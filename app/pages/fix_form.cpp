// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/fix_form.h"

#include "base/expression.h"
#include "ingest/mended_preview.h"
#include "pages/cluster_view.h"
#include "pages/form_fields.h"
#include "pages/value_map.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

using FixKind = Fix::Kind;

constexpr int kExpressionLines = 3;
constexpr int kFixPause = 250; // ms
constexpr std::size_t kDerivedShown = 5;

struct FixText
{
    Q_DECLARE_TR_FUNCTIONS(FixForm)
};

// "Character 7: ..." -> 7; 0 when the message is about something else.
int characterOf(const QString& message)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    const QRegularExpressionMatch match = number.match(message);
    return match.hasMatch() && match.capturedStart() < 12 ? match.captured().toInt() : 0;
}

void markCharacter(QPlainTextEdit& field, int character)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (character > 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = field.textCursor();
        const int last = int(field.toPlainText().size());
        mark.cursor.setPosition(std::clamp(character - 1, 0, std::max(0, last - 1)));
        mark.cursor.setPosition(std::min(character, last), QTextCursor::KeepAnchor);
        mark.format.setBackground(theme().colour("bad.soft"));
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(theme().colour("bad.solid"));
        marks.append(mark);
    }
    field.setExtraSelections(marks);
}

} // namespace

QString fixKindTitle(FixKind kind)
{
    switch (kind) {
    case FixKind::Trim:
        return FixText::tr("Trim blanks");
    case FixKind::HalfWidth:
        return FixText::tr("Half width letters");
    case FixKind::Case:
        return FixText::tr("Capitals");
    case FixKind::Replace:
        return FixText::tr("Replace a text");
    case FixKind::Pattern:
        return FixText::tr("Replace a pattern");
    case FixKind::Map:
        return FixText::tr("Map values");
    case FixKind::Merge:
        return FixText::tr("Merge spellings");
    case FixKind::Split:
        return FixText::tr("Split");
    case FixKind::Fill:
        return FixText::tr("Fill empty cells");
    case FixKind::Derive:
        return FixText::tr("Derive a column");
    case FixKind::Deduplicate:
        break;
    }
    return FixText::tr("Leave out repeated rows");
}

QString fixTitle(const Fix& fix)
{
    const QStringList names = fix.kind == FixKind::Derive ? fix.into : fix.columns;
    return names.isEmpty()
               ? fixKindTitle(fix.kind)
               : FixText::tr("%1: %2").arg(fixKindTitle(fix.kind), names.join(QStringLiteral(", ")));
}

FixForm::FixForm(JobTracker& jobs, QWidget* parent)
    : QWidget(parent)
    , m_looking(jobs)
    , m_rows(new QVBoxLayout(this))
    , m_letters(new QComboBox(this))
    , m_previous(new QCheckBox(this))
    , m_expression(new QPlainTextEdit(this))
    , m_keep(new QComboBox(this))
    , m_values(new ValueMap(this))
    , m_clusters(new ClusterView(this))
    , m_problem(new TextLabel(FontRole::Caption, "bad.text", this))
    , m_derived(new TextLabel(FontRole::Caption, "text.secondary", this))
{
    m_rows->setContentsMargins(0, 6, 0, 6);
    m_rows->setSpacing(6);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kFixPause);
    connect(&m_typing, &QTimer::timeout, this, &FixForm::typed);
    makeFields();
    m_problem->setObjectName(QStringLiteral("fixProblem"));
    m_derived->setObjectName(QStringLiteral("derivedRows"));
    for (TextLabel* label : {m_problem, m_derived}) {
        label->setWordWrap(true);
        m_rows->addWidget(label);
    }
    Theme::onLanguage(this, [this] { retranslate(); });
}

QLineEdit* FixForm::addLine(const char* name)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    connect(field, &QLineEdit::editingFinished, this, &FixForm::take);
    connect(field, &QLineEdit::textEdited, this, &FixForm::judge);
    return field;
}

void FixForm::addField(QWidget* field)
{
    auto* label = new TextLabel(FontRole::Body, "text.secondary", this);
    label->setFixedWidth(76);
    label->setBuddy(field);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(label, 0, field == m_expression ? Qt::AlignTop : Qt::AlignVCenter);
    row->addWidget(field, 1);
    m_rows->addLayout(row);
    m_fields.emplace_back(label, field);
}

void FixForm::makeFields()
{
    m_columns = addLine("fixColumns");
    m_letters->setObjectName(QStringLiteral("fixLetters"));
    for (const char* letters : {"upper", "lower", "title"})
        m_letters->addItem(QString(), QLatin1String(letters));
    m_find = addLine("fixFind");
    m_with = addLine("fixWith");
    m_previous->setObjectName(QStringLiteral("fixPrevious"));
    m_separator = addLine("fixSeparator");
    m_expression->setObjectName(QStringLiteral("fixExpression"));
    m_expression->setTabChangesFocus(true);
    m_expression->setFixedHeight(kExpressionLines * QFontMetrics(theme().font(FontRole::Body)).lineSpacing() +
                                 12);
    m_into = addLine("fixInto");
    m_keep->setObjectName(QStringLiteral("fixKeep"));
    for (const bool keepsLast : {false, true})
        m_keep->addItem(QString(), keepsLast);
    for (QComboBox* box : {m_letters, m_keep}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
        connect(box, &QComboBox::activated, this, &FixForm::take);
    }
    connect(m_previous, &QCheckBox::clicked, this, &FixForm::take);
    connect(m_expression, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        judge();
        m_typing.start();
    });
    for (QWidget* field : std::initializer_list<QWidget*>{m_columns, m_letters, m_find, m_with, m_separator,
                                                          m_expression, m_into, m_keep})
        addField(field);
    for (QWidget* wide : std::initializer_list<QWidget*>{m_previous, m_values, m_clusters})
        m_rows->addWidget(wide);
    connect(m_values, &ValueMap::made, this, &FixForm::take);
    connect(m_clusters, &ClusterView::made, this, &FixForm::take);
}

void FixForm::retranslate()
{
    const QStringList texts{tr("Columns"),  tr("Letters"),    tr("Find"), tr("With"),
                            tr("Split at"), tr("Expression"), tr("Into"), tr("Keep")};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i].first->setText(texts[qsizetype(i)]);
        m_fields[i].second->setAccessibleName(texts[qsizetype(i)]);
    }
    m_letters->setItemText(0, tr("ALL CAPITALS"));
    m_letters->setItemText(1, tr("all small"));
    m_letters->setItemText(2, tr("First Letters"));
    m_keep->setItemText(0, tr("the first row"));
    m_keep->setItemText(1, tr("the last row"));
    m_previous->setText(tr("With what the row before has"));
    m_columns->setToolTip(tr("Columns of the file, split by commas."));
    m_into->setToolTip(tr("Names of the columns that are made, split by commas."));
    m_expression->setToolTip(tr("Over the texts of a row, such as number(quantity) * number(price). "
                                "There are: %1")
                                 .arg(expressionFunctions().join(QStringLiteral(", "))));
    judge();
}

void FixForm::show(const ImportSource& source, const QString& zone, const Fix& fix, std::size_t position)
{
    const bool isSame = m_raw == source.raw && m_position == position && m_fix == fix;
    m_filling = true;
    m_raw = source.raw;
    m_mapping = source.mapping();
    m_zone = source.plan.zone.isEmpty() ? zone : source.plan.zone;
    m_fix = fix;
    if (isSame) { // what is typed stays as it is
        m_filling = false;
        return;
    }
    m_position = position;
    m_columns->setText(fix.columns.join(QStringLiteral(", ")));
    QStringList names;
    for (const ColumnProfile& column : source.preview->columns)
        names.append(column.header);
    if (fix.kind == FixKind::Deduplicate) {
        names.clear();
        for (const ColumnMapping& column : m_mapping.columns)
            names.append(column.name);
    }
    offerValues(*m_columns, names, true);
    m_letters->setCurrentIndex(std::max(0, m_letters->findData(fix.letters)));
    m_find->setText(fix.find);
    m_with->setText(fix.with);
    m_previous->setChecked(fix.fillsFromPrevious);
    m_separator->setText(fix.separator);
    m_into->setText(fix.into.join(QStringLiteral(", ")));
    if (fix.expression != m_expression->toPlainText())
        m_expression->setPlainText(fix.expression);
    m_keep->setCurrentIndex(fix.keepsLast ? 1 : 0);
    m_values->show({}, fix.values);
    m_clusters->show({}, fix.clusters);
    m_filling = false;
    showKind();
    judge();
    lookAround();
}

// Only what the kind needs is shown.
void FixForm::showKind()
{
    const FixKind kind = m_fix.kind;
    const auto isNeeded = [&](const QWidget* field) {
        if (field == m_columns)
            return kind != FixKind::Derive;
        if (field == m_letters)
            return kind == FixKind::Case;
        if (field == m_find)
            return kind == FixKind::Replace || kind == FixKind::Pattern;
        if (field == m_with)
            return kind == FixKind::Replace || kind == FixKind::Pattern ||
                   (kind == FixKind::Fill && !m_fix.fillsFromPrevious);
        if (field == m_separator)
            return kind == FixKind::Split;
        if (field == m_into)
            return kind == FixKind::Split || kind == FixKind::Derive;
        if (field == m_keep)
            return kind == FixKind::Deduplicate;
        return kind == FixKind::Derive; // the expression
    };
    for (const auto& [label, field] : m_fields) {
        label->setVisible(isNeeded(field));
        field->setVisible(isNeeded(field));
    }
    m_previous->setVisible(kind == FixKind::Fill);
    m_values->setVisible(kind == FixKind::Map);
    m_clusters->setVisible(kind == FixKind::Merge);
    m_derived->setVisible(kind == FixKind::Derive || kind == FixKind::Merge);
}

FixForm::Around FixForm::around(const FilePreview& raw, ImportMapping before, const Fix& fix,
                                const TimeZone& zone)
{
    Around found;
    if (fix.kind == FixKind::Derive) {
        FilePreview some = raw;
        some.rows.resize(std::min(kDerivedShown, some.rows.size()));
        before.fixes.push_back(fix);
        const FilePreview made = mendedPreview(std::move(some), before, zone);
        const auto column = std::ranges::find(made.columns, fix.into.value(0), &ColumnProfile::header);
        for (const QStringList& row : made.rows) {
            if (column != made.columns.end())
                found.derived.append(row.value(column - made.columns.begin()));
        }
        return found;
    }
    if (fix.kind != FixKind::Map && fix.kind != FixKind::Merge)
        return found;
    const FilePreview shown = mendedPreview(raw, before, zone);
    std::map<QString, std::int64_t> counts;
    for (const QString& name : fix.columns) {
        const auto column = std::ranges::find(shown.columns, name, &ColumnProfile::header);
        for (const QStringList& row : shown.rows) {
            if (column == shown.columns.end())
                break;
            if (const QString text = row.value(column - shown.columns.begin()); !text.isEmpty())
                ++counts[text];
        }
    }
    for (const auto& [text, count] : counts)
        found.values.push_back({text, count});
    std::ranges::stable_sort(found.values, std::ranges::greater(), &ValueCount::count);
    if (fix.kind == FixKind::Merge)
        found.clusters = proposeClusters(found.values);
    return found;
}

// In the background, what stands before the fix; the newest wins.
void FixForm::lookAround()
{
    const Fix fix = written();
    const bool isAsked = fix.kind == FixKind::Map || fix.kind == FixKind::Merge ||
                         (fix.kind == FixKind::Derive && problem().isEmpty());
    if (!m_raw || !isAsked) {
        m_looking.cancel();
        m_derived->setText(QString());
        return;
    }
    ImportMapping before;
    before.format = m_raw->format;
    before.fixes.assign(m_mapping.fixes.begin(),
                        m_mapping.fixes.begin() +
                            std::ptrdiff_t(std::min(m_position, m_mapping.fixes.size())));
    const Result<TimeZone> zone = TimeZone::named(m_zone);
    m_looking.start<Around>(
        tr("Look at %1").arg(fixTitle(fix)),
        [raw = m_raw, before, fix, used = zone ? *zone : TimeZone()](Task&) -> Result<Around> {
            return around(*raw, before, fix, used);
        },
        this,
        [this](Result<Around> found) {
            if (found)
                showAround(*found);
        });
}

void FixForm::showAround(const Around& found)
{
    if (m_fix.kind == FixKind::Map)
        m_values->show(found.values, m_fix.values);
    if (m_fix.kind == FixKind::Merge) {
        m_clusters->show(found.clusters, m_fix.clusters);
        m_derived->setText(m_clusters->topLevelItemCount() == 0
                               ? tr("No values of the rows shown look like spellings of one thing.")
                               : QString());
    }
    if (m_fix.kind == FixKind::Derive) {
        QStringList rows;
        for (const QString& text : found.derived)
            rows.append(text.isEmpty() ? tr("empty") : text);
        m_derived->setText(tr("The first rows: %1").arg(rows.join(QStringLiteral(" · "))));
    }
}

// The fix as the fields have it, right or wrong.
Fix FixForm::written() const
{
    Fix fix;
    fix.kind = m_fix.kind;
    if (fix.kind != FixKind::Derive)
        fix.columns = commaList(m_columns->text());
    switch (fix.kind) {
    case FixKind::Case:
        fix.letters = m_letters->currentData().toString();
        break;
    case FixKind::Replace:
    case FixKind::Pattern:
        fix.find = m_find->text();
        fix.with = m_with->text();
        break;
    case FixKind::Map:
        fix.values = m_values->becomes();
        break;
    case FixKind::Merge:
        fix.clusters = m_clusters->merged();
        break;
    case FixKind::Split:
        fix.separator = m_separator->text();
        fix.into = commaList(m_into->text());
        break;
    case FixKind::Fill:
        fix.fillsFromPrevious = m_previous->isChecked();
        fix.with = fix.fillsFromPrevious ? QString() : m_with->text();
        break;
    case FixKind::Derive:
        fix.expression = m_expression->toPlainText().trimmed();
        fix.into = commaList(m_into->text());
        break;
    case FixKind::Deduplicate:
        fix.keepsLast = m_keep->currentData().toBool();
        break;
    case FixKind::Trim:
    case FixKind::HalfWidth:
        break;
    }
    return fix;
}

QString FixForm::problem() const
{
    const Fix fix = written();
    if (fix.kind == FixKind::Map && fix.values.empty())
        return tr("Say what a value becomes.");
    if (fix.kind == FixKind::Merge && fix.clusters.empty())
        return tr("Tick a group of spellings.");
    const Result<Fix> read = Fix::fromJson(fix.toJson(), QString());
    if (!read)
        return read.error().message;
    QStringList known;
    for (const ColumnProfile& column : m_raw ? m_raw->columns : std::vector<ColumnProfile>())
        known.append(column.header);
    for (std::size_t i = 0; i < std::min(m_position, m_mapping.fixes.size()); ++i)
        known += m_mapping.fixes[i].into;
    for (const QString& name : columnsRead(fix)) {
        if (!known.contains(name))
            return tr("The file has no column \"%1\".").arg(name);
    }
    ImportMapping with = m_mapping;
    with.fixes = {fix};
    const Result<void> checked = with.check();
    return fix.kind == FixKind::Deduplicate && !checked ? checked.error().message : QString();
}

void FixForm::judge()
{
    QString wrong = problem();
    int character = 0;
    if (m_fix.kind == FixKind::Derive) {
        // Said of the expression alone, with the place in it.
        const Result<Expression> parsed = Expression::parse(m_expression->toPlainText().trimmed());
        if (!parsed) {
            wrong = parsed.error().message;
            character = characterOf(wrong);
        }
    }
    markCharacter(*m_expression, character);
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    markInvalid(*m_find, !wrong.isEmpty() && m_fix.kind == FixKind::Pattern);
    markInvalid(*m_columns, !wrong.isEmpty() && m_columns->text().trimmed().isEmpty());
}

// The rows below follow the typing; the fix itself counts when it can be used.
void FixForm::typed()
{
    lookAround();
    take();
}

void FixForm::take()
{
    if (m_filling)
        return;
    const bool isNew = m_position >= m_mapping.fixes.size();
    const Fix fix = written();
    if (fix == m_fix && !isNew)
        return;
    const bool isOtherColumn = fix.columns != m_fix.columns;
    m_fix = fix;
    showKind();
    judge();
    if (isOtherColumn)
        lookAround();
    if (m_problem->text().isEmpty())
        emit made(m_position, fix);
}

} // namespace tessera
