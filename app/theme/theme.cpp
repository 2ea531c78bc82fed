// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/tessera_style.h"

#include <QApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QPalette>
#include <QToolTip>
#include <QTranslator>

namespace tessera {
namespace {

QString expanded(const QString& sheet, const QHash<QString, QString>& values)
{
    QString out;
    qsizetype from = 0;
    for (qsizetype at = sheet.indexOf(QLatin1String("@{")); at >= 0;
         at = sheet.indexOf(QLatin1String("@{"), from)) {
        const qsizetype end = sheet.indexOf(QLatin1Char('}'), at);
        const QString key = sheet.mid(at + 2, end - at - 2);
        Q_ASSERT_X(values.contains(key), "tessera.qss", qPrintable(key));
        out += QStringView(sheet).mid(from, at - from);
        out += values.value(key);
        from = end + 1;
    }
    out += QStringView(sheet).mid(from);
    return out;
}

QPalette paletteOf(const DesignTokens& tokens)
{
    const auto colour = [&](const char* token) { return tokens.colour(QLatin1String(token)); };
    QPalette palette;
    palette.setColor(QPalette::Window, colour("surface.window"));
    palette.setColor(QPalette::Base, colour("surface.field"));
    palette.setColor(QPalette::AlternateBase, colour("surface.stripe"));
    palette.setColor(QPalette::Text, colour("text.primary"));
    palette.setColor(QPalette::WindowText, colour("text.primary"));
    palette.setColor(QPalette::ButtonText, colour("text.primary"));
    palette.setColor(QPalette::PlaceholderText, colour("text.placeholder"));
    palette.setColor(QPalette::Button, colour("surface.panel"));
    palette.setColor(QPalette::Highlight, colour("selection.bg"));
    palette.setColor(QPalette::HighlightedText, colour("selection.text"));
    palette.setColor(QPalette::Link, colour("text.link"));
    palette.setColor(QPalette::ToolTipBase, colour("surface.tooltip"));
    palette.setColor(QPalette::ToolTipText, colour("text.onTooltip"));
    palette.setColor(QPalette::Mid, colour("line.default"));
    palette.setColor(QPalette::Dark, colour("line.strong"));
    palette.setColor(QPalette::Light, colour("surface.panel"));
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour("text.disabled"));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, colour("selection.bgInactive"));
    return palette;
}

} // namespace

Theme::Theme()
{
    rebuild();
}

Theme::~Theme() = default;

Theme& Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::install(Appearance appearance, Language language)
{
    m_appearance = appearance;
    m_language = language;
    QApplication::setStyle(new TesseraStyle);
    loadTranslators();
    rebuild();
    applyStyle();
    emit languageChanged();
    emit changed();
}

void Theme::setAppearance(Appearance appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    rebuild();
    applyStyle();
    emit changed();
}

void Theme::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    loadTranslators();
    rebuild();
    applyStyle();
    emit languageChanged();
    emit changed();
}

void Theme::onLanguage(QObject* context, const std::function<void()>& apply)
{
    apply();
    connect(&instance(), &Theme::languageChanged, context, apply);
}

void Theme::rebuild()
{
    const bool dark = m_appearance == Appearance::Dark;
    m_chart = std::make_unique<ChartTheme>(DesignTokens(dark), m_language == Language::Chinese
                                                                   ? NumberLanguage::Chinese
                                                                   : NumberLanguage::English);
}

void Theme::applyStyle()
{
    QFile file(QStringLiteral(":/tessera/tessera.qss"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    QApplication::setFont(font(FontRole::Body));
    QApplication::setPalette(paletteOf(tokens()));
    QToolTip::setFont(font(FontRole::Body));
    QToolTip::setPalette(paletteOf(tokens()));
    if (!open)
        return;
    QHash<QString, QString> values = tokens().placeholders();
    // A style sheet can only name files: its few icons come in one file for each appearance.
    const QLatin1String mode(tokens().isDark() ? "dark" : "light");
    values.insert(QStringLiteral("icon.chevron"), QStringLiteral(":/tessera/icons/arrow-%1.svg").arg(mode));
    values.insert(QStringLiteral("icon.chevronUp"),
                  QStringLiteral(":/tessera/icons/arrow-up-%1.svg").arg(mode));
    values.insert(QStringLiteral("icon.close"), QStringLiteral(":/tessera/icons/close-%1.svg").arg(mode));
    qApp->setStyleSheet(expanded(QString::fromUtf8(file.readAll()), values));
}

void Theme::loadTranslators()
{
    const bool chinese = m_language == Language::Chinese;
    const QLocale locale = chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English);
    QLocale::setDefault(locale);
    const QString name = chinese ? QStringLiteral("tessera_zh_CN") : QStringLiteral("tessera_en");
    auto translator = std::make_unique<QTranslator>();
    const bool loaded = translator->load(QStringLiteral(":/i18n/") + name);
    Q_ASSERT(loaded);
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt.get());
    if (loaded)
        QCoreApplication::installTranslator(translator.get());
    m_translator = std::move(translator);
    m_qtTranslator = std::move(qt);
}

} // namespace tessera
