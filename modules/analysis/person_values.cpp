// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person_values.h"

#include "base/text.h"

#include <limits>

namespace tessera {

using SharedValues = Result<std::shared_ptr<const Column>>;

PersonValues wholeValues(const QString& name, std::size_t people,
                         std::function<std::optional<std::int64_t>(PersonIndex)> valueOf)
{
    return {name, [name, people, valueOf = std::move(valueOf)]() -> SharedValues {
                auto column = std::make_shared<Column>();
                column->name = name;
                column->type = ColumnType::Integer;
                column->integers.resize(people);
                for (std::size_t person = 0; person < people; ++person)
                    column->integers[person] = valueOf(PersonIndex(person)).value_or(kNullInteger);
                return std::shared_ptr<const Column>(std::move(column));
            }};
}

PersonValues textValues(const QString& name, std::size_t people, std::function<QString(PersonIndex)> valueOf)
{
    return {name, [name, people, valueOf = std::move(valueOf)]() -> SharedValues {
                auto column = std::make_shared<Column>();
                column->name = name;
                DictionaryBuilder texts;
                column->codes.resize(people, kNullCode);
                for (std::size_t person = 0; person < people; ++person)
                    if (const QString text = valueOf(PersonIndex(person)); !text.isEmpty())
                        column->codes[person] = texts.insert(toUtf8(text));
                column->dictionary = texts.take();
                return std::shared_ptr<const Column>(std::move(column));
            }};
}

PersonValues listedValues(const QString& name, std::size_t people,
                          std::function<std::vector<PersonIndex>()> listed,
                          std::function<double(std::size_t)> valueOf)
{
    return {name, [name, people, listed = std::move(listed), valueOf = std::move(valueOf)]() -> SharedValues {
                auto column = std::make_shared<Column>();
                column->name = name;
                column->type = ColumnType::Real;
                column->reals.resize(people, std::numeric_limits<double>::quiet_NaN());
                const std::vector<PersonIndex> who = listed();
                for (std::size_t place = 0; place < who.size(); ++place)
                    if (who[place] < people) // a row may be nobody's
                        column->reals[who[place]] = valueOf(place);
                return std::shared_ptr<const Column>(std::move(column));
            }};
}

} // namespace tessera
