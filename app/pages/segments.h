// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <utility>
#include <vector>

class QButtonGroup;
class QHBoxLayout;

namespace tessera {

// Two to four short choices side by side, of which one holds.
class Segments : public QWidget
{
    Q_OBJECT

public:
    using Choice = std::pair<QString, QString>; // id, text

    explicit Segments(QWidget* parent);

    // Keeps the current choice when it is still there; else the first one holds.
    void setChoices(const std::vector<Choice>& choices);
    void setCurrent(const QString& id);
    [[nodiscard]] QString current() const;

signals:
    void chosen(const QString& id); // by the user

private:
    QHBoxLayout* m_row;
    QButtonGroup* m_group;
};

} // namespace tessera
