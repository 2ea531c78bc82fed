// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "household/household_definition.h"

#include "analysis/analysis.h"
#include "analysis/event_names.h"
#include "base/json.h"
#include "base/text.h"
#include "base/thread_pool.h"
#include "household/internal/texts.h"
#include "rules/event_filter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tessera {

namespace {

constexpr std::size_t kPeopleBlock = 4096;

// A column of the table as texts of one dictionary.
Result<HouseholdColumn> readColumn(const LocalDataset& data, const QString& table, const QString& name)
{
    const Result<std::shared_ptr<const Column>> column = data.tableColumn(table, name);
    if (!column)
        return column.error();
    if ((*column)->type == ColumnType::Text)
        return HouseholdColumn{(*column)->codes, (*column)->dictionary};
    HouseholdColumn texts;
    DictionaryBuilder builder;
    texts.codes.reserve((*column)->size());
    for (std::size_t row = 0; row < (*column)->size(); ++row)
        texts.codes.push_back((*column)->isNull(row) ? kNullCode
                                                     : builder.insert(toUtf8((*column)->display(row))));
    texts.texts = builder.take();
    return texts;
}

// Texts of several columns one after the other; unknown where all are.
HouseholdColumn joinColumns(const std::vector<HouseholdColumn>& columns)
{
    if (columns.size() == 1)
        return columns.front();
    HouseholdColumn joined;
    DictionaryBuilder builder;
    std::string text;
    for (std::size_t row = 0; row < columns.front().codes.size(); ++row) {
        text.clear();
        for (const HouseholdColumn& column : columns)
            if (const Code code = column.at(row); code != kNullCode) {
                text += text.empty() ? "" : " ";
                text += column.texts->at(code);
            }
        joined.codes.push_back(text.empty() ? kNullCode : builder.insert(text));
    }
    joined.texts = builder.take();
    return joined;
}

Result<void> readColumns(const LocalDataset& data, const HouseholdDefinition& definition, const Task& task,
                         HouseholdTable& table)
{
    for (std::size_t role = 0; role < kHouseholdRoles; ++role) {
        if (task.cancelled())
            return Error::cancel();
        const auto own = HouseholdRole(role);
        const QStringList names =
            own == HouseholdRole::Address ? definition.address : QStringList{definition.columnOf(own)};
        std::vector<HouseholdColumn> columns;
        for (const QString& name : names) {
            if (name.isEmpty())
                continue;
            Result<HouseholdColumn> column = readColumn(data, definition.table, name);
            if (!column)
                return column.error();
            columns.push_back(std::move(*column));
        }
        if (!columns.empty())
            table.columns[role] = joinColumns(columns);
    }
    return {};
}

// Words in the names of columns, in order of trust.
struct RoleWords
{
    const char* key;
    std::array<const char*, 6> words;
};

constexpr std::array kRoleWords = std::to_array<RoleWords>({
    {"person", {"recipient", "收货人", "收件人", "姓名", "name", nullptr}},
    {"surname", {"surname", "last_name", "family_name", "lastname", "姓氏", nullptr}},
    {"postcode", {"postcode", "postal", "zip", "邮编", "邮政编码", nullptr}},
    {"landline", {"landline", "home_phone", "固话", "座机", "家庭电话", nullptr}},
    {"device", {"device", "设备", nullptr, nullptr, nullptr, nullptr}},
    {"payer", {"payer", "付款人", "支付人", nullptr, nullptr, nullptr}},
    {"birth", {"birth", "生日", "出生", nullptr, nullptr, nullptr}},
});

QString columnCalled(const std::vector<FieldInfo>& fields, const auto& words)
{
    for (const char* word : words)
        for (const FieldInfo& field : fields)
            if (word != nullptr && field.name.contains(QString::fromUtf8(word), Qt::CaseInsensitive))
                return field.name;
    return {};
}

} // namespace

QString HouseholdDefinition::columnOf(HouseholdRole role) const
{
    switch (role) {
    case HouseholdRole::Name:
        return name;
    case HouseholdRole::Surname:
        return surname;
    case HouseholdRole::Postcode:
        return postcode;
    case HouseholdRole::Landline:
        return landline;
    case HouseholdRole::Device:
        return device;
    case HouseholdRole::Payer:
        return payer;
    case HouseholdRole::Account:
        return account;
    case HouseholdRole::Birth:
        return birth;
    case HouseholdRole::Address:
        break;
    }
    return address.join(QStringLiteral(" + "));
}

