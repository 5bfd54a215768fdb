// The line below the window: what was just done, whether all is saved, what is under way and how to cancel it.
#pragma once

#include "workspace/workspace.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace kith::workbench {

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    StatusLine(Workspace& workspace, QWidget* parent = nullptr);
    void say(const QString& words);

private:
    void showSaved();
    void showJobs();

    Workspace& workspace_;
    QLabel* saved_;
    QLabel* job_;
    QProgressBar* progress_;
    QToolButton* cancel_;
    QTimer later_; // a job that is done in a moment is not shown
    int shown_ = 0;
};

} // namespace kith::workbench
