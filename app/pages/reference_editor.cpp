// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/block_editor.h"
#include "pages/form_fields.h"
#include "pages/rule_field.h"
#include "pages/rule_parts.h"
#include "pages/rule_vocabulary.h"
#include "pages/rule_words.h"

#include <QCheckBox>
#include <QLineEdit>

namespace tessera {
namespace {

// A saved audience, the people of an analysis, a list, who has a kind of identifier, or a group of people.
class ReferenceEditor : public BlockEditor
{
public:
    ReferenceEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent)
        : BlockEditor(rule, words, parent)
        , m_name(makeRuleEdit(QStringLiteral("blockName"), rule.audience, this))
        , m_selector(makeRuleEdit(QStringLiteral("blockSelector"), rule.selector, this))
        , m_others(new QCheckBox(BlockEditor::tr("somebody else of it"), this))
        , m_inside(new RuleField(isShares() ? RuleField::Of::People : RuleField::Of::Events, words, this))
    {
        m_others->setObjectName(QStringLiteral("blockOthers"));
        m_others->setChecked(rule.isOfOthers);
        m_inside->setObjectName(QStringLiteral("blockInside"));
        m_inside->setLines(1);
        if (isShares())
            m_inside->setText(rule.parts.empty() ? QString() : printRule(rule.parts.front(), ruleLanguage()));
        else
            m_inside->setText(asksNothing(rule.where) ? QString()
                                                      : printEventFilter(rule.where, ruleLanguage()));
        m_insideBefore = m_inside->text();
        makeRows();
        offer();
        connect(m_name, &QLineEdit::textChanged, this, [this] { edit(); });
        connect(m_selector, &QLineEdit::textChanged, this, [this] { edit(); });
        connect(m_others, &QCheckBox::toggled, this, [this] { edit(); });
        connect(m_inside, &RuleField::edited, this, [this] { edit(); });
    }
    void focusFirst() override { m_name->setFocus(Qt::OtherFocusReason); }

    bool take() override
    {
        offer();
        Rule rule = m_rule;
        rule.audience = m_name->text().trimmed();
        rule.selector = hasSelector() ? m_selector->text().trimmed() : QString();
        rule.isOfOthers = isShares() && m_others->isChecked();
        markInvalid(*m_name, rule.audience.isEmpty());
        markInvalid(*m_selector, isShares() && rule.selector.isEmpty());
        if (rule.audience.isEmpty() || (isShares() && rule.selector.isEmpty()) || !takeInside(rule))
            return false;
        m_rule = std::move(rule);
        return true;
    }

private:
    [[nodiscard]] bool isShares() const { return m_rule.kind == RuleKind::Shares; }
    [[nodiscard]] bool hasSelector() const { return isShares() || m_rule.kind == RuleKind::Result; }
    void makeRows()
    {
        const RuleKind kind = m_rule.kind;
        addRow(kind == RuleKind::Audience    ? BlockEditor::tr("Audience")
               : kind == RuleKind::Listed    ? BlockEditor::tr("List")
               : kind == RuleKind::Reachable ? BlockEditor::tr("By")
                                             : BlockEditor::tr("Analysis"),
               {m_name});
        m_selector->setVisible(hasSelector());
        m_others->setVisible(isShares());
        m_inside->setVisible(isShares() || kind == RuleKind::Listed);
        if (hasSelector())
            addRow(isShares() ? BlockEditor::tr("Group") : BlockEditor::tr("People"), {m_selector});
        if (isShares())
            addRow(BlockEditor::tr("Who"), {m_others});
        m_inside->setPlaceholder(isShares() ? BlockEditor::tr("everyone")
                                            : BlockEditor::tr("all of its rows"));
        if (isShares() || kind == RuleKind::Listed)
            addRow(isShares() ? BlockEditor::tr("Passes") : BlockEditor::tr("Rows"), {m_inside});
    }
    void offer()
    {
        QStringList names;
        QStringList selectors;
        if (m_rule.kind == RuleKind::Audience)
            names = m_words.audiences();
        else if (m_rule.kind == RuleKind::Listed)
            names = m_words.tables();
        else if (m_rule.kind == RuleKind::Reachable)
            names = m_words.identifierKinds();
        else
            for (const RuleVocabulary::Analysis& analysis : m_words.analyses()) {
                const QStringList& parts = isShares() ? analysis.fields : analysis.selectors;
                if (!parts.isEmpty())
                    names.append(analysis.name);
                if (analysis.name == m_name->text().trimmed())
                    selectors = parts;
            }
        offerValues(*m_name, names);
        offerValues(*m_selector, selectors);
    }
    bool takeInside(Rule& rule)
    {
        const QString text = m_inside->text();
        if (text == m_insideBefore)
            return !isShares() || !rule.parts.empty();
        if (isShares()) {
            const Result<Rule> inside = text.isEmpty() ? Result<Rule>(Rule()) : parseRule(text);
            if (inside)
                rule.parts = {*inside};
            return inside.ok();
        }
        const Result<EventFilter> where =
            text.isEmpty() ? Result<EventFilter>(EventFilter()) : parseEventFilter(text);
        if (where)
            rule.where = *where;
        return where.ok();
    }

    QLineEdit* m_name;
    QLineEdit* m_selector;
    QCheckBox* m_others;
    RuleField* m_inside;
    QString m_insideBefore;
};

} // namespace

BlockEditor* makeReferenceEditor(const Rule& rule, RuleVocabulary& words, QWidget* parent)
{
    return new ReferenceEditor(rule, words, parent);
}

} // namespace tessera
