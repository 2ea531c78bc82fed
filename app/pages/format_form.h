// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/import_source.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace tessera {

class FormSection;
class TextLabel;

// What the rows of a source are, and how its bytes become rows: everything that was found, why, and so that
// it can be set otherwise.
class FormatForm : public QWidget
{
    Q_OBJECT

public:
    explicit FormatForm(QWidget* parent);

    void show(const ImportSource& source, const QString& projectZone);
    [[nodiscard]] QWidget* editorOf(const QString& field) const;
    [[nodiscard]] QToolButton* markOf(const QString& field) const;

signals:
    void choiceMade(const tessera::FormatChoice& choice);
    void subjectMade(const QString& subject);
    void refundsMade(const QString& way); // one of refundWays()
    void tableMade(tessera::TableKind kind, const QString& table, const QString& event, const QString& zone);
    void togetherChosen(bool together); // the files as one table, or a table each
    void othersRequested();             // the other sheets or members too

private:
    struct Row
    {
        QString field;
        QLabel* label;
        QWidget* editor;
        QToolButton* mark;
    };
    void makeTableSection();
    void makeReadSection();
    void makeMoreSection();
    void addRow(FormSection* section, const QString& field, QWidget* editor);
    QComboBox* addChoice(FormSection* section, const char* field, const QStringList& values, bool isOpen);
    void addNumber(FormSection* section, const char* field, int most);
    void addTick(FormSection* section, const char* field);
    void addText(FormSection* section, const char* field);
    void retranslate();
    void fillTables(const ImportSource& source);
    void showRefunds(const ImportSource& source);
    void showRow(const Row& row, const ImportSource& source);
    void showMark(const Row& row, const ImportSource& source);
    void take(const QString& field);
    void giveBack(const QString& field);
    void takeTable();

    ImportPlan m_plan;
    SourceFormat m_shown; // as the source is read now
    std::vector<SourceTable> m_tables;
    bool m_filling = false;

    FormSection* m_tableSection;
    FormSection* m_readSection;
    FormSection* m_moreSection;
    std::vector<Row> m_rows;
    QComboBox* m_subject;
    TextLabel* m_subjectNote;
    QComboBox* m_refunds;
    QLabel* m_refundsLabel;
    TextLabel* m_refundsNote;
    QComboBox* m_kind;
    QLineEdit* m_table;
    QLineEdit* m_event;
    QComboBox* m_zone;
    QComboBox* m_together;
    QPushButton* m_others;
    std::vector<QLabel*> m_tableLabels;
    QLabel* m_togetherLabel;
};

} // namespace tessera
