// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/internal/column_builder.h"
#include "ingest/internal/json_fields.h"
#include "ingest/internal/row_fixes.h"
#include "ingest/internal/source_header.h"
#include "project/batch.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tessera {

// Where each mapped column finds its text: fields of a record or paths of a JSON object.
struct SourceLayout
{
    QStringList sources;     // distinct source columns in use
    std::vector<int> fields; // number of the field for each of sources; -1: a fix makes it
    std::vector<std::array<int, 2>>
        columnSources;            // per mapped column: one source, or two of a product (second -1)
    std::size_t recordFields = 0; // fields every record must have
    std::size_t lastNeeded = 0;   // highest field in use

    // A wide shape: the columns that are taken apart, and which sources are made of them (-1: not in use).
    struct WideColumn
    {
        std::size_t field = 0;
        QString name;
        std::string event;
    };
    std::vector<WideColumn> wide;
    int eventSource = -1;
    int valueSource = -1;

    RecordForm form = RecordForm::Text;
    CsvDialect dialect;

    static Result<SourceLayout> make(const ImportMapping& mapping, const SourceHeader& header,
                                     const QString& path);
};

// One block of records parsed into columns; reused for block after block by one thread at a time.
class BlockParser
{
public:
    BlockParser(const ImportMapping& mapping, const SourceLayout& layout, const TimeZone& zone);
    ~BlockParser();
    BlockParser(BlockParser&&) noexcept;
    BlockParser& operator=(BlockParser&&) = delete;

    void parse(const RecordBlock& block);
    // The same, and notes of some of the rows taken in, by their number in the block (ascending), the line
    // and the record as it was read, in picked.
    void parseAndPick(const RecordBlock& block, std::span<const std::size_t> picks);

    std::vector<BlockColumn> columns;
    std::vector<RejectedRow> rejected; // the first kRejectedPerBlock
    std::int64_t rejectedCount = 0;
    std::map<QString, std::int64_t> rejectedFields; // how many for each field
    std::size_t rows = 0;
    std::vector<RejectedRow> picked;
    std::int64_t withoutEvents = 0; // records of a wide shape that gave no row

    // Null without fixes. Where they need the order of the rows, blocks are parsed one after the other, each
    // one with what the one before left behind.
    [[nodiscard]] const RowFixes* fixes() const { return m_fixes.get(); }
    void startFrom(std::vector<std::string> previous) { m_start = std::move(previous); }

private:
    void parseFields(const RecordBlock& block);
    void parseJson(const RecordBlock& block);
    // countedFor: the source of the mapping, where the field of the file is another.
    void reject(const RecordBlock& block, std::size_t offset, const QString& field, const QString& reason,
                std::string_view raw, const QString& countedFor = {});
    // Nothing when the row was added.
    struct Failure
    {
        QString field;
        QString reason;
    };
    std::optional<Failure> tryRow(std::span<const std::string_view> texts);
    void addRow(const RecordBlock& block, std::size_t offset, std::span<const std::string_view> texts,
                std::string_view raw);
    void addWide(const RecordBlock& block, std::size_t offset, std::span<const std::string_view> fields);
    bool isPicked(); // the row that was just added
    void pick(const RecordBlock& block, std::size_t offset, std::string_view raw);
    std::int64_t lineAt(const RecordBlock& block, std::size_t offset);

    const ImportMapping* m_mapping;
    const SourceLayout* m_layout;
    std::vector<std::string_view> m_texts;
    std::unique_ptr<JsonFields> m_json;
    std::size_t m_lineOffset = 0; // line of m_lineAt within the block, to count on from
    std::int64_t m_lineNumber = 0;
    std::span<const std::size_t> m_picks; // still to come
    std::unique_ptr<RowFixes> m_fixes;
    std::vector<std::string> m_start; // RowFixes::previous before the block
};

} // namespace tessera
