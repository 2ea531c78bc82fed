// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/history.h"

#include "project/internal/database.h"
#include "project/internal/journal.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace tessera {

namespace {

constexpr std::array kEntryKinds = {"object", "batch", "setting", "note", "point", "links"};

struct HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

// One change to undo or to do again.
struct HistoryStep
{
    std::int64_t change = 0;
    bool undo = false;
};

EntryKind entryKindOf(const QString& name)
{
    for (std::size_t i = 0; i < kEntryKinds.size(); ++i)
        if (name == QLatin1String(kEntryKinds[i]))
            return EntryKind(i);
    return EntryKind::Note; // of another program: shown, never undone
}

// What no undo touches.
const std::set<QString>& fixedSettings()
{
    static const std::set<QString> keys{
        QStringLiteral("client"),         QStringLiteral("zone"),          QStringLiteral("created"),
        QStringLiteral("data_revision"),  QStringLiteral("history_head"),  QStringLiteral("history_tip"),
        QStringLiteral("page_checksums"), QStringLiteral("erase_key"),     QStringLiteral("rewrite_pending"),
        QStringLiteral("watch_memory"),   QStringLiteral("identity_stand")};
    return keys;
}

Result<ProjectState> presentState(Database& database)
{
    ProjectState state;
    Statement objects(database,
                      "SELECT id, kind, name, definition, version, created, modified, deleted FROM object");
    while (objects.step()) {
        if (objects.integer(7) != 0)
            continue;
        StoredObject object{objects.integer(0),          objects.text(1),         objects.text(2),
                            parsedJson(objects.text(3)), int(objects.integer(4)), objects.integer(5),
                            objects.integer(6)};
        state.objects.emplace(object.id, std::move(object));
    }
    Statement batches(database, "SELECT id, taken_out FROM batch WHERE published = 1");
    while (batches.step())
        state.takenOut.emplace(batches.integer(0), batches.integer(1) != 0);
    Statement links(database, "SELECT id, in_use FROM link_set");
    while (links.step())
        state.linksInUse.emplace(links.integer(0), links.integer(1) != 0);
    // A key with a colon holds what no undo changes, and may be large.
    Statement settings(database, "SELECT key, value FROM meta WHERE instr(key, ':') = 0");
    while (settings.step())
        if (!fixedSettings().contains(settings.text(0)))
            state.settings.emplace(settings.text(0), settings.text(1));
    if (Result<void> read = database.check(); !read)
        return read.error();
    return state;
}

// As writeState() does in the file.
Result<void> applyState(Database& database, ProjectState& state, const QString& kind, const QString& subject,
                        const QJsonObject& json)
{
    if (kind == QLatin1String("batch")) {
        const bool takenOut = json.value(QLatin1String("takenOut")).toBool();
        state.takenOut[subject.toLongLong()] = takenOut;
        if (const qint64 replaced = json.value(QLatin1String("replaces")).toInteger(); replaced != 0)
            state.takenOut[replaced] = !takenOut;
        return {};
    }
    if (kind == QLatin1String("links")) {
        const bool isInUse = json.value(QLatin1String("inUse")).toBool();
        state.linksInUse[subject.toLongLong()] = isInUse;
        if (const qint64 replaced = json.value(QLatin1String("replaces")).toInteger(); replaced != 0)
            state.linksInUse[replaced] = !isInUse;
        return {};
    }
    if (kind == QLatin1String("setting")) {
        if (json.contains(QLatin1String("value")))
            state.settings[subject] = json.value(QLatin1String("value")).toString();
        else
            state.settings.erase(subject);
        return {};
    }
    const QJsonObject others = json.value(kOthersOfState).toObject();
    for (auto other = others.begin(); other != others.end(); ++other)
        if (Result<void> done = applyState(database, state, kind, other.key(), other->toObject()); !done)
            return done;
    const std::int64_t id = subject.toLongLong();
    if (json.value(QLatin1String("deleted")).toBool()) {
        state.objects.erase(id);
        return {};
    }
    StoredObject& object = state.objects[id];
    if (object.id == 0) {
        Statement select(database, "SELECT kind, created FROM object WHERE id = ?");
        select.bind(1, id);
        if (select.step()) {
            object.kind = select.text(0);
            object.created = select.integer(1);
        }
        if (Result<void> read = database.check(); !read)
            return read;
        object.id = id;
    }
    object.name = json.value(QLatin1String("name")).toString();
    object.definition = json.value(QLatin1String("definition")).toObject();
    object.version = json.value(QLatin1String("version")).toInt();
    object.modified = json.value(QLatin1String("modified")).toInteger();
    return {};
}

} // namespace

// Which change hangs on which. A parent is older than its child; whatever else a file says is read as none.
struct History::Tree
{
    std::unordered_map<std::int64_t, std::int64_t> parents;
    std::unordered_map<std::int64_t, std::int64_t> newestChild;
    JournalPlace place;

