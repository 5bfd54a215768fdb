// Copies of this project that are kept.
#pragma once

#include "window/page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace kith::workbench {

class BackupSchedule;
class BackupsModel;

class BackupsPage : public Page {
    Q_OBJECT
public:
    explicit BackupsPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;

private:
    QWidget* makeWishes();
    void read();
    void keepWishes();
    void makeOne();
    // Opens the chosen backup as a project of its own: beside the project under a name with its date, or where the
    // user says.
    void openBeside();
    void restoreAs();
    void copyTo(const QString& file);
    [[nodiscard]] QString nameBeside() const;
    void showState();

    BackupsModel* model_;
    BackupSchedule* schedule_; // for what is made now; the window's goes by the clock
    QTableView* list_;
    QLabel* none_;
    QSpinBox* keep_;
    QSpinBox* minutes_;
    QCheckBox* atOpening_;
    QLineEdit* folder_;
    QPushButton* beside_;
    QPushButton* restore_;
};

Page* makeBackupsPage(const PageContext& context);

} // namespace kith::workbench
