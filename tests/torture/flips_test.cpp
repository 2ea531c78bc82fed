// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One byte of a project file is changed. Then everything read of it is right, or an error that names the file
// or the batch; a byte within a stored column costs that batch only.
#include "base/random.h"
#include "dataset/local_dataset.h"
#include "ingest/importer.h"
#include "ingest/preview.h"
#include "torture/content.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <map>
#include <set>

using namespace tessera;

namespace {

constexpr std::size_t kRows = 20'000;
constexpr std::size_t kPage = 16384;
constexpr std::size_t kPageContent = kPage - 8; // the rest is its checksum
constexpr double kShortSeconds = 18;

// What can be read on its own: each column, and the rest of the project.
using Pieces = std::map<QString, Result<QByteArray>>;

Pieces piecesOf(const Project& project)
{
    Pieces pieces;
    const Result<std::vector<BatchInfo>> batches = project.batches();
    if (!batches) {
        pieces.insert_or_assign(QStringLiteral("batches"), batches.error());
        return pieces;
    }
    QByteArray names;
    for (const BatchInfo& batch : *batches) {
        names += batch.table.toUtf8() + tableKindName(batch.kind).toUtf8() + batch.source.toUtf8() +
                 QByteArray::number(qlonglong(batch.rows)) + (batch.takenOut ? "out" : "in");
        for (std::size_t i = 0; i < batch.columns.size(); ++i) {
            const ColumnInfo& info = batch.columns[i];
            names += info.name.toUtf8() + info.role.toUtf8() + QByteArray::number(info.scale);
            const Result<Column> column = project.readColumn(batch, i);
            const QString key = batch.source + QLatin1Char('/') + info.name;
            pieces.insert_or_assign(key, column ? digestOf(*column) : Result<QByteArray>(column.error()));
        }
    }
    pieces.insert_or_assign(QStringLiteral("batches"), names);
    pieces.insert_or_assign(QStringLiteral("rest"), contentOf(project, Content::WithoutColumns));
    return pieces;
}

struct Flips
{
    int unused = 0;
    int refused = 0; // the file
    int partly = 0;  // some of it
};

// How the file came to be as it is.
enum class Written
{
    AsItGrew,
    Erased,    // anew, without a person
    Encrypted, // anew, with a passphrase
    Migrated,  // anew, from one of the first version
};
constexpr std::pair<Written, const char*> kWritten[] = {{Written::AsItGrew, "as it grew"},
                                                        {Written::Erased, "a person erased"},
                                                        {Written::Encrypted, "encrypted"},
                                                        {Written::Migrated, "migrated"}};

class FlipCampaign
{
public:
    explicit FlipCampaign(Written written)
        : m_written(written)
    {}

    // What all else is compared with; then closed.
    QString make()
    {
        Client client = theClient();
        const auto scenario = m_written == Written::Migrated ? Scenario::Migration : Scenario::Work;
        if (!m_folder.isValid() || !layOut(scenario, client))
            return QStringLiteral("no folder");
        const Result<void> filled = m_written == Written::Migrated ? reopen(client) : fill(client);
        if (!filled)
            return filled.error().message;
        if (const Result<void> written = writeAnew(client); !written)
            return written.error().message;
        m_passphrase = client.passphrase;
        m_right = piecesOf(*client.project);
        for (const auto& [name, piece] : m_right)
            if (!piece)
                return name + QStringLiteral(": ") + piece.error().message;
        const auto batches = client.project->batches();
        for (const BatchInfo& batch : *batches)
            m_names.append(batch.source);
        if (hasColumns())
            findColumns(*client.project);
        client.project.reset();
        QFile file(client.path);
        if (!file.open(QIODevice::ReadOnly))
            return QStringLiteral("cannot read the file");
        m_bytes = file.readAll();
        return hasColumns() && m_columnOfPage.size() < 20
                   ? QStringLiteral("the columns are not where they were expected")
                   : QString();
    }

    // Whether columns are large enough, and in clear, to be found in the file.
    [[nodiscard]] bool hasColumns() const
    {
        return m_written == Written::AsItGrew || m_written == Written::Erased;
    }

