// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/comparison_page.h"

#include "panels/result_table.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tessera {
namespace {

// The columns of the table of audiences that count people.
constexpr std::array kSides = {PeopleSide::Before, PeopleSide::After, PeopleSide::Joined, PeopleSide::Left};

ResultCell countCell(const std::optional<std::int64_t>& count)
{
    return count ? ResultCell{theme().numbers().count(*count), {}, double(*count), {}}
                 : ResultCell{QString(QChar(0x2013)), {}, -1, {}};
}

std::optional<std::int64_t> sizeOf(const std::optional<PeopleSet>& people)
{
    return people ? std::optional(std::int64_t(people->count())) : std::nullopt;
}

} // namespace

ComparisonPage::ComparisonPage(const PageContext& context, ProjectWorkbench& engine, const QString& id,
                               QWidget* parent)
    : DocumentPage(parent)
    , m_context(context)
    , m_engine(engine)
    , m_id(id)
    , m_before(id.section(QLatin1Char(':'), 1, 1).toLongLong())
    , m_after(id.section(QLatin1Char(':'), 2, 2).toLongLong())
    , m_job(context.jobs)
    , m_frame(makePageFrame(this, QStringLiteral("columns-2")))
    , m_sentence(new TextLabel(FontRole::Heading, "text.primary", this))
    , m_result(new QWidget(this))
    , m_changesTitle(new TextLabel(FontRole::Label, "text.primary", m_result))
    , m_audiencesTitle(new TextLabel(FontRole::Label, "text.primary", m_result))
    , m_changes(new ResultTable(m_result))
    , m_audiences(new ResultTable(m_result))
{
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setWordWrap(true);
    m_changes->setObjectName(QStringLiteral("changes"));
    m_audiences->setObjectName(QStringLiteral("audiences"));
    auto* tables = new QVBoxLayout(m_result);
    tables->setContentsMargins(0, 0, 0, 0);
    tables->setSpacing(8);
    tables->addWidget(m_audiencesTitle);
    tables->addWidget(m_audiences, 2);
    tables->addWidget(makeLine(m_result));
    tables->addWidget(m_changesTitle);
    tables->addWidget(m_changes, 3);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(12);
    column->addWidget(m_sentence);
    column->addWidget(m_result, 1);
    column->addStretch(0);
    m_frame.body->addLayout(column);
    m_result->hide();
    connect(m_audiences, &ResultTable::peopleRequested, this, &DocumentPage::peopleRequested);
    connect(m_changes, &ResultTable::peopleRequested, this, &DocumentPage::objectRequested);
    // The points stay what they are; only a first run may have to wait for the data.
    connect(&engine, &ProjectWorkbench::datasetChanged, this, [this] {
        if (!m_comparison)
            start();
    });
    Theme::onLanguage(this, [this] { retranslate(); });
    start();
}

QString ComparisonPage::idOf(std::int64_t before, std::int64_t after)
{
    return QStringLiteral("compare:%1:%2").arg(before).arg(after);
}

QString ComparisonPage::title() const
{
    return tr("Compare points");
}

void ComparisonPage::start()
{
    if (!m_engine.dataset())
        return;
    m_job.start<std::shared_ptr<const PointComparison>>(
        tr("Compare two points"),
        [data = m_engine.dataset(), before = m_before,
         after = m_after](Task& task) -> Result<std::shared_ptr<const PointComparison>> {
            Result<PointComparison> compared = comparePoints(*data, before, after, task);
            if (!compared)
                return compared.error();
            return std::make_shared<const PointComparison>(std::move(*compared));
        },
        this,
        [this](Result<std::shared_ptr<const PointComparison>> compared) {
            if (compared)
                m_comparison = std::move(*compared);
            else
                m_problem = compared.error().cancelled ? tr("The comparison was cancelled.")
                                                       : compared.error().message;
            retranslate();
        });
}

QString ComparisonPage::wordsOf(std::int64_t point) const
{
    const Result<std::vector<JournalEntry>> entries = m_engine.history();
    if (entries) {
        // A name says more than what was done last.
        for (const JournalEntry& entry : *entries)
            if (entry.kind == EntryKind::Point && entry.place == point)
                return entry.label;
        for (const JournalEntry& entry : *entries)
            if (entry.id == point)
                return entry.label;
    }
    return tr("Before the first change");
}

