// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/block_editor.h"
#include "pages/form_fields.h"
#include "pages/rule_field.h"
#include "pages/rule_parts.h"
#include "pages/rule_vocabulary.h"
#include "pages/rule_words.h"
#include "panels/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace tessera {
namespace {

constexpr std::size_t kMostSteps = 12;
constexpr int kSpanWidth = 52;

QLineEdit* spanEdit(const char* name, double days, const QString& words, QWidget* parent)
{
    auto* field = makeRuleEdit(QLatin1String(name), days > 0 ? ruleNumber(days) : QString(), parent);
    field->setFixedWidth(kSpanWidth);
    field->setAlignment(Qt::AlignRight);
    field->setPlaceholderText(BlockEditor::tr("days"));
    field->setAccessibleName(words);
    field->setToolTip(words);
    return field;
}

TextLabel* spanWord(const QString& text, QWidget* parent)
{
    auto* label = new TextLabel(FontRole::Body, "text.secondary", parent);
    label->setText(text);
    label->setMinimumHeight(26);
    return label;
}

// An event, and how far from the step before.
class StepFields : public RulePart
{
public:
    StepFields(const SequenceStep& step, bool first, RuleVocabulary& words, QWidget* parent)
        : RulePart(parent)
        , m_first(first)
        , m_how(new QComboBox(this))
        , m_event(new EventFields(step.where, QStringLiteral("stepEvent"), words, this))
        , m_gap(new QWidget(this))
        , m_within(spanEdit("stepWithin", step.within,
                            BlockEditor::tr("At most so many days after the step before"), m_gap))
        , m_later(spanEdit("stepLater", step.atLeast,
                           BlockEditor::tr("At least so many days after the step before"), m_gap))
        , m_without(new RuleField(RuleField::Of::Events, words, m_gap))
    {
        m_how->setObjectName(QStringLiteral("stepHow"));
        m_how->addItems({BlockEditor::tr("then"), BlockEditor::tr("then not")});
        m_how->setCurrentIndex(step.isAbsent ? 1 : 0);
        m_how->setAccessibleName(BlockEditor::tr("Whether it follows"));
        m_how->setVisible(!first);
        m_without->setObjectName(QStringLiteral("stepWithout"));
        m_without->setLines(1);
        m_without->setPlaceholder(BlockEditor::tr("without"));
        m_without->setToolTip(BlockEditor::tr("No such event since the step before"));
        m_without->setText(step.without.empty() ? QString()
                                                : printEventFilter(step.without.front(), ruleLanguage()));
        m_withoutBefore = m_without->text();
        m_remove = makeToolButton(QStringLiteral("x"), this);
        m_remove->setObjectName(QStringLiteral("stepRemove"));
        m_remove->setFixedSize(24, 24);
        m_remove->setToolTip(BlockEditor::tr("Take the step away"));
        auto* gap = new QHBoxLayout(m_gap);
        gap->setContentsMargins(0, 0, 30, 0);
        gap->setSpacing(6);
        gap->addWidget(spanWord(BlockEditor::tr("within"), m_gap), 0, Qt::AlignTop);
        gap->addWidget(m_within, 0, Qt::AlignTop);
        gap->addWidget(m_laterWord = spanWord(BlockEditor::tr("after"), m_gap), 0, Qt::AlignTop);
        gap->addWidget(m_later, 0, Qt::AlignTop);
        gap->addWidget(m_without, 1);
        gap->addStretch(0);
        m_gap->setVisible(!first);
        auto* line = new QHBoxLayout;
        line->setSpacing(6);
        line->addWidget(m_how, 0, Qt::AlignTop);
        line->addWidget(m_event, 1);
        line->addWidget(m_remove, 0, Qt::AlignTop);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        column->addLayout(line);
        column->addWidget(m_gap);
        arrange();
        connect(m_how, &QComboBox::currentIndexChanged, this, [this] {
            if (isAbsent() && m_within->text().isEmpty())
                m_within->setText(QStringLiteral("7")); // it needs a time that is over
            arrange();
            emit edited();
        });
        connect(m_event, &RulePart::edited, this, &RulePart::edited);
        connect(m_within, &QLineEdit::textChanged, this, &RulePart::edited);
        connect(m_later, &QLineEdit::textChanged, this, &RulePart::edited);
        connect(m_without, &RuleField::edited, this, &RulePart::edited);
    }
    [[nodiscard]] QToolButton* removeButton() const { return m_remove; }
    [[nodiscard]] QLineEdit* event() const { return m_event->event(); }

