// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/people_page.h"

#include "base/text.h"
#include "pages/person_page.h"
#include "panels/widgets.h"
#include "shell/action_registry.h"
#include "shell/dialogs.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

#include <numeric>

namespace tessera {
namespace {

std::vector<PersonIndex> personsOf(const std::vector<OneId>& ids, const IdentityView& identity)
{
    std::vector<PersonIndex> people;
    people.reserve(ids.size());
    for (const OneId id : ids)
        if (const std::optional<PersonIndex> person = identity.personOf(id))
            people.push_back(*person);
    return people;
}

} // namespace

PeoplePage::PeoplePage(const PageContext& context, ProjectWorkbench& engine, const QString& listId,
                       QWidget* parent)
    : DocumentPage(parent)
    , m_context(context)
    , m_engine(engine)
    , m_id(engine.peopleList(listId) ? listId : QStringLiteral("people"))
    , m_everybody(engine.peopleList(listId) == nullptr)
    , m_load(context.jobs)
    , m_find(context.jobs)
    , m_frame(makePageFrame(this, QStringLiteral("users")))
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_nobody(new TextLabel(FontRole::Body, "text.secondary", this))
{
    if (!m_everybody)
        m_list = *engine.peopleList(listId);
    makeButtons();
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setFixedWidth(260);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search", "text.tertiary"), QLineEdit::LeadingPosition);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 6, 12, 6);
    bar->addWidget(m_search);
    bar->addWidget(m_nobody, 1);
    m_frame.body->addLayout(bar);
    m_frame.body->addWidget(makeLine(this));
    m_frame.body->addWidget(m_table, 1);
    styleTable(*m_table);
    m_table->setObjectName(QStringLiteral("people"));
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { inspectRow(now.row()); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, &PeoplePage::showMenu);
    connect(m_table, &QTableView::activated, this, // by a double click or Enter
            [this](const QModelIndex& at) { openPerson(at.row()); });
    // Another page may have taken the inspector meanwhile.
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& at) { inspectRow(at.row()); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(int(theme().tokens().number(QStringLiteral("delay.debounceRecompute"))));
    connect(&m_pause, &QTimer::timeout, this, &PeoplePage::search);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(&engine, &ProjectWorkbench::datasetChanged, this, &PeoplePage::reload);
    connect(&engine, &ProjectWorkbench::personErased, this, &PeoplePage::drop);
    Theme::onLanguage(this, [this] { retranslate(); });
    reload();
}

void PeoplePage::makeButtons()
{
    m_masked = makeButton("flat", QStringLiteral("shield"), this);
    m_masked->setObjectName(QStringLiteral("masked"));
    m_export = makeButton("outlined", QStringLiteral("download"), this);
    m_export->setObjectName(QStringLiteral("exportCsv"));
    m_save = makeButton("primary", QStringLiteral("bookmark"), this);
    m_save->setObjectName(QStringLiteral("saveAudience"));
    m_save->setVisible(!m_list.rule.isEmpty());
    for (QPushButton* button : {m_masked, m_export, m_save})
        m_frame.buttons->addWidget(button);
    connect(m_masked, &QPushButton::clicked, this, &PeoplePage::toggleMasked);
    connect(m_export, &QPushButton::clicked, this, &PeoplePage::exportCsv);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const Result<StoredObject> saved = saveAudience();
        m_context.dialogs.message(saved ? tr("The audience was saved") : tr("The audience was not saved"),
                                  saved ? tr("%1 stands under Audiences now.").arg(saved->name)
                                        : saved.error().message);
    });
}

