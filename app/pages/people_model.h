// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/local_dataset.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace tessera {

// One attribute of people as a column of the table.
struct PeopleAttribute
{
    QString name;
    std::shared_ptr<const Column> column;
};

// A row a person. Cells are made when they are looked at, so the number of people does not matter.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPeople(std::shared_ptr<const LocalDataset> data, std::vector<PersonIndex> people,
                   std::vector<PeopleAttribute> attributes);
    void setRows(std::vector<PersonIndex> people);
    void setMasked(bool masked);
    void copyTo(PeopleModel& other) const;
    [[nodiscard]] bool isMasked() const { return m_masked; }
    [[nodiscard]] const std::vector<PersonIndex>& rows() const { return m_people; }
    [[nodiscard]] QByteArray csv(const Task& task) const; // of all rows, as shown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] QString identifiers(PersonIndex person, const QString& kind) const;
    [[nodiscard]] QString text(PersonIndex person, int column) const;
    [[nodiscard]] QString attributeText(const PeopleAttribute& attribute, PersonIndex person) const;
    [[nodiscard]] double sortKey(PersonIndex person, int column) const;
    [[nodiscard]] bool isNumeric(int column) const;
    [[nodiscard]] int kinds() const { return int(m_kinds.size()); }

    std::shared_ptr<const LocalDataset> m_data;
    std::vector<PersonIndex> m_people;
    std::vector<PeopleAttribute> m_attributes;
    QStringList m_kinds;
    bool m_masked = true;
};

} // namespace tessera
