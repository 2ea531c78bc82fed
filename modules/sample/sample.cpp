// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample.h"

#include "base/clock.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "sample/internal/rows.h"
#include "sample/internal/sink.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tessera {

namespace {

using namespace sample;

// Fixed, so that neither the bytes nor the memory depend on the number of threads.
constexpr std::uint64_t kBlockPeople = 256;
constexpr std::uint64_t kWaveBlocks = 32;

struct Block
{
    BlockText rows;
    GzipPiece exposures;
    std::optional<Error> error;
};

void fillBlock(const SampleOptions& options, const Catalogue& catalogue, std::uint64_t number, Block& block)
{
    const std::uint64_t people = std::uint64_t(options.people);
    const std::uint64_t end = std::min(people, (number + 1) * kBlockPeople);
    for (std::uint64_t index = number * kBlockPeople; index < end; ++index)
        writePerson(options.seed, index, people, catalogue, block.rows);
    auto members = toGb18030(block.rows.text[Members]);
    auto exposures = deflatePiece(block.rows.text[AdExposures]);
    if (!members || !exposures) {
        block.error = !members ? members.error() : exposures.error();
        return;
    }
    block.rows.text[Members] = std::move(members).value();
    block.rows.text[AdExposures].clear();
    block.exposures = std::move(exposures).value();
}

// The files being written and the sums over the blocks so far.
class Export
{
public:
    explicit Export(const SampleOptions& options)
        : m_options(options)
        , m_folder(options.directory)
    {}

    Result<void> open()
    {
        for (int file = 0; file < Files; ++file) {
            const FileFormat& format = fileFormat(File(file));
            Sink& sink = m_sinks.emplace_back(m_folder.filePath(QString::fromUtf8(format.name)));
            if (auto done = sink.open(); !done)
                return done;
            if (auto done = writeHeader(format, sink); !done)
                return done;
        }
        return {};
    }

    Result<void> add(const Block& block)
    {
        if (block.error)
            return *block.error;
        for (int file = 0; file < Files; ++file) {
            const std::size_t at = std::size_t(file);
            m_sum.rows[at] += block.rows.rows[at];
            auto done = file == AdExposures ? m_sinks[at].writePiece(block.exposures)
                                            : m_sinks[at].write(block.rows.text[at]);
            if (!done)
                return done;
        }
        m_sum.members += block.rows.members;
        m_sum.buyers += block.rows.buyers;
        for (std::size_t channel = 0; channel < TouchChannels; ++channel) {
            for (std::size_t month = 0; month < std::size_t(kMonths); ++month) {
                m_sum.impressions[channel][month] += block.rows.impressions[channel][month];
                m_sum.clicks[channel][month] += block.rows.clicks[channel][month];
            }
        }
        return {};
    }

    Result<SampleSummary> finish()
    {
        SampleSummary summary;
        summary.people = m_options.people;
        summary.members = m_sum.members;
        summary.buyers = m_sum.buyers;
        for (int file = 0; file < Files; ++file) {
            const std::size_t at = std::size_t(file);
            const FileFormat& format = fileFormat(File(file));
            if (auto done = m_sinks[at].close(format.gzip); !done)
                return done.error();
            summary.files.push_back({QString::fromUtf8(format.name), m_sum.rows[at], m_sinks[at].bytes()});
        }
        if (auto done = writeCosts(summary); !done)
            return done.error();
        if (auto done = writeTruthSummary(summary); !done)
            return done.error();
        for (const SampleFile& file : summary.files)
            summary.rows += file.rows;
        return summary;
    }

private:
    static Result<void> writeHeader(const FileFormat& format, Sink& sink)
    {
        if (format.gzip) {
            auto piece = deflatePiece(format.header);
            return piece ? sink.writePiece(*piece) : Result<void>(piece.error());
        }
        if (!format.gb18030)
            return sink.write(format.header);
        auto header = toGb18030(format.header);
        return header ? sink.write(*header) : Result<void>(header.error());
    }

    Result<void> writeWhole(const QString& name, const std::string& text, std::int64_t rows,
                            SampleSummary& summary)
    {
        Sink sink(m_folder.filePath(name));
        for (const auto& step : {sink.open(), sink.write(text), sink.close(false)})
            if (!step)
                return step;
        summary.files.push_back({name, rows, sink.bytes()});
        return {};
    }