void PeoplePage::retranslate()
{
    m_frame.title->setText(title());
    m_frame.note->setText(m_list.origin);
    m_search->setPlaceholderText(tr("Find by identifier or OneID"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_table->setAccessibleName(title());
    m_masked->setText(m_model.isMasked() ? tr("Show masked values…") : tr("Mask values"));
    m_masked->setToolTip(tr("Showing them is written into the journal"));
    m_export->setText(tr("Export CSV…"));
    m_save->setText(tr("Save as audience"));
    showStatus();
    emit titleChanged();
}

QString PeoplePage::title() const
{
    return m_everybody ? tr("People") : m_list.title;
}

void PeoplePage::reload()
{
    if (!m_engine.dataset()) {
        m_nobody->setText(tr("Reading the client's data."));
        return;
    }
    m_load.start<Content>(
        tr("List %1").arg(title()),
        [data = m_list.data ? m_list.data : m_engine.dataset(), ids = m_list.oneIds,
         everybody = m_everybody](Task& task) -> Result<Content> {
            Content content{data, {}, {}};
            if (everybody) {
                content.people.resize(data->people());
                std::iota(content.people.begin(), content.people.end(), PersonIndex(0));
            } else {
                content.people = personsOf(ids, data->identity());
            }
            for (const FieldInfo& field : data->attributes()) {
                if (task.cancelled())
                    return Error::cancel();
                // These three have columns of their own, read from the timeline.
                if (field.name == QLatin1String("first_seen") || field.name == QLatin1String("last_seen") ||
                    field.name == QLatin1String("event_count"))
                    continue;
                // So have identifiers, masked.
                if (field.role == QLatin1String("identifier"))
                    continue;
                const Result<std::shared_ptr<const Column>> column = data->attribute(field.name);
                if (!column)
                    return column.error();
                content.attributes.push_back({field.name, *column});
            }
            return content;
        },
        this,
        [this](Result<Content> content) {
            if (content)
                show(std::move(content).value());
            else if (!content.error().cancelled)
                m_nobody->setText(content.error().message);
        });
}

void PeoplePage::show(Content content)
{
    m_data = content.data;
    m_all = content.people;
    m_model.setPeople(std::move(content.data), std::move(content.people), std::move(content.attributes));
    const QFontMetrics metrics(theme().font(FontRole::Body));
    for (int column = 0; column < m_model.columnCount(); ++column) {
        int width = metrics.horizontalAdvance(
                        m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) +
                    32;
        for (int row = 0; row < std::min(m_model.rowCount(), 60); ++row)
            width =
                std::max(width, metrics.horizontalAdvance(m_model.index(row, column).data().toString()) + 34);
        m_table->setColumnWidth(column, std::min(width, 260));
    }
    m_nobody->clear();
    if (!m_search->text().isEmpty())
        search();
    showStatus();
}

void PeoplePage::search()
{
    const QString wanted = m_search->text().trimmed();
    if (!m_data)
        return;
    if (wanted.isEmpty()) {
        m_find.cancel();
        m_model.setRows(m_all);
        m_nobody->clear();
        showStatus();
        return;
    }
    using Found = std::vector<PersonIndex>;
    m_find.start<Found>(
        tr("Find %1").arg(maskedIdentifier(wanted)),
        [data = m_data, wanted, all = m_all](Task&) -> Result<Found> {
            Found found = data->identity().find(wanted.toStdString());
            bool isNumber = false;
            const OneId id = wanted.toULongLong(&isNumber);
            if (isNumber) {
                const Found byId = personsOf({id}, data->identity());
                found.insert(found.end(), byId.begin(), byId.end());
            }
            std::vector<PersonIndex> listed = all;
            std::sort(listed.begin(), listed.end());
            std::erase_if(found, [&](PersonIndex person) {
                return !std::binary_search(listed.begin(), listed.end(), person);
            });
            return found;
        },
        this,
        [this](Result<Found> found) {
            if (!found)
                return;
            m_nobody->setText(found->empty() ? tr("Nobody here has this identifier.") : QString());
            m_model.setRows(std::move(found).value());
            showStatus();
        });
}

void PeoplePage::showStatus()
{
    if (!m_data)
        return;
    m_frame.status->setText(tr("Data r%1, as of %2 · %3 of %4 people")
                                .arg(m_data->dataRevision())
                                .arg(formatDate(m_data->asOf() - 1, m_data->zone()),
                                     theme().numbers().count(m_model.rowCount()),
                                     theme().numbers().count(std::int64_t(m_data->people()))));
    m_frame.statusRight->setText(m_model.isMasked() ? tr("Personal data masked")
                                                    : tr("Personal data shown, journaled"));
}

void PeoplePage::toggleMasked()
{
    if (m_model.isMasked()) {
        if (!m_context.dialogs.confirm(tr("Show masked values?"),
                                       tr("That they were shown is written into the client's journal."),
                                       tr("Show")))
            return;
        const Result<void> noted =
            m_engine.note(tr("Masked values shown: %1, %2 people")
                              .arg(title(), theme().numbers().count(m_model.rowCount())));
        if (!noted) {
            m_context.dialogs.message(tr("The values stay masked"), noted.error().message);
            return;
        }
    }
    m_model.setMasked(!m_model.isMasked());
    retranslate();
}

void PeoplePage::exportCsv()
{
    if (!m_data)
        return;
    const QString path = m_context.dialogs.saveFile(tr("Export the people"), title() + QStringLiteral(".csv"),
                                                    tr("Table (*.csv)"));
    if (path.isEmpty())
        return;
    // A copy of its own, so that the table can be sorted and filtered meanwhile.
    auto copy = std::make_shared<PeopleModel>();
    m_model.copyTo(*copy);
    m_context.jobs.start<std::int64_t>(
        tr("Export %1").arg(title()),
        [copy, path](Task& task) -> Result<std::int64_t> {
            const QByteArray bytes = copy->csv(task);
            if (task.cancelled())
                return Error::cancel();
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
                return Error{tr("%1 cannot be written: %2").arg(path, file.errorString())};
            return std::int64_t(copy->rows().size());
        },
        this,
        [this](const Result<std::int64_t>& rows) {
            if (rows && m_engine.project())
                (void)m_engine.note(
                    tr("Exported %1: %2 people").arg(title(), theme().numbers().count(*rows)));
            else if (!rows && !rows.error().cancelled)
                m_context.dialogs.message(tr("The people were not exported"), rows.error().message);
        });
}

Result<StoredObject> PeoplePage::saveAudience()
{
    const QJsonObject audience{{QStringLiteral("kind"), QStringLiteral("audience")},
                               {QStringLiteral("rule"), m_list.rule}};
    Result<StoredObject> saved =
        m_engine.project()->objects().add(QStringLiteral("audience"), title(), audience);
    if (saved)
        m_engine.objectsChanged();
    return saved;
}

void PeoplePage::inspectRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    InspectorCard card;
    const PersonIndex person = m_model.rows()[std::size_t(row)];
    const OneId oneId = m_data->identity().oneIds[person];
    card.title = tr("Person %1").arg(oneId);
    card.person = QString::number(oneId);
    InspectorSection values;
    values.title = tr("Known");
    for (int column = 1; column < m_model.columnCount(); ++column) {
        const QString value = m_model.index(row, column).data().toString();
        if (value != QString(QChar(0x2013)))
            values.facts.push_back(
                {m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), value, {}});
    }
    card.sections.push_back(std::move(values));
    emit inspect(card);
}

