// Which sources several coders are to code, how far they are, and the drawing of more.
#pragma once

#include "results/result_page.h"

#include "kith/study/agreement.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace kith::workbench {

class TablePanel;

class DoubleCodingPlan : public QWidget {
    Q_OBJECT
public:
    DoubleCodingPlan(const PageContext& context, ResultPage& page, QWidget* parent = nullptr);

    void refresh();
    // What the form says.
    [[nodiscard]] study::PlanWish wish() const;
    void draw();

private:
    PageContext context_;
    QLineEdit* coders_;
    QSpinBox* share_;
    QSpinBox* seed_;
    QComboBox* units_;
    QCheckBox* byLanguage_;
    QCheckBox* byKind_;
    QCheckBox* blind_;
    QPushButton* draw_;
    TablePanel* table_;
};

} // namespace kith::workbench
