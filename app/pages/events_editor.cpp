// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/block_editor.h"
#include "pages/form_fields.h"
#include "pages/rule_field.h"
#include "pages/rule_parts.h"
#include "pages/rule_vocabulary.h"
#include "pages/rule_words.h"
#include "pages/spread_view.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tessera {
namespace {

// event, which of them, what is measured, and when
class EventsEditor : public BlockEditor
{
public:
    EventsEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent)
        : BlockEditor(rule, words, parent)
        , m_event(new EventFields(rule.where, QStringLiteral("blockEvent"), words, this))
        , m_pick(new PickFields(rule.pick, PickFields::Of::Events, this))
        , m_being(new RuleField(RuleField::Of::Events, words, this))
        , m_measure(new QComboBox(this))
        , m_of(makeRuleEdit(QStringLiteral("blockOf"), rule.of, this))
        , m_comparison(new QComboBox(this))
        , m_number(makeRuleEdit(QStringLiteral("blockNumber"), {}, this))
        , m_upTo(makeRuleEdit(QStringLiteral("blockUpTo"), ruleNumber(rule.upTo), this))
        , m_window(new WindowFields(rule.window, WindowFields::Of::Events, words, this))
        , m_pickFrom(makeRuleEdit(QStringLiteral("blockPickFrom"), {}, this))
        , m_spread(new SpreadView(this))
    {
        m_measure->setObjectName(QStringLiteral("blockMeasure"));
        m_comparison->setObjectName(QStringLiteral("blockComparison"));
        m_being->setObjectName(QStringLiteral("blockBeing"));
        m_being->setLines(1);
        m_being->setPlaceholder(BlockEditor::tr("anything"));
        m_being->setText(rule.with.empty() ? QString() : printEventFilter(rule.with.front(), ruleLanguage()));
        m_beingBefore = m_being->text();
        fill();
        addRow(BlockEditor::tr("Event"), {m_event});
        addRow(BlockEditor::tr("Pick from"), {m_pickFrom});
        rows()->addWidget(m_spread);
        addRow(BlockEditor::tr("Which"), {m_pick});
        m_beingRow = addRow(BlockEditor::tr("Being"), {m_being});
        addRow(BlockEditor::tr("Measure"), {m_measure, m_of});
        addRow(BlockEditor::tr("Compare"), {m_comparison, m_number, m_upTo});
        addRow(BlockEditor::tr("When"), {m_window});
        arrange();
        connectAll();
    }
    void focusFirst() override { m_event->event()->setFocus(Qt::OtherFocusReason); }

