// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/result_panel.h"

class QComboBox;
class QSpinBox;

namespace tessera {

class CreativeColours;
class CreativeSizes;
class CreativeTexts;
class DefinitionEditor;
class OutcomeNote;
class PictureStage;
class PictureStrip;
class Segments;

// Advertisements from one template: its words, sizes and colours, and the pictures as they are handed over.
class CreativePanel : public ResultPanel
{
    Q_OBJECT

public:
    CreativePanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent);

    [[nodiscard]] const PictureStrip& pictures() const { return *m_strip; }

protected:
    void showDefinition() override;
    QWidget* ownView() override { return m_view; }
    OwnWork ownWork() override;
    void showOwn(const std::any& own) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeForm();
    void makeView();
    QWidget* makeBar();
    void connectForm();
    void retitle();
    void fillForm();
    void put(const QString& key, const QJsonValue& value);
    void takeColour(const QString& name, const QColor& colour);
    void showPicture(int index);
    void inspectPicture(int index);
    void openMenu(const QPoint& global);
    void copyPicture();
    void savePicture();
    void saveAll();
    void savedAll(const Result<QStringList>& paths, const QString& folder);
    [[nodiscard]] QString nameOf(int index) const;
    [[nodiscard]] QJsonObject renderOf(int index) const;

    QComboBox* m_template;
    QSpinBox* m_seed;
    FormSection* m_colourSection = nullptr;
    CreativeColours* m_colours;
    CreativeTexts* m_texts = nullptr;
    CreativeSizes* m_sizes = nullptr;
    DefinitionEditor* m_editor;
    QWidget* m_view;
    OutcomeNote* m_note;
    TextLabel* m_shownName;
    Segments* m_zoom;
    QPushButton* m_copy;
    QPushButton* m_saveOne;
    PictureStage* m_stage;
    PictureStrip* m_strip;
    QPushButton* m_saveAll;
    LatestJob m_saving;
    bool m_filling = false;
};

} // namespace tessera
