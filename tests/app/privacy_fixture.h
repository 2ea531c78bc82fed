// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_fixture.h"
#include "audience/audience_analyses.h"
#include "pages/people_page.h"
#include "rules/rule.h"

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace tessera {

inline const QString kRight = QStringLiteral("four words and more");
inline const char* const kPhone = "13800138002";
inline const char* const kMembers = "phone,email,full_name\n"
                                    "13800138001,ann@example.org,Ann Archer\n"
                                    "13800138002,bob@example.org,Bob Butcher\n"
                                    "13800138003,cee@example.org,Cee Cooper\n";
inline const char* const kVisits = "phone,time,event\n"
                                   "13800138001,2026-05-01 10:00:00,view\n"
                                   "13800138002,2026-05-01 12:00:00,buy\n"
                                   "13800138002,2026-05-02 10:00:00,view\n"
                                   "13800138003,2026-05-03 10:00:00,view\n";

// The window on a client of three people in two files, with an audience.
class PrivacyFixture : public WindowFixture
{
public:
    PrivacyFixture()
        : WindowFixture(registerAudienceAnalyses)
        , client(file(QStringLiteral("client.tessera")))
    {
        window->resize(1440, 900);
        dialogs.files = {{write("members.csv", kMembers), write("visits.csv", kVisits)}, {client}};
        QTest::keyClick(window.get(), Qt::Key_N, Qt::ControlModifier);
        auto* all = window->findChild<QPushButton*>(QStringLiteral("importAll"));
        QTRY_VERIFY(all->isVisible());
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_COMPARE(engine->people(), 3);
        const QJsonObject rule{
            {QStringLiteral("kind"), QStringLiteral("audience")},
            {QStringLiteral("rule"), ruleToJson(parseRule(QStringLiteral("did(event = \"buy\")")).value())}};
        audience =
            engine->project()->objects().add(QStringLiteral("audience"), QStringLiteral("Buyers"), rule)->id;
        engine->objectsChanged();
        settle();
    }

    QString client;
    std::int64_t audience = 0;

    QString write(const char* name, const char* content) const
    {
        QFile out(file(QLatin1String(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) < 0)
            return {};
        return out.fileName();
    }
    void settle() { QTRY_COMPARE(jobs.running(), 0); }
    void encrypt()
    {
        dialogs.passphrases = {kRight};
        actions.action("file.encrypt")->trigger();
        QTRY_VERIFY(engine->isEncrypted() && engine->busyWith().isEmpty());
    }
    void close() { actions.action("file.close")->trigger(); }
    [[nodiscard]] QWidget* lock() const { return window->findChild<QWidget*>(QStringLiteral("encrypted")); }
    PeoplePage* openPeople()
    {
        auto* page =
            qobject_cast<PeoplePage*>(window->openPage(QStringLiteral("people"), QStringLiteral("people")));
        return QTest::qWaitFor([page] { return page->model().rowCount() == 3; }) ? page : nullptr;
    }
    // Every file of the client, as bytes.
    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray all;
        for (const QString& name : QDir(folder.path()).entryList({QStringLiteral("client.tessera*")}))
            if (QFile one(file(name)); one.open(QIODevice::ReadOnly))
                all += one.readAll();
        return all;
    }
    void picture(const QString& name, QWidget* of = nullptr) const
    {
        const QString pictures = qEnvironmentVariable("TESSERA_PICTURES");
        QTest::qWait(60);
        if (!pictures.isEmpty())
            (of ? of : window.get())
                ->grab()
                .save(pictures + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
};

inline QTableView& tableOf(const PeoplePage& page)
{
    return *page.findChild<QTableView*>(QStringLiteral("people"));
}

inline QPoint rowOf(const PeoplePage& page, OneId person)
{
    const QAbstractItemModel& model = page.model();
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data().toString() == QString::number(person))
            return tableOf(page).visualRect(model.index(row, 0)).center();
    return {};
}

inline OneId personOf(const ProjectWorkbench& engine, const char* identifier)
{
    const IdentityView& view = engine.dataset()->identity();
    const std::vector<PersonIndex> people = view.find(identifier);
    return people.size() == 1 ? view.oneIds[people.front()] : 0;
}

} // namespace tessera
