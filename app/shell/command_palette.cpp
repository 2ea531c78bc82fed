// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/command_palette.h"

#include "panels/widgets.h"
#include "shell/action_registry.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kRow = 34;
constexpr int kSection = 28;

class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {200, kRow + (index.data(PaletteModel::SectionRole).toString().isEmpty() ? 0 : kSection)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QRect box = option.rect;
        const QString section = index.data(PaletteModel::SectionRole).toString();
        if (!section.isEmpty()) {
            painter->setFont(theme().font(FontRole::Body));
            painter->setPen(theme().colour("text.tertiary"));
            painter->drawText(box.adjusted(10, 6, 0, 0).left(), box.top() + 19, section);
            box.setTop(box.top() + kSection);
        }
        if (option.state & QStyle::State_Selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme().colour("selection.bg"));
            painter->drawRoundedRect(box, 4, 4);
        }
        const QString name = index.data(PaletteModel::IconRole).toString();
        if (!name.isEmpty())
            painter->drawPixmap(
                box.left() + 10, box.center().y() - 7,
                iconPixmap(name, 16, "text.secondary", painter->device()->devicePixelRatioF()));
        const int right = paintKeys(*painter, box, index.data(PaletteModel::ShortcutRole).toString());
        paintName(*painter, QRect(box.left() + 36, box.top(), right - box.left() - 44, box.height()), index);
        painter->restore();
    }

private:
    static int paintKeys(QPainter& painter, const QRect& box, const QString& shortcut)
    {
        int right = box.right() - 8;
        painter.setFont(theme().font(FontRole::Caption));
        QStringList keys = shortcut.split(QLatin1Char('+'), Qt::SkipEmptyParts);
        std::reverse(keys.begin(), keys.end());
        for (const QString& key : keys) {
            const int width = painter.fontMetrics().horizontalAdvance(key) + 10;
            const QRectF chip(right - width + 0.5, box.center().y() - 8.5, width, 18);
            painter.setPen(theme().colour("line.default"));
            painter.setBrush(theme().colour("surface.header"));
            painter.drawRoundedRect(chip, 3, 3);
            painter.setPen(theme().colour("text.secondary"));
            painter.drawText(chip, Qt::AlignCenter, key);
            right -= width + 5;
        }
        return right;
    }

    // Matched letters stand in the colour of links.
    static void paintName(QPainter& painter, const QRect& box, const QModelIndex& index)
    {
        const QString text = index.data().toString();
        const QVariantList hits = index.data(PaletteModel::HitsRole).toList();
        int x = box.left();
        for (int i = 0; i < text.size(); ++i) {
            const bool hit = hits.contains(i);
            painter.setFont(theme().font(hit ? FontRole::Label : FontRole::Body));
            painter.setPen(theme().colour(hit ? "text.link" : "text.primary"));
            const QString letter = text.mid(i, text[i].isHighSurrogate() ? 2 : 1);
            painter.drawText(QRect(x, box.top(), 40, box.height()), Qt::AlignVCenter, letter);
            x += painter.fontMetrics().horizontalAdvance(letter);
            i += int(letter.size()) - 1;
        }
        painter.setFont(theme().font(FontRole::Body));
        painter.setPen(theme().colour("text.tertiary"));
        const QString hint = painter.fontMetrics().elidedText(index.data(PaletteModel::HintRole).toString(),
                                                              Qt::ElideRight, box.right() - x - 12);
        painter.drawText(QRect(x + 12, box.top(), box.right() - x - 12, box.height()), Qt::AlignVCenter,
                         hint);
    }
};

} // namespace

std::optional<int> fuzzyScore(const QString& query, const QString& text, std::vector<int>* hits)
{
    int score = 0;
    int last = -2;
    int from = 0;
    for (const QChar wanted : query) {
        if (wanted.isSpace())
            continue;
        int at = from;
        while (at < text.size() && text[at].toCaseFolded() != wanted.toCaseFolded())
            ++at;
        if (at == text.size())
            return std::nullopt;
        const bool wordStart = at == 0 || !text[at - 1].isLetterOrNumber();
        score += at == last + 1 ? 8 : wordStart ? 6 : 1;
        if (hits)
            hits->push_back(at);
        last = at;
        from = at + 1;
    }
    // Of equal matches the shorter text is closer to what was typed.
    return score * 10 - int(text.size()) / 4;
}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry& entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case HintRole:
        return entry.hint;
    case IconRole:
        return entry.icon;
    case ShortcutRole:
        return entry.shortcut;
    case SectionRole: {
        const bool first =
            index.row() == 0 || m_entries[std::size_t(index.row() - 1)].section != entry.section;
        return first ? entry.section : QString();
    }
    case HitsRole: {
        QVariantList list;
        for (const int hit : entry.hits)
            list.append(hit);
        return list;
    }
    default:
        return {};
    }
}

