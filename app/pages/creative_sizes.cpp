// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/creative_sizes.h"

#include "creative/creative_set.h"
#include "pages/form_fields.h"
#include "pages/tick_list.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace tessera {
namespace {

QString sizeText(const QSize& size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

QString sizeIn(const QJsonValue& value)
{
    return value.isString() ? value.toString() : value.toObject().value(QLatin1String("size")).toString();
}

} // namespace

QString CreativeSizes::placement(const QString& size)
{
    const QStringList names{tr("Feed landscape"), tr("Feed square"), tr("Story"), tr("Medium rectangle"),
                            tr("Leaderboard")};
    const std::vector<AdSize>& known = builtInAdSizes();
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (sizeText(known[i].size) == size)
            return names.value(qsizetype(i), known[i].name);
    }
    return {};
}

CreativeSizes::CreativeSizes(FormSection& section, QWidget* parent)
    : QObject(parent)
    , m_list(new TickList(QStringLiteral("size."), parent))
    , m_other(new QLineEdit(parent))
    , m_add(makeButton("outlined", QStringLiteral("plus"), parent))
    , m_problem(new TextLabel(FontRole::Caption, "bad.text", parent))
{
    section.addWidget(m_list);
    connect(m_list, &TickList::toggled, this, &CreativeSizes::take);
    auto* more = new QWidget(parent);
    auto* row = new QHBoxLayout(more);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_other->setObjectName(QStringLiteral("otherSize"));
    m_add->setObjectName(QStringLiteral("addSize"));
    row->addWidget(m_other, 1);
    row->addWidget(m_add);
    section.addWidget(more);
    section.addWidget(m_problem);
    m_problem->setWordWrap(true);
    m_problem->hide();
    connect(m_add, &QPushButton::clicked, this, &CreativeSizes::add);
    connect(m_other, &QLineEdit::returnPressed, this, &CreativeSizes::add);
    connect(m_other, &QLineEdit::textEdited, this, [this] {
        markInvalid(*m_other, false);
        m_problem->hide();
    });
    Theme::onLanguage(this, [this] {
        m_add->setText(tr("Add"));
        m_other->setPlaceholderText(tr("Other size, e.g. 970x250"));
        m_other->setAccessibleName(tr("Other size"));
        showList();
    });
}

void CreativeSizes::show(const QJsonArray& sizes)
{
    m_sizes = sizes;
    m_offered.clear();
    for (const AdSize& known : builtInAdSizes()) {
        m_offered.append(sizeText(known.size));
        if (sizes.isEmpty())
            m_sizes.append(m_offered.constLast());
    }
    for (const auto& value : sizes) {
        m_values.insert(sizeIn(value), value);
        if (!m_offered.contains(sizeIn(value)))
            m_offered.append(sizeIn(value));
    }
    m_problem->hide();
    showList();
}

QStringList CreativeSizes::chosen() const
{
    QStringList sizes;
    for (const auto& value : m_sizes)
        sizes.append(sizeIn(value));
    return sizes;
}

void CreativeSizes::showList()
{
    std::vector<TickList::Item> items;
    for (const QString& size : m_offered) {
        const QString shown = QString(size).replace(QLatin1Char('x'), QStringLiteral("\u00A0×\u00A0"));
        const QString name = placement(size);
        items.push_back({size, name.isEmpty() ? tr("Own size") : name, shown});
    }
    m_list->setItems(items);
    m_list->setTicked(chosen());
}

void CreativeSizes::take(const QString& size, bool wanted)
{
    QStringList now = chosen();
    if (wanted)
        now.append(size);
    else
        now.removeAll(size);
    m_problem->setVisible(now.isEmpty());
    if (now.isEmpty()) {
        m_problem->setText(tr("Tick at least one size. The last pictures stay until then."));
        return;
    }
    m_sizes = {};
    for (const QString& offered : m_offered) {
        if (now.contains(offered))
            m_sizes.append(m_values.value(offered, offered));
    }
    emit edited();
}

void CreativeSizes::add()
{
    QString size = m_other->text().trimmed().toLower();
    size.remove(QLatin1Char(' '));
    size.replace(QChar(0x00D7), QLatin1Char('x'));
    const Result<CreativeSet> read = CreativeSet::fromJson({{QStringLiteral("sizes"), QJsonArray{size}}});
    markInvalid(*m_other, !read.ok());
    m_problem->setVisible(!read.ok());
    if (!read) {
        m_problem->setText(tr("Write width and height in pixels, from 50 to 4096, such as 970x250."));
        return;
    }
    m_other->clear();
    if (!m_offered.contains(size))
        m_offered.append(size);
    if (!chosen().contains(size))
        take(size, true);
    showList();
}

} // namespace tessera
