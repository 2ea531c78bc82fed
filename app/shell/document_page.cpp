// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/document_page.h"

#include "shell/action_registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

QString PageKind::title() const
{
    return translatedName ? translatedName() : QCoreApplication::translate("Page", name);
}

const PageKind* PageRegistry::find(const QString& kind) const
{
    const auto it =
        std::find_if(m_kinds.begin(), m_kinds.end(), [&](const PageKind& page) { return page.kind == kind; });
    return it == m_kinds.end() ? nullptr : &*it;
}

void addPageActions(const PageRegistry& pages, ActionRegistry& actions,
                    const std::function<void(const QString& kind)>& open)
{
    for (const PageKind& kind : pages.kinds()) {
        if (!kind.offered)
            continue;
        const QByteArray id = "new." + kind.kind.toLatin1();
        actions.add({id.constData(),
                     "analyse",
                     kind.name,
                     "",
                     {},
                     [open, name = kind.kind] { open(name); },
                     "Page",
                     [kind] { return kind.title(); }});
    }
}

} // namespace tessera
