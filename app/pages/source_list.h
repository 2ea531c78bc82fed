// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>

#include <vector>

namespace tessera {

// One source as the list shows it.
struct SourceLine
{
    int id = 0;
    QString name;
    QString note;
    const char* icon = "table";
    const char* mark = nullptr; // icon at the right
    const char* tone = "text.secondary";
    const char* soft = nullptr; // behind the mark and its figure
    QString figure;             // beside the mark
    double fraction = -2;       // of the work; -1: it runs, how far is unknown; -2: nothing runs
    bool isCancellable = false;
    QString tip;

    bool operator==(const SourceLine&) const = default;
};

class SourceLines : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<SourceLine> lines);
    [[nodiscard]] const std::vector<SourceLine>& lines() const { return m_lines; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<SourceLine> m_lines;
};

// The files that were dropped: rows and encoding, how it went, how far it is, and a way to stop it.
class SourceList : public QListView
{
    Q_OBJECT

public:
    explicit SourceList(QWidget* parent);

    void setLines(std::vector<SourceLine> lines);
    void setCurrentId(int id); // without telling
    [[nodiscard]] const SourceLines& lines() const { return m_lines; }
    [[nodiscard]] QRect cancelRect(int row) const; // in the viewport; empty when nothing runs

signals:
    void chosen(int id);
    void cancelRequested(int id);
    void removeRequested(int id);
    void rereadRequested(int id);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] const SourceLine* lineAt(const QModelIndex& index) const;

    SourceLines m_lines;
    bool m_isQuiet = false;
};

} // namespace tessera
