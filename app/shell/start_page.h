// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/document_page.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace tessera {

class RecentList;
class TextLabel;

// What the window shows while no client is open: drop files, open a client, or try the sample.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(Workbench& workbench, ActionRegistry& actions, const PageRegistry& pages, QWidget* parent);

signals:
    void filesDropped(const QStringList& files);
    void openRequested(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeSide(ActionRegistry& actions);
    QWidget* makeMain(ActionRegistry& actions, const PageRegistry& pages);
    QWidget* makeDropZone(ActionRegistry& actions);
    QWidget* makeSampleCard(ActionRegistry& actions);
    QWidget* makeRecent();
    QWidget* makePerspective(Perspective perspective, const PageRegistry& pages);
    void setDropActive(bool active);

    Workbench& m_workbench;
    QWidget* m_dropZone = nullptr;
    QLineEdit* m_find = nullptr;
    RecentList* m_recent = nullptr;
};

} // namespace tessera
