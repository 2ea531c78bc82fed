// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/block_moves.h"
#include "pages/recent_clauses.h"
#include "pages/rule_builder.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kDropInset = 8; // within so much of its edge a group is not entered

} // namespace

QKeySequence RuleBuilder::recentKeys()
{
    return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K);
}

void RuleBuilder::rearrange(const Move& move)
{
    RuleBlock root = m_root;
    const std::optional<BlockPath> now = move(root);
    if (!now || root == m_root)
        return;
    remember();
    m_root = std::move(root);
    change({});
    focusBlock(*now);
}

void RuleBuilder::focusBlock(const BlockPath& path)
{
    for (const auto& [row, head] : m_sized) {
        QWidget* block = row ? static_cast<QWidget*>(row) : head;
        if ((row ? row->path() : head->path()) == path && !path.empty()) {
            block->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    setFocus(Qt::OtherFocusReason);
}

void RuleBuilder::step(const BlockPath& path, int by)
{
    rearrange([&](RuleBlock& root) { return stepBlock(root, path, by); });
}

void RuleBuilder::duplicate(const BlockPath& path)
{
    rearrange([&](RuleBlock& root) -> std::optional<BlockPath> {
        std::vector<RuleBlock>& parts = blockAt(root, parentOf(path)).parts;
        RuleBlock copy = parts[path.back()];
        parts.insert(parts.begin() + std::ptrdiff_t(path.back()) + 1, std::move(copy));
        return below(parentOf(path), path.back() + 1);
    });
}

void RuleBuilder::remove(const BlockPath& path)
{
    rearrange([&](RuleBlock& root) -> std::optional<BlockPath> {
        std::vector<RuleBlock>& parts = blockAt(root, parentOf(path)).parts;
        parts.erase(parts.begin() + std::ptrdiff_t(path.back()));
        if (parts.empty())
            return parentOf(path);
        return below(parentOf(path), std::min(path.back(), parts.size() - 1));
    });
}

void RuleBuilder::offerRecent(const BlockPath& group)
{
    auto* palette = new ClausePalette(m_recent(), this);
    connect(palette, &ClausePalette::chosen, this, [this, group](const Rule& rule) {
        insert(group, blockOfTest(rule));
        emit used(rule);
    });
    palette->openAt(m_addTest);
}

// isAlone: the block itself is in focus, not a field of it.
bool RuleBuilder::takeKey(const QKeyEvent& key, const BlockPath& path, bool isAlone)
{
    const auto keys = QKeySequence(key.keyCombination());
    const int by = key.key() == Qt::Key_Up ? -1 : key.key() == Qt::Key_Down ? 1 : 0;
    const bool isOverride = key.type() == QEvent::ShortcutOverride; // asks only whether it will be taken
    const auto take = [&](const auto& act) {
        if (!isOverride)
            act();
        return true;
    };
    if (by != 0 && (key.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier)
        return take([&] { step(path, by); });
    if (keys == QKeySequence(Qt::CTRL | Qt::Key_G))
        return take([&] { rearrange([&](RuleBlock& root) { return groupBlock(root, path); }); });
    if (keys == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G))
        return take([&] { rearrange([&](RuleBlock& root) { return ungroupBlock(root, path); }); });
    if (keys == QKeySequence(Qt::CTRL | Qt::Key_D))
        return take([&] { duplicate(path); });
    if (key.key() == Qt::Key_Delete && isAlone)
        return take([&] { remove(path); });
    if (keys == recentKeys())
        return take([&] { offerRecent(blockAt(m_root, path).isGroup() ? path : parentOf(path)); });
    return false;
}

bool RuleBuilder::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    for (const auto& [row, head] : m_sized) {
        const QWidget* block = row ? static_cast<const QWidget*>(row) : head;
        if (block != watched)
            continue;
        const BlockPath path = row ? row->path() : head->path();
        if (!takeKey(*static_cast<QKeyEvent*>(event), path, block->hasFocus()))
            break;
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

// Before, behind or into the block under the mouse; none where it cannot go.
std::optional<RuleBuilder::Place> RuleBuilder::placeAt(const BlockPath& block, QPoint global) const
{
    const auto rectOf = [&](QWidget* part) { return QRect(part->mapTo(this, QPoint()), part->size()); };
    const QPoint at = mapFromGlobal(global);
    Place place;
    std::vector<std::pair<BlockPath, QRect>> parts;
    for (bool deeper = true; deeper;) {
        deeper = false;
        parts.clear();
        for (const auto& [path, part] : m_parts)
            if (!path.empty() && parentOf(path) == place.group)
                parts.emplace_back(path, rectOf(part));
        for (const auto& [path, rect] : parts)
            if (rect.adjusted(0, kDropInset, 0, -kDropInset).contains(at) && canMove(m_root, block, path) &&
                blockAt(m_root, path).isGroup() && path != block) {
                place.group = path;
                deeper = true;
            }
    }
    if (!canMove(m_root, block, place.group))
        return std::nullopt;
    const auto whole = std::ranges::find(m_parts, place.group, &std::pair<BlockPath, QWidget*>::first);
    const QRect group = whole == m_parts.end() ? rect() : rectOf(whole->second);
    int y = group.bottom() - 4;
    place.at = parts.size();
    for (std::size_t i = parts.size(); i-- > 0;)
        if (at.y() < parts[i].second.center().y()) {
            place.at = i;
            y = parts[i].second.top() - 4;
        }
    if (place.at == parts.size() && !parts.empty())
        y = parts.back().second.bottom() + 2;
    place.line = QRect(group.left() + 6, y, group.width() - 12, 3);
    return place;
}

void RuleBuilder::showPlace(const BlockPath& block, QPoint global)
{
    for (QWidget* above = parentWidget(); above; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above)) {
            const QPoint at = area->widget()->mapFromGlobal(global);
            area->ensureVisible(0, at.y(), 0, 24);
            break;
        }
    const std::optional<Place> place = placeAt(block, global);
    m_line->setVisible(place.has_value());
    if (!place)
        return;
    m_line->setGeometry(place->line);
    m_line->raise();
}

void RuleBuilder::drop(const BlockPath& block, QPoint global)
{
    m_line->hide();
    if (const std::optional<Place> place = placeAt(block, global))
        rearrange([&](RuleBlock& root) { return moveBlock(root, block, place->group, place->at); });
}

} // namespace tessera
