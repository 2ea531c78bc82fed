// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/check_form.h"

#include "pages/form_fields.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

using RuleKind = QualityRule::Kind;

constexpr std::array kRuleKinds = {RuleKind::Required,  RuleKind::Unique, RuleKind::Range,
                                   RuleKind::Pattern,   RuleKind::OneOf,  RuleKind::Reference,
                                   RuleKind::Freshness, RuleKind::Rows,   RuleKind::Expression};
constexpr int kValueLines = 5;
constexpr int kTypingPause = 300; // ms

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckForm)
};

QString shortNumber(double value)
{
    return QString::number(value, 'g', 12);
}

QString boundsText(const QualityRule& rule)
{
    const QString low = rule.from.isValid()      ? rule.from.toString(Qt::ISODate)
                        : rule.least.has_value() ? shortNumber(*rule.least)
                                                 : QString();
    const QString high = rule.until.isValid()    ? rule.until.toString(Qt::ISODate)
                         : rule.most.has_value() ? shortNumber(*rule.most)
                                                 : QString();
    if (low.isEmpty() == high.isEmpty())
        return CheckText::tr("is from %1 to %2").arg(low, high);
    return high.isEmpty() ? CheckText::tr("is at least %1").arg(low)
                          : CheckText::tr("is at most %1").arg(high);
}

bool takesColumns(RuleKind kind)
{
    return kind != RuleKind::Rows && kind != RuleKind::Expression;
}

} // namespace

QString ruleKindTitle(RuleKind kind)
{
    switch (kind) {
    case RuleKind::Required:
        return CheckText::tr("Filled");
    case RuleKind::Unique:
        return CheckText::tr("Unique");
    case RuleKind::Range:
        return CheckText::tr("Range");
    case RuleKind::Pattern:
        return CheckText::tr("Pattern");
    case RuleKind::OneOf:
        return CheckText::tr("Known values");
    case RuleKind::Reference:
        return CheckText::tr("In another table");
    case RuleKind::Freshness:
        return CheckText::tr("Fresh");
    case RuleKind::Rows:
        return CheckText::tr("Number of rows");
    case RuleKind::Expression:
        break;
    }
    return CheckText::tr("Expression");
}

QString ruleNameFor(const QualityRule& rule)
{
    const QString columns = rule.columns.join(QStringLiteral(", "));
    switch (rule.kind) {
    case RuleKind::Required:
        return CheckText::tr("%1 is filled").arg(columns);
    case RuleKind::Unique:
        return CheckText::tr("%1 is unique").arg(columns);
    case RuleKind::Range:
        return QStringLiteral("%1 %2").arg(columns, boundsText(rule));
    case RuleKind::Pattern:
        return CheckText::tr("%1 fits %2").arg(columns, rule.pattern);
    case RuleKind::OneOf:
        return CheckText::tr("%1 in %n known value(s)", nullptr, int(rule.values.size())).arg(columns);
    case RuleKind::Reference:
        return CheckText::tr("%1 is in %2").arg(columns, rule.table);
    case RuleKind::Freshness:
        return CheckText::tr("%1 is at most %n day(s) old", nullptr, rule.days).arg(columns);
    case RuleKind::Rows:
        return CheckText::tr("rows within %1 % of the last file").arg(shortNumber(100 * rule.share));
    case RuleKind::Expression:
        break;
    }
    return rule.expression;
}

CheckForm::CheckForm(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
    , m_kind(new QComboBox(this))
    , m_severity(new QComboBox(this))
    , m_values(new QPlainTextEdit(this))
    , m_days(new QSpinBox(this))
    , m_share(new QSpinBox(this))
    , m_problem(new TextLabel(FontRole::Caption, "bad.text", this))
{
    m_rows->setContentsMargins(0, 6, 0, 6);
    m_rows->setSpacing(6);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &CheckForm::take);
    makeFields();
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("checkProblem"));
    m_rows->addWidget(m_problem);
    Theme::onLanguage(this, [this] { retranslate(); });
}

QLineEdit* CheckForm::addLine(const char* name)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    connect(field, &QLineEdit::editingFinished, this, &CheckForm::take);
    return field;
}

