// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/dock_layout.h"

#include "shell/settings.h"

#include <QMainWindow>

namespace tessera {
namespace {

constexpr int kLayoutVersion = 1; // of what saveState() holds: goes up when docks come or go
constexpr const char* kPerspectiveIds[] = {"evolve", "execute", "evaluate", "enhance"};

} // namespace

DockLayout::DockLayout(QMainWindow& window, Settings& settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
{
    const QString last = settings.value(QStringLiteral("layout/perspective")).toString();
    for (int i = 0; i < 4; ++i) {
        if (last == QLatin1String(kPerspectiveIds[i]))
            m_perspective = Perspective(i);
    }
}

QString DockLayout::key() const
{
    return QStringLiteral("layout/") + QLatin1String(kPerspectiveIds[int(m_perspective)]);
}

void DockLayout::add(Dock& dock, Qt::DockWidgetArea area, int size, int needs)
{
    m_window.addDockWidget(area, &dock);
    m_places.push_back({&dock, area, size, needs});
}

// Reaching people needs room for rules and pictures more than for the tree.
bool DockLayout::foldsAtFirst(const Dock& dock) const
{
    return m_perspective == Perspective::Execute && dock.objectName() == QLatin1String("project");
}

void DockLayout::setOpen(bool open)
{
    if (m_open)
        save();
    m_open = open;
    if (open) {
        restore();
        return;
    }
    for (const Place& place : m_places)
        place.dock->setState(Dock::State::Gone);
}

void DockLayout::setPerspective(Perspective perspective)
{
    if (perspective == m_perspective)
        return;
    if (m_open)
        save();
    m_perspective = perspective;
    m_settings.setValue(QStringLiteral("layout/perspective"),
                        QLatin1String(kPerspectiveIds[int(perspective)]));
    if (m_open)
        restore();
}

void DockLayout::restoreDefault()
{
    for (const Place& place : m_places) {
        place.dock->setFloating(false);
        m_window.addDockWidget(place.area, place.dock);
        place.dock->setState(foldsAtFirst(*place.dock) ? Dock::State::Folded : Dock::State::Open);
    }
    for (const Place& place : m_places)
        m_window.resizeDocks({place.dock}, {place.size},
                             place.area == Qt::BottomDockWidgetArea ? Qt::Vertical : Qt::Horizontal);
}

void DockLayout::restore()
{
    const QVariantMap kept = m_settings.value(key()).toMap();
    if (kept.isEmpty() ||
        !m_window.restoreState(kept.value(QStringLiteral("state")).toByteArray(), kLayoutVersion)) {
        restoreDefault();
    } else {
        const QStringList folded = kept.value(QStringLiteral("folded")).toStringList();
        for (const Place& place : m_places)
            place.dock->setState(folded.contains(place.dock->objectName()) ? Dock::State::Folded
                                                                           : Dock::State::Open);
    }
    for (Place& place : m_places) {
        place.foldedByWidth = place.dock->state() == Dock::State::Open && m_window.width() < place.needs;
        if (place.foldedByWidth)
            place.dock->setState(Dock::State::Folded);
    }
}

void DockLayout::save()
{
    if (!m_open)
        return;
    QStringList folded;
    for (const Place& place : m_places) {
        if (place.dock->state() == Dock::State::Folded && !place.foldedByWidth)
            folded.append(place.dock->objectName());
    }
    m_settings.setValue(key(), QVariantMap{{QStringLiteral("state"), m_window.saveState(kLayoutVersion)},
                                           {QStringLiteral("folded"), folded}});
}

void DockLayout::toggle(Dock& dock)
{
    for (Place& place : m_places) {
        if (place.dock == &dock)
            place.foldedByWidth = false;
    }
    dock.setState(dock.state() == Dock::State::Open ? Dock::State::Folded : Dock::State::Open);
}

void DockLayout::unfold(Dock& dock)
{
    if (dock.state() == Dock::State::Folded)
        toggle(dock);
}

void DockLayout::fit(int before, int now)
{
    if (!m_open)
        return;
    for (Place& place : m_places) {
        if (before >= place.needs && now < place.needs && place.dock->state() == Dock::State::Open) {
            place.dock->setState(Dock::State::Folded);
            place.foldedByWidth = true;
        } else if (before < place.needs && now >= place.needs && place.foldedByWidth) {
            place.dock->setState(Dock::State::Open);
            place.foldedByWidth = false;
        }
    }
}

} // namespace tessera
