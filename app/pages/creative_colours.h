// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creative/creative_template.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace tessera {

// The brand colours of a template, each as a swatch and its code.
class CreativeColours : public QWidget
{
    Q_OBJECT

public:
    explicit CreativeColours(QWidget* parent);

    void show(const CreativeTemplate& design);

signals:
    void edited(const QString& name, const QColor& colour);

private:
    struct Row
    {
        QString name;
        QWidget* swatch;
        QLineEdit* code;
    };
    void makeRow(const QString& name);

    QVBoxLayout* m_column;
    std::vector<Row> m_rows;
};

} // namespace tessera
