// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_fixture.h"
#include "kinds/every_kind.h"
#include "pages/import_page.h"

#include <QFile>
#include <QTest>

namespace tessera {

// A new client from one file, with the import page in front.
class ImportFixture : public WindowFixture
{
public:
    ImportFixture()
        : WindowFixture(registerEveryKind)
    {}
    QString write(const QString& name, const QByteArray& text) const
    {
        QFile out(file(name));
        if (out.open(QIODevice::WriteOnly))
            out.write(text);
        return out.fileName();
    }
    ImportPage* open(const QString& path)
    {
        dialogs.files = {{path}, {file(QStringLiteral("client.tessera"))}};
        QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
        auto* page = window->findChild<ImportPage*>();
        return page && isReady(*page, 0) ? page : nullptr;
    }
    static bool isReady(const ImportPage& page, std::size_t row)
    {
        return QTest::qWaitFor([&] {
            return page.sources().size() > row && page.sources()[row].state == ImportSource::State::Ready;
        });
    }
};

} // namespace tessera
