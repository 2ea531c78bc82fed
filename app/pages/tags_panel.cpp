// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/tags_panel.h"

#include "base/number_format.h"
#include "dataset/dependents.h"
#include "pages/tag_view.h"
#include "pages/taxonomy_tree.h"
#include "panels/widgets.h"
#include "shell/dialogs.h"
#include "tags/compute_tags.h"
#include "tags/tag_transfer.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QToolButton>

#include <algorithm>

namespace tessera {
namespace {

constexpr int kTaxonomyWidth = 400;
constexpr int kShownMonths = 6;
constexpr qint64 kMostFileBytes = 16 << 20;
constexpr int kTagNameRole = Qt::UserRole;     // of a tag of the client
constexpr int kLibraryRole = Qt::UserRole + 1; // id of a node of the library

QString percentOf(const QJsonObject& tag)
{
    return NumberFormat().percent(tag.value(QLatin1String("coverage")).toDouble());
}

// The share of the values that are fresh.
QString freshnessOf(const QJsonObject& tag)
{
    const QJsonObject freshness = tag.value(QLatin1String("freshness")).toObject();
    const double known = tag.value(QLatin1String("known")).toDouble();
    if (freshness.isEmpty() || known <= 0)
        return {};
    return NumberFormat().percent(freshness.value(QLatin1String("fresh")).toDouble() / known);
}

bool isBelow(const QTreeWidgetItem* item, const QTreeWidgetItem* above)
{
    for (; item != nullptr; item = item->parent())
        if (item == above)
            return true;
    return false;
}

// Of all files, or the first error.
Result<std::vector<TagDefinition>> tagsOfFiles(const QStringList& files)
{
    std::vector<TagDefinition> all;
    for (const QString& path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{TagsPanel::tr("%1 cannot be read: %2.").arg(path, file.errorString())};
        if (file.size() > kMostFileBytes)
            return Error{TagsPanel::tr("%1 is larger than 16 MB, which no file of tags is.").arg(path)};
        Result<std::vector<TagDefinition>> tags = tagsFromFile(file.readAll(), QFileInfo(path).fileName());
        if (!tags)
            return tags.error();
        all.insert(all.end(), std::make_move_iterator(tags->begin()), std::make_move_iterator(tags->end()));
    }
    return all;
}

} // namespace

TagsPanel::TagsPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : ResultPanel(context, engine, QStringLiteral("tags"), FormPlace::Left, parent)
    , m_search(new QLineEdit(this))
    , m_tree(new TaxonomyTree(this))
    , m_showLibrary(new QCheckBox(this))
    , m_new(makeButton("outlined", QStringLiteral("plus"), this))
    , m_add(makeButton("outlined", QStringLiteral("bookmark"), this))
    , m_more(makeToolButton(QStringLiteral("ellipsis"), this))
    , m_view(new TagView(context, this))
    , m_libraryJob(context.jobs)
    , m_tagJob(context.jobs)
    , m_saveJob(context.jobs)
{
    setFormWidth(kTaxonomyWidth);
    makeTree();
    m_view->hide();
    connect(m_view, &TagView::openRequested, this, &TagsPanel::openTag);
    connect(m_view, &TagView::peopleRequested, this, [this](const QString& selector) {
        const QString mark = selector.section(QLatin1Char(':'), 0, 0);
        const QString rest = selector.section(QLatin1Char(':'), 1);
        emit peopleRequested(rest.isEmpty() ? mark + QLatin1Char(':') + m_chosen
                                            : QStringLiteral("%1:%2:%3").arg(mark, m_chosen, rest));
    });
    connect(this, &AnalysisPanel::resultShown, this, &TagsPanel::fillTree);
    // A tag was made, changed or deleted somewhere.
    connect(&engine, &Workbench::changed, this, [this] {
        if (isVisible() && result())
            recompute();
    });
}

QWidget* TagsPanel::ownView()
{
    m_view->show();
    return m_view;
}

void TagsPanel::makeTree()
{
    FormSection* section = addSection();
    m_section = section;
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search", "text.tertiary"), QLineEdit::LeadingPosition);
    m_tree->setObjectName(QStringLiteral("tags"));
    m_tree->setColumnCount(3);
    m_tree->setMinimumHeight(420);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_showLibrary->setObjectName(QStringLiteral("showLibrary"));
    section->addWidget(m_search);
    section->addWidget(m_showLibrary);
    makeButtons();
    section->addWidget(m_tree);
    Theme::onLanguage(section, [this, section] {
        section->setTitle(tr("Taxonomy"));
        m_search->setPlaceholderText(tr("Find a tag"));
        m_showLibrary->setText(tr("Show what the library offers"));
        m_tree->setHeaderLabels({tr("Tag"), tr("Coverage"), tr("Fresh")});
        m_tree->setAccessibleName(tr("Taxonomy of tags"));
        if (!m_library.empty())
            loadLibrary(); // its names are of the other language
        fillTree();
    });
    connect(m_search, &QLineEdit::textChanged, this, &TagsPanel::filter);
    connect(m_showLibrary, &QCheckBox::toggled, this, [this](bool on) {
        if (on && m_library.empty())
            loadLibrary();
        else
            fillTree();
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] { chooseCurrent(); });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] { openTag(); });
}

