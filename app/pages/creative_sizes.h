// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QObject>
#include <QStringList>

class QLineEdit;
class QPushButton;
class QWidget;

namespace tessera {

class FormSection;
class TextLabel;
class TickList;

// The sizes of an advertisement: the usual ones to tick, and others to add. A size keeps its own limit of
// bytes if the definition gives one.
class CreativeSizes : public QObject
{
    Q_OBJECT

public:
    CreativeSizes(FormSection& section, QWidget* parent);

    void show(const QJsonArray& sizes); // none: all of the usual ones
    [[nodiscard]] const QJsonArray& sizes() const { return m_sizes; }
    // "Feed landscape" for 1200x628; empty for a size without a name.
    [[nodiscard]] static QString placement(const QString& size);

signals:
    void edited();

private:
    void showList();
    void take(const QString& size, bool wanted);
    void add();
    [[nodiscard]] QStringList chosen() const;

    TickList* m_list;
    QLineEdit* m_other;
    QPushButton* m_add;
    TextLabel* m_problem;
    QStringList m_offered;
    QHash<QString, QJsonValue> m_values; // as the definition writes each size
    QJsonArray m_sizes;
};

} // namespace tessera