void CheckForm::makeFields()
{
    m_kind->setObjectName(QStringLiteral("checkKind"));
    for (const RuleKind kind : kRuleKinds)
        m_kind->addItem(QString(), int(kind));
    m_severity->setObjectName(QStringLiteral("checkSeverity"));
    for (int i = 0; i < 3; ++i)
        m_severity->addItem(QString(), i);
    m_columns = addLine("checkColumns");
    m_least = addLine("checkLeast");
    m_most = addLine("checkMost");
    m_pattern = addLine("checkPattern");
    m_values->setObjectName(QStringLiteral("checkValues"));
    m_values->setTabChangesFocus(true);
    m_values->setFixedHeight(kValueLines * QFontMetrics(theme().font(FontRole::Body)).lineSpacing() + 10);
    m_table = addLine("checkTable");
    m_tableColumn = addLine("checkTableColumn");
    m_days->setObjectName(QStringLiteral("checkDays"));
    m_days->setRange(0, 100000);
    m_share->setObjectName(QStringLiteral("checkShare"));
    m_share->setRange(0, 1000);
    m_share->setSuffix(QStringLiteral(" %"));
    m_expression = addLine("checkExpression");
    m_name = addLine("checkName");
    m_owner = addLine("checkOwner");
    m_note = addLine("checkNote");
    for (QComboBox* box : {m_kind, m_severity}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
        connect(box, &QComboBox::activated, this, &CheckForm::take);
    }
    for (QSpinBox* box : {m_days, m_share}) {
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &CheckForm::take);
    }
    connect(m_values, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_typing.start();
    });
    // What is wrong is told while it is typed; it counts when it is done.
    for (QLineEdit* field : {m_expression, m_pattern, m_least, m_most})
        connect(field, &QLineEdit::textEdited, this, &CheckForm::judge);
    for (QWidget* field : std::initializer_list<QWidget*>{
             m_kind, m_columns, m_least, m_most, m_pattern, m_values, m_table, m_tableColumn, m_days, m_share,
             m_expression, m_severity, m_name, m_owner, m_note}) {
        auto* label = new TextLabel(FontRole::Body, "text.secondary", this);
        label->setFixedWidth(76);
        label->setBuddy(field);
        auto* row = new QHBoxLayout;
        row->setSpacing(4);
        row->addWidget(label, 0, field == m_values ? Qt::AlignTop : Qt::AlignVCenter);
        row->addWidget(field, 1);
        m_rows->addLayout(row);
        m_fields.emplace_back(label, field);
    }
}

void CheckForm::retranslate()
{
    const QStringList texts{tr("Check"),  tr("Columns"), tr("At least"), tr("At most"),      tr("Pattern"),
                            tr("Values"), tr("Table"),   tr("Column"),   tr("Days"),         tr("Within"),
                            tr("Holds"),  tr("If not"),  tr("Name"),     tr("Looked after"), tr("Note")};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i].first->setText(texts[qsizetype(i)]);
        m_fields[i].second->setAccessibleName(texts[qsizetype(i)]);
    }
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, ruleKindTitle(RuleKind(m_kind->itemData(i).toInt())));
    m_severity->setItemText(0, tr("Say so"));
    m_severity->setItemText(1, tr("Warn"));
    m_severity->setItemText(2, tr("Reject the rows"));
    m_columns->setToolTip(tr("Names in the client, split by commas."));
    m_values->setToolTip(tr("One value a line."));
    m_pattern->setToolTip(tr("A regular expression that the whole text must fit."));
    m_least->setToolTip(tr("A number, or a day such as 2026-05-31. Empty: no bound."));
    m_most->setToolTip(m_least->toolTip());
    m_tableColumn->setToolTip(tr("The value must stand in this column of a table that is loaded."));
    m_expression->setToolTip(
        tr("What must hold in each row, such as amount >= 0 or city = \"Shanghai\". There are: %1")
            .arg(expressionFunctions().join(QStringLiteral(", "))));
    m_owner->setToolTip(tr("Who looks after it."));
    judge();
}

void CheckForm::show(const ImportMapping& mapping, const QualityRule& rule, std::size_t position)
{
    m_filling = true;
    m_mapping = mapping;
    m_rule = rule;
    m_position = position;
    m_kind->setCurrentIndex(m_kind->findData(int(rule.kind)));
    m_severity->setCurrentIndex(int(rule.severity));
    m_columns->setText(rule.columns.join(QStringLiteral(", ")));
    QStringList names;
    for (const ColumnMapping& column : mapping.columns)
        names.append(column.name);
    offerValues(*m_columns, names, true);
    m_least->setText(rule.from.isValid() ? rule.from.toString(Qt::ISODate)
                     : rule.least        ? shortNumber(*rule.least)
                                         : QString());
    m_most->setText(rule.until.isValid() ? rule.until.toString(Qt::ISODate)
                    : rule.most          ? shortNumber(*rule.most)
                                         : QString());
    m_pattern->setText(rule.pattern);
    if (const QString values = rule.values.join(QLatin1Char('\n')); values != m_values->toPlainText())
        m_values->setPlainText(values);
    m_table->setText(rule.table);
    m_tableColumn->setText(rule.tableColumn);
    m_days->setValue(rule.days);
    m_share->setValue(int(std::lround(100 * rule.share)));
    m_expression->setText(rule.expression);
    m_name->setText(rule.name);
    m_owner->setText(rule.owner);
    m_note->setText(rule.note);
    m_filling = false;
    showKind();
    judge();
}