    // Any byte at all.
    QString flipAnywhere(Random& random)
    {
        const std::size_t at = random.below(std::size_t(m_bytes.size()));
        writeFlipped(at, random);
        Result<std::unique_ptr<Project>> opened = Project::open(theClient().path, m_passphrase);
        if (!opened) {
            ++counts.refused;
            return names(opened.error()) ? QString() : place(at) + opened.error().message;
        }
        const Pieces found = piecesOf(**opened);
        int wrong = 0;
        for (const auto& [name, right] : m_right) {
            const auto piece = found.find(name);
            if (piece == found.end() && found.at(QStringLiteral("batches")).ok())
                return place(at) + name + QStringLiteral(" is missing");
            if (piece == found.end())
                continue;
            if (piece->second && *piece->second != *right)
                return place(at) + name + QStringLiteral(" reads as something else");
            if (!piece->second && !names(piece->second.error()))
                return place(at) + name + QStringLiteral(": ") + piece->second.error().message;
            wrong += piece->second ? 0 : 1;
        }
        ++(wrong > 0 ? counts.partly : counts.unused);
        return {};
    }

    // A byte of a stored column: its batch is named, the rest is right, and work goes on without it.
    QString flipInColumn(Random& random)
    {
        auto place = m_columnOfPage.begin();
        std::advance(place, std::ptrdiff_t(random.below(m_columnOfPage.size())));
        const auto& [page, column] = *place;
        writeFlipped(page * kPage + 4 + random.below(kPageContent - 4), random);
        Client client = theClient();
        if (const Result<void> opened = reopen(client); !opened)
            return column + QStringLiteral(": does not open: ") + opened.error().message;
        const QString source = column.section(QLatin1Char('/'), 0, 0);
        const Pieces found = piecesOf(*client.project);
        for (const auto& [name, right] : m_right) {
            const Result<QByteArray>& piece = found.at(name);
            if (name == column && (piece || !piece.error().message.contains(source)))
                return column + QStringLiteral(": the damage is not named: ") +
                       (piece ? QStringLiteral("no error") : piece.error().message);
            if (name != column && (!piece || *piece != *right))
                return column + QStringLiteral(" damaged, and so is ") + name;
        }
        ++inColumns;
        return goesOnWithout(client, source, column);
    }

    Flips counts;
    int inColumns = 0;

private:
    [[nodiscard]] Client theClient() const
    {
        return {m_folder.filePath(QStringLiteral("run/client.tessera")),
                m_folder.filePath(QStringLiteral("third.csv")), kRows, nullptr, m_passphrase};
    }

    // Three logs, a table with a column of every type, objects.
    Result<void> fill(Client& client)
    {
        for (const char* name : {"first.csv", "second.csv", "third.csv"})
            if (!writeLog(m_folder.filePath(QLatin1String(name)), kRows, name[0]))
                return Error{QStringLiteral("cannot write a log")};
        const std::vector<Step> steps = workload(Scenario::Work, 1);
        if (Result<void> made = steps[0].run(client); !made)
            return made;
        if (Result<void> done = importLogs(client, {"first.csv", "second.csv"}); !done)
            return done;
        for (std::size_t i = 1; i < steps.size(); ++i)
            if (Result<void> done = steps[i].run(client); !done)
                return done;
        return client.project->setTakenOut(1, false);
    }

    Result<void> writeAnew(Client& client)
    {
        if (m_written == Written::Encrypted) {
            client.passphrase = QStringLiteral("one");
            return client.project->setPassphrase(client.passphrase, {});
        }
        if (m_written != Written::Erased)
            return {};
        const Result<std::vector<BatchInfo>> batches = client.project->batches();
        if (!batches)
            return batches.error();
        const ColumnInfo& user =
            (*batches)[0].columns[std::size_t((*batches)[0].positionOf(QStringLiteral("user_id")))];
        const Result<ErasureReport> erased = client.project->erase({{user.identifierKind, "u3"}}, {});
        return erased && erased->rows > 0 ? Result<void>()
                                          : Result<void>(Error{QStringLiteral("nobody was erased")});
    }

    Result<void> importLogs(Client& client, const std::vector<const char*>& names)
    {
        for (const char* name : names) {
            const QString path = m_folder.filePath(QLatin1String(name));
            const Result<FilePreview> preview = previewFile(path);
            if (!preview)
                return preview.error();
            if (const auto done = importFile(*client.project, path, preview->suggestion, {}); !done)
                return done.error();
        }
        return {};
    }

    // Whole pages that hold a part of one column and nothing else.
    void findColumns(const Project& project)
    {
        const std::map<std::size_t, StoredPart> pages = columnPages(project, kPage, kPageContent);
        for (const auto& [page, part] : pages)
            m_columnOfPage[page] = part.source + QLatin1Char('/') + part.column;
    }

