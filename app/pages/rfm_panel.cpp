// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rfm_panel.h"

#include "pages/form_fields.h"
#include "pages/pair_rows.h"
#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include <array>
#include <optional>

namespace tessera {
namespace {

constexpr int kTenSegmentLevels = 5; // what the ten segments are made from
constexpr std::array kRfmParts = {"r", "f", "m"};

// "R 4-5 F 2-3": ranges of scores as they are typed; a part that is not named may be anything.
std::optional<QJsonObject> rangesOf(const QString& text)
{
    static const QRegularExpression part(
        QStringLiteral("([rfm])\\s*(\\d+)(?:\\s*[-\u2013\uFF0D]\\s*(\\d+))?[\\s,\uFF0C]*"),
        QRegularExpression::CaseInsensitiveOption);
    QJsonObject ranges;
    qsizetype at = 0;
    while (at < text.size()) {
        const QRegularExpressionMatch found = part.match(text, at, QRegularExpression::NormalMatch,
                                                         QRegularExpression::AnchorAtOffsetMatchOption);
        if (!found.hasMatch())
            return std::nullopt;
        const int low = found.captured(2).toInt();
        const int high = found.captured(3).isEmpty() ? low : found.captured(3).toInt();
        if (low < 1 || high < low || high > 10)
            return std::nullopt;
        ranges.insert(found.captured(1).toLower(), QJsonArray{low, high});
        at = found.capturedEnd();
    }
    return ranges;
}

QString rangesText(const QJsonObject& segment)
{
    QStringList parts;
    for (const char* part : kRfmParts)
        if (const QJsonArray range = segment.value(QLatin1String(part)).toArray(); range.size() == 2)
            parts.append(QStringLiteral("%1 %2-%3")
                             .arg(QString(QLatin1String(part)).toUpper())
                             .arg(range.at(0).toInt())
                             .arg(range.at(1).toInt()));
    return parts.join(QLatin1Char(' '));
}

} // namespace

RfmPanel::RfmPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("rfm"), parent)
{
    makePurchases();
    makeScores();
    FormSection* who = section([] { return tr("People"); });
    addRule(who, "base", RuleField::Of::People, [] { return tr("everyone"); });
}

void RfmPanel::makePurchases()
{
    FormSection* purchases = section([] { return tr("Purchases"); });
    addRule(purchases, "where", RuleField::Of::Events, [] { return QStringLiteral("event = \"purchase\""); });
    addColumn(
        purchases, "amount", [] { return tr("Amount"); }, [] { return QString(); },
        [this] { return words().eventFieldNames(true); }, "amount");
    FormSection* period = section([] { return tr("Period"); });
    QSpinBox* days = addNumber(
        period, "windowDays", [] { return tr("Days"); }, 0, 36525, 365);
    Theme::onLanguage(days, [days] { days->setSpecialValueText(tr("all")); });
    addDate(
        period, "asOf", [] { return tr("Before"); }, [] { return tr("as of the client"); });
}

void RfmPanel::makeScores()
{
    FormSection* scores = section([] { return tr("Scores"); });
    m_frequency = addChoice(
        scores, "frequency", {QStringLiteral("days"), QStringLiteral("orders"), QStringLiteral("events")},
        [] { return tr("Frequency"); },
        [] {
            return QStringList{tr("purchase days"), tr("orders"), tr("events")};
        });
    m_order = addColumn(
        scores, "order", [] { return tr("Order number"); }, [] { return tr("choose"); },
        [this] { return words().eventFieldNames(); });
    addChoice(
        scores, "monetary", {QStringLiteral("sum"), QStringLiteral("mean")}, [] { return tr("Monetary"); },
        [] {
            return QStringList{tr("sum of amounts"), tr("mean amount")};
        });
    m_scores = addChoice(
        scores, "scores",
        {QStringLiteral("rank"), QStringLiteral("rfm package"), QStringLiteral("fixed"),
         QStringLiteral("k-means")},
        [] { return tr("Cut"); },
        [] {
            return QStringList{tr("by rank"), tr("type-7 (R's rfm)"), tr("at own values"),
                               tr("by clusters (k-means)")};
        });
    m_levels = addNumber(
        scores, "levels", [] { return tr("Levels"); }, 2, 10, kTenSegmentLevels);
    m_cuts = {addNumbers(
                  scores, "cuts", "r", [] { return tr("Cuts of days"); }, true),
              addNumbers(
                  scores, "cuts", "f", [] { return tr("Cuts of F"); }, true),
              addNumbers(
                  scores, "cuts", "m", [] { return tr("Cuts of M"); }, true)};
    makeSegments();
}

