// The program around its windows: which project is open, in which language, how it looks.
#pragma once

#include "window/translation.h"
#include "workspace/preferences.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QPointer>
#include <QTranslator>

#include <filesystem>
#include <memory>

class QWidget;

namespace kith::workbench {

class MainWindow;
class StartWindow;

class Application : public QObject {
    Q_OBJECT
public:
    explicit Application(QObject* parent = nullptr);
    ~Application() override;

    [[nodiscard]] Preferences& preferences() { return preferences_; }
    [[nodiscard]] Workspace* workspace() { return workspace_.get(); }
    [[nodiscard]] MainWindow* mainWindow() { return mainWindow_.get(); }

    // Shows the start page; what is open is closed.
    void start();
    // Opens a project in the window, in place of what is open. Where it cannot be opened, the window or start page
    // says why, and what is open stays.
    bool open(const std::filesystem::path& file);

protected:
    // Enter presses the button that has the keyboard, in windows as in dialogs.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void applyAppearance();
    void applyLanguage();
    void rebuild(); // the windows anew, over the same workspace: another language

    Preferences preferences_;
    Translation ours_;
    EnglishPlurals english_;
    QTranslator qts_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<MainWindow> mainWindow_;
    std::unique_ptr<StartWindow> startWindow_;
};

} // namespace kith::workbench
