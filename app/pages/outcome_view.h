// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import_source.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace tessera {

class TextLabel;

// How the rows of a file fare: as they are, fixed, or rejected, and what they do to those loaded before.
class OutcomeView : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeView(QWidget* parent);

    void show(const ImportSource& source);

signals:
    void rejectedRequested();
    void exportRequested();

private:
    void addFact(const QString& name, std::int64_t count, std::int64_t of, const char* token);

    TextLabel* m_title;
    TextLabel* m_note;
    QWidget* m_bar;
    QVBoxLayout* m_lines;
    QWidget* m_facts = nullptr;
    QPushButton* m_rejected;
    QPushButton* m_export;
};

} // namespace tessera