    QString goesOnWithout(Client& client, const QString& source, const QString& column)
    {
        const Result<FileCheck> check = client.project->check({});
        if (!check || check->damaged.size() != 1 ||
            check->damaged[0].source + QLatin1Char('/') + check->damaged[0].column != column)
            return column + QStringLiteral(": the check does not find it");
        const Result<std::vector<BatchInfo>> batches = client.project->batches();
        if (!batches)
            return batches.error().message;
        std::int64_t events = 0;
        for (const BatchInfo& batch : *batches) {
            if (batch.source == source)
                if (const Result<void> out = client.project->setTakenOut(batch.id, true); !out)
                    return column + QStringLiteral(": cannot be taken out: ") + out.error().message;
            events += batch.source != source && batch.kind == TableKind::Events ? batch.rows : 0;
        }
        const auto data = LocalDataset::open(client.project, {}, {});
        if (!data)
            return column + QStringLiteral(" taken out, and nothing can be computed: ") +
                   data.error().message;
        if (std::int64_t((*data)->events()) != events || !(*data)->eventColumn(QStringLiteral("amount")))
            return column + QStringLiteral(": the others are not all there");
        return {};
    }

    void writeFlipped(std::size_t at, Random& random)
    {
        QDir(m_folder.filePath(QStringLiteral("run"))).removeRecursively();
        QDir(m_folder.path()).mkdir(QStringLiteral("run"));
        QByteArray bytes = m_bytes;
        // A bit, as disks and memory do it, or any other value.
        const auto mask = random.chance(0.5) ? 1U << random.below(8) : 1U + unsigned(random.below(255));
        bytes[qsizetype(at)] = char(unsigned(std::uint8_t(bytes[qsizetype(at)])) ^ mask);
        QFile file(theClient().path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the flipped file");
    }

    [[nodiscard]] bool names(const Error& error) const
    {
        return std::ranges::any_of(m_names,
                                   [&](const QString& name) { return error.message.contains(name); });
    }

    [[nodiscard]] static QString place(std::size_t at)
    {
        return QStringLiteral("byte %1 (page %2): ").arg(at).arg(at / kPage + 1);
    }

    Written m_written;
    QString m_passphrase;
    QStringList m_names{QStringLiteral("client.tessera")}; // what an error can name
    QTemporaryDir m_folder;
    QByteArray m_bytes;
    Pieces m_right;
    std::map<std::size_t, QString> m_columnOfPage; // from 0
};

} // namespace

class FlipsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { useQuickKeys(); }
    void everyFlipIsNamedOrUnused_data();
    void everyFlipIsNamedOrUnused();
};

void FlipsTest::everyFlipIsNamedOrUnused_data()
{
    QTest::addColumn<Written>("written");
    for (const auto& [written, name] : kWritten)
        QTest::newRow(name) << written;
}

void FlipsTest::everyFlipIsNamedOrUnused()
{
    QFETCH(const Written, written);
    const TortureBudget budget = TortureBudget::fromEnvironment();
    const FixedClock clock(kTortureInstant);
    FlipCampaign campaign(written);
    if (const QString problem = campaign.make(); !problem.isEmpty())
        QFAIL(qPrintable(problem));
    Random random(budget.seed);
    const double seconds = (budget.isLong() ? budget.minutes * 60 : kShortSeconds) / 6; // two files do both
    for (const double end = steadySeconds() + seconds; steadySeconds() < end;) {
        const QString problem = campaign.flipAnywhere(random);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    for (const double end = steadySeconds() + seconds; campaign.hasColumns() && steadySeconds() < end;) {
        const QString problem = campaign.flipInColumn(random);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    const Flips& counts = campaign.counts;
    std::printf("flipped byte, %-16s %6d anywhere: %d not used, %d refuse the file, %d name a part of it\n",
                QTest::currentDataTag(), counts.unused + counts.refused + counts.partly, counts.unused,
                counts.refused, counts.partly);
    if (campaign.hasColumns())
        std::printf(
            "flipped byte, %-16s %6d in stored columns: each named, all else right, work goes on without "
            "its batch\n",
            QTest::currentDataTag(), campaign.inColumns);
    std::fflush(stdout);
    QVERIFY(counts.refused + counts.partly > 0 && campaign.hasColumns() == (campaign.inColumns > 0));
}

QTEST_GUILESS_MAIN(FlipsTest)
#include "flips_test.moc"
