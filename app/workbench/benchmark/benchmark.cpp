#include "benchmark/benchmark.h"

#include "benchmark/opening.h"
#include "common/strings.h"
#include "reading/reading_benchmark.h"
#include "search/search_benchmark.h"
#include "window/application.h"
#include "window/main_window.h"

#include "kith/study/search.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <unordered_map>

namespace kith::workbench {
namespace {

using Measured = std::function<void(const BenchmarkFigure&)>;

// What is measured stands in a folder of its own.
void prepare(const BenchmarkWish& wish, const std::filesystem::path& copy) {
    if (wish.study.empty()) {
        makeLongTranscript(copy, 300'000, 5000, "benchmark");
    } else {
        std::filesystem::copy_file(wish.study, copy);
        // Beside a project that is open, or was when its program died, stands what is not in the file yet.
        std::filesystem::path newest = wish.study;
        newest += "-wal";
        if (std::filesystem::exists(newest)) std::filesystem::copy_file(newest, copy.string() + "-wal");
    }
    (void)project::Project::open(copy, project::Access::ReadWrite);
}

void measureOpenings(const BenchmarkWish& wish, const std::filesystem::path& copy, const QString& how,
                     const Measured& measured) {
    if (wish.program.empty()) return;
    const QString ms = QStringLiteral("ms");
    BenchmarkFigure painted{QStringLiteral("window up, %1").arg(how), ms, 700, {}};
    BenchmarkFigure filled{QStringLiteral("everything read, %1").arg(how), ms, 0, {}};
    BenchmarkFigure memory{QStringLiteral("memory then, %1").arg(how), QStringLiteral("MB"), 300, {}};
    for (int i = 0; i < wish.openings; ++i)
        if (const auto opened = measureOpening(wish.program, copy)) {
            painted.measured.push_back(opened->painted);
            filled.measured.push_back(opened->filled);
            memory.measured.push_back(opened->memory);
        }
    for (const BenchmarkFigure& figure : {painted, filled, memory})
        measured(figure);
}

// The text with the most codings; where there are none, the first.
SourceKey mostCoded(const Workspace& workspace) {
    std::unordered_map<SourceKey, int> codings;
    for (const Coding& coding : workspace.snapshot()->codings)
        ++codings[coding.passage.source];
    const auto& sources = workspace.outline().sources;
    const auto most = std::max_element(sources.begin(), sources.end(), [&](const Source& a, const Source& b) {
        return codings[a.key] < codings[b.key];
    });
    return most == sources.end() ? SourceKey{} : most->key;
}

// Queries of two words that stand beside each other in the text.
QStringList queriesFrom(const Workspace& workspace, SourceKey source) {
    static const QRegularExpression words(QStringLiteral("(\\w{4,}) (\\w{4,})"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    const Text text = workspace.reading().text(source);
    const auto found = words.match(toQString(text.quote({{text.end().value / 2}, text.end()})));
    return found.hasMatch() ? usualQueries(found.captured(1), found.captured(2))
                            : usualQueries(QStringLiteral("colleague"), QStringLiteral("project"));
}

void closePages(Application& application) {
    while (Page* page = application.mainWindow()->currentPage())
        delete page;
    application.workspace()->settle();
}

std::vector<double> openTranscripts(Application& application, int count) {
    std::vector<SourceKey> all;
    for (const Source& source : application.workspace()->outline().sources)
        if (source.kind != SourceKind::Survey && !source.superseded) all.push_back(source.key);
    std::vector<double> measured;
    const auto most = std::min(static_cast<std::size_t>(count), all.size());
    for (std::size_t i = 0; i < most; ++i) {
        measured.push_back(openTranscript(application, all[i * all.size() / most]));
        closePages(application);
    }
    return measured;
}

} // namespace

bool BenchmarkFigure::isReached() const {
    return goal == 0 || (!measured.empty() && percentile(measured, 0.95) <= goal);
}

void measureWorkbench(const BenchmarkWish& wish, const Measured& measured) {
    const QTemporaryDir folder;
    const std::filesystem::path copy = toPath(folder.path()) / "study.kith";
    prepare(wish, copy);
    const OwnPreferences preferences(copy.parent_path());
    const QString ms = QStringLiteral("ms");
    measureOpenings(wish, copy, QStringLiteral("the first time"), measured);
    {
        Application application;
        if (!application.open(copy)) return;
        closePages(application);
        measured({QStringLiteral("opening a transcript"), ms, 50, openTranscripts(application, wish.transcripts)});
        const SourceKey longest = mostCoded(*application.workspace());
        std::vector<double> again;
        for (int i = 0; i < wish.transcripts / 2; ++i) {
            again.push_back(openTranscript(application, longest));
            closePages(application);
        }
        const ReadingFigures reading = measureReading(application, longest, wish.keys);
        again.push_back(reading.openingMilliseconds);
        const QString text = QStringLiteral("%1 characters, %2 codings").arg(reading.characters).arg(reading.codings);
        measured({QStringLiteral("opening that of ") + text, ms, 50, again});
        measured({QStringLiteral("a picture while it is scrolled"), ms, 1000.0 / 60, reading.frameMilliseconds});
        measured({QStringLiteral("key press to painted coding in it"), ms, 16, reading.keyMilliseconds});
        study::updateIndex(project::Project::open(copy, project::Access::ReadOnly), {}, {});
        measured({QStringLiteral("as-you-type search"), ms, 50,
                  measureSearch(application, queriesFrom(*application.workspace(), longest)).milliseconds});
        application.workspace()->settle();
        measured({QStringLiteral("memory after all this"), QStringLiteral("MB"), 300, {residentMegabytes()}});
    }
    measureOpenings(wish, copy, QStringLiteral("as it was left"), measured);
}

namespace {

constexpr int widest = 50;

QString column(const QString& words) {
    return words.rightJustified(9);
}

QString number(double value) {
    return column(QString::number(value, 'f', 1));
}

} // namespace

QString headingOfLines() {
    return QString().leftJustified(widest + 4) + column(QStringLiteral("goal")) + column(QStringLiteral("p50")) +
           column(QStringLiteral("p95")) + column(QStringLiteral("most")) + column(QStringLiteral("times"));
}

QString lineOf(const BenchmarkFigure& figure) {
    return figure.what.leftJustified(widest) + QLatin1Char(' ') + figure.unit.leftJustified(3) +
           (figure.goal > 0 ? number(figure.goal) : column({})) + number(percentile(figure.measured, 0.5)) +
           number(percentile(figure.measured, 0.95)) + number(percentile(figure.measured, 1)) +
           column(QString::number(figure.measured.size())) +
           (figure.isReached() ? QString() : QStringLiteral("  missed"));
}

} // namespace kith::workbench
