// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activation/audience_package.h"

#include <QWidget>

class QPlainTextEdit;

namespace tessera {

class ResultTable;
class TextLabel;

// What a package would hold: how many rows and why some are missing, the first of them, and its manifest.
class PackagePreviewView : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kRows = 8;

    explicit PackagePreviewView(QWidget* parent);

    void show(const PackagePreview& preview, const AudiencePackage& package);

private:
    void showRows(const PackagePreview& preview, const AudiencePackage& package);

    TextLabel* m_title;
    TextLabel* m_counts;
    ResultTable* m_rows;
    TextLabel* m_manifestTitle;
    TextLabel* m_manifestNote;
    QPlainTextEdit* m_manifest;
};

} // namespace tessera
