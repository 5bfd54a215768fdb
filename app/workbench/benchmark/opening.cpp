#include "benchmark/opening.h"

#include "common/strings.h"
#include "window/application.h"
#include "window/main_window.h"

#include <QApplication>
#include <QEvent>
#include <QProcess>
#include <QSettings>
#include <QTextStream>

#include <unistd.h>

#include <chrono>
#include <fstream>
#include <functional>

namespace kith::workbench {
namespace {

std::int64_t nanosecondsNow() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

// Calls once, when the main window was painted and the picture handed over.
class FirstPicture : public QObject {
public:
    explicit FirstPicture(std::function<void()> painted) : painted_(std::move(painted)) {}

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (!seen_ && event->type() == QEvent::Paint && watched->isWidgetType() &&
            qobject_cast<MainWindow*>(static_cast<QWidget*>(watched)->window())) {
            seen_ = true;
            QMetaObject::invokeMethod(this, painted_, Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::function<void()> painted_;
    bool seen_ = false;
};

} // namespace

int runOpening(const std::filesystem::path& project, std::int64_t started) {
    const auto since = [started] { return static_cast<double>(nanosecondsNow() - started) / 1e6; };
    const OwnPreferences preferences(project.parent_path());
    OpeningFigures figures;
    FirstPicture picture([&] { figures.painted = since(); });
    qApp->installEventFilter(&picture);
    Application application;
    if (!application.open(project)) return 1;
    while (figures.painted == 0)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    application.workspace()->settle();
    figures.filled = since();
    figures.memory = residentMegabytes();
    QTextStream(stdout) << figures.painted << ' ' << figures.filled << ' ' << figures.memory << '\n';
    return 0;
}

std::optional<OpeningFigures> measureOpening(const std::filesystem::path& program,
                                             const std::filesystem::path& project) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(fromPath(program),
                  {QStringLiteral("--benchmark-opening"), QString::number(nanosecondsNow()), fromPath(project)});
    constexpr int patience = 120'000;
    if (!process.waitForFinished(patience) || process.exitCode() != 0) return {};
    QByteArray printed = process.readAllStandardOutput();
    QTextStream words(&printed);
    OpeningFigures figures;
    words >> figures.painted >> figures.filled >> figures.memory;
    return words.status() == QTextStream::Ok ? std::optional(figures) : std::nullopt;
}

double residentMegabytes() {
    std::ifstream statm("/proc/self/statm");
    double pages = 0;
    statm >> pages >> pages;
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

OwnPreferences::OwnPreferences(const std::filesystem::path& folder)
    : before_(toPath(QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("kith"),
                               QStringLiteral("workbench"))
                         .fileName())
                  .parent_path()
                  .parent_path()) {
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, fromPath(folder));
}

OwnPreferences::~OwnPreferences() {
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, fromPath(before_));
}

} // namespace kith::workbench
