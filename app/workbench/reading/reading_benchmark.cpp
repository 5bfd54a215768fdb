#include "reading/reading_benchmark.h"

#include "common/strings.h"
#include "reading/reading_page.h"
#include "window/main_window.h"

#include "kith/study/create.h"
#include "kith/study/import.h"

#include <QAction>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <fstream>
#include <random>

namespace kith::workbench {
namespace {

// Words as one might say them; which ones does not matter here.
std::string madeInterview(int characters) {
    static const std::vector<std::string> words{
        "we",    "met",   "at",    "the",     "project", "and",   "she",     "knew",      "everybody", "in",   "town",
        "then",  "I",     "asked", "him",     "about",   "it",    "because", "they",      "work",      "with", "people",
        "who",   "would", "help",  "really",  "from",    "there", "always",  "meetings",  "learnt",    "a",    "lot",
        "since", "that",  "year",  "council", "school",  "of",    "course",  "colleague", "together",  "went", "on"};
    std::mt19937 random(11);
    std::string text;
    const auto sentences = [&](int count) {
        for (int s = 0; s < count; ++s) {
            for (int w = 0, length = 6 + static_cast<int>(random() % 14); w < length; ++w)
                text += (w > 0 ? " " : "") + words[random() % words.size()];
            text += ". ";
        }
    };
    while (static_cast<int>(text.size()) < characters) {
        text += "Interviewer: ";
        sentences(1);
        text += "\n\nMarit: ";
        sentences(1 + static_cast<int>(random() % 7));
        text += "\n\n";
    }
    return text.substr(0, static_cast<std::size_t>(characters));
}

} // namespace

void makeLongTranscript(const std::filesystem::path& file, int characters, int codings, const std::string& coder) {
    project::Project project = study::createProject(file, {"A long transcript", "rajagopal-2012", coder});
    const std::filesystem::path words = file.parent_path() / "long-transcript.txt";
    std::ofstream(words, std::ios::binary) << madeInterview(characters);
    study::ImportOptions options;
    options.by = coder;
    study::importFiles(project, {words}, options, {});
    std::filesystem::remove(words);
    std::vector<Code> codes;
    for (const Code& code : project.codebook().codes)
        if (code.layer == "factor" || code.layer == "attitude") codes.push_back(code);
    const Source source = project.sources().front();
    const std::vector<project::StoredTurn> turns = project.turns(source.key);
    const std::int64_t end = project.text(source.key).end().value;
    project.edit("Coded a long transcript", coder, [&](project::Edit& edit) {
        std::mt19937 random(5);
        for (int i = 0; i < codings; ++i) {
            const CodePointSpan turn = turns[random() % turns.size()].turn.words;
            const std::int64_t begin =
                turn.begin.value + static_cast<std::int64_t>(random()) % std::max<std::int64_t>(1, turn.length() / 2);
            Coding coding;
            coding.key = CodingKey::fresh();
            coding.passage = {
                source.key, 1, {{begin}, {std::min(end, begin + 15 + static_cast<int>(random() % 260))}}, {}};
            coding.code = codes[random() % codes.size()].key;
            coding.stage = static_cast<Stage>(random() % 4);
            coding.coder = coder;
            edit.put(coding);
        }
    });
}

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto last = values.size() - 1;
    return values[std::min(last, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

QStringList ReadingFigures::lines() const {
    const auto figure = [](double value) { return QString::number(value, 'f', 1); };
    return {
        QStringLiteral("transcript of %1 characters with %2 codings").arg(characters).arg(codings),
        QStringLiteral("opening: %1 ms").arg(figure(openingMilliseconds)),
        QStringLiteral("scrolling, a picture: %1 ms median, %2 ms at the 95th percentile, %3 ms at most (%4 pictures)")
            .arg(figure(percentile(frameMilliseconds, 0.5)), figure(percentile(frameMilliseconds, 0.95)),
                 figure(percentile(frameMilliseconds, 1)))
            .arg(frameMilliseconds.size()),
        QStringLiteral(
            "key press to painted coding: %1 ms median, %2 ms at the 95th percentile, %3 ms at most (%4 keys)")
            .arg(figure(percentile(keyMilliseconds, 0.5)), figure(percentile(keyMilliseconds, 0.95)),
                 figure(percentile(keyMilliseconds, 1)))
            .arg(keyMilliseconds.size())};
}

namespace {

// Paints what there is to paint until the view was among it.
void untilPainted(TranscriptView& view) {
    bool painted = false;
    const auto connection = QObject::connect(&view, &TranscriptView::painted, &view, [&] { painted = true; });
    while (!painted)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    QObject::disconnect(connection);
}

} // namespace

double openTranscript(Application& application, SourceKey source) {
    QElapsedTimer time;
    time.start();
    auto* page = qobject_cast<ReadingPage*>(application.mainWindow()->openPage(
        QStringLiteral("reading"), QVariantMap{{QStringLiteral("source"), toQString(source.uuid.toString())}}));
    if (!page) return 0;
    untilPainted(page->view());
    return static_cast<double>(time.nsecsElapsed()) / 1e6;
}

ReadingFigures measureReading(Application& application, SourceKey source, int keys) {
    ReadingFigures figures;
    application.workspace()->settle();
    figures.openingMilliseconds = openTranscript(application, source);
    auto* page = qobject_cast<ReadingPage*>(application.mainWindow()->currentPage());
    if (!page) return figures;
    TranscriptView& view = page->view();
    QElapsedTimer time;
    const auto milliseconds = [&] { return static_cast<double>(time.nsecsElapsed()) / 1e6; };
    figures.characters = static_cast<int>(view.document().characters().size());
    figures.codings = view.codingCount();

    QScrollBar& bar = *view.verticalScrollBar();
    // As a wheel does, three lines at a time.
    for (int value = 0; value < bar.maximum(); value += 3 * bar.singleStep()) {
        time.restart();
        bar.setValue(value);
        view.viewport()->repaint();
        figures.frameMilliseconds.push_back(milliseconds());
    }

    QAction* code = nullptr;
    for (QAction* action : page->actions())
        if (action->property("digit").toString() == QLatin1String("1")) code = action;
    std::mt19937 random(17);
    const auto& turns = view.document().turns();
    for (int i = 0; code && i < keys; ++i) {
        const ShownTurn& turn = turns[random() % turns.size()];
        const int begin =
            turn.begin + static_cast<int>(random() % static_cast<unsigned>(std::max(1, (turn.end - turn.begin) / 2)));
        view.select(begin, std::min(turn.end, begin + 40 + static_cast<int>(random() % 120)));
        view.showPlace(view.selection().first, view.selection().second);
        untilPainted(view);
        const int before = view.codingCount();
        time.restart();
        QMetaObject::invokeMethod(code, &QAction::trigger, Qt::QueuedConnection);
        do
            untilPainted(view);
        while (view.codingCount() == before && milliseconds() < 1000);
        figures.keyMilliseconds.push_back(milliseconds());
    }
    application.workspace()->settle();
    return figures;
}

} // namespace kith::workbench
