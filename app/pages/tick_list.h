// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QCheckBox;
class QVBoxLayout;

namespace tessera {

// Things to tick, one a line, each with a note at the right.
class TickList : public QWidget
{
    Q_OBJECT

public:
    struct Item
    {
        QString id;
        QString text;
        QString note;
        QString tip = {}; // in place of the text, which may be cut
        bool operator==(const Item&) const = default;
    };
    // Each box is named namePrefix + id.
    TickList(const QString& namePrefix, QWidget* parent);

    void setItems(const std::vector<Item>& items);
    void setTicked(const QStringList& ids);
    [[nodiscard]] QStringList ticked() const; // in the order of the list

signals:
    void toggled(const QString& id, bool on); // by the user

private:
    QString m_prefix;
    QVBoxLayout* m_rows;
    std::vector<Item> m_items;
    std::vector<QCheckBox*> m_boxes;
};

} // namespace tessera
