// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/creative_colours.h"

#include "pages/form_fields.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace tessera {
namespace {

class Swatch : public QWidget
{
public:
    using QWidget::QWidget;
    QColor colour;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme().colour("line.control"));
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
};

} // namespace

CreativeColours::CreativeColours(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void CreativeColours::makeRow(const QString& name)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto* label = new TextLabel(FontRole::Body, "text.secondary", line);
    label->setText(name);
    label->setElided(true);
    label->setFixedWidth(80);
    auto* swatch = new Swatch(line);
    swatch->setFixedSize(26, 26);
    auto* code = new QLineEdit(line);
    code->setObjectName(QStringLiteral("colour.") + name);
    code->setMaxLength(7);
    code->setAccessibleName(name);
    label->setBuddy(code);
    row->addWidget(label);
    row->addWidget(swatch);
    row->addWidget(code, 1);
    m_column->addWidget(line);
    m_rows.push_back({name, swatch, code});
    connect(code, &QLineEdit::textEdited, this, [this, name, swatch, code](const QString& text) {
        const bool valid = text.size() == 7 && QColor::isValidColor(text);
        markInvalid(*code, !valid);
        if (!valid)
            return;
        static_cast<Swatch*>(swatch)->colour = QColor(text);
        swatch->update();
        emit edited(name, QColor(text));
    });
}

void CreativeColours::show(const CreativeTemplate& design)
{
    QStringList names = design.colors.keys();
    names.sort();
    QStringList shown;
    for (const Row& row : m_rows)
        shown.append(row.name);
    if (names != shown) {
        while (QLayoutItem* item = m_column->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        m_rows.clear();
        for (const QString& name : names)
            makeRow(name);
    }
    for (const Row& row : m_rows) {
        const QColor colour = design.color(row.name);
        static_cast<Swatch*>(row.swatch)->colour = colour;
        row.swatch->update();
        if (QColor(row.code->text()) != colour)
            row.code->setText(colour.name().toUpper());
        markInvalid(*row.code, false);
    }
}

} // namespace tessera