void PeoplePage::openPerson(int row)
{
    PersonTrail trail{title(), {}};
    trail.oneIds.reserve(m_model.rows().size());
    for (const PersonIndex person : m_model.rows())
        trail.oneIds.push_back(m_data->identity().oneIds[person]);
    const OneId oneId = trail.oneIds[std::size_t(row)];
    m_engine.keepTrail(std::move(trail));
    emit objectRequested(PersonPage::idOf(oneId));
}

void PeoplePage::showMenu(QPoint at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    inspectRow(index.row()); // the action is about the person in the inspector
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    QAction* whole = menu.addAction(icon("user-round", "text.secondary"), tr("Open person"));
    connect(whole, &QAction::triggered, this, [this, row = index.row()] { openPerson(row); });
    menu.addAction(m_context.actions.action("edit.erasePerson"));
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

// At once: the data are read anew behind it. A list of an earlier point shows the present from now on, since
// the data of that point holds the person.
void PeoplePage::drop(OneId person)
{
    std::erase(m_list.oneIds, person);
    m_list.data.reset();
    m_load.cancel();
    m_find.cancel();
    if (!m_data)
        return;
    const std::vector<PersonIndex> found = personsOf({person}, m_data->identity());
    if (found.empty())
        return;
    std::vector<PersonIndex> rows = m_model.rows();
    std::erase(rows, found.front());
    std::erase(m_all, found.front());
    m_model.setRows(std::move(rows));
    showStatus();
    if (isVisible())
        emit inspect({});
}

} // namespace tessera
