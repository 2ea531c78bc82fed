// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/linkage_panel.h"

#include "linkage/blocking.h"
#include "linkage/comparison.h"
#include "linkage/waterfall.h"
#include "pages/form_fields.h"
#include "pages/line_list.h"
#include "panels/chart_view.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <map>

namespace tessera {
namespace {

QString kindText(const QString& kind)
{
    static const std::map<QString, const char*> names = {
        {QStringLiteral("exact"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "equal or not")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "name of a person")},
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "text")},
        {QStringLiteral("date"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "date")},
        {QStringLiteral("digits"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "phone or number")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "e-mail")},
        {QStringLiteral("address"), QT_TRANSLATE_NOOP("tessera::LinkagePanel", "address")}};
    const auto name = names.find(kind);
    return name == names.end() ? kind : LinkagePanel::tr(name->second);
}

QString columnsText(const QJsonObject& comparison)
{
    QStringList names;
    for (const QJsonValue name : comparison.value(QLatin1String("columns")).toArray())
        names.append(name.toString());
    return names.join(QLatin1Char('+'));
}

void setOrTake(QJsonObject& json, const QString& key, const QJsonArray& array)
{
    if (array.isEmpty())
        json.remove(key);
    else
        json.insert(key, array);
}

} // namespace

LinkagePanel::LinkagePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("linkage"), parent)
    , m_proposal(context.jobs)
{
    FormSection* records = section([] { return tr("Records"); });
    addColumn(
        records, "table", [] { return tr("Table"); }, [] { return QString(); }, [this] { return tables(); });
    m_with = addColumn(
        records, "with", [] { return tr("Linked with"); }, [] { return tr("itself"); },
        [this] { return tables(); });
    makeCompared(section([] { return tr("Compared"); }));
    makeBlocks(section([] { return tr("Which records meet"); }));
    makeDecision(section([] { return tr("Decision"); }));
}

QStringList LinkagePanel::tables() const
{
    return engine().dataset() ? engine().dataset()->tables() : QStringList();
}

QStringList LinkagePanel::columns() const
{
    QStringList names;
    const QString table = definition().value(QLatin1String("table")).toString();
    if (engine().dataset() && tables().contains(table))
        for (const FieldInfo& field : engine().dataset()->tableFields(table))
            names.append(field.name);
    return names;
}

void LinkagePanel::makeCompared(FormSection* compared)
{
    m_rows = new QWidget(this);
    m_column = new QVBoxLayout(m_rows);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    compared->addWidget(m_rows);
    m_add = new QComboBox(this);
    m_add->setObjectName(QStringLiteral("addComparison"));
    compared->addWidget(m_add);
    connect(m_add, &QComboBox::activated, this, &LinkagePanel::addComparison);
    Theme::onLanguage(m_add, [this] { showComparisons(); });
    bind({[this](const QJsonObject& json) {
              m_compare = json.value(QLatin1String("compare")).toArray();
              showComparisons();
          },
          [this](QJsonObject& json) {
              setOrTake(json, QStringLiteral("compare"), m_compare);
              return true;
          },
          [this] { showComparisons(); }});
}

void LinkagePanel::showComparisons()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    for (qsizetype i = 0; i < m_compare.size(); ++i) {
        const QJsonObject comparison = m_compare[i].toObject();
        auto* row = new QWidget(m_rows);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(6);
        auto* name = new TextLabel(FontRole::Table, "text.primary", row);
        name->setElided(true);
        name->setText(columnsText(comparison));
        auto* as = new QComboBox(row);
        as->setObjectName(QStringLiteral("comparisonKind%1").arg(i));
        as->setAccessibleName(tr("How %1 is compared").arg(columnsText(comparison)));
        for (const QString& kind : comparisonKindNames())
            as->addItem(kindText(kind), kind);
        as->setCurrentIndex(as->findData(comparison.value(QLatin1String("as")).toString()));
        connect(as, &QComboBox::activated, this, [this, as, i] {
            QJsonObject changed = m_compare[i].toObject();
            changed.insert(QStringLiteral("as"), as->currentData().toString());
            m_compare[i] = changed;
            take();
        });
        QToolButton* remove = makeToolButton(QStringLiteral("x"), row);
        remove->setObjectName(QStringLiteral("removeComparison%1").arg(i));
        remove->setToolTip(tr("Do not compare %1").arg(columnsText(comparison)));
        connect(remove, &QToolButton::clicked, this, [this, i] { removeComparison(i); });
        line->addWidget(name, 1);
        line->addWidget(as);
        line->addWidget(remove);
        m_column->addWidget(row);
        row->show();
    }
    m_rows->setVisible(!m_compare.isEmpty());
    const QSignalBlocker quiet(m_add);
    m_add->clear();
    m_add->addItem(m_compare.isEmpty() ? tr("found from the data") : tr("Add a column"));
    for (const QString& column : columns())
        m_add->addItem(column, column);
}

