// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/dock.h"
#include "shell/document_page.h"

#include <QObject>

#include <vector>

class QMainWindow;

namespace tessera {

class Settings;

// The docks around the documents. Each perspective keeps its own places, sizes and folds of them, also
// between two runs of the program.
class DockLayout : public QObject
{
    Q_OBJECT

public:
    DockLayout(QMainWindow& window, Settings& settings);

    // Below `needs` pixels of window width the dock folds by itself.
    void add(Dock& dock, Qt::DockWidgetArea area, int size, int needs = 0);
    void setOpen(bool open); // without a client there are no docks
    void setPerspective(Perspective perspective);
    [[nodiscard]] Perspective perspective() const { return m_perspective; }
    void toggle(Dock& dock);
    void unfold(Dock& dock);
    void fit(int before, int now); // the width of the window changed
    void save();

private:
    struct Place
    {
        Dock* dock;
        Qt::DockWidgetArea area;
        int size;
        int needs;
        bool foldedByWidth = false;
    };
    void restore();
    void restoreDefault();
    [[nodiscard]] QString key() const;
    [[nodiscard]] bool foldsAtFirst(const Dock& dock) const;

    QMainWindow& m_window;
    Settings& m_settings;
    std::vector<Place> m_places;
    Perspective m_perspective = Perspective::Evolve;
    bool m_open = false;
};

} // namespace tessera