    bool take() override
    {
        arrange();
        const std::optional<EventFilter> where = m_event->filter();
        const std::optional<Pick> pick = m_pick->pick();
        const std::optional<TimeWindow> window = m_window->window();
        const QString of = m_of->text().trimmed();
        markInvalid(*m_of, needsOf() && of.isEmpty());
        Rule rule = m_rule;
        if (!takeNumbers(rule) || !takeBeing(rule) || !where || !pick || !window ||
            (needsOf() && of.isEmpty()))
            return false;
        rule.where = *where;
        rule.pick = *pick;
        rule.window = *window;
        rule.measure = measure();
        rule.of = needsOf() ? of : QString();
        m_rule = std::move(rule);
        return true;
    }

private:
    void fill()
    {
        m_measure->addItems({BlockEditor::tr("times"), BlockEditor::tr("days"), BlockEditor::tr("sum"),
                             BlockEditor::tr("mean"), BlockEditor::tr("lowest"), BlockEditor::tr("highest"),
                             BlockEditor::tr("days since"), BlockEditor::tr("weeks"),
                             BlockEditor::tr("months"), BlockEditor::tr("different")});
        m_measure->setCurrentIndex(int(m_rule.measure));
        for (int i = 0; i <= int(Comparison::GreaterOrEqual); ++i)
            m_comparison->addItem(comparisonWords(Comparison(i)), i);
        m_comparison->addItem(comparisonWords(Comparison::Between), int(Comparison::Between));
        m_comparison->setCurrentIndex(std::max(0, m_comparison->findData(int(m_rule.comparison))));
        m_number->setText(m_rule.valueParameter.isEmpty() ? ruleNumber(m_rule.value)
                                                          : QLatin1Char('$') + m_rule.valueParameter);
        m_number->setToolTip(BlockEditor::tr("A number, or a parameter as $name."));
        m_number->setAlignment(Qt::AlignRight);
        m_upTo->setAlignment(Qt::AlignRight);
        m_upTo->setAccessibleName(BlockEditor::tr("Up to"));
    }
    void connectAll()
    {
        const auto touched = [this] { edit(); };
        for (RulePart* part : std::initializer_list<RulePart*>{m_event, m_pick, m_window})
            connect(part, &RulePart::edited, this, touched);
        for (QLineEdit* field : {m_of, m_number, m_upTo})
            connect(field, &QLineEdit::textChanged, this, touched);
        for (QComboBox* box : {m_measure, m_comparison})
            connect(box, &QComboBox::currentIndexChanged, this, touched);
        connect(m_being, &RuleField::edited, this, touched);
        connectSpread();
    }
    // A property whose values are picked from a chart: what is picked becomes a test of the events.
    void connectSpread()
    {
        m_pickFrom->setPlaceholderText(BlockEditor::tr("a property"));
        m_pickFrom->setToolTip(BlockEditor::tr("Shows how a property of events is spread, to pick from"));
        offerValues(*m_pickFrom, m_words.eventFieldNames());
        connect(m_pickFrom, &QLineEdit::textChanged, this, [this] {
            m_spread->hide();
            m_words.askSpread(m_pickFrom->text().trimmed(), true);
        });
        connect(&m_words, &RuleVocabulary::spreadArrived, this,
                [this](const QString& field, bool ofEvents, const Result<ValueSpread>& spread) {
                    if (!ofEvents || field != m_pickFrom->text().trimmed())
                        return;
                    if (spread)
                        m_spread->setSpread(*spread);
                    else
                        m_spread->setProblem(spread.error().message);
                });
        connect(m_spread, &SpreadView::rangeChosen, this, [this](const QString& from, const QString& to) {
            require({m_spread->spread().field, Comparison::Between, {from, to}});
        });
        connect(m_spread, &SpreadView::valuesChosen, this, [this](const QStringList& values) {
            require({m_spread->spread().field, Comparison::In, values});
            m_spread->setChosen(values, false);
        });
    }
    // In place of the test of the same property, if there is one.
    void require(const FieldTest& test)
    {
        const std::optional<EventFilter> where = m_event->filter();
        if (!where)
            return;
        EventChoice choice = choiceOf(*where);
        std::vector<EventFilter> parts =
            choice.rest.logic == Logic::All ? choice.rest.parts : std::vector{choice.rest};
        std::erase_if(parts, [&](const EventFilter& part) {
            return part.logic == Logic::Test && part.test.field == test.field;
        });
        if (!test.values.isEmpty()) {
            EventFilter added;
            added.logic = Logic::Test;
            added.test = test;
            parts.push_back(added);
        }
        EventFilter rest;
        rest.parts = std::move(parts);
        if (rest.parts.size() == 1)
            rest = EventFilter(rest.parts.front());
        m_event->with()->setText(asksNothing(rest) ? QString() : printEventFilter(rest, ruleLanguage()));
        edit();
    }
    [[nodiscard]] Measure measure() const { return Measure(m_measure->currentIndex()); }
    [[nodiscard]] bool needsOf() const { return needsProperty(measure()); }
    [[nodiscard]] Comparison comparison() const { return Comparison(m_comparison->currentData().toInt()); }
    void arrange()
    {
        m_of->setVisible(needsOf());
        m_upTo->setVisible(comparison() == Comparison::Between);
        offerValues(*m_of, m_words.eventFieldNames(measure() != Measure::Distinct));
        const std::optional<Pick> pick = m_pick->pick();
        m_beingRow->setVisible(!m_being->text().isEmpty() || (pick && pick->kind != Pick::Kind::Every));
    }
    bool takeNumbers(Rule& rule)
    {
        const bool isRange = comparison() == Comparison::Between;
        rule.comparison = comparison();
        rule.valueParameter = isRange ? QString() : parameterIn(m_number->text());
        markInvalid(*m_number, false);
        markInvalid(*m_upTo, false);
        const std::optional<double> number =
            rule.valueParameter.isEmpty() ? numberIn(*m_number, -kMaxRuleValue) : std::optional(rule.value);
        const std::optional<double> upTo = isRange ? numberIn(*m_upTo, -kMaxRuleValue) : std::optional(0.0);
        if (!number || !upTo)
            return false;
        rule.value = *number;
        rule.upTo = *upTo;
        return true;
    }
    bool takeBeing(Rule& rule)
    {
        if (m_being->text() == m_beingBefore)
            return true;
        const Result<EventFilter> being = parseEventFilter(m_being->text());
        if (!m_being->text().isEmpty() && !being)
            return false;
        rule.with.clear();
        if (!m_being->text().isEmpty())
            rule.with.push_back(*being);
        return true;
    }

    EventFields* m_event;
    PickFields* m_pick;
    RuleField* m_being;
    QString m_beingBefore;
    QWidget* m_beingRow = nullptr;
    QComboBox* m_measure;
    QLineEdit* m_of;
    QComboBox* m_comparison;
    QLineEdit* m_number;
    QLineEdit* m_upTo;
    WindowFields* m_window;
    QLineEdit* m_pickFrom;
    SpreadView* m_spread;
};

} // namespace

BlockEditor* makeEventsEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent)
{
    return new EventsEditor(rule, words, parent);
}

} // namespace tessera
