// The menus of the window, and the bar of pages.
#include "common/icons.h"
#include "common/strings.h"
#include "help/about_dialog.h"
#include "help/guide_window.h"
#include "help/shortcuts_dialog.h"
#include "help/tour.h"
#include "project/new_project_form.h"
#include "project/preferences_dialog.h"
#include "project/withdraw_dialog.h"
#include "window/application.h"
#include "window/command_list.h"
#include "window/main_window.h"
#include "window/message_bar.h"
#include "window/status_line.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace kith::workbench {

QAction* MainWindow::command(QMenu* menu, const QString& text, const QKeySequence& keys, std::function<void()> run,
                             const QString& iconName) {
    auto* action = new QAction(text, this);
    if (!iconName.isEmpty()) action->setIcon(icon(iconName));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    menu->addAction(action);
    return action;
}

void MainWindow::makeMenus() {
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makePagesMenu();
    pageMenu_ = menuBar()->addMenu(tr("Pa&ge"));
    makeHelpMenu();
}

void MainWindow::makeFileMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    command(
        menu, tr("&New project…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { newProject(); },
        QStringLiteral("new"));
    command(
        menu, tr("&Open a project…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { chooseProject(); },
        QStringLiteral("open"));
    QMenu* recent = menu->addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString& file : application_.preferences().recentProjects()) {
            if (toPath(file) == std::filesystem::absolute(workspace_.file())) continue;
            QAction* action = recent->addAction(QFileInfo(file).completeBaseName());
            action->setToolTip(file);
            action->setEnabled(QFileInfo::exists(file));
            connect(action, &QAction::triggered, this, [this, file] { openSoon(file); });
        }
    });
    command(menu, tr("&Start page…"), {}, [this] {
        // Not from within the window that goes.
        QMetaObject::invokeMethod(
            &application_, [app = &application_] { app->start(); }, Qt::QueuedConnection);
    });
    menu->addSeparator();
    command(
        menu, tr("&Import…"), {}, [this] { openPage(QStringLiteral("import")); }, QStringLiteral("import"));
    command(
        menu, tr("&Backups"), {}, [this] { openPage(QStringLiteral("backups")); }, QStringLiteral("backups"));
    command(
        menu, tr("&History"), {}, [this] { openPage(QStringLiteral("history")); }, QStringLiteral("history"));
    command(menu, tr("&Withdraw a source or case…"), {}, [this] {
        auto* dialog = new WithdrawDialog(workspace_, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    })->setEnabled(!workspace_.isReadOnly());
    menu->addSeparator();
    command(
        menu, tr("&Preferences…"), QKeySequence(Qt::CTRL | Qt::Key_Comma),
        [this] {
            auto* dialog = new PreferencesDialog(application_.preferences(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        },
        QStringLiteral("settings"));
    menu->addSeparator();
    command(menu, tr("Close &tab"), QKeySequence::Close, [this] {
        if (tabs_->currentIndex() >= 0) closeTab(tabs_->currentIndex());
    });
    command(menu, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] {
        close();
        qApp->quit();
    });
}

void MainWindow::newProject() {
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("newProject"));
    dialog->setWindowTitle(tr("New project"));
    auto* form = new NewProjectForm(application_.preferences(), dialog);
    auto* problem = new MessageBar(dialog);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->addWidget(problem);
    layout->addWidget(form);
    connect(form, &NewProjectForm::created, this, [this, dialog](const QString& file) {
        dialog->close();
        openSoon(file);
    });
    connect(form, &NewProjectForm::failed, problem, &MessageBar::say);
    connect(form, &NewProjectForm::cancelled, dialog, &QDialog::reject);
    dialog->resize(620, 340);
    dialog->open();
}

void MainWindow::chooseProject() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open a project"), QFileInfo(fromPath(workspace_.file())).absolutePath(),
                                     tr("Kith projects (*.kith);;All files (*)"));
    if (!file.isEmpty()) openSoon(file);
}

void MainWindow::openSoon(const QString& file) {
    QMetaObject::invokeMethod(
        &application_, [app = &application_, file] { app->open(toPath(file)); }, Qt::QueuedConnection);
}

