// The window over one project: docks around tabs, menus, the status line.
#pragma once

#include "window/desk.h"
#include "window/page.h"
#include "window/registry.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <map>
#include <memory>

class QMenu;
class QTabWidget;

namespace kith::workbench {

class Application;
class GuideWindow;
class MessageBar;
class StatusLine;
class Tour;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Application& application, Workspace& workspace);
    ~MainWindow() override;

    [[nodiscard]] Desk& desk() { return desk_; }
    // Opens the page, or brings its tab to the front; gives it.
    Page* openPage(const QString& id, const QVariant& what = {});
    [[nodiscard]] Page* currentPage() const;
    // Every command that can be given: the window's and the current page's.
    [[nodiscard]] QList<QAction*> commands() const;
    // Begins the tour, or goes on with it.
    void startTour();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeDocks();
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makePagesMenu();
    void makeHelpMenu();
    QAction* command(QMenu* menu, const QString& text, const QKeySequence& keys, std::function<void()> run,
                     const QString& iconName = {});
    void newProject();
    void chooseProject();
    void openSoon(const QString& file); // not from within the window that goes
    void showGuide();
    void goToPart(int step); // page, docks, tour: round and round
    void showShortcuts();
    void makeReadOnlyLine(QLayout* above);
    void showPageMenu();
    void showTitle();
    void closeTab(int index);
    void keepLayout();
    void placeDocks();
    void restoreLayout();
    [[nodiscard]] QString settingsKey(const char* what) const;

    Application& application_;
    Workspace& workspace_;
    Desk desk_;
    PageContext context_;
    MessageBar* messages_;
    QTabWidget* tabs_;
    StatusLine* status_;
    QMenu* pageMenu_ = nullptr;
    QMenu* docksMenu_ = nullptr;
    Tour* tour_ = nullptr;
    QPointer<GuideWindow> guide_;
    QTimer keepSoon_, keepNowAndThen_;
    std::map<QString, QDockWidget*> docks_;
};

} // namespace kith::workbench
