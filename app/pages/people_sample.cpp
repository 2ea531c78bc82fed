// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/people_sample.h"

#include "base/random.h"
#include "pages/person_page.h"
#include "panels/widgets.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace tessera {
namespace {

constexpr std::size_t kSampleSize = 6;
constexpr int kSampleLine = 24;

// Those with the smallest hash of their OneID: the same people whatever else is in the set.
std::vector<PersonIndex> smallestHashes(const LocalDataset& data, const PeopleSet& people, std::uint64_t seed)
{
    std::vector<std::pair<std::uint64_t, PersonIndex>> best;
    people.forEach([&](PersonIndex person) {
        const std::uint64_t hash = mix64(std::uint64_t(data.identity().oneIds[person]) ^ mix64(seed));
        if (best.size() == kSampleSize && hash >= best.back().first)
            return;
        const std::pair<std::uint64_t, PersonIndex> own(hash, person);
        best.insert(std::ranges::upper_bound(best, own), own);
        if (best.size() > kSampleSize)
            best.pop_back();
    });
    std::vector<PersonIndex> sample;
    sample.reserve(best.size());
    for (const auto& [hash, person] : best)
        sample.push_back(person);
    return sample;
}

} // namespace

PeopleSample::PeopleSample(JobTracker& jobs, QWidget* parent)
    : QWidget(parent)
    , m_drawing(jobs)
    , m_title(new TextLabel(FontRole::Label, "text.primary", this))
    , m_note(new TextLabel(FontRole::Caption, "text.tertiary", this))
    , m_another(makeButton("flat", QStringLiteral("refresh-cw"), this))
    , m_table(new QTableView(this))
{
    m_another->setObjectName(QStringLiteral("anotherSample"));
    m_note->setElided(true);
    m_table->setObjectName(QStringLiteral("sample"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kSampleLine);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    head->addWidget(m_another);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_table);
    connect(m_table, &QTableView::activated, this, &PeopleSample::openPerson);
    connect(m_table, &QTableView::doubleClicked, this, &PeopleSample::openPerson);
    connect(m_another, &QPushButton::clicked, this, [this] {
        ++m_seed;
        draw();
    });
    Theme::onLanguage(this, [this] { retranslate(); });
}

void PeopleSample::retranslate()
{
    m_title->setText(tr("Sample of people"));
    m_another->setText(tr("Another sample"));
    m_table->setAccessibleName(tr("Sample of people"));
    m_note->setText(m_people ? tr("%1 of %2; Enter opens one")
                                   .arg(theme().numbers().count(m_model.rowCount()),
                                        theme().numbers().count(std::int64_t(m_people->count())))
                             : QString());
}

void PeopleSample::setPeople(std::shared_ptr<const LocalDataset> snapshot,
                             const std::shared_ptr<const PeopleSet>& people, const QStringList& fields)
{
    m_data = std::move(snapshot);
    m_people = people;
    m_fields = fields;
    draw();
}

void PeopleSample::draw()
{
    if (!m_data || !m_people)
        return;
    m_drawing.start<Sample>(
        tr("Sample of people"),
        [data = m_data, people = m_people, fields = m_fields, seed = m_seed](Task&) -> Result<Sample> {
            Sample sample;
            sample.people = smallestHashes(*data, *people, seed);
            for (const QString& field : fields) {
                const Result<std::shared_ptr<const Column>> column = data->attribute(field);
                if (!column)
                    return column.error();
                sample.attributes.push_back({field, *column});
            }
            return sample;
        },
        this,
        [this](const Result<Sample>& sample) {
            if (sample)
                fill(*sample);
        });
}

void PeopleSample::fill(const Sample& sample)
{
    m_model.setPeople(m_data, sample.people, sample.attributes);
    m_table->resizeColumnsToContents();
    const int bar = m_table->horizontalHeader()->length() > m_table->viewport()->width() ? 12 : 0;
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            kSampleLine * m_model.rowCount() + 2 + bar);
    setVisible(!sample.people.empty());
    retranslate();
}

void PeopleSample::openPerson(const QModelIndex& index)
{
    const auto row = std::size_t(index.row());
    if (index.isValid() && row < m_model.rows().size())
        emit personRequested(PersonPage::idOf(m_data->identity().oneIds[m_model.rows()[row]]));
}

} // namespace tessera
