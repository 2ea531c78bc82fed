// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form_panel.h"

#include "pages/feature_list.h"
#include "pages/form_fields.h"
#include "pages/rule_vocabulary.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDate>
#include <QJsonArray>
#include <QLineEdit>
#include <QSpinBox>

namespace tessera {

FormPanel::FormPanel(const PageContext& context, ProjectWorkbench& engine, const QString& kind,
                     QWidget* parent)
    : ResultPanel(context, engine, kind, FormPlace::Left, parent)
    , m_words(new RuleVocabulary(engine, context.jobs, this))
{}

FormSection* FormPanel::section(const Text& title)
{
    FormSection* made = addSection();
    Theme::onLanguage(made, [made, title] { made->setTitle(title()); });
    return made;
}

QComboBox* FormPanel::addChoice(FormSection* section, const char* key, const QStringList& ids,
                                const Text& label, const Texts& names)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(key));
    for (const QString& id : ids)
        box->addItem(id, id);
    QLabel* name = section->addRow({}, box);
    Theme::onLanguage(box, [this, box, name, label, names] {
        const bool before = std::exchange(m_filling, true);
        name->setText(label());
        const QStringList texts = names();
        for (int i = 0; i < box->count(); ++i)
            box->setItemText(i, texts.value(i));
        m_filling = before;
    });
    connect(box, &QComboBox::currentIndexChanged, this, &FormPanel::take);
    bind({[box, key](const QJsonObject& json) {
              box->setCurrentIndex(std::max(0, box->findData(json.value(QLatin1String(key)).toString())));
          },
          [box, key](QJsonObject& json) {
              json.insert(QLatin1String(key), box->currentData().toString());
              return true;
          }});
    return box;
}

QComboBox* FormPanel::addColumn(FormSection* section, const char* key, const Text& label, const Text& none,
                                const Texts& columns, const char* fallback)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(key));
    QLabel* name = section->addRow({}, box);
    const auto fill = [this, box, none, columns, key, fallback] {
        const bool before = std::exchange(m_filling, true);
        const QString chosen = definition().value(QLatin1String(key)).toString(QLatin1String(fallback));
        box->clear();
        if (const QString text = none(); !text.isEmpty())
            box->addItem(text, QString());
        for (const QString& column : columns())
            box->addItem(column, column);
        if (!chosen.isEmpty() && box->findData(chosen) < 0)
            box->addItem(chosen, chosen); // the data has lost it; the result says so
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
        m_filling = before;
    };
    Theme::onLanguage(box, [name, label, fill] {
        name->setText(label());
        fill();
    });
    connect(box, &QComboBox::currentIndexChanged, this, &FormPanel::take);
    bind({[fill](const QJsonObject&) { fill(); },
          [box, key, fallback](QJsonObject& json) {
              const QString column = box->currentData().toString();
              if (column.isEmpty() && *fallback != 0)
                  json.insert(QLatin1String(key), QString()); // without the key the fallback would be meant
              else
                  setOrRemove(json, QLatin1String(key), column);
              return true;
          },
          fill});
    return box;
}

QSpinBox* FormPanel::addNumber(FormSection* section, const char* key, const Text& label, int low, int high,
                               int fallback)
{
    auto* box = new QSpinBox(this);
    box->setObjectName(QLatin1String(key));
    box->setRange(low, high);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    QLabel* name = section->addRow({}, box);
    Theme::onLanguage(box, [name, label] { name->setText(label()); });
    connect(box, &QSpinBox::valueChanged, this, &FormPanel::take);
    bind({[box, key, fallback](const QJsonObject& json) {
              box->setValue(json.value(QLatin1String(key)).toInt(fallback));
          },
          [box, key](QJsonObject& json) {
              json.insert(QLatin1String(key), box->value());
              return true;
          }});
    return box;
}

