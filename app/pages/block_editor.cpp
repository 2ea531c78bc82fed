// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/block_editor.h"

#include "pages/form_fields.h"
#include "pages/rule_field.h"
#include "pages/rule_vocabulary.h"
#include "pages/rule_words.h"
#include "panels/widgets.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace tessera {
namespace {

constexpr int kLabelWidth = 64;

QLineEdit* makeField(const char* name, const QString& text, QWidget* parent)
{
    auto* field = new QLineEdit(text, parent);
    field->setObjectName(QLatin1String(name));
    field->setCursorPosition(0);
    return field;
}

void fillComparisons(QComboBox& box, Comparison last, Comparison chosen)
{
    for (int i = 0; i <= int(last); ++i)
        box.addItem(comparisonWords(Comparison(i)), i);
    box.setCurrentIndex(int(chosen));
}

// field, comparison, values
class AttributeEditor : public BlockEditor
{
public:
    AttributeEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent)
        : BlockEditor(rule, words, parent)
        , m_field(makeField("blockField", rule.test.field, this))
        , m_comparison(new QComboBox(this))
        , m_value(makeField("blockValue", rule.test.values.join(QStringLiteral(", ")), this))
    {
        m_comparison->setObjectName(QStringLiteral("blockComparison"));
        fillComparisons(*m_comparison, Comparison::EndsWith, rule.test.comparison);
        offerValues(*m_field, words.attributeNames());
        addRow(BlockEditor::tr("Attribute"), {m_field});
        addRow(BlockEditor::tr("Value"), {m_comparison, m_value});
        connect(m_field, &QLineEdit::textChanged, this, [this] { take(); });
        connect(m_value, &QLineEdit::textChanged, this, [this] { take(); });
        connect(m_comparison, &QComboBox::currentIndexChanged, this, [this] { take(); });
        connect(&words, &RuleVocabulary::valuesArrived, this, [this] { arrange(); });
        arrange();
    }
    void focusFirst() override { m_field->setFocus(Qt::OtherFocusReason); }

private:
    [[nodiscard]] Comparison comparison() const { return Comparison(m_comparison->currentData().toInt()); }
    [[nodiscard]] bool takesList() const
    {
        return comparison() == Comparison::In || comparison() == Comparison::NotIn ||
               comparison() == Comparison::Between;
    }
    [[nodiscard]] bool takesNone() const
    {
        return comparison() == Comparison::Known || comparison() == Comparison::Unknown;
    }
    void arrange()
    {
        m_value->setVisible(!takesNone());
        m_value->setPlaceholderText(comparison() == Comparison::Between ? BlockEditor::tr("from, to")
                                                                        : QString());
        offerValues(*m_value, m_words.values(m_field->text().trimmed(), false), takesList());
    }
    void take()
    {
        arrange();
        const QString field = m_field->text().trimmed();
        markInvalid(*m_field, field.isEmpty());
        if (field.isEmpty())
            return;
        m_rule.test.field = field;
        m_rule.test.comparison = comparison();
        if (takesNone())
            m_rule.test.values.clear();
        else if (takesList())
            m_rule.test.values = commaList(m_value->text());
        else
            m_rule.test.values = {m_value->text().trimmed()};
        const bool isRange = comparison() == Comparison::Between;
        markInvalid(*m_value, isRange && m_rule.test.values.size() != 2);
        if (isRange && m_rule.test.values.size() != 2)
            return;
        if (takesList() && m_rule.test.values.isEmpty())
            m_rule.test.values = {QString()};
        report();
    }

    QLineEdit* m_field;
    QComboBox* m_comparison;
    QLineEdit* m_value;
};

