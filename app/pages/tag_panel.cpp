// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/tag_panel.h"

#include "pages/form_fields.h"
#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "tags/tag_definition.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace tessera {
namespace {

constexpr int kTagFormWidth = 400;
constexpr int kMostShownMonths = 36;

// "low < 100, middle < 300, high"
QString bandsText(const QJsonArray& bands)
{
    QStringList texts;
    for (const QJsonValue value : bands) {
        const QJsonObject band = value.toObject();
        const QString name = band.value(QLatin1String("name")).toString();
        texts.append(
            band.contains(QLatin1String("below"))
                ? QStringLiteral("%1 < %2").arg(name).arg(band.value(QLatin1String("below")).toDouble())
                : name);
    }
    return texts.join(QStringLiteral(", "));
}

std::optional<QJsonArray> bandsOf(const QString& text)
{
    QJsonArray bands;
    for (const QString& part : commaList(text)) {
        const qsizetype sign = part.lastIndexOf(QLatin1Char('<'));
        QJsonObject band{{QStringLiteral("name"), part.left(sign < 0 ? part.size() : sign).trimmed()}};
        if (sign >= 0) {
            bool isNumber = false;
            band.insert(QStringLiteral("below"), part.mid(sign + 1).trimmed().toDouble(&isNumber));
            if (!isNumber)
                return std::nullopt;
        }
        if (band.value(QLatin1String("name")).toString().isEmpty())
            return std::nullopt;
        bands.append(band);
    }
    return bands;
}

// Lines "value: rule".
QString valuesText(const QJsonArray& values)
{
    QStringList lines;
    for (const QJsonValue value : values)
        lines.append(QStringLiteral("%1: %2").arg(value.toObject().value(QLatin1String("value")).toString(),
                                                  value.toObject().value(QLatin1String("rule")).toString()));
    return lines.join(QLatin1Char('\n'));
}

QJsonArray valuesOf(const QString& text)
{
    QJsonArray values;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        static const QStringList colons{QStringLiteral(":"), QStringLiteral("：")};
        qsizetype at = -1;
        for (const QString& colon : colons)
            if (const qsizetype found = line.indexOf(colon); found > 0 && (at < 0 || found < at))
                at = found;
        values.append(QJsonObject{{QStringLiteral("value"), line.left(at).trimmed()},
                                  {QStringLiteral("rule"), at < 0 ? QString() : line.mid(at + 1).trimmed()}});
    }
    return values;
}

// Lines "identifier" or "identifier, value".
QString listText(const QJsonArray& list)
{
    QStringList lines;
    for (const QJsonValue entry : list)
        lines.append(entry.isString() ? entry.toString()
                                      : QStringLiteral("%1, %2").arg(
                                            entry.toObject().value(QLatin1String("id")).toString(),
                                            entry.toObject().value(QLatin1String("value")).toString()));
    return lines.join(QLatin1Char('\n'));
}

QJsonArray listOf(const QString& text)
{
    QJsonArray list;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList parts = commaList(line);
        if (parts.size() > 1)
            list.append(
                QJsonObject{{QStringLiteral("id"), parts.at(0)}, {QStringLiteral("value"), parts.at(1)}});
        else if (!parts.isEmpty())
            list.append(parts.at(0));
    }
    return list;
}

bool isForm(const QJsonObject& json, const char* form)
{
    return json.value(QLatin1String("form")).toString() == QLatin1String(form);
}

// Keys of the other forms must not stay: a definition with them would be refused.
void keepOwnKeys(QJsonObject& json)
{
    static const std::pair<const char*, QStringList> keys[] = {
        {"attribute", {QStringLiteral("fact")}},
        {"rule", {QStringLiteral("rule")}},
        {"values", {QStringLiteral("rule")}},
        {"otherwise", {QStringLiteral("rule")}},
        {"measure", {QStringLiteral("statistic")}},
        {"events", {QStringLiteral("statistic")}},
        {"by", {QStringLiteral("statistic")}},
        {"with", {QStringLiteral("statistic")}},
        {"valueOf", {QStringLiteral("score")}},
        {"field", {QStringLiteral("score")}},
        {"list", {QStringLiteral("list")}},
        {"table", {QStringLiteral("list"), QStringLiteral("answer")}},
        {"of", {QStringLiteral("statistic"), QStringLiteral("list"), QStringLiteral("answer")}}};
    const QString form = json.value(QLatin1String("form")).toString();
    for (const auto& [key, forms] : keys)
        if (!forms.contains(form))
            json.remove(QLatin1String(key));
}

} // namespace

TagPanel::TagPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("tag"), parent)
    , m_values(new QPlainTextEdit(this))
    , m_people(new QPlainTextEdit(this))
    , m_bands(new QLineEdit(this))
{
    setFormWidth(kTagFormWidth);
    makeForm();
    makeValues();
    makeBands();
    makeCare();
}