    [[nodiscard]] std::int64_t parentOf(std::int64_t change) const
    {
        const auto found = parents.find(change);
        return found != parents.end() && found->second < change ? found->second : 0;
    }
    // The change and all it hangs on, itself first.
    [[nodiscard]] std::vector<std::int64_t> lineOf(std::int64_t change) const
    {
        std::vector<std::int64_t> line;
        for (; change > 0 && parents.contains(change); change = parentOf(change))
            line.push_back(change);
        return line;
    }
    [[nodiscard]] std::int64_t next() const // what redo does; 0 for nothing
    {
        for (std::int64_t change = place.tip; change > place.head; change = parentOf(change))
            if (parentOf(change) == place.head)
                return change;
        return 0;
    }
    // From the present state to the one after a change: back to where both lines meet, and forth.
    [[nodiscard]] Result<std::vector<HistoryStep>> stepsTo(std::int64_t change) const
    {
        const std::vector<std::int64_t> forth = lineOf(change);
        if (change != 0 && forth.empty())
            return Error{HistoryText::tr("The history has no change number %1.").arg(change)};
        const std::unordered_set<std::int64_t> shared(forth.begin(), forth.end());
        std::vector<HistoryStep> steps;
        std::int64_t meeting = 0;
        for (const std::int64_t past : lineOf(place.head)) {
            if (shared.contains(past)) {
                meeting = past;
                break;
            }
            steps.push_back({past, true});
        }
        const auto rest = std::find(forth.begin(), forth.end(), meeting);
        for (auto it = std::make_reverse_iterator(rest); it != forth.rend(); ++it)
            steps.push_back({*it, false});
        return steps;
    }
};

History::History(Database& database)
    : m_database(database)
{}

Result<History::Tree> History::tree() const
{
    Tree tree;
    Statement select(m_database, "SELECT id, parent, kind FROM journal ORDER BY id");
    while (select.step()) {
        if (!isReversible(select.text(2)))
            continue;
        tree.parents.emplace(select.integer(0), select.integer(1));
        tree.newestChild[select.integer(1)] = select.integer(0);
    }
    if (Result<void> read = m_database.check(); !read)
        return read.error();
    const Result<JournalPlace> place = journalPlace(m_database);
    if (!place)
        return place.error();
    tree.place = *place;
    return tree;
}

Result<std::vector<JournalEntry>> History::entries(std::size_t limit) const
{
    const std::scoped_lock lock(m_database.mutex());
    const Result<Tree> known = tree();
    if (!known)
        return known.error();
    const std::vector<std::int64_t> done = known->lineOf(known->place.head);
    const std::vector<std::int64_t> line = known->lineOf(known->place.tip);
    const std::unordered_set<std::int64_t> inForce(done.begin(), done.end());
    const std::unordered_set<std::int64_t> ahead(line.begin(), line.end());
    std::vector<JournalEntry> entries;
    Statement select(m_database,
                     "SELECT id, parent, at, who, kind, subject, label FROM journal ORDER BY id DESC "
                     "LIMIT ?");
    select.bind(1, std::int64_t(std::min(limit, std::size_t(INT64_MAX))));
    while (select.step()) {
        JournalEntry entry;
        entry.id = select.integer(0);
        entry.at = select.integer(2);
        entry.who = select.text(3);
        entry.kind = entryKindOf(select.text(4));
        entry.subject = select.text(5);
        entry.label = select.text(6);
        entry.place = entry.isChange() ? entry.id : select.integer(1);
        entry.isCurrent = entry.isChange() && entry.id == known->place.head;
        if (entry.place != 0 && !inForce.contains(entry.place))
            entry.state = ahead.contains(entry.place) ? EntryState::Undone : EntryState::LeftBehind;
        entries.push_back(std::move(entry));
    }
    if (Result<void> read = m_database.check(); !read)
        return read.error();
    return entries;
}

Result<QString> History::labelOf(std::int64_t change) const
{
    Statement select(m_database, "SELECT label FROM journal WHERE id = ?");
    select.bind(1, change);
    const QString label = select.step() ? select.text(0) : QString();
    if (Result<void> read = m_database.check(); !read)
        return read.error();
    return label;
}

Result<QString> History::undoLabel() const
{
    const std::scoped_lock lock(m_database.mutex());
    const Result<JournalPlace> place = journalPlace(m_database);
    return place ? labelOf(place->head) : Result<QString>(place.error());
}

Result<QString> History::redoLabel() const
{
    const std::scoped_lock lock(m_database.mutex());
    const Result<JournalPlace> place = journalPlace(m_database);
    if (!place || place->head == place->tip)
        return place ? Result<QString>(QString()) : Result<QString>(place.error());
    const Result<Tree> known = tree();
    return known ? labelOf(known->next()) : Result<QString>(known.error());
}

