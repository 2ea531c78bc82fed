// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/clusters_panel.h"

#include "panels/widgets.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace tessera {

ClustersPanel::ClustersPanel(const PageContext& context, ProjectWorkbench& engine, QWidget* parent)
    : FormPanel(context, engine, QStringLiteral("clusters"), parent)
    , m_mode(new QComboBox(this))
    , m_clusters(new QSpinBox(this))
{
    FormSection* method = section([] { return tr("Method"); });
    makeMethod(method);
    addNumber(
        method, "seed", [] { return tr("Random seed"); }, 0, 1'000'000'000, 1);
    FormSection* who = section([] { return tr("People"); });
    addRule(who, "base", RuleField::Of::People, [] { return tr("everyone"); });
    addFeatures([] { return tr("Features"); });
}

void ClustersPanel::makeMethod(FormSection* method)
{
    m_mode->setObjectName(QStringLiteral("clustersMode"));
    m_mode->addItems({QString(), QString()});
    m_clusters->setObjectName(QStringLiteral("clusters"));
    m_clusters->setRange(2, 20);
    m_clusters->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_clusters->setFixedWidth(56);
    m_clusters->setValue(5);
    auto* both = new QWidget(this);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_mode, 1);
    row->addWidget(m_clusters);
    QLabel* name = method->addRow({}, both);
    Theme::onLanguage(this, [this, name] {
        name->setText(tr("Clusters"));
        m_mode->setItemText(0, tr("automatic"));
        m_mode->setItemText(1, tr("fixed"));
        m_mode->setItemData(0, tr("By silhouette, 3 to 8"), Qt::ToolTipRole);
        m_clusters->setAccessibleName(tr("Number of clusters"));
    });
    connect(m_mode, &QComboBox::currentIndexChanged, this, &ClustersPanel::take);
    connect(m_clusters, &QSpinBox::valueChanged, this, &ClustersPanel::take);
    bind({[this](const QJsonObject& json) {
              const QJsonValue clusters = json.value(QLatin1String("clusters"));
              m_mode->setCurrentIndex(clusters.isDouble() ? 1 : 0);
              if (clusters.isDouble())
                  m_clusters->setValue(clusters.toInt());
          },
          [this](QJsonObject& json) {
              json.insert(QStringLiteral("clusters"), m_mode->currentIndex() == 0
                                                          ? QJsonValue(QStringLiteral("auto"))
                                                          : QJsonValue(m_clusters->value()));
              return true;
          }});
}

void ClustersPanel::arrange()
{
    m_clusters->setVisible(m_mode->currentIndex() == 1);
}

} // namespace tessera
