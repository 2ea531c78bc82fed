// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include "theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace tessera {
namespace {

QByteArray source(const QString& name)
{
    QFile file(QStringLiteral(":/tessera/icons/%1.svg").arg(name));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(open, "icon", qPrintable(name));
    return open ? file.readAll() : QByteArray();
}

class LucideEngine : public QIconEngine
{
public:
    LucideEngine(QString name, const char* token, const char* onToken)
        : m_name(std::move(name))
        , m_token(token)
        , m_onToken(onToken)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        painter->drawPixmap(rect.topLeft(), padded(rect.size(), token(mode, state), ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return padded(size, token(mode, state), 1);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return padded((QSizeF(size) / scale).toSize(), token(mode, state), scale);
    }
    [[nodiscard]] QIconEngine* clone() const override { return new LucideEngine(*this); }

private:
    // An icon size wider than high leaves air between icon and text: style sheets have no word for it.
    [[nodiscard]] QPixmap padded(QSize size, const char* token, double ratio) const
    {
        if (size.width() <= size.height())
            return iconPixmap(m_name, size.width(), token, ratio);
        QPixmap wide(size * ratio);
        wide.setDevicePixelRatio(ratio);
        wide.fill(Qt::transparent);
        QPainter(&wide).drawPixmap(0, 0, iconPixmap(m_name, size.height(), token, ratio));
        return wide;
    }
    [[nodiscard]] const char* token(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return "text.disabled";
        return state == QIcon::On && m_onToken ? m_onToken : m_token;
    }

    QString m_name;
    const char* m_token;
    const char* m_onToken;
};

} // namespace

QIcon icon(const QString& name, const char* token, const char* onToken)
{
    return QIcon(new LucideEngine(name, token, onToken));
}

QIcon icon(const char* name, const char* token, const char* onToken)
{
    return icon(QString::fromLatin1(name), token, onToken);
}

QPixmap iconPixmap(const QString& name, int size, const char* token, double ratio)
{
    const QString colour = theme().colour(token).name();
    const QString key = QStringLiteral("lucide:%1:%2:%3:%4").arg(name, colour).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = source(name);
    svg.replace("currentColor", colour.toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap markPixmap(int size, double ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double tile = size * 0.47;
    const double step = size - tile;
    const char* stages[] = {"aware", "appeal", "act", "advocate"};
    for (int i = 0; i < 4; ++i) {
        painter.setBrush(theme().tokens().stage(QLatin1String(stages[i])));
        const int column = i % 2;
        const int row = i / 2;
        painter.drawRoundedRect(QRectF(column * step, row * step, tile, tile), size / 12.0, size / 12.0);
    }
    return pixmap;
}

} // namespace tessera