void TagsPanel::makeButtons()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_new);
    line->addWidget(m_add);
    line->addStretch();
    line->addWidget(m_more);
    m_section->addWidget(row);
    m_new->setObjectName(QStringLiteral("newTag"));
    m_add->setObjectName(QStringLiteral("addTags"));
    m_more->setObjectName(QStringLiteral("moreTags"));
    m_add->setEnabled(false);
    auto* menu = new QMenu(m_more);
    const auto add = [&](const char* name, void (TagsPanel::*slot)()) {
        QAction* action = menu->addAction(QString());
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    QAction* rename = add("renameTag", &TagsPanel::renameTag);
    QAction* copy = add("copyTag", &TagsPanel::copyTag);
    QAction* remove = add("deleteTag", &TagsPanel::deleteTag);
    menu->addSeparator();
    QAction* import = add("importTags", &TagsPanel::importTags);
    QAction* exports = add("exportTags", &TagsPanel::exportTags);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, this, [this, rename, copy, remove] {
        for (QAction* action : {rename, copy, remove})
            action->setEnabled(!currentTag().isEmpty());
    });
    connect(m_new, &QPushButton::clicked, this, &TagsPanel::newTag);
    connect(m_add, &QPushButton::clicked, this, &TagsPanel::addOffered);
    Theme::onLanguage(row, [this, rename, copy, remove, import, exports] {
        m_new->setText(tr("New tag"));
        m_add->setText(tr("Add from the library"));
        m_more->setToolTip(tr("More"));
        rename->setText(tr("Rename…"));
        copy->setText(tr("Copy"));
        remove->setText(tr("Delete"));
        import->setText(tr("Import tags…"));
        exports->setText(tr("Export tags…"));
    });
}

void TagsPanel::dataArrived()
{
    if (m_showLibrary->isChecked())
        loadLibrary();
}

void TagsPanel::loadLibrary()
{
    const std::shared_ptr<const LocalDataset> loaded = engine().dataset();
    if (!loaded)
        return;
    const bool inChinese = theme().language() == Language::Chinese;
    m_libraryJob.start<std::vector<TagLibraryNode>>(
        tr("Look up the library of tags"),
        [loaded, inChinese](Task&) { return tagLibrary(*loaded, inChinese); }, this,
        [this](Result<std::vector<TagLibraryNode>> nodes) {
            if (!nodes)
                return report(tr("The library was not read"), nodes.error());
            m_library = std::move(*nodes);
            fillTree();
        });
}