Result<HouseholdDefinition> HouseholdDefinition::fromJson(const QJsonObject& json)
{
    JsonReader reader(definitionBody(json));
    HouseholdDefinition definition;
    definition.table = reader.requiredText(QLatin1String("table"));
    definition.address = reader.texts(QLatin1String("address"));
    for (const auto& [key, column] :
         std::initializer_list<std::pair<const char*, QString*>>{{"person", &definition.name},
                                                                 {"surname", &definition.surname},
                                                                 {"postcode", &definition.postcode},
                                                                 {"landline", &definition.landline},
                                                                 {"device", &definition.device},
                                                                 {"payer", &definition.payer},
                                                                 {"account", &definition.account},
                                                                 {"birth", &definition.birth},
                                                                 {"amount", &definition.amount}})
        *column = reader.text(QLatin1String(key), QString());
    HouseholdPlan& plan = definition.plan;
    plan.threshold = reader.number(QLatin1String("threshold"), plan.threshold, 0.01, 0.99);
    plan.mostPeople = int(reader.integer(QLatin1String("mostPeople"), 0, 0, 100));
    plan.mostSurnames = int(reader.integer(QLatin1String("mostSurnames"), 0, 0, 100));
    plan.mostAddresses = int(reader.integer(QLatin1String("mostAddresses"), 0, 0, 1000));
    plan.noHomeWords = reader.texts(QLatin1String("noHomeWords"));
    definition.mostShown = int(reader.integer(QLatin1String("mostShown"), 100, 1, 100'000));
    QJsonValue purchase = reader.value(QLatin1String("where"));
    if (purchase.isUndefined())
        purchase = QStringLiteral("event = \"purchase\"");
    Result<EventFilter> where = readEventFilter(purchase, QStringLiteral("where"));
    if (!where)
        return where.error();
    definition.where = std::move(*where);
    if (!definition.account.isEmpty() && definition.payer.isEmpty())
        reader.fail(QStringLiteral("account"),
                    HouseholdText::tr("an account is compared with payers; name the column \"payer\" too"));
    if (const Result<void> done = reader.finish(); !done)
        return done.error();
    return definition;
}

Result<HouseholdRows> readHouseholdRows(const LocalDataset& data, const HouseholdDefinition& definition,
                                        const Task& task)
{
    if (!data.tables().contains(definition.table))
        return Error{HouseholdText::tr("There is no table \"%1\". The project has: %2.")
                         .arg(definition.table, data.tables().join(QStringLiteral(", ")))};
    const std::int64_t count = data.tableRows(definition.table);
    if (count >= std::int64_t(UINT32_MAX))
        return Error{HouseholdText::tr("More than four thousand million rows cannot be grouped.")};
    const Result<std::vector<PersonIndex>> people = data.tablePeople(definition.table);
    if (!people)
        return people.error();
    HouseholdRows rows;
    if (const Result<void> read = readColumns(data, definition, task, rows.table); !read)
        return read.error();
    std::vector<MemberIndex> memberOfPerson(data.people(), UINT32_MAX);
    for (const PersonIndex person : *people) {
        MemberIndex member = person == kNobody ? UINT32_MAX : memberOfPerson[person];
        if (member == UINT32_MAX) {
            member = MemberIndex(rows.personOf.size());
            rows.personOf.push_back(person);
            if (person != kNobody)
                memberOfPerson[person] = member;
        }
        rows.table.memberOf.push_back(member);
    }
    rows.table.members = rows.personOf.size();
    return rows;
}

Result<QJsonObject> suggestHouseholds(const LocalDataset& data)
{
    constexpr std::array kAddressWords = {"address", "地址", "street", "addr"};
    for (const QString& table : data.tables()) {
        const std::vector<FieldInfo> fields = data.tableFields(table);
        const QString address = columnCalled(fields, kAddressWords);
        if (address.isEmpty())
            continue;
        QJsonArray parts;
        for (const char* word : {"province", "省", "city", "城市", "district", "区"})
            if (const QString part = columnCalled(fields, std::array{word});
                !part.isEmpty() && part != address && !parts.contains(part))
                parts.append(part);
        parts.append(address);
        QJsonObject definition{{QStringLiteral("kind"), QStringLiteral("household")},
                               {QStringLiteral("table"), table},
                               {QStringLiteral("address"), parts},
                               {QStringLiteral("threshold"), HouseholdPlan().threshold}};
        for (const RoleWords& role : kRoleWords)
            if (const QString column = columnCalled(fields, role.words); !column.isEmpty())
                definition.insert(QLatin1String(role.key), column);
        if (definition.contains(QStringLiteral("surname")))
            definition.remove(QStringLiteral("person"));
        const QString purchase = purchaseEvent(data);
        for (const FieldInfo& field : data.eventFields())
            if (field.role == QLatin1String("amount") && !purchase.isEmpty()) {
                definition.insert(QStringLiteral("amount"), field.name);
                definition.insert(QStringLiteral("where"), printEventFilter(EventFilter::event(purchase)));
            }
        return definition;
    }
    return Error{HouseholdText::tr("No table has a column of addresses. Import delivery addresses, or name a "
                                   "column of landlines, devices or payers.")};
}

Result<std::vector<double>> netPurchasesOfPeople(const LocalDataset& data,
                                                 const HouseholdDefinition& definition)
{
    const Result<EventMatcher> matcher = EventMatcher::prepare(data, {definition.where});
    if (!matcher)
        return matcher.error();
    const Result<std::shared_ptr<const Column>> column = data.eventColumn(definition.amount);
    if (!column)
        return column.error();
    const Column& amount = **column;
    if (amount.type == ColumnType::Text || amount.type == ColumnType::Time)
        return Error{HouseholdText::tr("\"%1\" holds no numbers. Name the amount of a purchase.")
                         .arg(definition.amount)};
    const double unit = amount.type == ColumnType::Decimal ? double(kPowersOfTen[amount.scale]) : 1.0;
    std::vector<double> values(data.people(), 0);
    const std::span<const std::uint32_t> starts = data.eventStarts();
    const std::span<const Micros> times = data.eventTimes();
    parallelBlocks(data.people(), kPeopleBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
        static thread_local std::vector<std::uint32_t> buffer;
        std::size_t person = begin;
        std::int64_t whole = 0; // minor units: exact
        double real = 0;
        const auto close = [&] {
            values[person] = amount.type == ColumnType::Real ? real : double(whole) / unit;
            whole = 0;
            real = 0;
        };
        for (const std::uint32_t row : matcher->hits(starts[begin], starts[end], buffer)) {
            while (row >= starts[person + 1]) {
                close();
                ++person;
            }
            if (times[row] >= data.asOf() || amount.isNull(row))
                continue;
            if (amount.type == ColumnType::Real)
                real += amount.reals[row];
            else
                whole += amount.integers[row];
        }
        if (person < end)
            close();
    });
    return values;
}

} // namespace tessera
