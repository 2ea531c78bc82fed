// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chart_theme.h"

#include <QObject>

#include <functional>
#include <memory>

class QTranslator;

namespace tessera {

enum class Appearance
{
    Light,
    Dark
};

enum class Language
{
    English,
    Chinese
};

// Appearance and language of the whole program; both change while it runs. The only maker of style, palette
// and style sheet.
class Theme : public QObject
{
    Q_OBJECT

public:
    ~Theme() override;
    static Theme& instance();

    // Sets style, palette, style sheet, font and translators on the application; call once after QApplication
    // is made.
    void install(Appearance appearance, Language language);
    void setAppearance(Appearance appearance);
    void setLanguage(Language language);

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] const ChartTheme& chart() const { return *m_chart; }
    [[nodiscard]] const DesignTokens& tokens() const { return m_chart->tokens(); }
    [[nodiscard]] const NumberFormat& numbers() const { return m_chart->numbers(); }
    [[nodiscard]] QColor colour(const char* token) const { return m_chart->colour(token); }
    [[nodiscard]] QFont font(FontRole role) const { return tokens().font(role); }

    // Runs `apply` now and after every change of language, as long as the context lives: for texts of
    // widgets.
    static void onLanguage(QObject* context, const std::function<void()>& apply);

signals:
    void changed();         // appearance or language: repaint
    void languageChanged(); // texts must be made again

private:
    Theme();
    void rebuild();
    void applyStyle();
    void loadTranslators();

    Appearance m_appearance = Appearance::Light;
    Language m_language = Language::English;
    std::unique_ptr<ChartTheme> m_chart;
    std::unique_ptr<QTranslator> m_translator;
    std::unique_ptr<QTranslator> m_qtTranslator;
};

[[nodiscard]] inline Theme& theme()
{
    return Theme::instance();
}

} // namespace tessera