QTreeWidgetItem* TagsPanel::folder(const QStringList& path)
{
    QTreeWidgetItem* at = m_tree->invisibleRootItem();
    for (const QString& name : path) {
        QTreeWidgetItem* found = nullptr;
        for (int i = 0; i < at->childCount() && found == nullptr; ++i)
            if (at->child(i)->text(0) == name && at->child(i)->data(0, kTagNameRole).isNull())
                found = at->child(i);
        if (found == nullptr) {
            found = new QTreeWidgetItem(at, {name});
            found->setToolTip(0, name);
        }
        at = found;
    }
    return at;
}

void TagsPanel::addOwnTags()
{
    if (!result())
        return;
    for (const QJsonValue value : result()->json.value(QLatin1String("tags")).toArray()) {
        const QJsonObject tag = value.toObject();
        const QString name = tag.value(QLatin1String("name")).toString();
        QStringList path;
        for (const QJsonValue level : tag.value(QLatin1String("path")).toArray())
            path.append(level.toString());
        const bool isBroken = tag.contains(QLatin1String("problem"));
        auto* item = new QTreeWidgetItem(folder(path),
                                         {name, isBroken ? tr("error") : percentOf(tag), freshnessOf(tag)});
        item->setData(0, kTagNameRole, name);
        item->setToolTip(0, isBroken ? tag.value(QLatin1String("problem")).toString() : name);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
}

// What the client does not have yet; greyed where its data lack something, which the tip says.
void TagsPanel::addLibrary()
{
    QStringList own;
    const Result<std::vector<StoredObject>> objects = engine().project()->objects().list(kTagKind);
    if (!objects)
        return report(tr("The tags were not read"), objects.error());
    for (const StoredObject& object : *objects)
        own.append(object.definition.value(QLatin1String("library")).toString());
    for (const TagLibraryNode& node : m_library) {
        if (!node.isTag) {
            folder(node.path + QStringList{node.name});
            continue;
        }
        if (own.contains(node.id))
            continue;
        auto* item = new QTreeWidgetItem(folder(node.path),
                                         {node.name, node.tag ? tr("ready") : tr("needs data"), QString()});
        item->setData(0, kLibraryRole, node.id);
        item->setToolTip(0, node.tag ? node.name : tr("Needs %1").arg(node.missing.join(tr(", "))));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        QFont italic = item->font(0);
        italic.setItalic(true);
        item->setFont(0, italic);
        if (!node.tag)
            item->setForeground(0, palette().brush(QPalette::Disabled, QPalette::Text));
    }
}

void TagsPanel::fillTree()
{
    const QSignalBlocker blocker(m_tree);
    QStringList open; // folders that stay unfolded
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it)
        if ((*it)->isExpanded())
            open.append((*it)->text(0));
    m_tree->clear();
    if (m_showLibrary->isChecked() && engine().project())
        addLibrary();
    addOwnTags();
    QTreeWidgetItem* chosen = nullptr;
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        (*it)->setExpanded(open.contains((*it)->text(0)) || (open.isEmpty() && !m_showLibrary->isChecked()));
        if (!m_chosen.isEmpty() && (*it)->data(0, kTagNameRole).toString() == m_chosen)
            chosen = *it;
    }
    if (chosen != nullptr) {
        m_tree->setCurrentItem(chosen);
        showTag(m_chosen);
    } else {
        m_chosen.clear();
        m_view->showNothing();
    }
    filter();
    m_add->setEnabled(!m_isSaving && !offered().empty());
}

void TagsPanel::filter()
{
    const QString wanted = m_search->text().trimmed();
    const std::function<bool(QTreeWidgetItem*, bool)> show = [&](QTreeWidgetItem* item, bool all) {
        const bool fits = all || wanted.isEmpty() || item->text(0).contains(wanted, Qt::CaseInsensitive);
        bool isShown = fits;
        for (int i = 0; i < item->childCount(); ++i)
            isShown = show(item->child(i), fits) || isShown;
        item->setHidden(!isShown);
        if (!wanted.isEmpty() && isShown)
            item->setExpanded(true);
        return isShown;
    };
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        show(m_tree->topLevelItem(i), false);
}

