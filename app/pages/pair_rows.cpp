// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/pair_rows.h"

#include "pages/form_fields.h"
#include "panels/widgets.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {

namespace {

constexpr int kSecondWidth = 84;

} // namespace

PairRows::PairRows(const QString& name, Words words, std::function<bool(const QString&)> isFine,
                   std::function<Row(std::size_t place)> fresh, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_words(std::move(words))
    , m_isFine(std::move(isFine))
    , m_fresh(std::move(fresh))
    , m_column(new QVBoxLayout(this))
    , m_add(makeButton("link", QStringLiteral("plus"), this))
{
    setObjectName(name);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_add->setObjectName(QStringLiteral("add:") + name);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    Theme::onLanguage(this, [this] {
        m_add->setText(m_words.add());
        setRows(rows());
    });
    connect(m_add, &QPushButton::clicked, this, &PairRows::add);
}

PairRows::Line PairRows::makeLine(const Row& row)
{
    auto* widget = new QWidget(this);
    Line line{widget, new QLineEdit(row.first, widget), new QLineEdit(row.second, widget), nullptr};
    auto* across = new QHBoxLayout(widget);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(4);
    line.first->setObjectName(m_name + QStringLiteral(":first"));
    line.first->setAccessibleName(m_words.first());
    line.first->setPlaceholderText(m_words.first());
    if (!m_suggestions.isEmpty())
        offerValues(*line.first, m_suggestions);
    line.second->setObjectName(m_name + QStringLiteral(":second"));
    line.second->setAccessibleName(m_words.second());
    line.second->setPlaceholderText(m_words.second());
    if (!m_words.isSecondWide) {
        line.second->setAlignment(Qt::AlignRight);
        line.second->setFixedWidth(kSecondWidth);
    }
    across->addWidget(line.first, 1);
    across->addWidget(line.second, m_words.isSecondWide ? 1 : 0);
    for (QLineEdit* field : {line.first, line.second}) {
        field->setCursorPosition(0); // of what is too long the beginning is shown
        connect(field, &QLineEdit::editingFinished, field, [field] { field->setCursorPosition(0); });
        connect(field, &QLineEdit::textChanged, this, &PairRows::report);
    }
    if (m_words.mark) {
        line.mark = makeToolButton(m_words.markIcon, widget);
        line.mark->setObjectName(m_name + QStringLiteral(":mark"));
        line.mark->setIcon(icon(m_words.markIcon, "text.tertiary", "accent.base"));
        line.mark->setCheckable(true);
        line.mark->setChecked(row.isMarked);
        line.mark->setToolTip(m_words.mark());
        line.mark->setAccessibleName(m_words.mark());
        connect(line.mark, &QToolButton::toggled, this, &PairRows::report);
        across->addWidget(line.mark);
    }
    QToolButton* away = makeToolButton(QStringLiteral("x"), widget);
    away->setObjectName(m_name + QStringLiteral(":remove"));
    away->setToolTip(tr("Take away"));
    connect(away, &QToolButton::clicked, this, [this, widget] { remove(widget); });
    across->addWidget(away);
    return line;
}

void PairRows::setRows(const std::vector<Row>& rows)
{
    if (!m_lines.empty() && rows == this->rows() && !m_isFilling &&
        m_lines.front().first->placeholderText() == m_words.first())
        return; // the one who types keeps the cursor
    m_isFilling = true;
    for (const Line& line : m_lines)
        line.widget->deleteLater();
    m_lines.clear();
    for (const Row& row : rows) {
        const Line line = makeLine(row);
        m_column->insertWidget(int(m_lines.size()), line.widget);
        check(line);
        m_lines.push_back(line);
    }
    m_isFilling = false;
}

std::vector<PairRows::Row> PairRows::rows() const
{
    std::vector<Row> rows;
    for (const Line& line : m_lines)
        rows.push_back({line.first->text().trimmed(), line.second->text().trimmed(),
                        line.mark != nullptr && line.mark->isChecked()});
    return rows;
}

bool PairRows::isValid() const
{
    return std::ranges::all_of(m_lines, [this](const Line& line) { return check(line); });
}

void PairRows::setSuggestions(const QStringList& firsts)
{
    m_suggestions = firsts;
    for (const Line& line : m_lines)
        if (!firsts.isEmpty())
            offerValues(*line.first, firsts);
}

void PairRows::add()
{
    std::vector<Row> all = rows();
    all.push_back(m_fresh(all.size()));
    setRows(all);
    m_lines.back().first->setFocus(Qt::OtherFocusReason);
    m_lines.back().first->selectAll();
    report();
}

void PairRows::remove(QWidget* widget)
{
    std::vector<Row> all = rows();
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (m_lines[i].widget == widget) {
            all.erase(all.begin() + std::ptrdiff_t(i));
            break;
        }
    setRows(all);
    report();
}

bool PairRows::check(const Line& line) const
{
    const bool isRead = m_isFine(line.second->text().trimmed());
    const bool isNamed = !line.first->text().trimmed().isEmpty();
    markInvalid(*line.second, !isRead);
    markInvalid(*line.first, !isNamed);
    return isRead && isNamed;
}

void PairRows::report()
{
    if (m_isFilling)
        return;
    for (const Line& line : m_lines)
        check(line);
    emit edited();
}

} // namespace tessera