    Result<void> writeCosts(SampleSummary& summary)
    {
        std::string text = "campaign,channel,month,buying_mode,impressions,clicks,cost\n";
        std::int64_t rows = 0;
        for (std::size_t channel = 0; channel < TouchChannels; ++channel) {
            const TouchEffect& touch = kTouch[channel];
            for (int month = 0; month < 24; ++month) {
                const std::int64_t impressions = m_sum.impressions[channel][std::size_t(month)];
                const std::int64_t clicks = m_sum.clicks[channel][std::size_t(month)];
                if (impressions == 0)
                    continue;
                const int number = (2024 + (month + 5) / 12) * 100 + (month + 5) % 12 + 1;
                const std::string stamp = std::to_string(number);
                text += std::string(touch.name) + "-" + stamp + "," + touch.name + "," + stamp.substr(0, 4) +
                        "-" + stamp.substr(4) + (touch.costPerClick > 0 ? ",CPC," : ",CPM,");
                appendNumber(text, impressions);
                text += ',';
                appendNumber(text, clicks);
                text += ',';
                appendYuan(text, std::int64_t(double(impressions) * touch.costPerThousand / 10 +
                                              double(clicks) * touch.costPerClick * 100));
                text += '\n';
                ++rows;
            }
        }
        return writeWhole(QStringLiteral("campaign_costs.csv"), text, rows, summary);
    }

    Result<void> writeTruthSummary(SampleSummary& summary)
    {
        QJsonArray files;
        for (const SampleFile& file : summary.files)
            files.append(QJsonObject{{QStringLiteral("name"), file.name},
                                     {QStringLiteral("rows"), qint64(file.rows)}});
        QJsonObject bgNbd{{QStringLiteral("r"), kBuyRateShape},
                          {QStringLiteral("alpha"), kBuyRateScale},
                          {QStringLiteral("a"), kDropoutA},
                          {QStringLiteral("b"), kDropoutB}};
        QJsonObject touches;
        for (const TouchEffect& touch : kTouch)
            touches.insert(QString::fromLatin1(touch.name),
                           QJsonObject{{QStringLiteral("aware_to_appeal"), touch.appealMultiple},
                                       {QStringLiteral("appeal_to_act"), touch.actMultiple}});
        const QJsonObject truth{{QStringLiteral("brand"), QStringLiteral("Solenne 素澜")},
                                {QStringLiteral("people"), qint64(summary.people)},
                                {QStringLiteral("members"), qint64(summary.members)},
                                {QStringLiteral("buyers"), qint64(summary.buyers)},
                                {QStringLiteral("seed"), QString::number(m_options.seed)},
                                {QStringLiteral("zone"), QStringLiteral("Asia/Shanghai")},
                                {QStringLiteral("from"), QStringLiteral("2024-06-01")},
                                {QStringLiteral("to"), QStringLiteral("2026-05-31")},
                                {QStringLiteral("bg_nbd_days"), bgNbd},
                                {QStringLiteral("touch_hazard_multiples"), touches},
                                {QStringLiteral("files"), files}};
        const QByteArray json = QJsonDocument(truth).toJson();
        return writeWhole(QStringLiteral("truth.json"), json.toStdString(), 0, summary);
    }

    SampleOptions m_options;
    QDir m_folder;
    std::vector<Sink> m_sinks;
    BlockText m_sum;
};

} // namespace

Result<SampleSummary> writeSample(const SampleOptions& options, Task task)
{
    if (options.people < kSampleMinPeople || options.people > kSampleMaxPeople)
        return Error{
            QCoreApplication::translate("tessera::sample",
                                        "The sample client can have from 2,000 to 10,000,000 people, not %1.")
                .arg(options.people)};
    if (!QDir().mkpath(options.directory))
        return Error{QCoreApplication::translate(
                         "tessera::sample",
                         "The folder %1 could not be made. Choose another one or check its permissions.")
                         .arg(options.directory)};
    const double began = steadySeconds();
    const Catalogue catalogue;
    Export output(options);
    if (auto done = output.open(); !done)
        return done.error();
    const std::uint64_t blocks = (std::uint64_t(options.people) + kBlockPeople - 1) / kBlockPeople;
    task.setProgress(0, std::int64_t(blocks));
    for (std::uint64_t begin = 0; begin < blocks; begin += kWaveBlocks) {
        if (task.cancelled())
            return Error::cancel();
        std::vector<Block> wave(std::size_t(std::min(kWaveBlocks, blocks - begin)));
        ThreadPool::parallelFor(wave.size(),
                                [&](std::size_t i) { fillBlock(options, catalogue, begin + i, wave[i]); });
        for (const Block& block : wave)
            if (auto done = output.add(block); !done)
                return done.error();
        task.addProgress(std::int64_t(wave.size()));
    }
    auto summary = output.finish();
    if (summary)
        summary->seconds = steadySeconds() - began;
    return summary;
}

} // namespace tessera
