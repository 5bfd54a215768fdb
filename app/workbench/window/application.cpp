#include "window/application.h"

#include "common/strings.h"
#include "common/theme.h"
#include "project/start_window.h"
#include "window/main_window.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLibraryInfo>
#include <QPushButton>
#include <QToolButton>

namespace kith::workbench {

Application::Application(QObject* parent) : QObject(parent) {
    connect(&preferences_, &Preferences::appearanceChanged, this, &Application::applyAppearance);
    connect(&preferences_, &Preferences::fontsChanged, this, &Application::applyAppearance);
    connect(&preferences_, &Preferences::languageChanged, this, [this] {
        applyLanguage();
        // Not from within a window that this takes away.
        QMetaObject::invokeMethod(this, &Application::rebuild, Qt::QueuedConnection);
    });
    connect(&preferences_, &Preferences::coderChanged, this, [this] {
        if (workspace_) workspace_->setCoder(toStd(preferences_.coder()));
    });
    applyAppearance();
    applyLanguage();
    qApp->installEventFilter(this);
}

bool Application::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    const auto* pressed = static_cast<QKeyEvent*>(event);
    if ((pressed->key() != Qt::Key_Return && pressed->key() != Qt::Key_Enter) ||
        (pressed->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    const auto* push = qobject_cast<QPushButton*>(watched);
    if (!qobject_cast<QToolButton*>(watched) && (!push || push->autoDefault())) return false;
    QKeyEvent down(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier);
    QKeyEvent up(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier);
    const QPointer<QObject> button = watched;
    QCoreApplication::sendEvent(watched, &down);
    if (button) QCoreApplication::sendEvent(button, &up); // which a press may have taken away
    return true;
}

Application::~Application() {
    mainWindow_.reset();
    startWindow_.reset();
}

void Application::applyAppearance() {
    const bool dark = preferences_.appearance() == Appearance::Dark ||
                      (preferences_.appearance() == Appearance::System && theme::systemIsDark());
    theme::apply(dark, preferences_.interfaceSize());
}

void Application::applyLanguage() {
    QCoreApplication::removeTranslator(&ours_);
    QCoreApplication::removeTranslator(&qts_);
    const QString language = preferences_.language();
    QCoreApplication::removeTranslator(&english_);
    if (language == QLatin1String("en")) {
        QCoreApplication::installTranslator(&english_);
        return;
    }
    if (qts_.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qts_);
    if (ours_.load(QStringLiteral(":/translations/kith_") + language)) QCoreApplication::installTranslator(&ours_);
}

void Application::start() {
    if (!startWindow_) startWindow_ = std::make_unique<StartWindow>(*this);
    startWindow_->show();
    mainWindow_.reset();
    workspace_.reset();
}

bool Application::open(const std::filesystem::path& file) {
    std::unique_ptr<Workspace> opened;
    try {
        opened = std::make_unique<Workspace>(file, toStd(preferences_.coder()));
    } catch (...) {
        const Failure failure = currentFailure();
        if (workspace_) {
            Q_EMIT workspace_->failed(failure);
        } else {
            start();
            startWindow_->say(failure);
        }
        return false;
    }
    mainWindow_.reset();
    workspace_ = std::move(opened);
    preferences_.addRecentProject(fromPath(std::filesystem::absolute(file)));
    mainWindow_ = std::make_unique<MainWindow>(*this, *workspace_);
    mainWindow_->show();
    startWindow_.reset();
    return true;
}

void Application::rebuild() {
    if (workspace_) {
        mainWindow_.reset();
        mainWindow_ = std::make_unique<MainWindow>(*this, *workspace_);
        mainWindow_->show();
    } else if (startWindow_) {
        startWindow_ = std::make_unique<StartWindow>(*this);
        startWindow_->show();
    }
}

} // namespace kith::workbench