Result<void> History::walk(const Tree& tree, std::int64_t to)
{
    const Result<std::vector<HistoryStep>> steps = tree.stepsTo(to);
    if (!steps)
        return steps.error();
    std::set<QString> moved; // batches that are elsewhere at the end than at the beginning
    Statement select(m_database, "SELECT kind, subject, before, after FROM journal WHERE id = ?");
    for (const HistoryStep& step : *steps) {
        select.bind(1, step.change);
        if (!select.step())
            return m_database.check();
        const Result<bool> changed = writeState(m_database, select.text(0), select.text(1),
                                                parsedJson(select.text(step.undo ? 2 : 3)));
        if (!changed)
            return changed.error();
        if (const QString subject = select.text(1); *changed && !moved.insert(subject).second)
            moved.erase(subject);
        select.reset();
    }
    if (!moved.empty())
        if (Result<void> done = raiseDataRevision(m_database); !done)
            return done;
    JournalPlace place{to, tree.place.tip};
    const std::vector<std::int64_t> line = tree.lineOf(place.tip);
    if (to != 0 && std::find(line.begin(), line.end(), to) == line.end()) {
        // Another branch: redo follows it to its newest end.
        place.tip = to;
        for (auto next = tree.newestChild.find(to); next != tree.newestChild.end();
             next = tree.newestChild.find(place.tip))
            place.tip = next->second;
    }
    return setJournalPlace(m_database, place);
}

Result<std::optional<QString>> History::undo()
{
    Transaction transaction(m_database);
    const Result<Tree> known = tree();
    if (!known)
        return known.error();
    const std::int64_t change = known->place.head;
    if (known->lineOf(change).empty())
        return std::optional<QString>();
    const Result<QString> label = labelOf(change);
    if (!label)
        return label.error();
    if (Result<void> done = walk(*known, known->parentOf(change)); !done)
        return done.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return std::optional(*label);
}

Result<std::optional<QString>> History::redo()
{
    Transaction transaction(m_database);
    const Result<Tree> known = tree();
    if (!known)
        return known.error();
    const std::int64_t change = known->next();
    if (change == 0)
        return std::optional<QString>();
    const Result<QString> label = labelOf(change);
    if (!label)
        return label.error();
    if (Result<void> done = walk(*known, change); !done)
        return done.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return std::optional(*label);
}

Result<std::int64_t> History::placeOf(std::int64_t entry) const
{
    if (entry == 0)
        return std::int64_t(0);
    Statement select(m_database, "SELECT kind, parent FROM journal WHERE id = ?");
    select.bind(1, entry);
    if (select.step())
        return isReversible(select.text(0)) ? entry : select.integer(1);
    if (Result<void> read = m_database.check(); !read)
        return read.error();
    return Error{HistoryText::tr("The history has no entry number %1.").arg(entry)};
}

Result<void> History::jump(std::int64_t entry)
{
    Transaction transaction(m_database);
    const Result<std::int64_t> place = placeOf(entry);
    if (!place)
        return place.error();
    const Result<Tree> known = tree();
    if (!known)
        return known.error();
    if (Result<void> done = walk(*known, *place); !done)
        return done;
    return transaction.commit();
}

Result<void> History::note(const QString& label)
{
    Transaction transaction(m_database);
    const Result<JournalPlace> place = journalPlace(m_database);
    if (!place)
        return place.error();
    const Result<std::int64_t> id =
        recordLine(m_database, {QStringLiteral("note"), {}, label, {}, {}}, place->head);
    if (!id)
        return id.error();
    return transaction.commit();
}

Result<std::int64_t> History::namePoint(const QString& name, std::optional<std::int64_t> entry)
{
    if (name.trimmed().isEmpty())
        return Error{HistoryText::tr("A point needs a name.")};
    Transaction transaction(m_database);
    const Result<std::int64_t> place = entry ? placeOf(*entry) : current();
    if (!place)
        return place.error();
    const Result<std::int64_t> id =
        recordLine(m_database, {QStringLiteral("point"), {}, name.trimmed(), {}, {}}, *place);
    if (!id)
        return id.error();
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return *id;
}

Result<std::int64_t> History::current() const
{
    const std::scoped_lock lock(m_database.mutex());
    const Result<JournalPlace> place = journalPlace(m_database);
    return place ? Result<std::int64_t>(place->head) : Result<std::int64_t>(place.error());
}

Result<ProjectState> History::stateAt(std::int64_t entry) const
{
    const std::scoped_lock lock(m_database.mutex());
    Result<ProjectState> state = presentState(m_database);
    if (!state)
        return state;
    const Result<std::int64_t> place = placeOf(entry);
    if (!place)
        return place.error();
    const Result<Tree> known = tree();
    if (!known)
        return known.error();
    const Result<std::vector<HistoryStep>> steps = known->stepsTo(*place);
    if (!steps)
        return steps.error();
    Statement select(m_database, "SELECT kind, subject, before, after FROM journal WHERE id = ?");
    for (const HistoryStep& step : *steps) {
        select.bind(1, step.change);
        if (select.step())
            if (Result<void> done = applyState(m_database, *state, select.text(0), select.text(1),
                                               parsedJson(select.text(step.undo ? 2 : 3)));
                !done)
                return done.error();
        select.reset();
    }
    if (Result<void> read = m_database.check(); !read)
        return read.error();
    return state;
}

} // namespace tessera
