// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/known_export.h"

#include "ingest/internal/header_words.h"
#include "ingest/internal/resource_json.h"
#include "ingest/internal/texts.h"
#include "ingest/table_subject.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <tuple>

namespace tessera {

namespace {

QStringList listIn(const QJsonObject& json, const char* key)
{
    QStringList list;
    for (const auto& value : json.value(QLatin1String(key)).toArray())
        list.append(value.toString());
    return list;
}

struct ExportList
{
    int version = 0;
    std::vector<KnownExport> exports;
};

const ExportList& exportList()
{
    static const ExportList built = [] {
        ExportList made;
        const QJsonObject json = resourceJson(QStringLiteral("known_exports.json"));
        made.version = json.value(QLatin1String("version")).toInt();
        for (const auto& value : json.value(QLatin1String("exports")).toArray()) {
            const QJsonObject one = value.toObject();
            KnownExport known;
            known.id = one.value(QLatin1String("id")).toString();
            known.version = one.value(QLatin1String("version")).toInt(1);
            known.english = one.value(QLatin1String("en")).toString();
            known.chinese = one.value(QLatin1String("zh")).toString();
            known.source = one.value(QLatin1String("source")).toString();
            known.isChecked = one.value(QLatin1String("checked")).toBool();
            known.files = listIn(one, "files");
            for (const QString& header : listIn(one, "headers"))
                known.headers.append(packedHeader(header));
            known.least = one.value(QLatin1String("least")).toDouble(0.8);
            known.notes = one.value(QLatin1String("notes")).toString();
            known.mapping = one.value(QLatin1String("mapping")).toObject();
            made.exports.push_back(std::move(known));
        }
        return made;
    }();
    return built;
}

using Places = std::multimap<QString, std::size_t>; // of folded headers

Places placesOf(const std::vector<ColumnProfile>& columns)
{
    Places places;
    for (std::size_t i = 0; i < columns.size(); ++i)
        places.emplace(packedHeader(columns[i].header), i);
    return places;
}

bool isNamedLike(const QString& fileName, const KnownExport& known)
{
    return std::ranges::any_of(known.files, [&](const QString& pattern) {
        return QRegularExpression::fromWildcard(pattern, Qt::CaseInsensitive).match(fileName).hasMatch();
    });
}

// "source": "a" or ["a", "b"].
QStringList sourcesIn(const QJsonObject& column)
{
    const QJsonValue source = column.value(QLatin1String("source"));
    return source.isArray() ? listIn(column, "source") : QStringList{source.toString()};
}

class Mapped
{
public:
    Mapped(const KnownExport& known, const ImportMapping& guess, std::vector<ColumnProfile>& profiles)
        : m_known(known)
        , m_profiles(profiles)
        , m_places(placesOf(profiles))
    {
        m_mapping.format = guess.format;
        m_mapping.zone = known.mapping.value(QLatin1String("zone")).toString();
        m_mapping.table = known.mapping.value(QLatin1String("table")).toString();
        m_mapping.kind = tableKindFromName(known.mapping.value(QLatin1String("rows")).toString());
        m_mapping.subject = known.mapping.value(QLatin1String("subject")).toString();
        m_mapping.eventName = known.mapping.value(QLatin1String("eventName")).toString();
    }

    Result<ImportMapping> take()
    {
        for (const auto& value : m_known.mapping.value(QLatin1String("columns")).toArray()) {
            const QJsonObject column = value.toObject();
            if (column.contains(QLatin1String("product")))
                addProduct(column);
            else if (const auto place = placeOf(sourcesIn(column)); place != m_places.end())
                setColumn(m_profiles[place->second], column);
        }
        keepTheRest();
        for (const ColumnProfile& profile : m_profiles)
            if (profile.suggestion.role != ColumnRole::Ignore)
                m_mapping.columns.push_back(profile.suggestion);
        m_mapping.columns.insert(m_mapping.columns.end(), m_products.begin(), m_products.end());
        const Result<LoadMode> load =
            LoadMode::fromJson(m_known.mapping.value(QLatin1String("load")).toObject());
        if (!load)
            return load.error();
        m_mapping.load = *load;
        if (Result<void> fixed = addFixes(); !fixed)
            return fixed.error();
        if (Result<void> checked = m_mapping.check(); !checked)
            return checked.error();
        return std::move(m_mapping);
    }

private:
    [[nodiscard]] Places::const_iterator placeOf(const QStringList& sources) const
    {
        for (const QString& source : sources)
            if (const auto found = m_places.find(packedHeader(source)); found != m_places.end())
                return found;
        return m_places.end();
    }

