// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/outcome_view.h"

#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tessera {
namespace {

constexpr int kBarHeight = 14;
constexpr int kMarkSize = 10;

// Parts of a whole in the colours of their states.
class OutcomeBar : public QWidget
{
public:
    explicit OutcomeBar(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(kBarHeight);
        connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    void setParts(std::int64_t kept, std::int64_t fixed, std::int64_t rejected)
    {
        m_parts = {kept, fixed, rejected};
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().colour("chart.muted"));
        const auto all = double(std::max<std::int64_t>(1, m_parts[0] + m_parts[1] + m_parts[2]));
        constexpr std::array kTokens{"good.solid", "warn.solid", "bad.solid"};
        double left = 0;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            // What is there is seen, however rare.
            const double part = m_parts[i] > 0 ? std::max(3.0, width() * double(m_parts[i]) / all) : 0;
            painter.fillRect(QRectF(std::min(left, width() - part), 0, part, height()),
                             theme().colour(kTokens[i]));
            left += part;
        }
    }

private:
    std::array<std::int64_t, 3> m_parts{};
};

class OutcomeMark : public QWidget
{
public:
    OutcomeMark(const char* token, QWidget* parent)
        : QWidget(parent)
        , m_token(token)
    {
        setFixedSize(kMarkSize, kMarkSize);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        if (m_token)
            painter.fillRect(rect(), theme().colour(m_token));
    }

private:
    const char* m_token;
};

// Rows that are kept though a cell of theirs is not read as it stands.
std::int64_t fixedRows(const PreviewCheck& check)
{
    std::vector<bool> isFixed(check.rows, false);
    for (const ColumnCheck& column : check.checks) {
        for (const ColumnCheck::Cell& cell : column.first)
            isFixed[std::size_t(cell.row - 1)] =
                isFixed[std::size_t(cell.row - 1)] || !cell.becomes.isEmpty();
    }
    std::int64_t rows = 0;
    for (std::size_t row = 0; row < check.rows; ++row)
        rows += isFixed[row] && check.isRejected[row] == 0 ? 1 : 0;
    return rows;
}

} // namespace

OutcomeView::OutcomeView(QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel(FontRole::Label, "text.primary", this))
    , m_note(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_bar(new OutcomeBar(this))
    , m_lines(new QVBoxLayout)
    , m_rejected(makeButton("outlined", {}, this))
    , m_export(makeButton("flat", {}, this))
{
    m_rejected->setObjectName(QStringLiteral("showRejected"));
    m_export->setObjectName(QStringLiteral("exportRejected"));
    m_note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_bar);
    column->addLayout(m_lines);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_rejected);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_rejected, &QPushButton::clicked, this, &OutcomeView::rejectedRequested);
    connect(m_export, &QPushButton::clicked, this, &OutcomeView::exportRequested);
}

void OutcomeView::addFact(const QString& name, std::int64_t count, std::int64_t of, const char* token)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new OutcomeMark(token, m_facts));
    auto* label = new TextLabel(FontRole::Body, "text.primary", m_facts);
    label->setText(name);
    auto* figure = new TextLabel(FontRole::Label, "text.primary", m_facts);
    figure->setText(theme().numbers().count(count));
    figure->setAlignment(Qt::AlignRight);
    row->addWidget(label, 1);
    row->addWidget(figure);
    auto* share = new TextLabel(FontRole::Caption, "text.tertiary", m_facts);
    share->setFixedWidth(48);
    share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (of > 0)
        share->setText(theme().numbers().percent(double(count) / double(of)));
    row->addWidget(share);
    static_cast<QVBoxLayout*>(m_facts->layout())->addLayout(row);
}

void OutcomeView::show(const ImportSource& source)
{
    delete m_facts;
    m_facts = new QWidget(this);
    auto* facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(6);
    m_lines->addWidget(m_facts);
    m_title->setText(tr("Outcome of this import"));
    m_rejected->setText(tr("Rejected rows"));
    m_export->setText(tr("Save as CSV"));
    auto* bar = static_cast<OutcomeBar*>(m_bar);
    const ImportOutcome* outcome = source.outcome ? &*source.outcome : nullptr;
    const ImportCheck* found = source.comparison.get();
    std::int64_t rejected = 0;
    if (outcome || found) {
        rejected = outcome ? outcome->rejected : found->rejected;
        const std::int64_t kept = outcome ? outcome->rows : found->rows;
        const std::int64_t all = kept + rejected + (outcome ? outcome->erased : 0);
        m_note->setText(outcome ? tr("Loaded in %1.").arg(theme().numbers().duration(outcome->seconds))
                                : tr("The whole file was compared. Nothing is loaded."));
        bar->setParts(kept, 0, rejected);
        addFact(outcome ? tr("Loaded") : tr("Would be loaded"), kept, all, "good.solid");
        addFact(tr("Rejected"), rejected, all, "bad.solid");
        if (outcome && outcome->erased > 0)
            addFact(tr("Left out: erased people"), outcome->erased, all, nullptr);
        addFact(tr("Rows in the file"), all, 0, nullptr);
        const auto addSome = [this](const QString& name, std::int64_t count) {
            if (count > 0)
                addFact(name, count, 0, nullptr);
        };
        addSome(tr("Take the place of older rows"), outcome ? outcome->superseded : found->superseded);
        addSome(tr("Repeated in the file"), outcome ? outcome->repeated : found->repeated);
        addSome(tr("Older than what is loaded"), outcome ? outcome->outdated : found->outdated);
        addSome(tr("Without a key"), outcome ? outcome->withoutKey : found->withoutKey);
        addSome(tr("Files replaced"), outcome ? outcome->replaced : found->replaced);
        addSome(tr("Belong to nobody"), outcome ? outcome->withoutPerson : 0);
        addSome(tr("Identifiers cleaned"), outcome ? outcome->repaired : 0);
    } else if (source.check) {
        const auto rows = std::int64_t(source.check->rows);
        rejected = source.check->rejected();
        const std::int64_t fixed = fixedRows(*source.check);
        m_note->setText(tr("Of the rows shown. Nothing is loaded yet."));
        bar->setParts(rows - fixed - rejected, fixed, rejected);
        addFact(tr("Read as they are"), rows - fixed - rejected, rows, "good.solid");
        addFact(tr("Fixed on reading"), fixed, rows, "warn.solid");
        addFact(tr("Rejected"), rejected, rows, "bad.solid");
        addFact(tr("Rows shown"), rows, 0, nullptr);
    } else {
        m_note->setText(tr("Nothing is known of this file yet."));
        bar->setParts(0, 0, 0);
    }
    m_rejected->setEnabled(rejected > 0);
    m_export->setEnabled(outcome && rejected > 0);
    m_export->setToolTip(outcome ? QString() : tr("After the import."));
}

} // namespace tessera
