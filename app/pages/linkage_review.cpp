// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/decisions.h"
#include "linkage/decided_labels.h"
#include "pages/linkage_panel.h"
#include "pages/pair_view.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "theme/theme.h"

#include <QJsonDocument>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

// The other half of the panel of duplicates: pairs are counted before they are compared, shown with their
// evidence, and answered.
namespace tessera {
namespace {

constexpr std::int64_t kRunAtOnce = 5'000'000; // more pairs are compared when somebody says so

QString ruleId(const QJsonValue& rule)
{
    return QString::fromUtf8(QJsonDocument(rule.toArray()).toJson(QJsonDocument::Compact));
}

// Those that were there before keep their place.
QJsonArray inOldOrder(const QJsonArray& before, const QJsonArray& now)
{
    QJsonArray ordered;
    const auto find = [](const QJsonArray& rules, const QJsonValue& rule) {
        return std::ranges::find_if(rules, [&](const QJsonValue& one) {
            return one[QLatin1String("rule")] == rule[QLatin1String("rule")];
        });
    };
    for (const QJsonValue old : before)
        if (const auto at = find(now, old); at != now.end())
            ordered.append(*at);
    for (const QJsonValue rule : now)
        if (find(before, rule) == before.end())
            ordered.append(rule);
    return ordered;
}

} // namespace

// What the counts depend on.
QJsonObject LinkagePanel::countKey(const QJsonObject& definition) const
{
    QJsonObject key;
    for (const char* name : {"table", "with", "columns", "compare", "block", "mostPairs"})
        if (definition.contains(QLatin1String(name)))
            key.insert(QLatin1String(name), definition.value(QLatin1String(name)));
    if (engine().dataset())
        key.insert(QStringLiteral("data"), qint64(engine().dataset()->dataRevision()));
    return key;
}

bool LinkagePanel::runsAtOnce() const
{
    return !m_isTooMany && m_pairs >= 0 && m_pairs <= kRunAtOnce;
}

// Newest wins: a count for a definition that has changed since is dropped.
void LinkagePanel::count()
{
    const std::shared_ptr<const LocalDataset> dataset = engine().dataset();
    const QJsonObject key = countKey(definition());
    if (!dataset || !key.contains(QLatin1String("table")) || key == m_countedKey || key == m_countingKey)
        return;
    m_countingKey = key;
    QJsonObject asked = definition();
    asked.insert(QStringLiteral("kind"), kindId());
    asked.insert(QStringLiteral("propose"), true);
    showWaiting();
    m_count.start<AnalysisResult>(
        tr("Count pairs: %1").arg(title()),
        [dataset, asked, registry = engine().registry()](Task& task) {
            return registry->run(*dataset, asked, task);
        },
        this, [this, key](const Result<AnalysisResult>& proposal) { counted(key, proposal); });
}

void LinkagePanel::counted(const QJsonObject& key, const Result<AnalysisResult>& proposal)
{
    m_countingKey = {};
    if (!proposal && proposal.error().cancelled) {
        showWaiting();
        return;
    }
    m_countedKey = key;
    m_problem = proposal ? QString() : proposal.error().message;
    m_pairs = -1;
    if (proposal) {
        const QJsonObject& json = proposal->json;
        m_found = json.value(QLatin1String("compare")).toArray();
        m_pairs = json.value(QLatin1String("pairs")).toInteger();
        m_isTooMany = json.value(QLatin1String("tooMany")).toBool();
        QJsonArray rules = json.value(QLatin1String("blocks")).toArray();
        m_chosen.clear();
        for (const QJsonValue rule : std::as_const(rules))
            m_chosen.append(ruleId(rule[QLatin1String("rule")]));
        for (const QJsonValue other : json.value(QLatin1String("otherBlocks")).toArray())
            rules.append(other);
        m_rules = inOldOrder(m_rules, rules);
        showComparisons();
    }
    showRules();
    // A definition that cannot be counted cannot be run either: running it says so where results stand.
    if (!proposal || runsAtOnce())
        recompute();
    else if (result())
        markStale(tr("%1 pairs would be compared").arg(QLocale().toString(m_pairs)));
    rewriteTexts();
}

// What is known of the pairs, in the form and in the empty page.
void LinkagePanel::showWaiting()
{
    const QLocale locale;
    QString text;
    if (!m_countingKey.isEmpty())
        text = tr("Counting the pairs.");
    else if (m_pairs >= 0)
        text = m_isTooMany ? tr("%1 pairs are too many. Take out a rule whose values many records share.")
                                 .arg(locale.toString(m_pairs))
                           : tr("%1 different pairs are compared.").arg(locale.toString(m_pairs));
    else
        text = m_problem;
    m_note->setText(text);
    const bool waits = !result() && m_pairs >= 0 && !m_isTooMany && !runsAtOnce();
    if (waits && m_run == nullptr) {
        m_run = setEmptyAction({});
        m_run->setObjectName(QStringLiteral("comparePairs"));
        connect(m_run, &QPushButton::clicked, this, [this] {
            m_isAsked = true;
            recompute();
        });
    }
    if (m_run != nullptr) {
        m_run->setText(tr("Compare %1 pairs").arg(locale.toString(m_pairs)));
        m_run->setVisible(waits);
    }
}

QString LinkagePanel::emptyText() const
{
    if (!m_countingKey.isEmpty())
        return tr("Counting the pairs to compare.");
    if (m_pairs >= 0 && !runsAtOnce())
        return m_isTooMany ? m_note->text()
                           : tr("So many pairs take a while. Take rules out first, or compare them all.");
    return FormPanel::emptyText();
}

// The first result waits for the count, and for somebody if there are many pairs.
AnalysisPanel::Computation LinkagePanel::computation()
{
    const bool isKnown = countKey(definition()) == m_countedKey;
    if (!result() && !m_isAsked && engine().dataset() && !definition().isEmpty() &&
        (!isKnown || (m_problem.isEmpty() && !runsAtOnce()))) {
        count();
        return {};
    }
    return FormPanel::computation();
}

void LinkagePanel::taken(const QJsonObject& definition)
{
    const bool isKnown = countKey(definition) == m_countedKey;
    if (!result() || (isKnown && (runsAtOnce() || !m_problem.isEmpty()))) {
        change(definition);
        return;
    }
    note(definition, isKnown ? tr("%1 pairs would be compared").arg(QLocale().toString(m_pairs))
                             : tr("the pairs are being counted"));
    count();
}

void LinkagePanel::showDefinition()
{
    FormPanel::showDefinition();
    count();
    showRules();
}

void LinkagePanel::dataArrived()
{
    FormPanel::dataArrived();
    count();
}

QWidget* LinkagePanel::ownView()
{
    return m_view;
}

namespace {

struct OwnPairs
{
    QJsonArray questions;
    std::vector<NodeIndex> nodes;
};

} // namespace

ResultPanel::OwnWork LinkagePanel::ownWork()
{
    return [asked = definition()](const AnalysisResult& result, const LocalDataset& dataset,
                                  const Task&) -> Result<std::any> {
        const Result<LinkageDefinition> definition = LinkageDefinition::fromJson(definitionBody(asked));
        if (!definition)
            return definition.error();
        Result<std::vector<NodeIndex>> nodes = nodesOfRecords(dataset, *definition);
        if (!nodes)
            return nodes.error();
        return std::any(OwnPairs{result.json.value(QLatin1String("questions")).toArray(), std::move(*nodes)});
    };
}

void LinkagePanel::showOwn(const std::any& own)
{
    const auto* pairs = std::any_cast<OwnPairs>(&own);
    if (pairs == nullptr)
        return;
    m_nodes = pairs->nodes;
    m_view->setPairs(tr("Worth an answer"), pairs->questions);
    m_view->setVisible(!pairs->questions.isEmpty());
}

// What lies behind a pair, or a bar of pairs, is worked out in the background.
bool LinkagePanel::openRow(const QString& selector)
{
    if (!selector.startsWith(QLatin1String("pair:")) || !result() || !result()->details)
        return false;
    m_detail.start<QJsonObject>(
        tr("Explain a pair"), [run = result(), selector](Task&) { return run->details(selector); }, this,
        [this](const Result<QJsonObject>& pair) {
            if (!pair) {
                context().dialogs.message(tr("The pair was not explained"), pair.error().message);
                return;
            }
            m_view->show();
            m_view->showPair(*pair);
            for (QWidget* above = m_view->parentWidget(); above != nullptr; above = above->parentWidget())
                if (auto* scroll = qobject_cast<QScrollArea*>(above)) {
                    scroll->ensureWidgetVisible(m_view);
                    break;
                }
        });
    return true;
}

void LinkagePanel::chooseMark(const QString& selector)
{
    if (!result() || !result()->details || selector.isEmpty())
        return;
    m_detail.start<QJsonObject>(
        tr("Pairs of a bar"), [run = result(), selector](Task&) { return run->details(selector); }, this,
        [this, words = wordsFor(selector)](const Result<QJsonObject>& bar) {
            if (bar) // a bar without pairs has nothing to show
                m_view->setPairs(words, bar->value(QLatin1String("pairs")).toArray());
        });
}

// Of rows on two identifiers the answer is the client's and counts everywhere; of others it stays here.
void LinkagePanel::answer(const QJsonObject& pair, LinkVerdict verdict)
{
    const auto a = std::size_t(pair.value(QLatin1String("a")).toInteger());
    const auto b = std::size_t(pair.value(QLatin1String("b")).toInteger());
    if (a >= m_nodes.size() || b >= m_nodes.size() || !resultData())
        return;
    if (m_nodes[a] != kNoNode && m_nodes[b] != kNoNode && m_nodes[a] != m_nodes[b]) {
        const Result<void> done = engine().changeIdentity([&](Project& project) {
            return decide(project, resultData()->identity(), m_nodes[a], m_nodes[b], verdict);
        });
        if (!done) {
            context().dialogs.message(tr("Nothing was decided"), done.error().message);
            return;
        }
    } else {
        QJsonObject json = definition();
        QJsonArray labels;
        for (const QJsonValue label : json.value(QLatin1String("labels")).toArray())
            if (label[QLatin1String("a")] != pair.value(QLatin1String("a")) ||
                label[QLatin1String("b")] != pair.value(QLatin1String("b")))
                labels.append(label);
        QJsonArray later;
        for (const QJsonValue rows : json.value(QLatin1String("later")).toArray())
            if (rows[0] != pair.value(QLatin1String("a")) || rows[1] != pair.value(QLatin1String("b")))
                later.append(rows);
        if (verdict == LinkVerdict::Later)
            later.append(QJsonArray{pair.value(QLatin1String("a")), pair.value(QLatin1String("b"))});
        else
            labels.append(QJsonObject{{QStringLiteral("a"), pair.value(QLatin1String("a"))},
                                      {QStringLiteral("b"), pair.value(QLatin1String("b"))},
                                      {QStringLiteral("same"), verdict == LinkVerdict::Same}});
        for (const auto& [key, list] :
             {std::pair(QStringLiteral("labels"), labels), std::pair(QStringLiteral("later"), later)}) {
            json.remove(key);
            if (!list.isEmpty())
                json.insert(key, list);
        }
        note(json, tr("the last answers do not count yet"));
        showAnswers();
    }
    m_view->removeCurrent();
    if (m_view->pairs().isEmpty())
        recompute();
}

void LinkagePanel::forgetAnswers()
{
    QJsonObject json = definition();
    json.remove(QStringLiteral("labels"));
    json.remove(QStringLiteral("later"));
    taken(json);
    showAnswers();
}

void LinkagePanel::showAnswers()
{
    const auto count = [&](const char* key) {
        return int(definition().value(QLatin1String(key)).toArray().size());
    };
    const int labels = count("labels");
    const int later = count("later");
    QStringList parts;
    if (labels > 0)
        parts.append(tr("%n answer(s) in this definition", nullptr, labels));
    if (later > 0)
        parts.append(tr("%n put off", nullptr, later));
    m_answers->setText(parts.isEmpty() ? tr("Answers to pairs without identifiers are kept here.")
                                       : parts.join(QStringLiteral(", ")));
    m_forget->setVisible(!parts.isEmpty());
}

} // namespace tessera