QLineEdit* FormPanel::addDate(FormSection* section, const char* key, const Text& label, const Text& none)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(key));
    QLabel* name = section->addRow({}, field);
    Theme::onLanguage(field, [field, name, label, none] {
        name->setText(label());
        field->setPlaceholderText(none());
    });
    connect(field, &QLineEdit::textChanged, this, &FormPanel::take);
    bind(
        {[field, key](const QJsonObject& json) { field->setText(json.value(QLatin1String(key)).toString()); },
         [field, key](QJsonObject& json) {
             const QString text = field->text().trimmed();
             const bool fine = text.isEmpty() || QDate::fromString(text.left(10), Qt::ISODate).isValid();
             markInvalid(*field, !fine);
             setOrRemove(json, QLatin1String(key), text);
             return fine;
         }});
    return field;
}

RuleField* FormPanel::addRule(FormSection* section, const char* key, RuleField::Of of,
                              const Text& placeholder)
{
    auto* field = new RuleField(of, *m_words, this);
    section->addWidget(field);
    bindRule(field, key, of, placeholder);
    return field;
}

RuleField* FormPanel::addRule(FormSection* section, const char* key, RuleField::Of of, const Text& label,
                              const Text& placeholder)
{
    auto* field = new RuleField(of, *m_words, this);
    QLabel* name = section->addRow({}, field);
    Theme::onLanguage(field, [name, label] { name->setText(label()); });
    bindRule(field, key, of, placeholder);
    return field;
}

void FormPanel::bindRule(RuleField* field, const char* key, RuleField::Of of, const Text& placeholder)
{
    field->setObjectName(QLatin1String(key));
    Theme::onLanguage(field, [field, placeholder] { field->setPlaceholder(placeholder()); });
    connect(field, &RuleField::edited, this, &FormPanel::take);
    bind({[field, key, of](const QJsonObject& json) {
              const QJsonValue value = json.value(QLatin1String(key));
              QString text = value.toString();
              if (value.isObject() && of == RuleField::Of::People) {
                  const Result<Rule> rule = readRule(value, QString());
                  text = rule && rule->kind != RuleKind::Everyone ? printRule(*rule) : QString();
              } else if (value.isObject()) {
                  const Result<EventFilter> filter = readEventFilter(value, QString());
                  text = filter ? printEventFilter(*filter) : QString();
              }
              field->setText(text);
          },
          [field, key](QJsonObject& json) {
              setOrRemove(json, QLatin1String(key), field->text());
              return field->isValid();
          }});
}

FeatureList* FormPanel::addFeatures(const Text& title)
{
    FormSection* features = section(title);
    auto* list = new FeatureList(*m_words, this);
    features->addWidget(list);
    connect(list, &FeatureList::edited, this, &FormPanel::take);
    bind({[list](const QJsonObject& json) {
              list->setFeatures(json.value(QLatin1String("features")).toArray());
          },
          [list](QJsonObject& json) {
              json.insert(QStringLiteral("features"), list->features());
              return true;
          }});
    return list;
}

void FormPanel::showDefinition()
{
    m_filling = true;
    for (const Field& field : m_fields)
        field.show(definition());
    m_filling = false;
    arrange();
}

void FormPanel::dataArrived()
{
    m_filling = true;
    m_words->refresh();
    for (const Field& field : m_fields)
        if (field.refill)
            field.refill();
    m_filling = false;
    arrange();
}

QStringList FormPanel::eventTextNames()
{
    QStringList names;
    for (const FieldInfo& field : m_words->eventFields())
        if (field.type == ColumnType::Text)
            names.append(field.name);
    return names;
}

void FormPanel::take()
{
    if (m_filling)
        return;
    arrange();
    QJsonObject json = definition();
    json.insert(QStringLiteral("kind"), kindId());
    bool readable = true;
    for (const Field& field : m_fields)
        readable = field.take(json) && readable;
    if (readable) // else the last valid result stays
        taken(json);
}

} // namespace tessera