// Only what the kind needs is shown.
void CheckForm::showKind()
{
    const RuleKind kind = m_rule.kind;
    const auto isNeeded = [&](const QWidget* field) {
        if (field == m_columns)
            return takesColumns(kind);
        if (field == m_least || field == m_most)
            return kind == RuleKind::Range;
        if (field == m_pattern)
            return kind == RuleKind::Pattern;
        if (field == m_values)
            return kind == RuleKind::OneOf;
        if (field == m_table || field == m_tableColumn)
            return kind == RuleKind::Reference;
        if (field == m_days)
            return kind == RuleKind::Freshness;
        if (field == m_share)
            return kind == RuleKind::Rows;
        return field != m_expression || kind == RuleKind::Expression;
    };
    for (const auto& [label, field] : m_fields) {
        label->setVisible(isNeeded(field));
        field->setVisible(isNeeded(field));
    }
}

// The rule as the fields have it, right or wrong.
QualityRule CheckForm::written() const
{
    QualityRule rule;
    rule.kind = RuleKind(m_kind->currentData().toInt());
    rule.severity = ImportFinding::Severity(m_severity->currentData().toInt());
    if (takesColumns(rule.kind))
        rule.columns = commaList(m_columns->text());
    const auto takeBound = [](const QLineEdit& field, std::optional<double>& number, QDate& day) {
        const QString text = field.text().trimmed();
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        day = QDate::fromString(text, Qt::ISODate);
        number = isNumber ? std::optional(value) : std::nullopt;
    };
    if (rule.kind == RuleKind::Range) {
        takeBound(*m_least, rule.least, rule.from);
        takeBound(*m_most, rule.most, rule.until);
    }
    if (rule.kind == RuleKind::Pattern)
        rule.pattern = m_pattern->text();
    if (rule.kind == RuleKind::OneOf)
        rule.values = m_values->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (rule.kind == RuleKind::Reference) {
        rule.table = m_table->text().trimmed();
        rule.tableColumn = m_tableColumn->text().trimmed();
    }
    if (rule.kind == RuleKind::Freshness)
        rule.days = m_days->value();
    if (rule.kind == RuleKind::Rows)
        rule.share = m_share->value() / 100.0;
    if (rule.kind == RuleKind::Expression)
        rule.expression = m_expression->text().trimmed();
    rule.owner = m_owner->text().trimmed();
    rule.note = m_note->text().trimmed();
    // A name that was made goes with what it is made of.
    const QString name = m_name->text().trimmed();
    rule.name = name.isEmpty() || name == ruleNameFor(m_rule) ? ruleNameFor(rule) : name;
    return rule;
}

QString CheckForm::problem() const
{
    const QualityRule rule = written();
    for (const QLineEdit* field : {m_least, m_most}) {
        const QString text = field->text().trimmed();
        bool isNumber = false;
        text.toDouble(&isNumber);
        if (rule.kind == RuleKind::Range && !text.isEmpty() && !isNumber &&
            !QDate::fromString(text, Qt::ISODate).isValid())
            return tr("\"%1\" is neither a number nor a day such as 2026-05-31.").arg(text);
    }
    const Result<QualityRule> read = QualityRule::fromJson(rule.toJson(), QString());
    if (!read)
        return read.error().message;
    ImportMapping with = m_mapping;
    if (m_position < with.checks.size())
        with.checks[m_position] = rule;
    else
        with.checks.push_back(rule);
    const Result<void> checked = with.check();
    const Result<void> before = m_mapping.check();
    // What is wrong with the mapping anyway is told elsewhere.
    return checked.ok() || (!before.ok() && before.error().message == checked.error().message)
               ? QString()
               : checked.error().message;
}

void CheckForm::judge()
{
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    markInvalid(*m_expression, !wrong.isEmpty());
    markInvalid(*m_pattern, !wrong.isEmpty());
    markInvalid(*m_columns, !wrong.isEmpty());
}

void CheckForm::take()
{
    if (m_filling)
        return;
    const QualityRule rule = written();
    const bool isNew = m_position >= m_mapping.checks.size();
    if (rule == m_rule && !isNew)
        return;
    m_rule = rule;
    m_filling = true;
    m_name->setText(rule.name);
    m_filling = false;
    showKind();
    judge();
    if (m_problem->text().isEmpty())
        emit made(m_position, rule);
}

} // namespace tessera