QString TagsPanel::currentTag() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item == nullptr ? QString() : item->data(0, kTagNameRole).toString();
}

std::int64_t TagsPanel::idOf(const QString& name) const
{
    const auto found = engine().project()->objects().find(kTagKind, name);
    return found && found->has_value() ? (*found)->id : 0;
}

void TagsPanel::chooseCurrent()
{
    m_add->setEnabled(!m_isSaving && !offered().empty());
    if (const QString name = currentTag(); !name.isEmpty() && name != m_chosen) {
        m_chosen = name;
        showTag(name);
    }
}

// Values now and over the last months, computed beside the window.
void TagsPanel::showTag(const QString& name)
{
    const std::shared_ptr<const LocalDataset> loaded = engine().dataset();
    const auto object = engine().project()->objects().find(kTagKind, name);
    if (!loaded || !object || !object->has_value())
        return;
    QJsonObject shown = (*object)->definition;
    QStringList lines;
    const QString path = tagPathText([&] {
        QStringList levels;
        for (const QJsonValue level : shown.value(QLatin1String("path")).toArray())
            levels.append(level.toString());
        return levels;
    }());
    if (!path.isEmpty())
        lines.append(path);
    for (const char* key : {"rule", "events", "attribute", "owner"})
        if (const QString text = shown.value(QLatin1String(key)).toString(); !text.isEmpty())
            lines.append(text);
    shown.insert(QStringLiteral("kind"), kTagKind);
    shown.insert(QStringLiteral("name"), name);
    shown.insert(QStringLiteral("months"), kShownMonths);
    struct Shown
    {
        AnalysisResult result;
        QStringList users;
    };
    m_tagJob.start<Shown>(
        tr("Compute the tag %1").arg(name),
        [loaded, shown, registry = engine().registry(), tag = **object](Task& task) -> Result<Shown> {
            Result<AnalysisResult> result = registry->run(*loaded, shown, task);
            if (!result)
                return result.error();
            Shown made{std::move(*result), {}};
            const Result<std::vector<StoredObject>> all = loaded->project().objects().list();
            if (!all)
                return all.error();
            for (const Dependent& one : dependentsOf(*all, tag))
                made.users.append(one.name);
            return made;
        },
        this,
        [this, name, lines](Result<Shown> made) {
            if (name != m_chosen)
                return;
            if (made)
                m_view->showTag(name,
                                lines + QStringList{made->users.isEmpty()
                                                        ? tr("used nowhere")
                                                        : tr("used by %1").arg(made->users.join(tr(", ")))},
                                made->result);
            else if (!made.error().cancelled)
                m_view->showProblem(name, made.error().message);
        });
}

bool TagsPanel::openRow(const QString& selector)
{
    const QString name = selector.section(QLatin1Char(':'), 1);
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it)
        if ((*it)->data(0, kTagNameRole).toString() == name)
            m_tree->setCurrentItem(*it);
    return false; // its people are listed as well
}

std::vector<TagDefinition> TagsPanel::offered() const
{
    std::vector<TagDefinition> tags;
    const QTreeWidgetItem* chosen = m_tree->currentItem();
    if (chosen == nullptr || !m_showLibrary->isChecked())
        return tags;
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        const QString id = (*it)->data(0, kLibraryRole).toString();
        if (id.isEmpty() || !isBelow(*it, chosen))
            continue;
        const auto node = std::ranges::find(m_library, id, &TagLibraryNode::id);
        if (node != m_library.end() && node->tag)
            tags.push_back(*node->tag);
    }
    return tags;
}

void TagsPanel::report(const QString& title, const Result<void>& done)
{
    if (!done && !done.error().cancelled)
        context().dialogs.message(title, done.error().message);
}

