// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/text_clusters.h"
#include "pages/import_source.h"
#include "shell/job_tracker.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace tessera {

class ClusterView;
class TextLabel;
class ValueMap;

[[nodiscard]] QString fixKindTitle(Fix::Kind kind); // "Merge spellings"
[[nodiscard]] QString fixTitle(const Fix& fix);     // "Merge spellings: city"

// One fix: which columns it changes and how, with what it makes of the rows shown.
class FixForm : public QWidget
{
    Q_OBJECT

public:
    FixForm(JobTracker& jobs, QWidget* parent);

    // position: among the fixes of the plan; behind them for a new one. zone: of the project.
    void show(const ImportSource& source, const QString& zone, const Fix& fix, std::size_t position);
    [[nodiscard]] QString problem() const; // why the fix cannot be used as it stands

signals:
    void made(std::size_t position, const tessera::Fix& fix); // by the user, and it can be used

private:
    // What stands in the rows shown before the fix, and what a derived column would hold.
    struct Around
    {
        std::vector<ValueCount> values;
        std::vector<TextCluster> clusters;
        QStringList derived;
    };
    static Around around(const FilePreview& raw, ImportMapping before, const Fix& fix, const TimeZone& zone);

    QLineEdit* addLine(const char* name);
    void makeFields();
    void addField(QWidget* field);
    void retranslate();
    void showKind();
    void showAround(const Around& found);
    void lookAround();
    void typed();
    void take();
    void judge();
    [[nodiscard]] Fix written() const;

    LatestJob m_looking;
    std::shared_ptr<const FilePreview> m_raw;
    ImportMapping m_mapping;
    QString m_zone;
    Fix m_fix;
    std::size_t m_position = 0;
    bool m_filling = false;
    QTimer m_typing;
    QVBoxLayout* m_rows;
    QLineEdit* m_columns;
    QComboBox* m_letters;
    QLineEdit* m_find;
    QLineEdit* m_with;
    QCheckBox* m_previous;
    QLineEdit* m_separator;
    QLineEdit* m_into;
    QPlainTextEdit* m_expression;
    QComboBox* m_keep;
    ValueMap* m_values;
    ClusterView* m_clusters;
    TextLabel* m_problem;
    TextLabel* m_derived;
    std::vector<std::pair<QLabel*, QWidget*>> m_fields;
};

} // namespace tessera