    // Into a step that holds what was there before.
    [[nodiscard]] bool take(SequenceStep& step) const
    {
        const std::optional<EventFilter> where = m_event->filter();
        if (!where)
            return false;
        step.where = *where;
        if (m_first)
            return true;
        step.isAbsent = isAbsent();
        const std::optional<double> within = spanIn(*m_within);
        const std::optional<double> later = isAbsent() ? std::optional(0.0) : spanIn(*m_later);
        if (!within || !later || !takeWithout(step))
            return false;
        markInvalid(*m_within, (isAbsent() && *within <= 0) || (*within > 0 && *later > *within));
        if ((isAbsent() && *within <= 0) || (*within > 0 && *later > *within))
            return false;
        step.within = *within;
        step.atLeast = *later;
        return true;
    }

private:
    [[nodiscard]] bool isAbsent() const { return m_how->currentIndex() == 1; }
    void arrange()
    {
        for (QWidget* part : std::initializer_list<QWidget*>{m_laterWord, m_later, m_without})
            part->setVisible(!isAbsent());
    }
    static std::optional<double> spanIn(QLineEdit& field)
    {
        markInvalid(field, false);
        if (field.text().trimmed().isEmpty())
            return 0;
        const std::optional<double> days = numberIn(field, 0);
        markInvalid(field, !days || *days > kMaxWindowDays);
        return days && *days <= kMaxWindowDays ? days : std::nullopt;
    }
    bool takeWithout(SequenceStep& step) const
    {
        if (isAbsent() || m_without->text().isEmpty()) {
            step.without.clear();
            return true;
        }
        if (m_without->text() == m_withoutBefore)
            return true;
        const Result<EventFilter> without = parseEventFilter(m_without->text());
        if (without)
            step.without = {*without};
        return without.ok();
    }

    bool m_first;
    QComboBox* m_how;
    EventFields* m_event;
    QWidget* m_gap;
    QLineEdit* m_within;
    TextLabel* m_laterWord = nullptr;
    QLineEdit* m_later;
    RuleField* m_without;
    QString m_withoutBefore;
    QToolButton* m_remove = nullptr;
};

// Steps one below the other, what they have in common, and when.
class SequenceEditor : public BlockEditor
{
public:
    SequenceEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent)
        : BlockEditor(rule, words, parent)
        , m_steps(new QVBoxLayout)
        , m_add(makeButton("flat", QStringLiteral("plus"), this))
        , m_same(makeRuleEdit(QStringLiteral("blockSame"), rule.of, this))
        , m_window(new WindowFields(rule.window, WindowFields::Of::Events, words, this))
    {
        m_steps->setSpacing(6);
        rows()->addLayout(m_steps);
        m_add->setObjectName(QStringLiteral("stepAdd"));
        m_add->setText(BlockEditor::tr("Step"));
        rows()->addWidget(m_add, 0, Qt::AlignLeft);
        m_same->setPlaceholderText(BlockEditor::tr("nothing"));
        m_same->setToolTip(BlockEditor::tr("All steps have the same value of this property."));
        offerValues(*m_same, words.eventFieldNames());
        addRow(BlockEditor::tr("Same"), {m_same});
        addRow(BlockEditor::tr("When"), {m_window});
        rebuild();
        connect(m_add, &QPushButton::clicked, this, [this] {
            if (m_rule.steps.back().isAbsent) // nothing can follow what does not come
                return;
            m_rule.steps.push_back({m_rule.steps.back().where});
            rebuild();
            edit();
            m_fields.back()->event()->setFocus(Qt::OtherFocusReason);
        });
        connect(m_same, &QLineEdit::textChanged, this, [this] { edit(); });
        connect(m_window, &RulePart::edited, this, [this] { edit(); });
    }
    void focusFirst() override { m_fields.front()->event()->setFocus(Qt::OtherFocusReason); }

    bool take() override
    {
        Rule rule = m_rule;
        bool fits = true;
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            fits = m_fields[i]->take(rule.steps[i]) && fits;
        for (std::size_t i = 0; i + 1 < rule.steps.size(); ++i)
            fits = fits && !rule.steps[i].isAbsent;
        const std::optional<TimeWindow> window = m_window->window();
        if (!fits || !window)
            return false;
        rule.window = *window;
        rule.of = m_same->text().trimmed();
        m_rule = std::move(rule);
        m_add->setEnabled(canGrow());
        return true;
    }

private:
    [[nodiscard]] bool canGrow() const
    {
        return m_rule.steps.size() < kMostSteps && !m_rule.steps.back().isAbsent;
    }
    void rebuild()
    {
        for (StepFields* fields : m_fields) {
            fields->hide();
            fields->deleteLater();
        }
        m_fields.clear();
        for (std::size_t i = 0; i < m_rule.steps.size(); ++i) {
            auto* fields = new StepFields(m_rule.steps[i], i == 0, m_words, this);
            m_steps->addWidget(fields);
            m_fields.push_back(fields);
            fields->removeButton()->setEnabled(m_rule.steps.size() > 2);
            connect(fields, &RulePart::edited, this, [this] { edit(); });
            connect(fields->removeButton(), &QToolButton::clicked, this, [this, i] { remove(i); });
        }
        m_add->setEnabled(canGrow());
    }
    void remove(std::size_t step)
    {
        m_rule.steps.erase(m_rule.steps.begin() + std::ptrdiff_t(step));
        SequenceStep& first = m_rule.steps.front(); // nothing stands before it now
        first = {first.where};
        rebuild();
        edit();
    }

    QVBoxLayout* m_steps;
    QPushButton* m_add;
    QLineEdit* m_same;
    WindowFields* m_window;
    std::vector<StepFields*> m_fields;
};

} // namespace

BlockEditor* makeSequenceEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent)
{
    return new SequenceEditor(rule, words, parent);
}

} // namespace tessera
