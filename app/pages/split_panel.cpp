// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split_panel.h"

#include "base/number_format.h"
#include "pages/form_fields.h"
#include "pages/pair_rows.h"
#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <optional>

namespace tessera {

namespace {

// A size as it is typed: "45 %" is a share, "5,000" a number of people.
struct Size
{
    double share = 0;
    qint64 people = 0;
};

std::optional<Size> sizeOf(QString text)
{
    text.remove(QLatin1Char(',')).remove(QChar(0xFF0C)).remove(QLatin1Char(' ')).remove(QChar(0x00A0));
    text.replace(QChar(0xFF05), QLatin1Char('%'));
    bool isRead = false;
    if (text.endsWith(QLatin1Char('%'))) {
        text.chop(1);
        const double percent = text.toDouble(&isRead);
        return isRead && percent > 0 && percent <= 100 ? std::optional(Size{percent / 100, 0}) : std::nullopt;
    }
    const qint64 people = text.toLongLong(&isRead);
    return isRead && people > 0 ? std::optional(Size{0, people}) : std::nullopt;
}

QString sizeText(const QJsonObject& group)
{
    if (const double people = group.value(QLatin1String("people")).toDouble(); people > 0)
        return NumberFormat().count(qint64(people));
    const double percent = group.value(QLatin1String("share")).toDouble() * 100;
    return QString::number(percent, 'g', 6) + QStringLiteral(" %");
}

// An attribute by its name, a value of an analysis as "Analysis: field".
QString fieldText(const QJsonValue& value)
{
    if (!value.isObject())
        return value.toString();
    const QJsonObject field = value.toObject();
    return QStringLiteral("%1: %2").arg(field.value(QLatin1String("result")).toString(),
                                        field.value(QLatin1String("field")).toString());
}

QJsonValue fieldOf(const QString& text, const QStringList& attributes)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon <= 0 || attributes.contains(text))
        return text;
    return QJsonObject{{QStringLiteral("result"), text.left(colon).trimmed()},
                       {QStringLiteral("field"), text.mid(colon + 1).trimmed()}};
}

} // namespace

SplitPanel::SplitPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("split"), parent)
{
    FormSection* who = section([] { return tr("Who is divided"); });
    addRule(who, "base", RuleField::Of::People, [] { return tr("everyone"); });
    makeGroups();
    makeOrder();
    makeBalance();
    makeCaps();
}

QStringList SplitPanel::fieldNames()
{
    return words().attributeNames();
}

void SplitPanel::makeGroups()
{
    FormSection* box = section([] { return tr("Groups"); });
    m_groups = new PairRows(
        QStringLiteral("groups"),
        {[] { return tr("Add a group"); }, [] { return tr("name"); }, [] { return tr("45 % or 5,000"); },
         [] { return tr("A control group: gets nothing, so that the others can be measured against it"); },
         QStringLiteral("shield")},
        [](const QString& text) { return sizeOf(text).has_value(); },
        [](std::size_t place) {
            return PairRows::Row{tr("Group %1").arg(QChar(u'A' + char16_t(place % 26))),
                                 QStringLiteral("10 %"), false};
        },
        this);
    box->addWidget(m_groups);
    connect(m_groups, &PairRows::edited, this, &SplitPanel::take);
    bind({[this](const QJsonObject& json) {
              std::vector<PairRows::Row> rows;
              for (const QJsonValue value : json.value(QLatin1String("groups")).toArray()) {
                  const QJsonObject group = value.toObject();
                  rows.push_back({group.value(QLatin1String("name")).toString(), sizeText(group),
                                  group.value(QLatin1String("control")).toBool()});
              }
              m_groups->setRows(rows);
          },
          [this](QJsonObject& json) {
              QJsonArray groups;
              for (const PairRows::Row& row : m_groups->rows()) {
                  QJsonObject group{{QStringLiteral("name"), row.first}};
                  const Size size = sizeOf(row.second).value_or(Size());
                  if (size.people > 0)
                      group.insert(QStringLiteral("people"), size.people);
                  else
                      group.insert(QStringLiteral("share"), size.share);
                  if (row.isMarked)
                      group.insert(QStringLiteral("control"), true);
                  groups.append(group);
              }
              json.insert(QStringLiteral("groups"), groups);
              return m_groups->isValid() && !groups.isEmpty();
          }});
}

QLineEdit* SplitPanel::addFields(FormSection* section, const char* key, const Text& label,
                                 const Text& placeholder, bool isList)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(key));
    QLabel* name = section->addRow({}, field);
    Theme::onLanguage(field, [field, name, label, placeholder] {
        name->setText(label());
        field->setPlaceholderText(placeholder());
        field->setToolTip(tr("Attributes by name, or what an analysis knows: \"RFM: monetary\""));
    });
    connect(field, &QLineEdit::textChanged, this, &SplitPanel::take);
    bind({[field, key](const QJsonObject& json) {
              const QJsonValue value = json.value(QLatin1String(key));
              QStringList texts;
              for (const QJsonValue one : value.toArray())
                  texts.append(fieldText(one));
              const QString text = value.isArray() ? texts.join(QStringLiteral(", ")) : fieldText(value);
              if (text != field->text().trimmed())
                  field->setText(text);
          },
          [this, field, key, isList](QJsonObject& json) {
              const QStringList attributes = words().attributeNames();
              QJsonArray all;
              for (const QString& text :
                   isList ? commaList(field->text()) : QStringList{field->text().trimmed()})
                  if (!text.isEmpty())
                      all.append(fieldOf(text, attributes));
              if (all.isEmpty())
                  json.remove(QLatin1String(key));
              else
                  json.insert(QLatin1String(key), isList ? QJsonValue(all) : all.at(0));
              return true;
          },
          [this, field, isList] { offerValues(*field, fieldNames(), isList); }});
    return field;
}