// A number, or numbers with commas between them, in an object of the definition.
RfmPanel::Numbers RfmPanel::addNumbers(FormSection* section, const char* object, const char* key,
                                       const Text& label, bool isList)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QStringLiteral("%1.%2").arg(QLatin1String(object), QLatin1String(key)));
    QLabel* name = section->addRow({}, field);
    Theme::onLanguage(field, [field, name, label, isList] {
        name->setText(label());
        field->setPlaceholderText(isList ? tr("30, 60, 120, 240") : QString());
    });
    connect(field, &QLineEdit::textChanged, this, &RfmPanel::take);
    bind({[field, object, key](const QJsonObject& json) {
              const QJsonValue value = json.value(QLatin1String(object)).toObject().value(QLatin1String(key));
              QStringList texts;
              for (const QJsonValue one : value.toArray())
                  texts.append(QString::number(one.toDouble(), 'g', 12));
              const QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', 12)
                                                    : texts.join(QStringLiteral(", "));
              if (text != field->text())
                  field->setText(text);
          },
          [field, object, key, isList](QJsonObject& json) {
              QJsonObject whole = json.value(QLatin1String(object)).toObject();
              QJsonArray numbers;
              bool isRead = true;
              for (const QString& text : commaList(field->text())) {
                  bool isNumber = false;
                  numbers.append(text.toDouble(&isNumber));
                  isRead = isRead && isNumber;
              }
              const bool isOff = !field->isEnabled();
              markInvalid(*field, !isOff && (!isRead || numbers.isEmpty()));
              if (isOff || numbers.isEmpty())
                  whole.remove(QLatin1String(key));
              else
                  whole.insert(QLatin1String(key), isList ? QJsonValue(numbers) : numbers.first());
              if (whole.isEmpty())
                  json.remove(QLatin1String(object));
              else
                  json.insert(QLatin1String(object), whole);
              return isOff || (isRead && !numbers.isEmpty());
          }});
    return {name, field};
}

void RfmPanel::makeSegments()
{
    FormSection* box = section([] { return tr("Segments"); });
    m_segments = addChoice(
        box, "segments",
        {QStringLiteral("ten"), QStringLiteral("grid"), QStringLiteral("eight"), QStringLiteral("own")},
        [] { return tr("Names"); },
        [] {
            return QStringList{tr("ten, of R, F, M"), tr("ten, of R and F"), tr("eight types"),
                               tr("own table")};
        });
    m_threshold = addChoice(
        box, "threshold",
        {QStringLiteral("mean"), QStringLiteral("median"), QStringLiteral("mean score"),
         QStringLiteral("set")},
        [] { return tr("Above the"); },
        [] {
            return QStringList{tr("mean"), tr("median"), tr("mean score"), tr("set values")};
        });
    m_set = {addNumbers(
                 box, "set", "r", [] { return tr("Days"); }, false),
             addNumbers(
                 box, "set", "f", [] { return tr("F"); }, false),
             addNumbers(
                 box, "set", "m", [] { return tr("M"); }, false)};
    makeOwnTable(box);
    makeNames(box);
    FormSection* times = section([] { return tr("Over time"); });
    addDate(
        times, "before", [] { return tr("Flow since"); }, [] { return tr("a date, for the flow"); });
    QSpinBox* check = addNumber(
        times, "checkDays", [] { return tr("Check on days"); }, 0, 3660, 0);
    Theme::onLanguage(check, [check] {
        check->setSpecialValueText(tr("none"));
        check->setToolTip(tr("Scores the buyers so many days ago, and tells what they bought since"));
    });
}

