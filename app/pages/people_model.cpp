// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/people_model.h"

#include "base/text.h"
#include "theme/theme.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tessera {
namespace {

// Columns: OneID, one for each kind of identifier, the attributes, then these three.
enum Tail
{
    FirstSeen,
    LastSeen,
    Events,
    TailCount
};

const QChar kNothing(0x2013);

QString csvCell(const QString& text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) &&
        !text.contains(QLatin1Char('\n')))
        return text;
    QString quoted = text;
    quoted.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

} // namespace

void PeopleModel::setPeople(std::shared_ptr<const LocalDataset> data, std::vector<PersonIndex> people,
                            std::vector<PeopleAttribute> attributes)
{
    beginResetModel();
    m_data = std::move(data);
    m_people = std::move(people);
    m_attributes = std::move(attributes);
    m_kinds.clear();
    for (const IdentityView::Kind& kind : m_data->identity().kinds)
        m_kinds.append(kind.name);
    endResetModel();
}

void PeopleModel::setRows(std::vector<PersonIndex> people)
{
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
}

void PeopleModel::copyTo(PeopleModel& other) const
{
    other.setPeople(m_data, m_people, m_attributes);
    other.setMasked(m_masked);
}

void PeopleModel::setMasked(bool masked)
{
    m_masked = masked;
    if (!m_people.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_data ? 0 : 1 + kinds() + int(m_attributes.size()) + TailCount;
}

QString PeopleModel::identifiers(PersonIndex person, const QString& kind) const
{
    QString first;
    int more = 0;
    for (const IdentityView::Identifier& identifier : m_data->identity().identifiersOf(person)) {
        if (identifier.kind != kind)
            continue;
        if (first.isEmpty())
            first = toQString(identifier.value);
        else
            ++more;
    }
    if (first.isEmpty())
        return kNothing;
    const QString shown = m_masked ? maskedIdentifier(kind, first) : first;
    return more > 0 ? QStringLiteral("%1 +%2").arg(shown).arg(more) : shown;
}

QString PeopleModel::attributeText(const PeopleAttribute& attribute, PersonIndex person) const
{
    const Column& column = *attribute.column;
    if (column.isNull(person))
        return kNothing;
    if (m_masked && isPersonalAttribute(attribute.name))
        return maskedName(column.display(person));
    return column.type == ColumnType::Time ? formatDate(column.integers[person], m_data->zone())
                                           : column.display(person);
}

QString PeopleModel::text(PersonIndex person, int column) const
{
    if (column == 0)
        return QString::number(m_data->identity().oneIds[person]);
    if (column <= kinds())
        return identifiers(person, m_kinds[column - 1]);
    const int attribute = column - 1 - kinds();
    if (attribute < int(m_attributes.size()))
        return attributeText(m_attributes[std::size_t(attribute)], person);
    const std::uint32_t begin = m_data->eventStarts()[person];
    const std::uint32_t end = m_data->eventStarts()[person + 1];
    switch (attribute - int(m_attributes.size())) {
    case FirstSeen:
        return begin == end ? QString(kNothing) : formatDate(m_data->eventTimes()[begin], m_data->zone());
    case LastSeen:
        return begin == end ? QString(kNothing) : formatDate(m_data->eventTimes()[end - 1], m_data->zone());
    default:
        return theme().numbers().count(end - begin);
    }
}

bool PeopleModel::isNumeric(int column) const
{
    const int attribute = column - 1 - kinds();
    if (attribute < 0)
        return false;
    if (attribute >= int(m_attributes.size()))
        return attribute - int(m_attributes.size()) == Events;
    const ColumnType type = m_attributes[std::size_t(attribute)].column->type;
    return type == ColumnType::Integer || type == ColumnType::Decimal || type == ColumnType::Real;
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return text(m_people[std::size_t(index.row())], index.column());
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return QStringLiteral("OneID");
    if (section <= kinds())
        return m_kinds[section - 1];
    const int attribute = section - 1 - kinds();
    if (attribute < int(m_attributes.size()))
        return m_attributes[std::size_t(attribute)].name;
    const QStringList tail{tr("First seen"), tr("Last seen"), tr("Events")};
    return tail[attribute - int(m_attributes.size())];
}

double PeopleModel::sortKey(PersonIndex person, int column) const
{
    const int attribute = column - 1 - kinds();
    if (attribute < 0)
        return double(person); // OneIDs ascend with the number of the person
    if (attribute < int(m_attributes.size())) {
        const Column& values = *m_attributes[std::size_t(attribute)].column;
        if (values.isNull(person))
            return std::numeric_limits<double>::lowest();
        return values.type == ColumnType::Text ? double(values.codes[person]) : values.number(person);
    }
    const std::uint32_t begin = m_data->eventStarts()[person];
    const std::uint32_t end = m_data->eventStarts()[person + 1];
    const int tail = attribute - int(m_attributes.size());
    if (tail == Events || begin == end)
        return tail == Events ? double(end - begin) : std::numeric_limits<double>::lowest();
    return double(m_data->eventTimes()[tail == FirstSeen ? begin : end - 1]);
}

void PeopleModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || !m_data)
        return;
    emit layoutAboutToBeChanged();
    std::vector<std::pair<double, PersonIndex>> keys;
    keys.reserve(m_people.size());
    for (const PersonIndex person : m_people)
        keys.emplace_back(sortKey(person, column), person);
    std::stable_sort(keys.begin(), keys.end(), [order](const auto& a, const auto& b) {
        return order == Qt::AscendingOrder ? a.first < b.first : b.first < a.first;
    });
    for (std::size_t i = 0; i < keys.size(); ++i)
        m_people[i] = keys[i].second;
    emit layoutChanged();
}

QByteArray PeopleModel::csv(const Task& task) const
{
    QByteArray out("\xEF\xBB\xBF");
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells.append(csvCell(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    out += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    for (const PersonIndex person : m_people) {
        if (task.cancelled())
            return {};
        for (int column = 0; column < columnCount(); ++column)
            cells[column] = isNumeric(column) ? text(person, column).remove(QLatin1Char(','))
                                              : csvCell(text(person, column));
        out += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    return out;
}

} // namespace tessera