    // The header as this file writes it; null when it has no such column.
    [[nodiscard]] QString headerOf(const QString& source) const
    {
        const auto place = placeOf({source});
        return place == m_places.end() ? QString() : m_profiles[place->second].header;
    }

    static void setRole(ColumnMapping& mapping, const QJsonObject& column)
    {
        const qsizetype role = columnRoleNames().indexOf(
            column.value(QLatin1String("role")).toString(columnRoleName(ColumnRole::Attribute)));
        mapping.role = ColumnRole(role);
        const bool isNamed = mapping.role == ColumnRole::Identifier || mapping.role == ColumnRole::Attribute;
        mapping.name = column.value(QLatin1String("name"))
                           .toString(isNamed ? mapping.source : columnRoleName(mapping.role));
        mapping.part = column.value(QLatin1String("part")).toString();
        mapping.identifierKind = column.value(QLatin1String("identifier")).toString();
    }

    // What the export says goes before what was found; what a role must be goes before both.
    static void setType(ColumnMapping& mapping, const QJsonObject& column)
    {
        if (const auto type = columnTypeFromName(column.value(QLatin1String("type")).toString()))
            mapping.type = *type;
        if (const auto format = timeFormatFromName(column.value(QLatin1String("timeFormat")).toString())) {
            mapping.type = ColumnType::Time;
            mapping.timeFormat = *format;
            mapping.otherTimeFormats.clear();
        }
        const bool isName = mapping.role == ColumnRole::Identifier || mapping.role == ColumnRole::Event ||
                            mapping.role == ColumnRole::Item || mapping.role == ColumnRole::Category;
        if (isName)
            mapping.type = ColumnType::Text;
        if (mapping.role == ColumnRole::Time)
            mapping.type = ColumnType::Time;
        if (mapping.role == ColumnRole::Amount && mapping.type != ColumnType::Real)
            mapping.type = ColumnType::Decimal;
        if (mapping.type == ColumnType::Text && isName)
            mapping.currency.clear();
    }

    // Numbers of orders are names; a time that cannot be read says nothing of when.
    void setPart(ColumnProfile& profile) const
    {
        ColumnMapping& mapping = profile.suggestion;
        const TableSubject* subject = tableSubject(m_mapping.subject);
        const SubjectPart* part = subject == nullptr ? nullptr : subject->part(mapping.part);
        if (part == nullptr)
            return;
        if (part->type == ColumnType::Text)
            mapping.type = ColumnType::Text;
        if (part->type != ColumnType::Time || mapping.type == ColumnType::Time)
            return;
        if (profile.filled == 0)
            mapping.type = ColumnType::Time;
        else
            mapping.part.clear();
    }

    void setColumn(ColumnProfile& profile, const QJsonObject& column)
    {
        ColumnMapping& mapping = profile.suggestion;
        mapping.source = profile.header;
        setRole(mapping, column);
        setType(mapping, column);
        setPart(profile);
        mapping.values.clear();
        if (mapping.type == ColumnType::Text) {
            const QJsonObject words = column.value(QLatin1String("values")).toObject();
            for (auto word = words.begin(); word != words.end(); ++word)
                mapping.values[word.key()] = word->toString();
            if (mapping.role == ColumnRole::Event) // words that the list has and the export does not say
                mapping.values.insert(profile.orderEvents.begin(), profile.orderEvents.end());
        }
        m_taken.append(mapping.source);
        m_names.append(mapping.name);
    }

