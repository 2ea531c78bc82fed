// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/creative_texts.h"

#include "pages/form_fields.h"
#include "pages/segments.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

namespace tessera {

CreativeTexts::CreativeTexts(FormSection& languages, FormSection& texts, QWidget* parent)
    : QObject(parent)
    , m_ticks(new QWidget(parent))
    , m_tickRow(new QHBoxLayout(m_ticks))
    , m_scope(new Segments(parent))
{
    m_tickRow->setContentsMargins(0, 0, 0, 0);
    m_tickRow->setSpacing(16);
    languages.addWidget(m_ticks);
    texts.addWidget(m_scope);
    connect(m_scope, &Segments::chosen, this, &CreativeTexts::showFields);
    for (const char* key : {"title", "benefit", "price", "cta", "logo", "product", "badge", "legal"}) {
        Field field{QLatin1String(key), nullptr, new QLineEdit(parent)};
        field.edit->setObjectName(QStringLiteral("text.") + field.key);
        field.name = texts.addRow({}, field.edit);
        m_fields.push_back(field);
        connect(field.edit, &QLineEdit::textEdited, this, [this, field] { takeField(field); });
    }
    Theme::onLanguage(this, [this] { retranslate(); });
}

QString CreativeTexts::languageName(const QString& code)
{
    const QLocale locale(code);
    const QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    if (code == QLatin1String("zh"))
        return QString::fromUtf8("中文");
    if (code == QLatin1String("en"))
        return QStringLiteral("English");
    return name.isEmpty() ? code : name;
}

void CreativeTexts::retranslate()
{
    const QStringList names{tr("Headline"), tr("Benefit"), tr("Offer"), tr("Button"),
                            tr("Logo"),     tr("Product"), tr("Badge"), tr("Small print")};
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        m_fields[i].name->setText(names[qsizetype(i)]);
    m_ticks->setToolTip(tr("One picture for each size and language; without a language one for each size"));
    showLanguages();
}

void CreativeTexts::show(const QJsonObject& variables, const QJsonObject& languages)
{
    m_variables = variables;
    m_languages = languages;
    showLanguages();
}

void CreativeTexts::showLanguages()
{
    QStringList codes{QStringLiteral("zh"), QStringLiteral("en")};
    for (const QString& code : m_languages.keys() + m_left.keys()) {
        if (!codes.contains(code))
            codes.append(code);
    }
    while (QLayoutItem* item = m_tickRow->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            old->hide();
            old->deleteLater(); // may be the one just clicked
        }
        delete item;
    }
    std::vector<Segments::Choice> scopes{{QString(), tr("All")}};
    for (const QString& code : codes) {
        auto* tick = new QCheckBox(languageName(code), m_ticks);
        tick->setObjectName(QStringLiteral("language.") + code);
        tick->setChecked(m_languages.contains(code));
        connect(tick, &QCheckBox::toggled, this, [this, code](bool wanted) { takeLanguage(code, wanted); });
        m_tickRow->addWidget(tick);
        if (m_languages.contains(code))
            scopes.emplace_back(code, languageName(code));
    }
    m_tickRow->addStretch(1);
    m_scope->setChoices(scopes);
    m_scope->setVisible(scopes.size() > 1);
    showFields();
}

void CreativeTexts::showFields()
{
    const QString scope = m_scope->current();
    const QJsonObject own = scope.isEmpty() ? m_variables : m_languages.value(scope).toObject();
    for (const Field& field : m_fields) {
        const QString text = own.value(field.key).toString();
        if (field.edit->text() != text)
            field.edit->setText(text);
        field.edit->setCursorPosition(0);
        field.edit->setPlaceholderText(scope.isEmpty() ? QString() : m_variables.value(field.key).toString());
        field.edit->setToolTip(text);
    }
}

void CreativeTexts::takeLanguage(const QString& code, bool wanted)
{
    if (wanted) {
        m_languages.insert(code, m_left.take(code).toObject());
    } else {
        m_left.insert(code, m_languages.value(code));
        m_languages.remove(code);
    }
    showLanguages();
    emit edited();
}

void CreativeTexts::takeField(const Field& field)
{
    const QString scope = m_scope->current();
    if (scope.isEmpty()) {
        setOrRemove(m_variables, field.key, field.edit->text());
    } else {
        QJsonObject own = m_languages.value(scope).toObject();
        setOrRemove(own, field.key, field.edit->text());
        m_languages.insert(scope, own);
    }
    emit edited();
}

} // namespace tessera