void RfmPanel::makeOwnTable(FormSection* box)
{
    m_table = new PairRows(
        QStringLiteral("table"),
        {[] { return tr("Add a segment"); },
         [] { return tr("name"); },
         [] { return tr("R 4-5 F 3-5 M 1-5"); },
         {},
         {},
         true},
        [](const QString& text) { return rangesOf(text).has_value(); },
        [](std::size_t) {
            return PairRows::Row{tr("New segment"), QStringLiteral("R 1-5"), false};
        },
        this);
    box->addWidget(m_table);
    connect(m_table, &PairRows::edited, this, &RfmPanel::take);
    bind({[this](const QJsonObject& json) {
              std::vector<PairRows::Row> rows;
              for (const QJsonValue value : json.value(QLatin1String("table")).toArray())
                  rows.push_back({value.toObject().value(QLatin1String("name")).toString(),
                                  rangesText(value.toObject()), false});
              m_table->setRows(rows);
          },
          [this](QJsonObject& json) {
              if (m_segments->currentData() != QLatin1String("own"))
                  return true; // a table that is there waits
              QJsonArray table;
              for (const PairRows::Row& row : m_table->rows()) {
                  QJsonObject segment = rangesOf(row.second).value_or(QJsonObject());
                  segment.insert(QStringLiteral("name"), row.first);
                  table.append(segment);
              }
              json.insert(QStringLiteral("table"), table);
              return m_table->isValid() && !table.isEmpty();
          }});
}

void RfmPanel::makeNames(FormSection* box)
{
    m_names = new PairRows(
        QStringLiteral("names"),
        {[] { return tr("Rename a segment"); },
         [] { return tr("segment"); },
         [] { return tr("own name"); },
         {},
         {},
         true},
        [](const QString& text) { return !text.isEmpty(); }, [](std::size_t) { return PairRows::Row(); },
        this);
    m_names->setSuggestions(
        {QStringLiteral("champions"), QStringLiteral("potential"), QStringLiteral("loyal"),
         QStringLiteral("promising"), QStringLiteral("new"), QStringLiteral("cannot_lose"),
         QStringLiteral("risk"), QStringLiteral("attention"), QStringLiteral("sleeping"),
         QStringLiteral("hibernating"), QStringLiteral("key_value"), QStringLiteral("key_develop"),
         QStringLiteral("key_retain"), QStringLiteral("key_win_back"), QStringLiteral("plain_value"),
         QStringLiteral("plain_develop"), QStringLiteral("plain_retain"), QStringLiteral("plain_win_back"),
         QStringLiteral("others")});
    box->addWidget(m_names);
    connect(m_names, &PairRows::edited, this, &RfmPanel::take);
    bind({[this](const QJsonObject& json) {
              std::vector<PairRows::Row> rows;
              const QJsonObject names = json.value(QLatin1String("names")).toObject();
              for (const QString& id : names.keys())
                  rows.push_back({id, names.value(id).toString(), false});
              QJsonObject shown;
              for (const PairRows::Row& row : m_names->rows())
                  shown.insert(row.first, row.second);
              if (shown != names)
                  m_names->setRows(rows);
          },
          [this](QJsonObject& json) {
              QJsonObject names;
              for (const PairRows::Row& row : m_names->rows())
                  names.insert(row.first, row.second);
              if (names.isEmpty())
                  json.remove(QStringLiteral("names"));
              else
                  json.insert(QStringLiteral("names"), names);
              return m_names->isValid();
          }});
}

void RfmPanel::arrange()
{
    m_order->setEnabled(m_frequency->currentData() == QLatin1String("orders"));
    const QString naming = m_segments->currentData().toString();
    const bool isEight = naming == QLatin1String("eight");
    const bool isOwn = naming == QLatin1String("own");
    const bool isFixed = m_scores->currentData() == QLatin1String("fixed");
    const bool isSet = isEight && m_threshold->currentData() == QLatin1String("set");
    const auto show = [](const Numbers& numbers, bool isShown) {
        numbers.field->setEnabled(isShown);
        numbers.field->setVisible(isShown);
        numbers.label->setVisible(isShown);
    };
    for (const Numbers& numbers : m_cuts)
        show(numbers, isFixed);
    for (const Numbers& numbers : m_set)
        show(numbers, isSet);
    m_threshold->setEnabled(isEight);
    m_table->setVisible(isOwn);
    m_names->setVisible(!isOwn);
    m_levels->setEnabled(isEight || isOwn);
    if (!m_levels->isEnabled() && m_levels->value() != kTenSegmentLevels) {
        const QSignalBlocker quiet(m_levels);
        m_levels->setValue(kTenSegmentLevels);
    }
}

} // namespace tessera