// event, which of them, what is measured, and when
class EventsEditor : public BlockEditor
{
    struct WindowChoice
    {
        QString text;
        TimeWindow::Kind kind;
        CalendarUnit unit;
        int count; // 0: it has no number
    };

public:
    EventsEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent)
        : BlockEditor(rule, words, parent)
        , m_event(makeField("blockEvent", choiceOf(rule.where).event, this))
        , m_with(new RuleField(RuleField::Of::Events, words, this))
        , m_measure(new QComboBox(this))
        , m_of(makeField("blockOf", rule.of, this))
        , m_comparison(new QComboBox(this))
        , m_number(makeField("blockNumber", QString::number(rule.value, 'g', QLocale::FloatingPointShortest),
                             this))
        , m_window(new QComboBox(this))
        , m_days(makeField("blockDays", QString::number(rule.window.days > 0 ? rule.window.days : 30), this))
        , m_from(new QDateEdit(this))
        , m_to(new QDateEdit(this))
    {
        m_measure->setObjectName(QStringLiteral("blockMeasure"));
        m_comparison->setObjectName(QStringLiteral("blockComparison"));
        m_window->setObjectName(QStringLiteral("blockWindow"));
        m_event->setPlaceholderText(BlockEditor::tr("any event"));
        offerValues(*m_event, words.events());
        offerValues(*m_of, words.eventFieldNames(true));
        m_with->setLines(1);
        m_with->setPlaceholder(BlockEditor::tr("all of them"));
        const EventFilter rest = choiceOf(rule.where).rest;
        m_with->setText(asksNothing(rest) ? QString() : printEventFilter(rest));
        fillMeasure();
        fillWindow();
        addRow(BlockEditor::tr("Event"), {m_event});
        addRow(BlockEditor::tr("With"), {m_with});
        addRow(BlockEditor::tr("Measure"), {m_measure, m_of});
        addRow(BlockEditor::tr("Compare"), {m_comparison, m_number});
        addRow(BlockEditor::tr("When"), {m_window, m_days, m_from, m_to});
        connectAll();
        arrange();
    }
    void focusFirst() override { m_event->setFocus(Qt::OtherFocusReason); }