void LinkagePanel::addComparison(int index)
{
    if (index <= 0)
        return;
    m_compare.append(
        QJsonObject{{QStringLiteral("as"), QStringLiteral("text")},
                    {QStringLiteral("columns"), QJsonArray{m_add->itemData(index).toString()}}});
    showComparisons();
    take();
}

void LinkagePanel::removeComparison(qsizetype place)
{
    const QString name = columnsText(m_compare[place].toObject());
    m_compare.removeAt(place);
    // Rules that need it would be an error.
    QJsonArray kept;
    for (const QJsonValue rule : std::as_const(m_block)) {
        const QJsonArray keys = rule.toArray();
        const bool needs = std::ranges::any_of(keys, [&](const QJsonValue& key) {
            return (key.isString() ? key.toString() : key.toObject().value(QLatin1String("on")).toString()) ==
                   name;
        });
        if (!needs)
            kept.append(rule);
    }
    m_block = kept;
    showComparisons();
    showBlocks();
    take();
}

void LinkagePanel::makeBlocks(FormSection* blocks)
{
    m_blocks = new LineList(this);
    m_blocks->setObjectName(QStringLiteral("blocks"));
    m_note = new TextLabel(FontRole::Caption, "text.secondary", this);
    m_note->setObjectName(QStringLiteral("blocksNote"));
    m_note->setWordWrap(true);
    m_propose = makeButton("outlined", QStringLiteral("search"), this);
    m_propose->setObjectName(QStringLiteral("propose"));
    blocks->addWidget(m_blocks);
    blocks->addWidget(m_note);
    blocks->addWidget(m_propose);
    connect(m_propose, &QPushButton::clicked, this, &LinkagePanel::propose);
    connect(m_blocks, &LineList::removeRequested, this, [this](int line) {
        if (line < 0 || line >= m_block.size())
            return;
        m_block.removeAt(line);
        if (line < m_counts.size())
            m_counts.removeAt(line);
        showBlocks();
        take();
    });
    Theme::onLanguage(m_propose, [this] {
        m_propose->setText(tr("Propose"));
        m_propose->setToolTip(tr("What to compare and which records meet, with their pairs; nothing is "
                                 "compared yet"));
        m_blocks->setAccessibleName(tr("Rules of blocks"));
        showBlocks();
    });
    bind({[this](const QJsonObject& json) {
              m_block = json.value(QLatin1String("block")).toArray();
              showBlocks();
          },
          [this](QJsonObject& json) {
              setOrTake(json, QStringLiteral("block"), m_block);
              return true;
          }});
}

void LinkagePanel::propose()
{
    const std::shared_ptr<const LocalDataset> data = engine().dataset();
    if (!data)
        return;
    QJsonObject asked = definition();
    asked.insert(QStringLiteral("propose"), true);
    m_propose->setEnabled(false);
    m_note->setText(tr("Counting pairs"));
    m_proposal.start<AnalysisResult>(
        tr("Propose: %1").arg(title()),
        [data, asked, registry = engine().registry()](Task& task) {
            return registry->find(QStringLiteral("linkage"))->run(*data, asked, task);
        },
        this,
        [this](const Result<AnalysisResult>& proposed) {
            m_propose->setEnabled(true);
            if (!proposed) {
                showBlocks();
                if (!proposed.error().cancelled)
                    m_note->setText(proposed.error().message);
                return;
            }
            m_compare = proposed->json.value(QLatin1String("compare")).toArray();
            m_counts = proposed->json.value(QLatin1String("blocks")).toArray();
            m_block = QJsonArray();
            for (const QJsonValue count : std::as_const(m_counts))
                if (const QJsonArray rule = count.toObject().value(QLatin1String("rule")).toArray();
                    !rule.isEmpty())
                    m_block.append(rule);
            showComparisons();
            showBlocks();
            m_note->setText(proposed->headline);
            QJsonObject changed = definition();
            setOrTake(changed, QStringLiteral("compare"), m_compare);
            setOrTake(changed, QStringLiteral("block"), m_block);
            note(changed, tr("proposed, not compared yet"));
        });
}

void LinkagePanel::showBlocks()
{
    const QLocale locale;
    std::vector<ListLine> lines;
    for (const QJsonValue rule : std::as_const(m_block)) {
        ListLine line;
        const Result<BlockingRule> read = BlockingRule::fromJson(rule.toArray());
        line.text = read ? read->text() : read.error().message;
        for (const QJsonValue count : std::as_const(m_counts)) {
            const QJsonObject known = count.toObject();
            if (known.value(QLatin1String("rule")) != rule)
                continue;
            line.figure = locale.toString(known.value(QLatin1String("pairs")).toInteger());
            line.tip = tr("%1 pairs, at most %2 records in a block")
                           .arg(line.figure,
                                locale.toString(known.value(QLatin1String("largest")).toInteger()));
        }
        lines.push_back(line);
    }
    m_blocks->setLines(std::move(lines));
    m_blocks->setVisible(!m_block.isEmpty());
    m_note->setText(m_block.isEmpty() ? tr("Found from the data; small files are compared pair by pair.")
                                      : tr("Delete takes a rule out."));
}

