// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QWidget>

class QFrame;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QVBoxLayout;

namespace tessera {

class RuleVocabulary;
class TextLabel;

// What is known of people as numbers, for a model: one row a feature, taken away by its button, added from
// what the client's data offers.
class FeatureList : public QWidget
{
    Q_OBJECT

public:
    FeatureList(RuleVocabulary& words, QWidget* parent);

    void setFeatures(const QJsonArray& features);
    [[nodiscard]] QJsonArray features() const { return m_features; }

signals:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void remove(qsizetype position);
    void makeChooser();
    void openChooser();
    void fillChooser();
    void add(const QListWidgetItem* item);
    void offer(const QString& text, const QJsonObject& feature);
    [[nodiscard]] bool has(const QJsonObject& feature) const;

    RuleVocabulary& m_words;
    QJsonArray m_features;
    QVBoxLayout* m_column;
    QWidget* m_rows = nullptr;
    QPushButton* m_add;
    QFrame* m_chooser = nullptr;
    QLineEdit* m_search = nullptr;
    QLineEdit* m_days = nullptr;
    QListWidget* m_offers = nullptr;
};

} // namespace tessera
