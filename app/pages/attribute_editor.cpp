// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_zone.h"
#include "pages/block_editor.h"
#include "pages/form_fields.h"
#include "pages/rule_parts.h"
#include "pages/rule_vocabulary.h"
#include "pages/rule_words.h"
#include "pages/spread_view.h"
#include "rules/places.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

// Places have commas in them: a semicolon of either width, or a new line, stands between two.
QStringList placesIn(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[;\\x{FF1B}\\n]"));
    QStringList places;
    for (const QString& place : text.split(between, Qt::SkipEmptyParts))
        if (!place.trimmed().isEmpty())
            places.append(place.trimmed());
    return places;
}

bool isPlaceText(const QString& text)
{
    return text.startsWith(QLatin1String("store:")) || text.startsWith(QLatin1String("table:")) ||
           pointOf(text);
}

// field, comparison, values; of people, of what an analysis knows of them, or a tag
class AttributeEditor : public BlockEditor
{
public:
    AttributeEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent)
        : BlockEditor(rule, words, parent)
        , m_analysis(makeRuleEdit(QStringLiteral("blockName"), rule.audience, this))
        , m_field(makeRuleEdit(QStringLiteral("blockField"), rule.test.field, this))
        , m_comparison(new QComboBox(this))
        , m_number(makeRuleEdit(QStringLiteral("blockDistance"), {}, this))
        , m_value(makeRuleEdit(QStringLiteral("blockValue"), {}, this))
        , m_window(new WindowFields(rule.window, WindowFields::Of::Dates, words, this))
        , m_asOf(makeRuleEdit(QStringLiteral("blockAsOf"), rule.asOf, this))
        , m_spread(new SpreadView(this))
    {
        m_comparison->setObjectName(QStringLiteral("blockComparison"));
        for (int i = 0; i <= int(Comparison::InPolygon); ++i)
            if (isAttribute() || (i != int(Comparison::During) && (!isTag() || i < int(Comparison::Near))))
                m_comparison->addItem(comparisonWords(Comparison(i)), i);
        m_comparison->setCurrentIndex(std::max(0, m_comparison->findData(int(rule.test.comparison))));
        showValues();
        m_asOf->setPlaceholderText(BlockEditor::tr("now"));
        m_asOf->setToolTip(BlockEditor::tr("The value it had at the end of a day, such as 2026-01-31."));
        QWidget* name = addRow(isTag() ? BlockEditor::tr("Tag") : BlockEditor::tr("Analysis"), {m_analysis});
        name->setVisible(!isAttribute());
        addRow(isValue() ? BlockEditor::tr("What it says") : BlockEditor::tr("Attribute"), {m_field})
            ->setVisible(!isTag());
        addRow(BlockEditor::tr("Value"), {m_comparison, m_number, m_value});
        rows()->addWidget(m_spread);
        m_windowRow = addRow(BlockEditor::tr("When"), {m_window});
        m_asOfRow = addRow(BlockEditor::tr("As of"), {m_asOf});
        offer();
        arrange();
        connectAll();
    }
    void focusFirst() override { (isAttribute() ? m_field : m_analysis)->setFocus(Qt::OtherFocusReason); }

    bool take() override
    {
        arrange();
        Rule rule = m_rule;
        rule.test.field = m_field->text().trimmed();
        rule.audience = isAttribute() ? QString() : m_analysis->text().trimmed();
        const bool isNamed = isAttribute() || !rule.audience.isEmpty();
        const bool hasField = isTag() || !rule.test.field.isEmpty();
        markInvalid(*m_field, !hasField);
        markInvalid(*m_analysis, !isNamed);
        if (!hasField || !isNamed || !takeValues(rule.test))
            return false;
        if (isValue())
            rule.selector = rule.test.field;
        rule.window = TimeWindow();
        if (comparison() == Comparison::During) {
            const std::optional<TimeWindow> window = m_window->window();
            if (!window)
                return false;
            rule.window = *window;
        }
        rule.asOf = m_asOf->text().trimmed();
        const bool isDate = rule.asOf.isEmpty() || rule.asOf == m_rule.asOf ||
                            parseTime(rule.asOf.toStdString(), TimeZone()).has_value();
        markInvalid(*m_asOf, !isDate);
        if (!isDate)
            return false;
        m_rule = std::move(rule);
        askSpread();
        showChosen();
        return true;
    }