QLineEdit* TagPanel::addText(FormSection* section, const char* key, const Text& label)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(key));
    QLabel* name = section->addRow({}, field);
    Theme::onLanguage(field, [field, name, label] {
        name->setText(label());
        field->setAccessibleName(label());
    });
    connect(field, &QLineEdit::editingFinished, this, [this] { take(); });
    bind(
        {[field, key](const QJsonObject& json) { field->setText(json.value(QLatin1String(key)).toString()); },
         [field, key](QJsonObject& json) {
             setOrRemove(json, QLatin1String(key), field->text().trimmed());
             return true;
         }});
    return field;
}

void TagPanel::makeForm()
{
    FormSection* kind = section([] { return tr("Kind"); });
    m_form = addChoice(
        kind, "form", tagFormNames(), [] { return tr("Values from"); }, [] { return tagFormTitles(); });
}

void TagPanel::makeValues()
{
    const auto columns = [this] { return words().eventFieldNames(); };
    const auto tables = [this] {
        const auto loaded = engine().dataset();
        return loaded ? loaded->tables() : QStringList();
    };
    m_fact = section([] { return tr("Attribute"); });
    addColumn(
        m_fact, "attribute", [] { return tr("Attribute"); }, [] { return QString(); },
        [this] { return words().attributeNames(); });
    m_rule = section([] { return tr("Who has it"); });
    addRule(m_rule, "rule", RuleField::Of::People, [] {
        return tr("a rule; or values with a rule each below");
    })->setLines(3);
    m_values->setObjectName(QStringLiteral("values"));
    m_values->setFixedHeight(96);
    m_rule->addWidget(m_values);
    addText(m_rule, "otherwise", [] { return tr("Others"); });
    m_statistic = section([] { return tr("Statistic"); });
    m_measure = addChoice(
        m_statistic, "measure", tagMeasureNames(), [] { return tr("Measure"); },
        [] {
            return QStringList{tr("number of events"), tr("number of days"),   tr("sum"),
                               tr("average"),          tr("smallest"),         tr("largest"),
                               tr("days since"),       tr("different values"), tr("first value"),
                               tr("last value"),       tr("top value"),        tr("share of events"),
                               tr("ratio of sums"),    tr("sum by basket")};
        });
    m_of = addColumn(
        m_statistic, "of", [] { return tr("Of"); }, [] { return tr("nothing"); }, columns);
    m_by = addColumn(
        m_statistic, "by", [] { return tr("By"); }, [] { return tr("nothing"); }, columns);
    addRule(m_statistic, "events", RuleField::Of::People, [] { return tr("did(any)"); })->setLines(2);
    m_with = addRule(m_statistic, "with", RuleField::Of::Events, [] { return tr("events that count"); });
    m_score = section([] { return tr("Analysis"); });
    addText(m_score, "valueOf", [] { return tr("Analysis"); });
    addText(m_score, "field", [] { return tr("Value"); });
    m_list = section([] { return tr("List"); });
    m_people->setObjectName(QStringLiteral("people"));
    m_people->setFixedHeight(120);
    m_list->addWidget(m_people);
    m_answer = section([] { return tr("Answer"); });
    m_table = addColumn(
        m_answer, "table", [] { return tr("Table"); }, [] { return tr("choose"); }, tables);
    m_answerOf = addColumn(
        m_answer, "of", [] { return tr("Column"); }, [] { return tr("choose"); },
        [this] { return answerColumns(); });
    m_answerOf->setObjectName(QStringLiteral("answerOf"));
    connect(m_table, &QComboBox::currentIndexChanged, this, &TagPanel::fillAnswers);
    Theme::onLanguage(m_values, [this] {
        m_values->setPlaceholderText(tr("heavy: count(\"purchase\") >= 5\nlight: did(\"purchase\")"));
        m_values->setAccessibleName(tr("Values with a rule each"));
        m_people->setPlaceholderText(tr("One identifier a line; a value behind a comma"));
        m_people->setAccessibleName(tr("People on the list"));
    });
    connect(m_values, &QPlainTextEdit::textChanged, this, [this] { take(); });
    connect(m_people, &QPlainTextEdit::textChanged, this, [this] { take(); });
    const auto lines = [](QPlainTextEdit* edit, const char* key, QString (*write)(const QJsonArray&),
                          QJsonArray (*read)(const QString&)) {
        return Field{[=](const QJsonObject& json) {
                         const QString text = write(json.value(QLatin1String(key)).toArray());
                         if (read(edit->toPlainText()) != json.value(QLatin1String(key)).toArray())
                             edit->setPlainText(text);
                     },
                     [=](QJsonObject& json) {
                         const QJsonArray list = read(edit->toPlainText());
                         json.remove(QLatin1String(key));
                         if (!list.isEmpty())
                             json.insert(QLatin1String(key), list);
                         return true;
                     }};
    };
    bind(lines(m_values, "values", valuesText, valuesOf));
    bind(lines(m_people, "list", listText, listOf));
}

