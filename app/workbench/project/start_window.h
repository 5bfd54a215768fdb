// What is shown while no project is open: recent projects, a new one, the sample study.
#pragma once

#include "project/background_task.h"
#include "workspace/failure.h"

#include <QMainWindow>

class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace kith::workbench {

class Application;
class MessageBar;
class NewProjectForm;

class StartWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit StartWindow(Application& application);
    // Above the rest, until it is closed.
    void say(const Failure& failure);

    void showRecent();
    void showNew();
    void showSample(bool withTour = false);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeChoices();
    QWidget* makeRecent();
    QWidget* makeNew();
    QWidget* makeSample();
    void chooseFile();
    void open(const QString& file); // soon: not from within a window that goes
    void openCurrent();
    void removeCurrent();
    void openSample();
    void showSampleState();

    Application& application_;
    BackgroundTask task_;
    MessageBar* messages_;
    QStackedWidget* right_;
    QListView* recent_ = nullptr;
    QLabel* noRecent_ = nullptr;
    QWidget* recentPage_ = nullptr;
    QWidget* newPage_ = nullptr;
    NewProjectForm* form_ = nullptr;
    QWidget* samplePage_ = nullptr;
    QLineEdit* sampleFile_ = nullptr;
    QPushButton* makeIt_ = nullptr;
    QPushButton* cancelMaking_ = nullptr;
    QLabel* making_ = nullptr;
    QProgressBar* progress_ = nullptr;
    bool withTour_ = false;
};

} // namespace kith::workbench
