// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "chart/chart_spec.h"
#include "dataset/local_dataset.h"
#include "table/people_set.h"

#include <QImage>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace tessera {

struct Rule;

// From what, how and when a result was computed; every chart, table and export carries it.
struct Provenance
{
    QString kind;
    QJsonObject definition;
    std::int64_t dataRevision = 0;
    Micros asOf = 0;
    QString zone;
    std::int64_t people = 0;
    std::int64_t events = 0;
    QString engine = QStringLiteral("local");
    double seconds = 0;
    QStringList notes; // options that change the meaning, in words: "Sequential, 14 d from step 1"
    QString rightNote; // the interval method or the invariant that holds

    [[nodiscard]] QJsonObject toJson() const;
};

// A table beside or instead of a chart; people[i] is the selector of row i.
struct NamedTable
{
    QString title;
    ChartTable table;
};

// A picture that is itself the answer, such as an advertisement, and its file as it is handed over.
struct ResultPicture
{
    QString name;
    QImage image;
    QByteArray encoded;
    QString format; // png or jpg
};

// Something a result knows of each person: a score, a cluster, a stage.
struct PersonValues
{
    QString name;
    std::function<Result<std::shared_ptr<const Column>>()> column; // one value a person
};

// What a definition gives on a dataset. json is the whole answer for scripts; charts and tables are views of
// it.
struct AnalysisResult
{
    QString headline; // one sentence: the answer first
    QString caption;  // its interval, base, comparison
    QJsonObject json;
    std::vector<ChartSpec> charts;
    std::vector<NamedTable> tables;
    std::vector<ResultPicture> pictures;
    Provenance provenance;
    // The exact people behind a mark ("step:2", "flow:appeal>act"); an error names the selectors there are.
    std::function<Result<PeopleSet>(const QString& selector)> people;
    std::vector<PersonValues> values; // for rules: value("Scores", rank) <= 100
    // What lies behind a mark besides people, worked out when it is asked for; absent for most kinds.
    std::function<Result<QJsonObject>(const QString& selector)> details;
    // The same people as a rule, for kinds whose marks a rule can say; an error where none can.
    std::function<Result<Rule>(const QString& selector)> rule;

    // json with "provenance" added.
    [[nodiscard]] QJsonObject toJson() const;
};

// One kind of analysis: a definition in, a result out. Kinds register themselves when the program starts
// (registerXxx() functions called by the faces), so that the window and the command line know the same ones.
struct AnalysisKind
{
    QString id;          // "funnel"
    QString title;       // translated
    QString icon;        // lucide name
    QString description; // one sentence
    QJsonObject schema;  // JSON Schema (2020-12) of the definition
    QJsonObject example; // a definition that is valid against it
    std::function<Result<AnalysisResult>(const LocalDataset& data, const QJsonObject& definition,
                                         const Task& task)>
        run;
    // A quick way to one of the values of people, where a whole result is not needed for it; may be absent.
    std::function<Result<std::shared_ptr<const Column>>(const LocalDataset& data,
                                                        const QJsonObject& definition)>
        values = {};
    // A first definition for this client's data (its own events and fields); an error says what is missing.
    std::function<Result<QJsonObject>(const LocalDataset& data)> suggest;
};

class AnalysisRegistry
{
public:
    void add(AnalysisKind kind);
    [[nodiscard]] const AnalysisKind* find(const QString& id) const;
    [[nodiscard]] const std::vector<AnalysisKind>& kinds() const { return m_kinds; }
    // Looks the kind up by definition["kind"], runs it and fills in what provenance every result has.
    // For DatasetOptions: lets rules refer to the people of saved analyses. The registry must outlive the
    // dataset.
    [[nodiscard]] ResultResolver resolver() const;
    [[nodiscard]] static ResultResolver resolverOf(const std::shared_ptr<const AnalysisRegistry>& registry);
    [[nodiscard]] Result<AnalysisResult> run(const LocalDataset& data, const QJsonObject& definition,
                                             const Task& task) const;

private:
    [[nodiscard]] Result<AnalysisResult> runOrSuggested(const LocalDataset& data,
                                                        const QJsonObject& definition) const;

    std::vector<AnalysisKind> m_kinds;
};

// A definition without what only names it: "kind" and "name".
[[nodiscard]] QJsonObject definitionBody(const QJsonObject& definition);

// The error of a selector that leads nowhere.
[[nodiscard]] Error unknownSelector(const QString& selector, const QStringList& known);

} // namespace tessera
