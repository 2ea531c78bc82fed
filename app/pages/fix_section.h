// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/fix_preview.h"
#include "pages/import_source.h"
#include "shell/job_tracker.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QVBoxLayout;

namespace tessera {

class FixForm;
class FormSection;
class LineList;
class TextLabel;

// The fixes of a plan in their order, a form for one of them, and what they do to the cells and to the
// figures of the business.
class FixSection : public QWidget
{
    Q_OBJECT

public:
    FixSection(JobTracker& jobs, QWidget* parent);

    // column: of the source, that a new fix is about; empty: none. zone: of the project.
    void show(const ImportSource& source, const QString& column, const QString& zone);
    void reset(); // for another file: nothing is chosen
    // The form of a new fix of the column; it counts once it can be used.
    void add(Fix::Kind kind, const QString& column);
    void fillMenu(QMenu& menu, const std::function<void(Fix::Kind)>& chosen) const;
    [[nodiscard]] const std::optional<FixPreview>& effect() const { return m_effect; }

signals:
    void made(const std::vector<tessera::Fix>& fixes); // by the user

protected:
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void showLines();
    void showEffect();
    void measureIfNeeded();
    void choose(int line);
    void change(std::size_t position, const Fix& fix);
    void remove(int line);
    void move(int line, int to);
    void measure(bool isSample);
    void addTotal(const QString& name, const QString& before, const QString& after);

    LatestJob m_measuring;
    ImportSource m_source;
    QString m_zone;
    QString m_column;
    std::vector<Fix> m_fixes;
    bool m_isNew = false; // the form holds one that is not on the list yet
    ImportMapping m_measured;
    std::optional<FixPreview> m_effect; // of m_measured
    FormSection* m_section;
    LineList* m_list;
    TextLabel* m_none;
    FixForm* m_form;
    QPushButton* m_add;
    FormSection* m_effectSection;
    TextLabel* m_effectNote;
    QVBoxLayout* m_effectRows;
    QWidget* m_totals = nullptr;
    QPushButton* m_whole;
};

} // namespace tessera