CommandPalette::CommandPalette(ActionRegistry& actions, Workbench& workbench, QWidget* window)
    : QWidget(window)
    , m_actions(actions)
    , m_workbench(workbench)
    , m_frame(new QFrame(this))
    , m_field(new QLineEdit(m_frame))
    , m_list(new QListView(m_frame))
    , m_foot(new TextLabel(FontRole::Body, "text.secondary", m_frame))
{
    hide();
    m_frame->setObjectName(QStringLiteral("palette"));
    m_frame->setFixedWidth(640);
    m_field->addAction(icon("search"), QLineEdit::LeadingPosition);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(this));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_foot->setFixedHeight(30);
    auto* column = new QVBoxLayout(m_frame);
    column->setContentsMargins(6, 8, 6, 0);
    column->setSpacing(4);
    auto* field = new QHBoxLayout;
    field->setContentsMargins(6, 0, 6, 0);
    field->addWidget(m_field);
    column->addLayout(field);
    column->addWidget(makeLine(m_frame));
    column->addWidget(m_list, 1);
    column->addWidget(makeLine(m_frame));
    column->addWidget(m_foot);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    Theme::onLanguage(this, [this] {
        m_field->setPlaceholderText(tr("Search or run a command"));
        m_field->setAccessibleName(tr("Search or run a command"));
        m_foot->setText(tr("↑ ↓ choose   Enter run   Esc close   > commands   @ objects"));
        m_foot->setContentsMargins(10, 0, 10, 0);
    });
}

void CommandPalette::open()
{
    place();
    m_field->clear();
    search({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::place()
{
    setGeometry(parentWidget()->rect());
    int rows = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows += m_list->sizeHintForRow(row);
    const int height = std::min({540, this->height() - 140, std::max(rows, kRow) + 96});
    m_frame->setGeometry((width() - m_frame->width()) / 2, 96, m_frame->width(), height);
}

void CommandPalette::addCommands(const QString& query, std::vector<PaletteEntry>& found) const
{
    for (const ActionRegistry::Entry& entry : m_actions.entries()) {
        if (!entry.action->isEnabled() || entry.id == QLatin1String("go.palette"))
            continue;
        PaletteEntry row;
        row.text = entry.action->text().remove(QLatin1Char('&'));
        // The English name also finds a command while the window speaks Chinese.
        const auto score = fuzzyScore(query, row.text, &row.hits);
        const auto english = fuzzyScore(query, QString::fromUtf8(entry.text));
        if (!score && !english)
            continue;
        if (!score)
            row.hits.clear();
        row.score = std::max(score.value_or(-1000), english.value_or(-1000));
        row.icon = QStringLiteral("terminal");
        row.shortcut = entry.action->shortcut().toString(QKeySequence::NativeText);
        row.section = tr("Commands");
        row.run = [action = entry.action] { action->trigger(); };
        found.push_back(std::move(row));
    }
}

void CommandPalette::addObjects(const QString& query, std::vector<PaletteEntry>& found)
{
    for (const ProjectNode& group : m_workbench.tree()) {
        for (const ProjectNode& node : group.children) {
            PaletteEntry row;
            const auto score = fuzzyScore(query, node.name, &row.hits);
            if (!score)
                continue;
            row.text = node.name;
            row.hint = group.name;
            row.icon = node.icon;
            row.score = *score;
            row.section = tr("Objects in the project");
            row.run = [this, id = node.id, kind = node.kind] { emit objectChosen(id, kind); };
            found.push_back(std::move(row));
        }
    }
}

void CommandPalette::search(const QString& text)
{
    const QChar prefix = text.isEmpty() ? QChar() : text.front();
    const bool onlyCommands = prefix == QLatin1Char('>');
    const bool onlyObjects = prefix == QLatin1Char('@');
    const QString query = (onlyCommands || onlyObjects ? text.mid(1) : text).trimmed();
    const auto better = [](const PaletteEntry& a, const PaletteEntry& b) { return a.score > b.score; };
    std::vector<PaletteEntry> commands;
    std::vector<PaletteEntry> objects;
    if (!onlyObjects)
        addCommands(query, commands);
    if (!onlyCommands)
        addObjects(query, objects);
    if (!query.isEmpty()) {
        std::stable_sort(commands.begin(), commands.end(), better);
        std::stable_sort(objects.begin(), objects.end(), better);
    }
    commands.insert(commands.end(), objects.begin(), objects.end());
    m_model.setEntries(std::move(commands));
    m_list->setCurrentIndex(m_model.index(0));
    place();
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    const auto run = m_model.entries()[std::size_t(row)].run;
    hide();
    parentWidget()->setFocus();
    run();
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), theme().colour("surface.scrim"));
}

void CommandPalette::mousePressEvent(QMouseEvent*)
{
    hide();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int row = m_list->currentIndex().row();
    const int count = m_model.rowCount();
    if (key == Qt::Key_Escape)
        hide();
    else if (key == Qt::Key_Down && count > 0)
        m_list->setCurrentIndex(m_model.index((row + 1) % count));
    else if (key == Qt::Key_Up && count > 0)
        m_list->setCurrentIndex(m_model.index((row + count - 1) % count));
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        runCurrent();
    else
        return false;
    return true;
}

} // namespace tessera