void TagPanel::makeBands()
{
    FormSection* bands = section([] { return tr("Bands of numbers"); });
    m_bands->setObjectName(QStringLiteral("bands"));
    bands->addWidget(m_bands);
    Theme::onLanguage(m_bands, [this] {
        m_bands->setPlaceholderText(tr("low < 100, middle < 300, high"));
        m_bands->setAccessibleName(tr("Bands of numbers"));
    });
    connect(m_bands, &QLineEdit::editingFinished, this, [this] { take(); });
    bind({[this](const QJsonObject& json) {
              m_bands->setText(bandsText(json.value(QLatin1String("bands")).toArray()));
          },
          [this](QJsonObject& json) {
              const std::optional<QJsonArray> list = bandsOf(m_bands->text());
              markInvalid(*m_bands, !list);
              json.remove(QStringLiteral("bands"));
              if (list && !list->isEmpty())
                  json.insert(QStringLiteral("bands"), *list);
              return list.has_value();
          }});
}

void TagPanel::makeCare()
{
    FormSection* care = section([] { return tr("Place and care"); });
    auto* path = new QLineEdit(this);
    path->setObjectName(QStringLiteral("path"));
    QLabel* label = care->addRow({}, path);
    Theme::onLanguage(path, [path, label] {
        label->setText(tr("Levels"));
        path->setAccessibleName(tr("Levels"));
        path->setPlaceholderText(tr("Spending / Basket"));
    });
    connect(path, &QLineEdit::editingFinished, this, [this] { take(); });
    bind({[path](const QJsonObject& json) {
              QStringList levels;
              for (const QJsonValue level : json.value(QLatin1String("path")).toArray())
                  levels.append(level.toString());
              path->setText(tagPathText(levels));
          },
          [path](QJsonObject& json) {
              QJsonArray levels;
              for (const QString& level : path->text().split(QLatin1Char('/'), Qt::SkipEmptyParts))
                  if (!level.trimmed().isEmpty())
                      levels.append(level.trimmed());
              const bool isShort = levels.size() < kMaxTagLevels;
              markInvalid(*path, !isShort);
              json.remove(QStringLiteral("path"));
              if (!levels.isEmpty())
                  json.insert(QStringLiteral("path"), levels);
              return isShort;
          }});
    addText(care, "otherName", [] { return tr("Other name"); });
    addText(care, "owner", [] { return tr("Owner"); });
    addText(care, "note", [] { return tr("Note"); });
    QSpinBox* valid = addNumber(
        care, "validDays", [] { return tr("Valid for days"); }, 0, 36525, 0);
    Theme::onLanguage(valid, [valid] { valid->setSpecialValueText(tr("always")); });
    QSpinBox* months = addNumber(
        care, "months", [] { return tr("Months"); }, 0, kMostShownMonths, 0);
    Theme::onLanguage(months, [months] { months->setSpecialValueText(tr("none")); });
}

void TagPanel::arrange()
{
    const QString form = m_form->currentData().toString();
    const auto isOne = [&](const char* name) { return form == QLatin1String(name); };
    m_fact->setVisible(isOne("fact"));
    m_rule->setVisible(isOne("rule"));
    m_statistic->setVisible(isOne("statistic"));
    m_score->setVisible(isOne("score"));
    m_list->setVisible(isOne("list"));
    m_answer->setVisible(isOne("answer") || isOne("list"));
    m_with->setVisible(m_measure->currentData().toString() == QLatin1String("share"));
}

QStringList TagPanel::answerColumns() const
{
    QStringList names;
    const QString table = m_table->currentData().toString();
    if (const auto loaded = engine().dataset(); loaded && loaded->tables().contains(table))
        for (const FieldInfo& field : loaded->tableFields(table))
            names.append(field.name);
    return names;
}

// Of another table; a column that both have stays chosen.
void TagPanel::fillAnswers()
{
    const QSignalBlocker quiet(m_answerOf);
    const QString before = m_answerOf->currentData().toString();
    while (m_answerOf->count() > 1)
        m_answerOf->removeItem(1);
    for (const QString& name : answerColumns())
        m_answerOf->addItem(name, name);
    m_answerOf->setCurrentIndex(std::max(0, m_answerOf->findData(before)));
}

void TagPanel::taken(const QJsonObject& definition)
{
    QJsonObject own = definition;
    // Two fields choose a column; the one that is shown says it.
    const bool isAnswer = isForm(own, "answer") || isForm(own, "list");
    const QString measure = own.value(QLatin1String("measure")).toString();
    const bool hasColumn = measure != QLatin1String("count") && measure != QLatin1String("days") &&
                           measure != QLatin1String("recency") && measure != QLatin1String("share");
    setOrRemove(own, QStringLiteral("of"),
                isAnswer                                ? m_answerOf->currentData().toString()
                : isForm(own, "statistic") && hasColumn ? m_of->currentData().toString()
                                                        : QString());
    keepOwnKeys(own);
    if (!isForm(own, "statistic") || own.value(QLatin1String("measure")).toString() != QLatin1String("share"))
        own.remove(QStringLiteral("with"));
    if (isForm(own, "rule") && own.contains(QLatin1String("values")))
        own.remove(QStringLiteral("rule")); // either or
    change(own);
}

} // namespace tessera
