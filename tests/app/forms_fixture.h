// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_fixture.h"
#include "kinds/every_kind.h"
#include "pages/result_panel.h"
#include "shell/action_registry.h"
#include "shell/dialogs.h"
#include "shell/main_window.h"
#include "shell/settings.h"
#include "theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

namespace tessera {

// The window with every kind of analysis on a client of sixty people: everybody looks, every second one puts
// into the cart, every third one buys. Their city is Shanghai or Beijing by halves.
class FormsFixture : public WindowFixture
{
public:
    FormsFixture()
        : WindowFixture(registerEveryKind)
    {
        window->resize(1440, 900);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        importLog();
    }
    ResultPanel* open(const QString& kind)
    {
        actions.action(QByteArray("new." + kind.toLatin1()).constData())->trigger();
        return qobject_cast<ResultPanel*>(window->documents().currentWidget());
    }
    ResultPanel* openSaved(const QString& kind, const QString& name, const QJsonObject& definition)
    {
        const Result<StoredObject> object = engine->project()->objects().add(kind, name, definition);
        engine->objectsChanged();
        return qobject_cast<ResultPanel*>(window->openPage(kind, ProjectWorkbench::objectId(object->id)));
    }
    // Presses a button with a menu and then an entry of it by its key.
    static void choose(QWidget* button, int entry)
    {
        QTRY_VERIFY(button->isVisible() && button->width() > 0);
        QTimer::singleShot(100, button, [entry] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (int i = 0; i <= entry; ++i)
                QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        QTest::mouseClick(button, Qt::LeftButton);
    }

private:
    static QByteArray log()
    {
        QByteArray text = "phone,time,event,city,amount\n";
        for (int i = 0; i < 60; ++i) {
            const QByteArray phone = QByteArray::number(13800138000 + i);
            const QByteArray city = i % 4 < 2 ? "Shanghai" : "Beijing";
            const QByteArray day = QByteArray::number(1 + i % 20).rightJustified(2, '0');
            const auto row = [&](const char* hour, const char* event, int amount) {
                text += phone + ",2026-05-" + day + ' ' + hour + ":00:00," + event + ',' + city + ',' +
                        (amount > 0 ? QByteArray::number(amount) : QByteArray()) + '\n';
            };
            for (int view = 0; view <= i % 5; ++view)
                row(view % 2 == 0 ? "10" : "11", "view", 0);
            if (i % 2 == 0)
                row("12", "cart", 0);
            if (i % 3 == 0)
                row("13", "purchase", 10 + i);
        }
        return text;
    }
    void importLog()
    {
        QFile file(folder.filePath(QStringLiteral("log.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(log());
        file.close();
        dialogs.files = {{file.fileName()}, {folder.filePath(QStringLiteral("client.tessera"))}};
        QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
        auto* button = window->findChild<QPushButton*>(QStringLiteral("import"));
        QVERIFY(button);
        QTRY_VERIFY(button->isEnabled()); // the file is read in the background
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(engine->people(), 60);
    }
};

} // namespace tessera