    void addProduct(const QJsonObject& column)
    {
        ColumnMapping product;
        for (const QString& source : listIn(column, "product"))
            if (const QString header = headerOf(source); !header.isNull())
                product.product.append(header);
        if (product.product.size() != 2)
            return;
        setRole(product, column);
        setType(product, column);
        m_names.append(product.name);
        m_products.push_back(std::move(product));
    }

    // Columns that the export says nothing of are kept as they are read.
    void keepTheRest()
    {
        for (ColumnProfile& profile : m_profiles) {
            ColumnMapping& mapping = profile.suggestion;
            if (m_taken.contains(profile.header))
                continue;
            mapping.part.clear();
            mapping.values.clear();
            mapping.identifierKind.clear();
            mapping.role = profile.filled > 0 ? ColumnRole::Attribute : ColumnRole::Ignore;
            mapping.name = profile.header;
            while (m_names.contains(mapping.name))
                mapping.name += QLatin1Char('_');
            m_names.append(mapping.name);
        }
    }

    Result<void> addFixes()
    {
        for (const auto& value : m_known.mapping.value(QLatin1String("fixes")).toArray()) {
            QJsonObject json = value.toObject();
            for (const char* key : {"columns", "into"}) {
                if (!json.contains(QLatin1String(key)))
                    continue;
                QJsonArray here;
                for (const QString& name : listIn(json, key))
                    if (const QString header = headerOf(name); !header.isNull())
                        here.append(header);
                json.insert(QLatin1String(key), here);
            }
            const bool isDerived = json.value(QLatin1String("fix")).toString() == QLatin1String("derive");
            if (json.value(QLatin1String(isDerived ? "into" : "columns")).toArray().isEmpty())
                continue;
            Result<Fix> fix = Fix::fromJson(json, QStringLiteral("fixes"));
            if (!fix)
                return fix.error();
            const QStringList reads = columnsRead(*fix);
            if (std::ranges::all_of(reads, [&](const QString& name) { return headerOf(name) == name; }))
                m_mapping.fixes.push_back(std::move(*fix));
        }
        return {};
    }

    const KnownExport& m_known;
    std::vector<ColumnProfile>& m_profiles;
    Places m_places;
    ImportMapping m_mapping;
    std::vector<ColumnMapping> m_products;
    QStringList m_taken; // headers
    QStringList m_names; // in the project
};

} // namespace

QString KnownExport::title() const
{
    return isProgramChinese() ? chinese : english;
}

const std::vector<KnownExport>& knownExports()
{
    return exportList().exports;
}

int knownExportsVersion()
{
    return exportList().version;
}

QString RecognisedFile::evidence() const
{
    if (known == nullptr)
        return {};
    const QString counted = IngestText::tr("%1 of the %2 columns that it is known by are there")
                                .arg(found)
                                .arg(known->headers.size());
    const QString names =
        known->isChecked ? IngestText::tr("its names were checked")
                         : IngestText::tr("its names were never seen in a real file: look at each column");
    return QStringLiteral("%1; %2").arg(counted, names);
}

RecognisedFile recogniseExport(const std::vector<ColumnProfile>& columns, const QString& fileName)
{
    const Places places = placesOf(columns);
    RecognisedFile best;
    bool isBestNamed = false;
    for (const KnownExport& known : knownExports()) {
        const auto found = std::ranges::count_if(
            known.headers, [&](const QString& header) { return places.count(header) == 1; });
        if (double(found) < known.least * double(known.headers.size()))
            continue;
        const bool isNamed = isNamedLike(fileName, known);
        if (best.known == nullptr || std::tuple(found, isNamed) > std::tuple(best.found, isBestNamed)) {
            best = {&known, found};
            isBestNamed = isNamed;
        }
    }
    return best;
}

Result<ImportMapping> mappingOf(const KnownExport& known, const ImportMapping& guess,
                                std::vector<ColumnProfile>& profiles)
{
    return Mapped(known, guess, profiles).take();
}

} // namespace tessera
