// The parts of the study for other programs.
#pragma once

#include "window/page.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace kith::workbench {

class ExportForm : public QWidget {
    Q_OBJECT
public:
    explicit ExportForm(const PageContext& context, QWidget* parent = nullptr);

    // Asks where to, then writes what is chosen.
    void exportChosen();
    void exportTo(const std::string& kind, const QString& path);
    // What was written last, and what was left out of it.
    [[nodiscard]] QString outcome() const;

private:
    PageContext context_;
    QListWidget* kinds_;
    QComboBox* names_;
    QPushButton* export_;
    QLabel* words_;
};

} // namespace kith::workbench