void TagsPanel::openTag()
{
    if (const QString name = currentTag(); !name.isEmpty())
        emit objectRequested(ProjectWorkbench::objectId(idOf(name)));
}

void TagsPanel::newTag()
{
    const QString name = context().dialogs.text(tr("New tag"), tr("Name")).trimmed();
    if (name.isEmpty())
        return;
    if (idOf(name) != 0)
        return report(tr("The tag was not made"),
                      Error{tr("There is a tag \"%1\" already. Choose another name.").arg(name)});
    TagDefinition tag;
    tag.rules = {{kTagYes, Rule()}};
    const Result<StoredObject> made = engine().project()->objects().add(kTagKind, name, tagToJson(tag));
    if (!made)
        return report(tr("The tag was not made"), made.error());
    m_chosen = name;
    engine().objectsChanged();
    emit objectRequested(ProjectWorkbench::objectId(made->id));
}

void TagsPanel::saveInBackground(std::function<Result<std::vector<TagDefinition>>()> read)
{
    if (m_isSaving)
        return;
    m_isSaving = true;
    m_add->setEnabled(false);
    m_saveJob.start<TagsSaved>(
        tr("Save tags"),
        [project = engine().project(), read = std::move(read)](Task&) -> Result<TagsSaved> {
            const Result<std::vector<TagDefinition>> tags = read();
            return tags ? saveTags(*project, *tags) : Result<TagsSaved>(tags.error());
        },
        this,
        [this](const Result<TagsSaved>& saved) {
            m_isSaving = false;
            m_add->setEnabled(!m_isSaving && !offered().empty());
            if (!saved)
                return report(tr("The tags were not saved"), saved.error());
            engine().objectsChanged();
        });
}

void TagsPanel::addOffered()
{
    saveInBackground([tags = offered()] { return Result<std::vector<TagDefinition>>(tags); });
}

void TagsPanel::renameTag()
{
    const QString name = currentTag();
    const QString to = context().dialogs.text(tr("Rename the tag"), name).trimmed();
    if (name.isEmpty() || to.isEmpty() || to == name)
        return;
    m_chosen = to;
    report(tr("The tag was not renamed"), engine().rename(ProjectWorkbench::objectId(idOf(name)), to));
}

void TagsPanel::copyTag()
{
    const QString name = currentTag();
    if (name.isEmpty())
        return;
    const Result<QString> copy = engine().duplicate(ProjectWorkbench::objectId(idOf(name)));
    if (!copy)
        report(tr("The tag was not copied"), copy.error());
}

void TagsPanel::deleteTag()
{
    if (const QString name = currentTag(); !name.isEmpty())
        report(tr("The tag was not deleted"), engine().remove(ProjectWorkbench::objectId(idOf(name))));
}

void TagsPanel::importTags()
{
    const QStringList files =
        context().dialogs.openFiles(tr("Choose a file of tags"), tr("Tags (*.json *.csv);;All files (*)"));
    if (!files.isEmpty())
        saveInBackground([files] { return tagsOfFiles(files); });
}

void TagsPanel::exportTags()
{
    const std::shared_ptr<const LocalDataset> loaded = engine().dataset();
    const QString path = loaded ? context().dialogs.saveFile(tr("Export tags"), QStringLiteral("tags.csv"),
                                                             tr("CSV (*.csv);;JSON (*.json)"))
                                : QString();
    if (path.isEmpty())
        return;
    const Result<std::vector<SavedTag>> saved = savedTags(*loaded);
    if (!saved)
        return report(tr("The tags were not exported"), saved.error());
    std::vector<TagDefinition> tags;
    for (const SavedTag& one : *saved)
        tags.push_back(one.tag);
    const QByteArray bytes =
        path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? tagsToJson(tags) : tagsToCsv(tags);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        report(tr("The tags were not exported"),
               Error{tr("%1 cannot be written: %2.").arg(path, file.errorString())});
}

} // namespace tessera