void SplitPanel::makeOrder()
{
    FormSection* box = section([] { return tr("Who comes first"); });
    m_order = new QComboBox(this);
    m_order->setObjectName(QStringLiteral("order"));
    for (const char* id : {"lot", "largest", "smallest"})
        m_order->addItem(QString(), QLatin1String(id));
    QLabel* name = box->addRow({}, m_order);
    Theme::onLanguage(m_order, [this, name] {
        const QSignalBlocker quiet(m_order);
        name->setText(tr("Order"));
        m_order->setItemText(0, tr("by lot"));
        m_order->setItemText(1, tr("largest first"));
        m_order->setItemText(2, tr("smallest first"));
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, &SplitPanel::take);
    m_by = addFields(
        box, "by", [] { return tr("By"); }, [] { return tr("a number or date"); }, false);
    m_salt = new QLineEdit(this);
    m_salt->setObjectName(QStringLiteral("salt"));
    QLabel* saltName = box->addRow({}, m_salt);
    Theme::onLanguage(m_salt, [this, saltName] {
        saltName->setText(tr("Salt"));
        m_salt->setToolTip(tr("Another salt is another draw; the same one draws the same people"));
    });
    connect(m_salt, &QLineEdit::textChanged, this, &SplitPanel::take);
    bind({[this](const QJsonObject& json) {
              const QString first = json.value(QLatin1String("first")).toString(QStringLiteral("largest"));
              const bool isLot = !json.contains(QLatin1String("by"));
              m_order->setCurrentIndex(isLot ? 0 : std::max(1, m_order->findData(first)));
              if (const QString salt = json.value(QLatin1String("salt")).toString(QStringLiteral("1"));
                  salt != m_salt->text())
                  m_salt->setText(salt);
          },
          [this](QJsonObject& json) {
              const QString order = m_order->currentData().toString();
              json.remove(QStringLiteral("first"));
              if (order == QLatin1String("lot"))
                  json.remove(QStringLiteral("by"));
              else if (order == QLatin1String("smallest"))
                  json.insert(QStringLiteral("first"), order);
              setOrRemove(json, QStringLiteral("salt"), m_salt->text());
              return order == QLatin1String("lot") || json.contains(QStringLiteral("by"));
          }});
}

void SplitPanel::makeBalance()
{
    FormSection* balance = section([] { return tr("Alike in"); });
    addFields(
        balance, "strata", [] { return tr("Strata"); }, [] { return tr("city, level"); }, true);
    addFields(
        balance, "balance", [] { return tr("Balance"); }, [] { return tr("age, city"); }, true);
    m_draws = addNumber(
        balance, "draws", [] { return tr("Draws"); }, 1, 1000, 20);
    Theme::onLanguage(m_draws, [this] {
        m_draws->setToolTip(tr("At most so many draws are tried, and the best balanced is kept"));
    });
}

void SplitPanel::makeCaps()
{
    FormSection* box = section([] { return tr("At most"); });
    m_caps = new PairRows(
        QStringLiteral("caps"),
        {[] { return tr("Add a cap"); }, [] { return tr("of each"); }, [] { return tr("people"); }, {}, {}},
        [](const QString& text) {
            const std::optional<Size> size = sizeOf(text);
            return size && size->people > 0;
        },
        [](std::size_t) {
            return PairRows::Row{QString(), QStringLiteral("1"), false};
        },
        this);
    box->addWidget(m_caps);
    connect(m_caps, &PairRows::edited, this, &SplitPanel::take);
    bind({[this](const QJsonObject& json) {
              std::vector<PairRows::Row> rows;
              for (const QJsonValue value : json.value(QLatin1String("caps")).toArray()) {
                  const QJsonObject cap = value.toObject();
                  rows.push_back({fieldText(cap.value(QLatin1String("field"))),
                                  NumberFormat().count(cap.value(QLatin1String("most")).toInteger(1)),
                                  false});
              }
              m_caps->setRows(rows);
          },
          [this](QJsonObject& json) {
              QJsonArray caps;
              for (const PairRows::Row& row : m_caps->rows())
                  caps.append(
                      QJsonObject{{QStringLiteral("field"), fieldOf(row.first, words().attributeNames())},
                                  {QStringLiteral("most"), sizeOf(row.second).value_or(Size()).people}});
              if (caps.isEmpty())
                  json.remove(QStringLiteral("caps"));
              else
                  json.insert(QStringLiteral("caps"), caps);
              return m_caps->isValid();
          },
          [this] { m_caps->setSuggestions(fieldNames()); }});
}

void SplitPanel::arrange()
{
    const bool isLot = m_order->currentData() == QLatin1String("lot");
    m_by->setEnabled(!isLot);
    m_salt->setEnabled(isLot);
    m_draws->setEnabled(isLot);
}

} // namespace tessera
