// Five steps over what the window is for: a small panel that points at the real parts and lets the user do the thing.
#pragma once

#include "window/desk.h"
#include "workspace/preferences.h"
#include "workspace/workspace.h"

#include <QFrame>
#include <QPointer>

#include <vector>

class QLabel;
class QPushButton;

namespace kith::workbench {

class Page;

struct TourStep {
    QString title;
    QString says; // what this part is for
    QString task; // what to try
    QString page; // id; "" for a transcript
};
// In the language of the interface.
std::vector<TourStep> tourSteps();

class Tour : public QFrame {
    Q_OBJECT
public:
    // `window` is what it stands in; it asks the desk for pages.
    Tour(Workspace& workspace, Desk& desk, Preferences& preferences, QWidget* window);

    // From where it was left; from the first step when it was done.
    void start();
    void showStep(int step); // 0, 1, …
    [[nodiscard]] int step() const { return step_; }
    [[nodiscard]] bool triedIt() const { return tried_; } // what the step asks for was done
    void end();
    // What the step points at: a line is drawn around it.
    void pointAt(QWidget* target);

Q_SIGNALS:
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void tried();

    Workspace& workspace_;
    Desk& desk_;
    Preferences& preferences_;
    std::vector<TourStep> steps_;
    QLabel* title_;
    QLabel* says_;
    QLabel* task_;
    QLabel* counts_;
    QPushButton* back_;
    QPushButton* next_;
    QWidget* outline_; // around what it points at
    QPointer<QWidget> target_;
    int step_ = 0;
    bool tried_ = false;
};

} // namespace kith::workbench