private:
    [[nodiscard]] bool isValue() const { return m_rule.kind == RuleKind::Value; }
    [[nodiscard]] bool isTag() const { return m_rule.kind == RuleKind::Tag; }
    [[nodiscard]] bool isAttribute() const { return m_rule.kind == RuleKind::Attribute; }
    [[nodiscard]] Comparison comparison() const { return Comparison(m_comparison->currentData().toInt()); }
    [[nodiscard]] bool takesPlaces() const
    {
        return comparison() == Comparison::Near || comparison() == Comparison::InPolygon;
    }
    [[nodiscard]] bool takesList() const
    {
        return comparison() == Comparison::In || comparison() == Comparison::NotIn ||
               comparison() == Comparison::Between;
    }
    [[nodiscard]] bool takesNone() const
    {
        return comparison() == Comparison::Known || comparison() == Comparison::Unknown ||
               comparison() == Comparison::During;
    }
    void showValues()
    {
        const FieldTest& test = m_rule.test;
        QStringList values = test.values;
        if (test.comparison == Comparison::Near && !values.isEmpty())
            m_number->setText(values.takeFirst());
        const bool ofPlaces = test.comparison == Comparison::Near || test.comparison == Comparison::InPolygon;
        m_value->setText(!test.parameter.isEmpty()
                             ? QLatin1Char('$') + test.parameter
                             : values.join(ofPlaces ? QStringLiteral("; ") : QStringLiteral(", ")));
        m_value->setCursorPosition(0);
        m_number->setAlignment(Qt::AlignRight);
        m_number->setPlaceholderText(BlockEditor::tr("km"));
        m_number->setAccessibleName(BlockEditor::tr("Kilometres"));
    }
    void connectAll()
    {
        const auto touched = [this] { edit(); };
        for (QLineEdit* field : {m_analysis, m_field, m_number, m_value, m_asOf})
            connect(field, &QLineEdit::textChanged, this, touched);
        connect(m_comparison, &QComboBox::currentIndexChanged, this, touched);
        connect(m_window, &RulePart::edited, this, touched);
        connect(&m_words, &RuleVocabulary::valuesArrived, this, [this] { arrange(); });
        connect(&m_words, &RuleVocabulary::spreadArrived, this,
                [this](const QString& field, bool ofEvents, const Result<ValueSpread>& spread) {
                    if (ofEvents || field != m_asked)
                        return;
                    if (spread)
                        m_spread->setSpread(*spread);
                    else
                        m_spread->setProblem(spread.error().message);
                    showChosen();
                });
        connect(m_spread, &SpreadView::rangeChosen, this, [this](const QString& from, const QString& to) {
            choose(Comparison::Between, {from, to});
        });
        connect(m_spread, &SpreadView::valuesChosen, this, [this](const QStringList& values) {
            const bool isOut = comparison() == Comparison::NotIn || comparison() == Comparison::NotEqual;
            choose(isOut ? Comparison::NotIn : Comparison::In, values);
        });
        askSpread();
    }
    // As if it had been typed; values with commas in them are kept apart.
    void choose(Comparison comparison, const QStringList& values)
    {
        {
            const QSignalBlocker quietBox(m_comparison);
            const QSignalBlocker quietText(m_value);
            m_comparison->setCurrentIndex(m_comparison->findData(int(comparison)));
            m_value->setText(values.join(QStringLiteral(", ")));
            m_chosen = values;
            m_chosenText = m_value->text().trimmed();
        }
        if (!values.isEmpty())
            edit();
    }
    void showChosen()
    {
        const bool isRange = m_rule.test.comparison == Comparison::Between;
        const bool isChoice = m_rule.test.comparison <= Comparison::NotEqual ||
                              m_rule.test.comparison == Comparison::In ||
                              m_rule.test.comparison == Comparison::NotIn;
        m_spread->setChosen(isRange || isChoice ? m_rule.test.values : QStringList(), isRange);
    }
    void askSpread()
    {
        const QString field = m_field->text().trimmed();
        if (!isAttribute() || field == m_asked)
            return;
        m_asked = field;
        m_spread->hide();
        m_words.askSpread(field, false);
    }
    void offer()
    {
        if (isAttribute()) {
            offerValues(*m_field, m_words.attributeNames());
            return;
        }
        if (isTag()) {
            offerValues(*m_analysis, m_words.tags());
            return;
        }
        QStringList names;
        QStringList fields;
        for (const RuleVocabulary::Analysis& analysis : m_words.analyses()) {
            if (analysis.fields.isEmpty())
                continue;
            names.append(analysis.name);
            if (analysis.name == m_analysis->text().trimmed())
                fields = analysis.fields;
        }
        offerValues(*m_analysis, names);
        offerValues(*m_field, fields);
    }
    void arrange()
    {
        m_value->setVisible(!takesNone());
        m_number->setVisible(comparison() == Comparison::Near);
        m_windowRow->setVisible(comparison() == Comparison::During);
        m_asOfRow->setVisible(!isValue());
        m_value->setPlaceholderText(comparison() == Comparison::Between       ? BlockEditor::tr("from, to")
                                    : comparison() == Comparison::Anniversary ? BlockEditor::tr("days")
                                    : takesPlaces() ? BlockEditor::tr("31.23,121.47; store:S01")
                                                    : QString());
        if (!isAttribute())
            offer();
        QStringList values;
        if (comparison() == Comparison::Near)
            for (const QString& table : m_words.tables())
                values.append(QStringLiteral("table:") + table);
        else if (isAttribute() && !takesPlaces())
            values = m_words.values(m_field->text().trimmed(), false);
        offerValues(*m_value, values, takesList());
    }
    // Values that were not touched stay, also those a field cannot tell apart, as with a comma inside.
    bool takeValues(FieldTest& test)
    {
        const QString text = m_value->text().trimmed();
        const bool same = comparison() == test.comparison && text == before(test) &&
                          (comparison() != Comparison::Near || m_number->text() == test.values.value(0));
        test.comparison = comparison();
        markInvalid(*m_value, false);
        markInvalid(*m_number, false);
        if (same)
            return true;
        test.parameter = takesPlaces() || takesNone() || comparison() == Comparison::Between ||
                                 comparison() == Comparison::Anniversary
                             ? QString()
                             : parameterIn(text);
        if (takesNone() || !test.parameter.isEmpty()) {
            test.values.clear();
            return true;
        }
        if (takesPlaces())
            return takePlaces(test, text);
        test.values = !takesList() ? QStringList{text} : text == m_chosenText ? m_chosen : commaList(text);
        if (takesList() && comparison() != Comparison::Between && test.values.isEmpty())
            test.values = {QString()};
        bool isNumber = true;
        if (comparison() == Comparison::Anniversary) {
            const double days = text.toDouble(&isNumber);
            isNumber = isNumber && days >= 0 && days <= kMaxWindowDays;
        }
        const bool fits = isNumber && (comparison() != Comparison::Between || test.values.size() == 2);
        markInvalid(*m_value, !fits);
        return fits;
    }
    // The text that stands for the values of a test.
    [[nodiscard]] static QString before(const FieldTest& test)
    {
        if (!test.parameter.isEmpty())
            return QLatin1Char('$') + test.parameter;
        const bool near = test.comparison == Comparison::Near;
        const bool ofPlaces = near || test.comparison == Comparison::InPolygon;
        return test.values.mid(near ? 1 : 0)
            .join(ofPlaces ? QStringLiteral("; ") : QStringLiteral(", "))
            .trimmed();
    }
    bool takePlaces(FieldTest& test, const QString& text)
    {
        test.values = placesIn(text);
        const bool near = comparison() == Comparison::Near;
        const bool fits = test.values.size() >= (near ? 1 : 3) &&
                          std::ranges::all_of(test.values, [&](const QString& place) {
                              return near ? isPlaceText(place) : pointOf(place).has_value();
                          });
        markInvalid(*m_value, !fits);
        if (!near)
            return fits;
        const std::optional<double> distance = numberIn(*m_number, 0);
        const bool isNear = distance && *distance <= kMaxKilometres;
        markInvalid(*m_number, !isNear);
        if (isNear)
            test.values.prepend(ruleNumber(*distance));
        return fits && isNear;
    }

    QLineEdit* m_analysis;
    QLineEdit* m_field;
    QComboBox* m_comparison;
    QLineEdit* m_number;
    QLineEdit* m_value;
    WindowFields* m_window;
    QLineEdit* m_asOf;
    SpreadView* m_spread;
    QString m_asked;      // the field whose spread is shown, or on its way
    QStringList m_chosen; // in the spread, and the text that stands for them
    QString m_chosenText;
    QWidget* m_windowRow = nullptr;
    QWidget* m_asOfRow = nullptr;
};

} // namespace

BlockEditor* makeAttributeEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent)
{
    return new AttributeEditor(rule, words, parent);
}

} // namespace tessera
