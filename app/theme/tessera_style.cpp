// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/tessera_style.h"

#include "theme/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace tessera {
namespace {

void drawCheck(const QStyleOption& option, QPainter& painter)
{
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = option.state & QStyle::State_On;
    const bool some = option.state & QStyle::State_NoChange;
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = (on || some) && enabled;
    painter.setPen(QPen(theme().colour(filled ? "accent.base" : "line.strong"), 1));
    painter.setBrush(theme().colour(filled ? "accent.base" : "surface.field"));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QPen(theme().colour(enabled ? "text.onAccent" : "text.disabled"), 1.75, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (some)
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else if (on)
        painter.drawPolyline(QPolygonF({at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)}));
    painter.restore();
}

} // namespace

TesseraStyle::TesseraStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{}

int TesseraStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return int(theme().tokens().number(QStringLiteral("size.scrollBar")));
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return int(theme().tokens().number(QStringLiteral("size.splitter")));
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 14;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return int(theme().tokens().number(QStringLiteral("size.icon.control")));
    case PM_MenuPanelWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int TesseraStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return int(theme().tokens().number(QStringLiteral("delay.tooltip")));
    case SH_ComboBox_Popup:
    case SH_UnderlineShortcut:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void TesseraStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        drawCheck(*option, *painter);
        return;
    }
    if (element == PE_FrameFocusRect) {
        // The ring is for the keyboard; a window that has just been opened has none.
        if (!(option->state & State_KeyboardFocusChange))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme().colour("focus.ring"), 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 3, 3);
        painter->restore();
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace tessera