private:
    void fillMeasure()
    {
        const QStringList names{BlockEditor::tr("times"),      BlockEditor::tr("days"),
                                BlockEditor::tr("sum"),        BlockEditor::tr("mean"),
                                BlockEditor::tr("lowest"),     BlockEditor::tr("highest"),
                                BlockEditor::tr("days since"), BlockEditor::tr("weeks"),
                                BlockEditor::tr("months"),     BlockEditor::tr("different")};
        m_measure->addItems(names);
        m_measure->setCurrentIndex(int(m_rule.measure));
        fillComparisons(*m_comparison, Comparison::GreaterOrEqual, m_rule.comparison);
        m_number->setAlignment(Qt::AlignRight);
    }
    void fillWindow()
    {
        const auto add = [&](const QString& text, TimeWindow::Kind kind, CalendarUnit unit, int count) {
            m_choices.push_back({text, kind, unit, count});
            m_window->addItem(text);
        };
        constexpr CalendarUnit none = CalendarUnit::Month;
        add(BlockEditor::tr("all time"), TimeWindow::Kind::AllTime, none, 0);
        add(BlockEditor::tr("last days"), TimeWindow::Kind::LastDays, none, 1);
        add(BlockEditor::tr("from, before"), TimeWindow::Kind::Between, none, 0);
        add(BlockEditor::tr("this week"), TimeWindow::Kind::Calendar, CalendarUnit::Week, 0);
        add(BlockEditor::tr("this month"), TimeWindow::Kind::Calendar, CalendarUnit::Month, 0);
        add(BlockEditor::tr("this quarter"), TimeWindow::Kind::Calendar, CalendarUnit::Quarter, 0);
        add(BlockEditor::tr("this year"), TimeWindow::Kind::Calendar, CalendarUnit::Year, 0);
        add(BlockEditor::tr("last full weeks"), TimeWindow::Kind::Calendar, CalendarUnit::Week, 1);
        add(BlockEditor::tr("last full months"), TimeWindow::Kind::Calendar, CalendarUnit::Month, 1);
        add(BlockEditor::tr("last full quarters"), TimeWindow::Kind::Calendar, CalendarUnit::Quarter, 1);
        add(BlockEditor::tr("last sessions"), TimeWindow::Kind::Sessions, none, 1);
        const TimeWindow& window = m_rule.window;
        for (std::size_t i = 0; i < m_choices.size(); ++i) {
            const WindowChoice& choice = m_choices[i];
            const bool isCalendar = choice.kind == TimeWindow::Kind::Calendar;
            if (choice.kind == window.kind &&
                (!isCalendar || (choice.unit == window.unit && (choice.count > 0) == (window.count > 0))))
                m_window->setCurrentIndex(int(i));
        }
        if (window.count > 0)
            m_days->setText(QString::number(window.count));
        m_days->setAlignment(Qt::AlignRight);
        const QDate to = QDate::fromString(m_rule.window.to.left(10), Qt::ISODate);
        const QDate from = QDate::fromString(m_rule.window.from.left(10), Qt::ISODate);
        m_to->setDate(to.isValid() ? to : m_words.asOf().addDays(1));
        m_from->setDate(from.isValid() ? from : m_to->date().addDays(-30));
        for (QDateEdit* date : {m_from, m_to}) {
            date->setCalendarPopup(true);
            date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        }
    }
    void connectAll()
    {
        for (QLineEdit* field : {m_event, m_of, m_number, m_days})
            connect(field, &QLineEdit::textChanged, this, [this] { take(); });
        for (QComboBox* box : {m_measure, m_comparison, m_window})
            connect(box, &QComboBox::currentIndexChanged, this, [this] { take(); });
        for (QDateEdit* date : {m_from, m_to})
            connect(date, &QDateEdit::dateChanged, this, [this] { take(); });
        connect(m_with, &RuleField::edited, this, [this] { take(); });
    }
    [[nodiscard]] Measure measure() const { return Measure(m_measure->currentIndex()); }
    [[nodiscard]] const WindowChoice& choice() const
    {
        return m_choices[std::size_t(std::max(0, m_window->currentIndex()))];
    }
    [[nodiscard]] TimeWindow::Kind windowKind() const { return choice().kind; }
    [[nodiscard]] bool isCounted() const { return choice().count > 0; }
    [[nodiscard]] bool needsOf() const { return needsProperty(measure()); }
    void arrange()
    {
        m_of->setVisible(needsOf());
        offerValues(*m_of, m_words.eventFieldNames(measure() != Measure::Distinct));
        m_days->setVisible(isCounted());
        for (QDateEdit* date : {m_from, m_to})
            date->setVisible(windowKind() == TimeWindow::Kind::Between);
    }
    void take()
    {
        arrange();
        bool isNumber = false;
        bool isDays = false;
        const double number = m_number->text().toDouble(&isNumber);
        const double days = m_days->text().toDouble(&isDays);
        const bool isWhole = days == std::floor(days) && days <= kMaxNth;
        const bool daysFine =
            !isCounted() || (isDays && days > 0 && (windowKind() == TimeWindow::Kind::LastDays || isWhole));
        const QString of = m_of->text().trimmed();
        markInvalid(*m_number, !isNumber);
        markInvalid(*m_days, !daysFine);
        markInvalid(*m_of, needsOf() && of.isEmpty());
        const QString with = m_with->text();
        const Result<EventFilter> rest =
            with.isEmpty() ? Result<EventFilter>(EventFilter()) : parseEventFilter(with);
        if (!isNumber || !daysFine || (needsOf() && of.isEmpty()) || !rest)
            return;
        m_rule.where = filterOf({m_event->text().trimmed(), *rest});
        m_rule.measure = measure();
        m_rule.of = needsOf() ? of : QString();
        m_rule.comparison = Comparison(m_comparison->currentData().toInt());
        m_rule.value = number;
        takeWindow(days);
        report();
    }
    void takeWindow(double days)
    {
        const bool asBefore =
            windowKind() == TimeWindow::Kind::AllTime && m_rule.window.kind == TimeWindow::Kind::Default;
        if (asBefore)
            return; // a rule that names no window means all time here
        m_rule.window = {windowKind(), 0, {}, {}};
        if (windowKind() == TimeWindow::Kind::LastDays)
            m_rule.window.days = days;
        else if (isCounted())
            m_rule.window.count = int(days);
        if (windowKind() == TimeWindow::Kind::Calendar)
            m_rule.window.unit = choice().unit;
        if (windowKind() != TimeWindow::Kind::Between)
            return;
        const QDate to = std::max(m_to->date(), m_from->date().addDays(1));
        m_rule.window.from = m_from->date().toString(Qt::ISODate);
        m_rule.window.to = to.toString(Qt::ISODate);
    }

    std::vector<WindowChoice> m_choices;
    QLineEdit* m_event;
    RuleField* m_with;
    QComboBox* m_measure;
    QLineEdit* m_of;
    QComboBox* m_comparison;
    QLineEdit* m_number;
    QComboBox* m_window;
    QLineEdit* m_days;
    QDateEdit* m_from;
    QDateEdit* m_to;
};

