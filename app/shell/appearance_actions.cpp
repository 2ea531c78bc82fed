// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/appearance_actions.h"

#include "shell/action_registry.h"
#include "shell/main_window.h"
#include "shell/settings.h"
#include "theme/theme.h"

#include <array>

namespace tessera {

void addAppearanceActions(const PageContext& context, MainWindow& window)
{
    ActionRegistry& actions = context.actions;
    actions.add({"view.appearance",
                 "view",
                 QT_TRANSLATE_NOOP("Action", "Switch light and dark"),
                 "sun",
                 {},
                 [context] {
                     const bool dark = theme().appearance() == Appearance::Dark;
                     theme().setAppearance(dark ? Appearance::Light : Appearance::Dark);
                     context.settings.setValue(QStringLiteral("appearance"),
                                               dark ? QStringLiteral("light") : QStringLiteral("dark"));
                 }});
    actions.add({"view.language",
                 "view",
                 QT_TRANSLATE_NOOP("Action", "Switch English and Chinese"),
                 "languages",
                 {},
                 [context] {
                     const bool chinese = theme().language() == Language::Chinese;
                     theme().setLanguage(chinese ? Language::English : Language::Chinese);
                     context.settings.setValue(QStringLiteral("language"),
                                               chinese ? QStringLiteral("en") : QStringLiteral("zh_CN"));
                 }});
    static constexpr std::array names{QT_TRANSLATE_NOOP("Action", "Perspective: Evolve"),
                                      QT_TRANSLATE_NOOP("Action", "Perspective: Execute"),
                                      QT_TRANSLATE_NOOP("Action", "Perspective: Evaluate"),
                                      QT_TRANSLATE_NOOP("Action", "Perspective: Enhance")};
    static constexpr std::array ids{"perspective.evolve", "perspective.execute", "perspective.evaluate",
                                    "perspective.enhance"};
    for (std::size_t i = 0; i < ids.size(); ++i)
        actions.add({ids[i], "view", names[i], "", QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i))),
                     [&window, i] { window.setPerspective(Perspective(i)); }});
}

} // namespace tessera
