// How many people a next study needs, and what so many could show.
#pragma once

#include "results/result_page.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QPushButton;
class QSpinBox;

namespace kith::workbench {

class TablePanel;

class NextStudy : public QWidget {
    Q_OBJECT
public:
    NextStudy(const PageContext& context, ResultPage& page, QWidget* parent = nullptr);

    void compute();
    [[nodiscard]] TablePanel& table() { return *table_; }
    void choose(const QString& plan); // "share", "stages", "factors", "themes", "agreement"

private:
    void showFields();

    PageContext context_;
    QFormLayout* form_;
    QComboBox* plan_;
    std::vector<QSpinBox*> shares_; // per cent
    QDoubleSpinBox* kappa_;
    QSpinBox* power_;
    QPushButton* compute_;
    TablePanel* table_;
};

} // namespace kith::workbench