// A saved audience, or an analysis and which of its people.
class ReferenceEditor : public BlockEditor
{
public:
    ReferenceEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent)
        : BlockEditor(rule, words, parent)
        , m_name(makeField("blockName", rule.audience, this))
        , m_selector(makeField("blockSelector", rule.selector, this))
    {
        const bool result = rule.kind == RuleKind::Result;
        QStringList names = words.audiences();
        if (result) {
            names.clear();
            for (const RuleVocabulary::Analysis& analysis : words.analyses())
                names.append(analysis.name);
        }
        offerValues(*m_name, names);
        addRow(result ? BlockEditor::tr("Analysis") : BlockEditor::tr("Audience"), {m_name});
        m_selector->setVisible(result);
        if (result)
            addRow(BlockEditor::tr("People"), {m_selector});
        offerSelectors();
        connect(m_name, &QLineEdit::textChanged, this, [this] { take(); });
        connect(m_selector, &QLineEdit::textChanged, this, [this] { take(); });
    }
    void focusFirst() override { m_name->setFocus(Qt::OtherFocusReason); }

private:
    void offerSelectors()
    {
        QStringList selectors;
        for (const RuleVocabulary::Analysis& analysis : m_words.analyses())
            if (analysis.name == m_name->text().trimmed())
                selectors = analysis.selectors;
        offerValues(*m_selector, selectors);
    }
    void take()
    {
        offerSelectors();
        m_rule.audience = m_name->text().trimmed();
        m_rule.selector = m_selector->text().trimmed();
        markInvalid(*m_name, m_rule.audience.isEmpty());
        if (!m_rule.audience.isEmpty())
            report();
    }

    QLineEdit* m_name;
    QLineEdit* m_selector;
};

// What has no fields of its own, as text.
class TextEditor : public BlockEditor
{
public:
    TextEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent)
        : BlockEditor(rule, words, parent)
        , m_text(new RuleField(RuleField::Of::People, words, this))
    {
        m_text->setObjectName(QStringLiteral("blockText"));
        m_text->setLines(2);
        m_text->setText(printRule(rule, ruleLanguage()));
        addRow(BlockEditor::tr("As text"), {m_text});
        connect(m_text, &RuleField::edited, this, [this] {
            const Result<Rule> read = parseRule(m_text->text());
            if (!read)
                return;
            m_rule = *read;
            report();
        });
    }
    void focusFirst() override { m_text->editor()->setFocus(Qt::OtherFocusReason); }

private:
    RuleField* m_text;
};

} // namespace

BlockEditor::BlockEditor(Rule rule, RuleVocabulary& words, QWidget* parent)
    : QWidget(parent)
    , m_rule(std::move(rule))
    , m_words(words)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(24, 2, 8, 8);
    m_rows->setSpacing(6);
}

TextLabel* BlockEditor::addRow(const QString& label, std::initializer_list<QWidget*> controls)
{
    auto* name = new TextLabel(FontRole::Body, "text.secondary", this);
    name->setText(label);
    name->setFixedWidth(kLabelWidth);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(name);
    for (QWidget* control : controls) {
        row->addWidget(control, 1);
        control->setAccessibleName(label);
    }
    name->setBuddy(*controls.begin());
    m_rows->addLayout(row);
    return name;
}

void BlockEditor::report()
{
    emit changed(m_rule);
}

BlockEditor* BlockEditor::make(const Rule& rule, RuleVocabulary& words, QWidget* parent)
{
    if (!hasFields(rule))
        return rule.kind == RuleKind::Everyone ? nullptr : new TextEditor(rule, words, parent);
    switch (rule.kind) {
    case RuleKind::Attribute:
        return new AttributeEditor(rule, words, parent);
    case RuleKind::Events:
        return new EventsEditor(rule, words, parent);
    case RuleKind::Audience:
    case RuleKind::Result:
        return new ReferenceEditor(rule, words, parent);
    default:
        return nullptr;
    }
}

} // namespace tessera