void ComparisonPage::retranslate()
{
    m_frame.title->setText(title());
    m_frame.note->setText(tr("%1 → %2").arg(wordsOf(m_before), wordsOf(m_after)));
    m_changesTitle->setText(tr("Definitions, files and settings"));
    m_audiencesTitle->setText(tr("People in audiences, each with the files and the date of its point"));
    m_result->setVisible(m_comparison != nullptr);
    if (m_comparison) {
        m_sentence->setText(comparisonSentence(*m_comparison, theme().numbers()));
        showChanges();
        showAudiences();
        const auto day = [](const LocalDataset& then) { return formatDate(then.asOf() - 1, then.zone()); };
        m_frame.status->setText(
            tr("Before: as of %1, %2 people · After: as of %3, %4 people")
                .arg(day(*m_comparison->before),
                     theme().numbers().count(std::int64_t(m_comparison->before->people())),
                     day(*m_comparison->after),
                     theme().numbers().count(std::int64_t(m_comparison->after->people()))));
        m_frame.statusRight->setText(tr("Joined and left are counted person by person"));
    } else {
        m_sentence->setText(m_problem.isEmpty() ? tr("Counting the people at both points.") : m_problem);
    }
    emit titleChanged();
}

void ComparisonPage::showChanges()
{
    std::vector<ResultRow> rows;
    for (const ComparisonRow& row : comparisonRows(*m_comparison))
        rows.push_back({{{row.what, {}, 0, {}}, {row.before, {}, 0, {}}, {row.after, {}, 0, {}}},
                        row.object > 0  ? ProjectWorkbench::objectId(row.object)
                        : row.batch > 0 ? ProjectWorkbench::batchId(row.batch)
                                        : QString(),
                        false});
    m_changes->setContent(
        {{tr("What"), false, false, 0}, {tr("Before"), false, false, 320}, {tr("After"), false, false, 320}},
        std::move(rows));
}

void ComparisonPage::showAudiences()
{
    std::vector<ResultRow> rows;
    for (const AudienceDifference& audience : m_comparison->audiences) {
        const bool counted = audience.problem.isEmpty();
        const auto change = [&](std::int64_t count) {
            return countCell(counted ? std::optional(count) : std::nullopt);
        };
        const QString name = counted ? audience.name : tr("%1: %2").arg(audience.name, audience.problem);
        rows.push_back({{{name, {}, 0, {}},
                         countCell(sizeOf(audience.before)),
                         countCell(sizeOf(audience.after)),
                         change(audience.joined),
                         change(audience.left)},
                        counted ? QString::number(audience.id) : QString(),
                        false});
    }
    m_audiences->setContent({{tr("Audience"), false, false, 0},
                             {tr("Before"), true, true, 110},
                             {tr("After"), true, true, 110},
                             {tr("Joined"), true, true, 110},
                             {tr("Left"), true, true, 110}},
                            std::move(rows));
    m_audiencesTitle->setVisible(!m_comparison->audiences.empty());
    m_audiences->setVisible(!m_comparison->audiences.empty());
}

std::optional<PeopleList> ComparisonPage::peopleOf(const QString& audience) const
{
    const auto found =
        std::ranges::find(m_comparison->audiences, audience.toLongLong(), &AudienceDifference::id);
    if (found == m_comparison->audiences.end())
        return {};
    const int column = m_audiences->currentIndex().column();
    const PeopleSide side = column > 0 ? kSides[std::size_t(column - 1)] : PeopleSide::After;
    const bool isBefore = side == PeopleSide::Before || side == PeopleSide::Left;
    if (!(isBefore ? found->before : found->after))
        return {}; // there was no such audience
    PeopleList list;
    list.title = side == PeopleSide::Joined ? tr("Joined %1").arg(found->name)
                 : side == PeopleSide::Left ? tr("Left %1").arg(found->name)
                                            : found->name;
    list.origin = tr("at \"%1\"").arg(wordsOf(isBefore ? m_before : m_after));
    list.oneIds = peopleOfDifference(*m_comparison, *found, side);
    list.data = isBefore ? m_comparison->before : m_comparison->after;
    return list;
}

} // namespace tessera