void LinkagePanel::makeDecision(FormSection* decision)
{
    auto* both = new QWidget(this);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    m_threshold = new QSlider(Qt::Horizontal, both);
    m_threshold->setObjectName(QStringLiteral("threshold"));
    m_threshold->setRange(1, 99);
    auto* shown = new TextLabel(FontRole::Table, "text.primary", both);
    shown->setMinimumWidth(36);
    shown->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_threshold, 1);
    row->addWidget(shown);
    QLabel* name = decision->addRow({}, both);
    auto* review = new QSpinBox(this);
    review->setObjectName(QStringLiteral("review"));
    review->setRange(1, 99);
    review->setSuffix(QStringLiteral(" %"));
    review->setButtonSymbols(QAbstractSpinBox::NoButtons);
    QLabel* reviewName = decision->addRow({}, review);
    m_oneToOne = new QCheckBox(this);
    m_oneToOne->setObjectName(QStringLiteral("oneToOne"));
    decision->addWidget(m_oneToOne);
    Theme::onLanguage(m_threshold, [this, name, reviewName, review] {
        name->setText(tr("Joined from"));
        m_threshold->setToolTip(tr("Least probability of records that are joined"));
        reviewName->setText(tr("Listed from"));
        review->setToolTip(tr("Least probability of a pair that is listed"));
        m_oneToOne->setText(tr("Each row with one of the other table at most"));
    });
    connect(m_threshold, &QSlider::valueChanged, this, [this, shown](int value) {
        shown->setText(QString::number(value) + QStringLiteral(" %"));
        take();
    });
    connect(review, &QSpinBox::valueChanged, this, &LinkagePanel::take);
    connect(m_oneToOne, &QCheckBox::toggled, this, &LinkagePanel::take);
    const auto percent = [](const QJsonObject& json, const char* key, double fallback) {
        return int(std::lround(100 * json.value(QLatin1String(key)).toDouble(fallback)));
    };
    bind({[this, review, percent](const QJsonObject& json) {
              m_threshold->setValue(percent(json, "threshold", 0.5));
              review->setValue(percent(json, "review", 0.05));
              m_oneToOne->setChecked(json.value(QLatin1String("oneToOne")).toBool());
          },
          [this, review](QJsonObject& json) {
              json.insert(QStringLiteral("threshold"), m_threshold->value() / 100.0);
              json.insert(QStringLiteral("review"), review->value() / 100.0);
              if (m_oneToOne->isChecked() && !m_with->currentData().toString().isEmpty())
                  json.insert(QStringLiteral("oneToOne"), true);
              else
                  json.remove(QStringLiteral("oneToOne"));
              return true;
          }});
}

void LinkagePanel::arrange()
{
    m_oneToOne->setEnabled(!m_with->currentData().toString().isEmpty());
}

QWidget* LinkagePanel::ownView()
{
    if (m_own != nullptr)
        return m_own;
    m_own = new QWidget(this);
    auto* column = new QVBoxLayout(m_own);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_pair = new QComboBox(m_own);
    m_pair->setObjectName(QStringLiteral("pair"));
    m_waterfall = new ChartView(context(), m_own);
    m_waterfall->setObjectName(QStringLiteral("waterfall"));
    column->addWidget(m_pair);
    column->addWidget(m_waterfall);
    connect(m_pair, &QComboBox::currentIndexChanged, this, &LinkagePanel::showPair);
    Theme::onLanguage(m_pair, [this] { m_pair->setAccessibleName(tr("Pair whose evidence is shown")); });
    return m_own;
}

ResultPanel::OwnWork LinkagePanel::ownWork()
{
    return [](const AnalysisResult& result, const LocalDataset&, const Task&) -> Result<std::any> {
        return std::any(result.json.value(QLatin1String("doubtful")).toArray());
    };
}

void LinkagePanel::showOwn(const std::any& own)
{
    const auto* pairs = std::any_cast<QJsonArray>(&own);
    m_pairs = pairs == nullptr ? QJsonArray() : *pairs;
    const int before = m_pair->currentIndex();
    {
        const QSignalBlocker quiet(m_pair);
        m_pair->clear();
        for (const QJsonValue value : std::as_const(m_pairs)) {
            const QJsonObject pair = value.toObject();
            const QJsonArray records = pair.value(QLatin1String("records")).toArray();
            m_pair->addItem(QStringLiteral("%1 %  %2  \u2194  %3")
                                .arg(int(std::lround(100 * pair.value(QLatin1String("probability"))
                                                               .toDouble())))
                                .arg(records.at(0).toString(), records.at(1).toString()));
        }
        m_pair->setCurrentIndex(std::clamp(before, m_pairs.isEmpty() ? -1 : 0, int(m_pairs.size()) - 1));
    }
    m_own->setVisible(!m_pairs.isEmpty());
    showPair(m_pair->currentIndex());
}

void LinkagePanel::showPair(int index)
{
    if (index >= 0 && index < m_pairs.size())
        m_waterfall->setSpec(
            waterfallChart(m_pairs[index].toObject().value(QLatin1String("waterfall")).toArray()));
}

} // namespace tessera