void MainWindow::makeEditMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    command(
        menu, tr("&Undo"), QKeySequence::Undo, [this] { workspace_.undo(); }, QStringLiteral("undo"));
    QAction* redo = command(
        menu, tr("&Redo"), {}, [this] { workspace_.redo(); }, QStringLiteral("redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu->addSeparator();
    command(menu, tr("&Find in this page"), QKeySequence::Find, [this] {
        if (Page* page = currentPage()) page->find();
    });
    command(menu, tr("All &commands…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
            [this] { chooseCommand(commands(), this); });
}

void MainWindow::makeViewMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    docksMenu_ = menu;
    for (auto& [id, dock] : docks_)
        menu->addAction(dock->toggleViewAction());
    menu->addSeparator();
    Preferences& preferences = application_.preferences();
    const auto choice = [&](QMenu* below, QActionGroup* group, const QString& text, bool chosen,
                            std::function<void()> run) {
        QAction* action = command(below, text, {}, std::move(run));
        action->setCheckable(true);
        action->setChecked(chosen);
        group->addAction(action);
    };
    QMenu* looks = menu->addMenu(tr("&Appearance"));
    auto* appearances = new QActionGroup(this);
    choice(looks, appearances, tr("As the &system"), preferences.appearance() == Appearance::System,
           [&preferences] { preferences.setAppearance(Appearance::System); });
    choice(looks, appearances, tr("&Light"), preferences.appearance() == Appearance::Light,
           [&preferences] { preferences.setAppearance(Appearance::Light); });
    choice(looks, appearances, tr("&Dark"), preferences.appearance() == Appearance::Dark,
           [&preferences] { preferences.setAppearance(Appearance::Dark); });
    QMenu* languages = menu->addMenu(tr("&Language"));
    auto* both = new QActionGroup(this);
    choice(languages, both, QStringLiteral("&English"), preferences.language() == QLatin1String("en"),
           [&preferences] { preferences.setLanguage(QStringLiteral("en")); });
    choice(languages, both, QStringLiteral("&Nederlands"), preferences.language() == QLatin1String("nl"),
           [&preferences] { preferences.setLanguage(QStringLiteral("nl")); });
    menu->addSeparator();
    const auto scaleText = [&preferences](int by) {
        QFont font = preferences.textFont();
        font.setPointSize(std::clamp(font.pointSize() + by, 7, 40));
        preferences.setTextFont(font);
    };
    command(menu, tr("Text &larger"), QKeySequence::ZoomIn, [scaleText] { scaleText(1); });
    command(menu, tr("Text s&maller"), QKeySequence::ZoomOut, [scaleText] { scaleText(-1); });
    command(menu, tr("Interface larger"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Plus),
            [&preferences] { preferences.setInterfaceSize(preferences.interfaceSize() + 1); });
    command(menu, tr("Interface smaller"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Minus),
            [&preferences] { preferences.setInterfaceSize(preferences.interfaceSize() - 1); });
}

void MainWindow::makePagesMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Pages"));
    auto* bar = addToolBar(tr("Pages"));
    bar->setObjectName(QStringLiteral("pages"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({18, 18});
    for (const PageKind& kind : pageKinds()) {
        if (kind.many) continue;
        QAction* action = command(
            menu, kind.name, kind.shortcut, [this, id = kind.id] { openPage(id); }, kind.id);
        const QString keys = kind.shortcut.toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? kind.says : QStringLiteral("%1 (%2)").arg(kind.says, keys));
        action->setStatusTip(kind.says);
        if (kind.inToolbar) bar->addAction(action);
    }
    menu->addSeparator();
    command(menu, tr("Next part of the window"), QKeySequence(Qt::Key_F6), [this] { goToPart(1); });
    command(menu, tr("Previous part of the window"), QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { goToPart(-1); });
    command(menu, tr("Next tab"), QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] {
        if (tabs_->count() > 0) tabs_->setCurrentIndex((tabs_->currentIndex() + 1) % tabs_->count());
    });
    command(menu, tr("Previous tab"), QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] {
        if (tabs_->count() > 0) tabs_->setCurrentIndex((tabs_->currentIndex() + tabs_->count() - 1) % tabs_->count());
    });
}

void MainWindow::makeHelpMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    command(
        menu, tr("&What this page is for"), QKeySequence::HelpContents, [this] { showGuide(); },
        QStringLiteral("help"));
    command(
        menu, tr("The &tour"), {}, [this] { startTour(); }, QStringLiteral("tour"));
    command(menu, tr("&Keyboard shortcuts"), QKeySequence(Qt::CTRL | Qt::Key_F1), [this] { showShortcuts(); });
    menu->addSeparator();
    command(menu, tr("&About Kith"), {}, [this] {
        auto* dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::startTour() {
    if (!tour_) {
        tour_ = new Tour(workspace_, desk_, application_.preferences(), this);
        connect(tabs_, &QTabWidget::currentChanged, tour_, [this] {
            if (tour_->isVisible()) tour_->pointAt(tabs_->currentWidget());
        });
        connect(tour_, &Tour::ended, this, [this] {
            if (Page* page = currentPage()) page->setFocus(Qt::OtherFocusReason);
        });
    }
    tour_->start();
    tour_->pointAt(tabs_->currentWidget());
}

void MainWindow::showGuide() {
    if (!guide_) {
        guide_ = new GuideWindow(this);
        guide_->setAttribute(Qt::WA_DeleteOnClose);
    }
    guide_->show();
    guide_->raise();
    guide_->activateWindow();
    if (const Page* page = currentPage())
        if (const QString section = GuideWindow::sectionOf(page->property("kind").toString()); !section.isEmpty())
            guide_->showSection(section);
}

void MainWindow::showShortcuts() {
    QList<ShortcutGroup> groups;
    for (const QAction* top : menuBar()->actions())
        if (top->menu() && top->menu() != pageMenu_) groups.append({top->text(), top->menu()->actions()});
    groups.append({tr("Docks"), actions()});
    for (int i = 0; i < tabs_->count(); ++i) {
        const auto* page = qobject_cast<Page*>(tabs_->widget(i));
        groups.append({tr("Page: %1").arg(page->accessibleName()), page->actions()});
    }
    auto* dialog = new ShortcutsDialog(groups, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showPageMenu() {
    pageMenu_->clear();
    if (const Page* page = currentPage())
        for (QAction* action : page->actions())
            pageMenu_->addAction(action);
    pageMenu_->menuAction()->setVisible(!pageMenu_->isEmpty());
}

} // namespace kith::workbench
