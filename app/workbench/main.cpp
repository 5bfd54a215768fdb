// kith-workbench: the window over one project. `kith-workbench [STUDY.kith]`; with --benchmark how quick it is.
#include "benchmark/benchmark.h"
#include "benchmark/opening.h"
#include "common/icons.h"
#include "common/strings.h"
#include "window/application.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

#include <clocale>
#include <exception>

namespace {

int printBenchmark(const QString& study) {
    using namespace kith::workbench;
    BenchmarkWish wish;
    wish.study = toPath(study);
    wish.program = toPath(QCoreApplication::applicationFilePath());
    try {
        QTextStream out(stdout);
        out << headingOfLines() << Qt::endl;
        measureWorkbench(wish, [&out](const BenchmarkFigure& figure) { out << lineOf(figure) << Qt::endl; });
        return 0;
    } catch (const std::exception& error) {
        QTextStream(stderr) << kith::workbench::toQString(error.what()) << '\n';
        return 1;
    }
}

} // namespace

int main(int argc, char** argv) {
    QApplication qt(argc, argv);
    // Numbers in files never follow the locale, whatever Qt set.
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setApplicationName(QStringLiteral("kith-workbench"));
    QApplication::setApplicationDisplayName(QStringLiteral("Kith"));
    QApplication::setApplicationVersion(QStringLiteral(KITH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.kith.Workbench"));
    QApplication::setWindowIcon(kith::workbench::icon(QStringLiteral("kith")));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "A workbench for personal networks told in interviews."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("STUDY"), QCoreApplication::translate("main", "a project to open"),
                                 QStringLiteral("[STUDY.kith]"));
    const QCommandLineOption benchmark(
        QStringLiteral("benchmark"),
        QCoreApplication::translate("main",
                                    "measure how quick the window is, over a copy of the project, and print it"));
    // The benchmark starts the program so.
    QCommandLineOption opening(QStringLiteral("benchmark-opening"), QString(), QStringLiteral("nanoseconds"));
    opening.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({benchmark, opening});
    parser.process(qt);

    const QStringList files = parser.positionalArguments();
    if (parser.isSet(opening) && !files.isEmpty())
        return kith::workbench::runOpening(kith::workbench::toPath(files.front()), parser.value(opening).toLongLong());
    if (parser.isSet(benchmark)) return printBenchmark(files.value(0));

    kith::workbench::Application application;
    if (files.isEmpty())
        application.start();
    else
        application.open(kith::workbench::toPath(files.front()));
    return QApplication::exec();
}
